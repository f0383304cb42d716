"""A government work report as it is read: structure, commitments and the figures in them.

Every ``start``/``end`` pair points into the decoded source text in Unicode code points, start
inclusive, end exclusive, so that ``source[start:end]`` is the thing itself. The fields are those of
the report JSON, version 1; what has a default was added to it and is left out of the file when
empty. A value that is not known is ``None``, never guessed.
"""

from enum import StrEnum

from msgspec import Struct

FORMAT = "jjdesk-report"
VERSION = 1


class Kind(StrEnum):
    """What a sentence does in the report (句类)."""

    HEADING = "heading"
    AIM = "aim"
    COMMITMENT = "commitment"
    REVIEW = "review"
    ADDRESS = "address"


class Bound(StrEnum):
    """How the printed value limits the indicator."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    ABOUT = "~"
    RANGE = "range"
    EQUAL = "="


class Measure(StrEnum):
    """What is measured: a standing value, a change, things done, or something cut."""

    LEVEL = "level"
    GROWTH = "growth"
    DELIVERY = "delivery"
    REDUCTION = "reduction"


class Category(StrEnum):
    """A target proper, a word that stands for a complete number, or a project's own size."""

    TARGET = "target"
    ABSOLUTE = "absolute"
    SCALE = "scale"


class Stage(StrEnum):
    """The stage a named project is to reach (项目节点)."""

    PLANNED = "谋划"
    STARTED = "开工"
    UNDER_WAY = "推进"
    TOPPED_OUT = "封顶"
    BUILT = "建成"
    IN_USE = "投用"
    AWARDED = "创成"


class Confidence(StrEnum):
    """How sure an erratum is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Source(Struct, frozen=True, gc=False):
    """Where the text came from; ``sha256`` is of the decoded text in UTF-8."""

    name: str
    sha256: str
    characters: int
    media_type: str


class Section(Struct, frozen=True, gc=False):
    """A part (level 1, 一、) or a section (level 2, （一）) with its heading."""

    id: str
    level: int
    number: str | None
    heading: str | None
    start: int
    end: int
    parent: str | None


class Paragraph(Struct, frozen=True, gc=False):
    """A block of text (段落); ``theme`` is its run-in heading (小标题)."""

    id: str
    section: str | None
    theme: str | None
    start: int
    end: int


class Sentence(Struct, frozen=True, gc=False):
    """A sentence (句) and what it does."""

    id: str
    paragraph: str
    start: int
    end: int
    kind: Kind


class Target(Struct, frozen=True, gc=False, omit_defaults=True):
    """One indicator with one value (量化目标). ``sector`` is a code of the sector list.

    ``until`` is the year it is to be reached in where that is not the report's own (到2030年).
    """

    quote: str
    start: int
    end: int
    value_start: int
    value_end: int
    indicator: str
    value: int | float | str | None
    value_high: int | float | None
    unit: str | None
    normalized_value: int | float | None
    base_unit: str | None
    bound: Bound
    measure: Measure
    modality: str | None
    category: Category
    sector: str
    until: int | None = None


class Milestone(Struct, frozen=True, gc=False):
    """A named project and the stage it is to reach (项目节点)."""

    quote: str
    object: str
    stage: Stage
    modality: str | None
    sector: str
    start: int
    end: int


class Goal(Struct, frozen=True, gc=False):
    """A goal without a number (定性目标): how ``indicator`` is to stand (同步, 正增长, 持平)."""

    quote: str
    start: int
    end: int
    indicator: str
    goal: str
    modality: str | None
    sector: str


class Deadline(Struct, frozen=True, gc=False):
    """A time by which something is to be done (时限); ``by`` is its last day, ISO 8601."""

    quote: str
    start: int
    end: int
    by: str | None


class Commitment(Struct, frozen=True, gc=False, omit_defaults=True):
    """A sentence that undertakes at least one thing (承诺事项): what deputies annotate.

    ``number`` counts from 1 in reading order; ``text`` is for display, joined over page and column
    breaks; corrections are not applied to it.
    """

    id: str
    sentence: str
    section: str | None
    paragraph: str
    number: int
    start: int
    end: int
    quote: str
    text: str
    sector: str
    other_sectors: tuple[str, ...]
    places: tuple[str, ...]
    targets: tuple[Target, ...]
    milestones: tuple[Milestone, ...]
    goals: tuple[Goal, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


class Term(Struct, frozen=True, gc=False):
    """An entry of the glossary (名词解释): a term, as ``number`` counts it, and what it means."""

    number: int
    term: str
    text: str
    start: int
    end: int


class Footnote(Struct, frozen=True, gc=False):
    """A footnote mark in the text (``[3]``), which is left out of the text for display."""

    number: int
    quote: str
    start: int
    end: int


class Erratum(Struct, frozen=True, gc=False):
    """A likely slip of the source (勘误); the source itself is never changed."""

    start: int
    end: int
    text: str
    likely: str
    confidence: Confidence
    basis: str


class Report(Struct, frozen=True, gc=False, omit_defaults=True):
    """A parsed report (报告), version 1 of the report JSON."""

    format: str
    version: int
    source: Source
    title: str | None
    place: str | None
    year: int | None
    excerpt: bool
    missing: tuple[str, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    commitments: tuple[Commitment, ...]
    errata: tuple[Erratum, ...]
    glossary: tuple[Term, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
