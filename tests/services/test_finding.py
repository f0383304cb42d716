import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Category
from jjdesk.services.drafting import new_annotation
from jjdesk.services.filtering import fold
from jjdesk.services.finding import Finder
from jjdesk.services.opening import OpenReport

NAMES = {"205": "教育", "212": "城乡社区", "214": "交通运输"}


@pytest.fixture
def finder(open_report: OpenReport) -> Finder:
    return Finder(open_report.report, NAMES)


@pytest.fixture
def notes(open_report: OpenReport) -> list[Annotation]:
    third = open_report.report.commitments[2]
    return [new_annotation(third, open_report, text=text) for text in ("何时通车？", "Ask 交通局")]


def test_the_empty_filter_shows_all_in_reading_order(finder: Finder) -> None:
    assert finder.find([], Filter()) == ("c1", "c2", "c3")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("校", ("c1", "c2")),  # text c2, theme c1
        ("小学 中学", ("c1",)),
        ("小学　中学", ("c1",)),
        ("  小学\t中学 ", ("c1",)),
        ("小学 快线", ()),
        ("小学新建数", ("c1", "c2")),  # the indicator of both targets
        ("白沙镇", ("c1",)),
        ("城乡社区", ("c1",)),  # name of an other sector
        ("教育", ("c1", "c2")),
        ("brt", ("c3",)),  # printed in full width
        ("ＢＲＴ", ("c3",)),
        ("Brt", ("c3",)),
        ("８０００", ("c2",)),
        ("通车", ("c3",)),  # in a note
        ("ASK 打通", ("c3",)),  # in a note and in the text
        ("中学。建好", ()),  # not across text and theme
        ("通车？Ask", ()),  # not across two notes
        ("没有的词", ()),
    ],
)
def test_words_are_found_wherever_they_stand(
    finder: Finder, notes: list[Annotation], query: str, found: tuple[str, ...]
) -> None:
    assert finder.find(notes, Filter(query)) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(sectors=("205",)), ("c1", "c2")),
        (Filter(sectors=("212",)), ("c1",)),
        (Filter(sectors=("999",)), ()),
        (Filter(sections=("education",)), ("c1", "c2")),
        (Filter(sections=("part",)), ("c1", "c2", "c3")),
        (Filter(sections=("nowhere",)), ()),
        (Filter(with_target=True), ("c1",)),  # a project's own size is no target
        (Filter(annotated=True), ("c3",)),
        (Filter(annotated=True, sections=("education",)), ()),
        (Filter("学校", sectors=("205",), sections=("part",), with_target=True), ("c1",)),
    ],
)
def test_filters_combine(
    finder: Finder, notes: list[Annotation], wanted: Filter, found: tuple[str, ...]
) -> None:
    assert finder.find(notes, wanted) == found


def test_a_section_that_is_its_own_parent_ends(open_report: OpenReport) -> None:
    loop = replace(open_report.report.sections[0], parent="education")
    report = replace(open_report.report, sections=(loop, *open_report.report.sections[1:]))
    assert Finder(report, NAMES).find([], Filter(sections=("part",))) == ("c1", "c2", "c3")


def test_a_commitment_outside_every_section_is_shown_but_in_none(open_report: OpenReport) -> None:
    first, *others = open_report.report.commitments
    stray = replace(first, section=None, paragraph="unknown")
    finder = Finder(replace(open_report.report, commitments=(stray, *others)), NAMES)
    assert finder.find([], Filter()) == ("c1", "c2", "c3")
    assert finder.find([], Filter(sections=("part",))) == ("c2", "c3")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter(), "共 3 条"),
        (Filter(sectors=("205",), with_target=True), "教育 · 有目标 · 1/3 条"),
        (Filter(" 小学 ", sectors=("999",)), "999 · “小学” · 1/3 条"),
        (Filter(sections=("roads",), annotated=True), "（二） · 有批注 · 1/3 条"),
        (Filter(sections=("gone",)), "gone · 1/3 条"),
        (Filter("  "), "共 3 条"),
    ],
)
def test_the_filter_is_said_in_words(finder: Finder, wanted: Filter, words: str) -> None:
    assert finder.describe(wanted, 1) == words


def test_a_section_without_a_number_goes_by_its_heading(open_report: OpenReport) -> None:
    part = replace(open_report.report.sections[0], number=None)
    report = replace(open_report.report, sections=(part,))
    assert Finder(report, NAMES).describe(Filter(sections=("part",)), 3) == "重点工作 · 3/3 条"


ANY_TEXT = st.text(alphabet=st.sampled_from("校学小ＡａAÅåß①1１００0ﬁ ΐＢ\n。̈́"), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(texts=st.lists(ANY_TEXT, min_size=3, max_size=3), note=ANY_TEXT, query=ANY_TEXT)
def test_recall_is_that_of_a_plain_search(
    open_report: OpenReport, texts: list[str], note: str, query: str
) -> None:
    report = replace(
        open_report.report,
        paragraphs=(),
        commitments=tuple(
            replace(commitment, text=text, targets=(), places=(), sector="")
            for commitment, text in zip(open_report.report.commitments, texts, strict=True)
        ),
    )
    annotation = new_annotation(report.commitments[0], open_report, text=note)
    found = Finder(report, {}).find([annotation], Filter(query))

    def plain(text: str) -> str:
        return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())

    words = plain(query).split()
    expected = tuple(
        commitment.id
        for commitment, fields in zip(
            report.commitments, ([texts[0], note], [texts[1]], [texts[2]]), strict=True
        )
        if all(any(word in plain(field) for field in fields) for word in words)
    )
    assert found == expected


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_word_that_stands_for_a_number_counts_as_a_target(open_report: OpenReport) -> None:
    first, second, third = open_report.report.commitments
    absolute = replace(second.targets[0], category=Category.ABSOLUTE)
    report = replace(
        open_report.report, commitments=(first, replace(second, targets=(absolute,)), third)
    )
    assert Finder(report, NAMES).find([], Filter(with_target=True)) == ("c1", "c2")


def test_however_many_questions_are_asked_each_gets_its_own_answer(
    finder: Finder, notes: list[Annotation]
) -> None:
    same = (notes[0], replace(notes[1], follow_up="2025-03-15"))
    days = [f"2025-03-{day:02}" for day in range(1, 32)]
    for _ in range(2):  # the second time round the first answers are no longer remembered
        found = [day for day in days if finder.find(same, Filter(follow_up_by=day))]
        assert found == days[14:]


def test_however_many_words_are_spelled_each_finds_its_own(finder: Finder) -> None:
    letters = [first + second for first in "abcdefghij" for second in "aeo"]
    spelled = {"xiaoxue": ("c1", "c2"), "datong": ("c3",), "kuaixian": ("c3",)}
    for _ in range(2):
        for word in letters:
            finder.find([], Filter(word))
        assert {word: finder.find([], Filter(word)) for word in spelled} == spelled
