"""What Qt says of fonts and printers, and what is missing."""

import pytest

from jjdesk.gui import theme
from jjdesk.gui.help import machine
from jjdesk.gui.paper import faces
from jjdesk.services import checkup
from jjdesk.services.checkup import Verdict

pytestmark = pytest.mark.usefixtures("qapp")


def test_all_that_qt_knows_is_looked_at():
    findings = machine.examine()
    assert [f.name for f in findings] == ["界面", "界面字体", "公文字体", "打印机"]
    assert checkup.is_well(findings)
    assert machine.qVersion() in findings[0].words


def test_a_machine_without_any_chinese_face_is_told(monkeypatch):
    monkeypatch.setattr(theme, "sans_families", lambda: ("JJ Sans SC",))
    monkeypatch.setattr(machine.QFontDatabase, "hasFamily", lambda _: False)
    assert machine.screen_font().verdict is Verdict.LACK
    monkeypatch.setattr(machine.QFontDatabase, "hasFamily", lambda name: name == "JJ Sans SC")
    assert machine.screen_font().words == "思源黑体（程序自带）"


def test_missing_faces_of_documents_are_named(monkeypatch):
    have = {faces.Role.KAI}
    monkeypatch.setattr(faces, "cut", lambda role: faces.Cut("x", bold=False, own=role in have))
    finding = machine.page_faces()
    assert finding.verdict is Verdict.NOTE
    assert "仿宋、小标宋" in finding.words
    have |= set(faces.Role)
    assert machine.page_faces().verdict is Verdict.WELL


def test_printers_are_named():
    assert machine.printers(lambda: ["HP", "佳能"]).words == "HP、佳能"
    none = machine.printers(list)
    assert (none.verdict, "PDF" in none.mend) == (Verdict.NOTE, True)
