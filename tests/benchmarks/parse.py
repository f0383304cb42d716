"""Parsing the bundled report, against the least that any reading of it would do.

``parse``: the floor splits the text into sentences and runs over it the 11 regular expressions that
one would plainly write for the task, one for each thing a commitment is read for.
``parse_ms``: milliseconds as such, the floor being one.
"""

import re
from functools import partial

from _bench import best_of, tell

from jjdesk import paths
from jjdesk.parsing.pipeline import parse

REPEATS = 100
"""Turns; the best of each counts, since other programs only ever make a turn longer."""
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
PATTERNS = [
    re.compile(pattern)
    for pattern in (
        # quantities, rates, counts in characters
        r"\d+(?:\.\d+)?[余多]?(?:万亿|万|亿)?(?:元|人次|人|户|家|个|所|座|条|项|件|名|处|亩|吨|平方米|公里)",
        r"\d+(?:\.\d+)?(?:%|个百分点|倍)",
        r"[一二两三四五六七八九十百千]+(?:个|家|项|座|所|条|批|大)",
        # bounds, changes, modality, absolutes
        r"(?:不低于|不少于|不超过|至少|超过|突破|达到|约|近)\d|以上|以下|以内|左右",
        r"(?:增长|提高|提升|下降|降低|减少|新增|新建|改造)[^，。；\d]{0,12}\d+(?:\.\d+)?",
        r"力争|确保|争取|努力|必须|务必|严守|严控|全覆盖|清零|全量",
        # places, sectors, dates, headings, milestones
        r"[\u4e00-\u9fff]{2,4}?(?:镇|街道|园区|新区)",
        r"教育|学校|医疗|医院|养老|就业|交通|公路|农业|乡村|水利|工业|制造业|科技|文化|旅游|生态|住房|城市|安全|金融|消费|政务",
        r"20\d\d年(?:\d{1,2}月)?|\d{1,2}月底?|年底前?|[上下]半年",
        r"(?m)^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).*$",
        r"(?:推进|加快|推动|启动|完成|建设|实施)[^，。；]{2,30}?(?:建设|开工|竣工|完工|建成|投用|投产|通车|封顶)",
    )
]


def floor(text: str) -> int:
    """Sentences, and what the patterns find in the text."""
    sentences = [match.span() for match in SENTENCE.finditer(text)]
    found = [match.span() for pattern in PATTERNS for match in pattern.finditer(text)]
    return len(sentences) + len(found)


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
