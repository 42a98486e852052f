"""Supplier lists: their versions, their newest runs, documents, and how one is removed."""
