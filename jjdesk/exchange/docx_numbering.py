"""Automatic numbers of a docx: not in its text, yet they open its headings (一、, （一）, 1.)."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from jjdesk.exchange.ooxml import Package, attribute, local

_DIGITS = "零一二三四五六七八九"
_PLACE = re.compile(r"%([1-9])")
_CHINESE = ("chinese", "ideograph", "japanese", "taiwanese")
_MOST = 9
"""Levels of a list."""


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    pattern: str
    first: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, Element] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, package: Package) -> "Numbering":
        """Read the lists and the styles that number by themselves.

        Raises:
            SourceError: such a part is damaged.
        """
        numbering = cls()
        for element in package.related("numbering"):
            if local(element.tag) == "abstractNum":
                levels = dict(_level(e) for e in element if local(e.tag) == "lvl")
                numbering.levels[attribute(element, "abstractNumId") or ""] = levels
            elif local(element.tag) == "num":
                abstract = _child_value(element, "abstractNumId") or ""
                numbering.lists[attribute(element, "numId") or ""] = abstract
        for style in package.related("styles"):
            numbering.styles[attribute(style, "styleId") or ""] = style
        return numbering

    def prefix(self, properties: Element | None) -> str:
        """The number of the paragraph with these ``w:pPr``, counted on; "" where it has none."""
        place = self._place(properties)
        if place is None:
            return ""
        number_id, depth = place
        abstract = self.lists.get(number_id, "")
        levels = self.levels.get(abstract, {})
        level = levels.get(depth)
        if level is None or level.style in ("bullet", "none"):
            return ""
        counts = self._counts[abstract]
        counts[depth] = counts.get(depth, level.first - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = levels.get(at, level)
            return _written(counts.get(at, shown.first), shown.style)

        return _PLACE.sub(number, level.pattern)

    def _place(self, properties: Element | None) -> tuple[str, int] | None:
        """List and level, from the paragraph or from the styles it is based on."""
        found: tuple[str, int] | None = None
        for _ in range(_MOST):
            if properties is None:
                break
            listed = _child(properties, "numPr")
            if listed is not None:
                number_id = _child_value(listed, "numId")
                found = (number_id or "", _integer(_child_value(listed, "ilvl"), 0))
                break
            style = self.styles.get(_child_value(properties, "pStyle") or "")
            if style is None:
                break
            inherited = _child(style, "pPr")
            based = _child(style, "basedOn")
            if inherited is not None and _child(inherited, "numPr") is not None:
                properties = inherited
            elif based is not None:
                properties = Element("pPr")
                based_on = Element("pStyle", {"val": attribute(based, "val") or ""})
                properties.append(based_on)
            else:
                break
        return found


def _level(element: Element) -> tuple[int, _Level]:
    style = _child_value(element, "numFmt") or "decimal"
    first = _integer(_child_value(element, "start"), 1)
    level = _Level(style, _child_value(element, "lvlText") or "", first)
    return _integer(attribute(element, "ilvl"), 0), level


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local(child.tag) == name), None)


def _child_value(element: Element, name: str) -> str | None:
    child = _child(element, name)
    return attribute(child, "val") if child is not None else None


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch("[0-9]{1,6}", value) else default


def _written(number: int, style: str) -> str:
    if style.startswith(_CHINESE) and number < 100:
        tens, ones = divmod(number, 10)
        if not tens:
            return _DIGITS[ones]
        return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
    if style == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    return str(number)
