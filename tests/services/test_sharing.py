"""Which notes leave, in which file, and what never does."""

import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Content, NoteKind, Revision
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.tag import Tag
from jjdesk.errors import SourceError
from jjdesk.exchange import pack as packs
from jjdesk.exchange import web_annotation
from jjdesk.services import revising
from jjdesk.services.sharing import Choice, Stock, sendable
from jjdesk.store import annotations

STAMP = "2026-11-23T08:00:00.000Z"


def inside(file: Path) -> str:
    """All that stands in a pack."""
    with zipfile.ZipFile(file) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


class TestWhatLeaves:
    def test_only_what_is_shared(self, meet):
        zhang = meet("张三")
        zhang.write("公开的话")
        zhang.write("私下的话", 1, shared=False)
        said = inside(zhang.pack())
        assert "公开的话" in said
        assert "私下的话" not in said

    def test_private_notes_upon_an_explicit_choice(self, meet):
        zhang = meet("张三")
        zhang.write("私下的话", shared=False)
        assert "私下的话" in inside(zhang.pack(private=True))
        assert Choice().private is False

    def test_no_earlier_wording(self, meet):
        zhang = meet("张三")
        note = zhang.write("写错的话")
        zhang.edit(note.id, "公开的话")
        said = inside(zhang.pack(private=True))
        assert "公开的话" in said
        assert "写错的话" not in said

    def test_no_tag_of_private_notes_only(self, meet):
        zhang = meet("张三")
        for tag in (
            Tag(id="top", name="上级", modified=STAMP),
            Tag(id="t1", name="教育", parent="top", modified=STAMP),
            Tag(id="t2", name="私下", modified=STAMP),
            Tag(id="t3", name="不要了", removed=True, modified=STAMP),
        ):
            zhang.put_tag(tag)
        zhang.save(replace(zhang.write("公开的话"), tags=("t1", "t3")))
        zhang.save(replace(zhang.write("私下的话", 1, shared=False), tags=("t2",)))
        pack, _ = packs.read_file(zhang.pack())
        assert {tag.name for tag in pack.tags} == {"上级", "教育"}

    def test_nothing_of_others(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("张的话")
        li.write("李的话", 1)
        li.take(zhang.pack())
        said = inside(li.pack(private=True))
        assert "李的话" in said
        assert "张的话" not in said
        assert "张三" not in said

    def test_no_deletion_of_what_others_wrote(self, meet):
        zhang, li = meet("张三"), meet("李四")
        foreign = zhang.write("张的话")
        own = li.write("李的话", 1)
        li.take(zhang.pack())
        for note in (foreign, own):
            li.services.annotating.remove(note.id)
        pack, _ = packs.read_file(li.pack(private=True))
        assert {each.annotation for each in pack.revisions} == {own.id}
        zhang.take(li.pack())
        assert zhang.texts() == ["张的话"]

    def test_what_the_filter_lets_through(self, meet):
        zhang = meet("张三")
        zhang.write("普通")
        asked = zhang.write("疑问", 1)
        zhang.save(replace(asked, kind=NoteKind.QUESTION))
        wanted = Choice(wanted=Filter(kinds=("question",)))
        assert zhang.services.sharing.stock(wanted) == Stock(1, 0)
        file = zhang.folder / "选.jjpack"
        assert zhang.services.sharing.write(file, wanted) == 1
        assert "普通" not in inside(file)
        assert zhang.services.sharing.stock(Choice()) == Stock(2, 0)

    def test_what_a_chart_counted(self, meet, open_report):
        zhang = meet("张三")
        zhang.write("不在图里")
        zhang.write("在图里", 1)
        report = open_report.report
        counted = Counted("教育", report.source.sha256, (report.commitments[1].id,))
        file = zhang.folder / "选.jjpack"
        wanted = Choice(wanted=Filter(counted=counted), report=counted.report)
        assert zhang.services.sharing.write(file, wanted) == 1
        assert "在图里" in inside(file)
        assert "不在图里" not in inside(file)
        elsewhere = Filter(counted=Counted("教育", "another", counted.commitments))
        assert zhang.services.sharing.stock(Choice(wanted=elsewhere)) == Stock(0, 0)

    def test_no_text_of_the_report_but_what_notes_hang_on(self, meet, open_report):
        zhang = meet("张三")
        zhang.write("太少")
        said = inside(zhang.pack())
        assert "示例报告" in said
        assert open_report.report.commitments[2].quote not in said

    def test_notes_from_before_there_were_authors_are_signed(self, meet):
        zhang, li = meet("张三"), meet("李四")
        old = replace(zhang.write("旧话", shared=False), author="", revision="")
        with zhang._workbook.changing() as database:
            database.execute("DELETE FROM revision")
            annotations.put(database, old)
        li.take(zhang.pack(private=True))
        (here,) = li.notes().values()
        assert li.services.identity.names()[here.author] == "张三"
        assert "旧话" not in inside_or_nothing(li)

    def test_the_same_notes_the_same_bytes(self, meet):
        zhang = meet("张三")
        zhang.write("公开的话")
        first, second = zhang.pack(name="1.jjpack"), zhang.pack(name="2.jjpack")
        assert first.read_bytes() == second.read_bytes()

    def test_typing_after_it_left_is_a_version_of_its_own(self, meet):
        zhang = meet("张三")
        note = zhang.write("公开的话")
        zhang.services.annotating.save(replace(note, text="公开的话一"), zhang.report)
        zhang.pack()
        here = zhang.services.annotating.get(note.id)
        zhang.services.annotating.save(replace(here, text="公开的话一二"), zhang.report)
        history = zhang.services.annotating.history(note.id)
        assert "公开的话一" in [each.revision.content.text for each in history]


def inside_or_nothing(deputy) -> str:
    try:
        return inside(deputy.pack(private=True))
    except SourceError:
        return ""


class TestRefusals:
    def test_without_a_name_nothing_is_written(self, meet):
        nobody = meet("")
        nobody.write("公开的话")
        with pytest.raises(SourceError, match="我的姓名"):
            nobody.pack()
        assert not list(nobody.folder.glob("*.jjpack"))

    def test_without_notes_neither(self, meet):
        zhang = meet("张三")
        zhang.write("私下的话", shared=False)
        for write in (zhang.services.sharing.write, zhang.services.sharing.write_web):
            with pytest.raises(SourceError, match="没有可以导出的批注"):
                write(zhang.folder / "x.jjpack", Choice())

    def test_where_nothing_can_be_written(self, meet):
        zhang = meet("张三")
        zhang.write("公开的话")
        with pytest.raises(SourceError, match="写不出"):
            zhang.services.sharing.write(zhang.folder / "没有" / "x.jjpack", Choice())


class TestNames:
    def test_name_and_day(self, meet):
        assert meet("张三").services.sharing.file_name() == "张三-批注-2026-11-23"

    def test_a_name_that_no_file_can_have(self, meet):
        name = meet(' ../..\\:*?"<>|张\n三. ').services.sharing.file_name()
        assert name == "张 三-批注-2026-11-23"


ANCHOR = Anchor("a" * 64, "c1", "词", "", "", 0, 1)


def version(identity: str, *parents: str, shared: bool = True, deleted: bool = False) -> Revision:
    content = Content(anchor=ANCHOR, author="z", created=STAMP, shared=shared, deleted=deleted)
    return Revision(
        id=identity, annotation="n", parents=parents, editor="z", made=STAMP, content=content
    )


class TestSendable:
    def ids(self, *history: Revision, private: bool = False) -> dict[str, bool]:
        """Ids of what leaves, and whether with its words."""
        sent = sendable(history, private=private)
        return {each.id: each.content is not None for each in sent}

    def test_heads_whole_and_the_rest_bare(self):
        assert self.ids(version("a"), version("b", "a")) == {"a": False, "b": True}

    def test_a_private_head_stays_with_what_led_to_it(self):
        history = version("a"), version("b", "a", shared=False)
        assert self.ids(*history) == {}
        assert self.ids(*history, private=True) == {"a": False, "b": True}

    def test_of_two_heads_the_shared_one(self):
        history = version("a"), version("b", "a"), version("c", "a", shared=False)
        assert self.ids(*history) == {"a": False, "b": True}

    def test_a_deletion_of_what_had_left(self):
        gone = version("b", "a", shared=False, deleted=True)
        assert self.ids(version("a"), gone) == {"a": False, "b": True}

    def test_no_deletion_of_what_nobody_has_seen(self):
        history = version("a", shared=False), version("b", "a", shared=False, deleted=True)
        assert self.ids(*history) == {}
        assert self.ids(*history, private=True) == {}

    def test_what_is_sent_has_the_same_heads(self):
        history = version("a"), version("b", "a"), version("c", "a"), version("d", "b", "c")
        sent = sendable(history, private=False)
        assert revising.heads(sent) == revising.heads(history)


class TestWebAnnotation:
    def test_notes_leave_and_come_back(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.put_tag(zhang.services.tagging.ensure("教育"))
        tag = zhang.services.tagging.ensure("教育")
        zhang.save(replace(zhang.write("公开的话"), tags=(tag.id,), kind=NoteKind.QUESTION))
        zhang.write("私下的话", 1, shared=False)
        file = zhang.folder / "批注.jsonld"
        assert zhang.services.sharing.write_web(file, Choice()) == 1
        assert "私下的话" not in file.read_text(encoding="utf-8")
        (note,) = web_annotation.read_file(file).notes
        assert note.tags == ("教育",)
        assert "新 1 条" in li.take(file).words
        (here,) = li.notes().values()
        assert (here.text, here.kind, here.tags) == ("公开的话", NoteKind.QUESTION, (tag.id,))
        assert li.services.identity.names()[here.author] == "张三"
        assert li.services.tagging.every()[0].name == "教育"
        # Once more, and where they came from, nothing is new.
        assert li.services.merging.preview_file(file).known == 1
        assert not zhang.services.merging.preview_file(file).brings_something


class TestExchangeFolder:
    def test_the_own_file_is_known_and_written_when_it_is_another(self, meet, tmp_path):
        zhang = meet("张三")
        folder = tmp_path / "交换"
        folder.mkdir()
        assert zhang.services.sharing.send(folder) is None
        zhang.write("太少")
        sent = zhang.services.sharing.send(folder)
        assert sent.path == folder / "张三-批注.jjpack"
        assert zhang.services.merging.known_files() == {sent.sha256}
        assert zhang.services.sharing.send(folder) is None
        zhang.write("再说", 1)
        again = zhang.services.sharing.send(folder)
        assert again.path == sent.path
        assert again.notes == 2
        assert [file.name for file in folder.iterdir()] == ["张三-批注.jjpack"]

    def test_what_was_hidden_or_deleted_last_is_taken_out(self, meet, tmp_path):
        zhang = meet("张三")
        note = zhang.write("太少")
        zhang.services.sharing.send(tmp_path)
        zhang.later()
        zhang.services.annotating.share([note.id], shared=False)
        assert zhang.services.sharing.send(tmp_path).notes == 0

    def test_a_namesakes_file_is_left_alone(self, meet, tmp_path):
        one, other = meet("张三"), meet("张三")
        for deputy in (one, other):
            deputy.write("太少")
        first = one.services.sharing.send(tmp_path)
        before = first.path.read_bytes()
        second = other.services.sharing.send(tmp_path)
        assert second.path != first.path
        assert first.path.read_bytes() == before
        other.write("再说", 1)
        assert other.services.sharing.send(tmp_path).path == second.path

    def test_a_folder_that_is_gone(self, meet, tmp_path):
        zhang = meet("张三")
        zhang.write("太少")
        with pytest.raises(SourceError, match="写不出"):
            zhang.services.sharing.send(tmp_path / "没有")
