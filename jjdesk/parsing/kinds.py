"""What each sentence does: heading, aim, commitment, review or address (句类)."""

import re

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.report import Kind
from jjdesk.parsing import clauses, lexicons, modality, tense
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.structure import Layer, Role
from jjdesk.parsing.tense import Tense

_LEXICON = lexicons.load("kinds")
_ADDRESS = tense.pattern(_LEXICON["address"])
_SITUATION = tense.pattern(_LEXICON["situation"])
_AIM = tense.pattern(_LEXICON["aim"])
# without one of these in its frame or as its opening a sentence's own words settle nothing
_HINT = tense.pattern(_LEXICON["hint"], _LEXICON["objective"])
_FRAME = 70
_OPENING_AIM = tense.pattern(_LEXICON["opening_aim"])
_FIGURE = re.compile(r"(?<!\d)\d++(?:\.\d+)?(?:%|％|万|亿|个|家|户|亩|公里|人|项)")
_BOUNDED = re.compile(r"\d(?:%|％|万|亿|元|个|家|户|亩|公里|人|项)*(?:左右|以上|以内)")
_OBJECTIVE = tense.pattern(_LEXICON["objective"])
_UNDERTAKING = tense.pattern(_LEXICON["undertaking"])
_DOING = tense.pattern(_LEXICON["doing"])
_APPRAISAL = tense.pattern(_LEXICON["appraisal"])
_THANKS = tense.pattern(_LEXICON["thanks"])
_ACTIONS = lexicons.load("actions")
_VERB = re.compile(
    alternation(word for word in (*_ACTIONS["verbs"], *_ACTIONS["results"]) if len(word) > 1)
)
_RESULT = re.compile(alternation(word for word in _ACTIONS["results"] if len(word) > 1))
_HOW = re.compile(alternation(word for word in _ACTIONS["adverbs"] if len(word) > 1))
_LONGEST_COUPLET = 12
_COUPLET = re.compile(r"[\u4e00-\u9fff]{3,5}[，,][\u4e00-\u9fff]{3,5}[。！!]")
_HOUSE = "各位代表"
_NUMERALS = "一二三四五六七八九十"
_DEFINED = re.compile("“[^”]{2,12}”(?:即|是指|就是)")
_SALUTATION = re.compile(f"^{_HOUSE}[，,！!：:]")
_IS = re.compile("是|为大|为本|为要|为先|为重")
_LET = re.compile("让[^我]")
_OPENING = tense.pattern(
    _LEXICON["address"], _LEXICON["plan_opening"], _LEXICON["past_opening"], ["YEAR", _LET.pattern]
)
_UNITE = tense.pattern(_LEXICON["peroration"])
_GREETING = tense.pattern(_LEXICON["greeting"])
_PREFACE_SITUATION = tense.pattern(_LEXICON["preface_situation"])
_PREFACE_AIM = tense.pattern(_LEXICON["preface_aim"])
_SAMPLE = 3000
_LONG = 60
_SHORT = 30
_PREFACE = 3
_PERORATION = 8
_LONGEST_RUN_IN = 16
_LONGEST_ALIKE = 13
_RUN_INS = 3  # so many of one length are no chance
_COUNTED = re.compile(rf"[{_NUMERALS}]是[^、；;：:\d。]{{2,}}。$")
_NO_RUN_IN = re.compile(r"[，,、；;：:\d]")


class Surroundings(Struct, frozen=True, gc=False):
    """What the kinds of one paragraph's sentences hang on.

    ``spoken`` says that the paragraph begins with words to the house; ``opens`` that it opens a
    part or section (it holds the heading or follows it); ``short`` that it has few sentences;
    ``more`` that further paragraphs follow in that section; ``last`` that nothing follows at all;
    ``preface`` that it stands under a part alone, no section or theme saying what it does.
    """

    when: Tense
    year: int | None
    theme: bool
    spoken: bool
    opens: bool
    short: bool
    more: bool
    last: bool
    preface: bool


def tenses(layers: list[Layer], year: int | None) -> list[Tense]:
    """The period each paragraph speaks of: its part's, or by its own words where no part says."""
    by_part: dict[str | None, Tense | None] = {}
    texts: dict[str | None, str] = {}
    for layer in layers:
        part = layer.part
        key = part.id if part else None
        if key not in by_part:
            heading = part.heading if part else None
            by_part[key] = tense.of_heading(heading, year) if heading else None
        if by_part[key] is None and len(read := texts.get(key, "")) < _SAMPLE:
            texts[key] = read + "".join([joined.text for joined in layer.texts])
    running = {key: tense.of_signs(text[:_SAMPLE]) for key, text in texts.items()}
    result = []
    for layer in layers:
        key = layer.part.id if layer.part else None
        when = by_part[key]
        if when is None:
            said = tense.of_opening(layer.texts[0].text, year)
            running[key] = when = said or running[key]
        result.append(when)
    return result


