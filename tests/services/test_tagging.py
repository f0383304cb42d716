import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.tag import Tag
from jjdesk.errors import UserError
from jjdesk.services.annotating import Annotating
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import OpenReport
from jjdesk.services.tagging import Tagging, parents, resolved
from jjdesk.store import tags
from jjdesk.store.database import open_workbook

IDS = st.sampled_from("abcdef")
TAGS = st.builds(
    Tag,
    id=IDS,
    name=st.sampled_from(["甲", "乙"]),
    colour=st.sampled_from(["", "red"]),
    parent=IDS | st.just(""),
    merged=IDS | st.just("") | st.just("elsewhere"),
    removed=st.booleans(),
    modified=st.sampled_from(["1", "2"]),
)


@pytest.fixture
def tagging(services: Services) -> Tagging:
    return services.tagging


def shown(tagging: Tagging) -> list[tuple[str, int, str]]:
    listed = tagging.shown()
    names = {each.tag.id: each.tag.name for each in listed} | {"": ""}
    return [(each.tag.name, each.annotations, names[each.parent]) for each in listed]


def note_with(annotating: Annotating, open_report: OpenReport, *held: Tag) -> None:
    note = new_annotation(open_report.report.commitments[0], open_report, text="在哪里？")
    annotating.save(replace(note, tags=tuple(tag.id for tag in held)), open_report)


def test_a_name_is_one_tag_in_every_workbook(tagging: Tagging, tmp_path, clock) -> None:
    water = tagging.ensure("  水 利 ")
    assert (water.name, tagging.ensure("水 利"), len(tagging.shown())) == ("水 利", water, 1)
    other = Tagging(open_workbook(tmp_path / "other.jjdesk"), clock)
    assert other.ensure("水 利").id == water.id
    other._workbook.close()
    assert tagging.ensure("BRT") == tagging.ensure("brt")


def test_the_list_counts_annotations_also_of_merged_tags_and_once(
    tagging: Tagging, annotating: Annotating, open_report: OpenReport
) -> None:
    water, works, school = (tagging.ensure(name) for name in ("水", "水利", "学校"))
    note_with(annotating, open_report, water, works)
    note_with(annotating, open_report, works, school)
    assert shown(tagging) == [("学校", 1, ""), ("水", 1, ""), ("水利", 2, "")]
    assert tagging.merge(water.id, works.id) == works
    assert shown(tagging) == [("学校", 1, ""), ("水利", 2, "")]
    tagging.remove(school.id)
    assert shown(tagging) == [("水利", 2, "")]


def test_renamed_coloured_and_nested(tagging: Tagging) -> None:
    water, works = tagging.ensure("水"), tagging.ensure("工程")
    tagging.rename(water.id, "用水")
    assert tagging.colour(water.id, "blue").colour == "blue"
    assert tagging.nest(water.id, works.id).parent == works.id
    assert shown(tagging) == [("工程", 0, ""), ("用水", 0, "工程")]
    # The name is free again, and its first id is not: a second one is made.
    again = tagging.ensure("水")
    assert again.id != water.id
    assert tagging.nest(water.id, "").parent == ""
    assert [name for name, _, _ in shown(tagging)] == ["工程", "水", "用水"]


def test_a_tag_taken_off_comes_back_under_its_name(tagging: Tagging) -> None:
    water = tagging.ensure("水")
    tagging.remove(water.id)
    assert shown(tagging) == []
    back = tagging.ensure("水")
    assert (back.id, back.removed) == (water.id, False)
    assert back.modified > water.modified


def test_a_clock_set_back_loses_no_change(tagging: Tagging, clock) -> None:
    water = tagging.ensure("水")
    clock.advance(days=-400)
    assert tagging.rename(water.id, "用水").modified > water.modified
    assert shown(tagging) == [("用水", 0, "")]


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (lambda t, a, _: t.nest(a, a), "自己下面"),
        (lambda t, a, b: (t.nest(a, b), t.nest(t.ensure("丙").id, a)), "已经在另一个标签下面"),
        (lambda t, a, b: (t.nest(a, b), t.nest(b, t.ensure("丙").id)), "下面还有标签"),
        (lambda t, a, _: t.rename(a, "乙"), "已有标签“乙”.*合并"),
        (lambda t, a, _: t.rename(a, " "), "没有名字"),
        (lambda t, *_: t.ensure("很" * 21), "超过 20 个字"),
        (lambda t, a, b: (t.merge(a, b), t.merge(b, a)), "已经是同一个"),
        (lambda t, *_: t.colour("nowhere", "red"), "已经不在了"),
        (lambda t, a, _: (t.remove(a), t.remove(a)), "已经不在了"),
    ],
)
def test_what_cannot_be_is_refused_in_words(tagging: Tagging, refused, said) -> None:
    first, second = tagging.ensure("甲"), tagging.ensure("乙")
    with pytest.raises(UserError, match=rf"{said}.*标签没有改动|标签没有改动.*{said}|{said}"):
        refused(tagging, first.id, second.id)


def test_every_act_has_a_name_and_can_be_taken_back(services: Services, tagging: Tagging) -> None:
    water, works = tagging.ensure("水"), tagging.ensure("工程")
    acts = {
        "标签“水”改名为“用水”": lambda: tagging.rename(water.id, "用水"),
        "标签“水”换颜色": lambda: tagging.colour(water.id, "red"),
        "标签“水”移到“工程”下": lambda: tagging.nest(water.id, works.id),
        "合并标签“水”→“工程”": lambda: tagging.merge(water.id, works.id),
        "删除标签“水”": lambda: tagging.remove(water.id),
    }
    before = tagging.every()
    for name, act in acts.items():
        act()
        assert services.undoing.names()[0] == name
        assert services.undoing.undo().tables == frozenset({"tag"})
        assert tagging.every() == before
    tagging.rename(water.id, "水")
    assert services.undoing.names()[0] == "添加标签“工程”"


@given(st.lists(TAGS, unique_by=lambda tag: tag.id))
def test_merges_and_nesting_of_any_shape_come_to_an_end(every) -> None:
    ends, above = resolved(every), parents(every)
    assert ends.keys() == {tag.id for tag in every}
    live = {tag.id for tag in ends.values() if not tag.removed}
    for tag in every:
        end = ends[tag.id]
        assert ends[end.id] == end
        if tag.merged in ends:
            assert ends[tag.merged] == end
        else:
            assert end == tag
    for id_, parent in above.items():
        assert {id_, parent} <= live
        assert id_ != parent
        assert parent not in above
    # The order in which they came makes no difference.
    assert (resolved(every[::-1]), parents(every[::-1])) == (ends, above)


@pytest.fixture(scope="module")
def quick(tmp_path_factory):
    workbook = open_workbook(tmp_path_factory.mktemp("tags") / "workbook.jjdesk")
    with workbook.reading() as database:
        database.execute("PRAGMA synchronous = OFF")
    yield workbook
    workbook.close()


@given(st.lists(TAGS, max_size=8), st.randoms())
def test_tags_of_several_workbooks_come_together_in_any_order(quick, given_, random) -> None:
    found = []
    for _ in range(2):
        with quick.changing() as database:
            database.execute("DELETE FROM tag")
            tags.put(database, given_)
            tags.put(database, given_[:2])
            found.append(tags.every(database))
        random.shuffle(given_)
    assert found[0] == found[1]
