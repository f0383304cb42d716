"""The leaf 投票 by itself, in all five kinds: from the package to the box, and what may fail."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton

from jjdesk.domain.poll import Ballot, Mark, Mode
from jjdesk.errors import SourceError, VotingError, WorkbookError
from jjdesk.gui.theme import DARK, Look
from jjdesk.gui.voting.ballot import BallotPage
from jjdesk.gui.voting.ballot_gate import GatePage
from jjdesk.gui.voting.ballot_leaf import BallotLeaf
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.review import ReviewPage
from jjdesk.services.polling import casting
from jjdesk.services.polling.casting import Casting, Vote
from jjdesk.services.polling.intentions import Intentions
from jjdesk.voting import keys, package, sealing

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
F, A, B, N = Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.NONE
S, P, D = Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED


class Deputy:
    """One who votes with the keys alone."""

    def __init__(self, hand, package_file, monkeypatch, urn):
        self.hand, self.file, self.urn = hand, package_file, urn
        self.leaf = hand.leaf
        urn.mkdir()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(urn))

    @property
    def page(self):
        return self.leaf._pages.currentWidget()

    def open(self):
        self.leaf.open_package(self.file)
        self.hand.wait(self.hand.find(QLineEdit, "gateCode").isVisible)

    def begin(self):
        self.open()
        self.hand.find(QLineEdit, "gateCode").setFocus()
        self.hand.keys(self.hand.code)
        self.hand.key(KEY.Key_Return)
        assert isinstance(self.page, BallotPage)
        self.hand.drain()

    def review(self):
        self.hand.key(KEY.Key_Return)
        assert isinstance(self.page, ReviewPage)

    def seal(self):
        self.hand.key(KEY.Key_Return, CTRL)
        self.hand.wait(lambda: isinstance(self.page, ReceiptPage))

    def finish(self):
        self.hand.key(KEY.Key_S)
        self.hand.key(KEY.Key_Return)
        self.hand.wait(lambda: isinstance(self.page, GatePage))
        self.hand.drain()


@pytest.fixture
def make_deputy(alone, make_package, monkeypatch, tmp_path):
    """Makes a deputy at the leaf, with the package of a vote."""

    def make(mode=Mode.TICK, **rules):
        return Deputy(alone(BallotLeaf), make_package(mode, **rules), monkeypatch, tmp_path / "urn")

    return make


@pytest.fixture
def make_package(voting_package, tmp_path):
    return lambda mode, **rules: voting_package(tmp_path, mode, **rules)


@pytest.mark.parametrize(
    ("mode", "typed", "says"),
    [
        (Mode.TICK, " jj jj ", Ballot(marks=(F, N, F, N, F, N))),
        (Mode.PER_ITEM, "1j2j3jj1", Ballot(marks=(F, A, B, N, F, N))),
        (Mode.RANK, "5 2 ", Ballot(ranking=(5, 2))),
        (Mode.WHOLE_LIST, "3", Ballot(marks=(B,))),
        (Mode.SATISFACTION, "1j2j3j3", Ballot(marks=(S, P, D, D, N, N))),
    ],
)
def test_what_is_typed_is_what_the_committee_reads(make_deputy, mode, typed, says, open_all):
    deputy = make_deputy(mode)
    deputy.begin()
    for each in typed:
        deputy.leaf._ballot.sheet._forget_digits()
        deputy.hand.key(KEY.Key_Space if each == " " else each)
    deputy.review()
    deputy.seal()
    receipt = deputy.hand.words("receiptCode")
    deputy.finish()
    (file,) = deputy.urn.iterdir()
    assert sealing.receipt(file.read_bytes()) == receipt
    assert open_all(deputy.file, deputy.urn) == (says,)
    known = deputy.hand.words("gateKnown")
    assert known.startswith(f"这台电脑已为这次票决封过 1 次票，最后的回执是 {receipt}。")


@pytest.fixture
def open_all(committee):
    """What the committee reads of the ballots in a folder."""

    def read(file, folder):
        public, shares = committee
        vote = package.decode(file.read_bytes())
        sealed = [sealing.check(each.read_bytes(), vote) for each in folder.iterdir()]
        return sealing.open_all(sealed, keys.join(shares[:2], public), vote)

    return read


def test_the_foot_names_the_credential_by_its_end_while_it_is_in_use(make_deputy):
    deputy = make_deputy()
    assert deputy.leaf.words() == ""
    deputy.begin()
    tail = deputy.hand.code.rsplit("-", 1)[-1]
    assert deputy.leaf.words() == f"选票凭证 …{tail}    未封的选票不保存"
    assert deputy.hand.code not in deputy.leaf.words()
    deputy.hand.key(KEY.Key_Escape)
    assert deputy.leaf.words() == ""


def test_in_a_read_only_workbook_no_ballot_is_begun(make_deputy):
    deputy = make_deputy()
    deputy.open()
    deputy.hand.keeper.reading_only = "另一个窗口正在使用这个工作簿，这里只供阅读。"
    deputy.hand.find(QLineEdit, "gateCode").setFocus()
    deputy.hand.keys(deputy.hand.code)
    deputy.hand.key(KEY.Key_Return)
    assert isinstance(deputy.page, GatePage)
    assert deputy.hand.words("gateProblem").startswith("另一个窗口正在使用这个工作簿")


def test_a_credentials_file_that_cannot_be_read_is_said(make_deputy, monkeypatch, tmp_path):
    deputy = make_deputy()
    deputy.open()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "无"), ""))
    deputy.hand.click("gateFile")
    assert deputy.hand.words("gateProblem").startswith("读不出选票凭证文件（")
    assert "没有任何改动" in deputy.hand.words("gateProblem")


def test_a_number_that_cannot_be_kept_seals_nothing(make_deputy, monkeypatch):
    """Else two ballots might have the same number."""

    def full(*_):
        raise WorkbookError("磁盘已满。没有封票。")

    deputy = make_deputy()
    deputy.begin()
    deputy.hand.key(KEY.Key_Space)
    deputy.review()
    with monkeypatch.context() as patched:
        patched.setattr(Casting, "reserve", full)
        deputy.hand.key(KEY.Key_Return, CTRL)
        deputy.hand.wait(lambda: deputy.hand.said == "磁盘已满。没有封票。")
    assert isinstance(deputy.page, ReviewPage)
    assert deputy.leaf._marking.mark(1) is F, "the ballot is still there"
    deputy.seal()
    assert deputy.leaf._envelope.sequence == 1


def test_a_ballot_that_cannot_be_sealed_is_still_there(make_deputy, monkeypatch):
    def broken(*_):
        raise VotingError("选票与票决不符。没有封票。")

    deputy = make_deputy()
    deputy.begin()
    deputy.review()
    with monkeypatch.context() as patched:
        patched.setattr(Vote, "seal", broken)
        deputy.hand.key(KEY.Key_Return, CTRL)
        deputy.hand.wait(lambda: deputy.hand.said == "选票与票决不符。没有封票。")
    assert isinstance(deputy.page, ReviewPage)
    assert deputy.hand.find(QPushButton, "reviewSeal").isEnabled()
    deputy.seal()
    assert deputy.leaf._envelope.sequence == 2, "a number once given is not given again"


def test_a_receipt_that_cannot_be_kept_is_said_and_the_ballot_is_sealed(make_deputy, monkeypatch):
    def full(*_):
        raise WorkbookError("磁盘已满。回执没有记下。")

    monkeypatch.setattr(Casting, "remember", full)
    deputy = make_deputy()
    deputy.begin()
    deputy.review()
    deputy.seal()
    deputy.hand.wait(lambda: deputy.hand.said == "磁盘已满。回执没有记下。")
    assert isinstance(deputy.page, ReceiptPage)


def test_a_ballot_that_cannot_be_written_is_said_and_kept(make_deputy, monkeypatch):
    def full(*_):
        raise SourceError("写不出选票（磁盘已满）。")

    deputy = make_deputy()
    deputy.begin()
    deputy.review()
    deputy.seal()
    with monkeypatch.context() as patched:
        patched.setattr(casting, "save", full)
        deputy.hand.key(KEY.Key_S)
        assert deputy.hand.words("receiptState") == "写不出选票（磁盘已满）。"
        assert not deputy.hand.find(QPushButton, "receiptDone").isEnabled()
    deputy.finish()
    assert len(list(deputy.urn.iterdir())) == 1


def test_intentions_that_cannot_be_cleared_are_said(make_deputy, monkeypatch):
    def full(*_):
        raise WorkbookError("磁盘已满。意向没有清除。")

    monkeypatch.setattr(Intentions, "clear", full)
    deputy = make_deputy()
    erased = []
    deputy.leaf.erased.connect(lambda: erased.append(True))
    deputy.begin()
    deputy.review()
    deputy.seal()
    deputy.finish()
    assert deputy.hand.said == "磁盘已满。意向没有清除。"
    assert erased == [], "others are not to think that it is gone"


def test_escape_from_the_review_keeps_the_marks_and_from_the_ballot_none(make_deputy):
    deputy = make_deputy()
    deputy.begin()
    deputy.hand.key(KEY.Key_Space)
    marking = deputy.leaf._marking
    deputy.review()
    deputy.hand.key(KEY.Key_Escape)
    assert isinstance(deputy.page, BallotPage)
    assert marking.mark(1) is F
    assert deputy.leaf._review is None
    deputy.hand.key(KEY.Key_Escape)
    assert isinstance(deputy.page, GatePage)
    assert marking.is_blank
    assert deputy.hand.said == "没有封票，填的内容没有留下。"
    assert deputy.hand.find(QLineEdit, "gateCode").text() == ""


def test_after_it_was_left_another_package_may_be_opened(make_deputy, make_package):
    deputy = make_deputy()
    deputy.begin()
    deputy.hand.key(KEY.Key_Escape)
    deputy.leaf.open_package(make_package(Mode.RANK))
    deputy.hand.wait(lambda: "按先后排出" in deputy.hand.words("gateFacts"))
    assert isinstance(deputy.page, GatePage)


def test_what_comes_late_after_the_ballot_was_left_does_no_harm(make_deputy):
    """What is read beside a ballot, and the seal that was under way."""
    deputy = make_deputy()
    deputy.begin()
    deputy.hand.key(KEY.Key_Escape)
    deputy.leaf._show_beside(((), {}))
    deputy.leaf._look_over()
    deputy.leaf._back_to_ballot()
    deputy.leaf._reserve()
    deputy.leaf._seal(1)
    deputy.leaf._unsealed(VotingError("晚了。"))
    deputy.leaf._save(deputy.urn)
    deputy.leaf._finish(keeps=False)
    assert isinstance(deputy.page, GatePage)
    assert list(deputy.urn.iterdir()) == []


def test_every_page_follows_the_look(make_deputy):
    deputy = make_deputy()
    for step in (deputy.open, deputy.begin, deputy.review, deputy.seal):
        step()
        deputy.leaf.set_look(Look(DARK, 150, serif=True))
        sheet = deputy.page._sheet if hasattr(deputy.page, "_sheet") else deputy.page.sheet
        assert sheet.maximumWidth() in {1020, 1290, 1140}
    assert deputy.leaf._look.scale == 150


def test_the_window_may_be_closed_where_there_is_nothing_to_lose(make_deputy):
    deputy = make_deputy()
    assert deputy.leaf.may_leave()
    deputy.begin()
    assert deputy.leaf.may_leave(), "an open ballot is not kept, and that was said"
    deputy.review()
    deputy.seal()
    assert not deputy.leaf.may_leave()
    assert "再关一次窗口，就放弃这张选票" in deputy.hand.said
    deputy.hand.key(KEY.Key_S)
    assert deputy.leaf.may_leave()


def test_one_who_closes_the_window_at_the_receipt_has_the_intentions_cleared(make_deputy):
    deputy = make_deputy()
    erased = []
    deputy.leaf.erased.connect(lambda: erased.append(True))
    deputy.begin()
    deputy.review()
    deputy.seal()
    deputy.leaf.leave()
    deputy.hand.drain()
    assert erased == [True]
    assert deputy.leaf._envelope is None
    assert deputy.leaf._voter is None
    assert isinstance(deputy.page, GatePage)


def test_who_comes_to_the_leaf_has_the_keys_where_they_are_wanted(make_deputy):
    deputy = make_deputy()
    deputy.leaf.enter()
    assert QApplication.focusWidget() is deputy.hand.find(QPushButton, "gateOpen")
    deputy.open()
    deputy.leaf.enter()
    assert QApplication.focusWidget() is deputy.hand.find(QLineEdit, "gateCode")
    deputy.begin()
    deputy.leaf.enter()
    assert QApplication.focusWidget() is deputy.leaf._ballot.sheet.rows[0].boxes[0]
    deputy.review()
    deputy.leaf.enter()
    assert QApplication.focusWidget() is deputy.leaf._review


def test_no_credential_is_left_on_any_label(make_deputy):
    deputy = make_deputy()
    deputy.begin()
    deputy.review()
    deputy.seal()
    for label in deputy.leaf.findChildren(QLabel):
        assert deputy.hand.code not in label.text()
