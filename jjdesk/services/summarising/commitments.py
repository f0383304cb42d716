"""A commitment as a document says it: its number and words, targets, how far it has come."""

from collections.abc import Iterator
from typing import Final

from jjdesk.domain.manuscript import Face, Run
from jjdesk.domain.report import Commitment
from jjdesk.domain.summary import Definition
from jjdesk.services.summarising import aims, noting, progress
from jjdesk.services.summarising.material import Material

_NAMED: Final = 28
"""Characters of a commitment that name it where its words are not wanted: a line."""


def runs(
    material: Material, definition: Definition, commitment: Commitment, *, stages: bool = False
) -> tuple[Run, ...]:
    """What ``definition`` wants of a commitment.

    Args:
        material: what is known beside it.
        definition: whether with all its words, with targets, with progress.
        commitment: of the report.
        stages: with the stages of its projects, where targets are wanted.
    """
    words = noting.bare(commitment.text)
    if not definition.source:
        words = noting.beginning(words, _NAMED)
    remarks = _remarks(material, definition, commitment, stages=stages)
    return (
        Run(f"第 {commitment.number} 条　", Face.STRONG),
        Run(words, Face.QUOTE),
        *(Run(f"〔{each}〕", Face.SMALL) for each in remarks),
    )


def stages_in_words(commitment: Commitment) -> str:
    """``双福公交枢纽 推进；…``, each once."""
    return "；".join(dict.fromkeys(f"{each.object} {each.stage}" for each in commitment.milestones))


def _remarks(
    material: Material, definition: Definition, commitment: Commitment, *, stages: bool
) -> Iterator[str]:
    if definition.targets and (targets := aims.in_words(commitment, definition)):
        yield f"目标：{targets}"
    if definition.targets and stages and (said := stages_in_words(commitment)):
        yield f"节点：{said}"
    if definition.progress and (stands := progress.line(material, commitment)):
        yield stands
