"""Summaries (摘要): what they are made from, a module a purpose, and the list of definitions."""
