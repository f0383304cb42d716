"""The purpose of the desk: start, read, note, close, start again, and the note is there."""

import json
import subprocess
import sys
import textwrap

import pytest

# Each start is ``python -m jjdesk`` itself; only the hand on the keys is put in.
HAND = textwrap.dedent(
    """
    import json, sys
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QFrame, QLabel
    from jjdesk.gui import app
    from jjdesk.gui.page.page import ReportPage
    from jjdesk.gui.notes.note_edit import NoteEdit

    furnish = app._furnish
    seen = {}

    def furnished(window, shell, frame, *rest):
        furnish(window, shell, frame, *rest)
        window.activateWindow()
        QTimer.singleShot(400, lambda: once_loaded(window))

    def once_loaded(window):
        if window._filling._notes.is_loaded:
            act(window, window.findChild(ReportPage))
        else:
            QTimer.singleShot(50, lambda: once_loaded(window))

    def key(char):
        QTest.keyClick(QApplication.focusWidget(), char)

    def look(window):
        QApplication.processEvents()
        head = window.findChild(QLabel, "commitmentHead").text()
        cards = [[c.text() for c in card.findChildren(QLabel)]
                 for card in window.findChildren(QFrame) if card.property("card")
                 and card.isVisible()]
        return {"head": head, "cards": cards,
                "note": window.findChild(NoteEdit, "note").toPlainText(),
                "saved": window.findChild(QLabel, "saved").text()}

    def act(window, page):
        seen["first line"] = page.toPlainText().split("\\n")[0]
        seen["at start"] = look(window)
        for char in sys.argv[2]:
            key(char)
        seen["walked"] = look(window)
        if sys.argv[3]:
            key("n")
            event = QInputMethodEvent()
            event.setCommitString(sys.argv[3])
            QApplication.sendEvent(QApplication.focusWidget(), event)
        window.close()

    app._furnish = furnished
    sys.argv[0] = "jjdesk"
    arguments = sys.argv
    from jjdesk.__main__ import main
    code = main(["--workbook", arguments[1]])
    print(json.dumps(seen, ensure_ascii=False), flush=True)
    sys.exit(code)
    """
)
NOTE = "建议说明技术合同成交额 20 亿元中区属企业承接的份额。"


@pytest.fixture
def start(tmp_path):
    def start(keys: str, note: str) -> dict[str, object]:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", HAND, tmp_path / "w.jjdesk", keys, note],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )
        return json.loads(done.stdout)

    return start


def test_a_note_on_a_commitment_is_there_at_the_next_start(start):
    first = start("jjjjjj", NOTE)
    assert first["first line"] == "重庆市江津区人民政府工作报告"
    assert first["at start"]["head"] == ""
    walked = first["walked"]
    assert walked["head"] == "第 6 条 · 206 科学技术"
    assert walked["cards"][:2] == [
        ["技术合同成交额", "= 20 亿元", "力争 · 水平值"],
        ["全社会研发经费投入", "≥ 12 %", "力争 · 增幅"],
    ]
    assert walked["note"] == ""

    second = start("", "")
    again = second["at start"]
    assert again["head"] == "第 6 条 · 206 科学技术"
    assert again["cards"] == walked["cards"]
    assert again["note"] == NOTE
    assert again["saved"] == "全部已保存 · 离线"


def test_nothing_but_the_workbook_is_left_behind(start, tmp_path):
    start("j", NOTE)
    assert {file.name for file in tmp_path.glob("w.jjdesk*")} == {"w.jjdesk"}


def test_another_commitment_has_no_note(start):
    start("jjj", NOTE)
    assert start("j", "")["walked"]["note"] == ""
    assert start("k", "")["walked"]["note"] == NOTE
