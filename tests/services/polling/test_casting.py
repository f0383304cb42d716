"""Casting a ballot: the package, the credential, the seal, the file, what the workbook learns."""

import os
import re

import pytest

from jjdesk.domain.poll import Mark, Mode, Order, PassBase, Project, Rules, Tie, Use
from jjdesk.domain.project_list import Cast
from jjdesk.errors import SourceError, VotingError
from jjdesk.services.bundle import Services
from jjdesk.services.polling import casting
from jjdesk.store.database import open_workbook
from jjdesk.voting import credentials, keys, package, sealing

COMMITTEE, SHARES = keys.make_committee(3, 2)
MINE, OTHER, FOREIGN = credentials.make(3)
FORMAL = {"use": Use.FORMAL, "decision": "票决办法", "decided": "2025-01-08"}


@pytest.fixture
def make(tmp_path):
    """Writes a package; its file."""

    def make(**changes):
        rules = Rules(eligible=437, **{"seats": 2, **changes.pop("rules", {})})
        vote = package.Package(
            title="民生实事项目票决",
            rules=rules,
            projects=tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 4)),
            committee=COMMITTEE,
            credentials=tuple(sorted((MINE.public, OTHER.public))),
            made="2025-01-08",
            **changes,
        )
        path = tmp_path / "票决包.jjvote"
        path.write_bytes(package.encode(vote, keys.make_secretariat()))
        return path

    return make


@pytest.fixture
def services(tmp_path):
    services = Services(open_workbook(tmp_path / "workbook.jjdesk"))
    yield services
    services.close()


def test_what_will_be_voted_on_is_told_before(make):
    vote = casting.open_vote(make(demo=True))
    assert vote.badges == ("示例名单 · 非大会名单", "模拟票决")
    assert vote.sentence == "从 3 个候选项目中选 2 个以内，多选的整张无效，少选有效"
    assert vote.conditions[0] == "全体代表 437 人，过半数为 219 票。"
    assert "第 2 名相等时，同票的项目再投一轮（参照选举）" in "".join(vote.conditions)
    assert re.fullmatch(r"([0-9a-f]{4}-){4}[0-9a-f]{4}", vote.fingerprint)
    assert any("第二十五条" in source for _, _, source in vote.basis())


def test_a_formal_vote_names_its_decision(make):
    vote = casting.open_vote(make(rules=FORMAL))
    assert vote.badges == ("正式票决",)
    assert vote.conditions[-1] == "依据：票决办法（2025-01-08）。"


def test_a_further_round_says_so(make):
    assert casting.open_vote(make(round=2, previous="0" * 64)).badges[-1] == "第 2 轮"


def test_a_whole_list_is_told_as_one(make):
    vote = casting.open_vote(make(rules={"mode": Mode.WHOLE_LIST, "seats": 3}))
    assert "不能只选其中几项" in "".join(vote.conditions)


@pytest.mark.parametrize("data", [b"", b"{}", b"PK\x03\x04"])
def test_what_is_no_package_is_refused(tmp_path, data):
    path = tmp_path / "x.jjvote"
    path.write_bytes(data)
    with pytest.raises(VotingError, match="没有任何改动"):
        casting.open_vote(path)


def test_a_stick_that_is_gone_is_told(tmp_path):
    with pytest.raises(VotingError, match="读不出票决包文件"):
        casting.open_vote(tmp_path / "gone.jjvote")
    with pytest.raises(VotingError, match="读不出选票凭证文件"):
        casting.code_in(tmp_path / "gone.jjcredential")


def test_a_credential_is_typed_or_read_from_its_file(make, tmp_path):
    vote = casting.open_vote(make())
    file = tmp_path / "x.jjcredential"
    file.write_text(MINE.text, encoding="utf-8")
    for text in (MINE.code, MINE.code.lower().replace("-", " "), casting.code_in(file)):
        voter = vote.admit(text)
        assert voter.tail == MINE.code[-4:]
        assert MINE.code[:4] not in repr(voter)


def test_a_credential_of_another_vote_is_refused(make):
    vote = casting.open_vote(make())
    with pytest.raises(VotingError, match="不是本次票决发出的"):
        vote.admit(FOREIGN.code)
    with pytest.raises(VotingError, match="28 个字符"):
        vote.admit("ABCD")


