from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from jjdesk.gui.widgets import saving


class Asking:
    """A dialog that is answered with ``chosen``, and what was proposed in it and said after it."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.folder = tmp_path
        self.chosen = ""
        self.proposed: list[tuple[str, str, str]] = []
        self.told: list[str] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._answer)

    def _answer(self, parent: QWidget, *asked: str) -> tuple[str, str]:
        assert parent is self.parent
        self.proposed.append((asked[0], asked[1], asked[2]))
        return self.chosen, ""

    def ask(self, words: str = "批注摘要", folder: Path | None = None) -> Path | None:
        return saving.ask_target(
            self.parent, "存为 PDF", words, ".pdf", self.told.append, folder=folder
        )


@pytest.fixture
def asking(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asking:
    return Asking(qtbot, monkeypatch, tmp_path)


def test_nowhere_is_nothing(asking: Asking) -> None:
    assert asking.ask() is None
    assert asking.told == []


def test_a_name_good_everywhere_is_proposed_among_the_documents(asking: Asking) -> None:
    asking.ask("批注摘要 2025/1/7")
    assert asking.proposed == [
        ("存为 PDF", str(saving.documents() / "批注摘要 2025-1-7.pdf"), "*.pdf")
    ]


def test_a_folder_can_be_proposed(asking: Asking) -> None:
    asking.ask("CON", asking.folder)
    assert asking.proposed[0][1] == str(asking.folder / "_CON.pdf")


@pytest.mark.parametrize("name", ["摘要.pdf", "摘要.PDF"])
def test_a_file_the_dialog_asked_about_may_be_there(asking: Asking, name: str) -> None:
    (asking.folder / name).write_bytes(b"before")
    asking.chosen = str(asking.folder / name)
    assert asking.ask() == asking.folder / name
    assert asking.told == []


@pytest.mark.parametrize("name", ["摘要", "摘要.docx", "摘要 2.1"])
def test_an_ending_is_completed_and_none_taken_away(asking: Asking, name: str) -> None:
    asking.chosen = str(asking.folder / name)
    assert asking.ask() == asking.folder / f"{name}.pdf"


@pytest.mark.parametrize("name", ["长" * 100, "x" * 5000, "a\0b"])
def test_a_name_no_file_can_have_is_left_to_who_writes_it(asking: Asking, name: str) -> None:
    asking.chosen = str(asking.folder / name)
    assert asking.ask() == asking.folder / f"{name}.pdf"
    assert asking.told == []


def test_what_the_dialog_did_not_ask_about_is_not_overwritten(asking: Asking) -> None:
    there = asking.folder / "摘要.pdf"
    there.write_bytes(b"before")
    asking.chosen = str(asking.folder / "摘要")
    assert asking.ask() is None
    assert asking.told == [f"“{there}”已经存在，没有覆盖；请另取一个名字。"]
    assert there.read_bytes() == b"before"
