import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from jjdesk.domain.poll import (
    Basis,
    Blank,
    Counters,
    Mode,
    Order,
    Overvote,
    PassBase,
    PassCompare,
    Quorum,
    Rules,
    Shortfall,
    Tie,
    Undervote,
    Use,
)
from jjdesk.voting import rules as sheet

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "vote.md"
DOCUMENTED = dict(
    re.findall(
        r"^\| ([^|]+) \|.*\| ([^|]+) \|$",
        DOCUMENT.read_text(encoding="utf-8").partition("| rule | default |")[2],
        re.MULTILINE,
    )
)


def a_sheet(**changes) -> Rules:
    return structs.replace(Rules(eligible=437), **changes)


def fields(rules: Rules, projects: int = 13) -> list[str]:
    return [problem.field for problem in sheet.problems(rules, projects)]


def counters(**numbers) -> Counters:
    return Counters(
        **{"eligible": 437, "present": 0, "issued": 0, "returned": 0, "valid": 0, "void": 0}
        | numbers
    )


# The worked cases of docs/vote.md: deputies, who must be present, approvals that are needed.
@pytest.mark.parametrize(
    ("eligible", "quorum", "threshold"),
    [(437, 292, 219), (352, 235, 177), (266, 178, 134), (113, 76, 57)],
)
def test_the_law_of_real_congresses(eligible, quorum, threshold):
    rules = Rules(eligible=eligible)
    assert sheet.quorum_of(rules) == quorum
    assert sheet.threshold_of(rules) == threshold
    assert sheet.arithmetic(rules) == f"全体代表 {eligible} 人，过半数为 {threshold} 票"
    assert sheet.quorum_words(rules) == f"全体代表 {eligible} 人，三分之二以上为 {quorum} 人"


@dataclass(frozen=True)
class Fraction:
    """So many of the whole are enough, said with products only."""

    times: int
    of: int
    strict: bool

    def enough(self, count: int, base: int) -> bool:
        return (
            count * self.of > base * self.times
            if self.strict
            else count * self.of >= base * self.times
        )


@given(st.integers(1, 10**15), st.sampled_from([*Quorum]))
def test_the_quorum_is_the_least_number_that_is_enough(eligible, quorum):
    rules = Rules(eligible=eligible, quorum=quorum)
    if quorum is Quorum.NONE:
        assert sheet.quorum_of(rules) == 0
        return
    needs = {
        Quorum.TWO_THIRDS: Fraction(2, 3, False),
        Quorum.OVER_HALF: Fraction(1, 2, True),
        Quorum.FOUR_FIFTHS: Fraction(4, 5, False),
    }[quorum]
    least = sheet.quorum_of(rules)
    assert needs.enough(least, eligible)
    assert not needs.enough(least - 1, eligible)


@given(st.integers(1, 10**15), st.sampled_from([*PassCompare]))
def test_the_threshold_is_the_least_number_that_is_enough(eligible, compare):
    needs = {
        PassCompare.MORE_THAN_HALF: Fraction(1, 2, True),
        PassCompare.AT_LEAST_HALF: Fraction(1, 2, False),
        PassCompare.TWO_THIRDS: Fraction(2, 3, False),
    }[compare]
    least = sheet.threshold_of(Rules(eligible=eligible, pass_compare=compare))
    assert needs.enough(least, eligible)
    assert least == 1 or not needs.enough(least - 1, eligible)


@pytest.mark.parametrize(
    ("base", "threshold", "words"),
    [
        (PassBase.ALL, 219, "全体代表 437 人，过半数为 219 票"),
        (PassBase.PRESENT, 201, "按实到代表计，过半数通过，票数开票后确定"),
        (PassBase.RETURNED, 196, "按收回选票计，过半数通过，票数开票后确定"),
        (PassBase.VALID, 194, "按有效票计，过半数通过，票数开票后确定"),
        (PassBase.NONE, 0, "不设通过票数，得票多的当选"),
    ],
)
def test_of_whom_half_is_taken(base, threshold, words):
    rules = a_sheet(pass_base=base)
    counted = counters(present=400, issued=395, returned=390, valid=387, void=3)
    assert sheet.threshold_of(rules, counted) == threshold
    assert sheet.arithmetic(rules) == words


