"""The last resort: said once, recorded without a word of a note, and the work goes on."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox

from jjdesk import log, paths
from jjdesk.errors import InternalError
from jjdesk.gui import crash

QUOTE = "不可外传的批注"

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture(autouse=True)
def _installed(qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log.start(paths.log_file())
    crash.install(qapp)


def boxes(qapp):
    return [w for w in qapp.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def fail():
    raise ValueError(QUOTE)


def test_an_uncaught_error_is_said_once_and_recorded_without_its_words(qapp, qtbot):
    for _ in range(3):
        try:
            fail()
        except ValueError:
            sys.excepthook(*sys.exc_info())
    (box,) = boxes(qapp)
    assert "已保存的批注不受影响" in box.text()
    assert "test_crash.py" in box.detailedText()
    written = paths.log_file().read_text(encoding="utf-8")
    assert written.count("uncaught ValueError at ") == 3
    assert QUOTE not in written + box.text() + box.detailedText()
    box.close()
    qtbot.wait(10)
    sys.excepthook(ValueError, ValueError(QUOTE), None)
    (again,) = boxes(qapp)
    assert "ValueError · ?" in again.detailedText()
    again.close()


def test_an_error_of_another_thread_is_said_on_the_windows_thread(qapp, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes(qapp)) == 1)
    boxes(qapp)[0].close()


def test_ctrl_c_in_the_terminal_is_no_crash(qapp, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert boxes(qapp) == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_an_error_of_ours_while_saving_keeps_the_text(start, qapp, qtbot):
    def broken(_):
        raise ZeroDivisionError(QUOTE)

    desk = start(connect=broken)
    desk.write(QUOTE)
    qtbot.waitUntil(lambda: len(boxes(qapp)) == 1)
    qtbot.waitUntil(lambda: "程序出错" in desk.words("saved"))
    assert desk.note.toPlainText() == QUOTE
    qtbot.waitUntil(paths.log_file().exists)
    assert QUOTE not in paths.log_file().read_text(encoding="utf-8")
    desk.close()
    qtbot.wait(50)
    for box in boxes(qapp):
        box.close()


def test_a_broken_bundle_is_said_and_ends_the_program(start, qapp, qtbot):
    sentence = "程序自带的报告缺失或损坏，请重新安装；您的批注不受影响。"

    def load():
        raise InternalError(sentence)

    desk = start(load=load, furnished=False)
    qtbot.waitUntil(lambda: len(boxes(qapp)) == 1)
    (box,) = boxes(qapp)
    assert box.text() == sentence
    box.accept()
    qtbot.waitUntil(lambda: not desk.window.isVisible())
