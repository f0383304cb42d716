from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Deadline
from jjdesk.domain.task import Match, Verdict
from jjdesk.exchange import report_json
from jjdesk.services import constituency, following, tasking
from jjdesk.services.constituency import Constituency
from jjdesk.services.due import Timing
from jjdesk.services.following import Following, Given
from jjdesk.store import reports
from jjdesk.store.database import open_workbook

HALF = Given("2025H1", Status.UNDER_WAY, "2025-03-01", "区政府办通报", "已开工")


@pytest.fixture
def service(path, clock):
    workbook = open_workbook(path)
    yield Following(workbook, clock)
    workbook.close()


@pytest.fixture
def report(open_report) -> str:
    return open_report.report.source.sha256


@pytest.fixture
def commitments(open_report):
    return open_report.report.commitments


def test_what_is_said_is_kept_with_its_source(service, open_report, commitments, report):
    change = service.set_status(open_report, commitments[:1], HALF)
    assert change.act == "记为推进中（第 1 条）"
    (entry,) = change.kept
    assert (entry.commitment, entry.quote) == ("c1", commitments[0].quote)
    assert (entry.period, entry.status, entry.date) == ("2025H1", Status.UNDER_WAY, "2025-03-01")
    assert (entry.source, entry.note) == ("区政府办通报", "已开工")
    assert entry.created == "2025-02-07T09:00:00.000Z"
    assert service.history(report, "c1") == (entry,)
    assert service.history(report, "c2") == service.history("another", "c1") == ()


def test_it_is_there_after_a_restart(service, path, open_report, commitments, report):
    change = service.set_status(open_report, commitments[:1], HALF)
    other = open_workbook(path)
    assert Following(other).history(report, "c1") == change.kept
    other.close()


def test_several_commitments_are_one_act(service, open_report, commitments, report):
    change = service.set_status(open_report, commitments, replace(HALF, status=Status.BEHIND))
    assert change.act == "记为滞后（3 条）"
    assert service.latest(report) == dict.fromkeys(("c1", "c2", "c3"), Status.BEHIND)


def test_the_latest_source_counts_whatever_was_typed_later(
    service, clock, open_report, commitments, report
):
    one = commitments[:1]
    done = Given("2025", Status.DONE, "2025-12-20")
    service.set_status(open_report, one, done)
    clock.advance(days=1)
    service.set_status(open_report, one, HALF)
    assert service.latest(report) == {"c1": Status.DONE}
    assert service.latest(report, "2025H1") == {"c1": Status.UNDER_WAY}
    assert service.latest(report, "2025Q1") == {}
    assert [each.status for each in service.history(report, "c1")] == [
        Status.DONE,
        Status.UNDER_WAY,
    ]
    clock.advance(days=1)
    service.set_status(open_report, one, replace(done, status=Status.BEHIND))
    assert service.latest(report) == {"c1": Status.BEHIND}


def test_an_entry_is_put_right_and_taken_away(service, clock, open_report, commitments, report):
    (entry,) = service.set_status(open_report, commitments[:1], HALF).kept
    clock.advance(days=2)
    right = Given(" 2025Q1 ", Status.DONE, "2025-04-01", " 电话 ", "半个\ud83d字")
    change = service.change(entry, right)
    assert change.act == "修改跟进记录"
    (kept,) = service.history(report, "c1")
    assert change.kept == (kept,)
    assert (kept.id, kept.created) == (entry.id, entry.created)
    assert (kept.period, kept.source, kept.note) == ("2025Q1", "电话", "半个\ufffd字")
    gone = service.remove([kept])
    assert (gone.act, gone.removed) == ("删除跟进记录（1 条）", (kept,))
    assert service.history(report, "c1") == ()
    assert service.remove([kept, entry]).act == "删除跟进记录（2 条）"


def test_the_overview_counts(service, open_report, commitments):
    service.set_status(open_report, commitments[:1], replace(HALF, status=Status.DONE))
    service.set_status(open_report, commitments[2:], HALF)
    found = service.overview(open_report)
    assert [row.status for row in found.rows] == [
        Status.DONE,
        Status.UNRATED,
        Status.UNDER_WAY,
    ]
    assert found.counts == dict.fromkeys(Status, 0) | {
        Status.DONE: 1,
        Status.UNRATED: 1,
        Status.UNDER_WAY: 1,
    }
    education, roads = found.sections
    assert (education.name, roads.name) == ("（一）办好教育", "（二）畅通道路")
    assert education.counts[Status.DONE] == education.counts[Status.UNRATED] == 1
    assert [group.name for group in found.sectors] == ["教育", "交通运输"]
    assert sum(roads.counts.values()) == 1
    another = service.overview(open_report, "2025Q1")
    assert another.counts[Status.UNRATED] == 3


