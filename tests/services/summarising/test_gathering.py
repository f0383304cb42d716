from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.summary import Definition, Proposer, Purpose, Whose
from jjdesk.domain.tag import Tag
from jjdesk.domain.task import Match, Verdict
from jjdesk.services import constituency
from jjdesk.services.following import Given
from jjdesk.services.opening import open_bundled
from jjdesk.services.summarising.gathering import full_name
from jjdesk.services.tasking import read_table

DEFINITION = Definition(id="notes", name="批注摘要", purpose=Purpose.NOTES)


def of(**more):
    return replace(DEFINITION, **more)


@pytest.fixture
def wang(meet):
    """A deputy with three notes and those of another beside them."""
    wang, li = meet("王敏"), meet("李明")
    wang.write("三", 2)
    wang.write("学校要快建", 0)
    wang.save(replace(wang.write("随手", 1), kind=NoteKind.SUPPORT))
    li.write("我也看了学校", 0)
    wang.take(li.pack())
    return wang


def texts(material):
    return [noted.note.text for noted in material.noted]


def gather(deputy, definition=DEFINITION):
    return deputy.services.summarising.material(definition, deputy.report.report)


def test_all_commitments_and_notes_in_reading_order_with_names(wang):
    material = gather(wang)
    assert material.name == "重庆市江津区 2025 年政府工作报告"
    assert [each.number for each in material.commitments] == [1, 2, 3]
    assert texts(material) == ["学校要快建", "我也看了学校", "随手", "三"]
    assert [(each.author, each.mine) for each in material.noted] == [
        ("王敏", True), ("李明", False), ("王敏", True), ("王敏", True),
    ]  # fmt: skip
    assert material.noted[0].place.words == "第 1 条"
    assert material.words == ""
    assert material.matter is None
    assert material.today == "2026-11-23"


@pytest.mark.parametrize(
    ("whose", "found"),
    [
        (Whose.MINE, ["学校要快建", "随手", "三"]),
        (Whose.OTHERS, ["我也看了学校"]),
        (Whose.NONE, []),
    ],
)
def test_notes_are_of_whom_the_definition_says(wang, whose, found):
    assert texts(gather(wang, of(notes=whose))) == found


def test_what_a_filter_asks_of_notes_is_asked_of_these_notes_alone(wang):
    annotated = Filter(annotated=True)
    assert [c.number for c in gather(wang, of(wanted=annotated)).commitments] == [1, 2, 3]
    others = gather(wang, of(wanted=annotated, notes=Whose.OTHERS))
    assert [c.number for c in others.commitments] == [1]
    without = gather(wang, of(wanted=annotated, notes=Whose.NONE))
    assert [c.number for c in without.commitments] == [1, 2, 3]


def test_a_filter_lets_commitments_and_notes_through_and_is_told(wang):
    material = gather(wang, of(wanted=Filter(sectors=("214",))))
    assert [each.number for each in material.commitments] == [3]
    assert texts(material) == ["三"]
    assert material.words == "交通运输"
    said = gather(wang, of(wanted=Filter(query="学校")))
    assert texts(said) == ["学校要快建", "我也看了学校"]
    kinds = gather(wang, of(wanted=Filter(kinds=(NoteKind.SUPPORT,))))
    assert ([each.number for each in kinds.commitments], texts(kinds)) == ([2], ["随手"])


def test_tags_are_named_as_they_are_now(wang):
    wang.put_tag(Tag(id="t", name="旧", merged="u", modified="1"))
    wang.put_tag(Tag(id="u", name="民生", modified="1"))
    note = next(each for each in wang.notes().values() if each.text == "三")
    wang.save(replace(note, tags=("t",)))
    assert gather(wang).noted[-1].tags == ("民生",)
    assert texts(gather(wang, of(wanted=Filter(tags=("民生",))))) == ["三"]


