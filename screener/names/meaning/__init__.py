"""What words mean: those of other languages in English, by their stems and spellings."""
