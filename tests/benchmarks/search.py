"""The search over a whole workbook: first pages of 20 hits, by kinds of queries, and the index.

Texts are made of clauses that a chain over the characters of the shipped report and the word lists
makes; how often characters and pairs recur in them is as in real reports. Each line named
``search_SIZE_KIND`` has the p99 in milliseconds, the floor being one, for SIZE commitments. All
times are of the processor: what is read stands in the system's cache.

``words``: 1 to 10 characters cut out anywhere, and two such cuts from one commitment.
``strangers``: two cuts of 1 to 3 characters from two commitments, which may never meet.
``common``: two of the hundred most frequent characters and pairs.
``false``: three characters both of whose pairs are frequent and which stand nowhere, or seldom.
``absent``: characters that do not stand together, or not at all.
``pages``: the second to fifth page of ``words``.

``search_SIZE_like``: p99 of ``words`` against what a LIKE scan of the same takes.
``search_SIZE_index``: bytes of the index against bytes of the texts in UTF-8.
``search_SIZE_build``: microseconds a commitment to put in and index, against 20,000 of them.
``search_noted``: milliseconds of a search right after a note was changed.

``python3 dev.py bench search`` makes 20,000 and 200,000 commitments, in half a minute of the
processor. JJDESK_BENCH_COMMITMENTS sets another number in place of the latter: 2000000, of which
the 20 ms are promised, takes three to six minutes and 1.5 GB in the folder for temporary files.
"""

import os
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path

from _bench import tell
from numpy.random import Generator, default_rng

from jjdesk import paths
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import open_bundled
from jjdesk.store import passage_index, passage_sources, passages
from jjdesk.store.database import Workbook, open_workbook
from jjdesk.store.passages import TEXTS, Passage

SIZES = 20_000, int(os.environ.get("JJDESK_BENCH_COMMITMENTS", "200000"))
OF_REPORT = 200
BARS = {20_000: 5, 200_000: 10}
BAR = 20
QUERIES = 400
"""Of each kind."""
CLAUSES = 200_000
FREQUENT = 100
ODD = range(0x4E00, 0x4E00 + 6000)
BATCH = 100_000
USUAL = 0.9
"""How often a character is one that follows the last elsewhere."""

Query = list[str]


def clauses(chance: Generator) -> list[str]:
    """Clauses of 5 to 16 characters."""
    words = sorted((paths.resources() / "lexicons").glob("*.toml"))
    files = [paths.seeds() / "jiangjin-2025.txt", *words]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    runs = re.findall("[\u4e00-\u9fff]+", text)
    every = list(chain.from_iterable(runs))
    after: dict[str, list[str]] = defaultdict(list)
    for first, second in chain.from_iterable(map(pairwise, runs)):
        after[first].append(second)
    lengths, strays = chance.integers(5, 17, CLAUSES), iter(chance.random(CLAUSES * 17).tolist())
    made = []
    for length in lengths.tolist():
        clause = runs[int(next(strays) * len(runs))][0]
        while len(clause) < length:
            stray = next(strays)
            known = after.get(clause[-1]) if stray < USUAL else None
            clause += known[int(stray / USUAL * len(known))] if known else pick(every, strays)
        made.append(clause)
    return made


def pick(things: Sequence[str], strays: Iterator[float]) -> str:
    """Any of ``things``."""
    return things[int(next(strays) * len(things))]


def commitments(size: int) -> Iterator[str]:
    """Texts of two to six clauses, the first clauses more often, with a name and a number."""
    chance = default_rng(size)
    known = clauses(chance)
    units = ("公里", "万元", "户", "个", "%", "亿元")
    for start in range(0, size, BATCH):
        which = iter((CLAUSES * chance.random(7 * BATCH) ** 2).astype(int).tolist())
        odd = iter(chance.integers(ODD.start, ODD.stop, 2 * BATCH).tolist())
        figures = chance.integers(1, 999, BATCH).tolist()
        for number in range(start, min(size, start + BATCH)):
            parts = [known[next(which)] for _ in range(number % 5 + 2)]
            figure = f"{figures[number - start]}{units[number % 6]}"
            parts.append(f"{chr(next(odd))}{chr(next(odd))}镇{figure}")
            yield "，".join(parts) + "。"


