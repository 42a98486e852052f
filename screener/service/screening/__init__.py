"""Screens and compares what is given, and keeps nothing of it."""