@pytest.fixture
def import_table(path, clock, open_report, monkeypatch):
    """Keeps a task table of one row that surely bears on the third commitment."""

    def import_table(text: str) -> None:
        match = Match(1, "c3", 0.9, Verdict.SURE)
        monkeypatch.setattr("jjdesk.services.task_matching.match", lambda *_: (match,))
        raw = tasking.read_text(text, "表")
        workbook = open_workbook(path)
        table = tasking.Tasking(workbook, clock)
        table.add(open_report, raw, name="半年通报", period="2025年上半年")
        workbook.close()

    return import_table


def test_what_is_late_by_its_own_words_or_by_a_task_is_told(
    service, clock, open_report, commitments, import_table
):
    import_table("序号\t目标任务\t时限\t推进情况\n1\t打通快线\t6月底\t推进中")
    own = replace(commitments[1], deadlines=(Deadline("年底", 0, 2, "2025-12-31"),))
    three = (commitments[0], own, commitments[2])
    opened = replace(open_report, report=replace(open_report.report, commitments=three))
    clock.now = datetime(2025, 12, 10, tzinfo=UTC)
    found = service.overview(opened)
    assert [row.due.timing for row in found.rows] == [
        Timing.WITHIN_YEAR,
        Timing.SOON,
        Timing.OVERDUE,
    ]
    assert (found.timed(Timing.OVERDUE), found.timed(Timing.SOON)) == (1, 1)
    assert [group.overdue for group in found.sections] == [0, 1]
    # Done at any time is done: what was said of another period does not make it late again.
    service.set_status(opened, three[2:], Given("2025Q1", Status.DONE, "2025-04-01"))
    assert service.overview(opened, "2025H1").timed(Timing.OVERDUE) == 0
    clock.now = datetime(1980, 1, 1, tzinfo=UTC)
    assert service.overview(opened).timed(Timing.SOON) == 0


def test_a_table_is_taken_over_once_the_user_agrees(
    service, open_report, commitments, report, import_table
):
    import_table("序号\t目标任务\t推进情况\n1\t打通快线\t已完成")
    (proposal,) = service.view(open_report).proposals
    assert service.latest(report) == {}
    gone = replace(proposal, commitment="gone")
    change = service.take_over(open_report, [proposal, gone])
    assert change.act == "从任务表带入跟进（1 条）"
    (entry,) = change.kept
    assert (entry.commitment, entry.status, entry.source) == ("c3", Status.DONE, "半年通报")
    assert (entry.period, entry.note, entry.date) == ("2025H1", "已完成", "2025-02-07")
    assert entry.quote == commitments[2].quote
    assert service.view(open_report).proposals == ()


def test_what_changed_since_the_last_look(service, clock, open_report, commitments, report):
    service.set_status(open_report, commitments[:1], HALF)
    assert len(service.view(open_report).overview.fresh) == 1
    clock.advance(minutes=1)
    service.look(report)
    assert service.view(open_report).overview.fresh == ()
    clock.advance(minutes=1)
    first = service.set_status(open_report, commitments[1:2], HALF).kept
    clock.advance(minutes=1)
    second = service.set_status(open_report, commitments[2:], HALF).kept
    found = service.view(open_report).overview
    assert (found.fresh, found.since) == ((*second, *first), "2025-02-07T09:01:00.000Z")
    assert len(service.view(open_report, since="").overview.fresh) == 3


def test_what_a_screen_needs_is_read_at_once(service, open_report, commitments, report):
    empty = service.view(open_report)
    assert (empty.report, empty.changes, empty.periods, empty.sources) == (report, (), (), ())
    assert (empty.proposed, empty.today) == ("2025H1", "2025-02-07")
    service.set_status(open_report, commitments[:1], HALF)
    service.set_status(open_report, commitments[:1], Given("2025-01", Status.DONE, "2025-01-31"))
    view = service.view(open_report, "2025-01")
    assert view.periods == ("2025-01", "2025H1")
    assert (view.proposed, view.sources) == ("2025H1", ("区政府办通报",))
    assert view.overview.rows[0].last.period == "2025-01"


