"""Title, place and year of a report, and what it says itself about missing text."""

import re

from jjdesk.domain.report import Section
from jjdesk.parsing import layout, tense
from jjdesk.parsing.structure import Layer, Role
from jjdesk.parsing.tense import YEAR, Tense

_FRONT_LENGTH = 2000
_BLANKS = re.compile(r"\s+")
_HAN = r"[\u4e00-\u9fff]"
_TITLE_PLACE = re.compile(
    rf"(?:{YEAR})?({_HAN}{{2,20}}?)(?:{YEAR})?(?:人民)?(?:政府工作报告|政府)(?!.*政府工作报告)"
)
_SPEAKER = re.compile(rf"我(?:谨)?代表({_HAN}{{2,20}}?)人民政府")
_SITTING_PLACE = re.compile(rf"在({_HAN}{{2,20}}?)第{_HAN}{{1,4}}届人民代表大会")
_BYLINE_PLACE = re.compile(
    rf"(?:^|\s)({_HAN}{{2,20}}?)人民政府(?:代)?(?:省|市|县|区|州|旗)长", re.MULTILINE
)
_GENERIC = re.compile(r"(?:省|市|县|区|州|旗)$")
_STATE_COUNCIL = re.compile("我代表国务院|国务院总理")
_SITTING_YEAR = re.compile(rf"({YEAR})\d{{1,2}}月\d{{1,2}}日[^。\n]{{0,20}}会议")
_NAME_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERALS = "一二三四五六七八九十"


def title(source: str, layers: list[Layer]) -> str | None:
    """The report's title; of several title lines the one that says most."""
    found = [
        text
        for layer in layers
        if layer.role is Role.FRONT
        and layout.is_title(text := _plain(source[layer.spans[0][0] : layer.spans[-1][1]]))
    ]
    return max(found, key=len, default=None)


def place(source: str, report_title: str | None) -> str | None:
    """Whose government reports, as far as the text says it; ``全国`` for the State Council."""
    if report_title:
        match = _TITLE_PLACE.match(report_title)
        if match:
            return match[1]
    front = source[:_FRONT_LENGTH]
    if _STATE_COUNCIL.search(front):
        return "全国"
    for pattern in (_SPEAKER, _SITTING_PLACE, _BYLINE_PLACE):
        for match in pattern.finditer(front):
            if len(match[1]) > 1 and _GENERIC.search(match[1]):
                return match[1]
    return None


def year(
    source: str, report_title: str | None, sections: tuple[Section, ...], name: str
) -> int | None:
    """The year planned for: printed in title, date or headings, else in the file's name."""
    if report_title and (named := tense.years(report_title)):
        return named[0]
    sitting = _SITTING_YEAR.search(source[:_FRONT_LENGTH])
    if sitting:
        return tense.years(sitting[1])[0]
    parts = [s.heading for s in sections if s.level == 1 and s.heading and tense.years(s.heading)]
    for heading in parts:
        if tense.of_heading(heading, None) is Tense.PLAN:
            return tense.years(heading)[0]
    for heading in parts:
        if tense.of_heading(heading, None) is Tense.REVIEW:
            return max(tense.years(heading)) + 1
    match = _NAME_YEAR.search(name)
    return int(match[0]) if match else None


def missing(source: str, sections: tuple[Section, ...]) -> tuple[str, ...]:
    """What the text itself says is not in it; empty when it says nothing of the kind."""
    notes = []
    for match in layout.continuations(source):
        text = match[0].strip("()（） \u3000")
        where = "此前" if layout.is_continued_from(text) else "此后"
        notes.append(f"原文标明“{text}”，{where}的内容不在本文")
    if notes:
        notes.extend(_numbers_missing(sections))
    return tuple(dict.fromkeys(notes))


def _numbers_missing(sections: tuple[Section, ...]) -> list[str]:
    """An excerpt whose first number is not 一 leaves out the numbers before it."""
    notes = []
    for level, form in ((2, "（{}）"), (1, "{}、")):
        first = next((s.number for s in sections if s.level == level and s.number), "")
        numeral = first.strip("（）、")
        if numeral in _NUMERALS[1:] and numeral:
            before = _NUMERALS[: _NUMERALS.index(numeral)]
            ends = [form.format(before[0]).rstrip("、"), form.format(before[-1]).rstrip("、")]
            span = "至".join(dict.fromkeys(ends))
            what = "章节" if level == 2 else "部分"
            notes.append(f"{what}编号从{first.rstrip('、')}开始，{span}的{what}标题不在本文")
    return notes


def _plain(text: str) -> str:
    """A title set with blanks between its characters, without them."""
    return _BLANKS.sub("", text)
