"""What the tests of charts count: the bundled report, its JSON to count again, made-up reports."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jjdesk.domain.report import (
    FORMAT,
    VERSION,
    Bound,
    Category,
    Commitment,
    Measure,
    Milestone,
    Report,
    Section,
    Source,
    Stage,
    Target,
)
from jjdesk.exchange import report_json

_BUNDLED = Path("resources/reports/jiangjin-2025.json")


class Said(NamedTuple):
    """A target of a made-up report."""

    sector: str = "201"
    modality: str | None = None
    bound: Bound = Bound.EQUAL
    measure: Measure = Measure.DELIVERY
    category: Category = Category.TARGET


class Promised(NamedTuple):
    """A commitment of a made-up report."""

    sector: str = "201"
    section: str | None = None
    targets: Sequence[Said] = ()
    milestones: Sequence[tuple[Stage, str | None]] = ()


class Make:
    """Makes reports, and what they are made of."""

    said = Said
    promised = Promised

    def report(self, promises: Sequence[Promised], name: str = "甲") -> Report:
        """Sections are called 第 and their id; quotes of targets are 数 and their number."""
        ids = dict.fromkeys(promise.section for promise in promises if promise.section)
        return Report(
            format=FORMAT,
            version=VERSION,
            source=Source(f"{name}.txt", f"sha256 of {name}", 0, "text/plain"),
            title=None,
            place=name,
            year=2025,
            excerpt=False,
            missing=(),
            sections=tuple(Section(id_, 1, None, f"第{id_}", 0, 0, None) for id_ in ids),
            paragraphs=(),
            sentences=(),
            commitments=tuple(
                self._commitment(number, promise) for number, promise in enumerate(promises, 1)
            ),
            errata=(),
        )

    @staticmethod
    def _commitment(number: int, promise: Promised) -> Commitment:
        text = f"承诺{number}"
        return Commitment(
            id=f"c{number}", sentence=f"s{number}", section=promise.section, paragraph="p",
            number=number, start=0, end=0, quote=text, text=text, sector=promise.sector,
            other_sectors=(), places=(),
            targets=tuple(
                Target(
                    quote=f"数{number}.{place}", start=0, end=0, value_start=0, value_end=0,
                    indicator="指标", value=1, value_high=None, unit="个", normalized_value=1,
                    base_unit="个", bound=each.bound, measure=each.measure,
                    modality=each.modality, category=each.category, sector=each.sector,
                )
                for place, each in enumerate(promise.targets, 1)
            ),
            milestones=tuple(
                Milestone(f"点{number}.{place}", "项目", stage, modality, promise.sector, 0, 0)
                for place, (stage, modality) in enumerate(promise.milestones, 1)
            ),
        )  # fmt: skip


@pytest.fixture(scope="session")
def raw() -> Any:
    """The bundled report as it stands in its file, for plain loops."""
    return json.loads(_BUNDLED.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def report() -> Report:
    """The bundled report."""
    return report_json.decode(_BUNDLED.read_bytes())


@pytest.fixture(scope="session")
def make() -> Make:
    return Make()


@pytest.fixture(scope="session")
def promises() -> SearchStrategy[list[Promised]]:
    """A strategy of up to six promises, with words of firmness known and unknown."""
    words = st.sampled_from([None, "确保", "严守", "力争", "争创", "坚决"])
    sectors = st.sampled_from(["201", "205", "213", "229"])
    said = st.builds(
        Said, sectors, words, st.sampled_from(Bound), st.sampled_from(Measure),
        st.sampled_from(Category),
    )  # fmt: skip
    promised = st.builds(
        Promised,
        sectors,
        st.sampled_from([None, "s1", "s2"]),
        st.lists(said, max_size=4),
        st.lists(st.tuples(st.sampled_from(Stage), words), max_size=3),
    )
    return st.lists(promised, max_size=6)
