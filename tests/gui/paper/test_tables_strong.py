"""Words set off in cells, as what a change of words changes."""

import pytest

from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import PageStyle
from jjdesk.gui.paper.items import Words
from jjdesk.gui.paper.setter import typeset


def bold(sheet):
    """What is set in the type of the heads below them, as it can be read."""
    manuscript = Manuscript(title="表", parts=(sheet,))
    words = [
        item
        for page in typeset(manuscript, PageStyle()).pages
        for item in page
        if isinstance(item, Words)
    ]
    head = next(item for item in words if item.text == "原文")
    faces = [item for item in words if item.place.y() > head.place.y()]
    same = head.run.rawFont().styleName(), head.run.rawFont().weight()
    font = [(each.run.rawFont().styleName(), each.run.rawFont().weight()) for each in faces]
    return "".join(item.text for item, of in zip(faces, font, strict=True) if of == same)


@pytest.mark.usefixtures("qapp")
def test_only_the_words_named_are_set_off():
    sheet = Sheet(
        "", ("原文", "建议改为"), (14, 14),
        (("新建小学三所", "新建小学五所"), ("打通快线", "年内打通快线")),
        strong=((0, 0, 4, 5), (0, 1, 4, 5), (1, 1, 0, 2)),
    )  # fmt: skip
    assert bold(sheet) == "三五年内"


@pytest.mark.usefixtures("qapp")
def test_a_sheet_that_sets_nothing_off_has_none():
    assert bold(Sheet("", ("原文",), (14,), (("新建小学三所",),))) == ""
