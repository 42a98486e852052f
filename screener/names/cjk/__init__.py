"""How Chinese, Japanese and Korean are written: known words, sounds, romanisations."""
