"""What appears in the exchange folder: at rest, whole, once."""

import os
import shutil
from pathlib import Path

import pytest

from jjdesk.domain.tag import Author
from jjdesk.exchange import pack
from jjdesk.exchange.pack import Pack
from jjdesk.services.arriving import PATIENCE, REST, Arrivals

NOW = "2026-11-23T08:00:00.000Z"
ZHANG = Author("zhang", "张三", NOW)
DATA = pack.write(Pack(author=ZHANG, made=NOW, authors=(ZHANG,)))


class Folder:
    """An exchange folder, and a clock that is set by hand."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = 0.0
        self.arrivals = Arrivals(path, lambda: self.now)

    def put(self, name: str, data: bytes = DATA) -> Path:
        file = self.path / name
        file.write_bytes(data)
        return file

    def look(self, wait: float = REST, known=()):
        self.now += wait
        return self.arrivals.look(known)

    def settle(self, known=()) -> list[str]:
        """Names of what arrives once all is at rest."""
        self.look()
        return [each.path.name for each in self.look(known=known).arrived]


@pytest.fixture
def folder(tmp_path) -> Folder:
    return Folder(tmp_path)


class TestWhatArrives:
    def test_a_whole_file_at_rest_once(self, folder):
        folder.put("张三-批注.jjpack")
        first = folder.look()
        assert first.arrived == ()
        assert first.restless
        (arrived,) = folder.look().arrived
        assert arrived.pack.author == ZHANG
        after = folder.look()
        assert after.arrived == ()
        assert not after.restless

    def test_not_before_it_has_rested(self, folder):
        folder.put("a.jjpack")
        assert folder.look().arrived == ()
        assert folder.look(REST / 2).arrived == ()
        assert len(folder.look(REST / 2).arrived) == 1

    def test_again_when_it_has_changed(self, folder):
        file = folder.put("a.jjpack")
        assert folder.settle() == ["a.jjpack"]
        os.utime(file, ns=(1, 1))
        assert folder.settle() == ["a.jjpack"]

    def test_not_a_name_behind_which_there_is_no_file(self, folder):
        (folder.path / "a.jjpack").symlink_to(folder.path / "nowhere.jjpack")
        folder.put("b.jjpack")
        assert folder.settle() == ["b.jjpack"]
        shutil.copy(folder.path / "b.jjpack", folder.path / "nowhere.jjpack")
        assert "a.jjpack" in folder.settle()

    def test_not_what_is_known(self, folder):
        folder.put("a.jjpack")
        folder.look()
        (arrived,) = folder.look().arrived
        again = Folder(folder.path)
        assert again.settle(known={arrived.sha256}) == []

    @pytest.mark.parametrize(
        "name", ["张三.sync-conflict-20261123-081500-ABCDEF7.jjpack", "A.JJPACK"]
    )
    def test_copies_that_syncthing_makes_of_a_conflict(self, folder, name):
        folder.put(name)
        assert folder.settle() == [name]

    @pytest.mark.parametrize(
        "name",
        [
            ".syncthing.张三-批注.jjpack.tmp",
            "~syncthing~张三.jjpack.tmp",
            "~张三.jjpack",
            ".张三.jjpack.77.part",
            ".张三.jjpack",
            "张三.jjpack.part",
            "张三.jjpack.crdownload",
            "说明.txt",
        ],
    )
    def test_not_what_is_on_its_way(self, folder, name):
        folder.put(name)
        assert folder.settle() == []
        assert not folder.look().restless

    def test_not_what_is_no_plain_file(self, folder):
        (folder.path / "dir.jjpack").mkdir()
        os.mkfifo(folder.path / "pipe.jjpack")
        assert folder.settle() == []


class TestHalfCopied:
    def test_is_not_read_until_it_is_whole(self, folder):
        for length in range(0, len(DATA), 97):
            folder.put("a.jjpack", DATA[:length])
            assert folder.settle() == []
        folder.put("a.jjpack")
        assert folder.settle() == ["a.jjpack"]

    def test_nor_where_room_was_made_for_it_first(self, folder):
        folder.put("a.jjpack", bytes(len(DATA)))
        assert folder.settle() == []
        folder.put("a.jjpack", DATA[:-200] + bytes(200))
        assert folder.settle() == []

    def test_nor_when_it_changes_while_it_is_read(self, folder, monkeypatch):
        file = folder.put("a.jjpack")
        folder.look()
        read_file = pack.read_file

        def and_changed(path):
            found = read_file(path)
            os.utime(file, ns=(1, 1))
            return found

        monkeypatch.setattr(pack, "read_file", and_changed)
        assert folder.look().arrived == ()
        monkeypatch.undo()
        assert folder.settle() == ["a.jjpack"]

    def test_is_read_when_it_becomes_whole_with_the_same_stamp(self, folder):
        file = folder.put("a.jjpack", bytes(len(DATA)))
        os.utime(file, ns=(1, 1))
        folder.look()
        assert folder.look().restless
        file.write_bytes(DATA)
        os.utime(file, ns=(1, 1))
        assert len(folder.look().arrived) == 1

    def test_is_named_once_when_it_stays_so(self, folder):
        folder.put("a.jjpack", DATA[:100])
        folder.look()
        assert folder.look().refused == ()
        (said,) = folder.look(PATIENCE).refused
        assert "可能还没有复制完" in said
        after = folder.look(PATIENCE)
        assert after.refused == ()
        assert not after.restless


class TestWhatIsRefused:
    def test_is_said_once(self, folder):
        folder.put("a.jjpack", b"PK" + b"text")
        folder.put("b.jjpack", "各位代表".encode())
        folder.look()
        (said,) = folder.look().refused
        assert "b.jjpack" in said
        assert folder.look().refused == ()


class TestTheFolder:
    def test_that_vanishes_and_comes_back(self, folder):
        folder.put("a.jjpack")
        assert folder.settle() == ["a.jjpack"]
        aside = folder.path.with_name("aside")
        folder.path.rename(aside)
        assert "现在打不开" in folder.look().problem
        shutil.move(aside, folder.path)
        assert folder.look().problem == ""
        assert folder.settle() == []

    def test_is_never_changed(self, folder):
        folder.put("a.jjpack")
        folder.put("b.jjpack", DATA[:50])
        before = {file.name: file.stat().st_mtime_ns for file in folder.path.iterdir()}
        folder.settle()
        folder.look(PATIENCE)
        assert {file.name: file.stat().st_mtime_ns for file in folder.path.iterdir()} == before
