"""The notes on one thing below each other: order, the open one among them, what is beyond."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from jjdesk.domain.annotation import Link, Stance
from jjdesk.gui.notes.note_card import Names, NoteCard
from jjdesk.gui.notes.panel import NotesPanel
from jjdesk.gui.theme import DARK, Look

NAMES = Names(mine=("", "me"))


@pytest.fixture
def panel(in_window, look):
    panel = NotesPanel(look)
    in_window(panel)
    return panel


@pytest.fixture
def several(a_note):
    """Notes on one commitment, made one second after the other."""

    def make(count: int, **fields) -> list:
        return [
            a_note(
                f"第{number}条", id=f"n{number}", created=f"2026-03-01T08:00:{number:02}Z", **fields
            )
            for number in range(count)
        ]

    return make


def on_screen(panel: NotesPanel) -> list[str]:
    QApplication.processEvents()  # what was put into a layout is shown by it
    shown = [card for card in panel.findChildren(NoteCard) if card.isVisible()]
    return [card.note.id for card in sorted(shown, key=lambda card: card.y())]


def test_nothing_is_shown_of_nothing(panel):
    panel.show_notes((), None, NAMES)
    assert on_screen(panel) == []
    assert not panel.form.isVisible()
    assert not panel.findChild(QLabel, "notesMore").isVisible()
    assert panel.order() == []


def test_a_draft_alone_is_open(panel, a_note):
    draft = a_note()
    panel.show_notes((), draft, NAMES)
    assert panel.form.isVisible()
    assert panel.order() == ["n1"]


@pytest.mark.parametrize("opened", [0, 1, 2])
def test_the_open_note_stands_in_its_place(panel, several, opened, qtbot):
    notes = several(3)
    panel.show_notes(notes, notes[opened], NAMES)
    assert panel.order() == ["n0", "n1", "n2"]
    assert on_screen(panel) == [f"n{n}" for n in range(3) if n != opened]
    tops = [
        panel.form if panel.form.note.id == each else panel.card(each) for each in panel.order()
    ]
    qtbot.waitUntil(lambda: [w.y() for w in tops] == sorted(w.y() for w in tops))


def test_a_note_of_another_is_shown_beside_a_draft(panel, several, a_note):
    notes = several(2)
    draft = a_note(id="draft", created="2026-03-01T08:00:30Z")
    panel.show_notes(notes, draft, NAMES)
    assert panel.order() == ["n0", "n1", "draft"]


def test_notes_alone_are_cards(panel, several):
    panel.show_notes(several(2), None, NAMES)
    assert not panel.form.isVisible()
    assert panel.order() == ["n0", "n1"]


@pytest.mark.parametrize(
    ("count", "said"),
    [(12, ""), (13, "还有 1 条，在“全部”里看。"), (40, "还有 28 条，在“全部”里看。")],
)
def test_twelve_are_unfolded_and_the_others_said(panel, several, count, said):
    panel.show_notes(several(count), None, NAMES)
    assert len(on_screen(panel)) == 12
    more = panel.findChild(QLabel, "notesMore")
    assert (more.text() if more.isVisible() else "") == said


def test_the_open_note_is_shown_also_if_it_is_beyond(panel, several):
    notes = several(20)
    panel.show_notes(notes, notes[18], NAMES)
    assert panel.order() == [*(f"n{n}" for n in range(12)), "n18"]


def test_an_unchanged_card_stays_and_a_changed_one_is_drawn_anew(panel, several, a_note):
    notes = several(3)
    panel.show_notes(notes, None, NAMES)
    before = [panel.card(f"n{n}") for n in range(3)]
    changed = a_note("另写", id="n1", created=notes[1].created)
    panel.show_notes([notes[0], changed, notes[2]], None, NAMES)
    assert panel.card("n0") is before[0]
    assert panel.card("n1") is not before[1]
    assert panel.card("n2") is before[2]
    assert panel.card("n1").note.text == "另写"


def test_a_note_that_went_is_gone(panel, several):
    notes = several(2)
    panel.show_notes(notes, None, NAMES)
    panel.show_notes(notes[:1], None, NAMES)
    assert panel.card("n1") is None
    assert panel.order() == ["n0"]


def test_other_names_draw_all_anew(panel, several):
    notes = several(1, author="a")
    panel.show_notes(notes, None, NAMES)
    assert "另一位代表" in panel.card("n0").accessibleName()
    panel.show_notes(notes, None, NAMES._replace(authors={"a": "王代表"}))
    assert "王代表" in panel.card("n0").accessibleName()


def test_what_is_done_on_a_card_is_told(panel, several, qtbot):
    notes = several(1, author="a", links=(Link("r", "c2", "引"),), rivals=("x",))
    panel.show_notes(notes, None, NAMES)
    card = panel.card("n0")
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == ["n0"]
    chips = card.findChild(QLabel, "noteChips")
    with qtbot.waitSignal(panel.linked) as linked:
        chips.linkActivated.emit("c2")
    assert linked.args == ["c2"]
    with qtbot.waitSignal(panel.copied) as copied:
        chips.linkActivated.emit("copy")
    assert copied.args == ["n0"]
    with qtbot.waitSignal(panel.settled) as settled:
        card.findChild(QLabel, "noteConflict").linkActivated.emit("rivals")
    assert settled.args == ["n0"]


def test_a_link_in_the_open_note_is_told_too(panel, a_note, qtbot):
    panel.show_notes((), a_note("字", links=(Link("r", "c2", "引"),)), NAMES)
    with qtbot.waitSignal(panel.linked) as linked:
        panel.form.findChild(QLabel, "noteChips").linkActivated.emit("go:c2")
    assert linked.args == ["c2"]


def test_a_narrower_panel_makes_its_cards_higher(panel, a_note, in_window, qtbot):
    panel.show_notes((a_note("很长的一段批注。" * 12),), None, NAMES)
    card = panel.card("n1")
    qtbot.waitUntil(lambda: card.width() > 200)
    before = card.height()
    panel.window().resize(220, 500)
    qtbot.waitUntil(lambda: card.height() > before)
    assert in_window is not None


def test_another_look_draws_all_anew(panel, several):
    notes = several(2, stance=Stance.FOR)
    panel.show_notes(notes, notes[0], NAMES)
    old = panel.card("n1")
    panel.set_look(Look(DARK, 150, True))
    assert panel.card("n1") is None
    panel.show_notes(notes, notes[0], NAMES)
    assert panel.card("n1") is not old
