import pytest
from msgspec.structs import replace

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.errors import InternalError
from jjdesk.store import progress
from jjdesk.store.database import open_workbook


@pytest.fixture
def workbook(filled):
    workbook = open_workbook(filled)
    yield workbook
    workbook.close()


@pytest.fixture
def entry(open_report) -> StatusChange:
    return StatusChange(
        id="a",
        report=open_report.report.source.sha256,
        commitment="c1",
        quote="新建小学3所",
        period="2025H1",
        status=Status.UNDER_WAY,
        source="区政府办通报",
        date="2025-07-01",
        note="两所已开工",
        created="2025-07-02T00:00:00.000Z",
    )


def kept(workbook, report):
    with workbook.reading() as database:
        return progress.of_report(database, report)


def put(workbook, *entries):
    with workbook.changing() as database:
        for each in entries:
            progress.put(database, each)


def test_an_entry_comes_back_as_it_was_also_after_a_change(workbook, entry):
    put(workbook, entry)
    assert kept(workbook, entry.report) == (entry,)
    changed = replace(entry, status=Status.DONE, period="2025", source="", date="2026-01-01")
    put(workbook, changed)
    assert kept(workbook, entry.report) == (changed,)
    assert kept(workbook, "another") == ()


def test_entries_are_in_the_order_of_their_sources_then_of_their_making(workbook, entry):
    early = replace(entry, id="z", date="2025-01-01", created="2025-12-01")
    first = replace(entry, id="b", created="2025-07-01T00:00:00.000Z")
    put(workbook, entry, first, early)
    assert [each.id for each in kept(workbook, entry.report)] == ["z", "b", "a"]


def test_entries_are_taken_away(workbook, entry):
    put(workbook, entry, replace(entry, id="b"), replace(entry, id="c"))
    with workbook.changing() as database:
        assert progress.remove(database, ["a", "c", "unknown"]) == 2
    assert [each.id for each in kept(workbook, entry.report)] == ["b"]


def test_sources_are_offered_by_how_often_they_were_given(workbook, entry):
    given = ["电话", "区政府办通报", "", "区政府办通报", "实地"]
    put(workbook, *(replace(entry, id=str(n), source=each) for n, each in enumerate(given)))
    with workbook.reading() as database:
        assert progress.sources(database) == ("区政府办通报", "实地", "电话")


def test_a_report_that_is_not_kept_has_no_entries(workbook, entry):
    with pytest.raises(InternalError, match="没有被改动"):
        put(workbook, replace(entry, report="unknown"))
    assert kept(workbook, "unknown") == ()


def test_entries_follow_their_commitments(workbook, entry):
    put(workbook, entry, replace(entry, id="b", commitment="gone"))
    with workbook.changing() as database:
        progress.rehang(database, entry.report, {"c1": "n1"}, {"n1": "新建小学三所"})
    moved, stayed = kept(workbook, entry.report)
    assert moved == replace(entry, commitment="n1", quote="新建小学三所")
    assert stayed == replace(entry, id="b", commitment="gone")


def test_entries_are_copied_to_a_newer_version(workbook, entry, open_report):
    put(workbook, entry, replace(entry, id="b", commitment="c2"))
    with workbook.changing() as database:
        database.execute(
            "INSERT INTO report (sha256, name, media_type, source_text, parsed, added)"
            " SELECT 'newer', name, media_type, source_text, parsed, added FROM report"
        )
        progress.copy(database, entry.report, "newer", {"c1": "n1"}, {})
    (copied,) = kept(workbook, "newer")
    assert copied == replace(entry, id=copied.id, report="newer", commitment="n1")
    assert copied.id != entry.id
    assert len(kept(workbook, open_report.report.source.sha256)) == 2
