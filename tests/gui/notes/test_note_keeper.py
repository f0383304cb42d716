"""The keeper of notes on a real workbook: what is known, written, refused, taken in, told."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Marks, NoteKind, Scope
from jjdesk.errors import WorkbookError
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services import drafting
from jjdesk.services.bundle import Services
from jjdesk.services.opening import OpenReport
from jjdesk.store import snapshot
from jjdesk.store.database import open_workbook

FULL = "磁盘已满，批注没有写入；它还在屏幕上，请腾出空间。"


class Told:
    """What a keeper told, in order."""

    def __init__(self, keeper: NoteKeeper) -> None:
        self.changed: list[set[str]] = []
        self.failed: list[str] = []
        self.saved = self.loaded = self.named = 0
        keeper.changed.connect(lambda ids: self.changed.append(set(ids)))
        keeper.failed.connect(self.failed.append)
        keeper.saved.connect(lambda: self._count("saved"))
        keeper.loaded.connect(lambda: self._count("loaded"))
        keeper.named.connect(lambda: self._count("named"))

    def _count(self, what: str) -> None:
        setattr(self, what, getattr(self, what) + 1)


class Faulty:
    """A way to the workbook that can be cut."""

    def __init__(self, path) -> None:
        self.cut = False
        self._path = path

    def __call__(self) -> Services:
        if self.cut:
            raise WorkbookError(FULL)
        return Services(open_workbook(self._path))


@pytest.fixture
def told(keeper) -> Told:
    return Told(keeper)


@pytest.fixture
def way(workbook_file) -> Faulty:
    return Faulty(workbook_file)


@pytest.fixture
def cuttable(way, open_report):
    """A keeper whose way to the workbook can be cut."""
    workbook = WorkbookKeeper(way)
    yield NoteKeeper(workbook, open_report, {}, workbook)
    workbook.close()


@pytest.fixture
def on_disk(workbook_file):
    """The notes that another window would see."""

    def read() -> list:
        services = Services(open_workbook(workbook_file))
        try:
            return list(services.annotating.of_ids(["n1", "n2", "n3"]))
        finally:
            services.close()

    return read


def span(open_report, quote: str) -> Anchor:
    at = open_report.text.index(quote)
    return drafting.on_span(open_report, at, at + len(quote))


# What there is


def test_a_new_keeper_knows_nothing(keeper):
    assert keeper.all() == ()
    assert keeper.total == 0
    assert not keeper.is_loaded
    assert keeper.get("n1") is None
    assert keeper.of("c1") == keeper.of_section("roads") == keeper.of_report() == ()
    assert set(keeper.annotated()) == set()


def test_until_the_notes_are_read_their_marks_stand_for_them(workbook, open_report, a_note):
    marks = {"c1": Marks((NoteKind.WATCH,), 3), "c2": Marks((), 1)}
    keeper = NoteKeeper(workbook, open_report, marks, workbook)
    assert keeper.total == 4
    assert set(keeper.annotated()) == {"c1", "c2"}
    keeper.put(a_note("字", 3))
    assert keeper.total == 4
    assert set(keeper.annotated()) == {"c1", "c2", "c3"}


def test_a_note_is_shown_at_once_and_written_by_and_by(keeper, told, a_note, on_disk):
    note = a_note("一")
    keeper.put(note)
    assert keeper.get("n1") == note
    assert keeper.total == 1
    assert told.changed == [{"n1"}]
    keeper.settle()
    assert [each.text for each in on_disk()] == ["一"]
    assert told.saved >= 1
    assert told.failed == []


def test_the_same_note_again_is_no_change(keeper, told, a_note):
    keeper.put(a_note("一"))
    keeper.put(a_note("一"))
    assert told.changed == [{"n1"}]


def test_notes_are_in_reading_order_wherever_they_hang(keeper, a_note, open_report):
    roads = open_report.report.sections[2]
    keeper.put(a_note("丙", 3, id="n3"))
    keeper.put(a_note("甲", 1, id="n1"))
    keeper.put(a_note("报", 0, id="n0"))
    keeper.put(a_note("章", id="ns", anchor=drafting.on_section(roads, open_report)))
    keeper.put(a_note("乙", 2, id="n2"))
    assert [note.text for note in keeper.all()] == ["报", "甲", "乙", "章", "丙"]
    assert [note.text for note in keeper.of("c1")] == ["甲"]
    assert [note.text for note in keeper.of_section("roads")] == ["章"]
    assert [note.text for note in keeper.of_report()] == ["报"]
    assert keeper.total == 5


def test_a_note_on_words_is_listed_with_its_commitment_or_else_its_section(
    keeper, a_note, open_report
):
    keeper.put(a_note("句", id="n1", anchor=span(open_report, "改造白沙镇")))
    loose = replace(span(open_report, "建好学校"), commitment="")
    keeper.put(a_note("题", id="n2", anchor=loose))
    before = Anchor(open_report.report.source.sha256, "", "x", "", "", -1, 0, Scope.SPAN)
    keeper.put(a_note("前", id="n3", anchor=before))
    assert [note.text for note in keeper.of("c1")] == ["句"]
    assert [note.text for note in keeper.of_section("education")] == ["题"]
    assert [note.text for note in keeper.of_report()] == ["前"]


def test_several_on_one_commitment_are_in_the_order_they_were_made(keeper, a_note):
    keeper.put(a_note("后", id="n1", created="2026-03-01T09:00:00+00:00"))
    keeper.put(a_note("先", id="n2", created="2026-03-01T08:00:00+00:00"))
    assert [note.text for note in keeper.of("c1")] == ["先", "后"]


def test_the_shape_changes_with_where_notes_hang_and_not_with_their_words(
    keeper, a_note, open_report
):
    keeper.put(a_note("一"))
    shape = keeper.shape
    keeper.put(a_note("二"))
    assert keeper.shape == shape
    keeper.put(a_note("二", anchor=span(open_report, "改造白沙镇")))
    assert keeper.shape > shape
    shape = keeper.shape
    keeper.remove("n1")
    assert keeper.shape > shape


def test_where_a_note_hangs_is_said_in_words(keeper, a_note, open_report):
    section = drafting.on_section(open_report.report.sections[0], open_report)
    assert keeper.where(a_note(number=2)) == "第 2 条"
    assert keeper.where(a_note(number=0)) == "整篇报告"
    assert keeper.where(a_note(anchor=section)) == "章节"
    loose = replace(span(open_report, "建好学校"), commitment="")
    assert keeper.where(a_note(anchor=loose)) == ""


# Taken away


def test_a_note_is_taken_away_at_once_and_on_disk(keeper, told, a_note, on_disk):
    keeper.put(a_note("一"))
    keeper.settle()
    gone = keeper.remove("n1")
    assert gone is not None
    assert gone.text == "一"
    assert keeper.get("n1") is None
    assert told.changed[-1] == {"n1"}
    keeper.settle()
    assert on_disk() == []


def test_taking_away_what_is_not_there_changes_nothing(keeper, told):
    assert keeper.remove("n9") is None
    assert told.changed == []


# Written


def test_the_written_note_is_known_by_its_author_and_revision(keeper, a_note):
    keeper.put(a_note("一"))
    keeper.settle()
    kept = keeper.get("n1")
    assert kept.author
    assert kept.revision
    assert keeper.names.own(kept)


def test_what_is_typed_while_it_is_written_is_newer(keeper, a_note, on_disk):
    keeper.put(a_note("一"))
    keeper.put(a_note("一二"))
    keeper.put(a_note("一二三"))
    keeper.settle()
    assert keeper.get("n1").text == "一二三"
    assert [note.text for note in on_disk()] == ["一二三"]


def test_any_other_act_is_done_and_its_notes_read_again(keeper, told, a_note):
    keeper.put(a_note("一"))
    keeper.settle()
    keeper.run(lambda s: s.annotating.share(("n1",), shared=True), ("n1",))
    keeper.settle()
    assert keeper.get("n1").shared is True
    assert {"n1"} in told.changed


def test_another_deputys_note_is_copied_as_ones_own(keeper, a_note):
    keeper.put(a_note("一"))
    keeper.settle()
    keeper.copy("n1", "第 1 条")
    keeper.settle()
    assert sorted(note.text for note in keeper.all()) == ["一", "一"]
    assert len({note.id for note in keeper.all()}) == 2


def test_copying_what_is_gone_says_so(keeper, told):
    keeper.copy("n9", "")
    keeper.settle()
    assert len(told.failed) == 1
    assert keeper.all() == ()


def test_settings_are_remembered(keeper, workbook_file):
    keeper.remember({"page.place": "12"})
    keeper.settle()
    assert snapshot.read(workbook_file).settings["page.place"] == "12"


# Refused


def test_what_is_not_written_stays_and_says_why(cuttable, way, a_note):
    told = Told(cuttable)
    way.cut = True
    cuttable.put(a_note("一"))
    lost = cuttable.settle()
    assert [note.text for note in lost] == ["一"]
    assert cuttable.get("n1").text == "一"
    assert set(told.failed) == {FULL}
    assert told.saved == 0


def test_it_is_written_with_the_next_one_that_goes_through(cuttable, way, a_note, on_disk):
    way.cut = True
    cuttable.put(a_note("一"))
    cuttable._workbook.drain()
    way.cut = False
    cuttable.put(a_note("二", 2, id="n2"))
    assert cuttable.settle() == ()
    assert sorted(note.text for note in on_disk()) == ["一", "二"]


def test_several_that_were_lost_are_named_in_reading_order(cuttable, way, a_note):
    way.cut = True
    cuttable.put(a_note("丙", 3, id="n3"))
    cuttable.put(a_note("甲", 1, id="n1"))
    assert [note.text for note in cuttable.settle()] == ["甲", "丙"]


def test_a_note_that_was_refused_is_not_overwritten_by_what_is_read(cuttable, way, a_note):
    way.cut = True
    cuttable.put(a_note("新"))
    cuttable._workbook.drain()
    sha256 = a_note().anchor.report
    cuttable.take(sha256, [a_note("旧"), a_note("别的", 2, id="n2")])
    assert cuttable.get("n1").text == "新"
    assert cuttable.get("n2").text == "别的"


def test_a_note_that_was_refused_stays_as_it_is_here_when_others_read_it_again(
    cuttable, way, services, a_note, open_report
):
    services.annotating.save(a_note("旧"), open_report)
    way.cut = True
    cuttable.put(a_note("新"))
    cuttable._workbook.drain()
    way.cut = False
    cuttable.refresh(["n1"])
    cuttable._workbook.drain()
    assert cuttable.get("n1").text == "新"


def test_a_setting_that_is_refused_is_no_lost_note(cuttable, way):
    told = Told(cuttable)
    way.cut = True
    cuttable.remember({"a": "b"})
    assert cuttable.settle() == ()
    assert told.failed == [FULL]


def test_notes_that_cannot_be_read_say_why(cuttable, way):
    told = Told(cuttable)
    way.cut = True
    cuttable.load()
    cuttable.refresh(["n1"])
    cuttable._workbook.drain()
    assert set(told.failed) == {FULL}
    assert not cuttable.is_loaded


def test_a_window_that_only_reads_keeps_what_is_there(keeper, told, workbook, a_note):
    keeper.put(a_note("一"))
    keeper.settle()
    workbook.reading_only = "另一个窗口正在写，这里只读。"
    told.changed.clear()
    keeper.put(replace(keeper.get("n1"), text="二"))
    assert keeper.remove("n1") is None
    assert keeper.get("n1").text == "一"
    assert told.failed == ["另一个窗口正在写，这里只读。"] * 2
    assert told.changed == [{"n1"}, {"n1"}], "what was kept is shown again"
    assert keeper.reading_only == "另一个窗口正在写，这里只读。"
    workbook.reading_only = ""


# Taken in


def test_what_is_on_disk_is_there_after_loading(keeper, told, services, a_note, open_report):
    services.annotating.save(a_note("一"), open_report)
    services.annotating.save(a_note("报", 0, id="n2"), open_report)
    services.tagging.ensure("民生")
    keeper.connect_workbook()
    keeper.settle()
    assert keeper.is_loaded
    assert told.loaded == 1
    assert [note.text for note in keeper.all()] == ["报", "一"]
    assert [tag.name for tag in keeper.names.tags.values()] == ["民生"]
    assert told.named == 1
    assert told.saved >= 1


def test_notes_that_went_elsewhere_go_here_too(keeper, told, services, a_note, open_report):
    services.annotating.save(a_note("一"), open_report)
    keeper.load()
    keeper.settle()
    services.annotating.remove("n1")
    keeper.load()
    keeper.settle()
    assert keeper.all() == ()
    assert told.changed == [{"n1"}, {"n1"}]
    assert told.loaded == 1


def test_only_what_another_window_changed_is_told(keeper, told, services, a_note, open_report):
    for note in (a_note("一"), a_note("二", 2, id="n2")):
        services.annotating.save(note, open_report)
    keeper.load()
    keeper.settle()
    told.changed.clear()
    services.annotating.save(replace(keeper.get("n2"), text="二二"), open_report)
    services.annotating.remove("n1")
    keeper.refresh(["n1", "n2"])
    keeper.settle()
    assert told.changed == [{"n1", "n2"}]
    assert [note.text for note in keeper.all()] == ["二二"]
    told.changed.clear()
    keeper.refresh(["n1", "n2"])
    keeper.settle()
    assert told.changed == []


def test_nothing_is_read_for_no_ids(keeper, told):
    keeper.refresh([])
    keeper.settle()
    assert told.saved == 0


def test_very_many_are_taken_in_by_and_by(keeper, told, a_note, qtbot):
    many = [a_note(str(n), id=f"n{n:04}") for n in range(1000)]
    keeper.take(many[0].anchor.report, many)
    assert keeper.total < 1000
    assert not keeper.is_loaded
    qtbot.waitUntil(lambda: keeper.is_loaded)
    assert keeper.total == 1000
    assert sorted(len(ids) for ids in told.changed) == [200, 400, 400]


def test_a_note_written_while_they_come_in_is_not_undone_by_them(keeper, a_note, qtbot):
    many = [a_note(str(n), id=f"n{n:04}") for n in range(600)]
    keeper.take(many[0].anchor.report, many)
    keeper.put(a_note("新", id="n0500"))
    qtbot.waitUntil(lambda: keeper.is_loaded)
    assert keeper.get("n0500").text == "新"


def test_notes_of_another_report_are_not_taken_in(keeper, told, a_note):
    keeper.take("another", [a_note("一")])
    assert keeper.all() == ()
    assert told.changed == []


# Another report


def test_another_report_begins_without_the_notes_of_the_first(keeper, a_note, open_report):
    keeper.put(a_note("一"))
    keeper.settle()
    source = replace(open_report.report.source, sha256="0" * 64)
    other = OpenReport(replace(open_report.report, source=source), open_report.text)
    keeper.show(other)
    assert keeper.all() == ()
    assert not keeper.is_loaded
    keeper.settle()
    assert keeper.is_loaded
    assert keeper.all() == ()
    keeper.show(open_report)
    keeper.settle()
    assert [note.text for note in keeper.all()] == ["一"]


def test_another_reading_of_the_same_report_keeps_its_notes(keeper, a_note, open_report):
    keeper.put(a_note("一", 3))
    fewer = replace(open_report.report, sections=open_report.report.sections[:1])
    numbered = replace(
        fewer,
        commitments=tuple(
            replace(each, number=each.number + 10) for each in open_report.report.commitments
        ),
    )
    keeper.show(OpenReport(numbered, open_report.text))
    assert [note.text for note in keeper.all()] == ["一"]
    assert keeper.where(keeper.get("n1")) == "第 13 条"
    keeper.settle()


def test_what_is_read_of_a_report_that_is_no_longer_open_is_left(
    keeper, told, services, a_note, open_report
):
    services.annotating.save(a_note("一"), open_report)
    keeper.refresh(["n1"])
    source = replace(open_report.report.source, sha256="0" * 64)
    keeper.show(OpenReport(replace(open_report.report, source=source), open_report.text))
    keeper.settle()
    assert keeper.all() == ()
    assert told.changed == []


def test_a_new_tag_is_known_at_once(keeper, told, services):
    tag = services.tagging.ensure("民生")
    keeper.know_tag(tag)
    assert keeper.names.tag(tag.id) == tag
    assert told.named == 1
