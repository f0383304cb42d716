"""What a plan says while it is typed: words, contradictions by field, fields that mean much."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Blank, Mode, Order, PassBase, Project, Rules, Tie, Use
from jjdesk.domain.project_list import ProjectList
from jjdesk.services.polling import planning
from jjdesk.services.polling.planning import Plan

PROJECTS = tuple(Project(key=f"k{n}", number=n, name=f"项目{n}") for n in range(1, 14))


def plan(**changes) -> Plan:
    rules = {name: changes.pop(name) for name in Rules.__struct_fields__ if name in changes}
    given = {"title": "青溪县票决", "projects": PROJECTS, "made": "2025-01-08", **changes}
    return Plan(rules=Rules(**{"eligible": 437, **rules}), **given)


def test_the_arithmetic_of_the_law_in_words():
    reading = planning.read(plan())
    assert reading.passing == "全体代表 437 人，过半数为 219 票"
    assert reading.quorum == "法定到会：全体代表 437 人，三分之二以上为 292 人"
    assert reading.sentence == "从 13 个候选项目中选 10 个以内，多选的整张无效，少选有效"
    assert reading.problems == {}
    lines = {line.name: line for line in reading.lines}
    assert lines["法定到会"].basis_words == "法律规定：地方组织法（2022）第十四条"
    assert lines["多选"].basis_words == "参照选举法"
    assert lines["应到"].basis_words == "本次自定"


def test_what_is_wrong_is_told_in_the_order_of_the_sheet():
    wrong = plan(title="", projects=(), eligible=0, needed=9)
    assert list(planning.read(wrong).problems) == ["projects", "title", "eligible", "needed"]


def test_nothing_is_counted_of_nobody():
    reading = planning.read(plan(eligible=0))
    assert (reading.passing, reading.quorum, reading.lines) == ("", "", ())
    assert "eligible" in reading.problems


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": "  "}),
        ("title", {"title": "票" * 71}),
        ("projects", {"projects": ()}),
        ("eligible", {"eligible": 0}),
        ("seats", {"seats": 14}),
        ("tie", {"tie": Tie.FEWEST_OPPOSE}),
        ("order", {"order": Order.LIST}),
        ("needed", {"needed": 4}),
        ("decision", {"use": Use.FORMAL, "decided": "2025-01-08"}),
        ("decided", {"use": Use.FORMAL, "decision": "票决办法"}),
        ("count", {"count": 438}),
        ("count", {"eligible": 20_000, "count": 10_001}),
    ],
)
def test_a_contradiction_is_named_at_its_field(field, changes):
    assert list(planning.read(plan(**changes)).problems) == [field]


def test_a_demonstration_list_is_never_formal():
    formal = {"use": Use.FORMAL, "decision": "票决办法", "decided": "2025-01-08"}
    assert planning.read(plan(**formal)).problems == {}
    assert list(planning.read(plan(demo=True, **formal)).problems) == ["use"]


def test_every_preset_can_be_made_at_once_and_keeps_what_is_not_of_the_ballot():
    now = Rules(
        eligible=113, use=Use.FORMAL, decision="办法", decided="2025-01-08", keepers=5, needed=3
    )
    for preset in planning.presets():
        begun = planning.begun(preset, now, len(PROJECTS))
        given = replace(plan(), rules=begun)
        assert planning.read(given).problems == {}, preset.name
        kept = ("eligible", "use", "decision", "decided", "keepers", "needed")
        assert [getattr(begun, name) for name in kept] == [getattr(now, name) for name in kept]
        assert begun.mode is preset.rules.mode


def test_fields_are_asked_where_they_differ_in_effect():
    def asked(**changes):
        return planning.read(plan(**changes)).asked

    assert {"overvote", "undervote", "seats", "tie"} <= asked()
    assert "undervote" not in asked(mode=Mode.PER_ITEM)
    assert "overvote" not in asked(mode=Mode.RANK)
    assert not {"seats", "tie", "order", "max_rounds"} & asked(mode=Mode.SATISFACTION, seats=0)
    assert "pass_compare" not in asked(pass_base=PassBase.NONE)
    assert {"decision", "decided"} <= asked(use=Use.FORMAL)
    assert not {"decision", "decided"} & asked()


def test_what_must_stand_on_everything():
    assert plan().badges == ("模拟票决",)
    assert plan(use=Use.FORMAL, demo=True).badges == ("示例名单 · 非大会名单", "正式票决")


def test_values_have_words():
    assert dict(planning.named_values(Blank))[Blank.VOID] == "无效"


def test_titles_follow_from_lists():
    listed = ProjectList(id="1", name="青溪县2025年候选项目名单", projects=PROJECTS)
    tick, rated = Mode.TICK, Mode.SATISFACTION
    assert planning.proposed_title(listed, tick) == "青溪县2025年候选项目票决"
    assert planning.proposed_title(listed, rated) == "青溪县2025年候选项目满意度测评"
    assert planning.proposed_title(replace(listed, name="项目票决"), tick) == "项目票决"
    assert planning.proposed_title(replace(listed, demo=True), tick) == "民生实事项目票决（示例）"
