"""What an English reader meets in Chinese on a screen, and is not the report's nor a user's."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)
from samples import AMENDED

from jjdesk import words
from jjdesk.domain.backup import Occasion

ROOT = Path(__file__).parents[2]
_ROWS = 40
_RUN = re.compile("[\u3400-\u9fff]+")
_DOCUMENTS = ("summarising", "polling", "voting", "domain", "parsing", "exchange")
"""Folders of what makes documents, and of what is read in reports: their words stay Chinese."""


DOCUMENT_VIEWS = {"previewPages", "ruleLines", "summaryView"}
"""What shows a document: it is Chinese, as on paper."""


def chinese(widget: QWidget) -> Iterator[str]:
    """Runs of Chinese that ``widget`` shows or lets be heard, where the interface is English."""
    if words.catalogue() is None or widget.objectName() in DOCUMENT_VIEWS:
        return
    for text in _texts(widget):
        left = [run for run in _RUN.findall(text) if run not in _known()]
        if left:
            yield f"{text[:60]!r}: {' '.join(left)}"


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget.model())
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(n) for n in range(widget.count()))


def _cells(model: QAbstractItemModel | None) -> Iterator[str]:
    """Heads of columns, and the first rows."""
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _ROWS)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")


@cache
def _known() -> str:
    """The report, the demonstration list, word lists, what the tour writes, words of documents."""
    files = [*ROOT.glob("seeds/*"), *ROOT.glob("resources/lexicons/*")]
    files += [*ROOT.glob("resources/templates/*"), *ROOT.glob("resources/reports/*")]
    files += ROOT.glob("tests/tour/*.py")
    texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    for folder in _DOCUMENTS:
        for file in (ROOT / "jjdesk").rglob(f"{folder}/*.py"):
            texts += _plain(ast.parse(file.read_text(encoding="utf-8")))
    return "\n".join(
        ["".join(text.split(" ")) for text in texts]
        + ["中文", "增设" + AMENDED[2], "粘贴的表格", *Occasion]  # the last two: kept in workbooks
    )


def _plain(tree: ast.Module) -> list[str]:
    """Strings that nobody translates."""
    said = {
        id(arg)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"say", "to_say", "tr"}
        for arg in call.args
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
    ]
