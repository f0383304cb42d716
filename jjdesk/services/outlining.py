"""The outline of a report: parts, sections and themes, each with its number of commitments."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from jjdesk.domain.report import Report, Section
from jjdesk.words import say, to_say

HEADLESS: Final = to_say("（标题在缺失部分）")
"""Said of commitments before the first heading that the source holds."""


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """One line of the outline. ``count`` includes the commitments of everything below."""

    label: str
    full: str
    source_start: int
    count: int
    children: tuple["OutlineNode", ...] = ()


def outline(report: Report) -> tuple[OutlineNode, ...]:
    """The outline of ``report`` in reading order.

    Commitments before the first heading that the source holds stand under a line that says so.
    """
    headless = [c for c in report.commitments if c.section is None]
    lines = _Outliner(report).children(None)
    if headless:
        lines.append(OutlineNode(say(HEADLESS), say(HEADLESS), headless[0].start, len(headless)))
    return tuple(sorted(lines, key=lambda line: line.source_start))


def short_heading(number: str | None, heading: str | None) -> str:
    """``（四）坚定不移推动改革攻坚``: the number and the heading's first clause.

    A section whose heading the source does not hold is said to have none.
    """
    if not heading:
        return say("{number}（上文缺标题）", number=number or "")
    first = heading.replace("\n", "").split("，")[0].rstrip("。")
    return f"{number or ''}{first}"


class _Outliner:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._by_paragraph = Counter(c.paragraph for c in report.commitments)
        self._by_section = Counter(c.section for c in report.commitments)

    def children(self, parent: str | None) -> list[OutlineNode]:
        nodes = [self._section(s) for s in self._report.sections if s.parent == parent]
        if parent is not None:
            nodes.extend(self._themes(parent))
        return sorted(nodes, key=lambda node: node.source_start)

    def _section(self, section: Section) -> OutlineNode:
        below = tuple(self.children(section.id))
        themed = {p.id for p in self._report.paragraphs if p.section == section.id and p.theme}
        own = self._by_section[section.id] - sum(self._by_paragraph[p] for p in themed)
        count = own + sum(node.count for node in below)
        full = f"{section.number or ''}{(section.heading or '').replace(chr(10), '')}"
        label = short_heading(section.number, section.heading)
        return OutlineNode(label, full or label, section.start, count, below)

    def _themes(self, section: str) -> list[OutlineNode]:
        return [
            OutlineNode(p.theme.rstrip("。"), p.theme, p.start, self._by_paragraph[p.id])
            for p in self._report.paragraphs
            if p.section == section and p.theme
        ]
