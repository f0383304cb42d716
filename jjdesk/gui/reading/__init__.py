"""The room 报告: outline, page and margin, wired to notes; reading aloud in the hall."""
