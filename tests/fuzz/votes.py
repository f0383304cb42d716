"""Files of a vote, from somebody who has keys of their own: what is changed is signed again."""

import json
from base64 import b64encode
from typing import Any

import msgspec
from dice import Dice
from ours import spoilt
from target import Tried, written

CARDS = 3


class Vote:
    """A vote whose keys are the same in every process, so that what was found is found again."""

    def __init__(self) -> None:
        """Make the keys and the package."""
        from jjdesk.domain.poll import Project, Rules
        from jjdesk.voting import keys, package
        from jjdesk.voting.credentials import Credential

        self.secretariat = keys.SecretariatKey(bytes(32))
        self.committee = keys._committee(bytes(32), 2, 3)
        self.cards = tuple(Credential(bytes([number]) * 16) for number in range(CARDS))
        projects = tuple(
            Project(key=f"p{n}", number=n, name=f"项目{n}", investment=25.0) for n in range(1, 13)
        )
        made = package.Package(
            title="票决",
            rules=Rules(eligible=CARDS),
            projects=projects,
            committee=self.committee.public,
            credentials=tuple(sorted(card.public for card in self.cards)),
            made="2026-01-05",
        )
        self.package = package.decode(package.encode(made, self.secretariat))
        self.tree: dict[str, Any] = json.loads(msgspec.json.encode(self.package))


def packages() -> Tried:
    """Packages of votes (.jjvote)."""
    from jjdesk.voting import package, rules, sealing

    vote = Vote()

    def make(dice: Dice) -> bytes:
        tree = dice.tree_of(vote.tree)
        try:
            signed = msgspec.convert(tree, package.Package).signed
            content = signed.removeprefix(package._SIGNED)
        except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
            content = spoilt(tree, dice)
            signed = package._SIGNED + content
        signature = b64encode(vote.secretariat.sign(signed))
        head = b'{"format":"jjdesk-vote","version":1,"package":'
        data = head + content + b',"signature":"' + signature + b'"}'
        return dice.bytes_of(data) if dice.hit(5) else data

    def read(data: bytes) -> None:
        found = package.decode(data)
        assert found.moment
        assert sealing.size(found)
        rules.lines(found.rules)
        rules.sentence(found.rules, len(found.projects))
        rules.arithmetic(found.rules)

    return Tried(make, read)


def ballots() -> Tried:
    """Sealed ballots (.jjballot), by a deputy whose program is another."""
    from nacl.public import PublicKey, SealedBox

    from jjdesk.domain.poll import Ballot, Mark
    from jjdesk.voting import counting, sealing

    vote = Vote()
    number = len(vote.package.projects)

    def make(dice: Dice) -> bytes:
        card = dice.choice(vote.cards)
        marks = tuple(dice.choice(list(Mark)) for _ in range(dice.choice((0, 1, number))))
        plain = sealing._bound(vote.package, card.public) + dice.choice((1, 2, 2**32 - 1)).to_bytes(
            4
        )
        plain += sealing._write(Ballot(marks=marks), number) or b""
        if not dice.hit(4):
            at = dice.randrange(len(plain))
            changed = (
                dice.bytes_of(plain)
                if dice.hit(3)
                else plain[:at] + dice.randbytes(1) + plain[at + 1 :]
            )
            plain = changed if dice.hit(3) else changed[: len(plain)].ljust(len(plain), b"\0")
        box = SealedBox(PublicKey(vote.package.committee.seal))
        data = sealing._MAGIC + vote.package.digest + card.public + box.encrypt(plain)
        data += card.sign(data)
        return dice.bytes_of(data) if dice.hit(4) else data

    def read(data: bytes) -> None:
        sealed = sealing.check(data, vote.package)
        opened = sealing.open_all([sealed, sealed], vote.committee, vote.package)
        tally = counting.count(
            opened, vote.package.rules, vote.package.projects, present=CARDS, issued=CARDS
        )
        assert tally.counters.returned == 1

    return Tried(make, read)


