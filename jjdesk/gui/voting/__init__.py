"""The room 票决: the list and one's own intentions, the ballot, the secretariat, the count."""
