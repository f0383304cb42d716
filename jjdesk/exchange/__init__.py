"""Files in and out: readers of reports, the report JSON."""
