"""What a key in the search box costs until it is known which commitments to show.

``filter``: five words, one after the other, in 2,000 commitments with 10,000 notes. The floor is
``in`` asked of the same texts, each commitment's with its notes in one.

``filter_pinyin``: five terms of two to six letters, in 154 commitments with 500 notes: a report as
deputies have it. The floor is one index of pinyin over all these texts, asked for the same terms.
"""

from functools import partial

from _bench import best_of, tell
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Report
from jjdesk.services.drafting import new_annotation
from jjdesk.services.filtering import fold, folded
from jjdesk.services.finding import Finder
from jjdesk.services.opening import open_bundled
from jjdesk.services.pinyin_index import PinyinIndex
from jjdesk.services.sectors import sector_names

LENGTH = 60
STRIDE = 7919
"""A prime, so that notes and their words are spread evenly."""
WORDS = ("教", "教育", "学校", "科技型企业", "没有的词")
TERMS = ("jy", "xfz", "bsz", "jiaoyu", "qiye")
ROUNDS = 15


def grown(commitments: int, notes: int) -> tuple[Report, tuple[Annotation, ...]]:
    """The bundled report again and again, with notes of 60 characters spread over it."""
    opened = open_bundled()
    given = opened.report.commitments
    times = -(-commitments // len(given))
    many = tuple(replace(c, id=f"{c.id}-{n}") for n in range(times) for c in given)[:commitments]
    made = []
    for number in range(notes):
        start = number * STRIDE % (len(opened.text) - LENGTH)
        text = opened.text[start : start + LENGTH]
        made.append(new_annotation(many[number * STRIDE % len(many)], opened, text=text))
    return replace(opened.report, commitments=many), tuple(made)


def plainly(texts: dict[str, str], words: tuple[str, ...]) -> int:
    """The floor."""
    return sum(sum(word in text for text in texts.values()) for word in words)


def by_one_index(index: PinyinIndex, terms: tuple[str, ...]) -> int:
    """The floor of pinyin."""
    return sum(len(index.find(term)) for term in terms)


def each(finder: Finder, notes: tuple[Annotation, ...], words: tuple[str, ...]) -> int:
    """The commitments to show, word after word."""
    return sum(len(finder.find(notes, Filter(word))) for word in words)


def measure(name: str, size: tuple[int, int], words: tuple[str, ...], bar: float) -> None:
    """One line, of one key."""
    report, notes = grown(*size)
    finder = Finder(report, sector_names())
    texts = {id_: finder.context.text(facts) for id_, facts in finder.context.facts.items()}
    for note in notes:
        texts[note.anchor.commitment] += f"\n{finder.context.note_text(note)}"
    each(finder, notes, words)
    if words is TERMS:
        plain = partial(by_one_index, PinyinIndex(tuple(texts.values())), words)
    else:
        texts = {id_: folded(text) for id_, text in texts.items()}
        plain = partial(plainly, texts, tuple(map(fold, words)))
    floor, value = best_of(ROUNDS, plain, partial(each, finder, notes, words))
    tell(name, value / len(words), floor / len(words), bar)


def main() -> None:
    """Two lines."""
    measure("filter", (2000, 10_000), WORDS, bar=2)
    measure("filter_pinyin", (154, 500), TERMS, bar=2.5)


if __name__ == "__main__":
    main()
