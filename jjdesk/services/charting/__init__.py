"""Count what a report holds for charts: what is charted, one module a question, the catalogue."""
