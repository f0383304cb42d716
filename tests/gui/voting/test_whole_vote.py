"""A whole vote with real widgets: from the list to the signed sheet, in two rounds.

One window stands for the secretariat, for the first deputy, and for the counting station; the other
deputies have workbooks of their own and do the same by the services below their windows.
"""

import json
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QMenu, QPushButton

from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.review import ReviewPage
from jjdesk.gui.voting.station_count import ClosingSheet
from jjdesk.gui.voting.station_result import VerifiedSheet
from jjdesk.services.bundle import Services
from jjdesk.services.polling import casting, preparing, stationing
from jjdesk.services.polling.stationing import Phase
from jjdesk.store.database import open_workbook

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ELIGIBLE, ELECTRONIC, ON_PAPER = 23, 20, 3
NINE = tuple(range(1, 10))
# Nine of ten seats are filled; the projects 10 and 11 get twelve votes each.
FIRST = [
    NINE,
    *[(10, 11, *(n for n in NINE if n != left % 9 + 1)) for left in range(12)],
    *[NINE] * 7,
]
SECOND = [(1,)] * 13 + [(2,)] * 7


class Deputy:
    """A deputy with a laptop, a workbook, a credential."""

    def __init__(self, workbook: Path, credential: Path) -> None:
        self._workbook = workbook
        self._credential = credential

    def vote(self, file: Path, numbers: tuple[int, ...], urn: Path) -> str:
        """From the package to the saved ballot; the receipt."""
        services = Services(open_workbook(self._workbook))
        vote = casting.open_vote(file)
        voter = vote.admit(casting.code_in(self._credential))
        marking = vote.marking()
        for number in numbers:
            assert marking.turn(number) == ""
        sequence = services.casting.reserve(vote.id)
        envelope = vote.seal(marking.ballot(), sequence, voter)
        casting.save(envelope, urn)
        services.casting.remember(vote.id, sequence, envelope.receipt)
        services.close()
        return envelope.receipt


