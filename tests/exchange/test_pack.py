"""The file of notes: round trip, and what is said of files that are something else."""

import io
import json
import zipfile
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Content, NoteKind, Revision
from jjdesk.domain.tag import Author, Tag
from jjdesk.errors import SourceError
from jjdesk.exchange import pack as packs
from jjdesk.exchange.pack import AboutReport, Pack
from jjdesk.exchange.pack_refusals import HalfCopiedError

NOW = "2026-11-23T08:00:00.000Z"
REPORT = "a" * 64
ZHANG = Author("zhang", "张三", NOW)
ANCHOR = Anchor(REPORT, "c1", "新建小学3所。", "前", "后", 10, 17)


def revision(identity: str = "r1", *, parents=(), text="好", known=True, note="n1") -> Revision:
    content = Content(anchor=ANCHOR, author="zhang", created=NOW, text=text, shared=True)
    return Revision(
        id=identity,
        annotation=note,
        parents=parents,
        editor="zhang",
        made=NOW,
        content=content if known else None,
    )


PACK = Pack(
    author=ZHANG,
    made=NOW,
    delegation="双福代表团",
    program="0.4",
    revisions=(revision("r0", known=False), revision("r1", parents=("r0",))),
    tags=(Tag(id="t1", name="教育", modified=NOW),),
    authors=(ZHANG,),
    reports=(AboutReport(REPORT, "政府工作报告", "重庆市江津区", 2025),),
)


def packed(**members: bytes | None) -> bytes:
    """The sample with members replaced (``None``: left out) and no hash put right."""
    return zipped(contents() | {f"{name}.json": data for name, data in members.items()})


def contents() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packs.write(PACK))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: dict[str, bytes | None], method=zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            if data is not None:
                archive.writestr(name, data)
    return buffer.getvalue()


def resigned(**members: bytes) -> bytes:
    """The sample with members replaced, and the hashes of the manifest put right."""
    whole = contents() | {f"{name}.json": data for name, data in members.items()}
    manifest = json.loads(whole["manifest.json"])
    manifest["members"] = {name: sha256(whole[name]).hexdigest() for name in manifest["members"]}
    return zipped(whole | {"manifest.json": json.dumps(manifest).encode()})


def manifest(**changed) -> bytes:
    return json.dumps(json.loads(contents()["manifest.json"]) | changed).encode()


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        packs.read(data, "包.jjpack")
    said = str(caught.value)
    assert "没有任何改动" in said
    assert said.count("。") == 2
    return said


MOMENTS = (
    st.datetimes()
    .map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
    .filter(packs.is_moment)
)
IDS = st.text("0123456789abcdef", min_size=1, max_size=32)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
CONTENTS = st.builds(
    Content,
    anchor=st.just(ANCHOR),
    author=st.just("zhang"),
    created=MOMENTS,
    kind=st.sampled_from(NoteKind),
    text=WORDS,
    tags=st.lists(IDS, max_size=3).map(tuple),
    shared=st.booleans(),
)
REVISIONS = st.lists(
    st.builds(
        Revision,
        id=IDS,
        annotation=IDS,
        parents=st.just(()),
        editor=st.just("zhang"),
        made=MOMENTS,
        content=CONTENTS,
    ),
    unique_by=lambda each: each.id,
    max_size=5,
).map(tuple)
TAGS = st.lists(
    st.builds(Tag, id=IDS, name=WORDS.filter(len), modified=MOMENTS),
    unique_by=lambda each: each.id,
    max_size=4,
).map(tuple)


class TestWhatIsWritten:
    def test_is_read_back(self):
        assert packs.read(packs.write(PACK), "包.jjpack") == PACK

    def test_holds_no_time_and_no_name_of_the_machine(self):
        with zipfile.ZipFile(io.BytesIO(packs.write(PACK))) as archive:
            times = {info.date_time for info in archive.infolist()}
        assert times == {(1980, 1, 1, 0, 0, 0)}

    def test_says_what_it_is(self):
        said = json.loads(contents()["manifest.json"])
        assert said["format"] == "jjdesk-pack"
        assert said["version"] == 1
        assert said["author"]["name"] == "张三"
        assert said["counts"]["notes"] == 1

    @given(REVISIONS, TAGS, MOMENTS)
    def test_any_pack_is_read_back(self, revisions, tags, made):
        pack = replace(PACK, revisions=revisions, tags=tags, made=made)
        data = packs.write(pack)
        back = packs.read(data, "包.jjpack")
        assert set(back.revisions) == set(revisions)
        assert set(back.tags) == set(tags)
        assert packs.write(back) == data

    @given(st.permutations(PACK.revisions))
    def test_is_the_same_in_any_order(self, revisions):
        assert packs.write(replace(PACK, revisions=tuple(revisions))) == packs.write(PACK)