def surroundings(
    layers: list[Layer], index: int, when: Tense, year: int | None, *, theme: bool
) -> Surroundings:
    """What stands around the paragraph at ``index``."""
    layer = layers[index]
    before = layers[index - 1] if index else None
    after = layers[index + 1] if index + 1 < len(layers) else None
    follows_heading = (
        before is not None
        and before.role in (Role.PART, Role.SECTION, Role.SUBHEAD)
        and len(before.spans) == before.headings
    )
    opens = follows_heading or (layer.headings > 0 and layer.role is not Role.FRONT)
    more = after is not None and after.node is layer.node and after.role is Role.BODY
    short = len(layer.spans) - layer.headings <= _PREFACE
    spoken = _ADDRESS.match(layer.texts[0].text) is not None
    last = after is None or after.role is Role.ANNEX or _is_annex(after)
    preface = not theme and _under_part(layer, year)
    return Surroundings(when, year, theme, spoken, opens, short, more, last, preface)


def _under_part(layer: Layer, year: int | None) -> bool:
    """Whether a part's heading is all that stands above, be it a numbered one or a plain line."""
    if layer.node is not layer.part:
        return False
    if layer.subhead is None:
        return layer.node is not None
    return tense.of_heading(layer.subhead, year) is not None


def _is_annex(layer: Layer) -> bool:
    return layer.node is not None and layer.node.annex


def of_paragraph(layer: Layer, around: Surroundings) -> list[Kind]:
    """The kind of each sentence of one paragraph."""
    if layer.role is Role.ANNEX:
        return [Kind.ADDRESS] * len(layer.texts)
    headings = max(layer.headings, int(around.theme))
    whole = _whole(layer, around)
    if whole is not None:
        said = [whole] * (len(layer.texts) - headings)
    elif around.when is Tense.REVIEW:
        said = [_in_review(joined.text) for joined in layer.texts[headings:]]
    elif layer.node is None:
        said = [_before_parts(joined.text, around) for joined in layer.texts[headings:]]
    else:
        said = _of_plan(layer, headings, around)
    return [Kind.HEADING] * headings + said


def _before_parts(text: str, around: Surroundings) -> Kind:
    """Portals print title and greeting once more as one line, their abstract."""
    return Kind.ADDRESS if _GREETING.search(text) else _in_plan(text, around)


def _of_plan(layer: Layer, headings: int, around: Surroundings) -> list[Kind]:
    """Kinds behind the headings, where headings that run in may divide the paragraph."""
    texts = [joined.text for joined in layer.texts]
    run_ins = _run_ins(texts, headings)
    if not run_ins:
        return [_in_plan(text, around) for text in texts[headings:]]
    said = [_in_plan(text, around) for text in texts[headings : run_ins[0]]]
    if layer.headings:  # what stands between section and first heading is what the section is for
        said = [
            Kind.AIM if kind is Kind.COMMITMENT and not _counts(text) else kind
            for kind, text in zip(said, texts[headings:], strict=False)
        ]
    inside = replace(around, opens=False)
    return said + [
        Kind.HEADING if i in run_ins else _in_plan(texts[i], inside)
        for i in range(run_ins[0], len(texts))
    ]


def _counts(text: str) -> bool:
    """Whether a sentence names what is to be reached, by a figure or by words."""
    return bool(_FIGURE.search(text) or _UNDERTAKING.search(text))


def _run_ins(texts: list[str], headings: int) -> list[int]:
    """Short sentences before longer ones that divide a paragraph: counted, or of one length."""
    last = len(texts) - 1
    short = [i for i, text in enumerate(texts) if len(text) <= _LONGEST_RUN_IN and 0 < i < last]
    if len(short) < _RUN_INS - 1:  # most paragraphs
        return []
    counted = [i for i in short if _COUNTED.match(texts[i])]
    if len(counted) > 1:
        return counted if all(i + 1 not in counted for i in counted) else []
    short = [i for i in short if len(texts[i]) <= _LONGEST_ALIKE]
    length = len(texts[short[0]]) if short else 0
    first = headings > 0 and len(texts[0]) == length
    divides = len(short) + first >= _RUN_INS and all(
        len(texts[i]) == length < len(texts[i + 1]) and not _NO_RUN_IN.search(texts[i])
        for i in short
    )
    return short if divides else []


def looks_back(layer: Layer, when: Tense) -> bool:
    """Whether a paragraph appraises the past year, names problems or gives thanks."""
    texts = [joined.text for joined in layer.texts]
    if _THANKS.search("\n".join(texts)):
        return True
    first = "\n".join(texts[:3]) if when is Tense.REVIEW else texts[0]
    return _APPRAISAL.search(first) is not None


def may_frame(text: str) -> bool:
    """Whether a sentence may say how things stand or what the whole is for; most cannot."""
    return _HINT.search(text, 0, _FRAME) is not None


