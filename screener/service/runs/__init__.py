"""Stored runs: what each rests on, what it changed, and whether it can be repeated."""
