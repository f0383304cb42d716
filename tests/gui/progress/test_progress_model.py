import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.gui.progress import progress_model
from jjdesk.gui.progress.progress_bar import paint_swatch, stretches
from jjdesk.gui.progress.progress_model import ROW_ROLE, ProgressGrid, ProgressModel
from jjdesk.gui.progress.status_looks import SIGNS
from jjdesk.gui.theme import DARK, LIGHT
from jjdesk.services.due import Due, Timing
from jjdesk.services.following import Followed


def entry(commitment: str, status: Status, date: str, source: str = "") -> StatusChange:
    return StatusChange(
        id=commitment,
        report="r",
        commitment=commitment,
        quote="",
        period="2025H1",
        status=status,
        source=source,
        date=date,
        created="",
    )


def rows(open_report) -> list[Followed]:
    one, two, three = open_report.report.commitments
    done = entry("c1", Status.DONE, "2025-07-01", "区政府办通报")
    late = entry("c3", Status.BEHIND, "2025-03-01", "实地")
    return [
        Followed(one, Status.DONE, Due("2025-12-31", "", Timing.WITHIN_YEAR), done),
        Followed(two, Status.UNRATED, Due()),
        Followed(three, Status.BEHIND, Due("2025-06-30", "6月底", Timing.OVERDUE, -9), late),
    ]


def column(model: ProgressModel, number: int) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_the_model_is_sound(qtmodeltester, open_report):
    model = ProgressModel()
    qtmodeltester.check(model)
    model.show(rows(open_report))
    qtmodeltester.check(model)
    assert column(model, progress_model.NUMBER) == ["1", "2", "3"]
    assert column(model, progress_model.STATUS) == ["● 已完成", "– 未评", "▲ 滞后"]
    assert column(model, progress_model.DUE) == ["年内", "", "逾期 9 天（2025-06-30）"]
    assert column(model, progress_model.LAST) == [
        "2025年上半年 · 2025-07-01",
        "",
        "2025年上半年 · 2025-03-01",
    ]
    assert column(model, progress_model.SOURCE) == ["区政府办通报", "", "实地"]
    cell = model.index(2, progress_model.STATUS)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "状态：▲ 滞后"
    assert cell.data(ROW_ROLE).commitment.id == "c3"
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_rows_are_arranged_by_a_column_and_stay_so(open_report):
    model = ProgressModel()
    model.show(rows(open_report))
    for number, wanted in (
        (progress_model.STATUS, ["2", "3", "1"]),
        (progress_model.DUE, ["3", "1", "2"]),
        (progress_model.LAST, ["2", "3", "1"]),
        (progress_model.SOURCE, ["2", "1", "3"]),
        (progress_model.NUMBER, ["1", "2", "3"]),
    ):
        model.sort(number)
        assert column(model, progress_model.NUMBER) == wanted, number
    model.sort(progress_model.STATUS, Qt.SortOrder.DescendingOrder)
    model.show(rows(open_report))
    assert column(model, progress_model.NUMBER) == ["1", "3", "2"]
    assert [model.row_of(each) for each in ("c1", "c3", "gone")] == [0, 1, -1]
    assert [row.commitment.id for row in model.rows()] == ["c1", "c3", "c2"]


def test_what_is_late_has_a_colour_beside_its_words(open_report):
    model = ProgressModel()
    model.show(rows(open_report))
    role = Qt.ItemDataRole.ForegroundRole
    late = model.index(2, progress_model.DUE)
    assert late.data(role).name().upper() == LIGHT.accent
    model.set_tokens(DARK)
    assert late.data(role).name().upper() == DARK.accent
    assert model.index(0, progress_model.STATUS).data(role).name().upper() == DARK.green
    assert model.index(0, progress_model.TEXT).data(role) is None


def test_a_grid_is_sound(qtmodeltester):
    grid = ProgressGrid()
    grid.show(("甲", "乙"), [("1", "2")])
    qtmodeltester.check(grid)
    middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    role = Qt.ItemDataRole.TextAlignmentRole
    assert grid.index(0, 0).data(role) == middle
    assert grid.headerData(0, Qt.Orientation.Horizontal, role) == middle
    assert grid.headerData(0, Qt.Orientation.Horizontal) == "甲"


@given(st.fixed_dictionaries({status: st.integers(0, 500) for status in Status}))
def test_a_bar_is_filled_in_the_order_of_its_signs(counts):
    box = QRectF(10, 0, 600, 14)
    found = list(stretches(counts, box))
    assert [status for status, _ in found] == [each for each in SIGNS if counts[each]]
    whole = sum(counts.values())
    for status, stretch in found:
        assert stretch.width() == pytest.approx(600 * counts[status] / whole)
    if found:
        assert found[0][1].left() == 10
        assert found[-1][1].right() == pytest.approx(610)


def test_each_status_is_told_without_colour():
    painted = set()
    for status in SIGNS:
        picture = QImage(40, 14, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        # In one grey, as a poor printer has it: only the pattern is left.
        grey = LIGHT._replace(green="#000", blue="#000", warning="#000", ink2="#000", line="#888")
        paint_swatch(painter, status, QRectF(0.5, 0.5, 38, 12), grey)
        painter.end()
        painted.add(bytes(picture.constBits()))
    assert len(painted) == len(SIGNS)
