"""The leaf 投票: from the package to the receipt, a page a step.

What a ballot says lives in its ``Marking`` and in the pages that show it; both go when it is sealed
or left. The data thread only learns which number the ballot has, and its receipt.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jjdesk.domain.project_list import Cast, Intention, Leaning
from jjdesk.errors import UserError
from jjdesk.gui import theme
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot import BallotPage
from jjdesk.gui.voting.ballot_gate import GatePage
from jjdesk.gui.voting.leaf import Around, VotingLeaf, press_by_enter
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.review import ReviewPage
from jjdesk.services.polling import casting
from jjdesk.services.polling.casting import Envelope, Vote, Voter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jjdesk.services.bundle import Services
    from jjdesk.services.polling.links import Bearing
    from jjdesk.services.polling.marking import Marking


class BallotLeaf(VotingLeaf):
    """Gate, ballot, review, receipt: one of them is shown."""

    def __init__(self, look: Look, around: Around) -> None:
        super().__init__("ballotLeaf", around)
        theme.serif_families()
        theme.load_bold()
        self._look = look
        self._vote: Vote | None = None
        self._voter: Voter | None = None
        self._before = 0
        self._marking: Marking | None = None
        self._envelope: Envelope | None = None
        self._intended = False
        self._warned = False
        self._gate = GatePage(look)
        self._ballot: BallotPage | None = None
        self._review: ReviewPage | None = None
        self._receipt: ReceiptPage | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._gate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._gate.opened.connect(self.open_package)
        self._gate.code_wanted.connect(self._read_code)
        self._gate.began.connect(self._begin)

    # The package

    def open_package(self, path: Path) -> None:
        """Open a package; nothing is kept of it."""

        def work(services: "Services") -> tuple[Vote, Cast | None]:
            vote = casting.open_vote(path)
            return vote, services.casting.of(vote.id)

        self.around.run(work, self._show_vote, self._refuse)

    def _show_vote(self, found: tuple[Vote, Cast | None]) -> None:
        if self._voter is not None:
            return  # a ballot was begun in the meantime, and is of the vote it was begun in
        self._vote = found[0]
        self._gate.show_vote(*found)
        self._show(self._gate)

    def _refuse(self, error: UserError) -> None:
        self._gate.show_problem(str(error))

    def _read_code(self, path: Path) -> None:
        try:
            self._gate.show_code(casting.code_in(path))
        except UserError as error:
            self._refuse(error)

    # The ballot

    def _begin(self, code: str, before: int) -> None:
        vote = self._vote
        if vote is None or self.around.reading_only():
            self._gate.show_problem(self.around.reading_only())
            return
        try:
            self._voter = vote.admit(code)
        except UserError as error:
            self._refuse(error)
            return
        self._gate.forget()
        self._before = before
        self._marking = vote.marking()
        self._ballot = BallotPage(vote, self._marking, self._look)
        self._ballot.checked.connect(self._look_over)
        self._ballot.left.connect(self._give_up)
        self._ballot.link_wanted.connect(self.around.show_commitment)
        press_by_enter(self._ballot)
        self._add(self._ballot)
        self._load_beside(vote)

    def _load_beside(self, vote: Vote) -> None:
        opened = self.around.open_report()

        def work(
            services: "Services",
        ) -> "tuple[tuple[Intention, ...], Mapping[str, tuple[Bearing, ...]]]":
            intended = services.intentions.for_projects(vote.projects)
            return intended, services.links.for_projects(vote.projects, opened)

        self.around.run(work, self._show_beside, self.around.fail)

    def _show_beside(
        self, found: "tuple[tuple[Intention, ...], Mapping[str, tuple[Bearing, ...]]]"
    ) -> None:
        intended, bearings = found
        self._intended = any(
            each.leaning is not Leaning.OPEN or each.note.strip() for each in intended
        )
        if self._ballot is not None:
            self._ballot.show_intentions(intended)
            self._ballot.show_bearings(bearings)

    def _give_up(self) -> None:
        """Back to the gate; what was marked is forgotten."""
        self._forget()
        self._show(self._gate)
        self.around.bar.say(self.tr("没有封票，填的内容没有留下。"))

    def _look_over(self) -> None:
        if self._vote is None or self._marking is None:
            return
        self._review = ReviewPage(self._vote, self._marking, self._look)
        self._review.left.connect(self._back_to_ballot)
        self._review.sealed.connect(self._reserve)
        self._add(self._review)

    def _back_to_ballot(self) -> None:
        if self._review is not None and self._ballot is not None:
            self._drop(self._review)
            self._review = None
            self._show(self._ballot)

    # The seal

    def _reserve(self) -> None:
        """A number for the ballot first: once it is sealed, no other may have the same."""
        if self._vote is None or self._review is None:
            return
        self._review.set_busy(busy=True)
        vote, before = self._vote.id, self._before
        self.around.run(
            lambda services: services.casting.reserve(vote, before), self._seal, self._unsealed
        )

    def _unsealed(self, error: UserError) -> None:
        if self._review is not None:
            self._review.set_busy(busy=False)
        self.around.fail(error)

    def _seal(self, sequence: int) -> None:
        vote, voter, marking = self._vote, self._voter, self._marking
        if vote is None or voter is None or marking is None:
            return
        try:
            envelope = vote.seal(marking.ballot(), sequence, voter)
        except UserError as error:
            self._unsealed(error)
            return
        self._forget()
        self._envelope = envelope
        self._warned = False
        self._receipt = ReceiptPage(vote, envelope, self._look, intended=self._intended)
        self._receipt.save_wanted.connect(self._save)
        self._receipt.done.connect(self._finish)
        self._add(self._receipt)
        remember = partial(_remember, vote.id, sequence, envelope.receipt)
        self.around.run(remember, lambda _: None, self.around.fail)

    def _save(self, folder: Path) -> None:
        if self._envelope is None or self._receipt is None:
            return
        try:
            path = casting.save(self._envelope, folder)
        except UserError as error:
            self._receipt.show_problem(str(error))
            return
        self._receipt.show_saved(path)

    def _finish(self, keeps: bool) -> None:
        vote = self._vote
        if self._receipt is None or vote is None:
            return
        self._clear_intentions(keeps=keeps)
        self._forget()
        self._show(self._gate)
        self.around.run(
            lambda services: services.casting.of(vote.id),
            lambda cast: self._show_vote((vote, cast)),
            self.around.fail,
        )

    def _clear_intentions(self, *, keeps: bool) -> None:
        """Also where none was seen: one may stand in a list that was removed, or be new."""
        vote = self._vote
        if keeps or vote is None:
            return
        intended, self._intended = self._intended, False
        projects = vote.projects
        self.around.run(
            lambda services: services.intentions.clear(projects),
            lambda _: self._cleared(intended=intended),
            self.around.fail,
        )

    def _cleared(self, *, intended: bool) -> None:
        self.erased.emit()
        if intended:
            self.around.bar.say(self.tr("这些项目的意向和附注已从这台电脑上清除。"))

    def _forget(self) -> None:
        """Let go of what was chosen, of the credential, of the sealed ballot."""
        if self._marking is not None:
            self._marking.clear()
        if self._ballot is not None:
            self._ballot.forget()
        for page in (self._ballot, self._review, self._receipt):
            if page is not None:
                self._drop(page)
        self._ballot = self._review = self._receipt = None
        self._marking = self._voter = self._envelope = None

    # Pages

    def _add(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._show(page)

    def _drop(self, page: QWidget) -> None:
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._take_keyboard()
        self.told.emit()

    def _take_keyboard(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, (GatePage, BallotPage, ReviewPage, ReceiptPage)):
            page.take_keyboard()

    # As the room asks

    def enter(self) -> None:
        """Take the keyboard."""
        self._take_keyboard()

    def words(self) -> str:
        """Which credential is in use, to be compared with the slip."""
        if self._voter is not None:
            return self.tr("选票凭证 …%s    未封的选票不保存") % self._voter.tail
        return ""

    def badges(self) -> tuple[str, ...]:
        """示例 and the use, wherever something of the vote is shown."""
        return self._vote.badges if self._vote is not None else ()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        for page in (self._gate, self._ballot, self._review, self._receipt):
            if page is not None:
                page.set_look(look)

    def may_leave(self) -> bool:
        """Once, not while a sealed ballot is nowhere but here."""
        unsaved = self._receipt is not None and not self._receipt.saved
        if unsaved and not self._warned and self.window().isVisible():
            self._warned = True
            self.around.bar.say(
                self.tr("封好的选票还没有保存。请先保存；再关一次窗口，就放弃这张选票。")
            )
            return False
        return True

    def why_open(self) -> str:
        """A sealed ballot that is nowhere but here must not be lost."""
        if self._receipt is not None and not self._receipt.saved:
            return self.tr("封好的选票还没有保存，没有自动锁定。请先保存选票，或按 Ctrl+L 锁定。")
        return ""

    def forgotten(self) -> str:
        """What is marked and not sealed is secret, and goes."""
        if self._ballot is not None:
            return self.tr("锁定时有一张选票还没有封，填的内容没有留下，请重新填写。")
        return ""

    def leave(self) -> None:
        """Forget what is secret."""
        if self._receipt is not None:
            self._clear_intentions(keeps=self._receipt.keeps)
        self._forget()
        self._gate.forget()


def _remember(vote: str, sequence: int, receipt: str, services: "Services") -> None:
    services.casting.remember(vote, sequence, receipt)
