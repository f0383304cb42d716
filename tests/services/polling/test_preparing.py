"""The folder of a vote: whole or not at all, and telling nothing of who holds what."""

import errno
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk import words
from jjdesk.domain.poll import Ballot, Mark, Project, Rules
from jjdesk.errors import SourceError, VotingError
from jjdesk.services.polling import casting, planning, preparing
from jjdesk.services.polling.planning import Plan
from jjdesk.voting import keys, package
from jjdesk.voting.box import Station
from jjdesk.voting.rounds import NextRound, numbered

PROJECTS = tuple(Project(key=f"k{n}", number=n, name=f"项目{n}") for n in (3, 5, 9))
RULES = Rules(eligible=25, seats=2)
PLAN = Plan(title="青溪县票决", projects=PROJECTS, rules=RULES, made="2025-01-08")


class Drawn:
    """Stands for the paper: remembers what it was to draw."""

    def __call__(self, matter, folder):
        self.matter = matter
        for name in (preparing.RULE_SHEET, preparing.SLIPS, preparing.SHARE_SLIPS):
            (folder / name).write_bytes(b"%PDF")


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def credential_files(folder: Path) -> list[Path]:
    return [*(folder / preparing.CREDENTIALS).glob("*.jjcredential")]


@pytest.fixture
def made(tmp_path):
    drawn = Drawn()
    prepared = preparing.prepare(PLAN, tmp_path / "票决", drawn)
    return prepared, drawn.matter


def test_a_vote_goes_from_the_folder_to_the_count(made, tmp_path):
    prepared, matter = made
    vote = casting.open_vote(prepared.folder / preparing.PACKAGE)
    assert [each.number for each in vote.projects] == [1, 2, 3]
    assert vote.fingerprint == prepared.fingerprint == matter.fingerprint
    stick = tmp_path / "stick"
    stick.mkdir()
    for path in credential_files(prepared.folder)[:20]:
        voter = vote.admit(casting.code_in(path))
        ballot = Ballot(marks=(Mark.FOR, Mark.NONE, Mark.FOR))
        casting.save(vote.seal(ballot, 1, voter), stick)
    data = (prepared.folder / preparing.PACKAGE).read_bytes()
    station = Station.create(tmp_path / "station", data)
    assert station.collect([stick]).new == 20
    station.set_counters(20, 20)
    station.close()
    shares = (prepared.folder / preparing.SHARES).glob("*.jjshare")
    texts = [path.read_text(encoding="utf-8") for path in shares]
    result = station.count([keys.read_share(text) for text in texts[:2]])
    assert [line.approvals for line in result.tally.lines] == [20, 0, 20]


def test_paper_and_handing_out_are_chinese_beside_an_english_window(made, tmp_path, monkeypatch):
    english = words.load(words.catalogue_file())
    monkeypatch.setattr(words, "_catalogue", english)
    assert planning.read(PLAN) != made[1].reading
    drawn = Drawn()
    again = preparing.prepare(PLAN, tmp_path / "again", drawn)
    assert drawn.matter.reading == made[1].reading
    said = [
        (each.folder / preparing.HANDING_OUT).read_text(encoding="utf-8-sig").splitlines()
        for each in (made[0], again)
    ]
    assert said[0][0] == said[1][0]
    assert said[0][2:] == said[1][2:]


def test_the_folder_holds_what_it_says(made):
    prepared, matter = made
    expected = {
        preparing.PACKAGE,
        preparing.SECRETARIAT,
        preparing.HANDING_OUT,
        preparing.RULE_SHEET,
        preparing.SLIPS,
        preparing.SHARE_SLIPS,
        *(f"{preparing.SHARES}/开票钥匙-{number}.jjshare" for number in (1, 2, 3)),
    }
    found = files(prepared.folder)
    rest = found - expected
    assert expected <= found
    assert len(rest) == 25
    assert prepared.files == len(found)
    assert all(re.fullmatch(r"选票凭证/凭证-[0-9a-f]{16}\.jjcredential", each) for each in rest)
    said = (prepared.folder / preparing.HANDING_OUT).read_text(encoding="utf-8-sig")
    assert prepared.fingerprint in said
    assert "模拟票决" in said
    assert not any(slip.code in said for slip in (*matter.slips, *matter.shares))


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_what_is_secret_is_for_its_owner_only(made):
    prepared, _ = made
    for name in (preparing.CREDENTIALS, preparing.SHARES, preparing.SECRETARIAT):
        assert not (prepared.folder / name).stat().st_mode & 0o077
    assert (prepared.folder / preparing.PACKAGE).stat().st_mode & 0o044, "may be handed on"


