"""Run-in headings (小标题): a short first sentence that names what its paragraph does."""

import re
from collections import Counter

from jjdesk.parsing import kinds, lexicons, modality, tense
from jjdesk.parsing.layout import Mark
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.structure import Layer, Role, heading_text
from jjdesk.parsing.tense import Tense

_LONGEST = 40
_LONGEST_PLAIN = 24
_PARALLEL = 3
_SECOND = 2
_PREFACE = 3
_ENOUGH = 6  # paragraphs that show a part's style
_SOME = 0.4  # of them; reports that have themes at all have them in six of ten
_SAYING = re.compile("[，,是]")
_LEXICON = lexicons.load("kinds")
_NO_THEME = tense.pattern(_LEXICON["no_theme"])
_REVIEW_THEME = tense.pattern(_LEXICON["review_theme"])
_SITUATION = tense.pattern(_LEXICON["situation"], _LEXICON["aim"])
_MANNER = tense.pattern(_LEXICON["manner"])
_HOW = re.compile(
    alternation(word for word in lexicons.load("actions")["adverbs"] if len(word) > 1)
)
_IDIOM = 4
_AMOUNT = re.compile(r"(?<!\d)\d++(?:\.\d+)?(?:%|％|万|亿|个|家|户|亩|公里|人|项|元)")


def find(layers: list[Layer], tenses: list[Tense]) -> list[str | None]:
    """The theme of each paragraph, without number and stop, or ``None``.

    A first sentence is one by its form (numbered, dashed), by what it says (it opens with an
    action), or by its neighbours (paragraphs of the same section that open in the same way).
    """
    able = [_may_be(layer) for layer in layers]
    openings = Counter([_key(layer) for layer, may_be in zip(layers, able, strict=True) if may_be])
    habits = _habits(layers, able)
    named = [
        may_be and _names_it(layers, i, tenses[i], openings, habits)
        for i, may_be in enumerate(able)
    ]
    strange = _without_themes(layers, tenses, named)
    return [
        heading_text(layer.texts[0].text)
        if is_named and not (_part(layer) in strange and _is_work(layer))
        else None
        for layer, is_named in zip(layers, named, strict=True)
    ]


def _without_themes(layers: list[Layer], tenses: list[Tense], named: list[bool]) -> set[str | None]:
    """Parts of the plan whose paragraphs begin with their first thing to do, most of them."""
    counts: Counter[str | None] = Counter()
    themes: Counter[str | None] = Counter()
    for layer, when, is_named in zip(layers, tenses, named, strict=True):
        if when is Tense.PLAN and layer.role is Role.BODY and len(layer.spans) > _SECOND:
            part = _part(layer)
            counts[part] += 1
            themes[part] += is_named
    return {part for part, n in counts.items() if n >= _ENOUGH and themes[part] < _SOME * n}


def _is_work(layer: Layer) -> bool:
    """Whether the first sentence, neither marked nor short, could as well be a thing to do."""
    return layer.block.mark is Mark.NONE and "，" in layer.texts[0].text


def _names_it(
    layers: list[Layer],
    index: int,
    when: Tense,
    openings: Counter[tuple[str | None, str]],
    habits: set[str | None],
) -> bool:
    """Whether the first sentence of the paragraph at ``index`` is its theme."""
    layer = layers[index]
    if _is_preface(layers, index):
        return False
    after_salutation = index > 0 and _NO_THEME.match(layers[index - 1].texts[-1].text) is not None
    habitual = _part(layer) in habits and not after_salutation
    is_theme = _is_theme(layer, when, openings, habitual=habitual)
    return is_theme and not kinds.looks_back(layer, when)


def _is_preface(layers: list[Layer], index: int) -> bool:
    """Whether a few words stand between a heading line and the longer paragraphs under it."""
    if not 0 < index < len(layers) - 1:
        return index == len(layers) - 1
    layer, above, below = layers[index], layers[index - 1], layers[index + 1]
    if above.role not in (Role.PART, Role.SECTION) or len(above.spans) > 1:
        return False
    length = layer.block.end - layer.block.start
    return len(layer.spans) <= _PREFACE and 3 * length < 2 * (below.block.end - below.block.start)


def _part(layer: Layer) -> str | None:
    return layer.part.id if layer.part else None


def _habits(layers: list[Layer], able: list[bool]) -> set[str | None]:
    """Parts most of whose paragraphs open with a short sentence: there it is the house style."""
    counts: Counter[str | None] = Counter()
    short: Counter[str | None] = Counter()
    for layer, may_be in zip(layers, able, strict=True):
        if layer.role is Role.BODY and len(layer.spans) > 1:
            part = _part(layer)
            counts[part] += 1
            short[part] += may_be and len(layer.texts[0].text) <= _LONGEST_PLAIN
    return {part for part, count in counts.items() if count >= 4 and short[part] * 2 > count}


def _key(layer: Layer) -> tuple[str | None, str]:
    return (layer.node.id if layer.node else None, layer.texts[0].text[:_PARALLEL])


def _may_be(layer: Layer) -> bool:
    if layer.role is not Role.BODY or len(layer.spans) < 2:
        return False
    first = layer.texts[0].text
    if not 4 <= len(first) <= _LONGEST or first[-1] not in "。！!；" or _AMOUNT.search(first):
        return False
    return not _NO_THEME.match(first)


def _is_theme(
    layer: Layer, when: Tense, openings: Counter[tuple[str | None, str]], *, habitual: bool
) -> bool:
    first = layer.texts[0].text
    if layer.block.mark in (Mark.ITEM, Mark.PART, Mark.SECTION):
        return True
    if kinds.may_frame(first) and _SITUATION.match(first):
        return False
    if openings[_key(layer)] > 1:
        return True
    is_short = len(first) <= _LONGEST_PLAIN
    if when is Tense.REVIEW:
        said = _REVIEW_THEME.match(first) is not None
        return said or (is_short and (habitual or "，" not in first))
    by_habit = habitual and is_short and not _is_maxim(layer)
    return by_habit or (len(first) <= _LONGEST_PLAIN + 6 and opens_with_action(first))


def _is_maxim(layer: Layer) -> bool:
    """Whether the first paragraph under a heading may open with a saying of two clauses."""
    return layer.ordinal <= _SECOND and _SAYING.search(layer.texts[0].text) is not None


def opens_with_action(text: str) -> bool:
    """Whether the text opens like a thing to do: with a verb or with words on how it is done."""
    return (
        modality.opens_action(text)
        or _HOW.match(text) is not None
        or _MANNER.match(text) is not None
        or modality.opens_action(text[_IDIOM:])
    )
