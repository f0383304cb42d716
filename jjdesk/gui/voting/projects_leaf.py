"""The leaf 名单与意向: lists of projects, what the deputy intends, what the report says of each."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.project_list import DEMO, Intention, Leaning, ProjectList, RawProjects
from jjdesk.errors import UserError
from jjdesk.gui import theme
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import words_of
from jjdesk.gui.voting.leaf import Around, VotingLeaf
from jjdesk.gui.voting.projects_cards import ProjectCards
from jjdesk.gui.voting.projects_empty import NoProjects
from jjdesk.gui.voting.projects_import import ProjectImportSheet
from jjdesk.gui.voting.projects_side import ProjectSide
from jjdesk.gui.widgets.cut_combo import CutCombo
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jjdesk.services.bundle import Services
    from jjdesk.services.polling.intentions import IntentionChange
    from jjdesk.services.polling.links import Bearing, LinkChange
    from jjdesk.services.polling.projects import ListChange, Preview
    from jjdesk.services.undoing import Undone

_Key = Qt.Key
_LEANINGS = {
    _Key.Key_1: Leaning.FOR,
    _Key.Key_2: Leaning.AGAINST,
    _Key.Key_3: Leaning.OPEN,
}
_TABLES = {"project_list", "project", "project_link", "intention"}
_KINDS = "*.xlsx *.xls *.ods *.csv *.docx *.html"


class ProjectsLeaf(VotingLeaf):
    """Lists in a row at the top, below the cards of one, beside them the project that is chosen."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("projectsLeaf", around)
        theme.serif_families()
        theme.load_bold()
        self._look = look
        self._lists: tuple[ProjectList, ...] = ()
        self._shown: ProjectList | None = None
        self._order: tuple[Intention, ...] = ()
        self._bearings: Mapping[str, tuple[Bearing, ...]] = {}
        self._sheet: ProjectImportSheet | None = None
        self._which = named(CutCombo(), "projectLists")
        self._import = named(QPushButton(self.tr("导入名单…（O）")), "projectImport")
        self._demo = named(QPushButton(self.tr("示例名单")), "projectDemo")
        self._remove = named(QPushButton(self.tr("移除")), "projectRemove")
        self._state = words_of("", "ballotSays")
        self._cards = ProjectCards(look)
        self._side = ProjectSide(look)
        self._empty = NoProjects(look)
        self._pages = QStackedWidget()
        self._lay_out()
        self._wire()
        self.set_look(look)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(18, 10, 16, 10)
        head.setSpacing(8)
        self._which.setAccessibleName(self.tr("项目名单"))
        self._which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._which.setMinimumContentsLength(18)
        self._which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.addWidget(self._which, 3)
        head.addWidget(self._state, 2)
        for button in (self._import, self._demo, self._remove):
            head.addWidget(button)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._cards, 1)
        row.addWidget(self._side)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        self._head.hide()
        column.addWidget(self._pages, 1)

    def _wire(self) -> None:
        self._which.activated.connect(self._choose_list)
        self._import.clicked.connect(self._ask_file)
        self._demo.clicked.connect(self._add_demonstration)
        self._empty.import_wanted.connect(self._ask_file)
        self._empty.demonstration_wanted.connect(self._add_demonstration)
        self._remove.clicked.connect(self._remove_list)
        self._cards.use_keys(
            {*_LEANINGS, _Key.Key_Space, _Key.Key_N, _Key.Key_G, _Key.Key_Return, _Key.Key_Enter}
        )
        self._cards.came.connect(lambda _: self._show_side())
        self._cards.pressed_key.connect(self._press)
        self._cards.ordered.connect(self._keep_order)
        self._side.leaned.connect(self._lean)
        self._side.noted.connect(self._note)
        self._side.decided.connect(self._decide)
        self._side.numbered.connect(self._add_numbered)
        self._side.link_wanted.connect(self.around.show_commitment)
        self._side.left.connect(self._cards.setFocus)
        self.around.undo.done.connect(self._undone)

    # Lists

    def _load(self) -> None:
        self.around.run(
            lambda services: services.projects.lists(), self._show_lists, self.around.fail
        )

    def _show_lists(self, lists: tuple[ProjectList, ...]) -> None:
        shown = self._shown.id if self._shown is not None else ""
        self._lists = lists
        self._which.clear()
        for each in lists:
            self._which.addItem(each.name)
        ids = [each.id for each in lists]
        at = ids.index(shown) if shown in ids else len(ids) - 1
        self._which.setCurrentIndex(at)
        self._choose_list(at)

    def _choose_list(self, at: int) -> None:
        self._shown = self._lists[at] if 0 <= at < len(self._lists) else None
        self._pages.setCurrentIndex(0 if self._shown is None else 1)
        self._head.setVisible(self._shown is not None)
        self._demo.setVisible(not any(each.demo for each in self._lists))
        if self._shown is None:
            self._order = ()
            self._state.setText("")
            self.told.emit()
        else:
            self._load_list(self._shown)

    def _load_list(self, shown: ProjectList) -> None:
        opened = self.around.open_report()

        def work(
            services: "Services",
        ) -> "tuple[str, tuple[Intention, ...], Mapping[str, tuple[Bearing, ...]]]":
            order = services.intentions.of_list(shown)
            return shown.id, order, services.links.of_list(shown, opened)

        self.around.run(work, self._show_list, self.around.fail)

    def _show_list(
        self, found: "tuple[str, tuple[Intention, ...], Mapping[str, tuple[Bearing, ...]]]"
    ) -> None:
        if self._shown is not None and self._shown.id == found[0]:
            _, self._order, self._bearings = found
            self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        projects = {project.key: project for project in self._shown.projects}
        links = {}
        for key, found in self._bearings.items():
            held = [each.commitment.number for each in found if each.holds]
            if held:
                links[key] = self.tr("报告第 %s 条") % say("、").join(map(str, held))
        self._cards.show_projects(projects, self._order, links)
        self._show_side()
        leanings = [each.leaning for each in self._order]
        self._state.setText(
            self.tr("意向：选 %d · 不选 %d · 待定 %d")
            % tuple(leanings.count(leaning) for leaning in _LEANINGS.values())
        )
        self.told.emit()

    def _show_side(self) -> None:
        project = self._shown.project(self._cards.chosen) if self._shown is not None else None
        self._side.setVisible(project is not None)
        if project is None:
            return
        intention = next(
            (each for each in self._order if each.project == project.key), Intention(project.key)
        )
        self._side.show_project(project, intention, self._bearings.get(project.key, ()))

    # Import

    def _may_write(self) -> bool:
        why = self.around.reading_only()
        if why:
            self.around.bar.say(why)
        return not why

    def _ask_file(self) -> None:
        if not self._may_write():
            return
        kinds = self.tr("表格 (%s)") % _KINDS
        path, _ = QFileDialog.getOpenFileName(self, self.tr("导入项目名单"), "", kinds)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Show what is in a table, before it is kept."""
        self.around.run(
            lambda services: services.projects.preview_file(path),
            self._show_preview,
            self.around.fail,
        )

    def _paste(self) -> None:
        copied = QGuiApplication.clipboard().mimeData()
        text, page = copied.text(), copied.html()
        if self._may_write() and text.strip():
            self.around.run(
                lambda services: services.projects.preview_text(text, page),
                self._show_preview,
                self.around.fail,
            )

    def _show_preview(self, preview: "Preview") -> None:
        sheet = ProjectImportSheet(preview, self._look, self._preview_again, self.window())
        self._sheet = sheet
        sheet.accepted.connect(self._keep)
        sheet.finished.connect(self._close_sheet)
        sheet.open()

    def _preview_again(self, raw: RawProjects) -> None:
        sheet = self._sheet
        if sheet is not None:
            self.around.run(
                lambda services: services.projects.preview_as(raw),
                lambda preview: self._show_again(sheet, preview),
                lambda error: self._show_problem(sheet, error),
            )

    def _show_again(self, sheet: ProjectImportSheet, preview: "Preview") -> None:
        if sheet is self._sheet:  # it may have been closed in the meantime
            sheet.show_preview(preview)

    def _show_problem(self, sheet: ProjectImportSheet, error: UserError) -> None:
        if sheet is self._sheet:
            sheet.show_problem(str(error))

    def _keep(self) -> None:
        if self._sheet is not None:
            name, projects, source = self._sheet.chosen()
            self._change(lambda services: services.projects.add(name, projects, source=source))

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _add_demonstration(self) -> None:
        if self._may_write():
            self._change(lambda services: services.projects.add_demonstration())

    def _remove_list(self) -> None:
        shown = self._shown
        if shown is not None and self._may_write():
            self._change(lambda services: services.projects.remove(shown))

    def _change(self, act: "Callable[[Services], ListChange]") -> None:
        self.around.run(act, self._changed, self.around.fail)

    def _changed(self, change: "ListChange") -> None:
        changed = change.changed
        self._shown = changed if changed is not None else None
        self._show_lists(change.lists)
        self._take_keyboard()
        if change.act:
            name = changed.name if changed is not None else ""
            words = self.tr("已导入“%s”。") % name if changed else self.tr("名单已移除。")
            self.around.undo.tell(words)

    # What is intended

    def _press(self, key: int) -> None:
        pressed = _Key(key)
        if pressed in _LEANINGS:
            self._lean(_LEANINGS[pressed])
        elif pressed == _Key.Key_Space:
            cycle = list(_LEANINGS.values())
            now = next(e.leaning for e in self._order if e.project == self._cards.chosen)
            self._lean(cycle[(cycle.index(now) + 1) % len(cycle)])
        elif pressed == _Key.Key_G:
            held = [e for e in self._bearings.get(self._cards.chosen, ()) if e.holds]
            if held:
                self.around.show_commitment(held[0].commitment.id)
        else:
            self._side.take_keyboard()

    def _intend(
        self, act: "Callable[[Services, ProjectList, str], IntentionChange]", key: str
    ) -> None:
        shown = self._shown
        if shown is None or not key:
            return
        if not self._may_write():
            self._show()
            return
        self.around.run(
            lambda services: act(services, shown, key), self._intended, self._fail_intention
        )

    def _lean(self, leaning: Leaning) -> None:
        self._intend(
            lambda services, shown, key: services.intentions.choose(shown, key, leaning),
            self._cards.chosen,
        )

    def _note(self, key: str, text: str) -> None:
        self._intend(lambda services, shown, key: services.intentions.note(shown, key, text), key)

    def _keep_order(self, keys: list[str]) -> None:
        self._intend(
            lambda services, shown, _: services.intentions.order(shown, keys), self._cards.chosen
        )

    def _intended(self, change: "IntentionChange") -> None:
        self._order = change.intentions
        self._show()

    def _fail_intention(self, error: UserError) -> None:
        self.around.fail(error)
        self._show()

    def _decide(self, commitment: str, bears: bool) -> None:
        shown, key, opened = self._shown, self._cards.chosen, self.around.open_report()
        if shown is None or not self._may_write():
            return

        def work(services: "Services") -> "LinkChange":
            decide = services.links.confirm if bears else services.links.reject
            return decide(shown, key, opened, commitment)

        self.around.run(work, partial(self._linked, bears=bears), self.around.fail)

    def _add_numbered(self, number: int) -> None:
        """Let the commitment of that number bear on the project, too."""
        commitments = self.around.open_report().report.commitments
        found = next((each.id for each in commitments if each.number == number), None)
        if found is None:
            words = self.tr("报告没有第 %d 条，共 %d 条。没有改动，请核对条号。")
            self.around.bar.say(words % (number, len(commitments)))
        else:
            self._decide(found, True)

    def _linked(self, change: "LinkChange", *, bears: bool) -> None:
        self._bearings = change.bearings
        self._show()
        words = self.tr("已对应到这个项目。") if bears else self.tr("已从这个项目拿开。")
        self.around.undo.tell(words)
        self._cards.setFocus()

    def _undone(self, undone: "Undone") -> None:
        if undone.tables & _TABLES and self.isVisible():
            self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """O imports a file, Ctrl+V a copied table."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == _Key.Key_O and not event.modifiers():
            self._ask_file()
        elif event.key() == _Key.Key_V and ctrl:
            self._paste()
        else:
            super().keyPressEvent(event)

    # As the room asks

    def enter(self) -> None:
        """Show what is in the workbook now."""
        self._load()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self._shown is None:
            self._empty.take_keyboard()
        else:
            self._cards.setFocus()

    def words(self) -> str:
        """How many projects the list has."""
        if self._shown is None:
            return ""
        return self.tr("名单 %d 个项目    意向只在这台电脑上，不是选票") % len(self._shown.projects)

    def badges(self) -> tuple[str, ...]:
        """示例, where it is one."""
        demo = self._shown is not None and self._shown.demo
        return (DEMO,) if demo else ()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._empty.set_look(look)
        self._cards.set_look(look)
        self._side.set_look(look)

    def forget_intentions(self) -> None:
        """Show the list anew when it is next turned to."""
        self._order = ()
        self._cards.clear()
        self._side.forget()
        self._state.setText("")

    def hand_over(self) -> None:
        """Hand over the note that is being typed."""
        self._side.hand_over()
