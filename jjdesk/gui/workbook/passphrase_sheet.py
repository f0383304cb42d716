"""The passphrase of the workbook: set, changed, taken away, and after how long it is asked for."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of

_WIDTH = 520
_LONGEST = 240


class Wish(NamedTuple):
    """What is wanted: ``new`` empty takes the passphrase away; ``minutes`` 0 never locks by itself.

    Of a wish about the minutes alone ``new`` is ``None``.
    """

    old: str
    new: str | None
    minutes: int


class PassphraseSheet(QDialog):
    """What it does and what it does not, said before it is done.

    Signals:
        wished: a ``Wish``.
    """

    wished = Signal(object)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, protected: bool, minutes: int
    ) -> None:
        super().__init__(parent)
        self._protected = protected
        self.setWindowTitle(self.tr("工作簿的密码"))
        words = named(QLabel(wordWrap=True), "passphraseWords")
        words.setText(
            self.tr(
                "设了密码，工作簿和旁边的备份都加密保存，每次打开都要输入密码。导出、打印和交换出去的文件"
                "不加密。旧文件会被覆盖后删除，但固态硬盘和 U 盘里可能还有残留。"
            )
        )
        self._old = self._field("passphraseOld")
        self._new = self._field("passphraseNew")
        self._again = self._field("passphraseAgain")
        self._minutes = named(QSpinBox(maximum=_LONGEST, value=minutes), "passphraseMinutes")
        self._minutes.setSuffix(self.tr(" 分钟"))
        self._minutes.setSpecialValueText(self.tr("不自动锁定"))
        self._known = named(
            QCheckBox(self.tr("我知道：忘记密码就再也打不开，谁也无法找回")), "passphraseKnown"
        )
        self._said = named(QLabel(wordWrap=True), "passphraseSaid")
        back = named(QPushButton(self.tr("取消")), "passphraseBack")
        self._none = named(QPushButton(self.tr("不再用密码")), "passphraseNone")
        self._keep = named(QPushButton(self.tr("设置")), "passphraseKeep")
        rows: list[tuple[str, QWidget]] = [
            (self.tr("新密码"), self._new),
            (self.tr("再输一次"), self._again),
            (self.tr("无操作后锁定"), self._minutes),
        ]
        if protected:
            rows.insert(0, (self.tr("现在的密码"), self._old))
        self._old.setVisible(protected)
        self._none.setVisible(protected)
        foot = foot_of(self, back, self._keep, others=[self._none] if protected else [])
        column_of(self, words, form_of(*rows), self._known, self._said, foot)
        self.setMinimumWidth(look.pixels(_WIDTH))
        for field in (self._old, self._new, self._again):
            field.textChanged.connect(self._allow)
        self._known.toggled.connect(self._allow)
        self._minutes.valueChanged.connect(self._allow)
        self._keep.clicked.connect(self._wish)
        self._none.clicked.connect(self._wish_none)
        self._begun = minutes
        self._allow()

    def say(self, words: str) -> None:
        """Say why it was not done; the fields can be filled anew."""
        self._said.setText(words)
        self.setEnabled(True)

    def _field(self, name: str) -> QLineEdit:
        field = named(QLineEdit(self), name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    def _allow(self) -> None:
        new = self._new.text()
        same = new == self._again.text()
        self._said.setText("" if same else self.tr("两次输入的新密码不一样。"))
        given = bool(self._old.text()) or not self._protected
        sets = bool(new) and same and self._known.isChecked() and given
        only_minutes = self._protected and not new and self._minutes.value() != self._begun
        self._keep.setEnabled(sets or (only_minutes and same))
        self._none.setEnabled(bool(self._old.text()))

    def _wish(self) -> None:
        self._tell(self._new.text() or None)

    def _wish_none(self) -> None:
        self._tell("")

    def _tell(self, new: str | None) -> None:
        wish = Wish(self._old.text(), new, self._minutes.value())
        for field in (self._old, self._new, self._again):
            field.clear()
        self.setEnabled(False)
        self._said.setText(self.tr("正在处理，请稍候…"))
        self.wished.emit(wish)