def test_statuses_units_towns_and_what_was_read_are_known(wang, tmp_path):
    services, opened = wang.services, wang.report
    first, second, _ = opened.report.commitments
    given = Given("2025", Status.BEHIND, "2025-06-01", "通报")
    services.following.set_status(opened, [first], given)
    services.following.set_status(opened, [first], replace(given, status=Status.DONE))
    chosen = constituency.Constituency("江津区", ("白沙镇",))
    services.settings.remember(constituency.setting(chosen))
    services.reading.keep(opened.report.source.sha256, [second.id])
    table = Path(tmp_path, "表.csv")
    table.write_text(f"序号,目标任务,责任单位\n1,{first.text},区教委\n", encoding="utf-8")
    added = services.tasking.add(opened, read_table(table), name="表", period="2025")
    sure = Match(1, first.id, 1.0, Verdict.CONFIRMED)
    services.tasking.decide(added.views[0].table, sure)

    material = gather(wang)
    assert {id_: each.status for id_, each in material.statuses.items()} == {first.id: Status.DONE}
    assert material.towns == {"白沙镇"}
    assert [each.task.units for each in material.standings[first.id]] == ["区教委"]
    for wanted, numbers in (
        (Filter(statuses=(Status.DONE,)), [1]),
        (Filter(constituency=True), [1]),
        (Filter(units=("区教委",)), [1]),
        (Filter(unread=True), [1, 3]),
    ):
        found = gather(wang, of(wanted=wanted))
        assert [each.number for each in found.commitments] == numbers, wanted
        assert {each.place.commitment for each in found.noted} == {
            each.id for each in found.commitments
        }


def test_what_is_known_is_known_anew_each_time(wang):
    wanted = of(wanted=Filter(statuses=(Status.DONE,)))
    assert texts(gather(wang, wanted)) == []
    given = Given("2025", Status.DONE, "2025-06-01")
    wang.services.following.set_status(wang.report, [wang.report.report.commitments[2]], given)
    assert texts(gather(wang, wanted)) == ["三"]


def test_charts_are_made_from_the_same_commitments_and_notes(wang):
    matter = gather(wang, of(charts=True, wanted=Filter(sectors=("214",)))).matter
    sha256 = wang.report.report.source.sha256
    assert matter.shown == {sha256: {"c3"}}
    assert [note.text for note in matter.notes] == ["三"]
    assert matter.words == "交通运输"
    assert gather(wang, of(charts=True)).matter.shown == {}


def test_what_was_counted_in_another_report_is_nothing_here(wang):
    counted = Filter(counted=Counted("教育", "another", ("c1",)))
    material = gather(wang, of(wanted=counted, charts=True))
    assert material.commitments == ()
    assert list(material.matter.shown.values()) == [frozenset()]


def test_a_report_that_the_workbook_does_not_keep_has_commitments_only(meet):
    deputy = meet("王敏", reports=False)
    opened = open_bundled()
    material = deputy.services.summarising.material(DEFINITION, opened.report)
    assert len(material.commitments) == 154
    assert material.noted == ()


def test_gathering_writes_nothing(services, path, open_report):
    before = path.read_bytes()
    services.summarising.material(DEFINITION, open_report.report)
    services.close()
    assert path.read_bytes() == before


def test_the_proposer_is_remembered(services):
    assert services.summarising.proposer() == Proposer()
    proposer = Proposer(name="王敏", card="0123", delegation="几江街道代表团", phone="023")
    services.summarising.set_proposer(proposer)
    assert services.summarising.proposer() == proposer
    services.settings.remember({"proposer": "{broken"})
    assert services.summarising.proposer() == Proposer()


def test_a_report_without_place_and_year_is_called_by_its_title(open_report):
    report = open_report.report
    assert full_name(replace(report, place=None, year=None)) == "示例报告"
    assert full_name(replace(report, place=None, year=None, title=None)) == "sample.txt"
    assert full_name(replace(report, year=None)) == "重庆市江津区政府工作报告"
