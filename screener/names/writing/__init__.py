"""Scripts, and how each is put into plain Latin letters."""
