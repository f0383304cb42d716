"""What a printer would print, in a window of its own."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jjdesk.errors import UserError
from jjdesk.gui.paper.items import Typeset
from jjdesk.gui.paper.page_view import Fit, PageView
from jjdesk.gui.paper.printing import print_typeset
from jjdesk.gui.theme import LIGHT, LOOKS, Look
from jjdesk.gui.widgets.naming import named


def preview(typeset: Typeset, parent: QWidget) -> "Preview":
    """Show what a printer would print."""
    dialog = Preview(typeset, parent)
    dialog.open()
    return dialog


class Preview(QDialog):
    """Pages with a row of buttons: zoom, print, close.

    Attributes:
        view: the pages.
    """

    def __init__(self, typeset: Typeset, parent: QWidget) -> None:
        super().__init__(parent)
        self._typeset = typeset
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("打印预览：%s") % typeset.title)
        self.resize(parent.size() * 0.9)
        ground = self.palette().window().color()
        grounds = {each: (QColor(each.frame), QColor(each.paper)) for each in LOOKS}
        tokens = next((each for each in LOOKS if ground in grounds[each]), LIGHT)
        self.view = named(PageView(Look(tokens, 100, serif=True)), "previewPages")
        self._page = named(QLabel(), "previewPage")
        self._percent = named(QLabel(), "previewZoom")
        self._problem = named(QLabel(), "previewProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.addLayout(self._buttons())
        column.addWidget(self._problem)
        column.addWidget(self.view, 1)
        self.view.turned.connect(self._show_page)
        self.view.zoomed.connect(self._show_zoom)
        self.view.show_typeset(typeset)
        self._show_zoom(self.view.percent)
        self.view.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, tip, name, act in (
            (self.tr("适合宽度"), "Ctrl+0", "fitWidth", partial(self.view.set_zoom, Fit.WIDTH)),
            (self.tr("整页"), "", "fitPage", partial(self.view.set_zoom, Fit.PAGE)),
            ("−", "Ctrl+-", "zoomOut", self.view.zoom_out),
            ("+", "Ctrl++", "zoomIn", self.view.zoom_in),
        ):
            button = named(QPushButton(words), name)
            button.setAutoDefault(False)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
            if name == "zoomOut":
                button.setAccessibleName(self.tr("缩小"))
                row.addWidget(self._percent)
        row.itemAt(row.count() - 1).widget().setAccessibleName(self.tr("放大"))
        row.addSpacing(16)
        row.addWidget(self._page)
        row.addStretch(1)
        self._print = named(QPushButton(self.tr("打印…")), "previewPrint")
        self._print.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self._print.setToolTip(self.tr("打印（Ctrl+P）"))
        self._print.clicked.connect(self._ask)
        close = named(QPushButton(self.tr("关闭")), "previewClose")
        close.setAutoDefault(False)
        close.setToolTip("Esc")
        close.clicked.connect(self.reject)
        row.addWidget(self._print)
        row.addWidget(close)
        return row

    def _ask(self) -> None:
        self._problem.hide()
        try:
            printed = print_typeset(self._typeset, self, self.view.page)
        except UserError as error:
            self._problem.setText(str(error))
            self._problem.show()
        else:
            if printed:
                self.accept()

    def _show_page(self, number: int, of: int) -> None:
        self._page.setText(self.tr("第 %d / %d 页") % (number, of))

    def _show_zoom(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")
