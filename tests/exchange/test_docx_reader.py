import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.errors import SourceError
from jjdesk.exchange import docx_reader, ooxml
from jjdesk.parsing import pipeline

SEED = Path(__file__).resolve().parents[2] / "seeds" / "jiangjin-2025.txt"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def made(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(body: str, **parts: str) -> bytes:
    """A docx by hand; ``parts`` are related to the document by their names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
        relations = "".join(f'<r Type="{TYPES}/{kind}" Target="{kind}.xml"/>' for kind in parts)
        archive.writestr("word/_rels/document.xml.rels", f"<rs>{relations}</rs>")
        for kind, content in parts.items():
            archive.writestr(f"word/{kind}.xml", content)
    return file.getvalue()


def test_the_given_report_comes_back_whole() -> None:
    text = SEED.read_text(encoding="utf-8")
    back = docx_reader.read(made(*text.splitlines()), "x.docx")
    assert found(back) == found(text)


def found(text: str):
    commitments = pipeline.parse(text, name="jiangjin-2025").commitments
    return [
        (c.text, [(t.indicator, t.value, t.unit, t.bound) for t in c.targets]) for c in commitments
    ]


def test_tables_stand_where_they_are() -> None:
    document = docx.Document()
    document.add_paragraph("前。")
    table = document.add_table(2, 2)
    for cell, text in zip([c for row in table.rows for c in row.cells], "甲乙丙丁", strict=True):
        cell.text = text
    document.add_paragraph("后。")
    assert docx_reader.read(saved(document), "x") == "前。\n甲\t乙\n丙\t丁\n后。\n"


def test_a_table_that_lays_the_page_out_is_no_row() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "一。"
    cell.add_paragraph("二。")
    assert docx_reader.read(saved(document), "x") == "一。\n二。\n"


def test_text_boxes_follow_their_paragraph_and_once() -> None:
    document = docx.Document()
    run = document.add_paragraph("正文。").add_run()
    box = "<w:txbxContent><w:p><w:r><w:t>框内。</w:t></w:r></w:p></w:txbxContent>"
    run._r.append(
        parse_xml(
            f'<mc:AlternateContent xmlns:mc="{COMPATIBILITY}" '
            f"{nsdecls('w')}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
            "</mc:AlternateContent>"
        )
    )
    document.add_paragraph("下段。")
    assert docx_reader.read(saved(document), "x") == "正文。\n框内。\n下段。\n"


def test_notes_are_marked_and_come_last() -> None:
    body = (
        "<d><b><p><r><t>深化</t><footnoteReference id='7'/><t>改革。</t></r></p>"
        "<p><r><t>完。</t><endnoteReference id='7'/></r></p></b></d>"
    )
    data = packed(
        body,
        footnotes="<f><footnote id='7'><p><r><t>脚注。</t></r></p></footnote></f>",
        endnotes="<f><endnote id='7'><p><r><t>尾注。</t></r></p></endnote></f>",
    )
    assert docx_reader.read(data, "x") == "深化[1]改革。\n完。[2]\n注释\n[1]脚注。\n[2]尾注。\n"


def test_automatic_numbers_count_on_and_start_anew_below() -> None:
    numbering = (
        "<n><abstractNum abstractNumId='3'>"
        "<lvl ilvl='0'><numFmt val='chineseCounting'/><lvlText val='%1、'/></lvl>"
        "<lvl ilvl='1'><numFmt val='decimal'/><lvlText val='%1.%2 '/></lvl></abstractNum>"
        "<num numId='5'><abstractNumId val='3'/></num></n>"
    )
    styles = (
        "<s><style styleId='H'><pPr><numPr><numId val='5'/></numPr></pPr></style>"
        "<style styleId='I'><basedOn val='H'/></style></s>"
    )
    one = "<p><pPr><numPr><ilvl val='{}'/><numId val='5'/></numPr></pPr><r><t>条</t></r></p>"
    styled = "<p><pPr><pStyle val='I'/></pPr><r><t>条</t></r></p>"
    body = "<d>" + one.format(0) + one.format(1) + one.format(1) + styled + one.format(1) + "</d>"
    lines = docx_reader.read(packed(body, numbering=numbering, styles=styles), "x").split()
    assert lines == ["一、条", "一.1", "条", "一.2", "条", "二、条", "二.1", "条"]


def test_deleted_and_hidden_text_is_out_and_inserted_text_in() -> None:
    body = (
        "<d><p><del><r><t>删</t></r></del><ins><r><t>增</t></r></ins>"
        "<r><rPr><vanish/></rPr><t>隐</t></r><r><br type='page'/><t>完。</t></r></p></d>"
    )
    assert docx_reader.read(packed(body), "x") == "增完。\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (packed("<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"), "外部内容"),
        (packed('<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>'), "外部内容"),
        (packed("<d>" * 300 + "</d>" * 300), "损坏"),
        (packed("<d>"), "损坏"),
        (packed("<?xml version='1.0' encoding='nonsense'?><d/>"), "损坏"),
        (packed("<d/>")[:-30], "损坏"),
        (b"PK\x03\x04", "损坏"),
    ],
)
def test_what_is_damaged_or_dangerous_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        docx_reader.read(data, "x.docx")


def test_another_kind_of_zip_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(SourceError, match="没有 Word 正文"):
        docx_reader.read(file.getvalue(), "x.xlsx")


def test_a_password_is_named() -> None:
    data = bytearray(packed("<d/>"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    with pytest.raises(SourceError, match="加了密码"):
        docx_reader.read(bytes(data), "x.docx")


def test_macros_and_paths_out_of_the_file_are_left_alone(tmp_path) -> None:
    outside = tmp_path / "footnotes.xml"
    outside.write_text("<f><footnote id='1'><p><r><t>外面</t></r></p></footnote></f>")
    kind = f"{TYPES}/footnotes"
    relations = (
        f'<r Type="{kind}" TargetMode="External" Target="{outside.as_uri()}"/>'
        f'<r Type="{kind}" Target="../../../../../../..{outside}"/>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        body = "<d><p><r><t>正文。</t><footnoteReference id='1'/></r></p></d>"
        archive.writestr("word/document.xml", body)
        archive.writestr("word/_rels/document.xml.rels", f"<rs>{relations}</rs>")
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 AutoOpen")
        archive.writestr("../../evil.txt", "x")
    assert docx_reader.read(file.getvalue(), "x.docm") == "正文。[1]\n"
    assert [path.name for path in tmp_path.iterdir()] == ["footnotes.xml"]


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<d/>")
        archive.writestr("word/media/a", bytes(ooxml.MOST_UNPACKED))
    with pytest.raises(SourceError, match="解压后超过 100 MB"):
        docx_reader.read(file.getvalue(), "x.docx")


def test_a_bomb_is_refused_by_what_it_unpacks() -> None:
    with pytest.raises(SourceError, match="正文解压后超过 16 MB"):
        docx_reader.read(packed("<d>" + " " * ooxml.MOST_XML + "</d>"), "x.docx")


def test_a_bomb_is_refused_by_its_elements() -> None:
    with pytest.raises(SourceError, match="超过 20 万个元素"):
        docx_reader.read(packed("<d>" + "<p/>" * ooxml.MOST_ELEMENTS + "</d>"), "x.docx")


PLAIN = packed("<d><p><r><t>新增就业1万人。</t></r></p></d>", styles="<s/>")


@settings(max_examples=150)
@given(st.data())
def test_noise_is_read_or_refused(data) -> None:
    noisy = bytearray(PLAIN)
    for _ in range(data.draw(st.integers(1, 8))):
        noisy[data.draw(st.integers(0, len(noisy) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(noisy)))
    for damaged in (bytes(noisy), bytes(noisy[:cut])):
        try:
            assert isinstance(docx_reader.read(damaged, "x.docx"), str)
        except SourceError as error:
            assert str(error).endswith("。")  # noqa: PT017  either outcome is right
