"""Filters and search: the row above the page, its panel, saved filters, hits of all reports."""
