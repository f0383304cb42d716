"""Verifying: every kind of file changed, dropped, added, reordered or replayed is named."""

import json
import secrets
import shutil
from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Mark
from jjdesk.errors import VotingError
from jjdesk.voting import (
    box_file,
    counting,
    journal,
    keys,
    paper,
    result,
    sealing,
    verifying,
)
from jjdesk.voting.box import Station
from jjdesk.voting.folder import BOX, JOURNAL, OPENED, PACKAGE, PAPER, RESULT
from jjdesk.voting.journal import Act

FILES = (PACKAGE, BOX, PAPER, JOURNAL, OPENED, RESULT)


@pytest.fixture
def station(vote, tmp_path) -> Station:
    """A finished vote."""
    return vote.counted(tmp_path / "票决")


def fault(station: Station) -> str:
    """The first thing that is wrong; the last step says so, and all before it are right."""
    found = verifying.verify(station.folder)
    assert found.ok is (not found.first_fault)
    *right, last = [step.ok for step in found.steps]
    assert all(right)
    assert last is (None if found.ok else False)
    return found.first_fault


def forge(station: Station, key: keys.CommitteeKey | None, **changes: object) -> None:
    """A result with other content, signed by whoever has the key; else with the old signature."""
    path = station.folder / RESULT
    claimed = replace(result.peek(path.read_bytes()), **changes)
    if key is not None:
        path.write_bytes(result.encode(claimed, key))
        return
    envelope = msgspec.json.decode(path.read_bytes(), type=result._Envelope)
    path.write_bytes(msgspec.json.encode(replace(envelope, result=claimed), order="deterministic"))


def rewrite(station: Station, key: keys.CommitteeKey, *names: str) -> None:
    """Name the hashes of changed files in journal and result, as keepers who cheat together can."""
    hashes = {name: journal.digest((station.folder / name).read_bytes()) for name in names}
    path = station.folder / JOURNAL
    before, lines = station.package.id, []
    entries = journal.read(path.read_bytes(), before)
    closed = [entry.act for entry in entries].index(Act.CLOSE)
    for number, entry in enumerate(entries):
        renamed = entry.files
        if number == len(entries) - 1 or (number >= closed and BOX in names):
            known = {name: hash_ for name, hash_ in hashes.items() if name in entry.files}
            renamed = {**entry.files, **known}
        line = journal.encode(replace(entry, before=before, files=renamed))
        before = journal.digest(line)
        lines.append(line + b"\n")
    path.write_bytes(b"".join(lines))
    files = {**station.result.files, **hashes, JOURNAL: journal.digest(b"".join(lines))}
    forge(station, key, files=files)


def test_a_finished_vote_is_in_order(station, vote, files) -> None:
    before = files(station.folder)
    found = verifying.verify(station.folder)
    assert found.ok
    assert found.first_fault == ""
    assert len(found.steps) == len({step.words for step in found.steps}) == 12
    again = verifying.verify(station.folder, vote.shares[1:])
    assert again.ok
    assert len(again.steps) == 12
    assert files(station.folder) == before


def test_a_vote_without_electronic_and_one_without_paper_ballots_is_in_order(
    make_vote, tmp_path
) -> None:
    vote = make_vote()
    on_paper = Station.create(tmp_path / "纸", vote.data)
    vote.finish(on_paper, vote.ballot(1, 2))
    assert fault(on_paper) == ""
    electronic = Station.create(tmp_path / "电", vote.data)
    electronic.collect([vote.cast(tmp_path, 0)])
    vote.finish(electronic)
    assert fault(electronic) == ""


def test_a_vote_counted_after_an_interruption_is_in_order(vote, tmp_path) -> None:
    station = vote.counted(tmp_path / "票决")
    (station.folder / RESULT).unlink()
    (station.folder / OPENED).unlink()
    again = Station.open(station.folder)
    assert again.interrupted is Act.COUNT
    again.count(vote.shares[:2])
    assert fault(again) == ""


def test_the_package_is_named_to_be_compared_with_the_rule_sheet(station, vote) -> None:
    assert verifying.verify(station.folder).fingerprint == vote.package.fingerprint
    (station.folder / PACKAGE).write_bytes(b"")
    assert verifying.verify(station.folder).fingerprint == ""


def test_a_folder_that_is_not_there_and_one_that_was_not_counted(vote, tmp_path) -> None:
    with pytest.raises(VotingError, match="找不到文件夹"):
        verifying.verify(tmp_path / "nowhere")
    assert RESULT in fault(Station.create(tmp_path / "票决", vote.data))


