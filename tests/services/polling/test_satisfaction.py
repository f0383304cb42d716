"""满意度测评 through the same machinery: package, ballots in three grades, count, sheet, check."""

import json
from collections import Counter

import pytest

from jjdesk.domain.manuscript import Paragraph, Signatures, tables
from jjdesk.domain.poll import Mark, Mode
from jjdesk.services.polling import (
    casting,
    demonstration,
    keying,
    planning,
    preparing,
    result_files,
    result_lines,
    result_sheet,
    stationing,
)
from jjdesk.services.polling.stationing import CountingStation, Keyer
from jjdesk.voting.rules import PRESETS, fitted

DEPUTIES = 12
NAME = "上一年度民生实事项目满意度测评"
PRESET = next(each for each in PRESETS if each.rules.mode is Mode.SATISFACTION)
S, P, D, N = Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED, Mark.NONE
# The first projects: 满意, 满意 at the very number, 基本满意 only together, one short of it.
FILLED = [(S, S, P, P)] * 4 + [(S, S, S, P)] * 3 + [(S, D, D, N)] * 2
ON_PAPER = ("3210" + "0" * 9, "0" * 13)


@pytest.fixture
def made(tmp_path):
    """The secretariat's folder for a satisfaction vote on 13 projects."""
    shown = demonstration.load().listed.projects
    plan = planning.Plan(
        title=NAME,
        rules=fitted(PRESET.rules, DEPUTIES, len(shown)),
        projects=shown,
        made="2026-01-05",
        demo=True,
    )

    def draw(_, folder):
        for name in (preparing.RULE_SHEET, preparing.SLIPS, preparing.SHARE_SLIPS):
            (folder / name).write_bytes(b"%PDF")

    return preparing.prepare(plan, tmp_path / "秘书处", draw).folder


def fill(vote, marks):
    """A ballot marked as a deputy marks it."""
    marking = vote.marking()
    for number, mark in enumerate(marks, 1):
        if mark is not N:
            assert marking.press(number, mark) == ""
    return marking.ballot()


@pytest.fixture
def counted(made, tmp_path):
    """The vote held: nine on their laptops, two on paper, one did not come."""
    vote = casting.open_vote(made / preparing.PACKAGE)
    stick = tmp_path / "stick"
    stick.mkdir()
    files = sorted((made / preparing.CREDENTIALS).glob("*.jjcredential"))
    for path, marks in zip(files, FILLED, strict=False):
        voter = vote.admit(casting.code_in(path))
        casting.save(vote.seal(fill(vote, marks), 1, voter), stick)
    folder = tmp_path / "计票"
    folder.mkdir()
    station = CountingStation.begin(made / preparing.PACKAGE, folder)
    assert station.collect([stick]).new == len(FILLED)
    station.set_counters(11, 11)
    for number, text in enumerate(ON_PAPER, 1):
        for who in Keyer:
            station.key_paper(who, number, keying.read(text, Mode.SATISFACTION, 13))
    station.close()
    shares = []
    for path in sorted((made / preparing.SHARES).glob("*.jjshare"))[1:]:
        shares.append(station.admit(stationing.text_of(path), shares))
    station.count(shares)
    return station.standing()


def test_the_ballot_offers_three_grades_without_a_limit(made):
    vote = casting.open_vote(made / preparing.PACKAGE)
    assert vote.sentence == "对 13 个项目逐项评满意、基本满意或不满意"
    assert vote.badges == ("示例名单 · 非大会名单", "模拟票决")
    ballot = fill(vote, (S,) * 13)
    assert ballot.marks == (S,) * 13


def test_every_grade_is_counted_and_what_is_left_out_abstains(counted):
    lines = counted.result.tally.lines
    votes = [(line.satisfied, line.partly, line.dissatisfied, line.abstained) for line in lines]
    # On paper, "3" is 不满意 of the first project, "2" 基本满意 of the second, and so on.
    assert votes[:4] == [(9, 0, 1, 1), (7, 1, 2, 1), (4, 4, 2, 1), (0, 7, 0, 4)]
    assert set(votes[4:]) == {(0, 0, 0, 11)}
    six = counted.result.tally.counters
    assert (six.returned, six.valid, six.void, six.missing) == (11, 11, 0, 0)
    assert all(sum(each) == six.valid for each in votes)


def test_grades_follow_from_more_than_half_of_all(counted):
    result = counted.result
    assert result.outcome.threshold == 7
    assert (result.outcome.chosen, result.outcome.presidium) == ((), False)
    verdicts = [line.verdict for line in sorted(result_lines.lines_of(result), key=_number)]
    assert verdicts[:4] == ["满意", "满意", "基本满意", "基本满意"]
    assert set(verdicts[4:]) == {"未达到基本满意"}
    assert result_lines.sentences_of(result) == ("全体代表 12 人，过半数为 7 票。",)


def _number(line):
    return line.number


def test_the_sheet_grades_each_project_and_chooses_none(counted):
    document = result_sheet.sheet(result_sheet.rounds_of(counted.folder))
    assert document.title == f"{NAME}计票报告单"
    named = {each.name: each for each in tables(document)}
    by_votes = named["三、测评（按满意票次序）"]
    assert by_votes.heads[3:] == ("满意", "基本满意", "不满意", "弃权", "评定")
    assert [row[1] for row in by_votes.rows[:4]] == [1, 2, 3, 4]
    assert by_votes.rows[2][3:] == (4, 4, 2, 1, "基本满意")
    grades = Counter(row[-1] for row in by_votes.rows)
    assert grades == {"满意": 2, "基本满意": 2, "未达到基本满意": 9}
    said = [part.text for part in document.parts if isinstance(part, Paragraph)]
    assert said[:2] == [
        "全体代表 12 人，过半数为 7 票。",
        "13 个项目中，评为满意 2 个、基本满意 2 个、未达到基本满意 9 个。",
    ]
    assert sum(isinstance(part, Signatures) for part in document.parts) == 1
    rules = {row[0]: row[1] for row in named["附一　票决规则"].rows}
    assert "评定" in rules
    assert not {"应选", "末位同票", "另写项目"} & set(rules)


def test_programs_read_the_grades(counted):
    read = json.loads(result_files.as_json(result_sheet.rounds_of(counted.folder)))
    assert (read["mode"], read["chosen"]) == ("satisfaction", [])
    (one,) = read["rounds"]
    third = one["projects"][2]
    assert (third["line"]["satisfied"], third["line"]["partly"]) == (4, 4)
    assert third["standing"] == "基本满意"


def test_the_files_of_a_satisfaction_vote_are_verified(counted):
    found = stationing.verify(counted.folder)
    assert found.ok, found.first_fault
