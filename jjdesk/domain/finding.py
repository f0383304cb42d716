"""What is looked for (筛选): one value for the page, the list of annotations, and packs."""

from msgspec import Struct


class Counted(Struct, frozen=True):
    """The commitments that were counted for a piece of a chart, and what that was (农林水 · 力争).

    Nothing of it depends on the language of the window that it was made in.

    Attributes:
        name: of the bar, a word of the report or its data; empty for a section without a heading.
        report: SHA-256 of its text.
        commitments: their ids.
        part: ``Part.name`` of the piece; empty of a whole bar.
    """

    name: str
    report: str
    commitments: tuple[str, ...]
    part: str = ""


class Filter(Struct, frozen=True, omit_defaults=True):
    """What is to be shown; the default shows all. Parts combine by "and", values of one by "or".

    Attributes:
        query: words separated by blanks; all must occur in text, annotations, tags, indicators,
            units or places; words of Latin letters also as pinyin.
        sectors: codes of sectors that a commitment touches, first or among the others.
        sections: ids of sections or parts; a part holds its sections.
        places: towns that it names.
        with_target: only with at least one target (量化目标) or absolute.
        annotated: only with at least one annotation.
        measures: values of ``report.Measure``.
        bounds: values of ``report.Bound`` of its targets.
        stages: values of ``report.Stage`` of its milestones.
        units: responsible units (责任单位) of matched tasks.
        kinds: values of ``NoteKind``.
        stances: values of ``Stance``.
        tags: names of tags; a tag holds those nested in it.
        least_importance: 1 to 3.
        authors: ids of authors.
        mine: True only the deputy's own annotations, False only others'.
        since: ISO date; annotations modified on it or later.
        until: ISO date; annotations modified on it or before.
        follow_up_by: ISO date; annotations to come back to by then.
        conflicts: only annotations with rival versions.
        statuses: values of ``progress.Status``, latest of any period.
        constituency: only what names one of the deputy's own towns (我的选区).
        unread: only commitments not yet read.
        counted: only what was counted for a piece of a chart; nothing in another report.
    """

    query: str = ""
    sectors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    with_target: bool = False
    annotated: bool = False
    measures: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    least_importance: int = 0
    authors: tuple[str, ...] = ()
    mine: bool | None = None
    since: str = ""
    until: str = ""
    follow_up_by: str = ""
    conflicts: bool = False
    statuses: tuple[str, ...] = ()
    constituency: bool = False
    unread: bool = False
    counted: Counted | None = None


class SavedFilter(Struct, frozen=True):
    """A filter kept under a name."""

    name: str
    wanted: Filter
