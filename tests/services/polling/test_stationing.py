"""The counting station for the window: how it stands after each act, and what is refused."""

import shutil

import msgspec
import pytest

from jjdesk.domain.poll import (
    Ballot,
    Blank,
    Mark,
    Mode,
    PassBase,
    PassCompare,
    Project,
    Rules,
    Shortfall,
    Tie,
)
from jjdesk.errors import UserError, VotingError
from jjdesk.services.polling.result_lines import lines_of, sentences_of, voids_of
from jjdesk.services.polling.stationing import (
    CountingStation,
    Keyer,
    Phase,
    Sum,
    is_station,
    text_of,
    verify,
)
from jjdesk.voting import box, credentials, keys, package, sealing

PUBLIC, SHARES = keys.make_committee(3, 2)
SECRETARIAT = keys.make_secretariat()
HALF = {"pass_base": PassBase.VALID, "pass_compare": PassCompare.AT_LEAST_HALF}
"""Rules by which half of the valid ballots are enough."""


class Vote:
    """Five deputies on four projects, of which two may be ticked."""

    def __init__(self, folder, rules=None) -> None:
        self.folder = folder
        self.credentials = credentials.make(5)
        given = {"seats": 2, **(rules or {})}
        self.package = package.Package(
            title="民生实事项目票决",
            rules=Rules(eligible=5, **given),
            projects=tuple(
                Project(key=f"p{number}", number=number, name=f"项目{number}")
                for number in range(1, 5)
            ),
            committee=PUBLIC,
            credentials=tuple(sorted(each.public for each in self.credentials)),
            made="2026-01-05",
        )
        data = package.encode(self.package, SECRETARIAT)
        self.package = package.decode(data)
        self.file = folder / "票决包.jjvote"
        self.file.write_bytes(data)
        self.stick = folder / "U盘"
        self.stick.mkdir()
        self.key = folder / "秘书处密钥.jjsecretariat"
        self.key.write_text(SECRETARIAT.text)

    def begin(self) -> CountingStation:
        return CountingStation.begin(self.file, self.folder / "计票")

    def cast(self, deputy, *numbers, sequence=1):
        data = sealing.seal(ticked(*numbers), sequence, self.package, self.credentials[deputy])
        path = self.stick / sealing.file_name()
        path.write_bytes(data)
        return path

    def counted(self, *ballots) -> CountingStation:
        """A station that has counted these ballots."""
        station = self.begin()
        for deputy, numbers in enumerate(ballots):
            self.cast(deputy, *numbers)
        station.collect([self.stick])
        station.set_counters(5, len(ballots))
        station.close()
        station.count(SHARES[:2])
        return station


def ticked(*numbers) -> Ballot:
    return Ballot(tuple(Mark.FOR if n in numbers else Mark.NONE for n in range(1, 5)))


@pytest.fixture
def vote(tmp_path) -> Vote:
    return Vote(tmp_path)


def test_a_new_station_is_empty_and_says_what_cannot_be_known_yet(vote):
    now = vote.begin().standing()
    assert (now.phase, now.present, now.electronic, now.returned) == (Phase.COLLECTING, None, 0, 0)
    assert [each.ok for each in now.sums()] == [None] * 4
    assert now.keepers == (2, 3)
    assert now.vote.title == "民生实事项目票决"


def test_a_folder_with_other_files_is_not_taken(vote):
    other = vote.folder / "文档"
    other.mkdir()
    (other / "a.txt").write_text("x")
    with pytest.raises(VotingError, match="空文件夹"):
        CountingStation.begin(vote.file, other)
    assert [path.name for path in other.iterdir()] == ["a.txt"]
    # Nor that in which the secretariat made it, with credentials and parts of the key.
    shutil.copy(vote.file, other / "票决包.jjvote")
    with pytest.raises(VotingError, match="空文件夹"):
        CountingStation.begin(vote.file, other)
    (other / "a.txt").unlink()
    assert CountingStation.begin(vote.file, other).standing().phase is Phase.COLLECTING


def test_a_file_that_is_not_there_is_said(vote):
    with pytest.raises(VotingError, match="读不出"):
        CountingStation.begin(vote.folder / "none.jjvote", vote.folder / "计票")
    with pytest.raises(VotingError, match="读不出"):
        text_of(vote.folder / "none.jjshare")


def test_a_station_goes_on_where_it_was(vote):
    station = vote.begin()
    station.collect([vote.cast(0, 1)])
    station.set_counters(4, 3)
    folder = vote.folder / "计票"
    assert is_station(folder)
    assert not is_station(vote.stick)
    now = CountingStation.resume(folder).standing()
    assert (now.electronic, now.present, now.issued) == (1, 4, 3)
    assert now.interrupted == ""


