"""Words that stand for a complete number: 全覆盖 for 100 %, 清零 for none left, 全量 for all."""

import re

from msgspec import Struct

from jjdesk.parsing import quotes


class Absolute(Struct, frozen=True, gc=False):
    """A complete-coverage word at ``text[start:end]`` and what it stands for."""

    start: int
    end: int
    word: str
    normalized: int
    base: str | None


SIGN_FIRSTS = "全清归"
SIGN_RESTS = "(?<=全)覆盖|(?<=全)量|(?<=[清归])零"
"""What a text with an absolute has one of, after a character of ``SIGN_FIRSTS``."""
_SIGN = re.compile(f"[{SIGN_FIRSTS}](?:{SIGN_RESTS})")
_WORD = re.compile(
    "(?P<all>全覆盖)(?!式|、?无死角|巡|率)|(?P<none>清零|归零)(?!行动|攻坚|计划|专项|政策|方案)"
    "|(?P<whole>全量)(?=承接|归集|接入|纳入|汇聚|共享|上线|覆盖|化解|整改|落实|办理|采集|入库|完成|编目)"
)
_FIGURE_BEFORE = re.compile("(?:[0-9０-９][%％]|百分之百|百分百)$")


def find(text: str) -> tuple[Absolute, ...]:
    """All absolute words of ``text``, those in quotation marks and beside a figure left out."""
    if _SIGN.search(text) is None:
        return ()
    found = []
    for match in _WORD.finditer(masked := quotes.covered(text)):
        if _FIGURE_BEFORE.search(masked[max(0, match.start() - 4) : match.start()]):
            continue
        none = match["none"] is not None
        value, base = (0, None) if none else (100, "%")
        found.append(Absolute(match.start(), match.end(), match[0], value, base))
    return tuple(found)


def named(noun: str, word: str) -> str:
    """The indicator of an absolute: what is covered as a rate, what is cleared as a stock."""
    noun = noun.removesuffix("动态")
    if word == "全覆盖":
        return f"{noun}覆盖率"
    if word == "全量":
        return f"{noun}率"
    return f"{noun}存量"
