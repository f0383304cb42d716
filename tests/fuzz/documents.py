"""Reports as files: text, Word, PDF and saved pages, and what the parser makes of a text."""

import zlib
from functools import cache
from pathlib import Path

from dice import Dice
from target import ROOT, Tried, written

TEXT = (
    "云州县政府工作报告\n——2025年1月5日在云州县第十八届人民代表大会第五次会议上\n"
    "一、2025年工作安排\n（一）发展产业。\n新增企业30家以上，力争产值突破20亿元、增长6.5%左右[1]。"
    "推进双河水库建设，确保年底前完工。\n（二）改善民生。新建小学3所，改造白沙镇中学。\n"
)
CODINGS = ("utf-8", "gb18030", "utf-16", "utf-16-be", "big5hkscs")
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


_NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
_TABLE = (
    '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="0"/></w:trPr>'
    f'<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>{_p("序号")}</w:tc><w:tc>{_p("目标任务")}</w:tc>'
    f"<w:tc>{_p('责任单位')}</w:tc></w:tr><w:tr><w:tc>{_p('1')}</w:tc>"
    f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{_p("新建小学3所")}</w:tc>'
    f"<w:tc>{_p('区教委')}</w:tc></w:tr><w:tr><w:tc>{_p('2')}</w:tc>"
    f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{_p('')}</w:tc><w:tc>{_p('区交通局')}</w:tc></w:tr></w:tbl>"
)
_BODY = (
    "".join(_p(line) for line in TEXT.splitlines())
    + _p("建好学校。", _NUMBERED)
    + '<w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r><w:ins><w:r><w:t>加</w:t></w:r>'
    "</w:ins><w:del><w:r><w:delText>减</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr>"
    "<w:t>隐</w:t></w:r><w:r><w:tab/><w:br/><w:pict><w:txbxContent>"
    + _p("框里的字。")
    + "</w:txbxContent></w:pict></w:r></w:p><w:sdt><w:sdtContent>"
    + _p("控件里的字。")
    + "</w:sdtContent></w:sdt>"
)
_ABSTRACT = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCX_WORDS = (
    "<!DOCTYPE x [<!ENTITY a 'b'>]>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:p>", "</w:p>", "</w:tc>",
    "<w:gridSpan w:val='99999'/>", "<w:vMerge/>", "<w:sdt>", "<w:txbxContent>", "<w:ins>",
    "<w:footnoteReference w:id='2'/>", "<w:footnoteReference/>", "<w:numId w:val='1'/>", "<w:br/>",
    "<w:ilvl w:val='8'/>", "<w:numFmt w:val='upperRoman'/>", "%9", "%1%1%1", "<![CDATA[", "<?x?>",
    "<w:start w:val='-5'/>", "<w:lvlText w:val='%2.%1'/>", "<w:vanish w:val='x'/>", "<a:t>", "字",
)  # fmt: skip
_HTML = (
    '<!doctype html><html><head><meta charset="utf-8"><title>云州县政府工作报告_云州县人民政府</title>'
    "<style>p{}</style></head><body><nav><ul><li><a href='#'>首页</a></li></ul></nav>"
    "<h1>云州县政府工作报告</h1><div class='main' style='x:y'>"
    + "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    + "<table><tr><td colspan='2'>甲</td></tr></table><p hidden>隐</p></div><footer>版权</footer>"
    "</body></html>"
)
HTML_WORDS = (
    "<table>", "<tr>", "<td>", "<td rowspan='300' colspan='300'>", "<svg>", "<math>", "<template>",
    "<select>", "<form>", "<a>", "<b>", "<p>", "<div>", "<!--", "-->", "<![CDATA[", "<![if x]>",
    "<!x", "<?", "</", "<script>", "<textarea>", "<title>政府工作报告", "<plaintext>", "<frameset>",
    "<meta charset=gb2312>", "<meta charset=utf-7>", "&#x110000;", "&#xD800;", "&lt", "\0",
    "style='display:none'", "<br>", "<base href='http://x'>", "<iframe src='file:///etc/passwd'>",
)  # fmt: skip
_PDF = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 /MediaBox [0 0 400 600] >>",
    b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>",
    b"<< /Length 150 >> stream\nBT /F 12 Tf 20 500 Td (abcdef) Tj 0 -20 Td [(ghij) -200 (kl)] TJ"
    b" 1 0 0 1 20 400 Tm (mnop.) Tj 0.7 0.7 -0.7 0.7 9 9 Tm (q) Tj ET\nendstream",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
    b"<< /Length 150 >> stream\nbegincmap 1 begincodespacerange <00> <FF> endcodespacerange"
    b" 1 beginbfrange <61> <7A> <4E00> endbfrange 1 beginbfchar <2E> <3002> endbfchar endcmap"
    b"\nendstream",
    b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 5 0 R >> >> /Contents 8 0 R >>",
    b"<< /Length 80 >> stream\nBT /F 12 Tf 30 480 Td (rstuvwxyz.) Tj 0 -20 Td (zyxwv.) Tj ET\nendstream",
)
_PDF_WORDS = (
    "/Kids [2 0 R]", "/Count 99999999", "/MediaBox [0 0 1e30 -1e30]", "/Filter /FlateDecode",
    "/Encrypt 1 0 R", "/Filter [/ASCIIHexDecode /LZWDecode]", "/Parent 3 0 R", "<2E> <FFFF>",
    "100000 Tz", "0 Tf", "1e38 Tf", "-1 Tr", "q", "Q", "BT", "ET", "/F Do", "(\\777)", "<D800>",
    "/Length 0", "/Length 999999999", "6 0 R", "99 0 R", "/Rotate 45", "/UserUnit 1e9", "stream",
    "endstream", "/Type /ObjStm", "/ToUnicode 4 0 R", "/Subtype /Type3", "/CropBox [9 9 9 9]",
)  # fmt: skip


