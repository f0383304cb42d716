"""Data to matplotlib figures. No Qt, no pyplot; matplotlib is imported here and nowhere else."""
