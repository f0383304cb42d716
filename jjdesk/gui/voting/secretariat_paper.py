"""The secretariat's paper: slips to cut, a page a key share, and the rule sheet.

Slips hold nothing that tells one from another but code and QR code: no numbers, no page numbers,
and their order is that of a shuffle. All is laid out in millimetres and drawn as vectors.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextOption,
)

from jjdesk import files
from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.poll import Project
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import COMPACT
from jjdesk.gui import theme
from jjdesk.gui.paper import faces
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.setter import typeset
from jjdesk.services.polling import preparing
from jjdesk.services.polling.preparing import Matter, Slip
from jjdesk.words import in_chinese

_DPI: Final = 600
_MM: Final = _DPI / 25.4
_INK: Final = QColor("#000000")
_PALE: Final = QColor("#8A8A8A")

# A sheet of slips, all in millimetres: two beside each other, five below each other.
ACROSS: Final = 2
DOWN: Final = 5
_LEFT: Final = 10.0
_TOP: Final = 11.0
_SLIP: Final = (95.0, 55.0)
_PAD: Final = 6.0
_CUT: Final = 4.0
_QR: Final = 27.0
_PITCH: Final = 2.8
_ONE_LINE: Final = 27
"""Characters of a title that are set larger; longer ones go on two lines."""

_HEADS: Final = ("序号", "项目名称", "建设内容", "投资（万元）", "责任单位", "完成时限")
_INVESTMENT: Final = 3
_WIDTHS: Final = (4, 12, 15, 9, 9, 8)

_WARNING: Final = "无记名。谁持有，谁就能投这一票：请勿转交、拍照，截止后自行销毁。"
_HOW: Final = "在“票决 → 投票”里输入或用扫码枪扫入；短横可不输，字母不分大小写。"


class _Pen:
    """Draws at places in millimetres."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        painter.scale(_MM, _MM)

    def words(
        self,
        text: str,
        place: tuple[float, float, float, float],
        font: QFont,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        colour: QColor = _INK,
    ) -> None:
        """Text within left, top, width and height, broken by Chinese rules."""
        painter = self._painter
        painter.save()
        painter.scale(1 / _MM, 1 / _MM)
        painter.setPen(colour)
        painter.setFont(font)
        option = QTextOption(side | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        painter.drawText(QRectF(*(each * _MM for each in place)), text, option)
        painter.restore()

    def line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """A black line."""
        self._painter.setPen(QPen(_INK, width))
        self._painter.drawLine(QPointF(*start), QPointF(*end))

    def frame(self, place: tuple[float, float, float, float], colour: QColor = _INK) -> None:
        """A thin frame."""
        self._painter.setPen(QPen(colour, 0.2))
        self._painter.drawRect(QRectF(*place))

    def squares(self, rows: Sequence[Sequence[bool]], x: float, y: float, size: float) -> None:
        """A QR code: one path, so that no seams show between its squares."""
        unit = size / len(rows)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for down, row in enumerate(rows):
            for start, length in _runs(row):
                path.addRect(QRectF(x + start * unit, y + down * unit, length * unit, unit))
        self._painter.fillPath(path, _INK)


def _runs(row: Sequence[bool]) -> Iterable[tuple[int, int]]:
    """Start and length of every dark stretch."""
    start = 0
    for end in range(len(row) + 1):
        if end == len(row) or not row[end]:
            if end > start:
                yield start, end - start
            start = end + 1


def _font(points: float, *, bold: bool = False, serif: bool = False) -> QFont:
    theme.load_bold()
    font = QFont()
    font.setFamilies(list(theme.serif_families() if serif else theme.sans_families()))
    font.setPixelSize(round(points * _DPI / 72))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load_faces() -> None:
    """Load the faces on the window's thread, before any other draws with them."""
    theme.load_bold()
    theme.serif_families()
    theme.sans_families()
    faces.cut(faces.Role.HEI)


def draw(matter: Matter, folder: Path) -> None:
    """Write all paper of a vote into ``folder``.

    Raises:
        UserError: a file cannot be written.
    """
    files.replace(folder / preparing.SLIPS, slips(matter))
    files.replace(folder / preparing.SHARE_SLIPS, shares(matter))
    write_pdf(typeset(rule_sheet(matter), COMPACT), folder / preparing.RULE_SHEET)


def _pdf(title: str, pages: Iterable[Callable[[_Pen], None]]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("jjdesk")
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    pen = _Pen(painter)
    for turn, page in enumerate(pages):
        if turn:
            writer.newPage()
        page(pen)
    painter.end()
    return bytes(buffer.data().data())


@in_chinese
def slips(matter: Matter) -> bytes:
    """Credentials to cut, ten a page, as a PDF."""
    each = ACROSS * DOWN
    pages = (matter.slips[start : start + each] for start in range(0, len(matter.slips), each))
    return _pdf("选票凭证", (partial(_slip_page, matter, page) for page in pages))


def _slip_page(matter: Matter, page: Sequence[Slip], pen: _Pen) -> None:
    _cut_marks(pen)
    for place, slip in enumerate(page):
        left = _LEFT + place % ACROSS * _SLIP[0]
        top = _TOP + place // ACROSS * _SLIP[1]
        _slip(pen, matter, slip, left, top)


def _cut_marks(pen: _Pen) -> None:
    """Ticks at the edges of the sheet and small crosses where four slips meet."""
    columns = [_LEFT + turn * _SLIP[0] for turn in range(ACROSS + 1)]
    rows = [_TOP + turn * _SLIP[1] for turn in range(DOWN + 1)]
    for x in columns:
        pen.line((x, rows[0] - _CUT - 1), (x, rows[0] - 1), 0.15)
        pen.line((x, rows[-1] + 1), (x, rows[-1] + _CUT + 1), 0.15)
    for y in rows:
        pen.line((columns[0] - _CUT - 1, y), (columns[0] - 1, y), 0.15)
        pen.line((columns[-1] + 1, y), (columns[-1] + _CUT + 1, y), 0.15)
    for x in columns:
        for y in rows:
            pen.line((x - 1, y), (x + 1, y), 0.1)
            pen.line((x, y - 1), (x, y + 1), 0.1)


def _slip(pen: _Pen, matter: Matter, slip: Slip, left: float, top: float) -> None:
    width = _SLIP[0] - 2 * _PAD
    x, y = left + _PAD, top + _PAD - 1
    pen.words("选票凭证", (x, y, width, 7), _font(13, bold=True, serif=True))
    _badges(pen, matter, x + width, y + 0.6)
    long = len(matter.plan.title) > _ONE_LINE
    pen.words(matter.plan.title, (x, y + 6.8, width, 9), _font(6 if long else 8.5, serif=True))
    middle = y + 14.5
    pen.squares(slip.squares, x, middle, _QR)
    beside = x + _QR + 4.5
    _code(pen, slip.code, beside + 0.5, middle - 0.4, _PITCH, 10.5)
    room = _SLIP[0] - (beside - left) - _PAD + 1
    pen.words(_HOW, (beside, middle + 11.6, room, 9), _font(7.5))
    pen.words(_WARNING, (beside, middle + 19.6, room, 9), _font(7.5))


def _badges(pen: _Pen, matter: Matter, right: float, y: float) -> None:
    """What the vote is, framed, from the right edge to the left."""
    for words in reversed(matter.plan.badges):
        wide = 2.75 * sum(1.0 if ord(letter) > 255 else 0.55 for letter in words) + 2.4
        right -= wide
        pen.frame((right, y, wide, 4.6))
        box = (right, y + 0.7, wide, 4)
        pen.words(words, box, _font(7.5), Qt.AlignmentFlag.AlignHCenter)
        right -= 1.6


def _code(pen: _Pen, code: str, x: float, y: float, pitch: float, points: float) -> None:
    """A code in two lines of whole groups, every character in a box of the same width."""
    groups = code.split("-")
    first = (len(groups) + 1) // 2
    font = _font(points, bold=True)
    high = points * 0.53
    for row, some in enumerate((groups[:first], groups[first:])):
        at = x
        for place, group in enumerate(some):
            last = row == 1 and place == len(some) - 1
            for letter in group + ("" if last else "-"):
                wide = pitch * (0.6 if letter == "-" else 1)
                box = (at - 1, y + row * high, wide + 2, high + 2)
                pen.words(letter, box, font, Qt.AlignmentFlag.AlignHCenter)
                at += wide


# Key shares


@in_chinese
def shares(matter: Matter) -> bytes:
    """A page a keeper, as a PDF."""
    return _pdf("开票钥匙", (partial(_share_page, matter, share) for share in matter.shares))


def _share_page(matter: Matter, share: Slip, pen: _Pen) -> None:
    rules = matter.plan.rules
    left, width = 28.0, 156.0
    _badges(pen, matter, left + width, 24)
    centre = Qt.AlignmentFlag.AlignHCenter
    pen.words("开票钥匙", (left, 37, width, 16), _font(26, bold=True, serif=True), centre)
    words = f"第 {share.number} 份，共 {rules.keepers} 份，{rules.needed} 份到场才能开票"
    pen.words(words, (left, 53, width, 8), _font(14, serif=True), centre)
    pen.words(matter.plan.title, (left, 63, width, 14), _font(12, serif=True), centre)
    pen.frame((left, 80, width, 56), _PALE)
    pen.squares(share.squares, left + 9, 89, 38)
    _code(pen, share.code, left + 57, 95, 4.55, 15.5)
    words = "计票台开票时输入这串字符、用扫码枪扫入，或选择同名的钥匙文件。"
    pen.words(words, (left + 57, 117, width - 62, 14), _font(10.5, serif=True))
    for turn, name in enumerate(("保管人", "交接日期", "交出人")):
        y = 150 + turn * 13
        pen.words(name, (left, y, 30, 8), _font(12, serif=True))
        pen.line((left + 26, y + 6.5), (left + 100, y + 6.5), 0.15)
    _share_rules(pen, matter, left, width)


def _share_rules(pen: _Pen, matter: Matter, left: float, width: float) -> None:
    rules = matter.plan.rules
    enough = "少于这个份数，得不到选票的任何内容" if rules.needed > 1 else "请格外小心保管"
    pen.line((left, 196), (left + width, 196), 0.15)
    said = (
        f"1. 开票须有 {rules.needed} 位保管人到场；{enough}。",
        "2. 开票之前，请装入信封密封，不给任何人看，不拍照，不存入联网的设备。",
        f"3. 遗失 {rules.keepers - rules.needed + 1} 份以上时，选票永远打不开，任何人都无法补发。",
        f"4. 这份钥匙只用于编号为 {matter.fingerprint} 的票决包（含以后各轮）。",
    )
    for turn, words in enumerate(said):
        pen.words(words, (left, 201 + turn * 9, width, 9), _font(11, serif=True))


# Rule sheet


@in_chinese
def rule_sheet(matter: Matter) -> Manuscript:
    """The rule sheet as tables: rules with what they rest on, and the projects."""
    plan, reading = matter.plan, matter.reading
    return Manuscript(
        title=plan.title + ("规则" if plan.title.endswith("票决") else "票决规则"),
        summary=(
            " · ".join((*plan.badges, f"票决包编号 {matter.fingerprint}")),
            f"{reading.sentence}。",
            f"通过：{reading.passing}。{reading.quorum}。",
        ),
        parts=(
            Sheet(
                "票决规则",
                ("事项", "规定", "依据"),
                (10, 24, 16),
                tuple((line.name, line.value, line.basis_words) for line in reading.lines),
            ),
            _projects_sheet(plan.projects),
        ),
    )


def _projects_sheet(projects: Sequence[Project]) -> Sheet:
    """The list, without the columns that it leaves empty."""
    rows = [
        (
            str(number),
            each.name,
            each.content,
            "" if each.investment is None else _amount(each.investment),
            each.unit,
            each.deadline,
        )
        for number, each in enumerate(projects, start=1)
    ]
    kept = [column for column in range(len(_HEADS)) if any(row[column] for row in rows)]
    return Sheet(
        f"候选项目（{len(projects)} 个）",
        tuple(_HEADS[column] for column in kept),
        tuple(_WIDTHS[column] for column in kept),
        tuple(tuple(row[column] for column in kept) for row in rows),
        amounts=tuple(place for place, column in enumerate(kept) if column == _INVESTMENT),
    )


def _amount(value: float) -> str:
    """As 2,400 or 0.5."""
    return f"{value:,.4f}".rstrip("0").rstrip(".")
