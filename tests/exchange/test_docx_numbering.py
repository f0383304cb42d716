"""Automatic numbers of a Word document, in each style that reports use."""

import io
import zipfile

import pytest

from jjdesk.exchange import docx_reader

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(body: str, **parts: str) -> bytes:
    """A docx by hand; ``parts`` are related to the document by their names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", body)
        relations = "".join(f'<r Type="{TYPES}/{kind}" Target="{kind}.xml"/>' for kind in parts)
        archive.writestr("word/_rels/document.xml.rels", f"<rs>{relations}</rs>")
        for kind, content in parts.items():
            archive.writestr(f"word/{kind}.xml", content)
    return file.getvalue()


def level(style: str, text: str = "%1.", start: str = "1", depth: int = 0) -> str:
    return (
        f"<lvl ilvl='{depth}'><start val='{start}'/><numFmt val='{style}'/>"
        f"<lvlText val='{text}'/></lvl>"
    )


def numbers(levels: str, *depths: int) -> list[str]:
    """The lines of a document with a paragraph 条 at each of ``depths`` of one list."""
    numbering = (
        f"<n><abstractNum abstractNumId='3'>{levels}</abstractNum>"
        "<num numId='5'><abstractNumId val='3'/></num></n>"
    )
    listed = "".join(
        f"<p><pPr><numPr><ilvl val='{depth}'/><numId val='5'/></numPr></pPr><r><t>条</t></r></p>"
        for depth in depths
    )
    return docx_reader.read(packed(f"<d>{listed}</d>", numbering=numbering), "x").splitlines()


@pytest.mark.parametrize(
    ("style", "start", "printed"),
    [
        ("decimal", "1", "1.条"),
        ("decimal", "12", "12.条"),
        ("chineseCounting", "1", "一.条"),
        ("chineseCounting", "9", "九.条"),
        ("chineseCounting", "10", "十.条"),
        ("chineseCounting", "11", "十一.条"),
        ("chineseCounting", "20", "二十.条"),
        ("chineseCounting", "21", "二十一.条"),
        ("chineseCounting", "99", "九十九.条"),
        ("chineseCounting", "100", "100.条"),
        ("chineseCountingThousand", "3", "三.条"),
        ("ideographTraditional", "3", "三.条"),
        ("japaneseCounting", "3", "三.条"),
        ("taiwaneseCounting", "3", "三.条"),
        ("decimalEnclosedCircle", "1", "①.条"),
        ("decimalEnclosedCircle", "20", "⑳.条"),
        ("decimalEnclosedCircle", "21", "21.条"),
        ("lowerRoman", "4", "4.条"),
        ("bullet", "1", "条"),
        ("none", "1", "条"),
        # what is no number begins with one
        ("decimal", "x", "1.条"),
        ("decimal", "-1", "1.条"),
        ("decimal", "9999999", "1.条"),
    ],
)
def test_a_number_in_its_style(style: str, start: str, printed: str) -> None:
    assert numbers(level(style, start=start), 0) == [printed]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("%1、", "一、条"),
        ("（%1）", "（一）条"),
        ("(%1)", "(一)条"),
        ("第%1部分", "第一部分条"),
        ("", "条"),
    ],
)
def test_a_number_in_its_pattern(text: str, printed: str) -> None:
    assert numbers(level("chineseCounting", text), 0)[0].replace(" ", "") == printed


def test_levels_below_begin_anew_and_levels_above_go_on() -> None:
    levels = level("chineseCounting", "%1、") + level("chineseCounting", "（%2）", depth=1)
    assert numbers(levels, 0, 1, 1, 0, 1) == [
        "一、条",
        "（一）条",
        "（二）条",
        "二、条",
        "（一）条",
    ]


def test_a_level_that_the_list_does_not_have_has_no_number() -> None:
    assert numbers(level("decimal"), 0, 7, 0) == ["1.条", "条", "2.条"]


@pytest.mark.parametrize(
    "styles",
    [
        "<s/>",
        "<s><style styleId='H'/></s>",
        "<s><style styleId='H'><basedOn val='H'/></style></s>",  # based on itself
        "<s><style styleId='H'><basedOn val='I'/></style></s>",  # on what is not there
        "<s><style styleId='H'><pPr><jc val='left'/></pPr></style></s>",
        "<s><style><pPr/></style></s>",
    ],
)
def test_a_style_that_numbers_nothing_gives_no_number(styles: str) -> None:
    body = "<d><p><pPr><pStyle val='H'/></pPr><r><t>条</t></r></p></d>"
    numbering = f"<n><abstractNum abstractNumId='3'>{level('decimal')}</abstractNum></n>"
    assert docx_reader.read(packed(body, styles=styles, numbering=numbering), "x") == "条\n"


@pytest.mark.parametrize(
    "numbering",
    [
        "<n/>",
        "<n><num numId='5'/></n>",
        "<n><num numId='5'><abstractNumId val='9'/></num></n>",
        "<n><other/><abstractNum/><num/></n>",
    ],
)
def test_a_list_that_is_not_there_gives_no_number(numbering: str) -> None:
    body = "<d><p><pPr><numPr><numId val='5'/></numPr></pPr><r><t>条</t></r></p></d>"
    assert docx_reader.read(packed(body, numbering=numbering), "x") == "条\n"


CELL = "<tc><p><r><t>{}</t></r></p></tc>"
WRAPPED = f"<tbl><sdt><sdtContent><tr>{CELL}</tr></sdtContent></sdt></tbl>".format("甲")
EMPTY = "<tbl><tblPr/><tr><trPr/><tc><p/></tc><tc><p/></tc></tr></tbl>"
PAIR = f"<tbl><tr>{CELL}{CELL}</tr></tbl>".format("甲", "乙")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p><r><t>甲</t><tab/><t>乙</t></r></p>", "甲\t乙\n"),
        ("<p><r><t>甲</t><br/><t>乙</t></r></p>", "甲\n乙\n"),
        ("<p><r><t>甲</t><br type='page'/><t>乙</t></r></p>", "甲乙\n"),
        ("<p><r><t>甲</t><br type='column'/><t>乙</t></r></p>", "甲乙\n"),
        ("<sdt><sdtContent><p><r><t>甲</t></r></p></sdtContent></sdt>", "甲\n"),
        (WRAPPED, "甲\n"),
        (f"{EMPTY}<p><r><t>甲</t></r></p>", "甲\n"),
        (PAIR, "甲\t乙\n"),
        ("<p><r><footnoteReference id='7'/></r><r><t>甲</t></r></p>", "[1]甲\n"),
        ("<p><r><t/></r><r><t>甲</t></r></p>", "甲\n"),
    ],
)
def test_what_stands_in_a_paragraph_or_a_table(body: str, text: str) -> None:
    assert docx_reader.read(packed(f"<d>{body}</d>"), "x") == text
