"""Runs: saved, read whole or in parts, held against others, and what they were made from."""
