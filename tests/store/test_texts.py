import pytest

from jjdesk.store.texts import storable


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("半个字\ud83d。", "半个字\ufffd。"),
        ("整个字\ud83d\ude00", "整个字😀"),
        ("一\x00二", "一\x00二"),
        ("", ""),
    ],
)
def test_half_pairs_are_replaced_and_nothing_else(given, kept):
    assert storable(given) == kept
