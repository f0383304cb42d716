"""What was found in a report, before anything of it is stored."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.library import source_words
from jjdesk.domain.report import Category, Report, Section, Target
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.figure_card import value_words
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import foot_of, form_of, size_of
from jjdesk.services.outlining import short_heading
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.library import Preview

_WIDTH = 640
_HEIGHT = 560
_CHIPS = 12
_YEARS = (1949, 2100)
_AROUND = QSize(80, 80)


class Confirmed(NamedTuple):
    """What the user confirmed; ``notes_from`` is the SHA-256 of the version it replaces."""

    title: str | None
    place: str | None
    year: int | None
    notes_from: str | None


class ImportSheet(QDialog):
    """Title, place and year can be put right; the rest says what to expect."""

    def __init__(self, preview: "Preview", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = preview
        report = preview.report
        self.setWindowTitle(self.tr("导入“%s”") % source_words(report.source.name))
        self._title = named(QLineEdit(report.title or ""), "importTitle")
        self._place = named(QLineEdit(report.place or ""), "importPlace")
        self._year = named(QLineEdit(str(report.year or "")), "importYear")
        self._year.setValidator(QIntValidator(*_YEARS, self))
        self._follow = named(QCheckBox(self.tr("作为新版本，批注和更正随之移过去")), "importFollow")
        self._add = named(QPushButton(self.tr("加入资料")), "importAdd")
        self._drop = named(QPushButton(self.tr("放弃")), "importDrop")
        self._lay_out(look)
        self._add.clicked.connect(self.accept)
        self._add.setEnabled(preview.same is None)
        size_of(self, look.pixels(_WIDTH), look.pixels(_HEIGHT))
        self._fit()

    def confirmed(self) -> Confirmed:
        """Title, place and year as they stand in the fields, and whose notes follow."""
        year = self._year.text().strip()
        like = self.preview.like
        return Confirmed(
            self._title.text().strip() or None,
            self._place.text().strip() or None,
            int(year) if year.isdigit() else None,
            like.sha256 if like is not None and self._follow.isChecked() else None,
        )

    def _fit(self) -> None:
        """Never larger than the window it belongs to."""
        parent = self.parentWidget()
        if parent is not None:
            self.resize(self.size().boundedTo(parent.size() - _AROUND))

    def _lay_out(self, look: Look) -> None:
        form = form_of(
            (self.tr("标题"), self._title),
            (self.tr("地方"), self._place),
            (self.tr("年份"), self._year),
        )
        self._year.setFixedWidth(look.pixels(96))
        body = named(QWidget(), "importBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        for part in (self._kept(), self._oddities(), self._parts(), self._targets()):
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hint = _label(self.tr("还没有存入任何内容。"), "importHint")
        foot = foot_of(self, self._drop, self._add, left=[hint])
        foot.setContentsMargins(24, 12, 24, 16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _kept(self) -> QWidget | None:
        """Whether this text, or nearly this text, is kept already."""
        same, like = self.preview.same, self.preview.like
        if same is not None:
            name = same.title or source_words(same.name)
            words = (
                self.tr("这份报告曾在资料中（“%s”），已移除。不必再加，在“已移除”里恢复它即可。")
                if same.removed
                else self.tr("这份报告已在资料中（“%s”），一字不差。不必再加，直接打开它即可。")
            )
            return _label(words % name, "importSame")
        if like is None:
            return None
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        words = self.tr("与资料中的“%s”有 %d%% 相同，像是同一份报告的另一个版本。")
        percent = int(self.preview.likeness * 100)
        column.addWidget(
            _label(words % (like.title or source_words(like.name), percent), "importSame")
        )
        # Another year's report that repeats the last one's words is not a version of it.
        self._follow.setChecked(like.year == self.preview.report.year)
        column.addWidget(self._follow)
        return box

    def _oddities(self) -> QWidget | None:
        oddities = self.preview.oddities
        if not oddities:
            return None
        words = "\n".join(f"△ {sentence}" for sentence in oddities)
        return _label(words, "importOddities")

    def _parts(self) -> QWidget:
        """Each part with its commitments and targets."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        report = self.preview.report
        targets = sum(len(each.targets) for each in report.commitments)
        words = self.tr("读出 %d 条承诺事项，%d 个量化目标")
        column.addWidget(_label(words % (len(report.commitments), targets), "importHead"))
        for heading, commitments, figures in _counted(report):
            row = QHBoxLayout()
            row.addWidget(_label(heading, "importPart"), 1)
            words = self.tr("%d 条 · %d 个目标") % (commitments, figures)
            row.addWidget(_label(words if commitments else "—", "importCount", wrap=False))
            column.addLayout(row)
        return box

    def _targets(self) -> QWidget | None:
        """The first targets, to see at a glance whether the figures were understood."""
        found = [
            target
            for commitment in self.preview.report.commitments
            for target in commitment.targets
            if target.category is Category.TARGET
        ][:_CHIPS]
        if not found:
            return None
        box = QWidget()
        flow = FlowLayout(box)
        for target in found:
            flow.addWidget(_chip(target))
        return box


def _counted(report: Report) -> Iterator[tuple[str, int, int]]:
    """Heading, commitments and targets of each part, and of what stands in none."""
    parents = {section.id: section.parent for section in report.sections}
    parts = [section for section in report.sections if section.parent is None]
    for part in (None, *parts):
        held = [each for each in report.commitments if _top(each.section, parents) == _id(part)]
        if part is not None or held:
            heading = short_heading(part.number, part.heading) if part else say("（标题之前）")
            yield heading, len(held), sum(len(each.targets) for each in held)


def _id(section: Section | None) -> str | None:
    return section.id if section else None


def _top(section: str | None, parents: dict[str, str | None]) -> str | None:
    while section is not None and parents.get(section) is not None:
        section = parents[section]
    return section


def _chip(target: Target) -> QLabel:
    chip = _label(f"{target.indicator} {value_words(target)}", "importChip", wrap=False)
    chip.setToolTip(say("“{quote}”", quote=target.quote))
    return chip


def _label(text: str, name: str, *, wrap: bool = True) -> QLabel:
    label = named(QLabel(text), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label
