"""A list of projects before it is kept: what was found in the table, what each column means."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QWidget

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectColumn, RawProjects
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import words_of
from jjdesk.gui.voting.ballot_row import money_words
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table, size_rows
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of
from jjdesk.words import Labels, say, to_say

if TYPE_CHECKING:
    from jjdesk.services.polling.projects import Preview

COLUMN_WORDS: Final = Labels(
    {
        ProjectColumn.NUMBER: to_say("序号"),
        ProjectColumn.NAME: to_say("项目名称"),
        ProjectColumn.CONTENT: to_say("建设内容"),
        ProjectColumn.INVESTMENT: to_say("投资（万元）"),
        ProjectColumn.UNIT: to_say("责任单位"),
        ProjectColumn.DEADLINE: to_say("完成时限"),
    }
)
_SIZE: Final = (920, 600)
_Index = QModelIndex | QPersistentModelIndex


class _Found(QAbstractTableModel):
    """The projects as they would be kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._projects: tuple[Project, ...] = ()

    def show_projects(self, projects: tuple[Project, ...]) -> None:
        """Show others."""
        self.beginResetModel()
        self._projects = projects
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """A row a project; nothing below one."""
        return 0 if parent.isValid() else len(self._projects)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """A column a fact."""
        return 0 if parent.isValid() else len(COLUMN_WORDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns hold."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return list(COLUMN_WORDS.values())[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact in words."""
        if not index.isValid():
            return None
        project = self._projects[index.row()]
        cells = (
            str(project.number),
            project.name,
            project.content,
            money_words(project.investment),
            project.unit,
            project.deadline,
        )
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cells[index.column()]
        return None


class ProjectImportSheet(QDialog):
    """What would be kept, with a name to be given and the meaning of the columns to be mended."""

    def __init__(
        self,
        preview: "Preview",
        look: Look,
        again: Callable[[RawProjects], None],
        parent: QWidget,
    ) -> None:
        """Show a preview.

        Args:
            preview: what was found.
            look: how it is drawn.
            again: asks for another preview, for ``show_preview``.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入项目名单"))
        self._again = again
        self._preview = preview
        self._name = named(QLineEdit(preview.name), "projectListName")
        self._columns = QWidget()
        self._flow = FlowLayout(self._columns)
        self._boxes: list[QComboBox] = []
        self._found = _Found(self)
        self._table = plain_table(self._found, "projectPreview", self.tr("找到的项目"), self)
        self._problems = words_of("", "projectProblems")
        self._state = words_of("", "ballotSays")
        self._keep = named(QPushButton(self.tr("存入名单")), "projectKeep")
        self._back = named(QPushButton(self.tr("放弃")), "projectBack")
        self._make_boxes(preview.raw)
        foot = foot_of(self, self._back, self._keep, left=[self._state])
        column_of(
            self,
            form_of((self.tr("名单名称"), self._name)),
            self._columns,
            self._table,
            self._problems,
            foot,
            grows=[self._table],
            spacing=12,
        )
        self._keep.clicked.connect(self.accept)
        self._name.textChanged.connect(self._allow)
        size_rows(self._table, look)
        self._table.horizontalHeader().setStretchLastSection(True)
        self.resize(min(look.pixels(_SIZE[0]), 1200), min(look.pixels(_SIZE[1]), 680))
        self.show_preview(preview)

    def _make_boxes(self, raw: RawProjects) -> None:
        """A choice a column: what it holds."""
        for place, head in enumerate(raw.header):
            box = QComboBox(self._columns)
            named(box, f"projectColumn{place}")
            box.setAccessibleName(self.tr("第 %d 列“%s”") % (place + 1, head))
            box.addItem(self.tr("%s：不读") % head, None)
            for column, words in COLUMN_WORDS.items():
                same = words == head
                box.addItem(
                    words if same else say("{head}：{said}", head=head, said=words), column.value
                )
            held = raw.columns[place]
            box.setCurrentIndex(box.findData(held.value) if held is not None else 0)
            box.activated.connect(partial(self._change, place))
            self._flow.addWidget(box)
            self._boxes.append(box)

    def _change(self, place: int, _: int) -> None:
        """A column holds something else now; no two hold the same."""
        value = self._boxes[place].currentData()
        for other, box in enumerate(self._boxes):
            if other != place and value is not None and box.currentData() == value:
                box.setCurrentIndex(0)
        columns = tuple(
            None if box.currentData() is None else ProjectColumn(box.currentData())
            for box in self._boxes
        )
        self._again(replace(self._preview.raw, columns=columns))

    def show_preview(self, preview: "Preview") -> None:
        """What is found under the meaning the columns have now."""
        self._preview = preview
        self._found.show_projects(preview.projects)
        for place, column in enumerate(COLUMN_WORDS):
            absent = column in preview.missing and column is not ProjectColumn.NUMBER
            self._table.setColumnHidden(place, absent)
        self._table.resizeColumnsToContents()
        missing = say("、").join(COLUMN_WORDS[column] for column in preview.missing)
        said = [*preview.problems]
        if missing:
            said.append(self.tr("表里没有：%s。可以不填。") % missing)
        self._problems.setText("\n".join(said))
        self._problems.setVisible(bool(said))
        self._state.setText(self.tr("找到 %d 个项目") % len(preview.projects))
        self._allow()

    def show_problem(self, words: str) -> None:
        """Why nothing is found under these columns."""
        self._found.show_projects(())
        self._problems.setText(words)
        self._problems.setVisible(True)
        self._keep.setEnabled(False)

    def _allow(self) -> None:
        self._keep.setEnabled(bool(self._name.text().strip()) and bool(self._found.rowCount()))

    def chosen(self) -> tuple[str, tuple[Project, ...], str]:
        """Name, projects and source of the list to be kept."""
        return self._name.text().strip(), self._preview.projects, self._preview.raw.name
