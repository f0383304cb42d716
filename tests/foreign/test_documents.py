"""Word documents as LibreOffice reads them: it opens them, and finds the same words."""

import re
import subprocess
import zipfile

import pytest

from jjdesk.domain.manuscript import (
    Break,
    Face,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    Signatures,
    Squares,
    paragraph,
    unfolded,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Layout, PageStyle, Remarks
from jjdesk.exchange import manuscript_docx

pytestmark = pytest.mark.libreoffice
SENTENCE = "推进数字化赋能教育，新建小学 3 所、幼儿园 12 所，确保年底前投用。"
LONG = "".join(f"第{n}句说由谁来做，什么时候做完。" for n in range(200))
ROWS = tuple((n, f"指标{n}甲", float(n), SENTENCE) for n in range(1, 61))


def noted(number, *words):
    """A commitment with a note."""
    said = tuple(paragraph(each, Form.NOTE) for each in words)
    remark = Remark(f"建议 · 张三 · 第 {number} 日", "张三", "2025-02-10T01:30:00Z", said)
    runs = (Run(f"第 {number} 条　", Face.STRONG), Run(SENTENCE, Face.QUOTE))
    return Paragraph(runs, Form.BODY, (remark,))


MANUSCRIPT = Manuscript(
    title="批注摘要",
    summary=("江津区 2025 年", "2 条批注"),
    parts=(
        Heading("一、改革攻坚"),
        noted(1, "写明时限。", "补列经费。"),
        noted(2, LONG),
        Heading("（一）目标", 2),
        Sheet("量化目标一览", ("条", "指标", "值", "原文"), (2, 5, 3, 10), ROWS, below=("来源。",)),
        Sheet("", ("原文",), (1,), ((LONG,),)),
        Break(),
        paragraph("以上属实。", Form.FLUSH),
        Signatures(("一致。",), (("总监票人", 2), ("日期", 0))),
        Squares(((True, False), (False, True))),
    ),
)


def bare(words):
    return re.sub(r"\s", "", words)


def spoken(manuscript):
    """All that is to be read, part after part."""
    said = [manuscript.title, *manuscript.summary]
    for part in unfolded(manuscript).parts:
        if isinstance(part, Heading | Paragraph):
            said.append(part.text)
        elif isinstance(part, Sheet):
            said += [part.name, *part.heads]
            for row in part.rows:
                said += [str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row]
            said += part.below
        elif isinstance(part, Signatures):
            said += [*part.above, *(name for name, _ in part.rows)]
    return [bare(each) for each in said if each]


def pages(pdf):
    """Words of each page as they are read, without what stands above and below the body."""
    run = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True)
    found = []
    for number, page in enumerate(run.stdout.decode().split("\f")[:-1], start=1):
        words = bare(page).removesuffix(f"—{number}—")
        found.append(words.removeprefix(bare(MANUSCRIPT.title)) if number > 1 else words)
    return found


def in_order(said, words):
    """Whether all that is said stands in ``words``, one after the other."""
    at = 0
    for each in said:
        found = words.find(each, at)
        assert found >= 0, each[:40]
        at = found + len(each)
    return True


@pytest.mark.parametrize("style", [PageStyle(), PageStyle(Layout.COMPACT)])
def test_libreoffice_finds_the_same_words_on_its_pages(tmp_path, libreoffice, style):
    path = tmp_path / "摘要.docx"
    path.write_bytes(manuscript_docx.document(MANUSCRIPT, style))
    found = pages(libreoffice(path, "pdf"))
    heads = "条指标值原文"
    whole = found[0] + "".join(page.removeprefix(heads).removeprefix("原文") for page in found[1:])
    assert in_order(spoken(MANUSCRIPT), whole)
    assert sum(page.startswith(heads) for page in found) >= 2
    assert not any(page.endswith("（一）目标") for page in found)
    last = next(page for page in found if "总监票人" in page)
    assert "以上属实" in last


def test_libreoffice_knows_footnotes_and_comments(tmp_path, libreoffice):
    marks = {Remarks.FOOTNOTES: "text:note", Remarks.COMMENTS: "office:annotation"}
    for remarks, mark in marks.items():
        path = tmp_path / f"{remarks}.docx"
        path.write_bytes(manuscript_docx.document(MANUSCRIPT, PageStyle(), remarks))
        with zipfile.ZipFile(libreoffice(path, "odt")) as archive:
            content = archive.read("content.xml").decode()
        notes = re.findall(f"<{mark} .*?</{mark}>", content)
        assert len(notes) == 2
        plain = [bare(re.sub("<[^>]*>", "", each)) for each in notes]
        assert "写明时限。补列经费。" in plain[0]
        assert bare(LONG) in plain[1]
        dated = ["张三" in each and "2025-02-10T" in each for each in notes]
        assert dated == [remarks is Remarks.COMMENTS] * 2
        styles = set(re.findall('text:outline-level="([0-9])"', content))
        assert styles == {"1", "2"}
