"""Review of the past or plan ahead: by heading, opening words, and single signs."""

import pytest

from jjdesk.parsing import tense
from jjdesk.parsing.tense import Tense

YEAR = 2031


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2030年工作回顾和2031年工作安排", [2030, 2031]),
        ("二〇三一年工作安排", [2031]),
        ("二○三一年", [2031]),
        ("二零三一年", [2031]),
        ("一九九九年", [1999]),
        ("1999年", [1999]),
        ("12031年", [2031]),
        ("3031年", []),
        ("三年行动、五年规划", []),
        ("", []),
    ],
)
def test_years_in_either_kind_of_figures(text: str, years: list[int]) -> None:
    assert tense.years(text) == years


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("2030年工作回顾", Tense.REVIEW),
        ("过去一年的工作", Tense.REVIEW),
        ("五年来的主要成效", Tense.REVIEW),
        ("去年工作情况", Tense.REVIEW),
        ("2031年工作安排", Tense.PLAN),
        ("今后五年的奋斗目标", Tense.PLAN),
        ("下一步打算", Tense.PLAN),
        ("全面加强政府自身建设", Tense.PLAN),
        ("2031年总体要求", Tense.PLAN),
        # a year alone decides
        ("2029年工作", Tense.REVIEW),
        ("2031年工作", Tense.PLAN),
        ("2032年工作", Tense.PLAN),
        # both or neither
        ("2030年工作回顾和2031年工作安排", None),
        ("民生福祉", None),
    ],
)
def test_a_parts_heading(heading: str, expected: Tense | None) -> None:
    assert tense.of_heading(heading, YEAR) is expected


def test_a_printed_year_says_nothing_where_the_reports_is_not_known() -> None:
    assert tense.of_heading("2029年工作", None) is None
    assert tense.of_opening("2029年，完成投资。", None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("过去一年，我们迎难而上。", Tense.REVIEW),
        ("去年，完成投资30亿元。", Tense.REVIEW),
        ("回顾过去，成绩来之不易。", Tense.REVIEW),
        ("一年来，我们攻坚克难。", Tense.REVIEW),
        ("2030年，完成投资30亿元。", Tense.REVIEW),
        ("2031年，完成投资30亿元。", Tense.PLAN),
        ("2032年，完成投资30亿元。", Tense.PLAN),
        ("今年，完成投资30亿元。", Tense.PLAN),
        ("下一步，推进改革。", Tense.PLAN),
        ("为此，要做好三项工作。", Tense.PLAN),
        ("推进改革。", None),
        ("", None),
    ],
)
def test_the_first_words(text: str, expected: Tense | None) -> None:
    assert tense.of_opening(text, YEAR) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年累计完成投资30亿元，位居全市前列，获评先进。", Tense.REVIEW),
        ("完成了改造，取得显著成效。", Tense.REVIEW),
        ("力争完成投资30亿元，确保项目开工，加快建设。", Tense.PLAN),
        ("推进改革。", Tense.PLAN),
        ("", Tense.PLAN),
        ("为了群众、除了工业。", Tense.PLAN),
    ],
)
def test_single_signs_are_weighed_and_what_is_undecided_is_plan(text: str, expected: Tense) -> None:
    assert tense.of_signs(text) is expected