def test_the_shares_of_another_committee_are_refused(station) -> None:
    _, shares = keys.make_committee(3, 2)
    with pytest.raises(VotingError, match="不属于这次票决"):
        verifying.verify(station.folder, shares)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_is_named(station, name) -> None:
    (station.folder / name).unlink()
    assert name in fault(station)


@pytest.mark.parametrize("name", FILES)
def test_a_file_with_any_bit_changed_is_named(station, name) -> None:
    path = station.folder / name
    data = path.read_bytes()
    places = {0, len(data) // 2, len(data) - 1, *(secrets.randbelow(len(data)) for _ in range(40))}
    for place in places:
        flipped = data[place] ^ (1 << secrets.randbelow(8))
        path.write_bytes(data[:place] + bytes([flipped]) + data[place + 1 :])
        said = fault(station)
        assert f"“{name}”" in said, (place, said)
    path.write_bytes(data)
    assert fault(station) == ""


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "change", [lambda data: data + b"\n", lambda data: data[:-1], lambda _: b""]
)
def test_a_file_with_more_or_less_at_its_end_is_named(station, name, change) -> None:
    path = station.folder / name
    path.write_bytes(change(path.read_bytes()))
    assert f"“{name}”" in fault(station)


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_vote_of_the_same_committee_is_named(
    station, make_vote, tmp_path, name
) -> None:
    other = make_vote(title="第二轮").counted(tmp_path / "另一次")
    shutil.copy(other.folder / name, station.folder / name)
    said = fault(station)
    assert f"“{name}”" in said
    # One of two that do not belong together is named with the other.
    assert name in {PACKAGE, RESULT} or RESULT not in said


@pytest.mark.parametrize("name", [BOX, PAPER, JOURNAL])
def test_an_earlier_state_of_a_file_is_named(vote, tmp_path, name) -> None:
    station = Station.create(tmp_path / "票决", vote.data)
    station.collect([vote.cast(tmp_path, 0)])
    for keyer in paper.Keyer:
        station.enter_paper(keyer, {1: vote.ballot(1)})
    early = (station.folder / name).read_bytes()
    station.collect([vote.cast(tmp_path, 1)])
    for keyer in paper.Keyer:
        station.enter_paper(keyer, {2: vote.ballot(1)})
    vote.finish(station)
    (station.folder / name).write_bytes(early)
    assert f"“{name}”" in fault(station)


@pytest.mark.parametrize(
    "name", ["另一个.jjvote", "票箱 (2).jjbox", "选票-00.jjballot", "旧的.JSONL"]
)
def test_a_strange_file_of_a_vote_is_named(station, name) -> None:
    (station.folder / name).write_bytes(b"")
    assert name in fault(station)


def test_printed_sheets_may_lie_beside_the_files(station) -> None:
    for name in ("计票报告单.pdf", "计票报告单.json", "._票箱.jjbox"):
        (station.folder / name).write_bytes(b"x")
    assert fault(station) == ""


def test_a_file_that_came_after_counting_is_named(vote, tmp_path) -> None:
    station = Station.create(tmp_path / "票决", vote.data)
    station.collect([vote.cast(tmp_path, 0)])
    vote.finish(station)
    (station.folder / PAPER).write_bytes(paper.encode(paper.PaperBallots()))
    assert fault(station) == f"“{PAPER}”不是计票时的文件，是后来放入的。"


Edit = Callable[[list[sealing.Sealed], object], list[sealing.Sealed]]
BOX_EDITS: dict[str, Edit] = {
    "drop": lambda ballots, _: ballots[1:],
    "add": lambda ballots, vote: [*ballots, sealing.check(vote.seal(7), vote.package)],
    "vote again": lambda ballots, vote: [
        *ballots,
        sealing.check(vote.seal(1, sequence=9), vote.package),
    ],
}


@pytest.mark.parametrize("edit", BOX_EDITS)
def test_a_box_with_ballots_dropped_or_added_is_named(station, vote, edit) -> None:
    path = station.folder / BOX
    ballots = list(box_file.read(path.read_bytes(), vote.package))
    path.write_bytes(box_file.write(BOX_EDITS[edit](ballots, vote), vote.package))
    assert f"“{BOX}”" in fault(station)


def test_a_box_written_again_in_another_order_or_with_a_ballot_twice_is_named(
    station, vote
) -> None:
    path = station.folder / BOX
    data, size = path.read_bytes(), sealing.size(vote.package)
    head, count = data[:80], (len(data) - 80) // size
    ballots = [data[80 + size * place : 80 + size * (place + 1)] for place in range(count)]
    path.write_bytes(b"".join((head, *reversed(ballots))))
    assert f"“{BOX}”" in fault(station)
    assert "次序" in fault(station)
    path.write_bytes(b"".join((head, *ballots[:-1], ballots[-2])))
    assert "重复" in fault(station)