def test_a_base_that_is_not_known_yet_gives_no_threshold():
    with pytest.raises(ValueError, match="valid"):
        sheet.threshold_of(a_sheet(pass_base=PassBase.VALID))


def test_nothing_passes_without_an_approval():
    rules = a_sheet(pass_base=PassBase.VALID, pass_compare=PassCompare.AT_LEAST_HALF)
    assert sheet.threshold_of(rules, counters()) == 1


@pytest.mark.parametrize("preset", sheet.PRESETS, ids=lambda preset: preset.name)
@pytest.mark.parametrize("projects", [1, 7, 10, 13, 20])
def test_every_preset_fits_every_list(preset, projects):
    rules = sheet.fitted(preset.rules, 437, projects)
    assert sheet.problems(rules, projects) == ()
    assert rules.eligible == 437


@pytest.mark.parametrize("preset", sheet.PRESETS, ids=lambda preset: preset.name)
def test_of_an_empty_list_only_the_projects_are_lacking(preset):
    assert fields(sheet.fitted(preset.rules, 437, 0), 0) == ["projects"]


def test_a_sheet_that_chose_nothing_gets_the_usual_seats():
    assert sheet.fitted(a_sheet(seats=0), 437, 13).seats == 10
    assert sheet.fitted(a_sheet(seats=5), 437, 13).seats == 5
    assert sheet.fitted(a_sheet(seats=0), 437, 7).seats == 7


@pytest.mark.parametrize(
    ("mode", "basis"),
    [
        (Mode.TICK, Basis.SEEN),
        (Mode.PER_ITEM, Basis.LAW),
        (Mode.WHOLE_LIST, Basis.LAW),
        (Mode.RANK, Basis.CHOSEN),
        (Mode.SATISFACTION, Basis.CHOSEN),
    ],
)
def test_what_each_way_of_filling_in_rests_on(mode, basis):
    found = {line.name: line for line in sheet.lines(a_sheet(mode=mode))}
    assert found["方式"].basis is basis
    assert ("多选" in found) == (mode in {Mode.TICK, Mode.PER_ITEM, Mode.RANK})
    assert ("少选" in found) == (mode in {Mode.TICK, Mode.RANK})
    assert ("计分" in found) == (mode is Mode.RANK)
    assert ("末位同票" in found) == (mode in {Mode.TICK, Mode.PER_ITEM, Mode.RANK})
    assert ("评定" in found) == (mode is Mode.SATISFACTION)
    assert ("应选" in found) == ("另写项目" in found) == (mode is not Mode.SATISFACTION)


def test_nothing_is_chosen_by_satisfaction():
    rules = a_sheet(mode=Mode.SATISFACTION, seats=0, pass_base=PassBase.NONE)
    assert sheet.arithmetic(rules) == "不设通过票数"
    assert "只列票数，不评等次" in {line.value for line in sheet.lines(rules)}


def test_a_preset_alone_lacks_the_deputies():
    assert all(
        fields(preset.rules, 10) == ["eligible"] for preset in sheet.PRESETS if preset.rules.seats
    )


DECIDED = {"use": Use.FORMAL, "decision": "票决办法", "decided": "2025-01-08"}


