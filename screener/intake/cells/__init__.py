"""What the cells of a row say, each read by itself: names, countries, numbers, codes, dates."""
