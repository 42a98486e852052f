"""Names as columns of hashed words, and the words that may stand for one another."""