def fill(workbook: Workbook, size: int) -> tuple[int, float]:
    """Put commitments in; returns their bytes and the seconds that took without making them."""
    with workbook.changing() as database:
        passages.prepare(database)
        database.conn.executemany(
            "INSERT INTO report (sha256, name, title, year, media_type, source_text, parsed, added)"
            " VALUES (?, ?, ?, ?, 'text/plain', '', '{}', '')",
            (
                (f"{number:064}", f"{number}.txt", f"第{number}号报告", 2025)
                for number in range(size // OF_REPORT)
            ),
        )
        sources = passage_sources.sources_now(database)
    texts, total, seconds = commitments(size), 0, 0.0
    for at in range(0, len(sources), 500):
        batch = [
            (source, [next(texts) for _ in range(OF_REPORT)]) for source in sources[at : at + 500]
        ]
        total += sum(len(text.encode()) for _, held in batch for text in held)
        start = time.thread_time()
        with workbook.changing() as database:
            for source, held in batch:
                made = (
                    Passage(f"{source.report[-6:]}-{n}", n, text, text.replace("，", ","), ())
                    for n, text in enumerate(held, 1)
                )
                passages.put_report(database, source, made)
        seconds += time.thread_time() - start
    start = time.thread_time()
    with workbook.changing() as database:
        passage_index.seal(database)
    return total, seconds + time.thread_time() - start


class Queries:
    """Queries of each kind, out of some of the texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Know ``texts``, folded."""
        self._texts = texts
        self._chance = default_rng(1)
        chars = Counter(chain.from_iterable(map(set, texts)))
        pairs = Counter(chain.from_iterable({*pairwise(text)} for text in texts))
        self._triples = {text[at : at + 3] for text in texts for at in range(len(text) - 2)}
        self._chars = [char for char, _ in chars.most_common(FREQUENT)]
        self._pairs = ["".join(pair) for pair, _ in pairs.most_common(5 * FREQUENT)]

    def kinds(self) -> dict[str, Callable[[], Query]]:
        """What makes one query of each kind."""
        return {
            "words": self._words,
            "strangers": self._strangers,
            "common": self._common,
            "false": self._false,
            "absent": self._absent,
        }

    def _any(self, things: Sequence[str]) -> str:
        return things[int(self._chance.integers(len(things)))]

    def _cut(self, most: int, text: str = "") -> str:
        text = text or self._any(self._texts)
        length = int(self._chance.integers(1, most + 1))
        start = int(self._chance.integers(max(1, len(text) - length)))
        return text[start : start + length]

    def _words(self) -> Query:
        text = self._any(self._texts)
        return [self._cut(10, text) for _ in range(self._chance.choice((1, 1, 1, 2)))]

    def _strangers(self) -> Query:
        return [self._cut(3), self._cut(3)]

    def _common(self) -> Query:
        return [self._any([*self._chars, *self._pairs[:FREQUENT]]) for _ in range(2)]

    def _false(self) -> Query:
        while True:
            first, second = self._any(self._pairs), self._any(self._pairs)
            if first[1] == second[0] and first + second[1] not in self._triples:
                return [first + second[1]]

    def _absent(self) -> Query:
        odd = self._chance.integers(ODD.start, ODD.stop, int(self._chance.integers(1, 4)))
        return ["".join([*map(chr, odd.tolist()), self._any(self._chars), self._any(self._chars)])]


def p99(times: Sequence[float]) -> float:
    """The time that 99 of 100 do not exceed."""
    return sorted(times)[int(len(times) * 0.99)]


def timed(job: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    start = time.thread_time()
    job()
    return (time.thread_time() - start) * 1e3


def scan(workbook: Workbook, query: Query) -> None:
    """The same first page by reading through all texts."""
    wanted = " AND ".join(["text LIKE ? ESCAPE '!'"] * len(query))
    values = [f"%{re.sub('([%_!])', '!' + chr(92) + '1', word)}%" for word in query]
    with workbook.reading() as database:
        database.execute(
            f"SELECT id FROM passage WHERE {wanted} ORDER BY id LIMIT 21",  # noqa: S608  ours
            values,
        ).fetchall()


def index_bytes(workbook: Workbook) -> int:
    """What the index takes in the file."""
    with workbook.reading() as database:
        (size,) = database.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE name IN ('passage_posting', 'passage_block')"
        ).fetchone()
    return int(size)


def noted(services: Services) -> None:
    """Time a search after a note was changed."""
    bundled = open_bundled()
    times = []
    for number in range(30):
        note = new_annotation(bundled.report.commitments[number], bundled, text=f"问{number}")
        services.annotating.save(note, bundled)
        start = time.thread_time()
        services.searching.search("问")
        times.append((time.thread_time() - start) * 1e3)
    tell("search_noted", sorted(times)[len(times) // 2], 1, bar=100)


def measure(size: int, folder: Path, floor: float) -> float:
    """The lines of one size; returns its microseconds a commitment to put in."""
    workbook = open_workbook(folder / f"{size}.jjdesk")
    total, seconds = fill(workbook, size)
    each = seconds / size * 1e6
    tell(f"search_{size}_build", each, floor or each, bar=2, unit="us")
    tell(f"search_{size}_index", index_bytes(workbook), total, bar=1, unit="bytes")
    services = Services(workbook)
    search = services.searching.search
    search("教育")
    with workbook.reading() as database:
        numbers = (TEXTS.start + default_rng(2).integers(0, size, 20_000)).tolist()
        texts = [row.folded for row in passages.rows(database, numbers)]
    bar = BARS.get(size, BAR)
    queries = Queries(texts)
    for kind, make in queries.kinds().items():
        asked = [make() for _ in range(QUERIES)]
        times = [timed(lambda query=query: search(" ".join(query))) for query in asked]
        tell(f"search_{size}_{kind}", p99(times), 1, bar=bar)
        if kind == "words":
            plain = [timed(lambda query=query: scan(workbook, query)) for query in asked[:20]]
            tell(f"search_{size}_like", p99(times[:20]), p99(plain), bar=0.5)
            tell(f"search_{size}_pages", p99(list(later_pages(services, asked))), 1, bar=bar)
    noted(services)
    services.close()
    return each


def later_pages(services: Services, asked: Sequence[Query]) -> Iterator[float]:
    """Milliseconds of each page behind a first one."""
    for query in asked:
        page = services.searching.search(" ".join(query))
        for _ in range(4):
            if not page.more:
                break
            start = time.thread_time()
            page = services.searching.search(" ".join(query), after=page.hits[-1].id)
            yield (time.thread_time() - start) * 1e3


def main() -> None:
    """Ten lines for each size."""
    floor = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            floor = measure(size, Path(folder), floor)


if __name__ == "__main__":
    main()
