"""Task tables of a report: taken in, matched with commitments."""
