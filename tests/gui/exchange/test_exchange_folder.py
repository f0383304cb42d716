"""The watched folder in a running event loop."""

import pytest
from shiboken6 import delete

from jjdesk.domain.tag import Author
from jjdesk.exchange import pack
from jjdesk.exchange.pack import Pack
from jjdesk.gui.exchange import exchange_folder
from jjdesk.gui.exchange.exchange_folder import ExchangeFolder
from jjdesk.services import arriving

NOW = "2026-11-23T08:00:00.000Z"


def data(name: str = "张三") -> bytes:
    author = Author("a1", name, NOW)
    return pack.write(Pack(author=author, made=NOW, authors=(author,)))


class Heard:
    """What the folder has told."""

    def __init__(self, folder: ExchangeFolder) -> None:
        self.arrived: list[str] = []
        self.said: list[str] = []
        folder.arrived.connect(lambda found: self.arrived.append(found.pack.author.name))
        folder.refused.connect(self.said.append)
        folder.lost.connect(self.said.append)
        folder.back.connect(lambda: self.said.append("back"))


@pytest.fixture
def folder(qtbot, monkeypatch):
    monkeypatch.setattr(arriving, "REST", 0.05)
    monkeypatch.setattr(exchange_folder, "_RESTED_MS", 80)
    monkeypatch.setattr(exchange_folder, "_SOON_MS", 20)
    monkeypatch.setattr(exchange_folder, "_SLOWLY_MS", 100)
    folder = ExchangeFolder()
    yield folder
    folder.stop()
    qtbot.waitUntil(lambda: not folder._looking)
    # On this thread: found as garbage by another test's look, it would be deleted on that one.
    delete(folder)


@pytest.fixture
def heard(folder) -> Heard:
    return Heard(folder)


def test_what_is_there_is_told(qtbot, folder, heard, tmp_path):
    (tmp_path / "a.jjpack").write_bytes(data())
    folder.watch(tmp_path, ())
    qtbot.waitUntil(lambda: heard.arrived == ["张三"])


def test_what_appears_is_told_though_nothing_is_notified(qtbot, folder, heard, tmp_path):
    folder._watcher.directoryChanged.disconnect()
    folder.watch(tmp_path, ())
    qtbot.waitUntil(lambda: not folder._looking)
    (tmp_path / "a.jjpack").write_bytes(data())
    qtbot.waitUntil(lambda: heard.arrived == ["张三"])


def test_what_appears_is_told_at_once_where_it_is_notified(qtbot, folder, heard, tmp_path):
    folder._slowly.setInterval(100_000)
    folder.watch(tmp_path, ())
    qtbot.waitUntil(lambda: folder._watcher.directories() == [str(tmp_path)])
    (tmp_path / "a.jjpack").write_bytes(data())
    qtbot.waitUntil(lambda: heard.arrived == ["张三"])


def test_what_comes_before_the_watcher_stands_is_told(qtbot, folder, heard, tmp_path, monkeypatch):
    folder._slowly.setInterval(100_000)
    look = arriving.Arrivals.look

    def and_then_it_comes(arrivals, known):
        found = look(arrivals, known)
        if not (tmp_path / "a.jjpack").exists():
            (tmp_path / "a.jjpack").write_bytes(data())
        return found

    monkeypatch.setattr(arriving.Arrivals, "look", and_then_it_comes)
    folder.watch(tmp_path, ())
    qtbot.waitUntil(lambda: heard.arrived == ["张三"])


def test_the_same_content_is_told_once(qtbot, folder, heard, tmp_path):
    folder.watch(tmp_path, ())
    for name in ("a.jjpack", "b.sync-conflict-20261123-081500-ABCDEF7.jjpack"):
        (tmp_path / name).write_bytes(data())
    (tmp_path / "c.jjpack").write_bytes(data("李四"))
    qtbot.waitUntil(lambda: "李四" in heard.arrived)
    assert sorted(heard.arrived) == ["张三", "李四"]


def test_a_folder_that_vanishes_is_said_once_and_taken_up_again(qtbot, folder, heard, tmp_path):
    place, aside = tmp_path / "交换", tmp_path / "aside"
    place.mkdir()
    folder.watch(place, ())
    qtbot.waitUntil(lambda: bool(folder._watcher.directories()))
    place.rename(aside)
    qtbot.waitUntil(lambda: len(heard.said) == 1)
    assert "交换" in heard.said[0]
    (aside / "a.jjpack").write_bytes(data())
    aside.rename(place)
    qtbot.waitUntil(lambda: heard.arrived == ["张三"])
    assert heard.said[1:] == ["back"]


def test_another_folder_takes_its_place(qtbot, folder, heard, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    folder.watch(tmp_path / "one", ())
    folder.watch(tmp_path / "two", ())
    assert folder.folder == tmp_path / "two"
    (tmp_path / "one" / "a.jjpack").write_bytes(data("李四"))
    (tmp_path / "two" / "a.jjpack").write_bytes(data())
    qtbot.waitUntil(lambda: heard.arrived == ["张三"])
    folder.stop()
    assert folder.folder is None