class Session:
    """What hands do in the room 票决 of one window."""

    def __init__(self, voting, monkeypatch, folder: Path) -> None:
        self.voting = voting
        self.folder = folder
        self.urn = folder / "U盘"
        self.urn.mkdir()
        self._monkeypatch = monkeypatch

    @property
    def leaf(self):
        return self.voting.leaf

    @property
    def now(self):
        return self.leaf._standing

    def choose(self, *, file="", folder="", target="") -> None:
        """What is chosen in the system's dialogs from now on."""
        patch = self._monkeypatch.setattr
        patch(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        patch(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        patch(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    def find(self, kind, name):
        found = self.leaf.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name) -> None:
        button = self.find(QPushButton, name)
        self.voting.wait(lambda: button.isVisible() and button.isEnabled())
        self.voting.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name, text, *, end=KEY.Key_Return) -> None:
        field = self.find(QLineEdit, name)
        self.voting.wait(lambda: field.isVisible() and field.isEnabled())
        field.setFocus()
        field.selectAll()
        self.voting.qtbot.keyClicks(field, text)
        self.voting.qtbot.keyClick(field, end)

    # 秘书处

    def prepare(self) -> Path:
        """Package, credentials and key of a vote on the 13 projects of the demonstration list."""
        self.voting.enter("secretariat")
        added = []
        self.leaf.around.run(
            lambda services: services.projects.add_demonstration(), added.append, added.append
        )
        self.voting.wait(lambda: bool(added))
        self.leaf.enter()
        self.voting.wait(lambda: self.find(QComboBox, "projects").count() == 1)
        self.leaf._parent_folder = self.folder
        self.type("eligible", str(ELIGIBLE), end=KEY.Key_Tab)
        assert "全体代表 23 人，过半数为 12 票" in self.voting.words("rulePassing")
        self.press("prepareGo")
        self.voting.wait(lambda: self.leaf._made is not None)
        return self.leaf._made.folder

    # 投票

    def open_ballot(self, file: Path, code: str) -> None:
        self.voting.enter("ballot")
        self.choose(file=file)
        self.press("gateOpen")
        wanted = casting.open_vote(file).id
        self.voting.wait(lambda: self.leaf._vote is not None and self.leaf._vote.id == wanted)
        field = self.find(QLineEdit, "gateCode")
        self.voting.wait(field.isVisible)
        field.setFocus()
        self.voting.keys(code)
        self.voting.key(KEY.Key_Return)
        self.voting.wait(lambda: self.leaf._ballot is not None)

    def seal(self) -> str:
        """Review, seal, save, done; the receipt."""
        self.voting.key(KEY.Key_Return)
        assert isinstance(self.leaf._pages.currentWidget(), ReviewPage)
        self.voting.key(KEY.Key_Return, CTRL)
        self.voting.wait(lambda: isinstance(self.leaf._pages.currentWidget(), ReceiptPage))
        receipt = self.voting.words("receiptCode")
        self.choose(folder=self.urn)
        self.voting.key(KEY.Key_S)
        assert self.leaf._receipt.saved
        self.voting.key(KEY.Key_Return)
        self.voting.wait(lambda: "封过 1 次票" in self.voting.words("gateKnown"))
        return receipt

    # 计票台

    def begin(self, file: Path, folder: Path) -> None:
        folder.mkdir()
        self.voting.enter("station")
        self.choose(file=file, folder=folder)
        self.press("stationBegin")
        self.voting.wait(lambda: self.now is not None)

    def collect(self, expected: int) -> None:
        self.choose(folder=self.urn)
        self.press("collectFolder")
        self.voting.wait(lambda: self.now.electronic == expected)

    def attend(self, present: int, issued: int) -> None:
        self.type("countPresent", str(present))
        self.type("countIssued", str(issued))
        self.voting.wait(lambda: (self.now.present, self.now.issued) == (present, issued))

    def key_paper(self, tab: str, ballots: tuple[str, ...]) -> None:
        """One of the two keys all ballots."""
        self.press(tab)
        says = self.leaf.page.paper._says
        for number, text in enumerate(ballots, 1):
            self.type("paperText", text)
            self.voting.wait(lambda number=number: says.text() == f"{number} 号已录入。")

    def close_and_count(self, shares: list[Path]) -> None:
        self.press("stationStep3")
        self.press("stationClose")
        sheet = self.voting.desk.window.findChild(ClosingSheet)
        sheet.findChild(QPushButton, "closingGo").click()
        self.voting.wait(lambda: self.now.phase is Phase.CLOSED)
        for given, path in enumerate(shares, 1):
            code = next(line for line in stationing.text_of(path).splitlines() if "-" in line)
            self.type("shareCode", code)
            self.voting.wait(lambda given=given: len(self.leaf.page.count._shares) == given)
        self.press("stationGo")
        self.voting.wait(lambda: self.now.phase is Phase.COUNTED)

    def verified(self) -> str:
        """What 验票 says."""
        self.press("resultVerify")
        window = self.voting.desk.window
        self.voting.wait(lambda: window.findChild(VerifiedSheet) is not None)
        sheet = window.findChild(VerifiedSheet)
        said = sheet.findChild(QLabel, "verifiedTitle").text()
        sheet.close()
        self.voting.wait(lambda: window.findChild(VerifiedSheet) is None)
        return said

    def write_sheet(self, words: str, target: Path) -> Path:
        self.choose(target=target)
        menu = self.find(QMenu, "resultPaperMenu")
        next(each for each in menu.actions() if each.text().startswith(words)).trigger()
        assert target.exists()
        return target


@pytest.fixture
def session(voting, monkeypatch, tmp_path) -> Session:
    return Session(voting, monkeypatch, tmp_path)


def words_of(path: Path) -> str:
    """All words of a PDF, without spaces."""
    said = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            said.append(text.get_text_bounded())
            text.close()
    return "".join("".join(said).split())


def vote_by_keys(session, file: Path, code: str) -> str:
    """The first deputy marks eleven, which is refused, and takes the tenth back."""
    session.open_ballot(file, code)
    for _ in range(11):
        session.voting.key(KEY.Key_Space)
        session.voting.key(KEY.Key_Down)
    says = session.find(QLabel, "ballotSays")
    assert says.isVisible()
    assert "最多选 10 个" in says.text()
    assert session.leaf._marking.chosen == 10
    session.voting.keys("10")
    session.voting.key(KEY.Key_Space)
    assert session.leaf._marking.chosen == 9
    return session.seal()


def key_papers(session) -> None:
    """Three ballots, the second keyed in two ways, the first void."""
    session.press("stationStep2")
    eleven = " ".join(map(str, range(1, 12)))
    session.key_paper("paperTab1", (eleven, "1 2 3", "1 2 3 4"))
    session.key_paper("paperTab2", (eleven, "1 2 13", "1 2 3 4"))
    session.voting.wait(lambda: len(session.now.differences) == 1)
    assert session.now.obstacle
    session.press("paperTab3")
    session.press("settleFirst")
    session.voting.wait(lambda: not session.now.differences)
    session.press("voidConfirm")
    session.voting.wait(lambda: not session.now.unconfirmed)


def hold_first_round(session, office: Path, deputies: list[Deputy], folder: Path) -> None:
    """Twenty ballots and three on paper, one deputy voting again, until it is counted."""
    package = office / preparing.PACKAGE
    receipt = vote_by_keys(session, package, code_of(office))
    others = [
        each.vote(package, numbers, session.urn)
        for each, numbers in zip(deputies, FIRST[1:], strict=True)
    ]
    assert len({receipt, *others}) == ELECTRONIC
    assert len({path.stat().st_size for path in session.urn.iterdir()}) == 1
    session.begin(package, folder)
    session.collect(ELECTRONIC)
    deputies[0].vote(package, FIRST[1], session.urn)
    session.collect(ELECTRONIC)
    session.voting.wait(lambda: session.now.sealed == ELECTRONIC + 1)
    session.type("receiptField", receipt)
    session.voting.wait(lambda: session.voting.words("receiptFound").startswith("✓"))
    session.attend(ELIGIBLE, ELIGIBLE)
    key_papers(session)
    session.close_and_count(shares_of(office))


def check_first_round(session) -> None:
    result = session.now.result
    six = result.tally.counters
    assert (six.issued, six.returned, six.valid, six.void, six.missing) == (23, 23, 22, 1, 0)
    assert all(each.ok for each in session.now.sums())
    valid = [*FIRST, (1, 2, 3), (1, 2, 3, 4)]
    approvals = [line.approvals for line in result.tally.lines]
    assert approvals == [sum(n in numbers for numbers in valid) for n in range(1, 14)]
    names = {project.key: project.number for project in result.projects}
    assert sorted(names[key] for key in result.outcome.chosen) == list(NINE)
    assert [names[key] for key in result.outcome.tied] == [10, 11]
    assert session.verified().startswith("✓")


def hold_second_round(session, office: Path, deputies: list[Deputy], folder: Path) -> None:
    """The next package from the result; all vote with the credentials they have."""
    package = folder.with_name("票决包-第二轮.jjvote")
    session.choose(file=office / preparing.SECRETARIAT, target=package)
    session.press("resultNext")
    session.voting.wait(package.exists)
    for path in session.urn.iterdir():
        path.unlink()
    session.press("stationLeave")
    session.open_ballot(package, code_of(office))
    session.voting.key(KEY.Key_Space)
    session.voting.key(KEY.Key_Down)
    session.voting.key(KEY.Key_Space)
    assert session.leaf._marking.chosen == 1, "one seat is left"
    session.seal()
    for each, numbers in zip(deputies, SECOND[1:], strict=True):
        each.vote(package, numbers, session.urn)
    session.begin(package, folder)
    session.collect(ELECTRONIC)
    session.attend(ELECTRONIC, ELECTRONIC)
    session.close_and_count(shares_of(office))


def check_second_round(session) -> None:
    result = session.now.result
    assert [line.approvals for line in result.tally.lines] == [13, 7]
    assert len(result.outcome.chosen) == 1
    assert not session.find(QPushButton, "resultNext").isVisible()
    assert session.verified().startswith("✓")


def check_sheet(session, folder: Path) -> None:
    """Both rounds stand on one sheet."""
    pdf = words_of(session.write_sheet("存为 PDF", folder / "报告单.pdf"))
    for said in ("示例名单", "模拟票决", "第1轮赞成", "第2轮赞成", "总监票人", "各轮合计当选10个"):
        assert said in pdf
    read = json.loads(session.write_sheet("存为 JSON", folder / "报告单.json").read_bytes())
    assert [one["returned"] for one in read["rounds"]] == [ELIGIBLE, ELECTRONIC]
    assert len(read["chosen"]) == 10
    assert read["rounds"][0]["projects"][9]["key"] == read["chosen"][-1]
    assert [one["void"] for one in read["rounds"]] == [1, 0]


def credentials_of(office: Path) -> list[Path]:
    return sorted((office / preparing.CREDENTIALS).glob("*.jjcredential"))


def code_of(office: Path) -> str:
    """The first deputy's credential, as it is typed."""
    return casting.code_in(credentials_of(office)[0]).split()[-1]


def shares_of(office: Path) -> list[Path]:
    """Two of the three parts of the key."""
    return sorted((office / preparing.SHARES).glob("*.jjshare"))[:2]


def test_a_whole_vote_from_the_list_to_the_signed_sheet(session, tmp_path):
    office = session.prepare()
    credentials = credentials_of(office)
    assert len(credentials) == ELIGIBLE == ELECTRONIC + ON_PAPER
    deputies = [Deputy(tmp_path / f"代表{n}.jjdesk", credentials[n]) for n in range(1, ELECTRONIC)]
    hold_first_round(session, office, deputies, tmp_path / "第一轮")
    check_first_round(session)
    hold_second_round(session, office, deputies, tmp_path / "第二轮")
    check_second_round(session)
    check_sheet(session, tmp_path)
