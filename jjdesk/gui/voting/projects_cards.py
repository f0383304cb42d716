"""The projects of a list as cards, in the deputy's order: read, marked with 意向, moved."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_row import money_words
from jjdesk.gui.voting.ballot_side import LEANING_WORDS
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

_ROLE: Final = Qt.ItemDataRole.UserRole
_INTENTION: Final = _ROLE + 1
_LINK: Final = _ROLE + 2
_PAD: Final = 14
_NUMBER: Final = 34
_BADGE: Final = 52
_APART: Final = 12
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_Index = QModelIndex | QPersistentModelIndex


class _Card(QStyledItemDelegate):
    """Draws a card: number, name, what is built, facts; at the right the 意向 in a word."""

    def __init__(self, cards: "ProjectCards") -> None:
        super().__init__(cards)
        self._cards = cards
        self.look = cards.look

    def _lines(self, index: _Index) -> list[tuple[str, QFont, str]]:
        """Text, face and colour of each line."""
        tokens = self.look.tokens
        project: Project = index.data(_ROLE)
        intention: Intention = index.data(_INTENTION)
        facts = (money_words(project.investment), project.unit, project.deadline, index.data(_LINK))
        lines = [(project.name, _song(self.look), tokens.ink)]
        if project.content:
            lines.append((project.content, self.look.ui_font(13), tokens.ink2))
        if any(facts):
            lines.append((" · ".join(filter(None, facts)), self.look.ui_font(13), tokens.ink2))
        if intention.note.strip():
            note = say("附注：") + " ".join(intention.note.split())
            lines.append((note, self.look.ui_font(13), tokens.blue))
        return lines

    def _text_width(self, whole: int) -> int:
        look = self.look
        beside = self._badge_width() + look.pixels(_APART)
        return whole - 2 * _PAD - look.pixels(_NUMBER) - beside

    def _badge_width(self) -> int:
        """As wide as the longest of its words needs, in either language."""
        letters = QFontMetrics(self.look.ui_font(13))
        widest = max(letters.horizontalAdvance(words) for words in LEANING_WORDS.values())
        return max(self.look.pixels(_BADGE), widest + self.look.pixels(2 * _APART))

    def _heights(self, index: _Index, width: int) -> list[int]:
        return [
            QFontMetrics(font)
            .boundingRect(QRect(0, 0, self._text_width(width), 10_000), _WRAP, text)
            .height()
            for text, font, _ in self._lines(index)
        ]

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its lines need at the width of the list."""
        width = self._cards.viewport().width()
        return QSize(width, sum(self._heights(index, width)) + 2 * self.look.pixels(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card."""
        tokens, look = self.look.tokens, self.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect  # type: ignore[attr-defined]  # missing in the stubs
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(tokens.selected if chosen else tokens.paper))
        foot = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(foot, QColor(tokens.line))
        if chosen:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(tokens.blue))
        top = area.top() + look.pixels(10)
        left = area.left() + _PAD
        project: Project = index.data(_ROLE)
        painter.setFont(look.ui_font(14))
        painter.setPen(QColor(tokens.ink2))
        number = QRect(left, top, look.pixels(_NUMBER), look.pixels(24))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter), str(project.number))
        left += look.pixels(_NUMBER)
        heights = self._heights(index, area.width())
        for (text, font, colour), height in zip(self._lines(index), heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(left, top, self._text_width(area.width()), height), _WRAP, text)
            top += height
        self._draw_badge(painter, area, index.data(_INTENTION).leaning)
        painter.restore()

    def _draw_badge(self, painter: QPainter, area: QRect, leaning: Leaning) -> None:
        """A word, and a shape of its own for each: filled, outlined, dashed."""
        tokens, look = self.look.tokens, self.look
        width, height = self._badge_width(), look.pixels(26)
        box = QRectF(area.right() - _PAD - width, area.center().y() - height / 2, width, height)
        pen = QPen(QColor(tokens.line if leaning is Leaning.OPEN else tokens.accent), 1.2)
        if leaning is Leaning.OPEN:
            pen.setStyle(Qt.PenStyle.DashLine)
        if leaning is Leaning.AGAINST:
            pen.setColor(QColor(tokens.ink2))
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent if leaning is Leaning.FOR else tokens.paper))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(tokens.paper if leaning is Leaning.FOR else tokens.ink2))
        painter.setFont(look.ui_font(13))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LEANING_WORDS[leaning])


def _song(look: Look) -> QFont:
    font = look.page_font(17, bold=True)
    font.setFamilies(["JJ Serif SC"])
    return font


class ProjectCards(QListWidget):
    """Cards; a drag or Alt with an arrow moves one.

    Signals:
        came: the key of the project that is chosen, or empty.
        pressed_key: a key that means something for the project.
        ordered: keys of all projects as they stand now.
    """

    came = Signal(str)
    pressed_key = Signal(int)
    ordered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "projectCards")
        self.look = look
        self._own: set[int] = set()
        self._card = _Card(self)
        self.setItemDelegate(self._card)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("项目"))
        self.currentItemChanged.connect(lambda *_: self.came.emit(self.chosen))
        self.model().rowsMoved.connect(lambda *_: self.ordered.emit(self.keys()))

    def use_keys(self, keys: set[Qt.Key]) -> None:
        """These keys are told by ``pressed_key``."""
        self._own = {key.value for key in keys}

    def show_projects(
        self, projects: Mapping[str, Project], order: Sequence[Intention], links: Mapping[str, str]
    ) -> None:
        """Show projects in the deputy's order, each with what bears on it in words."""
        chosen = self.chosen
        same = self.keys() == [each.project for each in order]
        if not same:
            self.clear()
        for row, intention in enumerate(order):
            item = self.item(row) if same else QListWidgetItem(self)
            project = projects[intention.project]
            item.setData(_ROLE, project)
            item.setData(_INTENTION, intention)
            item.setData(_LINK, links.get(project.key, ""))
            said = LEANING_WORDS[intention.leaning]
            words = say(
                "{number} {name}，意向：{said}", number=project.number, name=project.name, said=said
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.scheduleDelayedItemsLayout()
        if not same:
            self.choose(chosen)

    def keys(self) -> list[str]:
        """Keys of the projects as they stand."""
        return [self.item(row).data(_ROLE).key for row in range(self.count())]

    @property
    def chosen(self) -> str:
        """Key of the project that is chosen, or empty."""
        item = self.currentItem()
        return str(item.data(_ROLE).key) if item is not None else ""

    def choose(self, key: str) -> None:
        """Choose a project; the first where there is none of that key."""
        keys = self.keys()
        self.setCurrentRow(keys.index(key) if key in keys else (0 if keys else -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the card."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_J: 1}
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alt and key in steps:
            self._move(steps[key])
        elif key in {Qt.Key.Key_J, Qt.Key.Key_K} and plain:
            self.setCurrentRow(min(max(self.currentRow() + steps[key], 0), self.count() - 1))
        elif event.key() in self._own and plain:
            self.pressed_key.emit(event.key())
        elif plain and event.text().strip():
            event.ignore()  # else the list would search its cards for it, and O do nothing
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        row = self.currentRow()
        if 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentItem(item)
            self.ordered.emit(self.keys())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.look = self._card.look = look
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
