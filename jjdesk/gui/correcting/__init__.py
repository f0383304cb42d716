"""Corrections: errata and targets put right."""
