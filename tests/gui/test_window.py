"""The window: what it remembers, how it is lit, what it says when the workbook is not to be had."""

import json
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QLockFile, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSplitter, QWidget

from jjdesk import paths
from jjdesk.gui import window_state
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT
from jjdesk.gui.window_state import WindowState
from jjdesk.store import snapshot


def test_the_window_is_found_as_it_was_left(start, qtbot):
    desk = start()
    desk.window.resize(790, 700)  # the offscreen platform's screen is 800 × 800
    splitter = desk.window.findChild(QSplitter)
    for key in (Qt.Key.Key_Equal, Qt.Key.Key_Equal, "d", "e"):
        desk.ctrl(key)
    qtbot.waitUntil(lambda: splitter.width() == 790 - 70)  # the rail has grown with the text
    splitter.setSizes([150, 400, 240])
    widths = splitter.sizes()
    desk.key(Qt.Key.Key_F9)
    desk.click(1)
    desk.page.go_to_source(desk.page._rows[desk.row_of(50)].source_start)
    for _ in range(3):
        desk.key("j")
    place, chosen = desk.page.place(), desk.chosen
    desk.close()
    desk.window.deleteLater()  # with it goes its lock
    again = start()
    state = again.window.state
    assert (state.scale, state.scheme, state.serif) == (125, "dark", False)
    assert (state.outline, state.margin) == (False, True)
    assert again.window.size().toTuple() == (790, 700)
    assert again.window.look.tokens is DARK
    assert not again.tree.isVisible()
    again.key(Qt.Key.Key_F9)
    sizes = again.window.findChild(QSplitter).sizes
    qtbot.waitUntil(lambda: sizes() == pytest.approx(widths, abs=2))
    assert again.chosen == chosen
    assert again.page.place() == pytest.approx(place, abs=60)


def test_the_first_start_is_plain(start):
    desk = start()
    assert desk.window.state.scale == 100
    assert desk.page.verticalScrollBar().value() == 0
    assert desk.chosen == 0
    assert desk.words("saved") == "全部已保存 · 离线"
    assert "承诺事项 154 条" in desk.words("counts")


@pytest.mark.parametrize(
    "written",
    ["scale=170\nscheme=blue\n", "scale=abc\ngeometry=@ByteArray(xx)\nsplitter=1\n", "\x00\xff[["],
)
def test_a_damaged_window_file_is_a_first_start(tmp_path, written):
    file = tmp_path / "window.ini"
    file.write_text(f"[General]\n{written}", encoding="utf-8")
    state = window_state.load(file)
    assert (state.scale, state.scheme, state.serif) == (100, "system", True)
    assert (state.outline, state.margin) == (True, True)


def test_only_the_user_may_read_the_look(tmp_path):
    file = tmp_path / "window.ini"
    window_state.save(WindowState(), file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_written_loses_only_the_look(tmp_path):
    (tmp_path / "file").touch()
    window_state.save(WindowState(scale=150), tmp_path / "file" / "window.ini")
    assert window_state.load(tmp_path / "file" / "window.ini").scale == 100


def test_light_dark_and_light_again_past_high_contrast(desk):
    def paper():
        return desk.page.viewport().grab().toImage().pixelColor(4, 4)

    assert paper() == QColor(LIGHT.paper)
    desk.ctrl("d")
    assert paper() == QColor(DARK.paper)
    assert QApplication.palette().window().color() == QColor(DARK.frame)
    text = desk.page.document().findBlockByNumber(desk.row_of(1)).charFormat()
    assert text.foreground().color() == QColor(DARK.ink)
    desk.ctrl("d")
    assert paper() == QColor(CONTRAST.paper)
    desk.ctrl("d")
    assert paper() == QColor(LIGHT.paper)


def test_a_dark_system_starts_dark(qtbot, qapp):
    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    try:
        qapp.setPalette(dark)
        window = MainWindow(WindowState())
        qtbot.addWidget(window)
        chosen = MainWindow(WindowState(scheme="light"))
        qtbot.addWidget(chosen)
        assert window.look.tokens is DARK
        assert chosen.look.tokens is LIGHT
    finally:
        qapp.setPalette(before)


class _Hints:
    scheme = Qt.ColorScheme.Light

    def colorScheme(self):  # noqa: N802  Qt's name
        return self.scheme

    def accessibility(self):  # from Qt 6.10 on
        return SimpleNamespace(
            contrastPreference=lambda: SimpleNamespace(name="NoPreference"),
        )


def test_the_window_follows_the_system_until_it_is_told_otherwise(desk, monkeypatch):
    monkeypatch.setattr("jjdesk.gui.main_window.QGuiApplication.styleHints", _Hints)
    for scheme, tokens in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        _Hints.scheme = scheme
        QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ThemeChange))
        assert desk.window.look.tokens is tokens
    desk.ctrl("d")
    assert desk.window.look.tokens is DARK
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ThemeChange))
    assert desk.window.look.tokens is DARK


