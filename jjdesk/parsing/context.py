"""What a sentence stands in, for the questions that need more than its own words."""

from typing import NamedTuple

from jjdesk.domain.joined import Joined


class SentenceContext(NamedTuple):
    """The surroundings of one sentence.

    Args:
        section_heading: heading of the （一） section it stands in, without its number.
        part_heading: heading of the 一、 part it stands in, without its number.
        theme: run-in heading (小标题) of its paragraph, without the full stop.
        previous: the sentence before it in the same paragraph.
        sector: the sentence's primary sector; ``""`` before classification.
        year: the year planned for; figures of a year before it are past.
    """

    section_heading: str | None
    part_heading: str | None
    theme: str | None
    previous: Joined | None
    sector: str
    year: int | None = None
