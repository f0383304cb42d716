"""Goals without a number (定性目标): 与经济增长同步, 正增长, 完成市下达任务.

How they are worded is data in ``resources/lexicons/goals.toml``.
"""

import re
from functools import cache

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Goal
from jjdesk.parsing import clauses, lexicons, modality, phrases, sectors

_FIGURE = re.compile(r"(?<![A-Za-z\d.])\d")  # not that of PM2.5
_LONGEST = 24


def find(sentence: Joined, sector: str) -> tuple[Goal, ...]:
    """Goals of a commitment in the order of the text; ``sector`` helps the undecided.

    A clause with a figure has targets, not goals; a goal of nothing that is named is none.
    """
    text = sentence.text
    found = []
    for start, end in clauses.split(text):
        match = _forms().search(text, start, end)
        if match is None or _FIGURE.search(text, start, end):
            continue
        phrase = phrases.before(text, start, match.start())
        named = match.groupdict().get("what") or ""
        indicator = named or text[phrase.start : match.start()]
        if not 2 <= len(indicator) <= _LONGEST:
            continue
        first = match.start() if named else min(phrase.start, match.start())
        quote = text[first : match.end()]
        found.append(
            Goal(
                quote,
                *sentence.span(first, match.end()),
                indicator,
                match[0],
                modality.at(text, match.start()),
                sectors.of_target(indicator, quote, sector),
            )
        )
    return tuple(found)


def signs() -> list[str]:
    """Words without one of which a sentence states no goal."""
    words: list[str] = lexicons.load("goals")["signs"]
    return words


@cache
def _forms() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in lexicons.load("goals")["forms"]))
