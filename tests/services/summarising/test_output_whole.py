"""Every built-in summary in every form, with notes and without any."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, NoteKind
from jjdesk.domain.summary import Definition, Purpose, Remarks
from jjdesk.services.summarising import output
from jjdesk.services.summarising.catalogue import BUILT_IN, compose

FORMULA, TAGS, LONG = "=1+1 学校要快建", "<w:p> & 一是“先修路”，二是再建校。", "长" * 3000 + "完"
SAID = {
    Purpose.NOTES: (FORMULA, TAGS, LONG),
    Purpose.SPEECH: (FORMULA,),
    Purpose.AMENDMENTS: ("理由在此",),
    Purpose.PROPOSAL: (TAGS,),
}
"""What is to be found in a summary as it was written."""


def text_of(path: Path) -> str:
    """All characters of a file, as programs read it."""
    if path.suffix == ".docx":
        return "".join(docx.Document(str(path)).element.body.itertext())
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        rows = (row for page in book for row in page.iter_rows(values_only=True))
        return "\n".join(str(cell) for row in rows for cell in row if cell is not None)
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".json":
        return json.dumps(json.loads(text), ensure_ascii=False)
    return re.sub(r"\\(?=[^\w\s])", "", text)


@pytest.fixture
def material(desk: Any) -> Any:
    change = Amendment("新建小学3所", "新建小学5所")
    return desk.material(
        desk.on(1, FORMULA, NoteKind.SUPPORT),
        desk.on(2, TAGS, NoteKind.SUGGEST),
        desk.on(3, "铃\x07响了？", NoteKind.QUESTION),
        desk.on_report(LONG),
        desk.on_words("新建小学3所", "理由在此", kind=NoteKind.AMEND, amendment=change),
    )


@pytest.mark.parametrize("ending", output.ENDINGS)
@pytest.mark.parametrize("definition", BUILT_IN, ids=lambda each: each.id)
def test_what_was_said_stands_in_the_file(
    material: Any, tmp_path: Path, definition: Definition, ending: str
) -> None:
    made, tables = compose(material, definition), ending in {".xlsx", ".csv"}
    if tables and not made.sheets:
        assert definition.purpose is Purpose.RESULT
        return
    path = tmp_path / f"摘要{ending}"
    output.save(made, definition, path)
    found = text_of(path)
    assert tables or made.manuscript.title in found
    for words in SAID.get(definition.purpose, ()):
        assert words in found, words[:40]


@pytest.mark.parametrize("definition", BUILT_IN, ids=lambda each: each.id)
def test_nothing_to_say_is_said(desk: Any, tmp_path: Path, definition: Definition) -> None:
    made = compose(desk.material(commitments=()), definition)
    assert made.manuscript.parts == ()
    for ending in (".docx", ".md"):
        path = tmp_path / f"摘要{ending}"
        output.save(made, definition, path)
        assert made.manuscript.empty in text_of(path)


RICH_LINES = ["请明确时限：", "• 今年", "• 明年", "1. <b>先</b>修路"]
RICH = "请**明确**时限：\n- 今年\n- **明年**\n1. <b>先</b>修路"


@pytest.mark.parametrize("where", Remarks)
def test_bold_and_lists_of_a_note_survive_in_word(
    desk: Any, tmp_path: Path, where: Remarks
) -> None:
    definition = replace(BUILT_IN[0], remarks=where)
    path = tmp_path / "摘要.docx"
    output.save(compose(desk.material(desk.on(1, RICH)), definition), definition, path)
    part = {
        Remarks.INLINE: "document",
        Remarks.FOOTNOTES: "footnotes",
        Remarks.COMMENTS: "comments",
    }[where]
    with zipfile.ZipFile(path) as archive:
        read = parse_xml(archive.read(f"word/{part}.xml"))
    lines = [_said(line) for line in read.iter(qn("w:p"))]
    assert [each for each in lines if each in RICH_LINES] == RICH_LINES
    strong = f".//{qn('w:rStyle')}[@{qn('w:val')}='Strong']"
    bold = {_said(run) for run in read.iter(qn("w:r")) if run.find(strong) is not None}
    assert {"明确", "明年"} <= bold


def _said(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def test_bold_and_lists_of_a_note_survive_in_markdown(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "摘要.md"
    output.save(compose(desk.material(desk.on(1, RICH)), BUILT_IN[0]), BUILT_IN[0], path)
    found = path.read_text(encoding="utf-8")
    for line in ("> 请**明确**时限：", "> • 今年", "> • **明年**", "\\<b\\>先\\</b\\>修路"):
        assert line in found
    assert "<b>" not in found
