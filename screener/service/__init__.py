"""The use cases: one module each, nothing shared but what lies below."""
