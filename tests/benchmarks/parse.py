"""Parsing the bundled report, against the least that any reading of it would do.

``parse``: the floor splits the text into sentences and runs 11 regular expressions over each.
``parse_ms``: milliseconds as such, the floor being one.
"""

import re
from functools import partial

from _bench import best_of, tell

from jjdesk import paths
from jjdesk.parsing.pipeline import parse

REPEATS = 15
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
PATTERNS = [
    re.compile(pattern)
    for pattern in (
        r"\d+(?:\.\d+)?",
        r"\d+(?:\.\d+)?%",
        r"\d+(?:\.\d+)?(?:万|亿)?(?:元|人|户|亩|吨|平方米|公里)",
        r"\d+(?:个|家|所|座|条|项|件|名|处)",
        r"(?:增长|提高|下降|达到|突破|超过|新增)\D{0,6}\d+",
        r"(?:力争|确保|争取|努力)",
        r"(?:全面|全部|全覆盖|基本)",
        r"[一二三四五六七八九十百]+(?:个|项|大)",
        r"(?:建成|完工|投用|开工|启动|竣工)",
        r"(?:镇|街道|园区|新区)",
        r"20\d\d年",
    )
]


def floor(text: str) -> int:
    """Sentences, and what the patterns find in them."""
    sentences = SENTENCE.findall(text)
    return sum(len(pattern.findall(line)) for line in sentences for pattern in PATTERNS)


def main() -> None:
    """Two lines."""
    source = paths.seeds() / "jiangjin-2025.txt"
    text = source.read_text(encoding="utf-8")
    parse(text, name=source.name)  # loads the lexicons
    least, ours = best_of(REPEATS, partial(floor, text), partial(parse, text, name=source.name))
    tell("parse", ours, least, bar=6)
    tell("parse_ms", ours, 1, bar=15)


if __name__ == "__main__":
    main()