def boxes() -> Tried:
    """Ballot boxes (.jjbox)."""
    from jjdesk.domain.poll import Ballot, Mark
    from jjdesk.voting import box_file, sealing

    vote = Vote()
    said = Ballot(marks=(Mark.FOR,) * len(vote.package.projects))
    sealed = [
        sealing.check(sealing.seal(said, 1, vote.package, card), vote.package)
        for card in vote.cards
    ]

    def make(dice: Dice) -> bytes:
        return dice.bytes_of(box_file.write(sealed[: dice.randrange(CARDS + 1)], vote.package))

    def read(data: bytes) -> None:
        box_file.check(box_file.read(data, vote.package), vote.package)

    return Tried(make, read)


def papers() -> Tried:
    """Paper ballots as they were keyed."""
    from jjdesk.voting import paper

    vote = Vote()
    number = len(vote.package.projects)
    ballot = {"marks": ["for", *["none"] * (number - 1)]}
    tree = {
        "first": {"1": ballot, "2": ballot}, "second": {"1": ballot, "2": {"unreadable": True}},
        "settled": {"2": ballot}, "confirmed": {"1": "涂改"},
    }  # fmt: skip

    def make(dice: Dice) -> bytes:
        changed = dice.tree_of(tree)
        try:
            return paper.encode(msgspec.convert(changed, paper.PaperBallots, strict=False))
        except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
            return spoilt(changed, dice)

    def read(data: bytes) -> None:
        found = paper.decode(data)
        paper.obstacle(found, vote.package.rules, number)
        paper.unsettled(found)
        paper.voids(found, vote.package.rules, number)

    return Tried(make, read)


def journals() -> Tried:
    """Protocols of votes, their chain made whole again behind what was changed."""
    from jjdesk.voting import journal

    entry = {
        "time": "2026-01-05T09:00",
        "act": "create",
        "files": {"票箱.jjbox": "a" * 64},
        "counts": {},
    }

    def make(dice: Dice) -> bytes:
        before, lines = "id", []
        for place in range(1, 4):
            tree = {"number": place, "before": before, **entry}
            if dice.hit(2):
                tree = dice.tree_of(tree)
            try:
                line = journal.encode(msgspec.convert(tree, journal.Entry))
            except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
                line = spoilt(tree, dice)
            before = journal.digest(line)
            lines.append(line)
        data = b"\n".join(lines) + b"\n"
        return dice.bytes_of(data) if dice.hit(4) else data

    def read(data: bytes) -> None:
        assert journal.read(data, "id")

    return Tried(make, read)


def codes() -> Tried:
    """Credentials and parts of keys, as typed in or out of a file."""
    from jjdesk.errors import VotingError
    from jjdesk.services.polling import casting
    from jjdesk.voting import codes as spelling
    from jjdesk.voting import credentials, keys

    vote = Vote()
    size = keys._SHARE_SIZE
    share = spelling.write(bytes([1]) + vote.committee.public.fingerprint + bytes(size)[9:], 4)
    texts = (vote.cards[1].text, vote.secretariat.text, f"# jjdesk\n{share}\n")
    words = (
        "O",
        "I",
        "L",
        "U",
        "-",
        "—",
        "０",
        "Ａ",
        "ß",
        "ﬀ",
        "\ufeff",
        "#",
        "\n#",
        "·",
        "_",
        "İ",
        "ⅷ",
    )

    def make(dice: Dice) -> bytes:
        text = dice.text_of(dice.choice(texts), words)
        data = text.encode(dice.choice(("utf-8", "utf-8", "utf-16")), errors="replace")
        return dice.bytes_of(data) if dice.hit(5) else data

    def read(data: bytes) -> None:
        text = casting.code_in(written("x.jjcredential", data))
        refused = 0
        for kind in (credentials.read_code, keys.read_share, keys.read_secretariat):
            try:
                kind(text)
            except VotingError as error:
                refused += 1
                assert str(error).endswith("。")
                # no message may hold a character of a code
                assert not set(str(error)) & set("ABCDEFGHJKMNPQRSTVWXYZ") - set("U")
        assert refused >= 2

    return Tried(make, read)