def docx_members() -> dict[str, bytes]:
    """The members of a small document of Word with all that the reader knows."""
    related = "".join(
        f'<Relationship Id="r{kind}" Type="{_REL}/{kind}" Target="{kind}.xml"/>'
        for kind in ("numbering", "footnotes")
    )
    notes = f'<w:footnote w:id="2">{_p("注释的字。")}</w:footnote>'
    parts = {
        "word/document.xml": f"<w:document {_W}><w:body>{_BODY}{_TABLE}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {_W}>{_ABSTRACT}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>",
        "word/_rels/document.xml.rels": f"<Relationships>{related}</Relationships>",
    }
    return {name: f"{_XML}{text}".encode() for name, text in parts.items()}


def _txt(dice: Dice) -> bytes:
    text = dice.text_of(TEXT)
    data = text.encode(dice.choice(CODINGS), errors="replace")
    return dice.bytes_of(data) if dice.hit(2) else data


def docx(dice: Dice) -> bytes:
    """A hostile document of Word."""

    def part(_: str, data: bytes) -> bytes:
        if dice.hit(10):
            return dice.bytes_of(data)
        return dice.xml_of(data.decode(errors="replace"), DOCX_WORDS).encode(errors="replace")

    return dice.zip_of(docx_members(), part)


def _html(dice: Dice) -> bytes:
    page = dice.markup_of(_HTML, HTML_WORDS)
    data = page.encode(dice.choice(CODINGS[:3]), errors="replace")
    return dice.bytes_of(data) if dice.hit(4) else data


def _pdf(dice: Dice) -> bytes:
    objects = list(_PDF)
    for _ in range(dice.some()):
        at = dice.randrange(len(objects))
        text = dice.text_of(objects[at].decode("latin-1"), _PDF_WORDS)
        objects[at] = text.encode("latin-1", errors="replace")
    if dice.hit(4):
        content = zlib.compress(
            objects[3].partition(b"stream\n")[2][:-9] * dice.choice((1, 500)), 1
        )
        head = b"<< /Filter /FlateDecode /Length %d >> stream\n" % len(content)
        objects[3] = head + content + b"\nendstream"
    data = _as_pdf(objects)
    return dice.bytes_of(data) if dice.hit(3) else data


def _as_pdf(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (count, table, count, len(data))
    )


def _reading(name: str) -> Tried:
    """The reader of reports, for files of this name."""
    from jjdesk.exchange import docx_reader, html_reader, pdf_reader, reading

    assert docx_reader, html_reader
    assert pdf_reader  # loaded before memory is limited
    make = {"x.txt": _txt, "x.docx": docx, "x.html": _html, "x.pdf": _pdf}[name]

    def read(data: bytes) -> None:
        text = reading.read_report_file(written(name, data)).text
        text.encode()  # or no file and no workbook could hold it

    return Tried(make, read)


def txt() -> Tried:
    """Text files."""
    return _reading("x.txt")


def word() -> Tried:
    """Documents of Word."""
    return _reading("x.docx")


def pdf() -> Tried:
    """PDF."""
    return _reading("x.pdf")


def html() -> Tried:
    """Saved pages."""
    return _reading("x.html")


@cache
def _report() -> list[str]:
    path: Path = ROOT / "seeds" / "jiangjin-2025.txt"
    return path.read_text(encoding="utf-8").splitlines()


def parse() -> Tried:
    """The parser, on whatever text a reader gave."""
    from jjdesk.exchange import report_json
    from jjdesk.parsing import pipeline

    def make(dice: Dice) -> bytes:
        lines = _report()
        at = dice.randrange(len(lines))
        text = TEXT if dice.hit(3) else "\n".join(lines[at : at + dice.choice((1, 3, 8))])
        words = (
            text[:8],
            text[-8:],
            "亿元",
            "%",
            "以上",
            "年底前",
            "第一",
            "[1]",
            "一、",
            "注释\n",
        )
        return dice.text_of(text, words)[:50_000].encode(errors="replace")

    def read(data: bytes) -> None:
        report = pipeline.parse(data.decode(), name="报告.txt")
        assert report_json.decode(report_json.encode(report)) == report

    return Tried(make, read)
