"""标签: all tags with their numbers; renamed, merged, coloured, nested, removed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jjdesk.errors import UserError
from jjdesk.gui.notes import tag_colours
from jjdesk.gui.notes.tags_model import TAG_ROLE, TagsModel
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, size_of
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services
    from jjdesk.services.tagging import Counted, Tagging

Run = Callable[
    ["Callable[[Services], Any]", Callable[[Any], None], Callable[[UserError], None]], None
]


class TagsDialog(QDialog):
    """Each act is written at once, and undone like any other."""

    def __init__(
        self, run: Run, changed: Callable[[], None], look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the tags.

        Args:
            run: does work on the data thread.
            changed: called when a tag is another than before.
            look: how to draw.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("标签"))
        self._run = run
        self._tell = changed
        self._look = look
        self._shown: tuple[Counted, ...] = ()
        self._model = TagsModel(look.tokens, self)
        self._model.renamed.connect(self._rename)
        self._table = named(QTableView(), "tagsTable")
        self._table.setModel(self._model)
        self._words = named(QLabel(wordWrap=True), "tagsWords")
        self._buttons = {
            name: named(QPushButton(words), name)
            for name, words in (
                ("tagRename", self.tr("改名")),
                ("tagMerge", self.tr("合并到")),
                ("tagNest", self.tr("归入")),
                ("tagColour", self.tr("颜色")),
                ("tagRemove", self.tr("去掉")),
            )
        }
        self._close = named(QPushButton(self.tr("关闭")), "tagsClose")
        self._lay_out()
        self._wire()
        self._reload()

    def _lay_out(self) -> None:
        table = self._table
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._look.pixels(32))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(self.tr("标签"))
        side = QVBoxLayout()
        for button in self._buttons.values():
            side.addWidget(button)
        side.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(table, 1)
        row.addLayout(side)
        foot = QHBoxLayout()
        foot.addWidget(self._words, 1)
        foot.addWidget(self._close)
        column_of(self, row, foot, grows=[row], spacing=12)
        size_of(self, self._look.pixels(460), self._look.pixels(420))

    def _wire(self) -> None:
        self._buttons["tagRename"].clicked.connect(self._edit)
        self._buttons["tagMerge"].clicked.connect(self._offer_merging)
        self._buttons["tagNest"].clicked.connect(self._offer_nesting)
        self._buttons["tagColour"].clicked.connect(self._offer_colours)
        self._buttons["tagRemove"].clicked.connect(self._remove)
        self._close.clicked.connect(self.accept)

    # The list

    def _reload(self, tag: str = "") -> None:
        def done(shown: "tuple[Counted, ...]") -> None:
            self._shown = shown
            self._model.show(shown)
            if shown:
                self._table.setCurrentIndex(self._model.index(self._model.row_of(tag), 0))
            for button in self._buttons.values():
                button.setEnabled(bool(shown))
            none = self.tr("还没有标签。在批注上按 T 就能加。")
            self._words.setText(none if not shown else self.tr("改动立即生效，可以撤销。"))

        self._run(lambda services: services.tagging.shown(), done, self._fail)

    def _chosen(self) -> "Counted | None":
        found: Counted | None = self._table.currentIndex().data(TAG_ROLE)
        return found

    def _act(self, act: "Callable[[Tagging], object]", tag: str) -> None:
        def done(_: object) -> None:
            self._reload(tag)
            self._tell()

        self._run(lambda services: act(services.tagging), done, self._fail)

    def _fail(self, error: UserError) -> None:
        self._words.setText(str(error))

    # Acts

    def _edit(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self._table.edit(self._model.index(index.row(), 0))

    def _rename(self, tag: str, name: str) -> None:
        self._act(lambda tagging: tagging.rename(tag, name), tag)

    def _remove(self) -> None:
        if chosen := self._chosen():
            self._act(lambda tagging: tagging.remove(chosen.tag.id), "")

    def _offer_merging(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        menu = self._menu()
        for each in self._shown:
            if each.tag.id != chosen.tag.id:
                act = partial(self._merge, chosen.tag.id, each.tag.id)
                menu.addAction(
                    say(
                        "#{name}（{annotations}）", name=each.tag.name, annotations=each.annotations
                    ),
                    act,
                )
        self._popup(menu, "tagMerge")

    def _merge(self, tag: str, into: str) -> None:
        self._act(lambda tagging: tagging.merge(tag, into), into)

    def _offer_nesting(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        menu = self._menu()
        menu.addAction(self.tr("不归入其他标签"), partial(self._nest, chosen.tag.id, ""))
        menu.addSeparator()
        for each in self._shown:
            if not each.parent and each.tag.id != chosen.tag.id:
                menu.addAction(f"#{each.tag.name}", partial(self._nest, chosen.tag.id, each.tag.id))
        self._popup(menu, "tagNest")

    def _nest(self, tag: str, parent: str) -> None:
        self._act(lambda tagging: tagging.nest(tag, parent), tag)

    def _offer_colours(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        menu = self._menu()
        for name, words in tag_colours.names().items():
            patch = QPixmap(self._look.pixels(14), self._look.pixels(14))
            patch.fill(tag_colours.colour(name, self._look.tokens))
            menu.addAction(patch, words, partial(self._colour, chosen.tag.id, name))
        self._popup(menu, "tagColour")

    def _colour(self, tag: str, colour: str) -> None:
        self._act(lambda tagging: tagging.colour(tag, colour), tag)

    def _menu(self) -> QMenu:
        menu: QMenu = named(QMenu(self), "tagMenu")
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        return menu

    def _popup(self, menu: QMenu, button: str) -> None:
        where = self._buttons[button]
        menu.popup(where.mapToGlobal(where.rect().bottomLeft()))
