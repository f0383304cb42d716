"""Notes of several deputies in one workbook: any order, any number of times, one result."""

import hashlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import NoteKind
from jjdesk.domain.tag import Tag
from jjdesk.errors import SourceError
from jjdesk.exchange import pack as packs
from jjdesk.services import anchoring, revising
from jjdesk.services.arriving import Arrived
from jjdesk.services.opening import OpenReport, open_bundled
from jjdesk.store import annotations, authors, revisions, tags


class TestWhatComesOver:
    def test_notes_with_author_and_kind(self, meet):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少")
        zhang.save(replace(note, kind=NoteKind.QUESTION))
        merged = li.take(zhang.pack())
        (here,) = li.notes().values()
        assert (here.text, here.kind) == ("太少", NoteKind.QUESTION)
        assert li.services.identity.names()[here.author] == "张三"
        assert merged.act == "导入 张三 的批注 1 条"
        assert merged.words == "已导入 张三 的批注：新 1 条。"
        assert merged.annotations == (note.id,)
        assert merged.reports == {note.anchor.report}

    def test_how_many_could_not_be_taken_is_said(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("太少")
        pack, _ = packs.read_file(zhang.pack())
        merged = li.services.merging.merge(li.services.merging.preview(pack, "包", left_out=2))
        assert merged.words == "已导入 张三 的批注：新 1 条。有 2 条对不上，没有导入。"

    def test_beside_ones_own(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("张的话")
        li.write("李的话")
        li.take(zhang.pack())
        assert li.texts() == ["张的话", "李的话"]
        assert zhang.texts() == ["张的话"]

    def test_twice_nothing_is_doubled(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("太少")
        file = zhang.pack()
        li.take(file)
        before = li.everything()
        merged = li.take(file)
        assert merged.act == ""
        assert "没有重复存入" in merged.words
        assert li.everything() == before

    def test_a_later_version_takes_the_place(self, meet):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少")
        early = zhang.pack(name="early.jjpack")
        zhang.edit(note.id, "太少了")
        late = zhang.pack(name="late.jjpack")
        li.take(early)
        assert "改动 1 条" in li.take(late).words
        li.take(early)
        assert li.texts() == ["太少了"]

    def test_of_earlier_wording_only_the_id_is_known(self, meet):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("不妥的话")
        zhang.edit(note.id, "太少了")
        file = zhang.pack()
        assert "不妥".encode() not in b"".join(_members(file))
        li.take(file)
        with li._workbook.reading() as database:
            history = revisions.of_annotation(database, note.id)
        assert sorted(each.content is None for each in history) == [False, True]

    def test_what_was_deleted_goes(self, meet):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少")
        zhang.write("留下", 1)
        li.take(zhang.pack())
        zhang.services.annotating.remove(note.id)
        assert "对方已删除 1 条" in li.take(zhang.pack()).words
        assert li.texts() == ["留下"]

    def test_tags_by_name_and_colour(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.put_tag(Tag(id="t1", name="教育", colour="blue", modified=STAMP))
        zhang.put_tag(Tag(id="t2", name="私下", modified=STAMP))
        zhang.save(replace(zhang.write("太少"), tags=("t1",)))
        zhang.save(replace(zhang.write("秘密", 1, shared=False), tags=("t2",)))
        li.take(zhang.pack())
        with li._workbook.reading() as database:
            assert [tag.name for tag in tags.every(database)] == ["教育"]

    def test_newer_tags_alone_are_an_act_too(self, meet):
        zhang, li = meet("张三"), meet("李四")
        tag = zhang.services.tagging.ensure("教育")
        zhang.save(replace(zhang.write("太少"), tags=(tag.id,)))
        li.take(zhang.pack())
        zhang.later()
        zhang.services.tagging.rename(tag.id, "教育事业")
        before = li.everything()
        assert li.take(zhang.pack()).act == "导入 张三 的标签 1 个"
        assert li.services.tagging.every()[0].name == "教育事业"
        li.services.undoing.undo()
        assert li.everything()["tag"] == before["tag"]

    def test_places_in_the_history_that_contradict_each_other_come_to_one(self, meet):
        """Only a forged pack has them: what led to an earlier version is told twice."""
        histories = []
        for order in (1, -1):
            zhang, li = meet("张三"), meet("李四")
            note = zhang.save(replace(zhang.write("太少"), id="n"))
            zhang.edit(note.id, "太少了")
            file = zhang.pack()
            found = li.services.merging.preview_file(file)
            bare = next(each for each in found.pack.revisions if each.content is None)
            forged = [replace(bare, parents=(parent,), editor="") for parent in ("p", "q")]
            for each in forged[::order]:
                said = tuple(each if old is bare else old for old in found.pack.revisions)
                pack = replace(found.pack, revisions=said)
                merging = li.services.merging
                merging.merge(merging.preview(pack, "包.jjpack"))
            with li._workbook.reading() as database:
                kept = revisions.of_annotation(database, "n")
            histories.append({each.parents for each in kept if each.content is None})
        assert histories == [{("p", "q")}] * 2

    def test_is_one_act(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("一")
        zhang.write("二", 1)
        li.write("我的")
        before = li.everything()
        li.take(zhang.pack())
        after = li.everything()
        assert li.services.undoing.names()[0] == "导入 张三 的批注 2 条"
        li.services.undoing.undo()
        # What somebody is called is no act.
        assert li.everything() | {"author": before["author"]} == before
        li.services.undoing.redo()
        assert li.everything() == after


STAMP = "2026-11-23T08:00:00.000Z"


def _members(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as archive:
        return [archive.read(name) for name in archive.namelist()]


class TestPreview:
    def test_counts_and_keeps_nothing(self, meet):
        zhang, li = meet("张三"), meet("李四")
        first, second, third = (zhang.write(text, n) for n, text in enumerate("一二三"))
        li.take(zhang.pack())
        zhang.edit(first.id, "一！")
        zhang.services.annotating.remove(second.id)
        zhang.write("四")
        before = li.everything()
        found = li.services.merging.preview_file(zhang.pack())
        assert (found.new, found.changed, found.gone, found.known) == (1, 1, 1, 1)
        assert found.conflicting == 0
        assert found.author.name == "张三"
        assert found.may_be_mine
        assert found.brings_something
        assert li.everything() == before
        assert third.id in li.notes()

    def test_a_revision_that_is_not_what_its_id_says(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("太少")
        pack, _ = packs.read_file(zhang.pack())
        (revision,) = pack.revisions
        assert revision.content is not None
        forged = replace(revision, content=replace(revision.content, text="很好"))
        with pytest.raises(SourceError, match="与编号不符"):
            li.services.merging.preview(replace(pack, revisions=(forged,)), "包.jjpack")

    def test_nobody_writes_anothers_note(self, meet):
        zhang, li, wang = meet("张三"), meet("李四"), meet("王五")
        note = zhang.write("太少")
        li.take(zhang.pack())
        pack, _ = packs.read_file(zhang.pack())
        (revision,) = pack.revisions
        me = wang.services.identity.author()
        forged = revising.revise(
            note.id,
            replace(revision.content, text="很好", author=me.id),
            parents=[revision.id],
            editor=me.id,
            made="2027-01-01T00:00:00.000Z",
        )
        found = li.services.merging.preview(
            replace(pack, author=me, authors=(me,), revisions=(forged,)), "包.jjpack"
        )
        assert (found.left_out, found.brings_something) == (1, False)
        li.services.merging.merge(found)
        assert li.texts() == ["太少"]

    def test_nobody_says_what_the_deputy_is_called(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("太少")
        pack, _ = packs.read_file(zhang.pack())
        me = replace(li.services.identity.author(), name="李鬼", modified="2099" + STAMP[4:])
        found = replace(pack, authors=(*pack.authors, me))
        li.services.merging.merge(li.services.merging.preview(found, "包.jjpack"))
        assert li.services.identity.author().name == "李四"
        assert li.texts() == ["太少"]


class TestOwnNotes:
    def test_of_another_machine_are_the_deputys(self, meet):
        office, home = meet("张三"), meet("张三")
        note = office.write("单位写的", shared=False)
        merged = home.take(office.pack(private=True), own=True)
        assert merged.act
        assert home.notes()[note.id].author in home.services.identity.mine()
        # From now on both may change it.
        home.edit(note.id, "家里改的")
        office.take(home.pack(private=True), own=True)
        assert office.texts() == ["家里改的"]

    def test_each_machine_writes_a_file_of_its_own(self, meet, tmp_path):
        office, home = meet("张三"), meet("张三")
        office.write("单位写的")
        home.take(office.pack(), own=True)
        one = office.services.sharing.send(tmp_path)
        other = home.services.sharing.send(tmp_path)
        assert one.path != other.path
        assert other.notes == 1

    def test_edited_on_both_keeps_both(self, meet):
        office, home = meet("张三"), meet("张三")
        note = office.write("原来")
        home.take(office.pack(), own=True)
        office.edit(note.id, "单位改的")
        home.edit(note.id, "家里改的")
        found = home.services.merging.preview_file(office.pack())
        assert (found.conflicting, found.changed) == (1, 0)
        assert "冲突 1 条（两个版本都已留下）" in home.services.merging.merge(found).words
        office.take(home.pack(), own=True)
        (here,), (there,) = home.notes().values(), office.notes().values()
        assert here == there
        assert len(here.rivals) == 1
        with home._workbook.reading() as database:
            history = revisions.of_annotation(database, here.id)
        (rival,) = (each for each in history if each.id == here.rivals[0])
        assert {here.text, rival.content.text} == {"单位改的", "家里改的"}

    def test_a_conflict_that_was_settled_is_settled_everywhere(self, meet):
        office, home = meet("张三"), meet("张三")
        note = office.write("原来")
        home.take(office.pack(), own=True)
        office.edit(note.id, "单位改的")
        home.edit(note.id, "家里改的")
        home.take(office.pack(name="a.jjpack"))
        (here,) = home.notes().values()
        home.services.annotating.settle(note.id, here.rivals[0])
        office.take(home.pack(), own=True)
        home.take(office.folder / "a.jjpack")
        assert office.texts() == home.texts()
        assert next(iter(office.notes().values())).rivals == ()
        assert next(iter(home.notes().values())).rivals == ()


class TestReports:
    def test_notes_wait_for_a_report_that_is_not_here(self, meet, open_report):
        zhang, li = meet("张三"), meet("李四", reports=False)
        zhang.write("太少")
        found = li.services.merging.preview_file(zhang.pack())
        assert (found.new, found.waiting) == (1, 1)
        assert found.absent == ("示例报告",)
        merged = li.services.merging.merge(found)
        assert "导入报告后就会显示" in merged.words
        assert li.texts() == []
        li.take(zhang.pack())
        li.keep(open_report)
        assert li.texts() == ["太少"]

    def test_that_wait_are_taken_back_too(self, meet, open_report):
        zhang, li = meet("张三"), meet("李四", reports=False)
        zhang.write("太少")
        li.take(zhang.pack())
        li.services.undoing.undo()
        li.keep(open_report)
        assert li.texts() == []

    def test_in_another_version_the_words_are_found(self, meet, open_report):
        zhang, li = meet("张三"), meet("李四", reports=False)
        other = corrected(open_report)
        li.keep(other)
        note = zhang.write("太少", 1)
        found = li.services.merging.preview_file(zhang.pack())
        assert found.waiting == 0
        li.services.merging.merge(found)
        here = li.notes()[note.id]
        assert here.anchor.report == other.report.source.sha256
        assert other.text[here.anchor.start : here.anchor.end] == here.anchor.quote
        # A later version comes to the same place, and nothing is in conflict.
        zhang.edit(note.id, "太少了")
        li.take(zhang.pack())
        assert li.notes()[note.id].anchor == here.anchor
        assert li.notes()[note.id].text == "太少了"
        assert li.notes()[note.id].rivals == ()

    def test_what_was_moved_to_a_new_text_stays_there(self, meet, open_report):
        zhang, li = meet("张三"), meet("李四")
        note = zhang.write("太少", 1)
        li.take(zhang.pack())
        other = corrected(open_report)
        li.keep(other)
        moved = anchoring.place(li.notes().values(), other, open_report.report).notes
        with li._workbook.changing("移到新版本") as database:
            for each in moved:
                annotations.put(database, each)
        zhang.edit(note.id, "太少了")
        li.take(zhang.pack())
        here = li.notes()[note.id]
        assert (here.text, here.anchor) == ("太少了", moved[0].anchor)
        assert here.anchor.report == other.report.source.sha256

    def test_the_shipped_report_is_kept_with_the_first_note(self, meet):
        zhang, li = meet("张三"), meet("李四", reports=False)
        zhang.write("太少", opened=open_bundled())
        assert li.take(zhang.pack()).preview.waiting == 0
        assert li.texts() == ["太少"]


def corrected(opened: OpenReport) -> OpenReport:
    """The sample with a word put in before all else, as another text of the same report."""
    more = "公报："
    text = more + opened.text
    by = len(more)

    def moved(part):
        return replace(part, start=part.start + by, end=part.end + by)

    report = opened.report
    source = replace(
        report.source,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        characters=len(text),
    )
    commitments = tuple(
        replace(moved(each), id=f"new-{each.id}", targets=()) for each in report.commitments
    )
    return OpenReport(
        replace(
            report,
            source=source,
            sections=tuple(map(moved, report.sections)),
            paragraphs=tuple(map(moved, report.paragraphs)),
            sentences=tuple(map(moved, report.sentences)),
            commitments=commitments,
        ),
        text,
    )


class TestExchangeFolder:
    def test_a_file_is_remembered(self, meet):
        zhang, li = meet("张三"), meet("李四")
        zhang.write("太少")
        file = zhang.pack()
        pack, digest = packs.read_file(file)
        merged = li.services.merging.take(Arrived(file, digest, pack))
        assert merged.act
        assert li.services.merging.known_files() == {digest}
        with li._workbook.reading() as database:
            (row,) = database.execute("SELECT name, author, added FROM taken_file")
        assert row == ("包.jjpack", pack.author.id, 1)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["write", "edit", "delete", "share", "hide", "pack", "swap"]),
        st.integers(0, 1),
        st.integers(0, 9),
    ),
    min_size=3,
    max_size=14,
)


@settings(
    max_examples=15,
    # Five workbooks on a disk are slow to make, and slower to make again for a smaller case.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    acts=ACTS,
    seed=st.randoms(use_true_random=False),
    private=st.booleans(),
)
def test_any_order_and_repetition_gives_one_result(meet, acts, seed, private):
    """Two deputies, one of them on two machines, write; two readers take it as it comes."""
    deputies = [meet(name) for name in ("张三", "张三", "李四", "王五", "赵六")]
    office, home, li, one, other = deputies
    try:
        home.services.identity.claim(office.services.identity.me())
        office.services.identity.claim(home.services.identity.me())
        files = [
            file for number, act in enumerate(acts) for file in _do(number, act, office, home, li)
        ]
        files += [
            _sent(each, f"last-{n}.jjpack", private=private) for n, each in enumerate(deputies[:3])
        ]
        files = list(filter(None, files))
        for reader in (one, other):
            order = files + seed.choices(files, k=3) if files else []
            seed.shuffle(order)
            for number, file in enumerate(order):
                reader.take(file)
                if number == 1:
                    reader.write("自己的话", number % 3)
        ours = {"王五", "赵六"}
        assert _seen(one, ours) == _seen(other, ours)
        # Nothing is lost: what the writers shared last is there.
        for writer in (office, home, li):
            for note in writer.notes().values():
                if note.author in writer.services.identity.mine() and (note.shared or private):
                    assert note.revision in _versions(one, note.id)
    finally:
        for each in deputies:
            each.close()


def _do(number, act, office, home, li):
    """One act of one of the writers; files that come of it."""
    what, who, which = act
    writer = (office, li)[who]
    if what == "swap":
        file = _sent(office, f"own-{number}.jjpack", private=True)
        if file is not None:
            home.take(file)
            mine = sorted(home.notes())
            if mine:
                home.edit(mine[which % len(mine)], f"家里 {number}")
        back = _sent(home, f"home-{number}.jjpack", private=True)
        if back is not None and which % 2:
            office.take(back)
        return
    mine = sorted(writer.notes())
    if what == "write":
        writer.write(f"新 {number}", which % 3, shared=which % 4 != 0)
    elif what == "pack":
        yield _sent(writer, f"{who}-{number}.jjpack")
    elif mine:
        note = mine[which % len(mine)]
        if what == "edit":
            writer.edit(note, f"改 {number}")
        elif what == "delete":
            writer.services.annotating.remove(note)
        else:
            writer.later()
            writer.services.annotating.share([note], shared=what == "share")


def _sent(writer, name: str, *, private: bool = False):
    try:
        return writer.pack(name=name, private=private)
    except SourceError:
        return None


def _seen(reader, own: set[str]) -> dict[str, object]:
    """What a reader holds of others: rows, histories, names."""
    names = reader.services.identity.names()
    with reader._workbook.reading() as database:
        kept = sorted(authors.every(database), key=lambda author: author.id)
        ids = [note.id for note in annotations.every(database) if names[note.author] not in own]
        rows = database.execute(
            "SELECT id, content, parents FROM revision WHERE editor <> ?",
            [reader.services.identity.me()],
        ).fetchall()
        return {
            "annotations": annotations.of_ids(database, ids),
            "revisions": sorted(rows),
            "authors": [author for author in kept if author.name not in own],
        }


def _versions(reader, note: str) -> set[str]:
    with reader._workbook.reading() as database:
        return {each.id for each in revisions.of_annotation(database, note)}
