"""What tests share: a report small enough to read here, and the user's folder."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from jjdesk import paths
from jjdesk.domain.report import (
    FORMAT,
    VERSION,
    Bound,
    Category,
    Commitment,
    Kind,
    Measure,
    Paragraph,
    Report,
    Section,
    Sentence,
    Source,
    Target,
)
from jjdesk.services.opening import OpenReport

# Red is to say that the code has changed: the same examples on every run, new ones with new code.
settings.register_profile("gate", derandomize=True)
settings.load_profile("gate")

TEXT = """三、重点工作
（一）办好教育。
建好学校。新建小学3所，改造白沙镇中学。
完成义务教育全覆盖，扩建8000平方米校舍。
（二）畅通道路。
打通ＢＲＴ快线。
"""


@pytest.fixture
def own_user_folder(home: Path) -> Path:  # noqa: ARG001  the guard that moves it
    """The user's data folder of this test; it does not exist yet."""
    return paths.user_data()


@pytest.fixture
def run_unprivileged() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run Python code with arguments where even root's file permissions count."""

    def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", code, *arguments]
        if os.geteuid() == 0:
            dropped = "-dac_override,-dac_read_search"
            command = ["setpriv", f"--bounding-set={dropped}", f"--inh-caps={dropped}", *command]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def open_report() -> OpenReport:
    """Two sections, three commitments with a target, an absolute and a scale, and none."""
    return OpenReport(
        Report(
            format=FORMAT,
            version=VERSION,
            source=Source("sample.txt", _sha256(TEXT), len(TEXT), "text/plain"),
            title="示例报告",
            place="重庆市江津区",
            year=2025,
            excerpt=True,
            missing=("第二版",),
            sections=(
                _section("part", 1, "三、", "重点工作", None),
                _section("education", 2, "（一）", "办好教育", "part"),
                _section("roads", 2, "（二）", "畅通道路", "part"),
            ),
            paragraphs=(
                _paragraph("p1", "education", "建好学校", "建好学校。", "中学。"),
                _paragraph("p2", "education", None, "完成义务", "校舍。"),
                _paragraph("p3", "roads", None, "打通", "快线。"),
            ),
            sentences=(
                _sentence("s1", "p1", "新建小学3所，改造白沙镇中学。"),
                _sentence("s2", "p2", "完成义务教育全覆盖，扩建8000平方米校舍。"),
                _sentence("s3", "p3", "打通ＢＲＴ快线。"),
            ),
            commitments=(
                _commitment(1, "education", ("205", "212"), (_target("新建小学3所"),), ("白沙镇",)),
                _commitment(2, "education", ("205",), (_scale("8000平方米"),)),
                _commitment(3, "roads", ("214",), ()),
            ),
            errata=(),
        ),
        TEXT,
    )


_SENTENCES = (
    "新建小学3所，改造白沙镇中学。",
    "完成义务教育全覆盖，扩建8000平方米校舍。",
    "打通ＢＲＴ快线。",
)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _section(id_: str, level: int, number: str, heading: str, parent: str | None) -> Section:
    return Section(id_, level, number, heading, TEXT.index(number), len(TEXT), parent)


def _paragraph(id_: str, section: str, theme: str | None, first: str, last: str) -> Paragraph:
    return Paragraph(id_, section, theme, TEXT.index(first), TEXT.index(last) + len(last))


def _sentence(id_: str, paragraph: str, quote: str) -> Sentence:
    start = TEXT.index(quote)
    return Sentence(id_, paragraph, start, start + len(quote), Kind.COMMITMENT)


def _commitment(
    number: int,
    section: str,
    sectors: tuple[str, ...],
    targets: tuple[Target, ...],
    places: tuple[str, ...] = (),
) -> Commitment:
    quote = _SENTENCES[number - 1]
    start = TEXT.index(quote)
    return Commitment(
        id=f"c{number}",
        sentence=f"s{number}",
        section=section,
        paragraph=f"p{number}",
        number=number,
        start=start,
        end=start + len(quote),
        quote=quote,
        text=quote,
        sector=sectors[0],
        other_sectors=sectors[1:],
        places=places,
        targets=targets,
        milestones=(),
    )


def _target(quote: str, category: Category = Category.TARGET) -> Target:
    start = TEXT.index(quote)
    return Target(
        quote=quote,
        start=start,
        end=start + len(quote),
        value_start=start + len(quote) - 2,
        value_end=start + len(quote),
        indicator="小学新建数",
        value=3,
        value_high=None,
        unit="所",
        normalized_value=3,
        base_unit="所",
        bound=Bound.EQUAL,
        measure=Measure.DELIVERY,
        modality=None,
        category=category,
        sector="205",
    )


def _scale(quote: str) -> Target:
    return _target(quote, Category.SCALE)
