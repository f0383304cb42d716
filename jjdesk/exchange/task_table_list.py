"""Tasks printed as a list: numbered paragraphs, each followed by 责任单位：… and the like."""

import re
from collections.abc import Iterable

from jjdesk.domain.task import Column
from jjdesk.exchange.sheets import Sheet
from jjdesk.exchange.task_table_columns import meaning

_LABELLED = (Column.UNITS, Column.LEADER, Column.DEADLINE, Column.PROGRESS)
_LABEL = re.compile(r"(?:^|(?<=[（(；;。，,\s]))([\w\u4e00-\u9fff（）]{2,10})[：:]")
_ITEM = re.compile(r"\s*(\d{1,3})\s*[.．、]\s*(?!\d)(.*)")
_HEADING = re.compile(
    r"\s*(?:第[一二三四五六七八九十]+[章篇部]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])"
)
# （区教委牵头，区财政局配合）
_TOLD = re.compile(r"[（(]([^（()）]{2,120}(?:牵头|负责|配合|落实|办理)[^（()）]{0,60})[）)]。?$")
_UNITS = "责任单位"
_STOP = "。！？；"
_LEAST_TASKS = 2
_MOSTLY = 0.6
_LONGEST = 3000
"""Characters of a task; the longest seen has some 800."""


class _Item:
    """A task while its lines are read."""

    def __init__(self, section: str, number: str, text: str) -> None:
        self.section = section
        self.number = number
        self.text = text
        self.fields: dict[str, str] = {}


def read(text: str) -> list[Sheet]:
    """The list in a text as one sheet with a header of its own; nothing where there is none.

    A heading (一、…) or the line above a list is the section of the tasks below it.
    """
    items, characters = _items([line.strip() for line in text.splitlines() if line.strip()])
    labelled = any(item.fields for item in items)
    told = sum(len(item.text) for item in items if item.number)
    if len(items) < _LEAST_TASKS or not (labelled or told >= characters * _MOSTLY):
        return []
    labels = list(dict.fromkeys(label for item in items for label in item.fields))
    header = ["章节", "序号", "目标任务", *labels]
    rows = [
        [item.section, item.number, item.text, *(item.fields.get(label, "") for label in labels)]
        for item in items
    ]
    return [Sheet("", [header, *rows])]


def _items(lines: list[str]) -> tuple[list[_Item], int]:
    """The tasks, and how many characters were read for them."""
    items: list[_Item] = []
    title = heading = before = ""
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        said, fields = _fields(line)
        item = _ITEM.fullmatch(said)
        if _HEADING.match(line) and not _is_task(line, fields, following):
            title, heading, before = before or title, line, ""
        elif item or (_HEADING.match(line) and said):
            if before:
                title, heading, before = before, "", ""
            section = " / ".join(filter(None, (title, heading)))
            items.append(_Item(section, *(item.groups() if item else ("", said))))
        elif said and (not items or items[-1].fields or not _open(items[-1], said)):
            before = "" if said[-1] in _STOP else said
        elif said:
            items[-1].text += said
        if fields and items:
            _put(items[-1].fields, fields)
    return items, sum(map(len, lines))


def _open(item: _Item, line: str) -> bool:
    """Whether a line may go on with a task's text."""
    return len(item.text) < _LONGEST and (item.text[-1:] not in _STOP or line[-1] in _STOP)


def _is_task(line: str, fields: dict[str, str], following: str) -> bool:
    return bool(fields) or line[-1] in _STOP or (bool(_fields(following)[1]) and "。" in line)


def _put(fields: dict[str, str], more: dict[str, str]) -> None:
    for label, words in more.items():
        fields[label] = f"{fields[label]}；{words}" if fields.get(label) else words


def _fields(line: str) -> tuple[str, dict[str, str]]:
    """What a line says before its first label, and what it says behind each."""
    marks = [mark for mark in _LABEL.finditer(line) if meaning(mark[1]) in _LABELLED]
    if not marks:
        told = _TOLD.search(line) if len(line) < _LONGEST else None
        return (line[: told.start()], {_UNITS: told[1]}) if told else (line, {})
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    fields: dict[str, str] = {}
    for mark, end in zip(marks, ends, strict=True):
        _put(fields, {mark[1]: _trimmed(line[mark.end() : end])})
    return line[: marks[0].start()].rstrip("（( \u3000"), fields


def _trimmed(words: str) -> str:
    words = words.strip().rstrip("；;，, ")
    if words[-1:] in "）)" and _opened(words) < 0:
        words = words[:-1]
    return words.strip()


def _opened(words: Iterable[str]) -> int:
    return sum((letter in "（(") - (letter in "）)") for letter in words)
