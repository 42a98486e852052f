"""Names of firms in Han, kana or Hangul, read as their countries write them in Latin letters."""
