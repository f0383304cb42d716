"""What a deputy intended, at the ballot and after it is sealed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPlainTextEdit, QPushButton

from jjdesk.domain.poll import Mark, Mode
from jjdesk.domain.project_list import Leaning
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.review import ReviewPage
from jjdesk.voting import package

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def marks(voting):
    return voting.leaf._marking


def page(voting):
    return voting.leaf._pages.currentWidget()


def review(voting):
    voting.key(KEY.Key_Return)
    assert isinstance(page(voting), ReviewPage)


def seal(voting):
    voting.key(KEY.Key_Return, CTRL)
    voting.wait(lambda: isinstance(page(voting), ReceiptPage))


def save(voting, monkeypatch):
    folder = voting.folder / "urn"
    folder.mkdir(exist_ok=True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    voting.key("s")
    assert voting.leaf._receipt.saved


def intend(voting, **changes):
    """Keep a list of the package's projects with what is intended for three of them."""
    vote = package.decode(voting.package(**changes).read_bytes())
    done = []

    def work(services):
        kept = services.projects.add("名单", vote.projects).changed
        for key, leaning in (("p3", Leaning.FOR), ("p1", Leaning.FOR), ("p2", Leaning.AGAINST)):
            services.intentions.choose(kept, key, leaning)
        services.intentions.note(kept, "p3", "管护资金")
        return True

    voting.desk.window._filling._workbook.run(work, done.append, pytest.fail)
    voting.wait(lambda: bool(done))


def intentions(voting):
    found = []
    vote = voting.leaf._vote
    voting.desk.window._filling._workbook.run(
        lambda services: services.intentions.for_projects(vote.projects), found.append, pytest.fail
    )
    voting.wait(lambda: bool(found))
    return [each for each in found[0] if each.leaning is not Leaning.OPEN]


@pytest.mark.parametrize("keeps", [False, True])
def test_what_was_intended_is_filled_in_and_cleared_unless_kept(voting, monkeypatch, keeps):
    intend(voting)
    voting.enter().begin()
    voting.wait(lambda: voting.leaf._intended)
    assert "标了 3 个项目的意向，1 个写了附注" in voting.leaf._ballot.side._intended.text()
    voting.key("i")
    assert [n for n in range(1, 14) if marks(voting).mark(n) is Mark.FOR] == [1, 3]
    assert voting.desk.find(QPushButton, "ballotFillAbove").isHidden(), "it stands at the side"
    review(voting)
    seal(voting)
    keep = voting.desk.find(QCheckBox, "receiptKeep")
    assert keep.isVisible()
    assert not keep.isChecked()
    keep.setChecked(keeps)
    save(voting, monkeypatch)
    voting.leaf._receipt.take_keyboard()
    voting.key(KEY.Key_Return)
    voting.wait(lambda: page(voting) is voting.leaf._gate)
    assert len(intentions(voting)) == (3 if keeps else 0)


@pytest.mark.parametrize("mode", [Mode.TICK, Mode.SATISFACTION])
def test_in_large_text_it_is_offered_above_the_ballot_where_it_can_be(voting, mode):
    window = voting.desk.window
    while window.state.scale < 150:
        window.enlarge()
    intend(voting)
    voting.enter().begin(mode)
    voting.wait(lambda: voting.leaf._intended)
    above = voting.desk.find(QPushButton, "ballotFillAbove")
    assert above.isVisible() is (mode is Mode.TICK)
    above.click()
    assert marks(voting).is_blank is (mode is not Mode.TICK)
    window.normal_size()


def test_the_list_forgets_what_is_erased(voting, monkeypatch):
    """The cards and the note beside them were made before; no widget keeps what is gone."""
    intend(voting)
    voting.enter("projects")
    projects = voting.leaf
    voting.wait(lambda: projects._cards.count() == 13)
    projects._cards.choose("p3")
    note = voting.desk.find(QPlainTextEdit, "projectNote")
    assert note.toPlainText() == "管护资金"
    voting.room.turn("ballot")
    voting.begin()
    voting.wait(lambda: voting.leaf._intended)
    review(voting)
    seal(voting)
    save(voting, monkeypatch)
    voting.leaf._receipt.take_keyboard()
    voting.key(KEY.Key_Return)
    voting.wait(lambda: "清除" in voting.said)
    assert note.toPlainText() == ""
    assert not note.document().isUndoAvailable()
    assert projects._cards.count() == 0
    assert not any(pill.isChecked() for pill in projects._side._leanings.values())
    assert projects._state.text() == ""
    assert projects._order == ()
    voting.room.turn("projects")
    voting.wait(lambda: projects._cards.count() == 13)
    assert {each.leaning for each in projects._order} == {Leaning.OPEN}


def test_nothing_is_asked_where_nothing_was_intended(voting):
    voting.enter().begin()
    review(voting)
    seal(voting)
    assert voting.desk.find(QCheckBox, "receiptKeep").isHidden()


def run(voting, work):
    """What the workbook's thread gives."""
    done = []
    voting.desk.window._filling._workbook.run(work, done.append, pytest.fail)
    voting.wait(lambda: bool(done))
    return done[0]


def test_what_stands_in_a_removed_list_goes_too(voting, monkeypatch):
    """It is not offered at the ballot, yet it would tell of the choice."""
    intend(voting)
    run(voting, lambda services: services.projects.remove(services.projects.lists()[0]))
    voting.enter().begin()
    voting.key(KEY.Key_Space)
    review(voting)
    seal(voting)
    assert voting.desk.find(QCheckBox, "receiptKeep").isHidden()
    save(voting, monkeypatch)
    voting.leaf._receipt.take_keyboard()
    voting.key(KEY.Key_Return)
    voting.wait(lambda: page(voting) is voting.leaf._gate)

    def left(services):
        (listed,) = services.projects.lists(removed=True)
        return {each.leaning for each in services.intentions.of_list(listed)}

    assert run(voting, left) == {Leaning.OPEN}
