"""The room 报告: outline, page and margin, wired to the notes; and one commitment at a time."""
