"""What draws rows of item views."""