def test_the_deputys_own_towns_are_known(services, open_report):
    assert services.following.view(open_report).towns == ()
    services.settings.remember(constituency.setting(Constituency("江津区", ("白沙镇",))))
    assert services.following.view(open_report).towns == ("白沙镇",)


def test_entries_on_commitments_that_are_gone_are_named(service, open_report, commitments):
    gone = replace(commitments[0], id="gone")
    (entry,) = service.set_status(
        replace(open_report, report=replace(open_report.report, commitments=(gone,))), [gone], HALF
    ).kept
    found = service.overview(open_report)
    assert found.adrift == (entry,)
    assert found.counts[Status.UNRATED] == 3


def test_each_act_is_taken_back_by_its_name(services, open_report, commitments, report):
    service, undoing = services.following, services.undoing
    service.set_status(open_report, commitments, HALF)
    entry = service.history(report, "c1")[0]
    service.change(entry, replace(HALF, status=Status.DONE))
    service.remove(service.history(report, "c2"))
    after = service.latest(report)
    assert undoing.undo().name == "删除跟进记录（1 条）"
    assert service.latest(report)["c2"] is Status.UNDER_WAY
    assert undoing.undo().name == "修改跟进记录"
    assert service.history(report, "c1") == (entry,)
    undone = undoing.undo()
    assert (undone.name, undone.tables) == ("记为推进中（3 条）", {"status_change"})
    assert service.latest(report) == {}
    for _ in range(3):
        undoing.redo()
    assert service.latest(report) == after


VERSION = """云州县人民政府工作报告
——2031年1月5日在云州县第十届人民代表大会第一次会议上
一、2031年工作安排
在河口镇新建小学3所，改造青石镇中学。整治农村公路50公里。打通断头路8条。
"""


def keep(services, text: str, notes_from: str | None = None):
    preview = services.library.preview_text(text, "云州县2031.txt")
    title, place = preview.report.title, preview.report.place
    change = services.library.add(
        preview, title=title, place=place, year=2031, notes_from=notes_from
    )
    return services.library.open(change.added.sha256)


def test_a_newer_version_of_a_text_takes_the_entries_along(services):
    older = keep(services, VERSION)
    services.following.set_status(older, older.report.commitments, HALF)
    newer = keep(services, VERSION.replace("8条", "9条"), older.report.source.sha256)
    for opened in (older, newer):
        sha256, report = opened.report.source.sha256, opened.report
        assert set(services.following.latest(sha256)) == {each.id for each in report.commitments}
        for each in report.commitments:
            (entry,) = services.following.history(sha256, each.id)
            assert entry.quote == each.quote


def test_entries_follow_to_the_ids_of_a_new_reading(services):
    opened = keep(services, VERSION)
    commitments = tuple(replace(c, id=f"x-{c.number}") for c in opened.report.commitments)
    before = replace(opened, report=replace(opened.report, commitments=commitments))
    sha256 = opened.report.source.sha256
    with services.library._workbook.changing() as database:
        parsed = report_json.encode(before.report).decode()
        reports.put_reading(database, before.report, parsed=parsed, parser=1)
    services.following.set_status(before, commitments, HALF)
    assert services.library.refresh(sha256) == opened
    assert set(services.following.latest(sha256)) == {c.id for c in opened.report.commitments}
    assert services.following.overview(opened).adrift == ()


STATUSES = st.sampled_from(Status)
DAYS = st.sampled_from(["2025-01-31", "2025-06-30", "2025-12-31"])
PERIODS = st.sampled_from(["2025Q1", "2025H1", "2025"])


@given(st.lists(st.tuples(PERIODS, DAYS, STATUSES)), PERIODS)
def test_the_last_word_is_that_of_the_latest_date(said, period):
    changes = [
        StatusChange(
            id=str(n), report="r", commitment="c", quote="", period=p, status=s, date=d,
            created=f"{n:04d}",
        )
        for n, (p, d, s) in enumerate(said)
    ]  # fmt: skip
    ordered = sorted(changes, key=lambda each: (each.date, each.created))
    for wanted in ("", period):
        found = following._last(ordered, wanted).get("c")
        inside = [each for each in changes if wanted in ("", each.period)]
        assert found == max(inside, key=lambda each: (each.date, each.created), default=None)
