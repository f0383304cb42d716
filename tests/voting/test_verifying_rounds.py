"""Verifying a further round against the one before it."""

import shutil
from pathlib import Path

from msgspec.structs import replace

from jjdesk.domain.poll import Shortfall, Tie
from jjdesk.voting import keys, package, verifying
from jjdesk.voting.box import Station
from jjdesk.voting.folder import PACKAGE
from jjdesk.voting.verifying import Step


def fault(station: Station) -> str:
    """The first thing that is wrong."""
    return verifying.verify(station.folder).first_fault


def second_round(vote, earlier: Station, folder: Path, **changes: object) -> Station:
    """A finished second round on the last three projects."""
    projects = tuple(
        replace(project, number=number)
        for number, project in enumerate(vote.package.projects[10:], 1)
    )
    following = {
        "round": 2,
        "previous": earlier.result_hash,
        "projects": projects,
        **changes,
    }
    seats = min(3, len(following["projects"]))
    following.setdefault("rules", replace(vote.package.rules, seats=seats))
    vote.data = package.encode(
        replace(vote.package, **following), keys.read_secretariat(vote.secretariat)
    )
    station = Station.create(folder, vote.data)
    vote.finish(station)
    return station


def test_a_further_round_is_checked_against_the_one_before_where_it_is_at_hand(
    vote, tmp_path
) -> None:
    first = Station.create(tmp_path / "一", vote.data)
    for deputy in range(6):
        first.collect([vote.cast(tmp_path, deputy, vote.ballot(1, 2))])
    vote.finish(first)
    assert first.result.outcome.chosen == ("p1", "p2")
    second = second_round(vote, first, tmp_path / "二")
    assert fault(second) == ""
    assert "轮次、规则、项目和凭证承接上一轮" in [
        step.words for step in verifying.verify(second.folder).steps
    ]
    (tmp_path / "elsewhere").mkdir()
    shutil.move(second.folder, tmp_path / "elsewhere" / "二")
    found = verifying.verify(tmp_path / "elsewhere" / "二")
    assert found.ok
    assert Step("上一轮的结果不在旁边，没有核对", ok=None) in found.steps
    false = {
        "没有的项目": {"projects": (replace(vote.package.projects[0], key="新", number=1),)},
        "已经当选": {"projects": vote.package.projects[:2]},
        "接不上": {"round": 1},
        "不是按上一轮的结果定": {"rules": replace(vote.package.rules, seats=2)},
        "标题": {"title": "另一次票决"},
        "选票凭证": {"credentials": vote.package.credentials[1:]},
    }
    for number, (why, changes) in enumerate(false.items()):
        said = fault(second_round(vote, first, tmp_path / f"假{number}", **changes))
        assert f"“{PACKAGE}”" in said
        assert why in said


def test_a_further_round_for_another_committee_is_named(vote, tmp_path) -> None:
    """Whoever has its key could open that round alone."""
    first = Station.create(tmp_path / "一", vote.data)
    for deputy in range(6):
        first.collect([vote.cast(tmp_path, deputy, vote.ballot(1, 2))])
    vote.finish(first)
    other, vote.shares = keys.make_committee(3, 2)
    second = second_round(vote, first, tmp_path / "二", committee=other)
    assert fault(second) == f"“{PACKAGE}”里的计票组不是上一轮的。"


def test_where_the_earlier_package_is_gone_its_result_is_enough(vote, tmp_path) -> None:
    first = Station.create(tmp_path / "一", vote.data)
    for deputy in range(6):
        first.collect([vote.cast(tmp_path, deputy, vote.ballot(1, 2))])
    vote.finish(first)
    second = second_round(vote, first, tmp_path / "二")
    (first.folder / PACKAGE).unlink()
    assert fault(second) == ""


def test_a_round_among_others_than_the_tied_is_found(vote, tmp_path) -> None:
    """Eleven are equal for ten seats, and the presidium decides: of these, and of no other."""
    rules = replace(vote.package.rules, tie=Tie.PRESIDIUM, shortfall=Shortfall.RUN_OFF)
    vote.data = package.encode(
        replace(vote.package, rules=rules), keys.read_secretariat(vote.secretariat)
    )
    vote.package = package.decode(vote.data)
    first = Station.create(tmp_path / "一", vote.data)
    every = range(1, 12)
    for deputy in range(8):
        left_out = 1 + deputy
        ticked = [number for number in every if number != left_out]
        first.collect([vote.cast(tmp_path, deputy, vote.ballot(*ticked))])
    vote.finish(first)
    outcome = first.result.outcome
    assert outcome.presidium
    assert "p13" not in outcome.tied
    seats = outcome.open_seats
    tied = [each for each in vote.package.projects if each.key in outcome.tied]
    listed = tuple(replace(each, number=number) for number, each in enumerate(tied, 1))
    sound = {"projects": listed, "rules": replace(rules, seats=seats)}
    assert fault(second_round(vote, first, tmp_path / "二", **sound)) == ""
    stranger = replace(vote.package.projects[12], number=len(listed))
    forged = {"projects": (*listed[:-1], stranger), "rules": replace(rules, seats=seats)}
    found = fault(second_round(vote, first, tmp_path / "三", **forged))
    assert "不是按上一轮的结果定的" in found
