"""收票: the list of what was refused, and what is said of each batch."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting import station_collect
from jjdesk.gui.voting.station_collect import RefusedModel
from jjdesk.services.polling.stationing import Batch, Refused

ROLE = Qt.ItemDataRole
H, V = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def model(shown):
    """The model under Qt's own tester, which ends the test at a fault."""
    parent = shown(QWidget(), 10, 10)
    made = RefusedModel(parent)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    parent.tester = QAbstractItemModelTester(made, mode, parent)
    return made


def names(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_newest_come_first_and_each_but_once(model):
    one, two, three = (Refused(f"{n}.jjballot", "不是选票文件。") for n in "abc")
    model.add((one,))
    model.add((two, one))
    model.add(())
    model.add((three, two))
    assert names(model) == ["c.jjballot", "b.jjballot", "a.jjballot"]


def test_the_same_file_for_another_reason_is_told_again(model):
    model.add((Refused("a", "迟交。"),))
    model.add((Refused("a", "损坏。"),))
    assert [model.index(row, 1).data() for row in range(2)] == ["损坏。", "迟交。"]


def test_of_another_vote_nothing_is_left(model):
    model.add((Refused("a", "迟交。"),))
    model.clear()
    assert model.rowCount() == 0
    model.add((Refused("a", "迟交。"),))
    assert names(model) == ["a"]


def test_heads_words_and_what_is_whole_in_the_tooltip(model):
    model.add((Refused("a", "很长的原因。"),))
    assert [model.headerData(n, H) for n in range(2)] == ["文件", "没有收的原因"]
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    assert model.headerData(0, H, ROLE.TextAlignmentRole) == left
    assert model.headerData(0, V) is None
    index = model.index(0, 1)
    assert index.data(ROLE.ToolTipRole) == "很长的原因。"
    assert index.data(ROLE.FontRole) is None
    assert model.data(QModelIndex()) is None
    assert (model.rowCount(index), model.columnCount(index)) == (0, 0)


# The page


@pytest.fixture
def collecting(hall):
    hall.begin()
    return hall


def batch(**numbers):
    refused = tuple(Refused(f"{n}", "损坏。") for n in range(numbers.pop("refused", 0)))
    return Batch(**({"new": 0, "again": 0, "replaced": 0} | numbers), refused=refused)


@pytest.mark.parametrize(
    ("numbers", "words", "bad"),
    [
        ({"new": 3}, "本次看了 3 个文件：新收 3 张。", False),
        ({"again": 2}, "本次看了 2 个文件：新收 0 张，已在票箱 2 张。", False),
        ({"new": 1, "replaced": 2}, "本次看了 3 个文件：新收 1 张，改投 2 张。", False),
        ({"refused": 4}, "本次看了 4 个文件：新收 0 张，没有收 4 个。", True),
        ({}, "这里没有选票文件（.jjballot）。票箱没有变化，请另选。", True),
    ],
)
def test_what_became_of_a_batch_is_said(collecting, numbers, words, bad):
    collecting.leaf.desk.collected.emit(batch(**numbers))
    assert collecting.words("collectLast") == words
    assert collecting.find(QLabel, "collectLast").property("problem") is bad


def test_the_list_is_there_only_when_something_was_refused(collecting):
    table = collecting.find(QTableView, "refusedTable")
    none = next(
        label
        for label in collecting.page.collect.findChildren(QLabel)
        if label.text() == "没有被拒收的文件。"
    )
    assert (table.isVisible(), none.isVisible()) == (False, True)
    collecting.leaf.desk.collected.emit(batch(refused=2))
    assert (table.isVisible(), none.isVisible()) == (True, False)
    assert table.accessibleName() == "没有收的文件"


def test_rows_are_as_high_as_their_reasons_up_to_a_thousand(collecting, monkeypatch):
    table = collecting.find(QTableView, "refusedTable")
    long = Refused("甲.jjballot", "很长的原因，" * 40)
    collecting.leaf.desk.collected.emit(Batch(new=0, again=0, replaced=0, refused=(long,)))
    assert table.rowHeight(0) > 2 * table.fontMetrics().height()
    monkeypatch.setattr(station_collect, "_MEASURED", 0)
    before = table.rowHeight(0)
    collecting.page.collect.resize(700, 500)
    assert table.rowHeight(0) == before, "too many are not measured"


@pytest.mark.parametrize("name", ["collectFiles", "collectFolder", "collectWatch"])
def test_where_nothing_is_chosen_nothing_is_done(collecting, monkeypatch, name):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    collecting.press(name)
    collecting.leaf.desk._thread.drain()
    assert collecting.words("collectLast") == ""
    assert collecting.page.collect._folder.folder is None


def test_the_dialog_asks_for_ballots(collecting, monkeypatch):
    asked = []

    def choose(_, caption, folder, kinds):
        asked.append((caption, folder, kinds))
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    collecting.press("collectFiles")
    assert asked == [("选择选票", "", "选票 (*.jjballot);;所有文件 (*)")]


@pytest.mark.parametrize("typed", ["", "   "])
def test_no_receipt_is_not_looked_up(collecting, typed):
    collecting.type("receiptField", typed)
    collecting.press("receiptCheck")
    collecting.leaf.desk._thread.drain()
    assert not collecting.find(QLabel, "receiptFound").isVisible()


@pytest.mark.parametrize(
    ("there", "words", "state"),
    [
        (0, "✗ 票箱里没有这张选票。", "bad"),
        (1, "✓ 这张选票在票箱里。", "good"),
        (
            3,
            "✓ 这张选票在票箱里。同一凭证共交来 3 张；没有改投过的，请告诉总监票人。",
            "good",
        ),
    ],
)
def test_what_is_known_of_a_receipt_is_said(collecting, there, words, state):
    collecting.page.collect._told(there)
    found = collecting.find(QLabel, "receiptFound")
    assert (found.text(), found.property("state")) == (words, state)
    assert found.isVisible()


def test_after_closing_it_says_that_nothing_is_taken_any_more(collecting):
    collecting.drop(collecting.cast(0, 1))
    collecting.wait(lambda: collecting.now.electronic == 1)
    collecting.counters(5, 1)
    collecting.close()
    assert collecting.words("stationBigUnit") == "张电子选票在票箱里 · 已截止，再交的一律不收"


def test_another_vote_begins_with_a_clean_page(collecting):
    collecting.leaf.desk.collected.emit(batch(refused=1))
    collecting.page.collect._told(1)
    collecting.page.collect.watch(collecting.stick)
    other = collecting.folder / "另一次"
    other.mkdir()
    collecting.leaf.desk.begin(collecting.file, other)
    collecting.wait(lambda: collecting.now.folder == other)
    assert collecting.words("collectLast") == ""
    assert not collecting.find(QLabel, "receiptFound").isVisible()
    assert not collecting.find(QTableView, "refusedTable").isVisible()
    assert collecting.page.collect._folder.folder is None
    assert collecting.find(QPushButton, "collectWatch").text() == "监看文件夹…"


def test_a_watched_folder_is_named_on_the_button_that_stops_it(collecting):
    watch = collecting.find(QPushButton, "collectWatch")
    collecting.page.collect.watch(collecting.stick)
    assert (watch.text(), watch.property("watching")) == ("停止监看“U盘”", True)
    collecting.press("collectWatch")
    assert (watch.text(), watch.property("watching")) == ("监看文件夹…", False)


def test_what_is_typed_and_shown_grows_with_the_text(collecting):
    field, table = collecting.find(QLineEdit, "receiptField"), collecting.page.collect._table
    collecting.page.collect.set_look(Look(LIGHT, 200, serif=True))
    assert field.minimumWidth() == 520
    assert (table.columnWidth(0), table.minimumHeight()) == (560, 280)
