"""What came of a list: suppliers each once, notes on the reading, rejected rows to correct."""