def test_contrast_is_enough():
    for tokens in (LIGHT, DARK):
        for ground in (tokens.paper, tokens.margin, tokens.card, tokens.selected, tokens.hover):
            assert contrast(tokens.ink, ground) >= 7, (tokens.name, ground)
            assert contrast(tokens.ink2, ground) >= 4.5, (tokens.name, ground)
        for colour in (tokens.accent, tokens.blue, tokens.green, tokens.warning):
            for ground in (tokens.paper, tokens.margin, tokens.card, tokens.hover):
                assert contrast(colour, ground) >= 4.5, (tokens.name, colour, ground)
        assert contrast(tokens.ink, tokens.hit) >= 7, tokens.name


def contrast(one, other):
    lights = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = colour.getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def test_every_control_has_a_name_for_those_who_do_not_see_it(desk, controls):
    desk.key("j")
    nameless = [
        w.objectName() or type(w).__name__
        for w in controls(desk.window)
        if not (w.accessibleName() or getattr(w, "text", str)())
    ]
    assert nameless == []


def test_tab_reaches_every_control(desk, controls):
    desk.key("j")
    desk.key("g")
    wanted = {w for w in controls(desk.window) if w.isVisible()}
    assert len(wanted) >= 14
    reached = set()
    for _ in range(3 * len(wanted)):
        desk.key(Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert {w.objectName() or w.accessibleName() for w in wanted - reached} == set()


def test_a_kind_is_given_by_tab_and_space(desk):
    desk.key("n")
    for _ in range(3):
        desk.key(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget().text() == "3 疑问"
    desk.key(Qt.Key.Key_Space)
    assert QApplication.focusWidget().isChecked()


def test_a_long_problem_does_not_widen_the_window(start, tmp_path):
    desk = start(tmp_path / ("很长的名字" * 12) / "workbook.jjdesk")
    desk.window.show_saved("", "未保存：" + "很长的一句话，" * 40)
    for _ in range(6):
        desk.ctrl(Qt.Key.Key_Equal)
    assert desk.window.layout().minimumSize().width() <= 1280
    assert not desk.find(QLabel, "counts").isVisible()


@pytest.fixture
def controls():
    def found(window: QWidget) -> list[QWidget]:
        return [
            w
            for w in window.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
            and not isinstance(w, QMenu | QLabel)
            and w.focusProxy() is None
        ]

    return found


def test_a_second_window_reads_only_and_says_so(start, qtbot):
    first = start()
    first.write("第一个窗口写的")
    first.key(Qt.Key.Key_Escape)
    first.wait_saved()
    second = start(first.workbook)
    assert "另一个窗口正在使用这个工作簿" in second.words("saved")
    second.key("j")
    qtbot.waitUntil(lambda: second.note.toPlainText() == "第一个窗口写的")
    second.key("k")
    second.write("第二个窗口不能写")
    second.key(Qt.Key.Key_Escape)
    qtbot.wait(100)
    second.close()
    first.window.activateWindow()
    assert first.kept() == ["第一个窗口写的"]


def test_the_lock_is_given_back(start, qtbot):
    first = start()
    first.close()
    first.window.deleteLater()
    qtbot.waitUntil(lambda: not Path(f"{first.workbook}.lock").exists())
    second = start(first.workbook)
    assert second.words("saved") == "全部已保存 · 离线"


def test_a_lock_left_by_a_power_cut_is_taken_over(start, tmp_path):
    workbook = tmp_path / "workbook.jjdesk"
    script = "import sys, os, signal; from PySide6.QtCore import QLockFile\n"
    script += "lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0); assert lock.tryLock(0)\n"
    script += "os.kill(os.getpid(), signal.SIGKILL)"
    subprocess.run([sys.executable, "-c", script, f"{workbook}.lock"], check=False)
    assert Path(f"{workbook}.lock").exists()
    desk = start(workbook)
    assert desk.words("saved") == "全部已保存 · 离线"
    assert not QLockFile(f"{workbook}.lock").tryLock(0)


def test_a_workbook_of_a_newer_version_is_left_alone(start):
    first = start()
    first.write("旧版写的")
    first.close()
    connection = sqlite3.connect(first.workbook)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    first.window.deleteLater()
    before = first.workbook.read_bytes()
    desk = start(first.workbook)
    assert "由更新版本的程序保存，本窗口只供阅读" in desk.words("saved")
    desk.key("n")
    desk.key("b")
    desk.close()
    assert first.workbook.read_bytes() == before


def test_a_folder_that_may_not_be_written_is_said(start, qtbot, tmp_path):
    (tmp_path / "taken").touch()
    desk = start(tmp_path / "taken" / "workbook.jjdesk")
    qtbot.waitUntil(lambda: desk.words("saved").startswith("未保存："))
    desk.write("还在屏幕上")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.words("saved").startswith("未保存："))
    assert desk.words("noteState") == desk.words("saved"), "it is said where one looks, too"
    assert desk.note.toPlainText() == "还在屏幕上"
    assert len(desk.shown()) == 154


def test_a_file_that_is_no_workbook_is_left_alone(start, tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("家书" * 500, encoding="utf-8")
    before = file.read_bytes()
    desk = start(file)
    assert desk.words("saved").startswith("未保存：")
    desk.close()
    assert file.read_bytes() == before
    with pytest.raises(Exception, match="工作簿"):
        snapshot.read(file)


def test_the_whole_sentence_of_a_problem_can_be_read(start, tmp_path):
    (tmp_path / "letter.txt").write_text("家书" * 500, encoding="utf-8")
    desk = start(tmp_path / "letter.txt")
    label = desk.find(QLabel, "saved")
    assert label.toolTip() == label.text()


PAINTED = textwrap.dedent(
    """
    import json, os, sys
    from jjdesk.gui import app
    def seen(*_):
        from PySide6 import QtCore, QtGui, QtWidgets
        built = [name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)]
        print(json.dumps([sorted(sys.modules), built]), flush=True)
        os._exit(0)
    app._furnish = seen
    from jjdesk.__main__ import main
    main([])
    """
)


def test_nothing_slow_is_imported_before_the_report_is_seen():
    done = subprocess.run(
        [sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True, timeout=60
    )
    loaded, built = json.loads(done.stdout)
    assert "jjdesk.gui.page.page" in loaded
    assert "QTextEdit" in built
    assert {"Qt", "QIcon", "QStackedWidget", "QStatusBar", "QTranslator"}.isdisjoint(built)
    slow = (
        "numpy", "matplotlib", "sqlite_utils", "jjdesk.parsing", "jjdesk.charts",
        "jjdesk.services.charting", "jjdesk.gui.charting", "typing_extensions", "click",
        "hypothesis",
    )  # fmt: skip
    assert [m for m in loaded if m.startswith(slow)] == []


def test_the_window_file_is_beside_the_workbook():
    assert paths.window_file().parent == paths.user_data()


def test_another_report_than_the_chosen_one_is_said(start):
    first = start()
    first.wait_saved()
    first.window._filling._notes.remember({"report": "0" * 64})
    first.close()
    first.window.deleteLater()
    desk = start(first.workbook)
    assert "已不在资料中" in desk.words("noticeWords")
    assert desk.find(QLabel, "noticeWords").isVisible()
    assert "江津区" in desk.window.windowTitle()
