"""What a user can do: one module a verb; each change returns what changed."""
