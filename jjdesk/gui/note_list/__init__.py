"""Lists of notes: the room 批注, and the narrow one in the margin."""
