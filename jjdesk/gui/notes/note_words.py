"""What a note says, as rich text and in words, for everything that shows notes."""

from collections.abc import Mapping
from datetime import date, datetime
from html import escape
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from jjdesk.domain import markup
from jjdesk.domain.annotation import Annotation, Scope
from jjdesk.domain.markup import Block, BlockKind
from jjdesk.words import say

_QUOTE = 40
_TAGS = {BlockKind.BULLET: "ul", BlockKind.NUMBER: "ol"}


def text_html(text: str) -> str:
    """A note's text as rich text for a label."""
    pieces = []
    for kind, blocks in groupby(markup.parse(text), key=lambda block: block.kind):
        if kind is BlockKind.PARAGRAPH:
            pieces.append("<br>".join(map(_runs_html, blocks)))
        else:
            tag = _TAGS[kind]
            items = "".join(f"<li>{_runs_html(block)}</li>" for block in blocks)
            style = "margin-left:14px; -qt-list-indent:0"
            pieces.append(
                f'<{tag} style="{style}; margin-top:2px; margin-bottom:2px">{items}</{tag}>'
            )
    return "".join(
        piece if number == 0 or piece.startswith(("<ul", "<ol")) else f"<div>{piece}</div>"
        for number, piece in enumerate(pieces)
    )


def _runs_html(block: Block) -> str:
    return "".join(
        f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text) for run in block.runs
    )


def is_empty(note: Annotation, drafted: Annotation | None = None) -> bool:
    """Whether nothing has been said with a note: no kind, words, stance, tag, link or date.

    The words that an amendment begins with, as ``drafted``, say nothing yet.
    """
    said = (note.text.strip(), note.stance, note.tags, note.links, note.follow_up)
    amended = note.amendment is not None and (
        drafted is None or note.amendment != drafted.amendment
    )
    plain = note.kind.value == "free" or (note.amendment is not None and not amended)
    return plain and not any(said) and not amended and note.importance == 1


def short(words: str, most: int = _QUOTE) -> str:
    """The beginning of words, without white space."""
    bare = "".join(words.split())
    return bare if len(bare) <= most else f"{bare[:most]}…"


def scope_words(note: Annotation) -> str:
    """``“文句…”`` that a note hangs on, where that is less than what is shown above it."""
    if note.anchor.scope in {Scope.SPAN, Scope.TARGET}:
        return say("“{short}”", short=short(note.anchor.quote))
    return ""


def moment_words(moment: str, *, seconds: bool = False) -> str:
    """``11-22 21:15``, or ``11-22 21:15:08``, of an ISO moment, in the machine's time.

    What is none came from elsewhere: its beginning.
    """
    form = "%m-%d %H:%M:%S" if seconds else "%m-%d %H:%M"
    try:
        return datetime.fromisoformat(moment).astimezone().strftime(form)
    except (ValueError, OverflowError):
        return moment[:10]


def day_words(day: str, today: date) -> str:
    """``12-31``, with the year where it is another; ``已到期`` once the day has come."""
    translate = QCoreApplication.translate
    shown = day[5:] if day.startswith(f"{today.year}-") else day
    return f"{shown} {translate('Note', '已到期')}" if day <= today.isoformat() else shown


def author_name(note: Annotation, names: Mapping[str, str]) -> str:
    """Who wrote a note, as far as that is known."""
    return names.get(note.author) or QCoreApplication.translate("Note", "另一位代表")


def joined(quote: str) -> str:
    """Words of the source as they read: without the line breaks of its pages."""
    return "".join(quote.split("\n")).strip()
