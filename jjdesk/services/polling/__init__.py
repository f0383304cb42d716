"""What a user does around a vote: lists of projects, casting, preparing, counting, the sheet."""
