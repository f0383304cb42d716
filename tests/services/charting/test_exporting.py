import csv
import errno
import io
import json
from pathlib import Path

import pytest
import python_calamine
from msgspec.structs import replace

from jjdesk import files
from jjdesk.errors import SourceError
from jjdesk.services.charting import catalogue, exporting, table
from jjdesk.services.charting.matter import Matter, Wish
from jjdesk.services.opening import open_bundled
from jjdesk.services.sectors import sector_names


@pytest.fixture(scope="module")
def matter():
    return Matter(reports=(open_bundled().report,))


@pytest.fixture(scope="module")
def chart(matter):
    return catalogue.chart(matter, Wish("targets"))


def test_a_workbook_holds_the_numbers_and_the_sentences(chart, tmp_path):
    path = tmp_path / "图表.XLSX"
    exporting.save(chart, path)
    book = python_calamine.load_workbook(path)
    assert book.sheet_names == ["图表数据", "所依据的原文"]
    numbers, quotes = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    sheet = table.sheet(chart)
    assert [row[0] for row in numbers[:2]] == [chart.question, chart.answer]
    assert tuple(numbers[3]) == sheet.heads
    assert [row[0] for row in numbers[4 : 4 + len(sheet.rows)]] == [b.label for b in chart.bars]
    assert numbers[4][1:] == [float(cell) for cell in sheet.rows[0][1:]]
    assert numbers[-1][0] == chart.source
    assert [row[-1] for row in quotes[3:-2]] == [row[-1] for row in table.behind(chart).rows]


def test_a_csv_opens_in_excel_and_wps(chart, tmp_path):
    path = tmp_path / "图表.csv"
    exporting.save(chart, path)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert lines[1] == [chart.question]
    assert [chart.source] in lines
    assert ["所依据的原文"] in lines


def test_a_chart_of_nothing_is_one_page(matter, tmp_path):
    sha256 = matter.reports[0].source.sha256
    empty = catalogue.chart(replace(matter, shown={sha256: frozenset()}), Wish("targets"))
    exporting.save(empty, tmp_path / "空.xlsx")
    book = python_calamine.load_workbook(tmp_path / "空.xlsx")
    assert book.sheet_names == ["图表数据"]
    assert book.get_sheet_by_name("图表数据").to_python()[1][0] == empty.answer


def test_another_ending_is_refused(chart, tmp_path):
    with pytest.raises(SourceError, match=r"\.xlsx 或 \.csv"):
        exporting.save(chart, tmp_path / "图表.ods")
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_the_old_file(chart, tmp_path, monkeypatch):
    path = tmp_path / "图表.csv"
    path.write_text("旧")

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("jjdesk.files.os.fsync", full)
    with pytest.raises(SourceError, match="写不出"):
        exporting.save(chart, path)
    assert path.read_text() == "旧"
    assert list(tmp_path.iterdir()) == [path]


def test_files_have_good_names(matter):
    assert exporting.file_name("量化目标", matter) == "图表-量化目标-重庆市江津区2025"
    filtered = replace(matter, words="教育 · 12/154 条")
    assert exporting.file_name("量化目标", filtered) == "图表-量化目标-重庆市江津区2025-筛选"
    three = replace(matter, reports=matter.reports * 3)
    assert exporting.file_name("比率", three) == "图表-比率-重庆市江津区2025等3份报告"
    odd = replace(matter, reports=(replace(matter.reports[0], place='甲/乙:丙*?"<\n|'),))
    assert exporting.file_name("a b\\c", odd) == "图表-ab-c-甲-乙-丙-2025"
    long = replace(matter, reports=(replace(matter.reports[0], place="长" * 300),))
    assert exporting.file_name("目标", long).startswith("图表-目标-长长")
    assert len(exporting.file_name("目标", long).encode()) <= files.MOST_BYTES


def test_a_chart_knows_what_it_is_called(chart):
    assert exporting.label_of(chart) == catalogue.QUESTIONS["targets"].label
    assert exporting.label_of(replace(chart, name="elsewhere")) == "elsewhere"


def test_each_sector_has_its_picture_once(matter):
    raw = json.loads(Path("resources/reports/jiangjin-2025.json").read_text(encoding="utf-8"))
    here = {c["sector"] for c in raw["commitments"]}
    here |= {t["sector"] for c in raw["commitments"] for t in c["targets"]}
    charts = exporting.sector_charts(matter)
    assert len(charts) == len(here)
    names = [sector_names()[code] for code in sector_names() if code in here]
    assert [chart.question.split("：")[0] for chart in charts] == names
    targets = [t for c in raw["commitments"] for t in c["targets"] if t["category"] != "scale"]
    assert sum(bar.total for chart in charts for bar in chart.bars) == len(targets)


def test_the_pictures_of_all_sectors_say_of_what(matter):
    assert exporting.sectors_title(matter) == "各领域图：重庆市江津区 2025"
    some = replace(matter, words="教育 · 3/154 条", reports=matter.reports * 2)
    wanted = "各领域图：重庆市江津区 2025 等 2 份报告（教育 · 3/154 条）"
    assert exporting.sectors_title(some) == wanted


def test_the_bars_of_all_sectors_are_of_one_scale(matter):
    charts = exporting.sector_charts(matter)
    longest = max(bar.total for chart in charts for bar in chart.bars)
    assert {chart.reach for chart in charts} == {longest}
    sha256 = matter.reports[0].source.sha256
    assert exporting.sector_charts(replace(matter, shown={sha256: frozenset()})) == ()


def test_a_sector_that_is_in_no_list_has_its_picture_too(matter):
    report = matter.reports[0]
    moved = replace(report.commitments[0], sector="999", targets=())
    strange = replace(matter, reports=(replace(report, commitments=(moved,)),))
    (chart,) = exporting.sector_charts(strange)
    assert chart.question.startswith("999")
