"""Corrections: errata and targets the user puts right."""