def _whole(layer: Layer, around: Surroundings) -> Kind | None:
    """One kind for the whole paragraph: appraisals, problems, thanks, the peroration."""
    # a paragraph with a theme was asked this when the theme was found
    if not around.theme and looks_back(layer, around.when):
        return Kind.ADDRESS
    may_perorate = around.last and len(layer.texts) <= _PERORATION
    if may_perorate and any(_UNITE.search(joined.text) for joined in layer.texts):
        return Kind.ADDRESS
    return None


def _in_review(text: str) -> Kind:
    if _ADDRESS.match(text) or _is_couplet(text):
        return Kind.ADDRESS
    return Kind.REVIEW


def _says_nothing(text: str) -> bool:
    """Whether only signs are left of the sentence, as of a stop on a line of its own."""
    return len(text) <= _PREFACE and not any(character.isalnum() for character in text)


def _is_couplet(text: str) -> bool:
    """Whether the sentence is a saying: two short clauses of one length, nothing to do."""
    if len(text) > _LONGEST_COUPLET or _COUPLET.fullmatch(text) is None:
        return False
    return text[len(text) // 2 - 1] in "，," and not modality.opens_action(text)


def _in_plan(text: str, around: Surroundings) -> Kind:
    if text.startswith(_HOUSE):
        text = _SALUTATION.sub("", text) or text
    if _is_couplet(text) or _says_nothing(text):
        return Kind.ADDRESS
    if text[1:2] == "是" and text[0] in _NUMERALS:
        text = text[2:] or text
    if _OPENING.match(text) or may_frame(text):
        said = _by_its_words(text, around)
        if said is not None:
            return said
    return _by_its_place(text, around)


def _by_its_place(text: str, around: Surroundings) -> Kind:
    """The kind of a sentence of the plan whose words leave it open."""
    if text.startswith("“") and (defined := _DEFINED.match(text)):
        return Kind.COMMITMENT if _opens_work(text[defined.end() :]) else Kind.ADDRESS
    if around.preface:
        said = _in_preface(text)
        if said is not Kind.COMMITMENT or _FIGURE.search(text):
            return said
    if around.opens:
        return _in_opening(text, around)
    if len(text) > _SHORT or _VERB.search(text) or _does_something(text):
        return Kind.COMMITMENT
    is_statement = around.spoken or _IS.search(text) is not None
    return Kind.ADDRESS if is_statement else Kind.COMMITMENT


def _by_its_words(text: str, around: Surroundings) -> Kind | None:
    """The kind of a sentence of the plan whose own words settle it."""
    if _ADDRESS.match(text):
        return Kind.ADDRESS
    is_situation = _SITUATION.match(text) is not None
    if _OBJECTIVE.search(text, 0, 40):
        return Kind.ADDRESS if is_situation else Kind.COMMITMENT
    if tense.of_opening(text, around.year) is Tense.REVIEW:
        return Kind.REVIEW
    if _AIM.match(text) or (is_situation and around.opens and _OPENING_AIM.match(text)):
        return Kind.AIM
    if _LET.match(text):
        return Kind.COMMITMENT if _does_something(text, after_first=True) else Kind.AIM
    return Kind.ADDRESS if is_situation else None


def _in_preface(text: str) -> Kind:
    """Sentences under a part alone: only a target or a clause that opens with an action undertakes.

    What opens the part is asked further, whether it is its aim.
    """
    if _BOUNDED.search(text):
        return Kind.COMMITMENT
    resolves = _PREFACE_AIM.search(text) is not None
    if not resolves and _PREFACE_SITUATION.match(text):
        return Kind.ADDRESS
    if _FIGURE.search(text):
        return Kind.COMMITMENT
    if resolves:
        return Kind.AIM
    return Kind.COMMITMENT if _opens_work(text) else Kind.ADDRESS


def _in_opening(text: str, around: Surroundings) -> Kind:
    """Sentences of the paragraph that opens a part or section."""
    if _OPENING_AIM.match(text):
        return Kind.AIM
    if not _does_something(text):
        return Kind.ADDRESS
    preface = around.more and around.short and not around.theme and not _FIGURE.search(text)
    return Kind.AIM if preface else Kind.COMMITMENT


def _does_something(text: str, *, after_first: bool = False) -> bool:
    """Whether a sentence undertakes something; a long one does."""
    return (not after_first and len(text) > _LONG) or _opens_work(text, after_first=after_first)


def _opens_work(text: str, *, after_first: bool = False) -> bool:
    """Whether a clause opens with an action, or the words undertake one."""
    if _UNDERTAKING.search(text) or (not after_first and _RESULT.match(text)):
        return True
    for start, end in clauses.split(text)[int(after_first) :]:
        if not after_first and _DOING.match(text, start):
            return True
        if _HOW.match(text, start, end) or modality.opens_action(text[start:end]):
            return True
    return False
