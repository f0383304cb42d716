"""Notes: what the window knows of them, how one is written, its history, tags and conflicts."""
