"""Names of persons: how they are read and how alike two of them are."""
