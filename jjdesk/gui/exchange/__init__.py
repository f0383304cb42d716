"""Packs of notes given and taken, and the folder they travel by."""
