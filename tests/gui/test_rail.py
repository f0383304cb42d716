"""The rail: rooms by click and key, its place kept from the first paint on."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.shell import Place
from jjdesk.gui.widgets.rail import RailButton


def test_the_rail_has_its_place_before_it_is_there(start, qtbot, monkeypatch):
    seen = []

    def fill(place, panel):
        if place.objectName() == "railPlace":
            page = place.window().findChild(ReportPage)
            seen.append((place.width(), page.mapTo(place.window(), QPoint(0, 0))))
            assert place.window().findChild(RailButton) is None
        filled(place, panel)

    filled = Place.fill
    monkeypatch.setattr(Place, "fill", fill)
    desk = start(furnished=False)
    qtbot.waitUntil(lambda: desk.window._filling is not None)
    after = desk.find(QWidget, "railPlace").width(), desk.page.mapTo(desk.window, QPoint(0, 0))
    assert after[0] == 64
    assert seen == [after]
    qtbot.waitUntil(lambda: desk.find(RailButton, "report").isVisible())


def test_the_report_is_the_first_room(desk):
    button = desk.find(RailButton, "report")
    assert button.isChecked()
    assert button.accessibleName() == "报告"
    assert button.toolTip() == "报告（Alt+1）"


def test_alt_1_goes_back_to_the_page(desk):
    desk.key("n")
    desk.key("1", Qt.KeyboardModifier.AltModifier)
    assert desk.window.focusWidget() is desk.page


def test_the_title_names_the_report(desk):
    assert desk.window.windowTitle() == "重庆市江津区人民政府工作报告 2025 — 江津代表工作台"


def test_twice_the_text_leaves_room_for_all_rooms(desk):
    for _ in range(5):
        desk.ctrl("=")
    assert desk.window.look.scale == 200
    assert desk.window.minimumSizeHint().height() <= 768 - 40


def test_the_last_number_is_the_library(desk):
    labels = [label for _, label in desk.window._filling.rooms.labels()]
    assert labels == ["报告", "图表", "票决", "批注", "跟进", "摘要", "资料"]
    for number, (name, label) in enumerate(desk.window._filling.rooms.labels(), start=1):
        assert desk.find(RailButton, name).toolTip() == f"{label}（Alt+{number}）"
        desk.key(str(number), Qt.KeyboardModifier.AltModifier)
        assert desk.window._filling.rooms.shown == name
