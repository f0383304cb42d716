"""What is charted, and that a click on a piece of any chart shows exactly what was counted."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk import words
from jjdesk.domain.annotation import Anchor, Annotation, NoteKind, Scope, Stance
from jjdesk.domain.chart import Bar, Behind, Part
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Report
from jjdesk.services import comparing
from jjdesk.services.bundle import Services
from jjdesk.services.charting import catalogue
from jjdesk.services.charting.matter import By, Matter, Split, Wish
from jjdesk.services.charting.scope import (
    WORDS,
    Asked,
    Extent,
    asked,
    charted,
    counted_of,
    extents,
)
from jjdesk.services.filtering import Known
from jjdesk.services.finding import Finder
from jjdesk.services.opening import OpenReport
from jjdesk.services.sectors import sector_names
from jjdesk.store.database import open_workbook
from jjdesk.words import say

TOWNS = ("白沙镇", "塘河镇", "李市镇")
COUNTED = Counted("教育 · 力争", "sha", ("c1",))
WISHES = tuple(
    Wish(question, by, split, unit, notes_by)
    for question, asks in catalogue.QUESTIONS.items()
    for by in (By if catalogue.BY in asks.takes else [By.SECTOR])
    for split in (Split if catalogue.SPLIT in asks.takes else [Split.FIRMNESS])
    for unit in (["", "元", "个"] if catalogue.UNIT in asks.takes else [""])
    for notes_by in (["kind", "stance"] if catalogue.NOTES_BY in asks.takes else ["kind"])
)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = Services(open_workbook(tmp_path_factory.mktemp("charted") / "w.jjdesk"))
    yield services
    services.close()


@st.composite
def noted(draw: st.DrawFn, report: Report) -> tuple[Annotation, ...]:
    sha256 = report.source.sha256
    made = []
    for number in range(draw(st.integers(0, 5))):
        place = draw(st.sampled_from(["", *(each.id for each in report.commitments)]))
        section = "" if place else draw(st.sampled_from(["", *(s.id for s in report.sections)]))
        whole = Scope.SECTION if section else Scope.REPORT
        made.append(
            Annotation(
                id=f"n{number}",
                anchor=Anchor(
                    sha256, place, "承诺", "", "", 0, 0, Scope.COMMITMENT if place else whole,
                    section,
                ),
                kind=draw(st.sampled_from(NoteKind)),
                stance=draw(st.sampled_from([None, *Stance])),
                created="2025-01-01T00:00:00.000Z",
                modified="2025-01-01T00:00:00.000Z",
            )
        )  # fmt: skip
    return tuple(made)


@st.composite
def varied(draw: st.DrawFn, report: Report) -> Report:
    """The report with towns, figures and units of all sorts, so that no chart of it is empty."""
    units = st.sampled_from([("%", 1), ("亿元", 1e8), ("亩", 1), ("人", 1), ("个", 1)])
    commitments = []
    for each in report.commitments:
        targets = []
        for target in each.targets:
            unit, base = draw(units)
            value = draw(st.integers(1, 99))
            targets.append(
                replace(
                    target, indicator=draw(st.sampled_from(["增加值", "新建道路", "合格率"])),
                    value=value, unit=unit, normalized_value=value * base,
                    base_unit="元" if base > 1 else unit,
                )
            )  # fmt: skip
        towns = draw(st.lists(st.sampled_from(TOWNS), unique=True, max_size=2))
        commitments.append(replace(each, targets=tuple(targets), places=tuple(towns)))
    return replace(report, place="重庆市江津区", commitments=tuple(commitments))


FILTERS = st.builds(
    Filter,
    sectors=st.sampled_from([(), (), ("201",), ("205", "213")]),
    with_target=st.booleans(),
    measures=st.sampled_from([(), (), ("level",), ("growth", "delivery")]),
    bounds=st.sampled_from([(), (), (">=", "=")]),
    places=st.sampled_from([(), (), ("白沙镇",)]),
    kinds=st.sampled_from([(), (), (), ("question", "watch")]),
    annotated=st.booleans(),
    counted=st.sampled_from([None, COUNTED]),
)


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_click_on_a_piece_of_any_chart_shows_what_was_counted(data, make, promises, workbook):
    report = data.draw(varied(make.report(data.draw(promises))))
    older = replace(data.draw(varied(make.report(data.draw(promises), "乙"))), year=2024)
    notes = data.draw(noted(report))
    ids = [each.id for each in report.commitments]
    statuses = data.draw(st.dictionaries(st.sampled_from(ids or ["c1"]), st.sampled_from(Status)))
    extent = data.draw(st.sampled_from([Extent.REPORT, Extent.SHOWN]))
    finder = Finder(report, sector_names(), Known(statuses=statuses))
    wish = asked(finder, notes, data.draw(FILTERS), extent)
    matter = replace(
        workbook.charting.matter(wish),
        statuses=statuses,
        comparison=comparing.compare(older, report),
    )

    for each in WISHES:
        assert_pieces_lead_to_what_they_count(finder, notes, wish, matter, each)


def assert_pieces_lead_to_what_they_count(
    finder: Finder, notes: tuple[Annotation, ...], asked: Asked, matter: Matter, wish: Wish
) -> None:
    sha256 = asked.report.source.sha256
    made = catalogue.chart(matter, wish)
    for bar in made.bars:
        pieces = [piece.behind for piece in bar.pieces]
        for behind in [*pieces, bar.share.behind] if bar.share else pieces:
            counted = counted_of(behind, bar, None, sha256)
            shown = finder.find(notes, replace(asked.wanted, counted=counted))
            here = {each.commitment for each in behind if each.report == sha256}
            assert set(shown) == here, (wish, bar.key)
            assert len(counted.commitments) == len(here)


def test_everything_that_can_be_asked_of_the_bundled_report_leads_back(report, workbook):
    finder = Finder(report, sector_names())
    for wanted in (Filter(), Filter(with_target=True, sectors=("213", "205"))):
        wish = asked(finder, (), wanted, Extent.SHOWN)
        matter = workbook.charting.matter(wish)
        for each in WISHES:
            assert_pieces_lead_to_what_they_count(finder, (), wish, matter, each)


def test_what_a_chart_counted_is_no_part_of_what_is_charted(open_report: OpenReport) -> None:
    finder = Finder(open_report.report, sector_names())
    school = Filter(sectors=("205",))
    assert charted(replace(school, counted=COUNTED)) == school
    one = asked(finder, (), replace(school, counted=COUNTED), Extent.SHOWN)
    assert one == asked(finder, (), school, Extent.SHOWN)
    assert one.wanted == school
    assert one.shown == tuple(each.id for each in open_report.report.commitments[:2])
    assert one.words == "教育 · 2/3 条"


def test_without_a_filter_what_is_shown_is_the_report(open_report: OpenReport) -> None:
    finder = Finder(open_report.report, sector_names())
    whole = asked(finder, (), Filter())
    assert whole == Asked(report=open_report.report)
    assert asked(finder, (), Filter(counted=COUNTED), Extent.SHOWN) == whole
    assert asked(finder, (), Filter(sectors=("205",)), Extent.LIBRARY, "") == replace(
        whole, extent=Extent.LIBRARY, compared=""
    )


def test_of_what_is_shown_only_the_notes_that_are_shown_count(make) -> None:
    report = make.report([make.promised(), make.promised()])
    anchor = Anchor(report.source.sha256, "c1", "", "", "", 0, 0)
    moment = "2025-01-01T00:00:00.000Z"
    notes = tuple(
        Annotation(id=kind, anchor=anchor, kind=kind, created=moment, modified=moment)
        for kind in (NoteKind.QUESTION, NoteKind.SUPPORT)
    )
    finder = Finder(report, sector_names())
    wanted = Filter(kinds=("question",))
    assert asked(finder, notes, wanted, Extent.SHOWN).notes == notes[:1]
    assert asked(finder, notes, wanted, Extent.REPORT).notes == notes


def test_only_what_makes_a_difference_is_offered() -> None:
    report, shown, library = Extent
    assert extents(Filter(), 1) == (report,)
    assert extents(Filter(counted=COUNTED), 1) == (report,)
    assert extents(Filter(with_target=True), 1) == (report, shown)
    assert extents(Filter(), 2) == (report, library)
    assert extents(Filter("学校"), 100) == (report, shown, library)
    assert list(WORDS) == list(Extent)


def test_each_commitment_is_counted_once_and_only_of_one_report() -> None:
    behind = [
        Behind("sha", "甲", "c2", 2, "十所"),
        Behind("sha", "甲", "c1", 1, "八所"),
        Behind("other", "乙", "c3", 3, "九所"),
        Behind("sha", "甲", "c2", 2, "百分之五"),
    ]
    bar, part = Bar(key="205", label="教育", pieces=(), words=""), Part("firm", "力争", 1)
    assert counted_of(behind, bar, None, "sha") == Counted("教育", "sha", ("c2", "c1"))
    assert counted_of(behind, bar, part, "sha") == Counted("教育", "sha", ("c2", "c1"), "力争")
    assert counted_of(behind, bar, None, "none") == Counted("教育", "none", ())


def test_what_was_counted_is_the_same_from_a_window_in_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(words, "_catalogue", words.load(words.catalogue_file()))
    part = Part("plain", "未加限定", 0)
    bar = Bar(key="", label=say("（标题在缺失部分）"), pieces=(), words="")
    assert part.label == "Unqualified", "it is shown in English"
    assert bar.label != "（标题在缺失部分）"
    assert counted_of((), bar, part, "sha") == Counted("", "sha", (), "未加限定")
