"""The room 跟进: how far commitments have come."""
