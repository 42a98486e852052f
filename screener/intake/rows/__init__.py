"""Rows below a heading, and records of a program, become suppliers or rejected rows."""