@pytest.mark.parametrize("what", ["ballot", "credential", "signature"])
def test_a_false_ballot_in_the_box_is_named_by_its_place(station, vote, what) -> None:
    """Even where keepers who cheat together sign it."""
    path = station.folder / BOX
    ballots = [sealed.data for sealed in box_file.read(path.read_bytes(), vote.package)]
    good = ballots.pop()
    false = {
        "ballot": good[:100] + bytes([good[100] ^ 1]) + good[101:],
        "credential": good[:40] + secrets.token_bytes(32) + good[72:],
        "signature": good[:-1] + bytes([good[-1] ^ 1]),
    }[what]
    kept = [box_file._kept(data) for data in (*ballots, false)]
    path.write_bytes(box_file.write(kept, vote.package))
    rewrite(station, vote.key, BOX)
    place = sorted(sealed.hash for sealed in kept).index(box_file._kept(false).hash) + 1
    said = fault(station)
    assert f"“{BOX}”" in said
    assert f"第 {place} 张选票不对" in said


JOURNAL_EDITS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "first dropped": lambda lines: lines[1:],
    "one dropped": lambda lines: lines[:2] + lines[3:],
    "last dropped": lambda lines: lines[:-1],
    "two swapped": lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    "one twice": lambda lines: [*lines[:2], lines[1], *lines[2:]],
    "one replayed at the end": lambda lines: [*lines, lines[2]],
    "spaced": lambda lines: [line.replace(b":", b": ", 1) for line in lines],
    "empty line": lambda lines: [*lines, b""],
}


@pytest.mark.parametrize("edit", JOURNAL_EDITS)
def test_a_journal_with_lines_dropped_added_or_moved_is_named(station, edit) -> None:
    path = station.folder / JOURNAL
    lines = JOURNAL_EDITS[edit](path.read_bytes()[:-1].split(b"\n"))
    path.write_bytes(b"\n".join(lines) + b"\n")
    assert f"“{JOURNAL}”" in fault(station)


def chained(station: Station, acts: list[Act]) -> None:
    """A journal with a whole chain that tells another story."""
    entries = {entry.act: entry for entry in station._journal.entries}
    before, lines = station.package.id, []
    for number, act in enumerate(acts, 1):
        entry = replace(entries[act], number=number, before=before)
        before = journal.digest(journal.encode(entry))
        lines.append(journal.encode(entry) + b"\n")
    (station.folder / JOURNAL).write_bytes(b"".join(lines))


@pytest.mark.parametrize(
    ("acts", "why"),
    [
        ([Act.COLLECT, Act.COUNTERS, Act.CLOSE, Act.COUNT], "不是从建立"),
        ([Act.CREATE, Act.COUNTERS, Act.COLLECT, Act.COUNT], "没有截止"),
        ([Act.CREATE, Act.COUNTERS, Act.CLOSE, Act.CLOSE, Act.COUNT], "没有截止"),
        ([Act.CREATE, Act.COUNTERS, Act.COLLECT, Act.CLOSE], "不是开票"),
        ([Act.CREATE, Act.COUNTERS, Act.COUNT, Act.CLOSE, Act.COUNT], "截止之前"),
        ([Act.CREATE, Act.COLLECT, Act.CLOSE, Act.COUNT], "没有实到"),
        ([Act.CREATE, Act.COUNTERS, Act.CLOSE, Act.CREATE, Act.COUNT], "不是从建立"),
        ([Act.CREATE, Act.COUNTERS, Act.CLOSE, Act.COUNT, Act.PAPER, Act.COUNT], "第一次开票之后"),
        ([Act.CREATE, Act.CLOSE, Act.COUNT, Act.COUNTERS, Act.COUNT], "第一次开票之后"),
        ([Act.CREATE, Act.COUNTERS, Act.COLLECT, Act.CLOSE, Act.COUNT], "与签名的结果不符"),
    ],
)
def test_a_journal_made_up_with_a_whole_chain_is_named(station, acts, why) -> None:
    chained(station, acts)
    said = fault(station)
    assert f"“{JOURNAL}”" in said
    assert why in said


