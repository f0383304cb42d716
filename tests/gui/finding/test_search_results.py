"""What was found in all reports: listed page by page, read at a glance, opened by key or click."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QListView, QWidget

from jjdesk.gui import theme
from jjdesk.gui.finding.search_results import (
    HIT_ROLE,
    HitModel,
    SearchResults,
    excerpt,
    place_in_words,
)
from jjdesk.services.searching import Hit

LOOK = theme.Look(theme.LIGHT, 100, serif=True)
LEFT = Qt.MouseButton.LeftButton
TEXT = "推进老旧小区改造，新建口袋公园6个"
HIT = Hit(
    id=1,
    report="sha",
    title="江津区政府工作报告",
    year=2025,
    commitment="c12",
    number=12,
    note="",
    text=TEXT,
    spans=((2, 6),),
    beside=(),
)


def hits(count: int, first: int = 1) -> list[Hit]:
    return [
        replace(HIT, id=n, commitment=f"c{n}", number=n, text=f"第{n}处 {TEXT}")
        for n in range(first, first + count)
    ]


# Words


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "江津区政府工作报告 2025 · 第 12 条"),
        ({"year": None}, "江津区政府工作报告 · 第 12 条"),
        ({"number": 0, "commitment": ""}, "江津区政府工作报告 2025"),
        ({"note": "n1"}, "江津区政府工作报告 2025 · 第 12 条 · 批注"),
        (
            {"spans": (), "beside": ("区教委", "白沙镇")},
            "江津区政府工作报告 2025 · 第 12 条 · 见于：区教委、白沙镇",
        ),
        ({"beside": ("区教委",)}, "江津区政府工作报告 2025 · 第 12 条"),
    ],
)
def test_where_a_hit_is_is_told_in_words(changed, words):
    assert place_in_words(replace(HIT, **changed)) == words


@pytest.mark.parametrize(
    ("text", "spans", "shown", "places"),
    [
        (TEXT, ((2, 6),), TEXT, [(2, 6)]),
        (TEXT, (), TEXT, []),
        ("甲" * 24 + "小区", ((24, 26),), "甲" * 24 + "小区", [(24, 26)]),
        ("甲" * 30 + "小区", ((30, 32),), "…" + "甲" * 24 + "小区", [(25, 27)]),
        ("一\n二\n三", ((2, 3),), "一 二 三", [(2, 3)]),
        (
            "甲" * 30 + "小区改小区",
            ((30, 32), (33, 35)),
            "…" + "甲" * 24 + "小区改小区",
            [(25, 27), (28, 30)],
        ),
    ],
)
def test_a_long_text_begins_a_little_before_its_first_hit(text, spans, shown, places):
    assert excerpt(replace(HIT, text=text, spans=spans)) == (shown, places)


def test_marked_words_are_those_that_were_found():
    text = "前" * 57 + "双福街道建设双福街道"
    shown, places = excerpt(replace(HIT, text=text, spans=((57, 61), (63, 67))))
    assert [shown[start:end] for start, end in places] == ["双福街道", "双福街道"]


# The model


@pytest.fixture
def model(qapp):
    model = HitModel(qapp)
    yield model
    model.deleteLater()


def test_it_is_a_model_by_qts_own_rules(model):
    # It asks for more by itself, as often as it can.
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show_hits(hits(3), more=True)
    model.add_hits(hits(2, first=4), more=True)
    model.show_hits([], more=False)
    assert tester.model().rowCount() == 0


def test_a_hit_is_heard_with_its_place_and_words(model):
    model.show_hits([HIT], more=False)
    cell = model.index(0)
    words = f"江津区政府工作报告 2025 · 第 12 条：{TEXT}"
    assert cell.data() == words
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == words
    assert cell.data(HIT_ROLE) == HIT
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None


def test_pages_follow_each_other(model, qtbot):
    model.show_hits(hits(3), more=True)
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex()), "asked for once"
    model.add_hits(hits(2, first=4), more=False)
    numbers = [model.index(row).data(HIT_ROLE).number for row in range(model.rowCount())]
    assert numbers == [1, 2, 3, 4, 5]


def test_an_empty_page_is_the_end(model):
    model.show_hits(hits(2), more=True)
    model.add_hits([], more=False)
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (2, False)


def test_other_hits_take_the_place_of_all(model):
    model.show_hits(hits(5), more=True)
    model.show_hits([], more=False)
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None


def test_nothing_is_below_a_hit(model):
    model.show_hits(hits(2), more=False)
    assert model.rowCount(model.index(0)) == 0


# Over the page


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(theme.style_sheet(LOOK))
    page.resize(700, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def results(page):
    results = SearchResults(page, LOOK)
    results.open()
    return results


@pytest.fixture
def opened(results):
    heard: list[tuple[str, str]] = []
    results.open_wanted.connect(lambda *given: heard.append(given))
    return heard


def listed(results) -> QListView:
    return results.findChild(QListView, "searchHits")


def picture(results) -> QImage:
    return listed(results).viewport().grab().toImage()


def colours(image: QImage, top: int, bottom: int) -> set[str]:
    sides = range(0, image.width(), 2), range(top, bottom)
    return {image.pixelColor(x, y).name().upper() for x in sides[0] for y in sides[1]}


def test_it_covers_the_page_at_every_size_while_it_is_open(results, page, qtbot):
    assert results.geometry() == page.rect()
    page.resize(900, 620)
    qtbot.waitUntil(lambda: results.geometry() == page.rect())
    results.hide()
    page.resize(600, 400)
    assert results.width() == 900
    results.open()
    assert results.geometry() == page.rect()


def test_what_was_found_is_said_and_heard(results):
    results.say("12 处")
    label = results.findChild(QLabel, "searchState")
    assert (label.text(), label.accessibleName()) == ("12 处", "12 处")


def test_the_first_hit_is_chosen_and_opened(results, opened):
    results.show_hits(hits(3), more=False)
    results.open_current()
    assert opened == [("sha", "c1")]


def test_keys_go_down_the_list_and_enter_opens(results, opened, qtbot):
    results.show_hits(hits(5), more=False)
    results.enter()
    qtbot.waitUntil(listed(results).hasFocus)
    qtbot.keyClick(listed(results), Qt.Key.Key_Down)
    qtbot.keyClick(listed(results), Qt.Key.Key_Down)
    qtbot.keyClick(listed(results), Qt.Key.Key_Return)
    assert opened == [("sha", "c3")]


def test_a_click_opens_what_is_under_it(results, opened, qtbot):
    results.show_hits(hits(5), more=False)
    box = listed(results).visualRect(listed(results).model().index(1))
    qtbot.mouseClick(listed(results).viewport(), LEFT, pos=box.center())
    assert opened == [("sha", "c2")]


def drawn(results, text: str) -> QImage:
    results.show_hits([replace(HIT, text=text, spans=((2, 4),))], more=False)
    return picture(results)


@pytest.mark.parametrize("letter", ["甲", "𠀀", "7"])
def test_of_a_text_of_more_than_two_lines_is_told_that_there_is_more(results, letter):
    long = drawn(results, letter * 400)
    least = next(n for n in range(60, 200) if drawn(results, letter * n + "…") == long)
    assert drawn(results, letter * least) != long, "the sign can be seen"


def test_where_nothing_was_found_nothing_is_opened(results, opened):
    results.show_hits([], more=False)
    results.open_current()
    assert opened == []


def test_new_hits_are_shown_from_the_top(results, qtbot):
    results.show_hits(hits(60), more=False)
    results.enter()
    qtbot.keyClick(listed(results), Qt.Key.Key_End)
    bar = listed(results).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    results.show_hits(hits(60, first=200), more=False)
    qtbot.waitUntil(lambda: bar.value() == 0)
    assert listed(results).currentIndex().data(HIT_ROLE).number == 200


def test_the_next_page_is_asked_for_as_one_comes_to_the_end(results, qtbot):
    asked = []
    results.more_wanted.connect(lambda: asked.append(1))
    results.show_hits(hits(40), more=True)
    listed(results).scrollToBottom()
    qtbot.waitUntil(lambda: bool(asked))
    before = listed(results).currentIndex()
    results.add_hits(hits(40, first=41), more=False)
    assert listed(results).model().rowCount() == 80
    assert listed(results).currentIndex() == before


@pytest.mark.parametrize("tokens", theme.LOOKS, ids=lambda tokens: tokens.name)
def test_the_words_that_were_looked_for_have_a_ground_of_their_own(results, page, tokens):
    look = theme.Look(tokens, 100, serif=True)
    page.setStyleSheet(theme.style_sheet(look))
    results.set_look(look)
    results.show_hits([replace(HIT, spans=())], more=False)
    listed(results).setCurrentIndex(QModelIndex())
    assert tokens.hit.upper() not in colours(picture(results), 0, 90)
    results.show_hits([HIT, HIT], more=False)
    assert tokens.hit.upper() in colours(picture(results), 0, 90)


@pytest.mark.parametrize("tokens", theme.LOOKS, ids=lambda tokens: tokens.name)
def test_the_chosen_one_has_a_ground_and_a_bar(results, page, tokens):
    look = theme.Look(tokens, 100, serif=True)
    page.setStyleSheet(theme.style_sheet(look))
    results.set_look(look)
    results.show_hits(hits(3), more=False)
    box = listed(results).visualRect(listed(results).model().index(0))
    seen = colours(picture(results), box.top(), box.bottom())
    assert {tokens.selected.upper(), tokens.accent.upper()} <= seen
    other = listed(results).visualRect(listed(results).model().index(2))
    assert tokens.selected.upper() not in colours(picture(results), other.top(), other.bottom())


def test_under_the_mouse_a_hit_has_another_ground(results, qtbot):
    results.show_hits(hits(3), more=False)
    box = listed(results).visualRect(listed(results).model().index(1))
    assert LOOK.tokens.hover not in colours(picture(results), box.top(), box.bottom())
    qtbot.mouseMove(listed(results).viewport(), QPoint(5, 5))
    qtbot.mouseMove(listed(results).viewport(), box.center())
    qtbot.waitUntil(lambda: LOOK.tokens.hover in colours(picture(results), box.top(), box.bottom()))


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_rows_are_alike_and_as_high_as_their_lines_at_any_text_size(results, page, scale):
    look = theme.Look(theme.LIGHT, scale, serif=True)
    page.setStyleSheet(theme.style_sheet(look))
    results.set_look(look)
    results.show_hits([HIT, replace(HIT, text="长" * 400), replace(HIT, text="短")], more=False)
    model = listed(results).model()
    heights = {listed(results).visualRect(model.index(row)).height() for row in range(3)}
    assert heights == {look.pixels(14 + 20 + 52 + 10)}


def test_characters_beyond_the_first_plane_do_not_shift_the_marks(results):
    """Qt counts in halves of them."""

    def right_end(spans: tuple[tuple[int, int], ...]) -> int:
        results.show_hits([replace(HIT, text="𠮷𠮷𠮷小区", spans=spans)], more=False)
        image, ground = picture(results), LOOK.tokens.hit.upper()
        marked = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).name().upper() == ground for y in range(40, 66))
        ]
        return max(marked)

    assert right_end(((3, 5),)) == right_end(((0, 5),)), "to the last character"
    assert right_end(((0, 3),)) < right_end(((0, 5),)) - 20, "and no further than the third"
