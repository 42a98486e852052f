"""What rulebooks do: what weighs nothing, whom a rule moved, what a changed one would do."""
