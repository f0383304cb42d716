"""The ballot is sealed: its file is saved, the receipt (回执) is kept; nothing tells the choice."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.summary import COMPACT
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import Ground, foot_of, page_of, scroll_of, words_of
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.polling.casting import Envelope, Vote

_QUIET: Final = 4
"""Light squares around a QR code."""
_QR: Final = 168
_WIDEST: Final = 760


class QrCode(QWidget):
    """A QR code, dark on white in every look, so that it can be read by a telephone."""

    def __init__(self, squares: Sequence[Sequence[bool]], words: str, look: Look) -> None:
        super().__init__()
        self._squares = squares
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Scale with the text size: whole pixels a square."""
        across = len(self._squares) + 2 * _QUIET
        self._square = max(2, look.pixels(_QR) // across)
        self.setFixedSize(QSize(across * self._square, across * self._square))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the squares."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        side = self._square
        for y, row in enumerate(self._squares, start=_QUIET):
            for x, dark in enumerate(row, start=_QUIET):
                if dark:
                    painter.fillRect(QRectF(x * side, y * side, side, side), QColor("#000000"))
        painter.end()


class ReceiptPage(QWidget):
    """A sealed ballot, until it is saved and the deputy is done.

    Signals:
        save_wanted: a folder (``Path``) into which the ballot is to be written.
        done: all is saved; whether what was intended is to be kept.
    """

    save_wanted = Signal(object)
    done = Signal(bool)

    def __init__(self, vote: Vote, envelope: Envelope, look: Look, *, intended: bool) -> None:
        """Show the receipt.

        Args:
            vote: what was voted on.
            envelope: the sealed ballot.
            look: how it is drawn.
            intended: whether the workbook holds intentions that would tell of the choice.
        """
        super().__init__()
        named(self, "receiptPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("选票已封好，回执 %s") % envelope.receipt)
        self._look = look
        self.saved = False
        self._sheet = named(QFrame(), "ballotSheet")
        self._code = QrCode(envelope.squares, self.tr("回执的二维码"), look)
        self._state = words_of("", "receiptState")
        self._save = named(QPushButton(self.tr("保存选票…（S）")), "receiptSave")
        self._done = named(QPushButton(self.tr("完成（Enter）")), "receiptDone")
        self._keep = named(QCheckBox(self.tr("保留我的意向和附注")), "receiptKeep")
        self._keep.setToolTip(self.tr("不勾选，按“完成”时从这台电脑上清除，不能撤销"))
        self._keep_words = words_of(
            self.tr(
                "意向可能透露您的选择。不勾选，按“完成”时就把这些项目的意向和附注从这台电脑上"
                "清除干净，不能撤销。"
            ),
            "receiptHint",
        )
        self._print = named(QPushButton(self.tr("打印回执…（P）")), "receiptPrint")
        self._print.setProperty("link", True)
        self._print.clicked.connect(partial(self._preview, vote, envelope))
        self._fill_sheet(vote, envelope)
        for widget in (self._keep, self._keep_words):
            widget.setVisible(intended)
        scroll = scroll_of(Ground(self._sheet))
        page_of(self, scroll, foot_of(self._save, self._done))
        self._save.clicked.connect(self._ask_folder)
        self._done.clicked.connect(self._finish)
        self.set_look(look)
        self._show_state(self.tr("选票还没有保存：请存到 U 盘或共享文件夹，交给计票台。"))

    def _fill_sheet(self, vote: Vote, envelope: Envelope) -> None:
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(40, 28, 40, 28)
        column.setSpacing(8)
        column.addWidget(words_of(self.tr("选票已封好"), "ballotTitle", centred=True))
        column.addWidget(words_of(vote.title, "ballotRule", centred=True))
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addStretch(1)
        row.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(words_of(self.tr("回执"), "receiptHint"))
        code = named(QLabel(envelope.receipt), "receiptCode")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(code)
        words.addWidget(words_of(self.tr("第 %d 次投票") % envelope.sequence, "reviewName"))
        words.addWidget(words_of("  ".join(vote.badges), "receiptHint"))
        words.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        words.addSpacing(8)
        words.addWidget(
            words_of(
                self.tr("凭回执可以查对选票在不在票箱里；它不显示选了什么，本机也没有留下。"),
                "receiptHint",
            )
        )
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self._state)
        column.addWidget(self._keep)
        column.addWidget(self._keep_words)

    def _preview(self, vote: Vote, envelope: Envelope, _: bool = False) -> None:
        from jjdesk.gui.paper.preview import preview  # noqa: PLC0415  slow
        from jjdesk.gui.paper.setter import typeset  # noqa: PLC0415  slow
        from jjdesk.gui.voting import receipt_paper  # noqa: PLC0415  slow

        preview(typeset(receipt_paper.document(vote, envelope), COMPACT), self.window())

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("把选票存到哪个文件夹"))
        if folder:
            self.save_wanted.emit(Path(folder))

    def show_saved(self, path: Path) -> None:
        """The file is written."""
        self.saved = True
        self._show_state(self.tr("✓ 已保存：%s。请交给计票台。") % path)
        self._save.setText(self.tr("再存一份…（S）"))
        self._done.setFocus()

    def show_problem(self, words: str) -> None:
        """The file could not be written."""
        self._show_state(words, problem=True)

    def _show_state(self, words: str, *, problem: bool = False) -> None:
        self._state.setText(words)
        self._state.setProperty("problem", problem)
        self._state.setProperty("good", self.saved and not problem)
        restyle(self._state)
        self._done.setEnabled(self.saved)
        for button, main in ((self._save, not self.saved), (self._done, self.saved)):
            button.setProperty("main", main)
            restyle(button)

    @property
    def keeps(self) -> bool:
        """Whether what was intended is to be kept."""
        return self._keep.isChecked()

    def _finish(self) -> None:
        self.done.emit(self.keeps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S saves, P prints the receipt, Enter ends once the ballot is saved."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.isAutoRepeat():
            return  # held since the step before: what was intended would be cleared unawares
        if event.key() == Qt.Key.Key_S:
            self._ask_folder()
        elif event.key() == Qt.Key.Key_P or (enter and self._print.hasFocus()):
            self._print.click()
        elif enter:
            (self._done if self.saved and not self._save.hasFocus() else self._save).click()
        else:
            super().keyPressEvent(event)

    def take_keyboard(self) -> None:
        """Take the keys to what is to be done next."""
        (self._done if self.saved else self._save).setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._code.set_look(look)
        self._sheet.setMaximumWidth(look.pixels(_WIDEST))