class TestNoise:
    @given(st.binary(max_size=400))
    def test_any_bytes_are_refused_in_words(self, data):
        refused(data)

    @given(st.integers(0), st.integers(0, 255))
    def test_one_wrong_byte_is_refused_or_changes_nothing(self, place, byte):
        data = bytearray(packs.write(PACK))
        data[place % len(data)] = byte
        try:
            assert packs.read(bytes(data), "包.jjpack") == PACK
        except SourceError as error:
            assert "没有任何改动" in str(error)  # noqa: PT017  either outcome is right

    @given(st.integers(0))
    def test_every_part_of_a_file_is_half_copied(self, length):
        data = packs.write(PACK)
        with pytest.raises(HalfCopiedError):
            packs.read(data[: length % len(data)], "包.jjpack")

    @given(st.binary(min_size=1, max_size=60), st.sampled_from(sorted(packs._MEMBERS)))
    def test_any_member_is_refused_in_words(self, data, member):
        refused(resigned(**{member.partition(".")[0]: data}))

    def test_holes_that_a_download_leaves_are_seen(self):
        data = bytearray(packs.write(PACK))
        data[200:260] = bytes(60)
        with pytest.raises(HalfCopiedError):
            packs.read(bytes(data), "包.jjpack")


class TestWhatIsRefused:
    def test_a_document(self):
        assert "不是本程序的批注包" in refused(zipped({"word/document.xml": b"<w/>"}))

    def test_a_text(self):
        assert "不是本程序的批注包" in refused("各位代表".encode())

    def test_another_manifest(self):
        assert "不是本程序的批注包" in refused(zipped({"manifest.json": b'{"name": "theme"}'}))
        assert "不是本程序的批注包" in refused(packed(manifest=manifest(format="jjdesk-ballot")))

    def test_a_newer_version(self):
        said = refused(zipped({"manifest.json": manifest(version=2, program="0.9", made=7)}))
        assert "较新的程序（0.9）" in said

    def test_a_wrong_hash(self):
        assert "不完整或已损坏" in refused(packed(tags=b"[]"))

    def test_a_member_that_is_missing(self):
        assert "不完整或已损坏" in refused(packed(authors=None))

    def test_a_member_that_the_manifest_does_not_know(self):
        said = json.loads(contents()["manifest.json"])["members"]
        del said["tags.json"]
        assert "清单" in refused(packed(manifest=manifest(members=said)))

    @pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "a/b.json", "manifest.json/"])
    def test_a_path_out_of_the_file(self, name):
        assert "夹带" in refused(zipped(contents() | {name: b"x"}))

    def test_a_member_twice(self):
        buffer = io.BytesIO(zipped(contents()))
        twice = pytest.warns(UserWarning, match="Duplicate")
        with zipfile.ZipFile(buffer, "a") as archive, twice:
            archive.writestr("tags.json", b"[]")
        assert "夹带" in refused(buffer.getvalue())

    def test_a_password(self):
        data = bytearray(packs.write(PACK))
        data[data.index(b"PK\x01\x02") + 8] |= 1
        assert "密码" in refused(bytes(data))

    def test_a_method_that_unpacks_without_bound(self):
        assert "压缩方法" in refused(zipped(contents(), zipfile.ZIP_LZMA))

    def test_a_bomb(self, monkeypatch):
        monkeypatch.setattr(packs, "MOST_UNPACKED", 100_000)
        assert "解压后超过" in refused(packed(tags=b"[" + b" " * 1_000_000 + b"]"))

    def test_a_bomb_that_lies_about_its_size(self, monkeypatch):
        monkeypatch.setattr(packs, "MOST_UNPACKED", 100_000)
        data = packed(tags=bytes(1_000_000))
        real = (1_000_000).to_bytes(4, "little")
        refused(data.replace(real, (10).to_bytes(4, "little")))

    def test_a_file_that_is_too_large(self, monkeypatch):
        monkeypatch.setattr(packs, "LARGEST", 100)
        assert "不像一位代表的批注" in refused(packs.write(PACK))

    def test_nesting_without_end(self):
        assert "不合格式" in refused(resigned(revisions=b"[" * 100_000))

    def test_a_file_that_is_gone(self, tmp_path):
        with pytest.raises(SourceError, match="打不开"):
            packs.read_file(tmp_path / "没有.jjpack")
        with pytest.raises(SourceError, match="打不开"):
            packs.read_file(tmp_path)


