"""The manual's window: read from any heading, by keys, at any text size, and nothing is fetched."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jjdesk import paths
from jjdesk.gui import theme
from jjdesk.gui.help.manual import ManualDialog, ManualPage

IMAGE = QTextDocument.ResourceType.ImageResource.value
TEXT = (
    "# 手册\n\n开头 [二](#二)。\n\n## 一\n\n"
    + "长。\n\n" * 80
    + "## 二\n\n![图](pictures/a.png)\n\n### 三\n\n完\n"
)


def chapters() -> list[str]:
    text = (paths.manual() / "index.md").read_text(encoding="utf-8")
    return re.findall(r"^#{2,3} (.+)$", text, flags=re.MULTILINE)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def page(qtbot, folder):
    page = ManualPage(folder)
    qtbot.addWidget(page)
    page.resize(500, 300)
    page.show()
    return page


@pytest.fixture
def manual(qtbot):
    manual = ManualDialog()
    manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(manual)
    manual.open_at("打开与阅读")
    return manual


def at(page: ManualPage) -> str:
    return page.textCursor().block().text()


def test_headings_are_those_of_the_text(page):
    assert page.headings() == [(1, "手册"), (2, "一"), (2, "二"), (3, "三")]


@pytest.mark.parametrize("heading", ["一", "二", "三"])
def test_a_heading_comes_to_stand_at_the_top_as_far_as_the_text_goes(page, heading):
    assert page.go(heading)
    assert at(page) == heading
    bar = page.verticalScrollBar()
    assert page.cursorRect().top() < 40 or bar.value() == bar.maximum()


def test_going_back_up_puts_it_at_the_top_too(page):
    page.go("三")
    page.go("一")
    assert 0 <= page.cursorRect().top() < 40


def test_what_is_no_heading_moves_nothing(page):
    page.go("二")
    before = page.verticalScrollBar().value()
    assert not page.go("长。")
    assert not page.go("")
    assert page.verticalScrollBar().value() == before


def test_a_link_leads_to_its_heading(page):
    page.anchorClicked.emit(QUrl("#二"))
    assert at(page) == "二"


def test_a_link_names_a_heading_without_its_punctuation_as_in_a_browser(manual):
    manual.page.anchorClicked.emit(QUrl("#换电脑导出全部资料"))
    assert at(manual.page) == "换电脑、导出全部资料"


@pytest.mark.parametrize("link", ["https://example.org/", "file:///etc/passwd", "other.md"])
def test_a_link_to_elsewhere_leads_nowhere(page, link):
    page.go("一")
    page.anchorClicked.emit(QUrl(link))
    assert at(page) == "一"
    assert not page.openLinks()
    assert not page.openExternalLinks()


@pytest.mark.parametrize(
    "name",
    ["a.png", "pictures/none.png", "../../secret.png", "file:///etc/passwd", "http://x/y.png"],
)
def test_only_pictures_of_the_manual_are_read(page, folder, name):
    (folder.parent / "secret.png").write_bytes(
        (paths.manual() / "pictures" / "keys-light.png").read_bytes()
    )
    assert page.loadResource(IMAGE, QUrl(name)).isNull()


@pytest.mark.parametrize("wide", [600, 760, 1366])
def test_a_picture_is_no_wider_than_a_line(page, folder, wide):
    from PySide6.QtGui import QImage  # noqa: PLC0415  only here

    (folder / "pictures").mkdir()
    image = QImage(wide, 400, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(folder / "pictures" / "a.png"))
    shown = page.loadResource(IMAGE, QUrl("pictures/a.png"))
    assert shown.width() == min(wide, 760)
    assert abs(shown.height() / shown.width() - 400 / wide) < 0.01, "not distorted"


def test_other_things_than_pictures_are_not_read(page):
    for kind in (QTextDocument.ResourceType.HtmlResource, QTextDocument.ResourceType.UserResource):
        assert page.loadResource(kind.value, QUrl("index.md")) is None


def test_its_list_has_every_chapter_and_section(manual):
    listed = [manual.names.item(n).text() for n in range(manual.names.count())]
    assert [words.strip("　") for words in listed] == chapters()
    assert listed[chapters().index("计票台")].startswith("　"), "a section stands further in"


def test_choosing_in_the_list_turns_the_text(manual, qtbot):
    manual.names.setFocus()
    qtbot.keyClick(manual.names, Qt.Key.Key_Down)
    assert at(manual.page) == chapters()[1]
    qtbot.keyClick(manual.names, Qt.Key.Key_End)
    assert at(manual.page) == chapters()[-1]


def test_it_opens_at_each_chapter(manual):
    for heading in chapters():
        manual.open_at(heading)
        assert at(manual.page) == heading
        assert manual.names.currentItem().text().strip("　") == heading


def test_a_chapter_that_is_not_there_opens_where_one_was(manual):
    manual.open_at("投票")
    manual.open_at("没有这一章")
    assert manual.isVisible()
    assert at(manual.page) == "投票"


def test_it_is_left_by_escape_and_by_its_button(manual, qtbot):
    qtbot.keyClick(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()
    manual.open_at("图表")
    close = manual.findChild(QDialogButtonBox).buttons()[0]
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not manual.isVisible()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_list_and_pictures_have_room_at_every_text_size(qtbot, scale):
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(theme.style_sheet(theme.Look(theme.CONTRAST, scale, serif=True)))
    window.resize(1366, 768)
    manual = ManualDialog(window)
    manual.open_at("打开与阅读")
    assert manual.width() <= 1366
    assert manual.height() <= 768 - 90
    widest = max(
        manual.names.fontMetrics().horizontalAdvance(manual.names.item(n).text())
        for n in range(manual.names.count())
    )
    assert manual.names.width() > widest + 16
    manual.close()


def test_letters_of_code_are_as_large_as_the_others(qtbot):
    """They once stayed small at large text."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(theme.style_sheet(theme.Look(theme.LIGHT, 200, serif=True)))
    page = ManualPage(paths.manual(), window)
    cursor = page.document().find("Alt+1")
    code = cursor.charFormat().font()
    size = code.pixelSize() if code.pixelSize() > 0 else code.pointSizeF() * 96 / 72
    assert size >= 26