@pytest.mark.parametrize(
    ("changes", "projects", "found"),
    [
        ({"eligible": 0}, 13, ["eligible"]),
        ({"eligible": -3}, 13, ["eligible"]),
        ({"eligible": 1}, 13, []),
        ({}, 0, ["projects"]),
        ({"seats": 0}, 13, ["seats"]),
        ({"seats": 14}, 13, ["seats"]),
        ({"seats": 14, "undervote": Undervote.VOID}, 13, ["seats", "undervote"]),
        ({"mode": Mode.WHOLE_LIST}, 13, ["seats"]),
        ({"mode": Mode.WHOLE_LIST, "seats": 13, "overvote": Overvote.ALLOWED}, 13, ["overvote"]),
        ({"mode": Mode.SATISFACTION, "max_rounds": 1}, 13, ["seats"]),
        ({"mode": Mode.SATISFACTION, "seats": 0}, 13, ["max_rounds"]),
        ({"order": Order.LIST}, 13, ["order"]),
        ({"order": Order.LIST}, 10, []),
        ({"mode": Mode.RANK, "overvote": Overvote.ALLOWED}, 13, ["overvote"]),
        ({"mode": Mode.RANK, "tie": Tie.FEWEST_OPPOSE}, 13, ["tie"]),
        ({"tie": Tie.FEWEST_OPPOSE}, 13, ["tie"]),
        ({"mode": Mode.PER_ITEM, "tie": Tie.FEWEST_OPPOSE}, 13, []),
        ({"mode": Mode.PER_ITEM, "undervote": Undervote.VOID}, 13, ["undervote"]),
        (
            {"pass_base": PassBase.NONE, "pass_compare": PassCompare.TWO_THIRDS},
            13,
            ["pass_compare"],
        ),
        ({"pass_base": PassBase.NONE, "shortfall": Shortfall.RUN_OFF}, 13, ["shortfall"]),
        ({"pass_base": PassBase.NONE}, 13, []),
        ({"quorum": Quorum.OVER_HALF, "pass_compare": PassCompare.TWO_THIRDS}, 13, ["quorum"]),
        ({"quorum": Quorum.OVER_HALF}, 13, []),
        ({"max_rounds": 0}, 13, ["max_rounds"]),
        ({"max_rounds": 10}, 13, ["max_rounds"]),
        ({"max_rounds": 9}, 13, []),
        ({"keepers": 9, "needed": 9}, 13, []),
        ({"keepers": 1, "needed": 1}, 13, []),
        ({"max_rounds": 1}, 13, ["tie"]),
        ({"max_rounds": 1}, 10, []),
        ({"max_rounds": 1, "tie": Tie.EVERY, "shortfall": Shortfall.RUN_OFF}, 13, ["shortfall"]),
        ({"tie": Tie.PRESIDIUM}, 13, []),
        ({"tie": Tie.PRESIDIUM, "max_rounds": 1}, 13, []),
        ({"tie": Tie.PRESIDIUM, "shortfall": Shortfall.RUN_OFF}, 13, []),
        ({"needed": 4}, 13, ["needed"]),
        ({"needed": 0}, 13, ["needed"]),
        ({"keepers": 0, "needed": 0}, 13, ["keepers", "needed"]),
        ({"keepers": 10}, 13, ["keepers"]),
        ({"decided": "2025-02-30"}, 13, ["decided"]),
        ({"decided": "20250108"}, 13, ["decided"]),
        ({"use": Use.FORMAL}, 13, ["decision", "decided"]),
        (DECIDED, 13, []),
        (DECIDED | {"decision": "  "}, 13, ["decision"]),
        (DECIDED | {"decided": "一月八日"}, 13, ["decided"]),
        (DECIDED | {"quorum": Quorum.NONE}, 13, ["quorum"]),
        (DECIDED | {"quorum": Quorum.OVER_HALF}, 13, ["quorum"]),
        (DECIDED | {"quorum": Quorum.FOUR_FIFTHS}, 13, []),
        (DECIDED | {"pass_base": PassBase.PRESENT}, 13, ["pass_base"]),
        (DECIDED | {"pass_compare": PassCompare.AT_LEAST_HALF}, 13, ["pass_compare"]),
        (DECIDED | {"needed": 1}, 13, ["needed"]),
    ],
)
def test_contradictions_are_named_with_their_field(changes, projects, found):
    assert fields(a_sheet(**changes), projects) == found


