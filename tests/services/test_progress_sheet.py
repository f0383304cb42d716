import csv

import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.progress import Status, StatusChange
from jjdesk.domain.report import Commitment
from jjdesk.errors import SourceError
from jjdesk.services import progress_sheet
from jjdesk.services.due import Due, Timing
from jjdesk.services.following import Followed, Given

HALF = Given("2025H1", Status.UNDER_WAY, "2025-03-01", "=1+1", "已开工\n两所")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due("2025-06-30", "6月底", Timing.OVERDUE, -12), "逾期 12 天（2025-06-30）"),
        (Due("2025-06-30", "6月底", Timing.SOON, 5), "5 天后到期（2025-06-30）"),
        (Due("2025-06-30", "6月底", Timing.SOON, 0), "今天到期（2025-06-30）"),
        (Due("2025-06-30", "6月底", Timing.LATER, 90), "2025-06-30"),
        (Due("2025-12-31", "", Timing.WITHIN_YEAR), "年内"),
        (Due("2025-12-31", "", Timing.YEAR_OVER), "年度已过"),
        (Due(), ""),
    ],
)
def test_a_day_is_put_in_words(due, words):
    assert progress_sheet.due_words(due) == words


@pytest.fixture
def filled(services, open_report):
    services.following.set_status(open_report, open_report.report.commitments[:1], HALF)
    return services.following.view(open_report)


def test_an_entry_is_put_in_words(filled):
    (entry,) = filled.changes
    assert progress_sheet.entry_words(entry) == "推进中（2025年上半年）· =1+1 2025-03-01"
    bare = replace(entry, source="", date="", period="长期")
    assert progress_sheet.entry_words(bare) == "推进中（长期）"


def test_rows_are_copied_as_a_spreadsheet_takes_them(filled):
    head, first, second, third = progress_sheet.copied(filled.overview.rows).split("\n")
    assert head.split("\t")[:4] == ["序号", "承诺事项", "领域", "跟进状态"]
    cells = first.split("\t")
    assert cells[0] == "1"
    assert cells[3:] == [
        "推进中",
        "2025年上半年",
        "年内",
        "'=1+1",
        "2025-03-01",
        "已开工 两所",
    ]
    assert [line.split("\t")[3] for line in (second, third)] == ["未评", "未评"]


def test_progress_and_history_are_written_as_csv(filled, tmp_path):
    path = tmp_path / "跟进.csv"
    assert progress_sheet.save(filled.overview, filled.changes, path) == 3
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    assert rows[0] == ["跟进 最新情况"]
    assert rows[2][6:] == ["'=1+1", "2025-03-01", "已开工\n两所"]
    assert rows[6] == ["跟进记录"]
    assert rows[8][2:6] == ["2025年上半年", "推进中", "'=1+1", "2025-03-01"]


def test_progress_is_written_as_xlsx_of_the_wanted_rows(filled, services, open_report, tmp_path):
    path = tmp_path / "跟进.XLSX"
    overview = services.following.overview(open_report, "2025H1")
    assert progress_sheet.save(overview, filled.changes, path, overview.rows[:1]) == 1
    book = python_calamine.CalamineWorkbook.from_path(path)
    assert book.sheet_names == ["跟进 2025年上半年", "跟进记录"]
    head, row = book.get_sheet_by_index(0).to_python()
    assert (head[0], row[0], row[3], row[6]) == ("序号", 1, "推进中", "=1+1")
    assert len(book.get_sheet_by_index(1).to_python()) == 2


@pytest.mark.parametrize("name", ["跟进.docx", "跟进", ".xlsx"])
def test_another_kind_of_file_is_refused(filled, tmp_path, name):
    with pytest.raises(SourceError, match=r"不能导出.*没有改动"):
        progress_sheet.save(filled.overview, filled.changes, tmp_path / name)
    assert list(tmp_path.glob("跟进*")) == []


@given(source=st.text(), note=st.text())
def test_no_cell_breaks_a_row_or_becomes_a_formula(source, note):
    entry = StatusChange(
        id="1", report="r", commitment="c", quote="", period="2025", status=Status.DONE,
        source=source, date="2025-01-01", note=note, created="",
    )  # fmt: skip
    commitment = Commitment("c", "s", None, "p", 1, 0, 1, "", "修路。", "214", (), (), (), ())
    lines = progress_sheet.copied([Followed(commitment, Status.DONE, Due(), entry)]).split("\n")
    assert len(lines) == 2
    cells = lines[1].split("\t")
    assert len(cells) == 9
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