def test_what_becomes_of_files_is_told_with_reasons(vote):
    station = vote.begin()
    vote.cast(0, 1)
    vote.cast(0, 2, sequence=2)
    (vote.stick / "坏.jjballot").write_bytes(b"none")
    batch = station.collect([vote.stick])
    assert (batch.new, batch.replaced, batch.again, batch.seen) == (1, 1, 0, 3)
    assert [each.name for each in batch.refused] == ["坏.jjballot"]
    assert "不是选票文件" in batch.refused[0].why
    assert station.collect([vote.stick]).again == 2


def test_a_receipt_is_found_in_the_box(vote):
    station = vote.begin()
    path = vote.cast(0, 1)
    station.collect([path])
    assert station.holds(sealing.receipt(path.read_bytes())) == 1
    assert not station.holds("0" * 20)


@pytest.mark.parametrize(
    ("present", "issued", "which", "words"),
    [
        (6, 2, 0, "实到 6 ＞ 应到 5"),
        (3, 3, 0, "不足法定的 4 人"),
        (4, 5, 1, "发出 5 ＞ 实到 4"),
        (5, 1, 2, "收回 2 ＞ 发出 1，多出 1 张，本轮作废"),
    ],
)
def test_sums_that_do_not_add_up_are_shown(vote, present, issued, which, words):
    station = vote.begin()
    station.collect([vote.cast(0, 1), vote.cast(1, 1)])
    station.set_counters(present, issued)
    assert station.standing().sums()[which] in {
        Sum(words, ok=False),
        Sum(f"实到 3，{words}", False),
    }


def test_sums_add_up_before_and_after_the_count(vote):
    station = vote.begin()
    for deputy in range(3):
        vote.cast(deputy, 1, 2)
    station.collect([vote.stick])
    station.set_counters(5, 4)
    station.key_paper(Keyer.FIRST, 1, ticked(1, 2, 3))
    station.key_paper(Keyer.SECOND, 1, ticked(1, 2, 3))
    station.confirm_void(1, "多选")
    before = station.standing()
    assert before.sums()[2] == Sum("发出 4 = 收回 4 + 未收回 0", ok=True)
    assert before.sums()[3].ok is None
    station.close()
    station.count(SHARES[1:])
    now = station.standing()
    assert now.phase is Phase.COUNTED
    assert now.sums()[3] == Sum("收回 4 = 有效 3 + 无效 1", ok=True)
    assert all(each.ok for each in now.sums())
    assert voids_of(now.result) == "多选 1 张"


def test_blank_ballots_that_do_not_count_stand_in_the_sum(tmp_path):
    vote = Vote(tmp_path, {"blank": Blank.NOT_COUNTED})
    station = vote.counted((1,), ())
    assert station.standing().sums()[3] == Sum("收回 2 = 有效 1 + 无效 0 + 不计 1", ok=True)


def test_paper_ballots_are_compared_settled_and_confirmed(vote):
    station = vote.begin()
    station.set_counters(5, 3)
    station.key_paper(Keyer.FIRST, 1, ticked(1))
    now = station.standing()
    assert (now.once, now.differences, now.on_paper) == ((1,), (), 1)
    station.key_paper(Keyer.SECOND, 1, ticked(2))
    now = station.standing()
    assert now.once == ()
    assert [each.number for each in now.differences] == [1]
    station.settle(1, Ballot(unreadable="涂改"))
    now = station.standing()
    assert now.differences == ()
    assert now.settled == (1,)
    assert [(v.number, v.cause, v.confirmed) for v in now.voids] == [(1, "无法辨认：涂改", "")]
    station.close()
    assert "总监票人" in station.standing().obstacle
    station.confirm_void(1, "第 1 项涂改")
    now = station.standing()
    assert now.unconfirmed == ()
    assert now.voids[0].confirmed == "第 1 项涂改"
    assert now.obstacle == ""
    station.key_paper(Keyer.FIRST, 1, None)
    assert station.standing().once == (1,)


def test_parts_of_the_key_are_refused_one_by_one(vote):
    station = vote.begin()
    foreign = keys.make_committee(3, 2)[1][1]
    first = station.admit(SHARES[0].code, ())
    assert first == SHARES[0]
    with pytest.raises(VotingError, match="两次"):
        station.admit(SHARES[0].text, (first,))
    with pytest.raises(VotingError, match="不属于"):
        station.admit(foreign.code, (first,))
    with pytest.raises(VotingError):
        station.admit("not a code", (first,))
    assert station.admit(SHARES[2].code, (first,)) == SHARES[2]


