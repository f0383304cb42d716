"""Every part of a filter is said, and said so that one knows what it is."""

import msgspec
import pytest

from jjdesk import words
from jjdesk.domain.annotation import Importance, NoteKind, Stance
from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Bound, Measure, Stage
from jjdesk.services import filter_words
from jjdesk.services.filtering import Context, Known
from jjdesk.services.opening import OpenReport

NAMES = {"205": "教育", "214": "交通运输"}


@pytest.fixture
def context(open_report: OpenReport) -> Context:
    known = Known(me="me", also_me=frozenset({"old"}), authors={"zhang": "张三"})
    return Context(open_report.report, NAMES, known)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter(), ()),
        (Filter(" 小学 校 "), ("“小学 校”",)),
        (Filter(sectors=("205", "214")), ("教育或交通运输",)),
        (Filter(sections=("roads", "gone")), ("（二）或gone",)),
        (Filter(places=("白沙镇",)), ("白沙镇",)),
        (Filter(with_target=True, annotated=True), ("有目标", "有批注")),
        (Filter(bounds=(Bound.AT_LEAST, Bound.RANGE)), ("目标不低于或目标区间",)),
        (Filter(measures=(Measure.GROWTH,)), ("增幅",)),
        (Filter(stages=(Stage.BUILT,)), ("建成",)),
        (Filter(units=("区教委",)), ("区教委",)),
        (Filter(statuses=(Status.BEHIND, Status.UNRATED)), ("滞后或未评",)),
        (Filter(constituency=True, unread=True), ("我的选区", "未读")),
        (Filter(kinds=(NoteKind.AMEND, NoteKind.FREE)), ("修改意见或随记",)),
        (Filter(stances=(Stance.RESERVED,)), ("有保留",)),
        (Filter(tags=("民生",)), ("#民生",)),
        (Filter(least_importance=Importance.IMPORTANT), ("重要以上",)),
        (Filter(authors=("me", "zhang", "gone")), ("我或张三或未署名",)),
        (Filter(authors=("", "old")), ("我",)),
        (Filter(mine=True), ("我的批注",)),
        (Filter(mine=False), ("他人的批注",)),
        (Filter(since="2025-01-01"), ("2025-01-01 起",)),
        (Filter(until="2025-01-01"), ("2025-01-01 止",)),
        (Filter(since="2025-01-01", until="2025-01-01"), ("2025-01-01",)),
        (Filter(since="2025-01-01", until="2025-02-01"), ("2025-01-01 至 2025-02-01",)),
        (Filter(follow_up_by="2025-03-01"), ("2025-03-01 前再看",)),
        (Filter(follow_up_by=filter_words.EVER), ("有再看日期",)),
        (Filter(conflicts=True), ("有冲突",)),
        (
            Filter("路", counted=Counted("农林水 · 力争", "else", ("c1",))),
            ("“路”", "图表：农林水 · 力争（另一份报告）"),
        ),
    ],
)
def test_a_part_is_said(context: Context, wanted: Filter, words: tuple[str, ...]) -> None:
    assert filter_words.parts(wanted, context) == words


def test_what_a_chart_counted_is_said_like_the_rest(context: Context) -> None:
    here = context.report.source.sha256
    wanted = Filter(annotated=True, counted=Counted("农林水 · 力争", here, ("c1",)))
    assert filter_words.parts(wanted, context) == ("有批注", "图表：农林水 · 力争")


def test_what_a_chart_counted_is_said_where_it_is_shown(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = context.report.source.sha256
    piece = Filter(counted=Counted("农林水", here, ("c1",), "未加限定"))
    headless = Filter(counted=Counted("", here, ("c1",)))
    assert filter_words.parts(piece, context) == ("图表：农林水 · 未加限定",)
    assert filter_words.parts(headless, context) == ("图表：（标题在缺失部分）",)
    english = [("图表：{name}", "", "Chart: {name}"), ("未加限定", "", "Unqualified")]
    monkeypatch.setattr(words, "_catalogue", words.Catalogue(english))
    assert filter_words.parts(piece, context) == ("Chart: 农林水 · Unqualified",)


def test_every_field_is_said(context: Context) -> None:
    values: dict[str, object] = {
        "query": "校", "with_target": True, "annotated": True, "least_importance": 2, "mine": True,
        "since": "2025-01-01", "until": "2025-01-01", "follow_up_by": "2025-01-01",
        "conflicts": True, "constituency": True, "unread": True,
        "counted": {"name": "教育", "report": "sha", "commitments": ["c1"]},
    }  # fmt: skip
    for field in Filter.__struct_fields__:
        wanted = msgspec.convert({field: values.get(field, ("x",))}, Filter)
        assert len(filter_words.parts(wanted, context)) == 1, field


def test_every_value_has_a_name() -> None:
    for names, values in (
        (filter_words.KINDS, NoteKind),
        (filter_words.STANCES, Stance),
        (filter_words.BOUNDS, Bound),
        (filter_words.MEASURES, Measure),
        (filter_words.STATUSES, Status),
        (filter_words.IMPORTANCE, Importance),
    ):
        assert set(names) == set(values)
        assert len(set(names.values())) == len(names)