def test_collections_that_do_not_add_up_to_the_box_are_named(station, vote) -> None:
    """Even where keepers who cheat together sign it."""
    chained(station, [Act.CREATE, Act.COLLECT, Act.COUNTERS, Act.PAPER, Act.CLOSE, Act.COUNT])
    hash_ = journal.digest((station.folder / JOURNAL).read_bytes())
    forge(station, vote.key, files={**station.result.files, JOURNAL: hash_})
    assert fault(station) == f"“{JOURNAL}”里各次共收 1 张，与票箱不符。"


def test_a_closing_with_other_numbers_than_the_box_is_named(station, vote) -> None:
    """Even where keepers who cheat together sign it."""
    entries = station._journal.entries
    acts = [entry.act for entry in entries]
    place = acts.index(Act.CLOSE)
    false = replace(entries[place], counts={**entries[place].counts, "electronic": 5})
    station._journal.entries = (*entries[:place], false, *entries[place + 1 :])
    chained(station, [Act.CREATE, Act.COLLECT, Act.COUNTERS, Act.PAPER, Act.CLOSE, Act.COUNT])
    hash_ = journal.digest((station.folder / JOURNAL).read_bytes())
    forge(station, vote.key, files={**station.result.files, JOURNAL: hash_})
    assert fault(station) == f"“{JOURNAL}”截止时的张数与票箱不符。"


def test_a_ballot_let_in_after_closing_is_named(station, vote) -> None:
    """Even where keepers who cheat together sign it: the box at closing was another."""
    path = station.folder / BOX
    ballots = box_file.read(path.read_bytes(), vote.package)
    late = sealing.check(vote.seal(7), vote.package)
    path.write_bytes(box_file.write([*ballots, late], vote.package))
    opened = station.folder / OPENED
    said = sealing.open_all([*ballots, late], vote.key, vote.package)
    opened.write_bytes(result.encode_opened(said, vote.package.id))
    entries = list(journal.read((station.folder / JOURNAL).read_bytes(), vote.package.id))
    files = {**entries[-1].files}
    files |= {name: journal.digest((station.folder / name).read_bytes()) for name in (BOX, OPENED)}
    last = journal.encode(replace(entries[-1], files=files)) + b"\n"
    lines = [journal.encode(entry) + b"\n" for entry in entries[:-1]]
    (station.folder / JOURNAL).write_bytes(b"".join((*lines, last)))
    hash_ = journal.digest(b"".join((*lines, last)))
    forge(station, vote.key, files={**files, JOURNAL: hash_}, sealed=len(ballots) + 1)
    said = fault(station)
    assert f"“{JOURNAL}”里票箱在截止之后还有变化" in said


OPENED_EDITS: dict[str, Callable[[list[object]], list[object]]] = {
    "changed": lambda ballots: [{**ballots[0], "marks": ["none"] * 13}, *ballots[1:]],
    "dropped": lambda ballots: ballots[1:],
    "twice": lambda ballots: [*ballots, ballots[0]],
    "void": lambda ballots: [*ballots[1:], "twice"],
}


@pytest.mark.parametrize("edit", OPENED_EDITS)
def test_opened_ballots_changed_dropped_or_added_are_named(station, vote, edit) -> None:
    path = station.folder / OPENED
    ballots = OPENED_EDITS[edit](json.loads(path.read_bytes())["ballots"])
    data = json.dumps({"package": vote.package.id, "ballots": ballots}).encode()
    said = msgspec.json.decode(data, type=result._Opened).ballots
    path.write_bytes(result.encode_opened(said, vote.package.id))
    assert f"“{OPENED}”" in fault(station)


def test_opened_ballots_in_another_order_are_named(station) -> None:
    path = station.folder / OPENED
    head, *lines, foot, end = path.read_bytes().split(b"\n")
    moved = [line.rstrip(b",") for line in reversed(lines)]
    path.write_bytes(b"\n".join((head, b",\n".join(moved), foot, end)))
    assert f"“{OPENED}”" in fault(station)


def test_opened_ballots_exchanged_by_the_keepers_show_when_the_box_is_opened_again(
    station, vote
) -> None:
    path = station.folder / OPENED
    said = list(result.decode_opened(path.read_bytes(), vote.package.id))
    said[0] = vote.ballot(13)
    path.write_bytes(result.encode_opened(said, vote.package.id))
    rewrite(station, vote.key, OPENED)
    again = station._counted(tuple(said))
    files = station.result.files | {
        name: journal.digest((station.folder / name).read_bytes()) for name in (OPENED, JOURNAL)
    }
    forge(station, vote.key, tally=again.tally, outcome=again.outcome, files=files)
    assert fault(station) == ""
    found = verifying.verify(station.folder, vote.shares[:2])
    assert not found.ok
    assert f"“{OPENED}”与重新开箱的选票不同" in found.first_fault


