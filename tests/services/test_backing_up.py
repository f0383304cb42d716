from datetime import timedelta

import pytest

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError
from jjdesk.services import backing_up
from jjdesk.services.drafting import new_annotation
from jjdesk.store import backups, whole


@pytest.fixture
def noted(services, open_report):
    note = new_annotation(open_report.report.commitments[0], open_report, text="甲")
    services.annotating.save(note, open_report)
    return services


def test_one_is_due_once_an_hour_whichever_way_the_clock_went(noted, path, clock):
    (made,) = [backing_up.run(noted.backing_up.begin_if_due())]
    assert (made.moment, made.occasion) == (clock.now, Occasion.HOURLY)
    clock.advance(minutes=59)
    assert noted.backing_up.begin_if_due() is None
    clock.advance(minutes=-118)
    assert noted.backing_up.begin_if_due() is None
    clock.advance(days=-400)
    assert noted.backing_up.begin_if_due() is not None
    clock.advance(days=800)
    assert noted.backing_up.begin_if_due() is not None
    assert backups.beside(path) == (made,)


def test_an_empty_workbook_needs_none(services, clock):
    assert services.backing_up.begin_if_due() is None
    assert backing_up.before_import(services._workbook, clock) is None


def test_one_that_was_given_up_is_none(noted):
    copying = noted.backing_up.begin_if_due()
    copying.stop()
    assert backing_up.run(copying) is None


def test_what_was_put_aside_is_no_copy(noted, path, clock):
    for occasion in (Occasion.DAMAGED, Occasion.SALVAGED):
        backups.place(path, clock.now, occasion).write_bytes(b"x")
    assert noted.backing_up.begin_if_due() is not None


def test_they_are_listed_with_what_they_hold(noted, path, clock):
    assert backing_up.held(path) == ()
    first = noted.backing_up.make()
    clock.advance(hours=1)
    second = noted.backing_up.make()
    second.path.write_bytes(b"torn")
    third = backups.place(path, clock.now + timedelta(hours=1), Occasion.OWN)
    third.symlink_to("nowhere")
    found = backing_up.held(path)
    assert [each.backup.path for each in found] == [third, second.path, first.path]
    assert [each.readable for each in found] == [False, False, True]
    assert [each.words for each in found] == ["读不出来", "读不出来", "1 份报告、1 条批注"]
    assert [each.size for each in found] == [0, 4, first.path.stat().st_size]


def test_a_copy_is_made_before_notes_of_others_are_taken_in(meet):
    wang, li = meet("王"), meet("李")
    path = wang.services._workbook.path
    wang.write("王的")
    li.write("李的第二条", 1)
    before = whole.read_file(path)
    wang.take(li.pack())
    (made,) = backups.beside(path)
    assert made.occasion is Occasion.IMPORT
    assert whole.read_file(made.path) == before
    assert "李的第二条" in wang.texts()
    # What brings nothing needs no copy.
    wang.take(li.pack(name="again.jjpack"))
    assert backups.beside(path) == (made,)


def test_without_a_copy_nothing_is_taken_in(meet):
    wang, li = meet("王"), meet("李")
    wang.write("王的")
    li.write("李的")
    backups.folder(wang.services._workbook.path).write_text("in the way", encoding="utf-8")
    with pytest.raises(WorkbookError, match="备份没有做成"):
        wang.take(li.pack())
    assert wang.texts() == ["王的"]


def test_what_programs_for_syncing_left_is_listed_too(noted, path):
    assert backing_up.conflicts(path) == 0
    made = noted.backing_up.make()
    other = path.with_name("workbook.sync-conflict-20260101-000000-A.jjdesk")
    other.write_bytes(made.path.read_bytes())
    assert backing_up.conflicts(path) == 1
    found = backing_up.held(path)
    assert {each.backup.occasion for each in found} == {Occasion.OWN, Occasion.CONFLICT}
    assert all(each.readable for each in found)
    assert noted.backing_up.begin_if_due() is None
