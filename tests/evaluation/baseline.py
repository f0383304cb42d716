"""A plain reader of reports, to measure the parser against.

What one writes in an hour: a sentence for each full stop, a heading for each number at a line's
start, a target for each figure with a unit. No rule here is to be made better: it stands still so
that the distance to the parser says something.
"""

import re
from collections.abc import Iterator
from typing import Any

Item = dict[str, Any]

SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]")
FIGURE = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)(?P<power>[百千万亿]*)(?P<unit>%|[\u4e00-\u9fff]{1,2})"
)
WORDS_BEFORE = re.compile(r"[^，、；。：;,:\d]*$")
ABSOLUTE = re.compile(r"全覆盖|清零")
PROJECT = re.compile(r"(?P<stage>推进|加快|开工|建成|投用)(?P<object>[^，、；。]{2,20})")
POWERS = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
STAGES = {"加快": "推进"}
# The names of the sectors, shortened to the words a report would use.
SECTORS = {
    "国防": "203",
    "公共安全": "204",
    "教育": "205",
    "科技": "206",
    "科学": "206",
    "文化": "207",
    "旅游": "207",
    "体育": "207",
    "社会保障": "208",
    "就业": "208",
    "卫生": "210",
    "健康": "210",
    "节能": "211",
    "环保": "211",
    "城乡社区": "212",
    "农": "213",
    "林": "213",
    "水": "213",
    "交通": "214",
    "工业": "215",
    "商业": "216",
    "服务业": "216",
    "金融": "217",
    "自然资源": "220",
    "住房": "221",
    "粮": "222",
    "应急": "224",
}
SECTOR = re.compile("|".join(SECTORS))
OTHER_SECTOR = "201"


def read(text: str) -> Item:
    """Sentences and commitments of a report, in the form of the report JSON."""
    sentences: list[Item] = [
        {"start": start, "end": end, "kind": kind(text[start:end])} for start, end in spans(text)
    ]
    commitments = [
        commitment(text, item["start"], item["end"])
        for item in sentences
        if item["kind"] == "commitment"
    ]
    return {"sentences": sentences, "commitments": commitments}


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, white space around it left out."""
    for found in SENTENCE.finditer(text):
        words = found[0].strip()
        if words:
            start = found.start() + found[0].index(words)
            yield start, start + len(words)


def kind(sentence: str) -> str:
    """A heading when it is numbered, else a commitment."""
    return "heading" if NUMBERED.match(sentence) else "commitment"


def commitment(text: str, start: int, end: int) -> Item:
    """What stands in one sentence."""
    named = SECTOR.search(text, start, end)
    sector = SECTORS[named[0]] if named else OTHER_SECTOR
    figures = [target(text, start, found, sector) for found in FIGURE.finditer(text, start, end)]
    words = [absolute(found) for found in ABSOLUTE.finditer(text, start, end)]
    projects = [milestone(found) for found in PROJECT.finditer(text, start, end)]
    return {
        "start": start,
        "end": end,
        "sector": sector,
        "places": [],
        "targets": figures + words,
        "milestones": projects,
    }


def target(text: str, start: int, found: re.Match[str], sector: str) -> Item:
    """A figure; the words in front of it are taken for its indicator."""
    value = float(found["number"])
    for character in found["power"]:
        value *= POWERS[character]
    before = WORDS_BEFORE.search(text, start, found.start())
    indicator = before[0] if before else ""
    return {
        "quote": indicator + found[0],
        "value_start": found.start(),
        "value_end": found.end(),
        "indicator": indicator,
        "normalized_value": value,
        "base_unit": found["unit"],
        "bound": "=",
        "measure": "delivery",
        "modality": None,
        "sector": sector,
        "category": "target",
    }


def absolute(found: re.Match[str]) -> Item:
    """A word of complete coverage."""
    return {
        "quote": found[0],
        "value_start": found.start(),
        "value_end": found.end(),
        "category": "absolute",
    }


def milestone(found: re.Match[str]) -> Item:
    """The words behind a word of stage."""
    return {
        "quote": found[0],
        "start": found.start(),
        "end": found.end(),
        "object": found["object"],
        "stage": STAGES.get(found["stage"], found["stage"]),
    }
