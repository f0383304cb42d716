"""Any sequence of acts, and as many undos: the workbook says what it said before."""

import hashlib
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Annotation, Importance, Link, NoteKind, Stance
from jjdesk.domain.finding import Filter
from jjdesk.domain.poll import Project
from jjdesk.domain.progress import Status
from jjdesk.domain.project_list import Leaning
from jjdesk.domain.report import Kind
from jjdesk.domain.tag import Author, Tag
from jjdesk.domain.task import Match, Verdict
from jjdesk.errors import UserError, WorkbookError
from jjdesk.exchange import report_json
from jjdesk.exchange.pack import Pack
from jjdesk.services import drafting, revising, tasking, transferring
from jjdesk.services.bundle import Services
from jjdesk.services.following import Given
from jjdesk.services.opening import OpenReport, open_bundled
from jjdesk.store import annotations, reports, whole
from jjdesk.store.database import open_workbook
from jjdesk.store.undo_log import TRACKED, Direction

TEXT = """云州县人民政府工作报告
——2031年1月5日在云州县第十届人民代表大会第一次会议上
一、2031年工作安排
（一）办好教育
在河口镇新建小学3所，改造青石镇中学，新增学位2000个。改造老旧校舍1万平方米以上。
（二）畅通道路
整治农村公路50公里。打通断头路8条，完成县城至河口镇公路改造。
"""
CORRECTED = TEXT.replace("3所", "5所").replace("打通断头路8条", "打通断头路9条")
OTHER = TEXT.replace("云州县", "云山县").replace("所", "座").replace("。", "，确保年内完成。")
TASKS = """序号	目标任务	责任单位
1	新建小学3所，改造青石镇中学。	县教委
2	整治农村公路50公里。	县交通局
"""
WORDS = ["", "在哪里？", "- **重点**\n'引号'", "零\x00字", "😀" * 300]


