"""What stands in workbooks, packs and ballots for years: the values of every enumeration.

A name in the code may change, a value that files hold may not.
"""

from enum import Enum

import pytest

from jjdesk.domain import (
    annotation,
    backup,
    chart,
    comparison,
    library,
    poll,
    progress,
    project_list,
    report,
    summary,
    task,
)

KEPT: dict[type[Enum], list[object]] = {
    report.Kind: ["heading", "aim", "commitment", "review", "address"],
    report.Bound: [">=", ">", "<=", "<", "~", "range", "="],
    report.Measure: ["level", "growth", "delivery", "reduction"],
    report.Category: ["target", "absolute", "scale"],
    report.Stage: ["谋划", "开工", "推进", "封顶", "建成", "投用", "创成"],
    report.Confidence: ["high", "medium", "low"],
    annotation.NoteKind: ["watch", "support", "question", "suggest", "amend", "free"],
    annotation.Stance: ["for", "reserved", "against"],
    annotation.Importance: [1, 2, 3],
    annotation.Scope: ["commitment", "span", "target", "section", "report"],
    progress.Status: ["unrated", "not_started", "under_way", "behind", "done"],
    library.Field: ["kind", "sector", "target", "erratum"],
    task.Verdict: ["sure", "doubtful", "confirmed", "rejected"],
    task.Column: ["number", "section", "text", "units", "leader", "deadline", "progress"],
    project_list.Leaning: ["for", "against", "open"],
    project_list.ProjectColumn: ["number", "name", "content", "investment", "unit", "deadline"],
    comparison.Trend: ["risen", "same", "fallen", "unlike"],
    chart.Form: ["bars", "shares", "values", "changes"],
    summary.Purpose: [
        "notes", "speech", "amendments", "proposal", "targets", "towns", "tasks", "result",
    ],
    summary.Whose: ["mine", "others", "all", "none"],
    summary.Grouping: ["section", "sector", "kind", "importance", "author", "tag", "time"],
    summary.Headings: ["numbered", "plain", "none"],
    summary.Layout: ["official", "compact"],
    summary.Remarks: ["inline", "footnotes", "comments"],
    backup.Occasion: [
        "自动", "导入前", "升级前", "恢复前", "手动", "损坏", "同步冲突", "抢救",
    ],
    poll.Use: ["trial", "formal"],
    poll.Mode: ["tick", "per_item", "rank", "whole_list", "satisfaction"],
    poll.Quorum: ["two_thirds", "over_half", "four_fifths", "none"],
    poll.Overvote: ["void", "allowed"],
    poll.Undervote: ["valid", "void"],
    poll.Blank: ["abstains", "void", "not_counted"],
    poll.PassBase: ["all", "present", "returned", "valid", "none"],
    poll.PassCompare: ["more_than_half", "at_least_half", "two_thirds"],
    poll.Order: ["approvals", "list"],
    poll.Tie: ["new_round", "every", "presidium", "fewest_oppose"],
    poll.Shortfall: ["stands", "run_off"],
    poll.Basis: ["law", "seen", "analogy", "chosen"],
    poll.Mark: ["none", "for", "against", "abstain", "satisfied", "partly", "dissatisfied"],
    poll.Void: ["too_many", "too_few", "blank", "malformed", "unreadable", "twice"],
}  # fmt: skip


@pytest.mark.parametrize("kind", KEPT, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_the_values_that_files_hold_are_never_changed_nor_taken_away(kind: type[Enum]) -> None:
    assert [each.value for each in kind] == KEPT[kind]


def test_the_marks_that_have_a_key_are_all_but_the_free_note() -> None:
    assert [kind.value for kind in annotation.MARKED] == [
        "watch", "support", "question", "suggest", "amend",
    ]  # fmt: skip


def test_the_rules_a_vote_begins_with() -> None:
    rules = poll.Rules(eligible=437)
    assert (rules.seats, rules.use.value, rules.mode.value) == (10, "trial", "tick")
    assert (rules.quorum.value, rules.pass_base.value) == ("two_thirds", "all")
    assert (rules.pass_compare.value, rules.tie.value) == ("more_than_half", "new_round")
    assert (rules.overvote.value, rules.undervote.value, rules.blank.value) == (
        "void", "valid", "abstains",
    )  # fmt: skip
    assert (rules.keepers, rules.needed, rules.changeable) == (3, 2, True)


def test_a_vote_is_no_formal_one_unless_it_is_said() -> None:
    assert poll.Rules(eligible=1).use is poll.Use.TRIAL
    assert poll.Rules(eligible=1).decision == poll.Rules(eligible=1).decided == ""
