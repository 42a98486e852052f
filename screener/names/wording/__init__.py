"""How words of a name are written: as one, cut short, misspelled, twice."""