def test_late_ballots_are_refused_and_stay_where_they_are(vote):
    station = vote.begin()
    station.set_counters(5, 1)
    station.close()
    assert station.standing().is_late
    late = vote.cast(0, 1)
    assert "截止后" in station.collect([late]).refused[0].why
    assert late.exists()


def test_the_result_stands_in_the_order_of_votes(vote):
    station = vote.counted((1, 2), (1, 2), (2, 1), (3,))
    result = station.standing().result
    lines = lines_of(result)
    assert [(each.number, each.votes, each.fate) for each in lines] == [
        (1, 3, "chosen"),
        (2, 3, "chosen"),
        (3, 1, ""),
        (4, 0, ""),
    ]
    assert lines[0].verdict == "当选"
    said = "".join(sentences_of(result))
    assert "当选 2 个。" in said
    assert "项目1" not in said
    assert station.following() is None
    assert station.candidates() == ()
    assert verify(vote.folder / "计票").ok


def test_what_was_changed_after_the_count_is_found(vote):
    vote.counted((1, 2), (1, 2), (2, 1))
    opened = vote.folder / "计票" / "开票.json"
    opened.write_bytes(opened.read_bytes().replace(b"for", b"none", 1))
    found = verify(vote.folder / "计票")
    assert not found.ok
    assert "开票.json" in found.first_fault


def test_where_too_few_pass_and_stand_no_package_is_made(vote):
    station = vote.counted((1, 2), (1, 3), (1, 2), (1, 3))
    assert [each.fate for each in lines_of(station.standing().result)] == ["chosen", "", "", ""]
    target = vote.folder / "下一轮.jjvote"
    with pytest.raises(VotingError, match="没有下一轮"):
        station.write_next(vote.key, target)
    assert not target.exists()


def test_a_tie_at_the_cut_goes_into_a_second_round(tmp_path):
    vote = Vote(tmp_path, HALF)
    station = vote.counted((1, 2), (1, 3), (1, 2), (1, 3))
    result = station.standing().result
    tied = [each for each in lines_of(result) if each.fate == "tied"]
    assert [(each.number, each.verdict) for each in tied] == [(2, "票数相等"), (3, "票数相等")]
    number, projects, why = station.following()
    assert (number, [each.key for each in projects]) == (2, ["p2", "p3"])
    assert why
    target = vote.folder / "下一轮.jjvote"
    station.write_next(vote.key, target)
    again = CountingStation.begin(target, vote.folder / "第二轮").standing()
    assert again.round == 2
    assert "第 2 轮" in again.vote.badges
    other = vote.folder / "other.jjsecretariat"
    other.write_text(keys.make_secretariat().text)
    with pytest.raises(VotingError, match="秘书处密钥"):
        station.write_next(other, vote.folder / "x.jjvote")
    assert not (vote.folder / "x.jjvote").exists()


@pytest.mark.parametrize("shortfall", list(Shortfall))
def test_the_presidium_decides_where_the_rules_leave_it(tmp_path, shortfall):
    vote = Vote(tmp_path, HALF | {"tie": Tie.PRESIDIUM, "shortfall": shortfall})
    station = vote.counted((1, 2), (1, 3), (1, 2), (1, 3))
    assert [each.key for each in station.candidates()] == ["p2", "p3"]
    assert station.following() is None
    number, projects, _ = station.following(("p3",))
    assert (number, len(projects)) == (2, 1)
    with pytest.raises(VotingError):
        station.following(("p1",))


def test_a_void_round_may_be_held_again_with_all(vote):
    station = vote.begin()
    vote.cast(0, 1)
    vote.cast(1, 1)
    station.collect([vote.stick])
    station.set_counters(5, 1)
    station.close()
    station.count(SHARES[:2])
    assert len(station.candidates()) == 4
    assert "作废" in "".join(sentences_of(station.standing().result))


def test_a_satisfaction_vote_has_grades(tmp_path):
    vote = Vote(tmp_path, {"mode": Mode.SATISFACTION, "seats": 0, "max_rounds": 1})
    station = vote.begin()
    marks = (Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED, Mark.SATISFIED)
    for deputy in range(3):
        data = sealing.seal(Ballot(marks), 1, vote.package, vote.credentials[deputy])
        (vote.stick / sealing.file_name()).write_bytes(data)
    station.collect([vote.stick])
    station.set_counters(5, 3)
    station.close()
    station.count(SHARES[:2])
    lines = {each.number: each for each in lines_of(station.standing().result)}
    assert (lines[1].votes, lines[1].verdict, lines[1].fate) == (3, "满意", "chosen")
    assert lines[2].verdict == "基本满意"
    assert "不满意 3" in lines[3].detail
    assert len(sentences_of(station.standing().result)) == 1


