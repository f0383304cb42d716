"""What Qt leaves out of a PDF: bookmarks, language, what glyphs were printed for, subsets.

The file is written by hand as Qt writes it, so that no face of the machine is asked for.
"""

from io import BytesIO

import pypdf
import pypdfium2
import pytest

from jjdesk.exchange.pdf_finishing import finish

HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"


def stream(data, words=b""):
    return b"<<\n%s/Length %d\n>>\nstream\n%s\nendstream" % (words, len(data), data)


def mapping(*sections):
    return stream(
        b"/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <FFFF>\n"
        b"endcodespacerange\n" + b"\n".join(sections) + b"\nendcmap"
    )


def pdf(cmap, pages=2, title=b"old"):
    """Pages with glyphs 1 to 5 of one font, as QPdfWriter 6.9 lays out a file."""
    kids = b" ".join(b"%d 0 R" % (9 + 2 * page) for page in range(pages))
    objects = [
        b"<< /Title (%b) /Producer (Qt) >>" % title,
        b"<< /Type /Catalog /Pages 3 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H"
            b" /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>"
        ),
        (
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /FontDescriptor 6 0 R /DW 1000"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        ),
        b"<< /Type /FontDescriptor /FontName /QAAAAA+Song /Flags 4 >>",
        cmap,
        b"<< /Font << /F4 4 0 R >> >>",
    ]
    for page in range(pages):
        objects.append(
            b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources 8 0 R >>" % (10 + 2 * page)
        )
        objects.append(stream(b"BT /F4 16 Tf 100 700 Td <00010002000300040005> Tj ET"))
    data, places = bytearray(HEAD), []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Info 1 0 R /Root 2 0 R >>\n" % (len(objects) + 1)
    return bytes(data) + b"startxref\n%d\n%%%%EOF\n" % start


RANGE = b"1 beginbfrange\n<0001> <0005> [<2F08> <2EA0> <5927> <F9D8> <FB03>]\nendbfrange"
PLAIN = pdf(mapping(RANGE))


def words(data):
    with pypdfium2.PdfDocument(data) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_bounded())
            text.close()
        return found


def test_what_was_written_stays_and_the_rest_is_appended():
    made = finish(PLAIN, "标题")
    assert made.startswith(PLAIN)
    assert made != PLAIN
    assert made.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize(
    ("section", "meant"),
    [
        (RANGE, "人民大律ffi"),
        (b"1 beginbfrange\n<0001> <0005> <2F00>\nendbfrange", "一丨丶丿乙"),
        (
            (
                b"2 beginbfchar\n<0001> <2EF0>\n<0002> <4EBA>\nendbfchar\n"
                b"1 beginbfrange\n<0003> <0005> [<00A0><D87EDC00><0041>]\nendbfrange"
            ),
            "龙人 丽A",
        ),
    ],
)
def test_characters_come_back_as_they_were_meant(section, meant):
    made = finish(pdf(mapping(section)), "标题")
    assert words(made) == [meant, meant]


def test_many_glyphs_are_no_more_than_a_hundred_at_once():
    section = b"1 beginbfrange\n<0001> <0140> <4E00>\nendbfrange"
    reader = pypdf.PdfReader(BytesIO(finish(pdf(mapping(section)), "标题")))
    text = reader.pages[0]["/Resources"]["/Font"]["/F4"]["/ToUnicode"].get_data().decode()
    assert [text.count(f"{n} beginbfchar") for n in (100, 20)] == [3, 1]
    assert "<0140> <4F3F>" in text


def test_title_language_and_that_fonts_are_subsets():
    reader = pypdf.PdfReader(BytesIO(finish(PLAIN, "江津“摘要”（甲）𠮷")))
    assert reader.metadata["/Title"] == "江津“摘要”（甲）𠮷"
    assert reader.metadata["/Producer"] == "Qt"
    root = reader.root_object
    assert root["/Lang"] == "zh-CN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    font = reader.pages[1]["/Resources"]["/Font"]["/F4"]
    assert font["/BaseFont"] == "/QAAAAA+Song"
    assert font["/DescendantFonts"][0].get_object()["/BaseFont"] == "/QAAAAA+Song"


def test_a_title_that_qt_leaves_half_escaped_is_written_anew():
    qt = "不（\\）)(".encode("utf-16-be").replace(b"\\", b"\\\\")
    qt = qt.replace(b"(", b"\\(").replace(b")", b"\\)")
    made = finish(pdf(mapping(RANGE), title=b"\xfe\xff" + qt), "不（\\）)(")
    reader = pypdf.PdfReader(BytesIO(made))
    assert reader.metadata == {"/Producer": "Qt", "/Title": "不（\\）)("}


def test_bookmarks_lead_to_their_places_whatever_levels_follow_each_other():
    marks = (
        ("一、稳就业（甲）", 1, 0, 37.0),
        ("1. 细", 3, 0, 100.0),
        ("（一）次", 2, 1, 50.0),
        ("二、𠮷", 1, 1, 260.0),
    )
    made = finish(PLAIN, "标题", marks)
    with pypdfium2.PdfDocument(made) as document:
        found = []
        for each in document.get_toc():
            place = each.get_dest()
            _, (_, top, _) = place.get_view()
            found.append(
                (each.level, each.get_title(), place.get_index(), round(297 - top / 72 * 25.4))
            )
    assert found == [
        (0, "一、稳就业（甲）", 0, 37),
        (1, "1. 细", 0, 100),
        (1, "（一）次", 1, 50),
        (0, "二、𠮷", 1, 260),
    ]
    assert pypdf.PdfReader(BytesIO(made)).root_object["/PageMode"] == "/UseOutlines"


def test_without_bookmarks_no_panel_opens():
    assert "/PageMode" not in pypdf.PdfReader(BytesIO(finish(PLAIN, "标题"))).root_object
