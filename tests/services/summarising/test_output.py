import csv
import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest
from msgspec.structs import replace

from jjdesk import files, words
from jjdesk.domain.chart import Bar, Chart, Part, Piece
from jjdesk.domain.chart import Form as ChartForm
from jjdesk.domain.manuscript import Figure, Form, Heading, Manuscript, Remark, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, PageStyle, Purpose, Remarks, Summary
from jjdesk.errors import SourceError
from jjdesk.services.opening import OpenReport
from jjdesk.services.summarising import output

DEFINITION = Definition(id="notes", name="批注摘要", purpose=Purpose.NOTES)
REMARK = Remark("疑问 · 张三", "张三", "2025-01-08T08:00:00Z", (paragraph("钱从哪里来？"),))
SUMMARY = Summary(
    manuscript=Manuscript(
        title="批注摘要",
        parts=(
            Heading("一、重点工作"),
            replace(paragraph("新建小学3所。", Form.QUOTE), remarks=(REMARK,)),
        ),
    ),
    sheets=(Sheet("批注", ("条", "批注"), (6, 40), ((12.0, "钱从哪里来？"),)),),
    characters=7,
    told="1 条 · 1 条批注",
)


def test_a_text_document_has_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "摘要.DOCX"
    output.save(SUMMARY, DEFINITION, path)
    texts = [each.text for each in docx.Document(str(path)).paragraphs]
    places = [texts.index(each) for each in ("批注摘要", "一、重点工作", "新建小学3所。")]
    assert places == sorted(places)
    assert "钱从哪里来？" in texts


def test_page_and_place_of_notes_are_as_defined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def document(*given: object) -> bytes:
        asked.extend(given)
        return b"PK"

    monkeypatch.setattr("jjdesk.exchange.manuscript_docx.document", document)
    own = replace(DEFINITION, page=PageStyle(points=12), remarks=Remarks.FOOTNOTES)
    output.save(SUMMARY, own, tmp_path / "摘要.docx", {})
    assert asked == [SUMMARY.manuscript, own.page, Remarks.FOOTNOTES, {}]


def test_markdown_has_the_numbers_of_its_charts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = Chart(
        name="甲",
        form=ChartForm.BARS,
        question="多少？",
        answer="15 个。",
        parts=(Part("", "", 0),),
        bars=(Bar(key="a", label="教育", pieces=(Piece(15),), words="15"),),
        unit="个",
        bars_are="领域",
    )
    made = replace(SUMMARY, manuscript=Manuscript(title="图", parts=(Figure(chart),)))
    path = tmp_path / "图.md"
    output.save(made, DEFINITION, path)
    said = path.read_text(encoding="utf-8")
    assert "| 教育 | 15 |" in said
    # Beside an English window, too: it is the same document.
    monkeypatch.setattr(words, "_catalogue", words.load(words.catalogue_file()))
    output.save(made, DEFINITION, path)
    assert path.read_text(encoding="utf-8") == said


def test_tables_hold_numbers(tmp_path: Path) -> None:
    output.save(SUMMARY, DEFINITION, tmp_path / "摘要.xlsx")
    book = openpyxl.load_workbook(tmp_path / "摘要.xlsx")
    assert book.sheetnames == ["批注"]
    rows = [*book["批注"].iter_rows(values_only=True)]
    assert rows[:2] == [("条", "批注"), (12, "钱从哪里来？")]
    output.save(SUMMARY, DEFINITION, tmp_path / "摘要.csv")
    text = (tmp_path / "摘要.csv").read_text(encoding="utf-8-sig")
    assert ["12.0", "钱从哪里来？"] in [*csv.reader(io.StringIO(text))]


def test_programs_can_read_it(tmp_path: Path) -> None:
    output.save(SUMMARY, DEFINITION, tmp_path / "摘要.json")
    told = json.loads((tmp_path / "摘要.json").read_bytes())
    assert (told["name"], told["characters"]) == ("批注摘要", 7)
    assert told["sheets"][0]["rows"] == [[12.0, "钱从哪里来？"]]


def test_markdown_is_utf8(tmp_path: Path) -> None:
    output.save(SUMMARY, DEFINITION, tmp_path / "摘要.md")
    text = (tmp_path / "摘要.md").read_text(encoding="utf-8")
    assert text.startswith("# 批注摘要\n")
    assert "钱从哪里来？" in text


@pytest.mark.parametrize("name", ["摘要.pdf", "摘要", "摘要.docx.bak"])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError, match=r"没有改动任何文件.*\.docx、\.xlsx、\.csv、\.json、\.md"):
        output.save(SUMMARY, DEFINITION, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", output.ENDINGS)
def test_no_table_is_no_spreadsheet(tmp_path: Path, ending: str) -> None:
    path, bare = tmp_path / f"摘要{ending}", replace(SUMMARY, sheets=())
    if ending in {".xlsx", ".csv"}:
        with pytest.raises(SourceError, match=r"没有表格，没有写出文件。请改存为 PDF 或 Word"):
            output.save(bare, DEFINITION, path)
        assert list(tmp_path.iterdir()) == []
    else:
        output.save(bare, DEFINITION, path)
        assert path.exists()


@pytest.mark.parametrize("ending", output.ENDINGS)
def test_a_folder_that_is_gone_is_told(tmp_path: Path, ending: str) -> None:
    with pytest.raises(SourceError, match="文件夹不在了"):
        output.save(SUMMARY, DEFINITION, tmp_path / "没有" / f"摘要{ending}")


@pytest.mark.parametrize("ending", output.ENDINGS)
def test_a_file_that_is_there_is_replaced_whole_or_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"摘要{ending}"
    path.write_bytes(b"before")
    with monkeypatch.context() as patch:
        patch.setattr("jjdesk.files.os.fsync", _full)
        with pytest.raises(SourceError, match="磁盘已满"):
            output.save(SUMMARY, DEFINITION, path)
    assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == [(path, b"before")]
    output.save(SUMMARY, DEFINITION, path)
    assert path.read_bytes() != b"before"
    assert list(tmp_path.iterdir()) == [path]


def _full(_descriptor: int) -> None:
    raise OSError(28, "No space left on device")


def test_files_are_named_for_summary_and_report(open_report: OpenReport) -> None:
    report = open_report.report
    assert output.file_name(DEFINITION, report, ".pdf") == "批注摘要 重庆市江津区 2025.pdf"
    odd = replace(DEFINITION, name='教育/卫生: "问"')
    assert output.file_name(odd, report) == "教育-卫生-问-重庆市江津区 2025"
    long = output.file_name(DEFINITION, replace(report, place="长" * 300), ".docx")
    assert long.startswith("批注摘要 长长")
    assert len(long.encode()) <= files.MOST_BYTES