def test_slips_and_files_are_the_same_credentials_in_orders_that_tell_nothing(made):
    prepared, matter = made
    paths = credential_files(prepared.folder)
    voters = {casting.code_in(path).splitlines()[1]: path for path in paths}
    codes = [slip.code for slip in matter.slips]
    assert set(codes) == set(voters)
    vote = package.decode((prepared.folder / preparing.PACKAGE).read_bytes())
    assert len(vote.credentials) == 25
    publics = [preparing.credentials.read_code(code).public for code in codes]
    by_birth = sorted(codes, key=lambda code: voters[code].stat().st_ino)
    assert set(publics) == set(vote.credentials)
    assert publics != sorted(publics)
    assert codes != sorted(codes)
    assert codes not in (by_birth, by_birth[::-1])
    assert {slip.number for slip in matter.slips} == {0}


def test_files_of_credentials_differ_in_nothing_but_the_code(made):
    prepared, _ = made
    states = [path.stat() for path in credential_files(prepared.folder)]
    assert len({state.st_size for state in states}) == 1
    assert {state.st_mtime for state in states} == {1736294400.0}
    assert {state.st_atime for state in states} <= {1736294400.0}


def test_fewer_credentials_than_deputies(tmp_path):
    drawn = Drawn()
    preparing.prepare(replace(PLAN, count=7), tmp_path / "票决", drawn)
    assert len(drawn.matter.slips) == len(credential_files(tmp_path / "票决")) == 7


def test_progress_is_told_of_every_code_and_file(tmp_path):
    told = []
    preparing.prepare(PLAN, tmp_path / "票决", Drawn(), lambda *both: told.append(both))
    assert told == [(number, 56) for number in range(1, 57)]


@pytest.mark.parametrize("step", [1, 30, 56])
def test_what_is_given_up_leaves_nothing(tmp_path, step):
    def give_up(done, _of):
        if done == step:
            raise VotingError("已取消")

    with pytest.raises(VotingError, match="已取消"):
        preparing.prepare(PLAN, tmp_path / "票决", Drawn(), give_up)
    assert [*tmp_path.iterdir()] == []


def test_nothing_secret_is_shown_by_repr(made):
    _, matter = made
    shown = repr(matter)
    assert not any(slip.code in shown for slip in (*matter.slips, *matter.shares))


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    target = tmp_path / "票决"
    target.mkdir()
    (target / "旧.txt").write_text("旧", encoding="utf-8")
    with pytest.raises(VotingError, match="没有覆盖"):
        preparing.prepare(PLAN, target, Drawn())
    assert files(tmp_path) == {"票决/旧.txt"}
    (target / "旧.txt").unlink()
    preparing.prepare(PLAN, target, Drawn())
    assert preparing.PACKAGE in files(target)


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), SourceError("写不出")]
)
def test_a_failure_leaves_nothing(tmp_path, error):
    def fail(_matter, folder):
        (folder / preparing.SLIPS).write_bytes(b"%PD")
        raise error

    with pytest.raises((VotingError, SourceError)) as caught:
        preparing.prepare(PLAN, tmp_path / "到" / "票决", fail)
    assert files(tmp_path) == set()
    assert [*(tmp_path / "到").iterdir()] == []
    assert "写不出" in str(caught.value)


def test_where_no_folder_can_be(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VotingError, match="没有留下任何文件"):
        preparing.prepare(PLAN, tmp_path / "file" / "票决", Drawn())


