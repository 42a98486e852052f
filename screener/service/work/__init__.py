"""The server's work: uploads and errands, each in a process of its own."""