def test_a_standing_is_a_value(vote):
    station = vote.begin()
    before = station.standing()
    station.set_counters(4, 4)
    assert before.present is None
    assert station.standing().present == 4
    with pytest.raises(AttributeError):
        before.present = 3
    assert isinstance(before, msgspec.Struct)


def test_progress_can_give_up_and_nothing_is_done(vote):
    station = vote.begin()
    vote.cast(0, 1)

    def stop(_done, _of):
        raise UserError("停")

    with pytest.raises(UserError, match="停"):
        station.collect([vote.stick], stop)
    assert station.standing().electronic == 0
    station.collect([vote.stick])
    station.set_counters(5, 1)
    station.close()
    with pytest.raises(UserError, match="停"):
        station.count(SHARES[:2], stop)
    assert station.standing().phase is Phase.CLOSED
    station.count(SHARES[:2])
    assert station.standing().phase is Phase.COUNTED


@pytest.mark.parametrize("act", ["collect", "paper"])
def test_what_was_cut_off_is_said_when_the_station_is_opened_again(vote, monkeypatch, act):
    station = vote.begin()
    path = vote.cast(0, 1)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(box, "write", killed)
    acts = {
        "collect": lambda: station.collect([path]),
        "paper": lambda: station.key_paper(Keyer.FIRST, 1, ticked(1)),
    }
    with pytest.raises(KeyboardInterrupt):
        acts[act]()
    monkeypatch.undo()
    again = CountingStation.resume(vote.folder / "计票")
    now = again.standing()
    assert now.interrupted.startswith("上一次")
    assert (now.electronic, now.on_paper) == (0, 0)
    assert again.collect([path]).new == 1


def test_ranked_projects_stand_in_the_order_of_points(tmp_path):
    vote = Vote(tmp_path, {"mode": Mode.RANK, **HALF})
    station = vote.begin()
    for deputy, ranking in enumerate(((1, 2), (1, 3), (2, 1), (2, 3))):
        data = sealing.seal(Ballot(ranking=ranking), 1, vote.package, vote.credentials[deputy])
        (vote.stick / sealing.file_name()).write_bytes(data)
    station.collect([vote.stick])
    station.set_counters(5, 4)
    station.close()
    station.count(SHARES[:2])
    lines = lines_of(station.standing().result)
    assert [(each.number, each.votes, each.detail) for each in lines] == [
        (1, 3, "5 分"),
        (2, 3, "5 分"),
        (3, 2, "2 分"),
        (4, 0, "0 分"),
    ]


def test_opposed_and_abstained_are_told_where_ballots_say_so(tmp_path):
    vote = Vote(tmp_path, {"mode": Mode.PER_ITEM})
    station = vote.begin()
    marks = (Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.FOR)
    for deputy in range(3):
        data = sealing.seal(Ballot(marks), 1, vote.package, vote.credentials[deputy])
        (vote.stick / sealing.file_name()).write_bytes(data)
    station.collect([vote.stick])
    station.set_counters(5, 3)
    station.close()
    station.count(SHARES[:2])
    details = {each.number: each.detail for each in lines_of(station.standing().result)}
    assert details[2] == "反对 3　弃权 0"
    assert details[3] == "反对 0　弃权 3"


def test_a_kind_of_ballot_of_which_there_is_one_is_warned_of(vote):
    """Who cast it would be known from the opened ballots."""
    station = vote.begin()
    assert station.standing().exposed == ""
    vote.cast(0, 1, 2)
    station.collect([vote.stick])
    alone = "电子选票只有 1 张：开票文件会显出这位代表写了什么，不再是无记名。"
    assert station.standing().exposed == alone
    for keyer in Keyer:
        station.key_paper(keyer, 1, ticked(1))
    assert station.standing().exposed.startswith("电子选票、纸质选票只有 1 张：")
    vote.cast(1, 3, 4)
    station.collect([vote.stick])
    assert station.standing().exposed.startswith("纸质选票只有 1 张：")
    for keyer in Keyer:
        station.key_paper(keyer, 2, ticked(2))
    assert station.standing().exposed == ""


def test_before_the_count_nobody_is_a_candidate_and_no_round_follows(vote):
    station = vote.begin()
    assert station.candidates() == ()
    assert station.following() is None


def test_after_the_last_round_nobody_can_be_sent_into_another(tmp_path):
    """The presidium decides who stands; that no further round is held, the rules say."""
    vote = Vote(tmp_path, {"tie": Tie.PRESIDIUM, "max_rounds": 1, "pass_base": PassBase.NONE})
    station = vote.counted((1, 2), (1, 3), (1,), (1,))
    assert station.candidates() == ()
    assert station.following() is None
    with pytest.raises(VotingError, match=r"已经投满.*结果没有变动"):
        station.following(["p2"])