any_rules = st.builds(
    Rules,
    eligible=st.integers(-1, 500),
    seats=st.integers(-1, 15),
    use=st.sampled_from([*Use]),
    mode=st.sampled_from([*Mode]),
    quorum=st.sampled_from([*Quorum]),
    overvote=st.sampled_from([*Overvote]),
    undervote=st.sampled_from([*Undervote]),
    blank=st.sampled_from([*Blank]),
    pass_base=st.sampled_from([*PassBase]),
    pass_compare=st.sampled_from([*PassCompare]),
    order=st.sampled_from([*Order]),
    tie=st.sampled_from([*Tie]),
    shortfall=st.sampled_from([*Shortfall]),
    max_rounds=st.integers(-1, 10),
    changeable=st.booleans(),
    keepers=st.integers(-1, 10),
    needed=st.integers(-1, 10),
    decision=st.sampled_from(["", "票决办法"]),
    decided=st.sampled_from(["", "2025-01-08", "昨天"]),
)


@given(any_rules, st.integers(0, 15))
def test_every_sheet_can_be_judged_and_said(rules, projects):
    named = set(structs.asdict(rules)) | {"projects"}
    for problem in sheet.problems(rules, projects):
        assert problem.field in named
        assert problem.sentence.endswith("。")
    assert sheet.sentence(rules, projects)
    printed = sheet.lines(rules)
    assert len({line.name for line in printed}) == len(printed)
    assert all(line.value for line in printed)
    assert all(bool(line.source) == (line.basis is not Basis.CHOSEN) for line in printed)


@given(any_rules)
def test_what_no_rule_says_of_projects_is_called_an_analogy(rules):
    for line in sheet.lines(rules):
        assert ("参照" in line.source) == (line.basis is Basis.ANALOGY)


def test_the_sheet_of_the_usual_vote_names_its_bases():
    bases = {line.name: (line.value, line.basis) for line in sheet.lines(a_sheet(**DECIDED))}
    assert bases["法定到会"] == ("全体代表 437 人，三分之二以上为 292 人", Basis.LAW)
    assert bases["通过"] == ("全体代表 437 人，过半数为 219 票", Basis.LAW)
    assert bases["末位同票"] == ("同票的项目再投一轮", Basis.ANALOGY)
    assert bases["多选"] == ("整张无效", Basis.ANALOGY)
    assert bases["应选"][0] == "10 个"
    assert bases["票决办法"][0] == "票决办法（2025-01-08 通过）"
    assert bases["用途"][0] == "正式"


@given(any_rules)
def test_every_line_is_in_the_document_with_its_basis(rules):
    for line in sheet.lines(rules):
        assert line.basis.name in DOCUMENTED[line.name], line


def test_the_document_knows_no_other_line():
    printed = {line.name for preset in sheet.PRESETS for line in sheet.lines(preset.rules)}
    assert set(DOCUMENTED) == printed | {"票决办法"}


