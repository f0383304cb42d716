"""Many deputies at one laptop: its workbook tells the last receipt, and not when who voted."""

from pathlib import Path

import pytest

from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook
from jjdesk.voting import sealing

PACKAGE = "ab" * 32


def places(folder: Path, receipt: str) -> list[tuple[str, int]]:
    """Where a receipt, as it is written or without its groups, stands in any file."""
    return [
        (path.name, place)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for text in (receipt, receipt.replace("-", ""))
        if (place := path.read_bytes().find(text.encode())) >= 0
    ]


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
@pytest.mark.parametrize("deputies", [20, 60, 400])
def test_earlier_receipts_are_in_none_of_its_bytes(tmp_path, deputies, closed) -> None:
    services = Services(open_workbook(tmp_path / "workbook.jjdesk"))
    receipts = []
    for number in range(deputies):
        sequence = services.casting.reserve(PACKAGE)
        receipts.append(sealing.receipt(number.to_bytes(2)))
        services.casting.remember(PACKAGE, sequence, receipts[-1])
    if closed:
        services.close()
    found = [number for number, each in enumerate(receipts) if places(tmp_path, each)]
    services.close()
    assert found == [deputies - 1]