def with_revisions(*revisions: Revision) -> bytes:
    return resigned(revisions=msgspec.json.encode(revisions))


def with_content(**changed) -> bytes:
    sound = revision("r1")
    assert sound.content is not None
    return with_revisions(replace(sound, content=replace(sound.content, **changed)))


class TestWhatContradictsItself:
    @pytest.mark.parametrize(("start", "end"), [(-1, 5), (9, 8), (0, 2**63), (2**64, 2**64 + 1)])
    def test_a_place_outside_every_text(self, start, end):
        refused(with_content(anchor=replace(ANCHOR, start=start, end=end)))

    def test_words_of_somebody_else(self):
        assert "批注不对" in refused(with_content(author="li"))
        assert "批注不对" in refused(with_revisions(replace(revision(), editor="li")))

    def test_a_text_without_end(self):
        assert "批注不对" in refused(with_content(text="长" * (packs.LONGEST + 1)))

    def test_times_that_are_none(self):
        assert "批注不对" in refused(with_content(created="昨天"))
        assert "批注不对" in refused(with_revisions(replace(revision(), made="9999")))

    @pytest.mark.parametrize(
        "moment",
        [
            "2026-19-01T00:00:00.000Z",
            "2026-02-30T00:00:00.000Z",
            "2026-02-01T00:00:69.000Z",
            "0000-01-01T00:00:00.000Z",
            # In another time zone they are before the first year, and after the last.
            "0001-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z",
        ],
    )
    def test_times_that_no_screen_can_show(self, moment):
        assert "批注不对" in refused(with_content(created=moment))
        assert "批注不对" in refused(with_revisions(replace(revision(), made=moment)))

    @pytest.mark.parametrize("day", ["明天", "2026-02-30", "20260201", "2026-W05-1", ""])
    def test_a_day_that_is_none(self, day):
        assert "批注不对" in refused(with_content(follow_up=day))

    def test_surroundings_as_long_as_a_text(self):
        long = "长" * (packs.MOST_AROUND + 1)
        assert "批注不对" in refused(with_content(anchor=replace(ANCHOR, prefix=long)))
        assert "批注不对" in refused(with_content(anchor=replace(ANCHOR, suffix=long)))

    def test_a_latest_version_without_content(self):
        said = refused(with_revisions(revision("r1"), revision("r2", parents=("r1",), known=False)))
        assert "没有内容" in said

    def test_an_id_twice(self):
        assert "重复" in refused(with_revisions(revision(), revision(text="坏")))

    def test_a_history_in_a_ring(self):
        ring = [
            revision("a", parents=("b",), known=False),
            revision("b", parents=("a",), known=False),
            revision("c", parents=("a", "b")),
        ]
        assert "成环" in refused(with_revisions(*ring))

    def test_a_history_across_notes(self):
        crossed = with_revisions(revision("a"), revision("b", parents=("a",), note="n2"))
        assert "错接" in refused(crossed)

    def test_too_many(self, monkeypatch):
        monkeypatch.setattr(packs, "MOST_ENTRIES", 1)
        assert "超过 1 项" in refused(packs.write(PACK))

    def test_an_author_that_is_not_listed(self):
        assert "名单" in refused(resigned(authors=b"[]"))

    def test_names_that_are_none(self):
        assert "标签不对" in refused(resigned(tags=b'[{"id": "t", "name": ""}]'))
        assert "报告不对" in refused(resigned(reports=b'[{"sha256": "../x"}]'))

    def test_half_surrogates(self):
        refused(resigned(tags=b'[{"id": "t", "name": "\\ud800"}]'))


def test_a_checksum_of_the_file_comes_with_it(tmp_path):
    file = tmp_path / "包.jjpack"
    file.write_bytes(packs.write(PACK))
    assert packs.read_file(file) == (PACK, sha256(file.read_bytes()).hexdigest())
