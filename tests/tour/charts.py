"""Pictures of the room 图表: each chart, the whole library, the picture alone, and extremes."""

from camera import Camera, rest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Piece, Share
from jjdesk.gui.charting.room import ChartsRoom
from jjdesk.services.charting import table
from jjdesk.services.charting.catalogue import QUESTIONS

_PARTS = (Part("firm", "确保", 1), Part("aspired", "力争", 2), Part("plain", "未加限定", 0))
_SECTOR = "自然资源海洋气象等支出之"


def every(camera: Camera) -> None:
    """Each question, as it is answered of the bundled report."""
    room = _enter(camera)
    for number, name in enumerate(QUESTIONS):
        room._chooser.turn(number)
        _settle(room, name)
        camera.save(f"chart-{name}")
    room._chooser.turn(0)
    _settle(room, next(iter(QUESTIONS)))


def pointed(camera: Camera) -> None:
    """A piece under the mouse, with its quotes; what is exported."""
    room = _enter(camera)
    picture = room._view.picture
    spot = picture.box((2, 0)).center().toPoint()
    at = picture.mapToGlobal(spot)
    room._choose(2, 0)
    QApplication.sendEvent(picture, QHelpEvent(QEvent.Type.ToolTip, spot, at))
    rest(100)
    tip = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "qtooltip_label")
    camera.save("chart-hover", (tip, at + QPoint(8, 16)))
    QToolTip.hideText()
    menu = room._export._menu
    button = camera.window.findChild(QWidget, "chartExport")
    corner = button.mapToGlobal(QPoint(0, button.height()))
    camera.open_menu(menu, QPoint(corner.x() - 120, corner.y()), "chart-export")


def others(camera: Camera) -> None:
    """Of all reports; compared with another; the picture alone, as on a projector."""
    room = _enter(camera)
    extents = room._chooser._extents
    if extents.offered > 1:
        extents._press("library")
        rest(900)
        camera.save("chart-library")
        extents._press("report")
        rest(600)
    number = list(QUESTIONS).index("changes")
    room._chooser.turn(number)
    rest(600)
    combo = room._chooser._other
    if combo.count():
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
        rest(900)
        camera.save("chart-compared")
    room._chooser.turn(0)
    room._alone.setChecked(True)
    rest(900)
    camera.save("chart-alone")
    room._alone.setChecked(False)


def extremes(camera: Camera) -> None:
    """No data, one bar, 40 and 612 of them, a value a million times the others, negative growth."""
    room = _enter(camera)
    before = room._shown
    for name, chart in _made_up().items():
        room._show(before._replace(chart=chart, sheet=table.sheet(chart)))
        rest(900)
        camera.save(f"chart-{name}")
    room._show(before)
    rest(300)
    camera.window._filling.rooms.go("report")


def _enter(camera: Camera) -> ChartsRoom:
    rooms = camera.window._filling.rooms
    rooms.go("charts")
    room = rooms.room("charts")
    _settle(room, room._chooser.wish.chart)
    camera.window._filling.bar.hide()
    room._view.picture.setFocus(Qt.FocusReason.OtherFocusReason)
    return room


def _settle(room: ChartsRoom, name: str) -> None:
    """Wait until a chart is drawn, the look and size settled."""
    for _ in range(100):
        rest(50)
        if room.chart and room.chart.name == name and room._view.picture.chart == room.chart:
            break
    rest(300)


def _made_up() -> dict[str, Chart]:
    plain = Chart(
        name="targets",
        form=Form.BARS,
        question="哪些领域说了数，说得多硬？",
        answer="这份报告没有读出量化目标。",
        parts=_PARTS,
        bars=(),
        unit="个",
        bars_are="领域",
        source="来源：为看极端情形编造。",
    )
    several = replace(plain, answer="头几个领域最多。")
    one = replace(plain, answer="各有各的数。", parts=(Part("value", "", 1),), bars_are="指标")
    million = [_value(n, 12.0 + n) for n in range(9)] + [_value(9, 12_000_000.0)]
    fallen = [_change(n, 6.0 - 2.5 * n) for n in range(8)]
    return {
        "none": plain,
        "one": replace(plain, bars=(_bar(0, 1, 1, 1),), answer="都在一个领域。"),
        "forty": replace(several, bars=_many(40), share_is="说了数的占比"),
        "612": replace(several, bars=_many(612)),
        "million": replace(one, form=Form.VALUES, unit="元", bars=tuple(million[::-1])),
        "fallen": replace(one, form=Form.CHANGES, unit="个百分点", bars=tuple(fallen)),
    }


def _many(number: int) -> tuple[Bar, ...]:
    return tuple(_bar(n, (number - n) % 7, (number - n) // 3, number - n) for n in range(number))


def _bar(number: int, *counts: int) -> Bar:
    pieces = tuple(Piece(count, _behind(min(count, 3))) for count in counts)
    label = f"{_SECTOR}{number + 1}"
    share = Share(1, 2 + number)
    return Bar(key=label, label=label, pieces=pieces, words=str(sum(counts)), share=share)


def _value(number: int, value: float) -> Bar:
    label = f"第{number + 1}项资金"
    piece = Piece(value, _behind(1))
    return Bar(key=label, label=label, pieces=(piece,), words=f"{value:,.0f}元", group="水平值")


def _change(number: int, newer: float) -> Bar:
    label = f"第{number + 1}项增加值增速"
    words = f"3% → {newer:g}%"
    piece = Piece(newer, _behind(1))
    group = "增速和降幅（个百分点）"
    return Bar(key=label, label=label, pieces=(piece,), words=words, before=3.0, group=group)


def _behind(number: int) -> tuple[Behind, ...]:
    return tuple(Behind("", "", "", n + 1, "为看极端情形编造的一句。") for n in range(number))
