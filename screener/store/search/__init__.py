"""Finds suppliers: by part of a name, by country and other filters, a page at a time."""
