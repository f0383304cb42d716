"""Run-in headings (小标题): a short first sentence that names what its paragraph does."""

import re
from collections import Counter

from jjdesk.parsing import lexicons, modality, tense
from jjdesk.parsing.layout import Mark
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.structure import Layer, Role, heading_text
from jjdesk.parsing.tense import Tense

_LONGEST = 40
_LONGEST_PLAIN = 24
_PARALLEL = 3
_LEXICON = lexicons.load("kinds")
_NO_THEME = tense.pattern(_LEXICON["no_theme"])
_REVIEW_THEME = tense.pattern(_LEXICON["review_theme"])
_SITUATION = tense.pattern(_LEXICON["situation"], _LEXICON["aim"])
_MANNER = tense.pattern(_LEXICON["manner"])
_HOW = re.compile(alternation(lexicons.load("actions")["adverbs"]))
_IDIOM = 4
_AMOUNT = re.compile(r"\d+(?:\.\d+)?(?:%|％|万|亿|个|家|户|亩|公里|人|项|元)")


def find(layers: list[Layer], tenses: list[Tense]) -> list[str | None]:
    """The theme of each paragraph, without number and stop, or ``None``.

    A first sentence is one by its form (numbered, dashed), by what it says (it opens with an
    action), or by its neighbours (paragraphs of the same section that open in the same way).
    """
    openings = Counter(_key(layer) for layer in layers if _may_be(layer))
    return [
        heading_text(layer.texts[0].text)
        if _may_be(layer) and _is_theme(layer, when, openings)
        else None
        for layer, when in zip(layers, tenses, strict=True)
    ]


def _key(layer: Layer) -> tuple[str | None, str]:
    return (layer.node.id if layer.node else None, layer.texts[0].text[:_PARALLEL])


def _may_be(layer: Layer) -> bool:
    if layer.role is not Role.BODY or len(layer.spans) < 2:
        return False
    first = layer.texts[0].text
    if not 4 <= len(first) <= _LONGEST or first[-1] not in "。！!；" or _AMOUNT.search(first):
        return False
    return not _NO_THEME.match(first) and len(layer.texts[1].text) > len(first) // 3


def _is_theme(layer: Layer, when: Tense, openings: Counter[tuple[str | None, str]]) -> bool:
    first = layer.texts[0].text
    if layer.block.mark in (Mark.ITEM, Mark.PART, Mark.SECTION):
        return True
    if openings[_key(layer)] > 1 and not _SITUATION.match(first):
        return True
    if when is Tense.REVIEW:
        return _REVIEW_THEME.match(first) is not None or len(first) <= _LONGEST_PLAIN
    if _SITUATION.match(first):
        return False
    return len(first) <= _LONGEST_PLAIN + 6 and opens_with_action(first)


def opens_with_action(text: str) -> bool:
    """Whether the text opens like a thing to do: with a verb or with words on how it is done."""
    return (
        modality.opens_action(text)
        or _HOW.match(text) is not None
        or _MANNER.match(text) is not None
        or modality.opens_action(text[_IDIOM:])
    )
