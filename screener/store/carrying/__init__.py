"""What carries over to the next version of a list: who is who, and what was decided."""
