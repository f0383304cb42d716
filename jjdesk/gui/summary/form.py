"""What a summary holds and how it looks, in a short form: only what its purpose has a use for."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.domain.summary import (
    Definition,
    Grouping,
    Headings,
    Layout,
    PageStyle,
    Proposer,
    Purpose,
    Remarks,
    Whose,
)
from jjdesk.gui.summary.choice import Choice
from jjdesk.gui.summary.path_line import PathLine
from jjdesk.gui.widgets.naming import named
from jjdesk.services.summarising import catalogue
from jjdesk.words import Labels, say, to_say

_OWN: Final = {Layout.OFFICIAL: 15.75, Layout.COMPACT: 10.5}
"""The size of the body, in points, that each layout has by itself."""
_LONGEST: Final = 60
"""Minutes of a speech."""
_PROPOSER: Final = ("name", "card", "delegation", "phone", "address")
_CHECKS: Final = ("source", "targets", "charts", "progress")


class DefinitionForm(QScrollArea):
    """Every change is a signal at once; what is shown is what was given last.

    Signals:
        changed: the ``Definition`` as it is wished now.
        proposed: the ``Proposer`` as it is written now.
        folder_wanted: the folder of a counted vote is to be chosen.
        restored: the built-in definition is to be as it came.
    """

    changed = Signal(object)
    proposed = Signal(object)
    folder_wanted = Signal()
    restored = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("summaryForm")
        self.setAccessibleName(self.tr("这份摘要的内容"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._definition: Definition | None = None
        self._proposer = Proposer()
        self._fields: dict[str, QWidget] = {}
        self._head = named(QLabel(wordWrap=True), "summaryName")
        self._restore = named(QPushButton(self.tr("恢复原样")), "summaryRestore")
        self._restore.setProperty("pill", True)
        self._restore.setToolTip(self.tr("这份自带的摘要改过了；点这里恢复成原来的设置"))
        self._restore.clicked.connect(lambda _: self.restored.emit())
        self._body = named(QWidget(), "summaryFormBody")
        self._make_choices()
        self._make_others()
        self._lay_out()

    # What it is made of

    def _make_choices(self) -> None:
        self._wanted = self._choice("wanted", lambda value: self._change(wanted=value))
        self._order = self._choice("order", lambda value: self._change(order=value))
        self._notes = self._choice("notes", lambda value: self._change(notes=value), _WHOSE)
        self._headings = self._choice(
            "headings", lambda value: self._change(headings=value), _HEADINGS
        )
        self._layout = self._choice("layout", self._set_layout, _LAYOUTS)
        self._points = self._choice("points", self._set_points, _SIZES)
        self._remarks = self._choice("remarks", lambda value: self._change(remarks=value), _REMARKS)

    def _choice(
        self,
        name: str,
        act: Callable[[Any], None],
        choices: Mapping[Any, str] | None = None,
    ) -> Choice:
        combo = named(Choice((words, v) for v, words in (choices or {}).items()), f"sum-{name}")
        combo.activated.connect(lambda _: act(combo.value))
        self._fields[name] = combo
        return combo

    def _make_others(self) -> None:
        self._checks: dict[str, QCheckBox] = {}
        for name, words in zip(_CHECKS, _CHECK_WORDS, strict=True):
            check = named(QCheckBox(words), f"sum-{name}")
            check.clicked.connect(partial(self._check, name))
            self._checks[name] = check
        self._minutes = named(_Minutes(), "sum-minutes")
        self._minutes.valueChanged.connect(lambda value: self._change(minutes=value))
        self._fields["minutes"] = self._minutes
        self._folder = named(PathLine(), "sum-folder")
        self._folder.setAccessibleName(self.tr("票决的文件夹"))
        self._browse = named(QPushButton(self.tr("选择…")), "sum-browse")
        self._browse.setToolTip(self.tr("选择一次票决的文件夹，里面要有开票结果"))
        self._browse.clicked.connect(lambda _: self.folder_wanted.emit())
        self._fields["folder"] = self._browse
        self._fields["path"] = self._folder
        self._own: dict[str, QLineEdit] = {}
        for name in _PROPOSER:
            line = named(QLineEdit(), f"sum-proposer-{name}")
            line.editingFinished.connect(self._propose)
            self._own[name] = line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._groups: dict[str, tuple[QLabel, QFormLayout]] = {}
        self._rows: dict[str, QFormLayout] = {}
        self._labels: list[QLabel] = []
        checks = QWidget()
        below = QVBoxLayout(checks)
        below.setContentsMargins(0, 0, 0, 0)
        for check in self._checks.values():
            below.addWidget(check)
        self._fields["checks"] = checks
        self._group(column, "what", self.tr("内容"), _WHAT, self._fields)
        self._group(column, "who", self.tr("领衔代表"), _WHO, self._own)
        self._group(column, "how", self.tr("版面"), _HOW, self._fields)
        column.addStretch(1)
        self.setWidget(self._body)
        self._body.hide()  # until there is something to show

    def _group(
        self,
        column: QVBoxLayout,
        name: str,
        title: str,
        rows: Mapping[str, str],
        fields: Mapping[str, QWidget],
    ) -> None:
        head = named(QLabel(title), "summaryGroup")
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field, words in rows.items():
            widget = fields[field]
            if words:
                widget.setAccessibleName(words)
                label = QLabel(words)
                label.setBuddy(widget)
                self._labels.append(label)
                form.addRow(label, widget)
            else:
                form.addRow(widget)
            self._rows[field] = form
        column.addSpacing(8)
        column.addWidget(head)
        column.addLayout(form)
        self._groups[name] = head, form

    # What is shown

    def show_definition(self, definition: Definition, *, changed: bool) -> None:
        """Show one; ``changed`` says whether a built-in one is set in another way than it came."""
        self._definition = definition
        uses = catalogue.uses(definition.purpose)
        self._head.setText(say(definition.name))
        self._body.show()
        self._restore.setVisible(changed)
        self._order.offer((_ORDERS[each], each) for each in catalogue.orders(definition.purpose))
        for combo, value in (
            (self._wanted, definition.wanted),
            (self._order, definition.order),
            (self._notes, definition.notes),
            (self._headings, definition.headings),
            (self._layout, definition.page.layout),
            (self._points, definition.page.points or _OWN[definition.page.layout]),
            (self._remarks, definition.remarks),
        ):
            combo.choose(value)
        for name, check in self._checks.items():
            check.setChecked(getattr(definition, name))
            check.setVisible(name in uses)
        self._minutes.blockSignals(True)
        self._minutes.setValue(definition.minutes)
        self._minutes.blockSignals(False)
        self._folder.show_path(definition.folder)
        self._show_rows(uses | ({"checks"} if uses & set(_CHECKS) else set()), definition)

    def _show_rows(self, uses: frozenset[str], definition: Definition) -> None:
        shown = set(uses)
        if "page" in uses:
            shown |= {"layout", "points"}
        if "folder" in uses and definition.folder:
            shown |= {"path"}
        proposes = definition.purpose is Purpose.PROPOSAL
        for name, form in self._rows.items():
            widget = self._own[name] if name in self._own else self._fields[name]
            form.setRowVisible(widget, proposes if name in self._own else name in shown)
        head, _ = self._groups["who"]
        head.setVisible(proposes)
        self._align()

    def _align(self) -> None:
        """Fields of all groups begin below one another: labels that are seen are as wide."""
        seen = [label for label in self._labels if not label.isHidden()]
        wide = max(
            (label.fontMetrics().horizontalAdvance(label.text()) for label in seen), default=0
        )
        for label in self._labels:
            label.setMinimumWidth(wide if label in seen else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text has wider labels."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._align()

    def offer_filters(
        self,
        definition: Definition,
        now: Filter,
        saved: Iterable[SavedFilter],
        words: Callable[[Filter], str],
    ) -> None:
        """Offer what can be wanted: all, what the reader shows now, what is kept, what is set."""
        offered: list[tuple[str, Filter]] = [(self.tr("全部"), Filter())]
        if now != Filter():
            offered.append((self.tr("报告里现在的筛选：%s") % words(now), now))
        offered += [(self.tr("已存：%s") % each.name, each.wanted) for each in saved]
        if all(each != definition.wanted for _, each in offered):
            offered.insert(1, (words(definition.wanted), definition.wanted))
        self._wanted.offer(offered)
        self._wanted.choose(definition.wanted)

    def show_proposer(self, proposer: Proposer) -> None:
        """Show who hands in proposals."""
        self._proposer = proposer
        for name, line in self._own.items():
            if not line.hasFocus():
                line.setText(getattr(proposer, name))

    # What is wished

    def _change(self, **fields: object) -> None:
        if self._definition is not None:
            definition = replace(self._definition, **fields)
            if definition != self._definition:
                self._definition = definition
                self.changed.emit(definition)

    def _check(self, name: str) -> None:
        self._change(**{name: self._checks[name].isChecked()})

    def set_folder(self, folder: str) -> None:
        """Wish the vote of this folder."""
        self._folder.show_path(folder)
        self._change(folder=folder)

    def _set_layout(self, layout: Layout) -> None:
        """Another layout comes with its own size."""
        self._points.choose(_OWN[layout])
        self._change(page=PageStyle(layout))

    def _set_points(self, points: float) -> None:
        if self._definition is not None:
            layout = self._definition.page.layout
            self._change(page=PageStyle(layout, 0.0 if points == _OWN[layout] else points))

    def _propose(self) -> None:
        proposer = Proposer(**{name: line.text().strip() for name, line in self._own.items()})
        if proposer != self._proposer:
            self._proposer = proposer
            self.proposed.emit(proposer)

    def flush(self) -> None:
        """Say what is written and not said yet."""
        self._minutes.interpretText()
        self._propose()


class _Minutes(QSpinBox):
    """How long a speech may take; the wheel scrolls the form."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, _LONGEST)
        self.setSuffix(self.tr(" 分钟"))
        self.setButtonSymbols(self.ButtonSymbols.NoButtons)  # ↑ and ↓ do it
        self.setSpecialValueText(self.tr("不限"))
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the form."""
        event.ignore()


_ORDERS: Final = Labels(
    {
        Grouping.SECTION: to_say("按章节"),
        Grouping.SECTOR: to_say("按领域"),
        Grouping.KIND: to_say("按批注类型"),
        Grouping.IMPORTANCE: to_say("按重要程度"),
        Grouping.AUTHOR: to_say("按批注人"),
        Grouping.TAG: to_say("按标签"),
        Grouping.TIME: to_say("按修改时间"),
    }
)
_WHOSE: Final = Labels(
    {
        Whose.MINE: to_say("我的"),
        Whose.OTHERS: to_say("他人的"),
        Whose.ALL: to_say("全部"),
        Whose.NONE: to_say("不要批注"),
    }
)
_HEADINGS: Final = Labels(
    {
        Headings.NUMBERED: to_say("带序号"),
        Headings.PLAIN: to_say("不带序号"),
        Headings.NONE: to_say("不要标题"),
    }
)
_LAYOUTS: Final = Labels({Layout.OFFICIAL: to_say("公文版式"), Layout.COMPACT: to_say("紧凑版式")})
_SIZES: Final = Labels(
    {
        10.5: to_say("五号"),
        12.0: to_say("小四"),
        14.0: to_say("四号"),
        15.75: to_say("三号"),
        22.0: to_say("二号大字"),
    }
)
_REMARKS: Final = Labels(
    {
        Remarks.INLINE: to_say("写在原文下面"),
        Remarks.FOOTNOTES: to_say("脚注"),
        Remarks.COMMENTS: to_say("Word 批注框"),
    }
)
_CHECK_WORDS: Final = (say("报告原文"), say("量化目标"), say("各领域的图"), say("跟进情况"))
_WHAT: Final = Labels(
    {
        "folder": to_say("文件夹"),
        "path": "",
        "wanted": to_say("范围"),
        "order": to_say("排列"),
        "notes": to_say("批注"),
        "checks": "",
        "minutes": to_say("发言时长"),
    }
)
_WHO: Final = Labels(
    {
        "name": to_say("姓名"),
        "card": to_say("代表证号"),
        "delegation": to_say("代表团"),
        "phone": to_say("电话"),
        "address": to_say("地址"),
    }
)
_HOW: Final = Labels(
    {
        "layout": to_say("版式"),
        "points": to_say("字号"),
        "headings": to_say("标题"),
        "remarks": to_say("Word 批注"),
    }
)
