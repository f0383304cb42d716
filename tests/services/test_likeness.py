import pytest

from jjdesk import paths
from jjdesk.services.likeness import ALIKE, most_alike

TEXT = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")
OTHER = "".join(f"云州县第{n}项工程由第{n}局承担，确保第{n}季度前全部完成。" for n in range(300))


@pytest.mark.parametrize(
    ("changed", "least"),
    [
        (TEXT.replace("的", "地"), 0.95),
        (TEXT[: len(TEXT) // 2], 1.0),
        (TEXT.replace("\n", ""), 1.0),
        ("前言。" * 2000 + TEXT, 0.99),
    ],
)
def test_another_version_of_a_text_is_recognised(changed, least):
    found = most_alike(changed, [("other", OTHER), ("ours", TEXT)])
    assert found is not None
    assert found[0] == "ours"
    assert least <= found[1] <= 1


def test_another_report_is_not():
    assert most_alike(OTHER, [("ours", TEXT)]) is None
    assert most_alike("各位代表。", [("ours", TEXT), ("empty", "")]) is None
    # Some paragraphs in common do not make it a version.
    assert most_alike(TEXT[:2500] + OTHER, [("ours", TEXT)]) is None


def test_of_several_the_nearest_counts():
    kept = [("far", TEXT.replace("工", "土")), ("near", TEXT.replace("工作", "土作", 3))]
    name, share = most_alike(TEXT, kept) or ("", 0.0)
    assert name == "near"
    assert share > ALIKE


def test_a_huge_text_is_compared_by_its_clauses():
    huge = OTHER * 9 + TEXT + OTHER * 9
    assert len(huge) > 100_000
    found = most_alike(huge, [("ours", TEXT)])
    assert found is not None
    assert found[0] == "ours"