def test_a_kill_leaves_nothing_that_is_not_swept_the_next_time(tmp_path):
    target = tmp_path / "票决[1]"
    code = f"""
import os, signal
from pathlib import Path
from jjdesk.domain.poll import Project, Rules
from jjdesk.services.polling import preparing
from jjdesk.services.polling.planning import Plan
plan = Plan(title="t", projects=(Project(key="k", number=1, name="n"),),
            rules=Rules(eligible=3, seats=1), made="2025-01-08")
preparing.prepare(plan, Path({str(target)!r}), lambda *_: os.kill(os.getpid(), signal.SIGKILL))
"""
    killed = subprocess.run([sys.executable, "-c", code], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not target.exists()
    assert any(name.endswith(".jjcredential") for name in files(tmp_path))
    (tmp_path / ".下载.part").mkdir()
    preparing.prepare(PLAN, tmp_path / "另一次", Drawn())
    assert {path.name for path in tmp_path.iterdir()} == {".下载.part", "另一次"}


def test_a_plan_that_contradicts_itself_makes_nothing(tmp_path):
    wrong = replace(PLAN, rules=replace(RULES, seats=4))
    with pytest.raises(VotingError, match="无法选满。没有生成任何文件"):
        preparing.prepare(wrong, tmp_path / "票决", Drawn())
    assert files(tmp_path) == set()


def test_what_was_handed_out_is_taken_out(made):
    prepared, matter = made
    held = os.open(credential_files(prepared.folder)[0], os.O_RDONLY)
    burnt = preparing.burn(prepared)
    assert burnt.burnt
    assert files(prepared.folder) == {
        preparing.PACKAGE,
        preparing.SECRETARIAT,
        preparing.HANDING_OUT,
        preparing.RULE_SHEET,
    }
    assert set(os.read(held, 1000)) == {0}
    os.close(held)
    everything = b"".join(
        path.read_bytes() for path in prepared.folder.rglob("*") if path.is_file()
    )
    assert not any(slip.code.encode() in everything for slip in (*matter.slips, *matter.shares))
    assert preparing.burn(burnt) == burnt


def test_credentials_that_were_sorted_into_folders_are_taken_out(made):
    prepared, _ = made
    first = credential_files(prepared.folder)[0]
    inner = first.parent / "双福代表团"
    inner.mkdir()
    moved = first.rename(inner / first.name)
    held = os.open(moved, os.O_RDONLY)
    preparing.burn(prepared)
    assert set(os.read(held, 1000)) == {0}
    os.close(held)
    assert not first.parent.exists()


def test_what_cannot_be_taken_out_is_said(made, monkeypatch):
    prepared, _ = made

    def fail(_path):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(preparing.shutil, "rmtree", fail)
    with pytest.raises(VotingError, match="没有全部删去"):
        preparing.burn(prepared)


def test_every_part_is_said_whom_it_is_for():
    parts = dict(preparing.handing_out(PLAN))
    assert parts["选票凭证（25 份）"].startswith("每位代表一份，随机发放，不登记")
    assert "2 人到场" in parts["开票钥匙（3 份）"]
    burnt = dict(preparing.handing_out(PLAN, burnt=True))
    assert burnt["选票凭证（25 份）"] == burnt["开票钥匙（3 份）"] == "已从这里删去。"


def test_folders_are_named_for_the_vote_and_never_one_that_is_there(tmp_path):
    plan = replace(PLAN, title=' 青溪县/2025:"票决"? ')
    first = preparing.proposed_folder(tmp_path, plan)
    assert first == tmp_path / "青溪县-2025-票决 2025-01-08"
    first.mkdir()
    second = preparing.proposed_folder(tmp_path, plan)
    assert second.name == "青溪县-2025-票决 2025-01-08（2）"
    second.mkdir()
    assert preparing.proposed_folder(tmp_path, plan).name.endswith("（3）")
    assert preparing.proposed_folder(tmp_path, replace(PLAN, title="..")).name == "票决 2025-01-08"


def test_a_further_round_is_for_the_same_deputies_and_committee(made):
    prepared, _ = made
    first = package.decode((prepared.folder / preparing.PACKAGE).read_bytes())
    following = NextRound(
        number=2, rules=replace(RULES, seats=1), projects=numbered(PROJECTS[:2]), why="同票"
    )
    key = (prepared.folder / preparing.SECRETARIAT).read_text(encoding="utf-8")
    given = {"previous": "a" * 64, "made": "2025-01-09"}
    second = package.decode(preparing.next_package(first, following, key_text=key, **given))
    assert (second.round, second.previous, second.made) == (2, "a" * 64, "2025-01-09")
    assert (second.credentials, second.committee) == (first.credentials, first.committee)
    assert [each.key for each in second.projects] == ["k3", "k5"]
    assert second.id != first.id
    other = keys.make_secretariat().text
    with pytest.raises(VotingError, match="不是制作本次票决包的秘书处密钥"):
        preparing.next_package(first, following, key_text=other, **given)


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path, monkeypatch):
    def refuse(_self):
        raise PermissionError(13, "Permission denied")

    folder = tmp_path / "票决"
    folder.mkdir()
    monkeypatch.setattr(type(folder), "iterdir", refuse)
    with pytest.raises(VotingError, match=r"没有写入的权限.*没有留下任何文件"):
        preparing._check(folder)