class World:
    """A workbook with one report, and every act there is; numbers choose what it is done to."""

    def __init__(self, path, bundled: OpenReport) -> None:
        self.workbook = open_workbook(path)
        with self.workbook.reading() as database:
            database.execute("PRAGMA synchronous = OFF")
        self.now = datetime(2031, 2, 1, tzinfo=UTC)
        self.services = Services(self.workbook, lambda: self.now)
        self.services.library._bundled = bundled
        self.services.identity.rename("张三")
        self.sha256 = self._first_report()

    def _first_report(self) -> str:
        shelf = [
            each for each in self.services.library.shelf() if each.place and "云州" in each.place
        ]
        if not shelf:
            self.add(TEXT)
            return self._first_report()
        return shelf[0].sha256

    def dump(self) -> dict[str, str]:
        """What each table holds, told by a digest."""
        with self.workbook.reading() as database:
            return {
                table: hashlib.sha256(
                    "".join(sorted(map(repr, database.execute(f"SELECT * FROM {table}")))).encode()  # noqa: S608
                ).hexdigest()
                for table in TRACKED
            }

    def acts(self) -> int:
        return len(self.workbook._log._acts[Direction.UNDO])

    # What the acts are done to

    @property
    def report(self) -> OpenReport:
        return self.services.library.open(self.sha256)

    def notes(self) -> list[Annotation]:
        sha256s = [self.sha256, *[each.sha256 for each in self.services.library.shelf()]]
        with self.workbook.reading() as database:
            return [
                note
                for sha256 in dict.fromkeys(sha256s)
                for note in annotations.of_report(database, sha256)
            ]

    def note(self, i: int) -> Annotation:
        return _one(self.notes(), i)

    # The acts

    def write(self, i: int, j: int) -> None:
        report = self.report
        target = next(t for c in report.report.commitments for t in c.targets)
        makers = [
            lambda: drafting.new_annotation(_one(report.report.commitments, j), report),
            lambda: drafting.new_on_span(report, j * 7, j * 7 + 20),
            lambda: drafting.new_on_section(_one(report.report.sections, j), report),
            lambda: drafting.new_on_target(target, report),
            lambda: drafting.new_on_report(report),
        ]
        note = replace(_one(makers, i)(), text=_one(WORDS, j))
        self.services.annotating.save(note, report, f"第 {i} 条")

    def type(self, i: int, j: int) -> None:
        note = self.note(i)
        self.services.annotating.save(replace(note, text=note.text + _one(WORDS, j)), self.report)

    def change(self, i: int, j: int) -> None:
        tags = tuple(tag.id for tag in self.services.tagging.every())[: j % 3]
        values: list[dict[str, object]] = [
            {"kind": _one([*NoteKind], j)},
            {"stance": _one([*Stance], j), "importance": _one([*Importance], j)},
            {"tags": tags},
            {"links": (Link(self.sha256, "c", "句"),) * (j % 3)},
            {"follow_up": "2031-03-01", "amendment": Amendment("甲", "乙")},
        ]
        note = replace(self.note(i), **_one(values, j))
        self.services.annotating.save(note, self.report)

    def remove(self, i: int, j: int) -> None:
        ids = [note.id for note in self.notes()[i % 3 :][: 1 + j % 3]]
        self.services.annotating.remove_all(ids, f"删除 {len(ids)} 条批注")

    def restore(self, i: int, j: int) -> None:
        gone = self.services.annotating.deleted(self.sha256)
        if gone and j % 2:
            note = _one(gone, i).annotation
            self.services.annotating.restore(note.id, note.revision)
        else:
            note = self.note(i)
            version = _one(self.services.annotating.history(note.id), j).revision
            self.services.annotating.restore(note.id, version.id)

    def settle(self, i: int, j: int) -> None:
        note = self.note(i)
        choices = [note.revision, *note.rivals, replace(note, text="定稿")]
        self.services.annotating.settle(note.id, _one(choices, j))

    def share(self, i: int, j: int) -> None:
        ids = [note.id for note in self.notes()]
        acts = [
            lambda: self.services.annotating.share(ids, shared=True),
            lambda: self.services.annotating.share(ids[:1], shared=False),
            lambda: self.services.annotating.copy_as_mine(_one(ids, j)),
        ]
        _one(acts, i)()

    def tag(self, i: int, j: int) -> None:
        tagging = self.services.tagging
        names = ["水利", "学校", "道路", "水"]
        ids = [each.tag.id for each in tagging.shown()]
        acts = [
            lambda: tagging.ensure(_one(names, j)),
            lambda: tagging.rename(_one(ids, j), _one(names, i)),
            lambda: tagging.merge(_one(ids, i), _one(ids, j)),
            lambda: tagging.nest(_one(ids, j), _one(ids, i // 5)),
            lambda: tagging.colour(_one(ids, j), "red"),
            lambda: tagging.remove(_one(ids, j)),
        ]
        _one(acts, i)()

    def take_in(self, i: int, j: int) -> None:
        """What another deputy wrote, and what was changed on another machine."""
        author = Author("li", "李四", "2031-01-01T00:00:00.000Z")
        note = drafting.new_annotation(self.report.report.commitments[0], self.report)
        note = replace(note, author="li", text=_one(WORDS, j), shared=True)
        brought = [revising.first(note)]
        for mine in self.notes()[: i % 3]:
            content = replace(revising.content_of(mine), text="另一台机器上改的")
            parents = (mine.revision,) if j % 2 else ()
            brought.append(
                revising.revise(
                    mine.id, content, parents=parents, editor="li",
                    made=f"2031-01-0{1 + j % 9}T00:00:00.000Z",
                )
            )  # fmt: skip
        tags = (Tag(id="t", name="来的", modified=f"{j}"),)
        pack = Pack(author=author, made="", revisions=tuple(brought), tags=tags, authors=(author,))
        merging = self.services.merging
        merging.merge(merging.preview(pack, "李四.jjpack"))

    def add(self, text: str, notes_from: str | None = None) -> None:
        preview = self.services.library.preview_text(text, "报告.txt")
        report = preview.report
        self.services.library.add(
            preview, title=report.title, place=report.place, year=report.year, notes_from=notes_from
        )

    def shelve(self, i: int, j: int) -> None:
        library = self.services.library
        acts = [
            lambda: self.add(OTHER),
            lambda: self.add(CORRECTED, self.sha256),
            lambda: library.remove(_one(library.shelf(), j).sha256),
            lambda: library.restore(_one(library.shelf(removed=True), j).sha256),
            lambda: library.add_places("云州县", ["河口镇", "青石镇"][: 1 + j % 2]),
        ]
        _one(acts, i)()

    def correct(self, i: int, j: int) -> None:
        correcting, report = self.services.correcting, self.report
        commitment = _one(report.report.commitments, j)
        made = correcting.of_report(self.sha256)
        acts = [
            lambda: correcting.set_sector(report, commitment, "214"),
            lambda: correcting.set_kind(report, _one(report.report.sentences, j), Kind.COMMITMENT),
            lambda: correcting.drop_target(report, _one(commitment.targets, i)),
            lambda: correcting.set_erratum(report, 0, 2, "云洲"),
            lambda: correcting.undo(_one(made, j)),
        ]
        _one(acts, i)()

    def tabulate(self, i: int, j: int) -> None:
        service = self.services.tasking
        views = service.views(self.sha256)
        raw = tasking.read_text(TASKS, "分解表")
        id_ = self.report.report.commitments[0].id
        acts = [
            lambda: service.add(self.report, raw, name="分解表", period=f"2031年{j}月"),
            lambda: service.decide(_one(views, j).table, Match(1, id_, 0.5, Verdict.CONFIRMED)),
            lambda: service.remove(_one(views, j).table),
        ]
        _one(acts, i)()

    def follow(self, i: int, j: int) -> None:
        service, report = self.services.following, self.report
        commitment = _one(report.report.commitments, j)
        given = Given("2031H1", _one([*Status], j), "2031-03-01", "通报", _one(WORDS, i))
        made = service.history(self.sha256, commitment.id)
        acts = [
            lambda: service.set_status(report, [commitment], given),
            lambda: service.change(_one(made, j), given),
            lambda: service.remove(made),
        ]
        _one(acts, i)()

    def poll(self, i: int, j: int) -> None:
        services = self.services
        lists, report = services.projects.lists(), self.report
        names = ["公路", "厕所", "校舍"][: 1 + j % 3]
        made = [Project(key="", number=n, name=name) for n, name in enumerate(names, start=1)]
        listed = _one(lists, i) if lists else services.projects.add("名单", made).changed
        key, commitment = _one(listed.projects, j).key, _one(report.report.commitments, j).id
        acts = [
            lambda: services.projects.add("名单", made),
            lambda: services.projects.update(listed, [*listed.projects[j % 2 :]], name=f"名单{j}"),
            lambda: services.projects.update(listed, made),
            lambda: services.projects.remove(listed),
            lambda: services.links.confirm(listed, key, report, commitment),
            lambda: services.links.reject(listed, key, report, commitment),
            lambda: services.intentions.choose(listed, key, _one([*Leaning], i)),
            lambda: services.intentions.note(listed, key, _one(WORDS, j)),
            lambda: services.intentions.move(listed, key, i % 3),
        ]
        if lists:
            _one(acts, i)()

    def filter(self, i: int, j: int) -> None:
        filters = self.services.saved_filters
        names = ["甲", "乙"]
        acts = [
            lambda: filters.save(_one(names, j), Filter(query=_one(WORDS, j))),
            lambda: filters.rename(_one(names, j), _one(names, j + 1)),
            lambda: filters.remove(_one(names, j)),
            lambda: filters.order(names[:: (-1) ** j]),
        ]
        _one(acts, i)()

    def define(self, i: int, j: int) -> None:
        defining = self.services.defining
        known = _one(defining.all(), j)
        own = [each for each in defining.all() if not each.built_in]
        acts = [
            lambda: defining.copy(known.id, ["", "甲", "乙"][j % 3]),
            lambda: defining.change(replace(known, minutes=i, source=bool(i % 2))),
            lambda: defining.rename(_one(own, j).id, _one(["甲", "乙"], i)),
            lambda: defining.remove(_one(own, j).id),
            lambda: defining.move(_one(own, j).id, j - 4),
            lambda: defining.restore(known.id),
        ]
        _one(acts, i)()

    def wait(self, i: int, j: int) -> None:
        """Time goes by, or back; the exchange folder takes a sitting's end."""
        self.now += timedelta(minutes=11 if i % 2 else -30 * j)


def _one(things, i: int):
    if not things:
        message = "nothing to choose from"
        raise UserError(message)
    return things[i % len(things)]


ACTS = [
    "write", "type", "change", "remove", "restore", "settle", "share", "tag", "take_in", "shelve",
    "correct", "tabulate", "follow", "poll", "filter", "define",
    "wait",
]  # fmt: skip
COMMON = ["write", "type", "type", "change", "tag", "take_in", "poll"]
STEP = st.tuples(st.sampled_from([*ACTS, *COMMON]), st.integers(0, 29), st.integers(0, 9))


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A workbook with a report, two notes and a tag, and the report that comes with the program."""
    path, bundled = tmp_path_factory.mktemp("undoing") / "workbook.jjdesk", open_bundled()
    world = World(path, bundled)
    world.write(0, 1)
    world.write(1, 2)
    world.tag(0, 0)
    world.services.close()
    return path, bundled


@settings(max_examples=6, deadline=None)
@given(steps=st.lists(STEP, min_size=4, max_size=14))
def test_what_any_acts_left_leaves_in_a_file_and_comes_back(
    tmp_path_factory, template, steps
) -> None:
    folder = tmp_path_factory.mktemp("whole")
    path, file = folder / "workbook.jjdesk", folder / "全部.json"
    shutil.copyfile(template[0], path)
    world = World(path, template[1])
    for name, i, j in steps:
        with suppress(UserError):
            getattr(world, name)(i, j)
    world.services.transferring.export(file)
    transferring.import_file(folder / "other.jjdesk", file, replace=False)
    with world.workbook.reading() as database:
        assert whole.read_file(folder / "other.jjdesk") == whole.read(database.conn)
    world.services.close()


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(STEP, min_size=1, max_size=14))
def test_any_acts_and_as_many_undos_give_the_workbook_from_before(
    tmp_path_factory, template, steps
) -> None:
    path = tmp_path_factory.mktemp("acts") / "workbook.jjdesk"
    shutil.copyfile(template[0], path)
    world = World(path, template[1])
    stages = [world.dump()]
    for name, i, j in steps:
        acts = world.acts()
        with suppress(UserError):
            getattr(world, name)(i, j)
        new = world.acts() - acts
        assert new in {0, 1}, f"{name}({i}, {j}) is {new} acts"
        # Further typing belongs to the act before it.
        stages[len(stages) - 1 + new :] = [world.dump()]
    undoing = world.services.undoing
    for stage in reversed(stages[:-1]):
        assert undoing.undo() is not None
        assert world.dump() == stage
    assert undoing.undo() is None
    for stage in stages[1:]:
        assert undoing.redo() is not None
        assert world.dump() == stage
    assert undoing.redo() is None
    world.services.close()


def test_a_new_name_of_who_wrote_them_keeps_no_notes_from_going(meet):
    zhang, li = meet("张三"), meet("李四")
    zhang.write("太少")
    li.take(zhang.pack())
    zhang.services.identity.rename("张三丰")
    li.take(zhang.pack())
    assert li.services.undoing.undo().name == "导入 张三 的批注 1 条"
    assert li.texts() == []


def test_an_earlier_version_that_came_later_goes_first(meet):
    zhang, li = meet("张三"), meet("李四")
    note = zhang.write("太少")
    early = zhang.pack(name="early.jjpack")
    zhang.edit(note.id, "太少了")
    li.take(zhang.pack())
    before = li.everything()
    assert li.take(early).act == "导入 张三 的批注历史 1 条"
    assert li.services.undoing.undo().name == "导入 张三 的批注历史 1 条"
    assert li.everything() == before
    li.services.undoing.undo()
    assert li.texts() == []


def test_an_act_overtaken_by_a_new_reading_says_so_and_takes_no_other_along(
    meet, open_report: OpenReport
):
    zhang = meet("张三")
    zhang.services.tagging.ensure("教育")
    zhang.write("太少")
    with zhang._workbook.changing() as database:
        reports.put_reading(
            database, open_report.report,
            parsed=report_json.encode(open_report.report).decode(), parser=1,
        )  # fmt: skip
        # As an older parser had it.
        database.execute("UPDATE annotation SET commitment = 'old'")
    assert zhang.services.library.refresh(open_report.report.source.sha256) is not None
    with pytest.raises(WorkbookError, match=r"重新识别.*没有撤销.*其他操作"):
        zhang.services.undoing.undo()
    assert zhang.texts() == ["太少"]
    assert zhang.services.undoing.undo().name == "添加标签“教育”"


class TestOfWhatHasLeft:
    def test_what_is_written_after_undoing_what_has_left_is_the_newer_version(self, meet):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少")
        zhang.edit(note.id, "太多")
        li.take(zhang.pack())
        zhang.services.undoing.undo()
        li.take(zhang.pack())
        zhang.edit(note.id, "正好")
        merged = li.take(zhang.pack())
        assert (merged.preview.changed, merged.preview.conflicting) == (1, 0)
        assert li.texts() == zhang.texts() == ["正好"]
        assert li.notes()[note.id].rivals == ()

    def test_what_was_undone_and_redone_is_known(self, meet):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少")
        zhang.edit(note.id, "太多")
        li.take(zhang.pack())
        zhang.services.undoing.undo()
        li.take(zhang.pack())
        zhang.services.undoing.redo()
        assert li.take(zhang.pack()).preview.known == 1
        zhang.edit(note.id, "正好")
        assert "改动 1 条" in li.take(zhang.pack()).words
        assert li.texts() == ["正好"]

    @pytest.mark.parametrize("act", ["write", "share", "settle", "restore", "remove"])
    def test_a_deletion_that_was_heard_of_and_undone_is_overruled(self, meet, act):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少")
        li.take(zhang.pack())
        annotating = zhang.services.annotating
        annotating.remove(note.id)
        li.take(zhang.pack())
        zhang.services.undoing.undo()
        acts = {
            "write": lambda: zhang.edit(note.id, "太少"),
            "share": lambda: (
                annotating.share([note.id], shared=False),
                annotating.share([note.id], shared=True),
            ),
            "settle": lambda: annotating.settle(note.id, note.revision),
            "restore": lambda: annotating.restore(note.id, note.revision),
            "remove": lambda: annotating.remove(note.id),
        }
        acts[act]()
        if act == "write":
            zhang.edit(note.id, "还是太少")
        assert li.take(zhang.pack()).preview.conflicting == 0
        assert li.texts() == zhang.texts()
        assert not any(each.rivals for each in li.notes().values())
