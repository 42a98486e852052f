"""Which row is the heading, and which field each column fills."""