def test_what_is_sealed_is_what_was_marked(make, tmp_path):
    path = make()
    vote = casting.open_vote(path)
    marks = vote.marking()
    marks.press(3, Mark.FOR)
    sealed = vote.seal(marks.ballot(), 1, vote.admit(MINE.code))
    folder = tmp_path / "stick"
    folder.mkdir()
    file = casting.save(sealed, folder)
    opened = package.decode(path.read_bytes())
    checked = sealing.check(file.read_bytes(), opened)
    key = keys.join(SHARES[1:], COMMITTEE)
    assert sealing.open_all([checked], key, opened) == (marks.ballot(),)
    assert sealed.receipt == sealing.receipt(file.read_bytes())
    assert len(sealed.squares) == len(sealed.squares[0])


def test_the_file_tells_nothing(make, tmp_path):
    vote = casting.open_vote(make())
    sealed = vote.seal(vote.marking().ballot(), 1, vote.admit(MINE.code))
    folder = tmp_path / "stick"
    folder.mkdir()
    found = [casting.save(sealed, folder) for _ in range(2)]
    assert sorted(folder.iterdir()) == sorted(found)
    assert found[0] != found[1]
    for file in found:
        assert re.fullmatch(r"选票-[0-9a-f]{16}\.jjballot", file.name)
        times = file.stat()
        assert times.st_mtime == times.st_atime == 1736294400  # 2025-01-08, midnight


def test_what_cannot_be_saved_leaves_nothing(make, tmp_path, monkeypatch):
    vote = casting.open_vote(make())
    sealed = vote.seal(vote.marking().ballot(), 1, vote.admit(MINE.code))
    with pytest.raises(SourceError, match="写不出"):
        casting.save(sealed, tmp_path / "gone")
    folder = tmp_path / "stick"
    folder.mkdir()

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "utime", refuse)
    with pytest.raises(SourceError, match="写不出"):
        casting.save(sealed, folder)
    assert list(folder.iterdir()) == []


def test_no_number_is_given_twice(make, services):
    vote = casting.open_vote(make())
    known = services.casting
    assert known.of(vote.id) is None
    assert known.reserve(vote.id) == 1
    known.remember(vote.id, 1, "aaaa")
    assert known.of(vote.id) == Cast(vote.id, 1, "aaaa")
    assert known.reserve(vote.id) == 2
    assert known.reserve(vote.id) == 3
    assert known.of(vote.id) == Cast(vote.id, 3, "aaaa")
    assert known.reserve("other") == 1


def test_ballots_of_other_computers_are_counted_on(services):
    assert services.casting.reserve("v", earlier=4) == 5
    assert services.casting.reserve("v", earlier=2) == 6


def test_casting_is_no_act_that_can_be_taken_back(services):
    services.casting.reserve("v")
    services.casting.remember("v", 1, "aaaa")
    assert services.undoing.names() == ("", "")


def test_what_is_told_before_a_vote_in_each_way(make):
    """Kind of the list, and the conditions in sentences."""
    listed = casting.open_vote(make(kind="民生实事项目"))
    assert (listed.kind, listed.made) == ("民生实事项目", "2025-01-08")
    once = casting.open_vote(make(rules={"changeable": False, "tie": Tie.EVERY}))
    assert once.conditions == (
        "全体代表 437 人，过半数为 219 票。",
        "通过的项目中，得票最多的 2 项当选。",
        "第 2 名相等时，同票的全部当选。",
        "投出后不能更改。",
    )
    every = casting.open_vote(make(rules={"seats": 3}))
    assert every.conditions == (
        "全体代表 437 人，过半数为 219 票。",
        "通过的项目中，得票最多的 3 项当选。",
        "截止前可以重新投票，以最后一次为准。",
    )
    ranked = casting.open_vote(make(rules={"mode": Mode.RANK, "pass_base": PassBase.NONE}))
    assert "得分最高的 2 项当选。" in ranked.conditions
    graded = {"mode": Mode.SATISFACTION, "seats": 0, "max_rounds": 1, "order": Order.LIST}
    assert casting.open_vote(make(rules=graded)).conditions == (
        "全体代表 437 人，过半数为 219 票。",
        "截止前可以重新投票，以最后一次为准。",
    )
