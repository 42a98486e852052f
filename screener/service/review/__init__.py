"""Review: cases, what people decide of them, documents, and what carries over to others."""
