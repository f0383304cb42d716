"""What is done with notes beside writing them: history, conflicts, openings, tags, the ＋ menu."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu

from jjdesk.domain import markup
from jjdesk.domain.annotation import Annotation
from jjdesk.domain.tag import Tag
from jjdesk.errors import UserError
from jjdesk.gui.actions import Act
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.notes import note_openings
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.notes.note_words import short
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from jjdesk.services.annotating import Deleted, Version
    from jjdesk.services.bundle import Services

_MENU = (
    Act.STANCE,
    Act.IMPORTANCE,
    Act.TAG,
    Act.LINK,
    Act.FOLLOW_UP,
    Act.AMEND,
    Act.TEMPLATE,
    None,
    Act.SHARE,
    Act.HISTORY,
    Act.REMOVE,
)
_SHOWN = 26


class NoteTools(QObject):
    """Opens sheets over the window, and has the services do what was chosen there."""

    def __init__(
        self,
        window: MainWindow,
        reader: ReaderRoom,
        workbook: WorkbookKeeper,
        notes: NoteKeeper,
        undo: Undo,
        settings: Mapping[str, str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._workbook = workbook
        self._notes = notes
        self._undo = undo
        self._own = note_openings.own(settings)
        self._taking = reader.noting.taking
        self._taking.deleted.connect(self._say_deleted)
        self._taking.settled.connect(self._ask_conflict)
        self._taking.tag_wanted.connect(self._make_tag)
        self._taking.menu_wanted.connect(self._open_menu)

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {
            Act.HISTORY: self._ask_history,
            Act.TEMPLATE: self._offer_openings,
            Act.TAGS: self._show_tags,
        }

    def _say(self, error: UserError) -> None:
        self._undo.say(str(error))

    def _run(
        self,
        work: "Callable[[Services], Any]",
        done: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        self._workbook.run(work, done, failed)

    # Deleted, and how it was before

    def _say_deleted(self, gone: Annotation) -> None:
        """Say what is gone; 撤销 brings it back."""
        where = self._notes.where(gone)
        said = short(markup.plain(gone.text) or gone.anchor.quote, _SHOWN)
        words = self.tr("已删除批注（%s）：“%s”") % (where, said)
        # After the removal, which is on its way, so that 撤销 takes back just that.
        self._workbook.run(lambda _: None, lambda _: self._undo.tell(words), self._say)

    def _ask_history(self) -> None:
        note = self._taking.opened
        self._reader.margin.commitment.flush()
        report = self._reader.open_report.report.source.sha256

        def work(services: "Services") -> "tuple[tuple[Version, ...], tuple[Deleted, ...]]":
            versions = services.annotating.history(note.id) if note else ()
            return versions, services.annotating.deleted(report)

        self._workbook.run(work, self._show_history, self._say)

    def _show_history(self, found: "tuple[tuple[Version, ...], tuple[Deleted, ...]]") -> None:
        from jjdesk.gui.notes.history import HistoryDialog  # noqa: PLC0415  seldom needed

        dialog = HistoryDialog(*found, self._window.look, self._window)
        dialog.restored.connect(self._restore)
        self._open(dialog)

    def _restore(self, note: str, revision: str) -> None:
        self._do(lambda s: s.annotating.restore(note, revision), note, self.tr("已恢复批注。"))

    # Conflicts

    def _ask_conflict(self, note: str) -> None:
        self._reader.margin.commitment.flush()
        self._workbook.run(
            lambda services: services.annotating.history(note),
            partial(self._show_conflict, note),
            self._say,
        )

    def _show_conflict(self, note: str, versions: "tuple[Version, ...]") -> None:
        from jjdesk.gui.notes.conflict import ConflictDialog  # noqa: PLC0415  seldom needed

        ends = [each for each in versions if each.is_shown or each.is_rival]
        dialog = ConflictDialog(ends, self._window.look, self._window)
        dialog.chosen.connect(partial(self._settle, note))
        dialog.joined.connect(partial(self._join, note))
        self._open(dialog)

    def _settle(self, note: str, choice: "str | Annotation") -> None:
        self._do(lambda s: s.annotating.settle(note, choice), note, self.tr("已处理批注冲突。"))

    def _join(self, note: str, text: str) -> None:
        from msgspec.structs import replace  # noqa: PLC0415  seldom needed

        found = self._notes.get(note)
        if found is not None:
            self._settle(note, replace(found, text=text))

    def _do(self, work: "Callable[[Services], object]", note: str, words: str) -> None:
        self._notes.run(work, (note,))
        self._workbook.run(lambda _: None, lambda _: self._undo.tell(words), self._say)

    # Tags

    def _make_tag(self, note: Annotation, words: str) -> None:
        def done(tag: Tag) -> None:
            self._notes.know_tag(tag)
            self._taking.give_tag(note.id, tag.id)

        self._workbook.run(lambda services: services.tagging.ensure(words), done, self._say)

    def _show_tags(self) -> None:
        from jjdesk.gui.notes.tags import TagsDialog  # noqa: PLC0415  seldom needed

        dialog = TagsDialog(self._run, self._notes.load_names, self._window.look, self._window)
        self._open(dialog)

    # Usual openings

    def _offer_openings(self) -> None:
        form = self._reader.margin.commitment.notes.form
        if not form.isVisible():
            self._reader.noting.write()
        menu = named(QMenu(self._window), "openings")
        for group in note_openings.shipped():
            below = QMenu(group.title, menu)
            menu.addMenu(below)
            self._offer(below, group.texts)
        if self._own:
            menu.addSeparator()
            self._offer(menu, self._own)
        menu.addSeparator()
        menu.addAction(self.tr("自己的常用开头…"), self._edit_openings)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(form.mapToGlobal(form.rect().topLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _offer(self, menu: QMenu, texts: tuple[str, ...]) -> None:
        for text in texts:
            menu.addAction(short(markup.plain(text), _SHOWN), partial(self._insert, text))

    def _insert(self, text: str) -> None:
        self._reader.margin.commitment.notes.form.insert(text)

    def _edit_openings(self) -> None:
        from jjdesk.gui.notes.templates import TemplatesDialog  # noqa: PLC0415  seldom needed

        dialog = TemplatesDialog(self._own, self._window.look, self._window)
        dialog.accepted.connect(partial(self._keep_openings, dialog))
        self._open(dialog)

    def _keep_openings(self, dialog: Any) -> None:
        settings = note_openings.kept(dialog.texts())
        self._own = note_openings.own(settings)
        self._notes.remember(settings)

    # The menu of a note

    def _open_menu(self, place: QPoint) -> None:
        menu = named(QMenu(self._window), "noteMenu")
        for act in _MENU:
            if act is None:
                menu.addSeparator()
                continue
            action = self._window.findChild(QAction, act.value)
            if action is not None:
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(place)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
