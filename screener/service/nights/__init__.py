"""The night watch: its plan, what it does at night, and whether it does it."""
