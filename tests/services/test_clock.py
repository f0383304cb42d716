from datetime import UTC, datetime

import pytest

from jjdesk.services.clock import stamp, stamp_after

NOW = datetime(2025, 2, 7, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("", "2025-02-07T09:00:00.000Z"),
        ("2025-02-07T08:59:59.999Z", "2025-02-07T09:00:00.000Z"),
        ("2025-02-07T09:00:00.000Z", "2025-02-07T09:00:00.001Z"),
        ("2031-12-31T23:59:59.999Z", "2032-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z0"),
        ("no time at all", "no time at all0"),
    ],
)
def test_a_later_change_is_later_in_text_too(earlier: str, later: str) -> None:
    assert stamp_after(NOW, earlier) == later
    assert later > earlier
    assert stamp(NOW) == "2025-02-07T09:00:00.000Z"
