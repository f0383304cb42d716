"""The search over the whole workbook follows whatever happens to it."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, NoteKind
from jjdesk.domain.task import Match, Verdict
from jjdesk.exchange import report_json
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.filtering import folded
from jjdesk.services.opening import BUNDLED_SHA256, OpenReport, open_bundled
from jjdesk.services.search_texts import spans
from jjdesk.services.searching import Hit, Page, Searching
from jjdesk.services.tasking import read_text
from jjdesk.store import passage_index, passages, reports
from jjdesk.store.database import Workbook, open_workbook
from jjdesk.store.reading_only import open_for_reading

BUNDLED = "重庆市江津区人民政府工作报告"


@pytest.fixture
def workbook(path: Path) -> Iterator[Workbook]:
    workbook = open_workbook(path)
    yield workbook
    workbook.close()


@pytest.fixture
def services(workbook, clock) -> Services:
    return Services(workbook, clock)


@pytest.fixture
def searching(services) -> Searching:
    return services.searching


def keep(workbook: Workbook, opened: OpenReport, act: str = "导入报告") -> None:
    parsed = report_json.encode(opened.report).decode()
    with workbook.changing(act) as database:
        reports.add(database, opened.report, opened.text, parsed=parsed, parser=1, added="2025")


def copy_of(opened: OpenReport, title: str, year: int) -> OpenReport:
    """The same report under another name, as another place might have it."""
    sha256 = hashlib.sha256(title.encode()).hexdigest()
    source = replace(opened.report.source, sha256=sha256)
    return OpenReport(replace(opened.report, source=source, title=title, year=year), opened.text)


def told(page: Page) -> list[tuple[str, int | None, bool]]:
    return [(hit.title, hit.number, bool(hit.note)) for hit in page.hits]


def write(services: Services, opened: OpenReport, text: str, number: int = 0, **said) -> str:
    note = new_annotation(opened.report.commitments[number], opened, text=text)
    services.annotating.save(replace(note, **said), opened)
    services.annotating.end_sitting()
    return note.id


def test_the_shipped_report_is_searched_in_a_new_workbook(searching):
    page = searching.search("公路 农村")
    assert page.hits
    for hit in page.hits:
        assert (hit.report, hit.title, hit.year, hit.note) == (BUNDLED_SHA256, BUNDLED, 2025, "")
        assert {hit.text[start:end] for start, end in hit.spans} >= {"农村"}
        assert "公路" in hit.text
    known = {each.id: each for each in open_bundled().report.commitments}
    assert all(known[hit.commitment].number == hit.number for hit in page.hits)


@pytest.mark.parametrize("query", ["", "  ", "　", "\n"])
def test_a_query_without_words_finds_nothing(searching, query):
    assert searching.search(query) == Page((), more=False)
    assert searching.count(query) == 0


def test_pages_follow_one_another(searching):
    whole = searching.search("建设", limit=1000)
    assert not whole.more
    assert searching.count("建设") == len(whole.hits) > 40
    assert searching.count("建设", at_most=7) == 7
    got: list[Hit] = []
    page = searching.search("建设")
    while True:
        got += page.hits
        if not page.more:
            break
        assert len(page.hits) == 20
        page = searching.search("建设", after=page.hits[-1].id)
    assert tuple(got) == whole.hits


@given(data=st.data())
@settings(max_examples=60)
def test_each_word_is_found_wherever_instr_finds_it(data, tmp_path_factory):
    """One to ten characters out of the texts, or not in them, in the index and before."""
    known = open_bundled().report.commitments
    text = folded(data.draw(st.sampled_from(known)).text)
    start = data.draw(st.integers(0, len(text) - 1))
    word = text[start : start + data.draw(st.integers(1, 10))]
    word = data.draw(st.sampled_from([word, word[::-1], word[:1] + word[-1:], word.upper()]))
    searching = _shared(tmp_path_factory, indexed=data.draw(st.booleans()))
    hits = searching.search(word, limit=1000, notes=False).hits
    words = folded(word).split()
    connection = sqlite3.connect(":memory:")
    with closing(connection):
        wanted = [
            each.number
            for each in known
            if all(
                connection.execute("SELECT instr(?, ?)", [folded(each.text), one]).fetchone()[0]
                for one in words
            )
        ]
    in_text = [
        hit.number for hit in hits if all(one in folded(hit.text) for one in words) and words
    ]
    assert in_text == (wanted if words else [])
    for hit in hits:
        assert all(one in folded(hit.text) or _beside(hit, one) for one in words)


def _beside(hit: Hit, word: str) -> bool:
    # A word of Latin letters may have been found as pinyin.
    return any(word in line for line in hit.beside) or word.isascii()


_KEPT: dict[bool, Searching] = {}


def _shared(tmp_path_factory: pytest.TempPathFactory, *, indexed: bool) -> Searching:
    if indexed not in _KEPT:
        path = tmp_path_factory.mktemp("search") / "workbook.jjdesk"
        searching = Searching(open_workbook(path))
        with pytest.MonkeyPatch.context() as patch:
            if indexed:
                patch.setattr(passage_index, "MOST_FRESH", 0)
            searching.refresh()
        _KEPT[indexed] = searching
    return _KEPT[indexed]


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    yield
    for searching in _KEPT.values():
        searching._workbook.close()
    _KEPT.clear()


def test_width_and_case_do_not_matter_and_places_in_the_text_are_right(
    searching, workbook, open_report
):
    keep(workbook, open_report)
    for query in ("brt", "ＢＲＴ", "BrT", "brt快"):
        (hit,) = [hit for hit in searching.search(query).hits if hit.title == "示例报告"]
        ((start, end),) = hit.spans
        assert hit.text[start : start + 3] == "ＢＲＴ"
        assert end - start == len(query)


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("面积㎡和Ⅳ", "m2", ["㎡"]),
        ("面积㎡和Ⅳ", "和iv", ["和Ⅳ"]),
        ("cafe\u0301修路", "é修", ["e\u0301修"]),
        ("修路修路、修桥", "修路", ["修路修路"]),
        ("각", "\u1100\u1161\u11a8", ["각"]),
        ("好\U0001f600好", "\U0001f600", ["\U0001f600"]),
        ("没有", "桥", []),
    ],
)
def test_spans_are_of_the_text_as_it_is_shown(text, word, there):
    found = spans(text, folded(text), [folded(word)])
    assert [text[start:end] for start, end in found] == there


def test_what_stands_beside_the_text_is_told(searching, workbook, open_report):
    keep(workbook, open_report)
    hits = searching.search("普通教育", reports=[open_report.report.source.sha256]).hits
    assert [(hit.number, hit.beside, hit.spans) for hit in hits] == [
        (1, ("普通教育",), ()),
        (2, ("普通教育",), ()),
    ] or hits == ()
    (hit,) = searching.search("白沙镇 小学", reports=[open_report.report.source.sha256]).hits
    assert "白沙镇" in hit.beside
    assert hit.number == 1


def test_reports_come_go_and_come_back(searching, workbook, services, open_report):
    assert "示例报告" not in {hit.title for hit in searching.search("快线").hits}
    keep(workbook, open_report)
    assert told(searching.search("快线 打通")) == [("示例报告", 3, False)]
    sha256 = open_report.report.source.sha256
    services.library.remove(sha256)
    assert told(searching.search("快线 打通")) == []
    services.library.restore(sha256)
    assert told(searching.search("快线 打通")) == [("示例报告", 3, False)]


def test_undo_and_redo_of_an_import_are_followed(searching, workbook, services, open_report):
    searching.refresh()
    keep(workbook, open_report)
    assert searching.count("快线 打通") == 1
    services.undoing.undo()
    assert searching.count("快线 打通") == 0
    services.undoing.redo()
    assert searching.count("快线 打通") == 1


def test_of_two_reports_the_newer_comes_first_and_one_can_be_asked_for(
    searching, workbook, open_report
):
    older, newer = copy_of(open_report, "旧", 2023), copy_of(open_report, "新", 2026)
    keep(workbook, older)
    keep(workbook, newer)
    assert told(searching.search("快线 打通")) == [("新", 3, False), ("旧", 3, False)]
    only = [older.report.source.sha256]
    assert told(searching.search("快线 打通", reports=only)) == [("旧", 3, False)]
    assert searching.count("快线", reports=only) == 1
    assert searching.count("快线", reports=[]) == 0


def test_notes_are_found_as_they_are_now(searching, services, open_report):
    first = write(services, open_report, "何时**通车**？", 2)
    assert told(searching.search("何时通车")) == [("示例报告", 3, True)]
    (hit,) = searching.search("何时通车").hits
    assert (hit.note, hit.text) == (first, "何时通车？")
    note = services.annotating.get(first)
    services.annotating.save(replace(note, text="钱从哪里来"), open_report)
    assert searching.count("何时通车") == 0
    assert told(searching.search("哪里来")) == [("示例报告", 3, True)]
    services.annotating.remove(first)
    assert searching.count("哪里来") == 0
    services.undoing.undo()
    assert searching.count("哪里来") == 1
    services.undoing.undo()
    assert (searching.count("哪里来"), searching.count("何时通车")) == (0, 1)
    services.undoing.undo()
    assert searching.count("何时通车") == 0
    services.undoing.redo()
    assert searching.count("何时通车") == 1


def test_notes_come_first_and_can_be_asked_for_alone(searching, services, open_report):
    write(services, open_report, "快线打通了吗", 1)
    both = [("示例报告", 2, True), ("示例报告", 3, False)]
    assert told(searching.search("快线 打通")) == both
    assert told(searching.search("快线 打通", notes=True)) == both[:1]
    assert told(searching.search("快线 打通", notes=False)) == both[1:]
    page = searching.search("快线 打通", limit=1)
    assert page.more
    assert told(searching.search("快线 打通", after=page.hits[0].id)) == both[1:]


def test_notes_go_and_come_with_their_report(searching, services, open_report):
    write(services, open_report, "何时通车")
    assert searching.count("何时通车") == 1
    services.library.remove(open_report.report.source.sha256)
    assert searching.count("何时通车") == 0
    write(services, open_report, "再问一次")
    assert searching.count("再问一次") == 0
    services.library.restore(open_report.report.source.sha256)
    assert (searching.count("何时通车"), searching.count("再问一次")) == (1, 1)


def test_an_amendment_is_found_by_its_wording(searching, services, open_report):
    change = Amendment("打通快线", "贯通环线")
    write(services, open_report, "更准确", 2, kind=NoteKind.AMEND, amendment=change)
    (hit,) = searching.search("贯通环").hits
    assert (hit.text, hit.beside, hit.spans) == ("更准确", ("贯通环线",), ())


def test_tags_are_found_by_the_names_they_show(searching, services, open_report):
    tagging = services.tagging
    water, works = tagging.ensure("饮水"), tagging.ensure("民生实事")
    write(services, open_report, "管网何时改", tags=(water.id,))
    assert searching.count("饮水 何时改") == 1
    tagging.rename(water.id, "供水")
    assert (searching.count("饮水 何时改"), searching.count("供水 何时改")) == (0, 1)
    tagging.nest(water.id, works.id)
    assert searching.count("民生实事 何时改") == 1
    services.undoing.undo()
    assert searching.count("民生实事 何时改") == 0
    tagging.merge(water.id, works.id)
    assert (searching.count("供水 何时改"), searching.count("民生实事 何时改")) == (0, 1)
    tagging.remove(works.id)
    assert searching.count("民生实事 何时改") == 0
    assert searching.count("何时改") == 1


def test_notes_are_found_by_who_wrote_them(searching, services, open_report):
    services.identity.rename("周大年")
    write(services, open_report, "管网何时改")
    assert [hit.beside for hit in searching.search("周大年").hits] == [("周大年",)]
    services.identity.rename("吴小月")
    assert (searching.count("周大年"), searching.count("吴小月")) == (0, 1)
    assert searching.count("wuxiaoyue", notes=True) == 1


def test_responsible_units_are_found(searching, services, open_report, monkeypatch):
    commitment = open_report.report.commitments[2].id
    monkeypatch.setattr(
        "jjdesk.services.task_matching.match",
        lambda *_: (Match(1, commitment, 0.9, Verdict.DOUBTFUL),),
    )
    raw = read_text("序号\t目标任务\t责任单位\n1\t打通快线\t区轨道专班", "表")
    change = services.tasking.add(open_report, raw, name="表", period="2025年")
    assert searching.count("区轨道专班") == 0
    (view,) = change.views
    services.tasking.decide(view.table, replace(view.matches[0], verdict=Verdict.CONFIRMED))
    (hit,) = searching.search("区轨道专班").hits
    assert (hit.number, hit.beside) == (3, ("区轨道专班",))
    services.tasking.remove(view.table)
    assert searching.count("区轨道专班") == 0


def test_a_correction_is_followed(searching, services):
    bundled = open_bundled()
    first = bundled.report.commitments[0]
    before = searching.count("海洋资源", reports=[BUNDLED_SHA256])
    assert before == 0
    opened, correction = services.correcting.set_sector(bundled, first, "220")
    name = {hit.number for hit in searching.search("自然资源海洋气象").hits}
    assert first.number in name
    services.correcting.undo(correction)
    assert first.number not in {hit.number for hit in searching.search("自然资源海洋气象").hits}
    assert opened.report.commitments[0].sector == "220"


def test_pinyin_finds_words_of_the_texts_names_and_tags(searching, services, open_report):
    write(services, open_report, "快修", tags=(services.tagging.ensure("龘靐").id,))
    for query in ("bsz", "baishazhen", "baisz"):
        assert ("示例报告", 1, False) in told(searching.search(query))
    assert ("示例报告", 3, False) in told(searching.search("kuaixian"))
    (hit,) = searching.search("dabing", notes=True).hits
    assert hit.beside == ("龘靐",)
    (hit,) = searching.search("kuaixian datong").hits
    assert {hit.text[start:end] for start, end in hit.spans} == {"打通", "快线"}


def test_latin_words_are_also_found_as_they_stand(searching, services, open_report):
    write(services, open_report, "BRT何时通", 0)
    assert told(searching.search("brt")) == [("示例报告", 1, True), ("示例报告", 3, False)]


@pytest.mark.parametrize(
    "query",
    ["\ud800", "\ud800修", "\x00", "\U0001f600", "%", "_", "'", '"', "*", "a" * 5000, "\u0301",
     "修" * 400, "(", "NEAR(a b)", "a OR b", "\u200b", " ".join(map(chr, range(0x4E00, 0x4F00)))],
)  # fmt: skip
def test_no_query_breaks_the_search(searching, services, open_report, query):
    write(services, open_report, f"何时{query}通车")
    words = folded(query.replace("\ud800", "\ufffd")).split()[:16]
    hits = searching.search(query, limit=1000, notes=True).hits
    assert [hit.text for hit in hits] == ([hits[0].text] if words else [])
    assert not hits or hits[0].text.endswith("通车")


def test_what_another_program_writes_is_found(searching, path, clock, open_report):
    searching.refresh()
    other = Services(open_workbook(path), clock)
    write(other, open_report, "隔壁写的")
    assert searching.count("隔壁写的") == 1
    other.annotating.remove_all([searching.search("隔壁写的").hits[0].note], "删除")
    assert searching.count("隔壁写的") == 0
    other.close()


def test_the_next_session_reads_nothing_again(searching, services, path, clock, open_report):
    write(services, open_report, "何时通车")
    page = searching.search("何时通车 ")
    services.close()
    later = Services(open_workbook(path), clock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "put_report", None)
        patch.setattr(later.searching, "_put_notes", assert_none)
        assert later.searching.search("何时通车") == page
    later.close()


def assert_none(ids: list[str]) -> None:
    assert not ids


def test_nothing_is_done_where_nothing_has_changed(searching, monkeypatch):
    page = searching.search("建设")
    monkeypatch.setattr(searching, "_follow", None)
    assert searching.search("建设") == page


def test_a_workbook_that_cannot_be_written_is_searched(services, path, open_report):
    write(services, open_report, "何时通车")
    reader = open_for_reading(path, "另一个窗口正在使用。")
    searching = Searching(reader)
    assert told(searching.search("何时通车")) == [("示例报告", 1, True)]
    write(services, open_report, "隔壁写的")
    assert searching.count("隔壁写的") == 1
    assert searching.count("建设") > 40
    reader.close()
    with closing(sqlite3.connect(path)) as connection:
        (tables,) = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name LIKE 'passage%'"
        ).fetchone()
    assert tables == 0


def test_tables_that_were_dropped_are_made_again(searching, workbook):
    before = searching.search("建设")
    with workbook.changing() as database:
        for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'passage%'"
        ).fetchall():
            database.execute(f"DROP TABLE {name}")
    assert told(searching.search("建设")) == told(before)
    assert told(Searching(workbook).search("建设")) == told(before)


def test_a_worn_index_is_made_anew(searching, workbook, services, open_report, monkeypatch):
    monkeypatch.setattr(passages, "_MOST_DEAD", 5)
    monkeypatch.setattr(passage_index, "MOST_FRESH", 0)
    keep(workbook, open_report)
    before = told(searching.search("快线 打通"))
    for _ in range(60):
        services.library.remove(open_report.report.source.sha256)
        searching.refresh()
        services.library.restore(open_report.report.source.sha256)
        assert told(searching.search("快线 打通")) == before
    with workbook.reading() as database:
        assert passages.get_state(database, "dead") < 160
    assert searching.count("建设") > 40


def test_a_report_whose_reading_is_broken_does_not_stop_the_search(
    searching, workbook, open_report
):
    keep(workbook, open_report)
    with workbook.changing() as database:
        database.execute(
            "UPDATE report SET parsed = '{}' WHERE sha256 = ?", [open_report.report.source.sha256]
        )
    assert searching.count("快线 打通") == 0
    assert searching.count("建设") > 40
