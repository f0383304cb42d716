"""Which of the own notes leave, and as what file (导出批注)."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of

_WIDTH = 520


class Form(StrEnum):
    """What is written."""

    PACK = "pack"
    WEB = "web"


class Stock(NamedTuple):
    """How many notes there are to choose from, by whether they are shared; in all and filtered."""

    shared: int
    private: int
    filtered_shared: int
    filtered_private: int


class Chosen(NamedTuple):
    """What the user chose."""

    filtered: bool
    private: bool
    form: Form
    to_folder: bool


class PackExportSheet(QDialog):
    """Says how many notes would leave before anything is written."""

    def __init__(
        self,
        stock: Stock,
        filter_words: str,
        look: Look,
        *,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the shared notes of the filter that is set.

        Args:
            stock: what there is to choose from.
            filter_words: the filter that is set, in words; empty when there is none.
            look: how it is drawn.
            folder: the exchange folder, or empty.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出我的批注"))
        self._stock = stock
        self._to_folder = False
        self._filtered = named(
            QCheckBox(self.tr("只要现在筛选出的：%s") % filter_words), "packOnly"
        )
        self._filtered.setVisible(bool(filter_words))
        self._filtered.setChecked(bool(filter_words))
        self._private = named(QCheckBox(), "packPrivate")
        self._warning = _label(
            self.tr("△ 私有批注会写进文件，拿到文件的人都能看到。"), "packWarning"
        )
        self._pack = named(QRadioButton(self.tr("批注包（.jjpack），给用本程序的代表")), "packForm")
        self._web = named(
            QRadioButton(self.tr("网络批注（.jsonld），给别的批注软件")), "packWebForm"
        )
        self._pack.setChecked(True)
        self._count = _label("", "packCount")
        self._save = named(QPushButton(self.tr("保存为文件…")), "packSave")
        self._send = named(QPushButton(self.tr("放进交换文件夹")), "packSend")
        self._send.setVisible(bool(folder))
        self._send.setToolTip(folder)
        self._back = named(QPushButton(self.tr("取消")), "packBack")
        self._lay_out(look)
        for box in (self._filtered, self._private, self._pack):
            box.toggled.connect(self._count_anew)
        self._save.clicked.connect(self.accept)
        self._send.clicked.connect(self._accept_for_folder)
        self._count_anew()

    def chosen(self) -> Chosen:
        """As it stands."""
        form = Form.PACK if self._pack.isChecked() else Form.WEB
        return Chosen(self._only, self._private.isChecked(), form, self._to_folder)

    @property
    def _only(self) -> bool:
        return self._filtered.isChecked() and not self._filtered.isHidden()

    def _accept_for_folder(self) -> None:
        self._to_folder = True
        self.accept()

    def _count_anew(self) -> None:
        stock, only = self._stock, self._only
        shared = stock.filtered_shared if only else stock.shared
        private = stock.filtered_private if only else stock.private
        self._private.setText(self.tr("连同私有批注（%d 条）") % private)
        self._private.setEnabled(bool(private))
        with_private = self._private.isChecked() and bool(private)
        self._warning.setVisible(with_private)
        count = shared + (private if with_private else 0)
        words = self.tr("共 %d 条批注") % count
        if not count:
            words = (
                self.tr(
                    "没有可以导出的：批注写好后是私有的，请选中批注按 X 设为共享，或勾选上面一项。"
                )
                if private
                else self.tr("还没有批注可以导出。")
            )
        self._count.setText(words)
        self._save.setEnabled(bool(count))
        # In the folder each deputy has one file: it is either all or nothing that is shared.
        self._send.setEnabled(
            bool(count) and self._pack.isChecked() and not with_private and not only
        )

    def _lay_out(self, look: Look) -> None:
        foot = foot_of(self, self._back, self._save, others=[self._send])
        column_of(
            self,
            self._filtered, self._private, self._warning, self._pack, self._web, self._count, foot,
            spacing=12,
        )  # fmt: skip
        self.setMinimumWidth(look.pixels(_WIDTH))


def _label(text: str, name: str) -> QLabel:
    label = named(QLabel(text), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