PAPER_EDITS: dict[str, Callable[[paper.PaperBallots], paper.PaperBallots]] = {
    "changed": lambda held: replace(
        held,
        first={1: replace(held.first[1], marks=(Mark.NONE,) * 13)},
        second={1: replace(held.first[1], marks=(Mark.NONE,) * 13)},
    ),
    "keyed once": lambda held: replace(held, second={}),
    "dropped": lambda _: paper.PaperBallots(),
    "added": lambda held: replace(
        held, first={**held.first, 2: held.first[1]}, second={**held.first, 2: held.first[1]}
    ),
    "reordered": lambda held: replace(
        held,
        first={2: held.first[1], 1: held.first[1]},
        second={2: held.first[1], 1: held.first[1]},
    ),
}


@pytest.mark.parametrize("edit", PAPER_EDITS)
def test_paper_ballots_changed_dropped_added_or_moved_are_named(station, edit) -> None:
    path = station.folder / PAPER
    path.write_bytes(paper.encode(PAPER_EDITS[edit](paper.decode(path.read_bytes()))))
    assert f"“{PAPER}”" in fault(station)


def test_a_result_changed_without_the_key_is_named(station) -> None:
    for changes in ({"paper": 5}, {"title": "别的"}, {"counted": "2020-01-01T00:00Z"}):
        forge(station, None, **changes)
        assert f"“{RESULT}”：结果的签名不符" in fault(station)


def test_a_result_signed_by_another_committee_is_named(station) -> None:
    public, shares = keys.make_committee(3, 2)
    forge(station, keys.join(shares, public))
    assert f"“{RESULT}”：结果的签名不符" in fault(station)


def test_a_false_result_is_named_though_the_keepers_signed_it(station, vote) -> None:
    held = station.result
    lines = held.tally.lines
    more = replace(lines[0], approvals=lines[0].approvals + 1)
    claims: dict[str, dict[str, object]] = {
        "得票": {"tally": replace(held.tally, lines=(more, *lines[1:]))},
        "当选": {"outcome": replace(held.outcome, chosen=held.outcome.chosen[1:])},
        "规则": {"rules": replace(held.rules, seats=9)},
        "封存": {"sealed": held.sealed + 1},
        "电子": {"electronic": held.electronic + 1},
        "纸质": {"paper": held.paper + 1},
    }
    for word, changes in claims.items():
        forge(station, vote.key, **changes)
        said = fault(station)
        assert f"“{RESULT}”" in said
        assert word in said
        forge(station, vote.key, **{name: getattr(held, name) for name in changes})
    assert fault(station) == ""


def test_counters_other_than_those_entered_are_named_though_the_keepers_signed_them(
    station, vote
) -> None:
    held = station.result
    rules, projects = station.package.rules, station.package.projects
    tally = replace(held.tally, counters=replace(held.tally.counters, present=7, issued=7))
    forge(station, vote.key, tally=tally, outcome=counting.outcome(tally, rules, projects, 1))
    assert f"“{RESULT}”里的实到、发出与计票记录不同" in fault(station)


def test_a_result_that_does_not_go_with_the_journal_is_named_though_the_keepers_signed_it(
    station, vote
) -> None:
    forge(station, vote.key, counted="2020-01-01T00:00Z")
    assert fault(station) == f"“{JOURNAL}”的开票时间与签名的结果不符。"
    left = {name: hash_ for name, hash_ in station.result.files.items() if name != PAPER}
    (station.folder / PAPER).unlink()
    forge(station, vote.key, counted=station.result.counted, files=left)
    assert fault(station) == f"“{JOURNAL}”的最后一行与签名的结果不符。"


def test_an_opened_ballot_more_than_credentials_is_named_though_the_keepers_signed_it(
    station, vote
) -> None:
    path = station.folder / OPENED
    said = result.decode_opened(path.read_bytes(), station.package.id)
    path.write_bytes(result.encode_opened((*said, vote.ballot()), station.package.id))
    rewrite(station, vote.key, OPENED)
    forge(station, vote.key, electronic=station.result.electronic + 1)
    assert fault(station) == f"“{OPENED}”有 7 张，票箱里有 6 份凭证的选票。"


def test_paper_that_is_not_settled_is_named_though_the_keepers_signed_it(station, vote) -> None:
    path = station.folder / PAPER
    path.write_bytes(paper.encode(replace(paper.decode(path.read_bytes()), second={})))
    rewrite(station, vote.key, PAPER)
    assert fault(station) == f"“{PAPER}”还没有核定：1 号纸质选票只录入了一次。"
