"""Files of each format, and records from memory, opened as tables of rows of text."""
