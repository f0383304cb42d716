"""The receipt on paper: what finds the ballot, and nothing of what it says."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageOps
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from jjdesk.domain.summary import COMPACT
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.preview import Preview
from jjdesk.gui.paper.setter import typeset
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.voting.receipt_paper import document
from jjdesk.services.polling import casting

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(made, path: Path) -> str:
    assert write_pdf(typeset(made, COMPACT), path) == 1
    with pypdfium2.PdfDocument(path) as pdf:
        text = pdf[0].get_textpage()
        words = text.get_text_bounded()
        text.close()
    return words


def squares_of(path: Path, across: int) -> tuple[tuple[bool, ...], ...]:
    """The QR code as it is printed: each square looked at in its middle."""
    with pypdfium2.PdfDocument(path) as pdf:
        picture = pdf[0].render(scale=4).to_pil().convert("L")
    millimetre = picture.width / 210
    band = picture.crop((0, int(48 * millimetre), picture.width, int(97 * millimetre)))
    left, top, right, bottom = ImageOps.invert(band).point(lambda value: value > 128).getbbox()
    assert (right - left) / millimetre == pytest.approx(40, abs=0.5)
    assert (bottom - top) / millimetre == pytest.approx(40, abs=0.5)
    side = (right - left) / across
    middles = [(place + 0.5) * side for place in range(across)]
    return tuple(
        tuple(band.getpixel((int(left + x), int(top + y))) < 128 for x in middles) for y in middles
    )


def sealed(voting, numbers):
    vote = casting.open_vote(voting.package(demo=True))
    marking = vote.marking()
    for number in numbers:
        marking.turn(number)
    return vote, vote.seal(marking.ballot(), 2, vote.admit(voting.code))


def test_the_page_finds_the_ballot_and_tells_nothing_of_it(voting, tmp_path):
    vote, envelope = sealed(voting, (3, 7))
    path = tmp_path / "回执.pdf"
    words = page_of(document(vote, envelope), path)
    for said in (envelope.receipt, vote.title, vote.fingerprint, "第 2 次", *vote.badges):
        assert said in words
    assert "项目" not in words.replace(vote.title, "")
    assert squares_of(path, len(envelope.squares)) == envelope.squares


def test_p_shows_what_a_printer_would_print(voting):
    voting.enter().begin()
    voting.key(KEY.Key_Space)
    voting.key(KEY.Key_Return)
    voting.key(KEY.Key_Return, CTRL)
    voting.wait(lambda: isinstance(voting.leaf._pages.currentWidget(), ReceiptPage))
    assert voting.desk.find(QPushButton, "receiptPrint").isVisible()
    voting.key(KEY.Key_P)
    preview = voting.desk.window.findChild(Preview)
    assert preview is not None
    voting.wait(preview.isVisible)
    preview.close()
    voting.wait(lambda: voting.desk.window.findChild(Preview) is None)
