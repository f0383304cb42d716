"""Words set off in the cells of a Word table, as what a change of words changes."""

import io

import docx

from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import PageStyle, Remarks
from jjdesk.exchange import manuscript_docx


def test_only_the_words_named_are_bold_and_no_word_is_lost():
    rows = (("新建小学三所", "新建小学五所"), ("打通快线", "年内打通快线"), ("", None))
    strong = ((0, 0, 4, 5), (0, 1, 4, 5), (1, 1, 0, 2))
    sheet = Sheet("", ("原文", "建议改为"), (14, 14), rows, strong=strong)
    manuscript = Manuscript(title="表", parts=(sheet,))
    written = manuscript_docx.document(manuscript, PageStyle(), Remarks.INLINE, {})
    (table,) = docx.Document(io.BytesIO(written)).tables
    cells = [cell for row in table.rows[1:] for cell in row.cells]
    bold = [run.text for cell in cells for run in cell.paragraphs[0].runs if run.bold]
    assert bold == ["三", "五", "年内"]
    assert [cell.text for cell in cells] == [cell or "" for row in rows for cell in row]
