"""What is said of paragraphs of a Word document: footnotes, or comments in its margin."""

from datetime import datetime
from typing import Final
from xml.etree.ElementTree import Element

from jjdesk.domain.manuscript import Paragraph, Remark
from jjdesk.domain.summary import Remarks
from jjdesk.exchange.docx_package import DocxPackage
from jjdesk.exchange.docx_styles import CHARACTERS
from jjdesk.exchange.docx_xml import root, run, storable, styled, w

_INITIALS: Final = 2


def runs(paragraph: Paragraph) -> list[Element]:
    """The characters of a paragraph, each run in its style."""
    return [
        run(each.text, *([styled(CHARACTERS[each.face])] if each.face in CHARACTERS else []))
        for each in paragraph.runs
    ]


class Notes:
    """Collects what is said of paragraphs, in the order in which they come."""

    def __init__(self, where: Remarks) -> None:
        self._where = where
        self._made: list[Element] = []

    @property
    def footnotes(self) -> bool:
        """Whether there are any footnotes."""
        return self._where is Remarks.FOOTNOTES and bool(self._made)

    def noted(self, paragraph: Paragraph) -> list[Element]:
        """The content of a paragraph, with marks that lead to what is said of it."""
        made = runs(paragraph)
        if self._where is Remarks.FOOTNOTES:
            for turn, each in enumerate(paragraph.remarks):
                # Two marks side by side would be read as one number.
                made += [run(" ", styled("FootnoteReference"))] if turn else []
                made.append(self._footnote(each))
            return made
        for each in paragraph.remarks:
            made = self._comment(each, made)
        return made

    def _footnote(self, remark: Remark) -> Element:
        number = len(self._made) + 1
        mark = w("r", w("rPr", styled("FootnoteReference")), w("footnoteRef"))
        words = _words(remark, "FootnoteText", mark)
        self._made.append(w("footnote", *words, id=number))
        return w("r", w("rPr", styled("FootnoteReference")), w("footnoteReference", id=number))

    def _comment(self, remark: Remark, said: list[Element]) -> list[Element]:
        number = len(self._made)
        mark = w("r", w("rPr", styled("CommentReference")), w("annotationRef"))
        author = storable(remark.author)
        made = w(
            "comment",
            *_words(remark, "CommentText", mark),
            id=number,
            author=author,
            initials=author[:_INITIALS],
        )
        if moment := _moment(remark.made):
            made.set("w:date", moment)
        self._made.append(made)
        reference = w("r", w("rPr", styled("CommentReference")), w("commentReference", id=number))
        start, end = w("commentRangeStart", id=number), w("commentRangeEnd", id=number)
        return [start, *said, end, reference]

    def put(self, package: DocxPackage) -> None:
        """The part that holds them all; none if there are none."""
        if not self._made:
            return
        if self._where is Remarks.COMMENTS:
            package.part("comments", root("comments", *self._made))
            return
        lines = [
            w("footnote", w("p", w("r", w(line))), id=number, type=line)
            for number, line in ((-1, "separator"), (0, "continuationSeparator"))
        ]
        package.part("footnotes", root("footnotes", *lines, *self._made))


def _words(remark: Remark, style: str, mark: Element) -> list[Element]:
    """Head and words of a note; the mark stands before the first."""
    look = w("pStyle", val=style)
    head = w("p", w("pPr", look), mark, run(f" {remark.head}", styled("Strong")))
    rest = [w("p", w("pPr", look), *runs(each)) for each in remark.paragraphs]
    return [head, *rest]


def _moment(made: str) -> str:
    """When it was written, as the clock here shows it: Word takes it for local time."""
    try:
        moment = datetime.fromisoformat(made).astimezone()
    except (ValueError, OverflowError):
        return ""
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"
