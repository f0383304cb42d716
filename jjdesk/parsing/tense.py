"""Review of the past year or plan for the year ahead: headings first, then openings and signs."""

import re
from collections.abc import Iterable
from enum import Enum

from jjdesk.parsing import lexicons

# opens with a set of characters, so that searches skip to it
YEAR = r"[12一二](?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=[一二])[〇零○一二三四五六七八九]{3})年"
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_FIND_YEAR = re.compile(YEAR)


class Tense(Enum):
    """Which period a stretch speaks of."""

    REVIEW = "review"
    PLAN = "plan"


def pattern(*lists: Iterable[str]) -> re.Pattern[str]:
    """One expression for lists of the lexicon, ``YEAR`` filled in."""
    return re.compile("|".join(word for words in lists for word in words).replace("YEAR", YEAR))


def years(text: str) -> list[int]:
    """Years printed in the text, in either kind of digits."""
    return [int(m[0][:-1].translate(_DIGITS)) for m in _FIND_YEAR.finditer(text)]


_LEXICON = lexicons.load("kinds")
_REVIEW_PART = pattern(_LEXICON["review_part"])
_PLAN_PART = pattern(_LEXICON["plan_part"])
_PAST_OPENING = pattern(_LEXICON["past_opening"])
_PLAN_OPENING = pattern(_LEXICON["plan_opening"])
_PAST_SIGNS = pattern(_LEXICON["past_signs"])
_PLAN_SIGNS = pattern(_LEXICON["plan_signs"])


def of_heading(heading: str, year: int | None) -> Tense | None:
    """What a part's heading says, or ``None`` when it says nothing or speaks of both periods."""
    review = _REVIEW_PART.search(heading) is not None
    plan = _PLAN_PART.search(heading) is not None
    if review != plan:
        return Tense.REVIEW if review else Tense.PLAN
    named = years(heading)
    if not review and named and year is not None:
        return Tense.REVIEW if max(named) < year else Tense.PLAN
    return None


def of_opening(text: str, year: int | None) -> Tense | None:
    """What the first words of a paragraph or sentence say of its period."""
    if _PLAN_OPENING.match(text):
        return Tense.PLAN
    if _PAST_OPENING.match(text):
        return Tense.REVIEW
    match = _FIND_YEAR.match(text)
    if match and year is not None:
        return Tense.REVIEW if years(match[0])[0] < year else Tense.PLAN
    return None


def of_signs(text: str) -> Tense:
    """The period by the weight of single words; undecided text is plan."""
    past = len(_PAST_SIGNS.findall(text))
    plan = len(_PLAN_SIGNS.findall(text))
    return Tense.REVIEW if past > plan else Tense.PLAN
