"""Files out of the room 摘要: what is told where they cannot be written, and what stays."""

import errno
import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _more(hand, words):
    hand.key("e", CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while words not in menu.activeAction().text():
        hand._qtbot.keyClick(menu, KEY.Key_Down)
    hand._qtbot.keyClick(menu, KEY.Key_Return)


PRESS = {
    ".pdf": lambda hand: hand.key("s", CTRL),
    ".docx": lambda hand: hand.key("s", CTRL | SHIFT),
    ".xlsx": lambda hand: hand.key("t", CTRL | SHIFT),
    ".csv": lambda hand: _more(hand, "csv"),
    ".json": lambda hand: _more(hand, "JSON"),
    ".md": lambda hand: _more(hand, "Markdown"),
}


@pytest.fixture(params=PRESS)
def saving(request, hand, tmp_path, monkeypatch):
    """The room with a note; ``save(name)`` answers the dialog and returns what is said then."""
    hand.note(3, "写明完成的时限。")
    hand.enter()

    def save(name, said):
        target = str(tmp_path / name)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
        hand.desk.window._filling.bar.hide()
        hand.rows.setFocus()
        PRESS[request.param](hand)
        hand.wait(lambda: said in hand.said)

    save.ending = request.param
    return save


def test_where_there_is_no_room_the_older_file_stays(saving, tmp_path, monkeypatch):
    path = tmp_path / f"摘要{saving.ending}"
    path.write_bytes(b"before")
    for number, words in ((errno.ENOSPC, "磁盘已满"), (errno.EROFS, "只能读取")):

        def refused(_descriptor, number=number):
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as failing:
            failing.setattr("jjdesk.files.os.fsync", refused)
            saving(path.name, words)
        assert list(tmp_path.glob(f"*{saving.ending}*")) == [path]
        assert list(tmp_path.glob(".*.part")) == []
        assert path.read_bytes() == b"before"
    saving(path.name, "已写成")
    assert path.read_bytes() != b"before"


def test_a_file_the_dialog_did_not_ask_about_stays(saving, tmp_path):
    path = tmp_path / f"二月.稿{saving.ending}"
    path.write_bytes(b"before")
    saving("二月.稿", "已经存在，没有覆盖")
    assert path.read_bytes() == b"before"
    (tmp_path / f"夹{saving.ending}").mkdir()
    saving(f"夹{saving.ending}", "同名的文件夹")
    for name in (f"{'长' * 90}{saving.ending}", "长" * 90):
        saving(name, "名字太长")
    assert list(tmp_path.glob(".*.part")) == []
    saving('a\\b:c*d?e"f<g>h|', "已写成")
    assert (tmp_path / f'a\\b:c*d?e"f<g>h|{saving.ending}').stat().st_size


def test_a_name_good_everywhere_is_proposed(hand, monkeypatch):
    proposed = []

    def leave(_parent, _caption, path, _kinds):
        proposed.append(os.path.basename(path))  # noqa: PTH119  as the dialog shows it
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    hand.enter()
    hand.key("n", CTRL)
    hand.wait(lambda: hand.rows.state().name == "EditingState")
    QApplication.focusWidget().selectAll()
    hand.desk.commit('给/教育\\组:的*一?份"<稿>|' + "长" * 11)
    hand.key(KEY.Key_Return)
    hand.wait(lambda: any("教育" in name for name in hand.names))
    hand.wait_made()
    hand.wait(lambda: not hand.room._making.busy)
    for press in PRESS.values():
        hand.rows.setFocus()
        press(hand)
    assert len(proposed) == len(PRESS)
    for name, ending in zip(proposed, PRESS, strict=True):
        assert name.startswith("给-教育-组-的-一-份-稿-长")
        assert name.endswith(ending)
        assert len(name.encode()) <= 128
        assert not set(name) & set('/\\\\:*?"<>|')
    assert not hand.said
