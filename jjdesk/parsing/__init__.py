"""Text to report: pure functions, one file a question, and a pipeline that lists the steps."""
