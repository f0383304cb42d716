"""Under which keys the workbook keeps what belongs to many hands."""

from typing import Final

FOLDER: Final = "exchange.folder"
"""Path of the exchange folder, or empty."""
SENDS: Final = "exchange.sends"
"""Whether the own notes are written there by themselves: "1", or empty."""
DELEGATION: Final = "identity.delegation"
"""The deputy's delegation (代表团), which tells namesakes apart."""
