"""A chart leaves the program: files of every kind, the clipboard, and what is said of failures."""

import errno
import threading

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from jjdesk.errors import UserError
from jjdesk.gui.charting.export import ChartExport
from jjdesk.services.charting import catalogue, exporting, table
from jjdesk.services.charting.matter import Matter, Wish
from jjdesk.services.opening import open_bundled


def at_once(work, done, failed):
    """Does work here and now, as the data thread does it there."""
    try:
        result = work()
    except UserError as error:
        failed(error)
    else:
        done(result)


@pytest.fixture(scope="module")
def matter():
    return Matter(reports=(open_bundled().report,))


@pytest.fixture(scope="module")
def chart(matter):
    return catalogue.chart(matter, Wish("targets"))


class Export:
    """The button, with a hand on its menu and on the dialog behind it."""

    def __init__(self, qtbot, monkeypatch, folder):
        self.widget = ChartExport(at_once)
        qtbot.addWidget(self.widget)
        self.told = []
        self.proposed = []
        self.answer = None
        self.folder = folder
        self.widget.told.connect(self.told.append)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._ask)

    def _ask(self, _parent, _title, proposed, _kinds):
        self.proposed.append(proposed)
        return (str(self.folder / self.answer) if self.answer else "", "")

    @property
    def button(self):
        return self.widget.findChild(QPushButton, "chartExport")

    def choose(self, words, answer=None):
        self.answer = answer
        actions = [a for a in self.widget.findChild(QMenu).actions() if a.text() == words]
        assert len(actions) == 1, words
        actions[0].trigger()
        return self.folder / answer if answer else None


@pytest.fixture
def export(qtbot, monkeypatch, tmp_path, chart, matter):
    made = Export(qtbot, monkeypatch, tmp_path)
    made.widget.show_chart(chart, matter)
    return made


def text_of(path):
    document = pypdfium2.PdfDocument(path.read_bytes())
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_nothing_is_offered_before_there_is_a_chart(qtbot, monkeypatch, tmp_path, chart, matter):
    export = Export(qtbot, monkeypatch, tmp_path)
    assert not export.button.isEnabled()
    export.widget.open_menu()
    assert not export.widget.findChild(QMenu).isVisible()
    export.widget.copy_table()
    export.widget.copy_picture()
    assert export.told == []
    export.widget.show_chart(chart, matter)
    assert export.button.isEnabled()


def test_a_picture_is_written(export):
    path = export.choose("图片 PNG…", "图.png")
    assert export.told == [f"已写成“{path}”。"]
    image = QImage(str(path))
    assert image.width() == 2600
    assert image.pixelColor(1, 1).lightness() > 230, "light, whatever the window is"


def test_a_drawing_needs_no_font(export):
    path = export.choose("矢量图 SVG…", "图.svg")
    words = path.read_text(encoding="utf-8")
    assert "<svg" in words
    assert "<text" not in words


def test_a_pdf_can_be_searched(export, chart):
    words = text_of(export.choose("PDF…", "图.pdf"))
    assert chart.question.rstrip("？") in words
    assert chart.source in words
    assert "农林水" in words


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_data_are_written(export, chart, tmp_path, ending):
    path = export.choose(f"数据表 {ending}…", f"数.{ending}")
    exporting.save(chart, tmp_path / f"别.{ending}")
    written, wanted = path.read_bytes(), (tmp_path / f"别.{ending}").read_bytes()
    assert written == wanted if ending == "csv" else written[:2] == b"PK"


def test_a_good_name_is_offered_in_the_folder_used_last(export, tmp_path):
    export.choose("图片 PNG…", "甲.png")
    export.choose("数据表 csv…")
    first, second = export.proposed
    assert first.endswith("图表-量化目标-重庆市江津区2025.png")
    assert second == str(tmp_path / "图表-量化目标-重庆市江津区2025.csv")


def test_a_dialog_without_an_answer_writes_nothing(export, tmp_path):
    export.choose("图片 PNG…")
    assert not list(tmp_path.iterdir())
    assert export.told == []


def test_an_ending_is_added_but_nothing_overwritten_unasked(export, tmp_path):
    export.choose("数据表 csv…", "第1.5版")
    assert [path.name for path in tmp_path.iterdir()] == ["第1.5版.csv"]
    (tmp_path / "第1.5版.csv").write_text("旧")
    export.choose("数据表 csv…", "第1.5版")
    assert (tmp_path / "第1.5版.csv").read_text() == "旧"
    assert "已经存在，没有覆盖" in export.told[-1]
    export.choose("数据表 csv…", "第1.5版.CSV")
    assert (tmp_path / "第1.5版.CSV").exists()


@pytest.mark.parametrize("words", ["图片 PNG…", "PDF…", "数据表 xlsx…", "各领域图 PDF…"])
def test_a_folder_that_takes_no_file_is_told(export, tmp_path, words):
    (tmp_path / "是文件").write_text("旧")
    ending = words.split()[-1].rstrip("…").lower()
    export.choose(words, f"是文件/图.{ending}")
    told = export.told[-1]
    assert told.startswith("写不出")
    assert "请" in told
    assert (tmp_path / "是文件").read_text() == "旧"


def test_a_full_disk_leaves_the_old_file(export, tmp_path, monkeypatch):
    (tmp_path / "图.png").write_bytes(b"old")

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("jjdesk.files.os.fsync", full)
    export.choose("图片 PNG…", "图.png")
    assert export.told[0].startswith("写不出")
    assert (tmp_path / "图.png").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_every_sector_is_in_the_pdf_of_all(export, matter):
    path = export.choose("各领域图 PDF…", "各.pdf")
    assert export.proposed[0].endswith("图表-各领域-重庆市江津区2025.pdf")
    assert export.told == ["正在画各领域图…", f"已写成“{path}”。"]
    words = text_of(path)
    charts = exporting.sector_charts(matter)
    assert len(charts) > 10
    assert all(chart.question.rstrip("？") in words for chart in charts)
    assert words.count("来源：") == len(charts)


def test_the_table_is_copied(export, chart):
    export.choose("复制表（Ctrl+C）")
    assert QGuiApplication.clipboard().text() == table.tsv(chart)
    assert export.told == [f"已复制 {len(chart.bars)} 行，可粘贴到电子表格。"]


def test_the_picture_is_copied(export):
    export.choose("复制图")
    assert QGuiApplication.clipboard().image().width() == 2600
    assert export.told == ["已复制图，可粘贴到文档或幻灯片。"]


def test_the_menu_opens_by_keyboard_at_its_first_act(export, qtbot):
    export.widget.show()
    export.widget.open_menu()
    menu = export.widget.findChild(QMenu)
    assert menu.isVisible()
    assert menu.activeAction().text() == "图片 PNG…"
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_in_the_room_it_is_written_off_the_windows_thread(charts, monkeypatch, tmp_path):
    threads = []
    charts.enter()

    def noted(path, data):
        threads.append(threading.get_ident())
        path.write_bytes(data)

    monkeypatch.setattr("jjdesk.files.replace", noted)
    chosen = str(tmp_path / "图.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    menu = charts.desk.window.findChild(ChartExport).findChild(QMenu)
    menu.actions()[0].trigger()
    charts.wait(lambda: "已写成" in charts.said)
    assert QImage(chosen).width() == 2600
    assert threads
    assert threads[0] != threading.get_ident()
