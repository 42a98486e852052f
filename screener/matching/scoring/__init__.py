"""How alike two names are: word by word, then as a whole."""
