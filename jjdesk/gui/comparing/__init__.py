"""Year against year: two reports side by side."""