@pytest.mark.parametrize(
    ("changes", "name", "value", "basis"),
    [
        ({}, "次序", "得票从多到少", Basis.CHOSEN),
        ({"order": Order.LIST}, "次序", "按名单次序", Basis.CHOSEN),
        ({"mode": Mode.RANK}, "次序", "分数从高到低", Basis.CHOSEN),
        ({"mode": Mode.RANK, "seats": 5}, "计分", "第一名 5 分", Basis.ANALOGY),
        ({}, "不足应选", "以通过的为准，是否再投一轮由主席团决定", Basis.CHOSEN),
        (
            {"shortfall": Shortfall.RUN_OFF},
            "不足应选",
            "以通过的为准，其余得票较多的再投一轮",
            Basis.ANALOGY,
        ),
        ({"max_rounds": 1}, "轮数", "只投一轮", Basis.CHOSEN),
        ({"undervote": Undervote.VOID}, "少选", "整张无效", Basis.CHOSEN),
        ({}, "少选", "有效", Basis.ANALOGY),
        ({"overvote": Overvote.ALLOWED}, "多选", "有效，不限个数", Basis.CHOSEN),
        ({"tie": Tie.EVERY}, "末位同票", "同票的全部当选", Basis.CHOSEN),
        ({"changeable": False}, "改票", "投出后不能更改", Basis.CHOSEN),
        ({"keepers": 5, "needed": 3}, "开票", "钥匙分给 5 人保管，3 人到场", Basis.CHOSEN),
        ({"mode": Mode.SATISFACTION}, "评定", "满意达到票数的为满意", Basis.CHOSEN),
    ],
)
def test_how_a_rule_is_printed(changes, name, value, basis):
    found = {line.name: line for line in sheet.lines(a_sheet(**changes))}[name]
    assert found.value.startswith(value)
    assert found.basis is basis


def test_the_last_of_one_round_leaves_nothing_to_the_presidium():
    found = {line.name: line.value for line in sheet.lines(a_sheet(max_rounds=1))}
    assert found["不足应选"] == "以通过的为准"


def test_what_is_weaker_than_the_law_is_not_called_law():
    weak = {"quorum": Quorum.OVER_HALF, "pass_base": PassBase.VALID}
    bases = {line.name: line.basis for line in sheet.lines(a_sheet(**weak))}
    assert bases["法定到会"] is Basis.CHOSEN
    assert bases["通过"] is Basis.CHOSEN


@pytest.mark.parametrize(
    ("changes", "projects", "words", "most"),
    [
        ({}, 13, "从 13 个候选项目中选 10 个以内，多选的整张无效，少选有效", 10),
        ({}, 10, "从 10 个候选项目中选 10 个以内，少选有效", 10),
        ({"seats": 1}, 2, "从 2 个候选项目中选 1 个，多选的整张无效", 1),
        ({"seats": 1}, 1, "从 1 个候选项目中选 1 个", 1),
        (
            {"undervote": Undervote.VOID},
            13,
            "从 13 个候选项目中选 10 个，多选、少选的整张无效",
            10,
        ),
        ({"undervote": Undervote.VOID}, 10, "从 10 个候选项目中选 10 个，少选的整张无效", 10),
        ({"overvote": Overvote.ALLOWED}, 13, "从 13 个候选项目中任选，个数不限", 13),
        (
            {"overvote": Overvote.ALLOWED, "undervote": Undervote.VOID},
            13,
            "从 13 个候选项目中选 10 个以上，少选的整张无效",
            13,
        ),
        (
            {"mode": Mode.PER_ITEM},
            13,
            "对 13 个候选项目逐项赞成、反对或弃权，赞成的不超过 10 个，超过的整张无效",
            10,
        ),
        (
            {"mode": Mode.PER_ITEM, "overvote": Overvote.ALLOWED},
            13,
            "对 13 个候选项目逐项赞成、反对或弃权",
            13,
        ),
        (
            {"mode": Mode.RANK, "seats": 5},
            13,
            "从 13 个候选项目中按先后排出 5 个以内，多选的整张无效，少选有效",
            5,
        ),
        (
            {"mode": Mode.WHOLE_LIST, "seats": 13},
            13,
            "对 13 个候选项目的整份名单表示赞成、反对或弃权",
            13,
        ),
        (
            {"mode": Mode.SATISFACTION, "seats": 0},
            10,
            "对 10 个项目逐项评满意、基本满意或不满意",
            10,
        ),
    ],
)
def test_the_rule_of_the_ballot_in_one_sentence(changes, projects, words, most):
    rules = a_sheet(**changes)
    assert sheet.sentence(rules, projects) == words
    assert sheet.most_choices(rules, projects) == most
