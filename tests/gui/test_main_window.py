"""The frame of the window by itself: looks, foot, title, what keeps it open, what it remembers."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from jjdesk import paths
from jjdesk.gui import app, system_look, window_state
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, LOOKS, SCALES
from jjdesk.gui.window_state import WindowState


class Filling:
    """What fills the window, and what it was asked."""

    def __init__(self):
        self.looks, self.left, self.leaves = [], 0, True

    def set_look(self, look):
        self.looks.append(look)

    def may_leave(self):
        return self.leaves

    def leave(self):
        self.left += 1

    def layout_state(self):
        return b"widths"


@pytest.fixture
def make(qtbot):
    """Makes a window that is filled."""

    def make(**state):
        window = MainWindow(WindowState(**state))
        qtbot.addWidget(window)
        window.filling = Filling()
        window.set_filling(window.filling)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


def label(window, name):
    return window.findChild(QLabel, name)


# Look


@pytest.mark.parametrize(
    ("scale", "larger", "smaller"),
    [(100, 110, 100), (110, 125, 100), (150, 175, 125), (200, 200, 175)],
)
def test_text_grows_and_shrinks_by_steps_and_stops(make, scale, larger, smaller):
    window = make(scale=scale)
    window.enlarge()
    assert window.state.scale == window.look.scale == window.filling.looks[-1].scale == larger
    window.state.scale = scale
    window.reduce()
    assert window.look.scale == smaller
    window.normal_size()
    assert window.look.scale == 100


def test_light_dark_contrast_and_light_again(make):
    window = make(scheme="light")
    seen = []
    for _ in range(3):
        window.change_scheme()
        seen.append(window.look.tokens)
    assert seen == [DARK, CONTRAST, LIGHT]
    assert [look.tokens for look in window.filling.looks] == seen
    assert window.state.scheme == "light"


def test_song_and_hei(make):
    window = make()
    assert window.look.serif
    window.change_face()
    assert not window.look.serif
    assert not window.filling.looks[-1].serif
    window.change_face()
    assert window.look.serif


@pytest.mark.parametrize("tokens", LOOKS)
def test_a_look_that_was_chosen_is_that_of_the_palette(make, tokens):
    window = make(scheme=tokens.name)
    assert window.look.tokens is tokens
    assert QApplication.palette().window().color() == QColor(tokens.frame)
    assert tokens.ink in window.styleSheet()


@pytest.mark.parametrize(("asked", "tokens"), [(True, CONTRAST), (False, LIGHT), (None, LIGHT)])
def test_the_system_is_asked_for_contrast(make, monkeypatch, asked, tokens):
    window = make()
    monkeypatch.setattr(system_look, "asks_for_contrast", lambda: asked)
    window._system_dark = window._system_contrast = False
    window.follow_contrast()
    assert window.look.tokens is tokens


def test_what_was_chosen_goes_before_the_system(make, monkeypatch):
    window = make(scheme="dark")
    monkeypatch.setattr(system_look, "asks_for_contrast", lambda: True)
    window.follow_contrast()
    assert window.look.tokens is DARK
    assert window.filling.looks == []


class _Preference:
    def __init__(self, name):
        self.name = name

    def contrastPreference(self):  # noqa: N802  Qt's name
        return self

    def accessibility(self):
        return self


@pytest.mark.parametrize(("said", "asks"), [("HighContrast", True), ("NoPreference", False)])
def test_what_qt_says_of_contrast(said, asks):
    assert system_look.asks_for_contrast(_Preference(said)) is asks


@pytest.mark.parametrize(
    ("ground", "ink", "dark", "contrast"),
    [
        ("#ffffff", "#000000", False, True),
        ("#000000", "#ffffff", True, True),
        ("#202020", "#eeeeee", True, False),
        ("#fafafa", "#222222", False, False),
    ],
)
def test_what_a_palette_looks_like(qapp, ground, ink, dark, contrast):
    palette = QPalette(qapp.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    assert system_look.is_dark(palette) is dark
    assert system_look.is_black_and_white(palette) is contrast


# Foot and title


def test_the_foot_says_what_the_room_holds_and_that_all_is_kept(make):
    window = make()
    window.show_counts("承诺事项 154 条")
    window.show_saved("全部已保存 · 离线", "")
    assert label(window, "counts").text() == "承诺事项 154 条"
    assert label(window, "saved").text() == "全部已保存 · 离线"
    assert label(window, "saved").property("problem") is False


def test_a_problem_has_the_foot_to_itself(make):
    window = make()
    window.show_counts("承诺事项 154 条")
    window.show_saved("", "未保存：磁盘已满。")
    assert not label(window, "counts").isVisible()
    assert label(window, "saved").text() == label(window, "saved").toolTip() == "未保存：磁盘已满。"
    assert label(window, "saved").property("problem") is True
    window.show_saved("全部已保存 · 离线", "")
    assert label(window, "counts").isVisible()


def test_what_can_only_be_read_is_said_with_a_way_out(make, qtbot):
    window = make()
    window.show_saved("全部已保存 · 离线", "")
    wanted = []
    window.take_over.connect(lambda: wanted.append(True))
    window.show_reading_only("另一个窗口正在使用这个工作簿。")
    button = window.findChild(QPushButton, "takeOver")
    assert button.isVisible()
    assert label(window, "saved").text() == "另一个窗口正在使用这个工作簿。"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    window.show_saved("", "未保存：磁盘已满。")
    assert label(window, "saved").text() == "未保存：磁盘已满。", "what is lost goes first"
    window.show_saved("全部已保存 · 离线", "")
    window.show_reading_only("")
    assert not button.isVisible()
    assert label(window, "saved").text() == "全部已保存 · 离线"


def test_where_nothing_can_be_taken_over_nothing_is_offered(make):
    window = make()
    window.show_reading_only("更新版本的工作簿。", offer=False)
    assert not window.findChild(QPushButton, "takeOver").isVisible()


@pytest.mark.parametrize(
    ("title", "shown"),
    [("某县报告", "某县报告 — 江津代表工作台"), ("", "江津代表工作台")],
)
def test_the_title_names_the_report(make, title, shown):
    window = make()
    window.name_report(title)
    assert window.windowTitle() == shown


# Closing


def test_a_window_that_may_not_be_left_stays(make):
    window = make()
    window.filling.leaves = False
    window.close()
    assert window.isVisible()
    assert window.filling.left == 0
    window.filling.leaves = True
    window.close()
    assert not window.isVisible()
    assert window.filling.left == 1
    window.close()
    assert window.filling.left == 1, "it is left once"


def test_it_remembers_its_size_and_the_widths_of_panels(make, tmp_path, qtbot):
    window = make()
    window.resize(700, 500)
    window.close()
    assert window.state.splitter == b"widths"
    window_state.save(window.state, tmp_path / "window.ini")
    again = MainWindow(window_state.load(tmp_path / "window.ini"))
    qtbot.addWidget(again)
    assert again.size().toTuple() == (700, 500)


def test_an_empty_window_closes_too(qtbot):
    window = MainWindow(WindowState())
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert not window.isVisible()
    window.change_scheme()
    assert window.look.tokens is not None


# What is kept between two starts

STATES = st.builds(
    WindowState,
    scheme=st.sampled_from(["system", *(tokens.name for tokens in LOOKS)]),
    scale=st.sampled_from(SCALES),
    serif=st.booleans(),
)


@settings(max_examples=25)
@given(state=STATES, panels=st.tuples(st.booleans(), st.booleans()), data=st.binary(max_size=64))
def test_what_is_kept_comes_back(tmp_path_factory, state, panels, data):
    file = tmp_path_factory.mktemp("state") / "window.ini"
    state.outline, state.margin = panels
    state.geometry, state.splitter = data, data[::-1]
    window_state.save(state, file)
    assert vars(window_state.load(file)) == vars(state)


@settings(max_examples=40)
@given(text=st.text(max_size=60))
def test_no_text_in_the_file_keeps_the_window_from_starting(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("state") / "window.ini"
    file.write_text(f"[General]\nscale={text}\nscheme={text}\nserif={text}\n", encoding="utf-8")
    state = window_state.load(file)
    assert state.scale in SCALES
    assert state.scheme in {"system", *(tokens.name for tokens in LOOKS)}


@pytest.mark.parametrize("key", ["serif", "outline", "margin"])
@pytest.mark.parametrize(("kept", "is_on"), [("true", True), ("false", False), ("1", True)])
def test_a_switch_is_off_only_where_it_was_put_off(tmp_path, key, kept, is_on):
    file = tmp_path / "window.ini"
    written = QSettings(str(file), QSettings.Format.IniFormat)
    written.setValue(key, kept)
    written.sync()
    assert getattr(window_state.load(file), key) is is_on


# The application


def test_stacks_of_a_crash_go_to_a_file_of_the_users_own(monkeypatch, own_user_folder):
    opened = []
    monkeypatch.setattr(app.faulthandler, "enable", opened.append)
    paths.crash_file().parent.mkdir(parents=True, exist_ok=True)
    paths.crash_file().write_text("早先的\n", encoding="utf-8")
    app._watch_crashes()
    os.write(opened[0], "新的\n".encode())
    os.close(opened[0])
    assert paths.crash_file().read_text(encoding="utf-8") == "早先的\n新的\n", "nothing is lost"
    assert own_user_folder in paths.crash_file().parents


def test_a_folder_that_cannot_be_written_keeps_no_stacks_and_starts(monkeypatch, tmp_path):
    (tmp_path / "taken").touch()
    monkeypatch.setattr(paths, "crash_file", lambda: tmp_path / "taken" / "crash.txt")
    opened = []
    monkeypatch.setattr(app.faulthandler, "enable", opened.append)
    app._watch_crashes()
    assert opened == []


def test_the_application_shows_its_window_and_keeps_its_look(monkeypatch, qapp, qtbot):
    others = qapp.topLevelWidgets()  # of tests before, not yet gone
    windows = []

    class Application:
        def exec(self):
            windows.extend(
                w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w not in others
            )
            windows[-1].enlarge()
            return 7

    monkeypatch.setattr(app, "create_application", lambda _: Application())
    monkeypatch.setattr(app.crash, "install", lambda _: None)
    monkeypatch.setattr(app, "_show_page", lambda *_: None)
    assert app.run(pytest.fail, pytest.fail, ["jjdesk"]) == 7
    assert windows[-1].isVisible()
    assert window_state.load(paths.window_file()).scale == next(s for s in SCALES if s > 100)
    qtbot.addWidget(windows[-1])


def test_the_icon_is_there(qapp):
    app.show_icon()
    assert not qapp.windowIcon().isNull()
    assert qapp.windowIcon().pixmap(32, 32).width() == 32
