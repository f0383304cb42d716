"""Taking notes with keeper and panel alone: subjects, drafts, kinds, tags, links, steps."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton

from jjdesk.domain.annotation import Importance, Link, NoteKind, Scope, Stance
from jjdesk.domain.tag import Tag
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_taking import NOTHING, NoteTaking, Subject
from jjdesk.gui.notes.panel import NotesPanel

C1, C2 = Subject("c1"), Subject("c2")
ROADS, REPORT = Subject(section="roads"), Subject(report=True)


class Hand:
    """Taking, its panel and keeper, and what was told."""

    def __init__(self, keeper, panel, open_report) -> None:
        self.keeper = keeper
        self.panel = panel
        self.owner = QObject(panel)
        self.taking = NoteTaking(keeper, panel, self.owner)
        self.taking.take(open_report)
        self.wanted: list = []
        self.taking.tag_wanted.connect(lambda note, words: self.wanted.append((note.id, words)))

    @property
    def form(self):
        return self.panel.form

    def write(self, text: str) -> None:
        """Type into the open note, and let it rest."""
        self.panel.findChild(NoteEdit, "note").setPlainText(text)
        self.form.flush()

    def texts(self) -> list[str]:
        return [note.text for note in self.keeper.all()]

    def only(self):
        (note,) = self.keeper.all()
        return note


@pytest.fixture
def hand(keeper, look, in_window, open_report):
    panel = NotesPanel(look)
    in_window(panel)
    hand = Hand(keeper, panel, open_report)
    yield hand
    keeper.settle()


def test_nothing_is_open_where_nothing_is_shown(hand):
    hand.taking.show(NOTHING)
    assert hand.taking.opened is None
    assert not hand.form.isVisible()
    ran = []
    hand.taking.on_form(lambda: ran.append(1))()
    assert ran == []


def test_no_act_on_nothing_is_an_error(hand):
    hand.taking.show(NOTHING)
    for act in (
        hand.taking.write,
        hand.taking.edit,
        hand.taking.amend,
        hand.taking.remove,
        hand.taking.share,
        lambda: hand.taking.press_kind(1),
        lambda: hand.taking.press_kind(0),
        lambda: hand.taking.step(1),
        lambda: hand.taking.add_tag("t"),
        hand.taking.renew,
        lambda: hand.form.tag_given.emit("民生"),
        lambda: hand.form.link_given.emit("2"),
        hand.form.settled.emit,
        lambda: hand.taking.open("n9"),
    ):
        act()
    assert hand.keeper.all() == ()
    assert hand.wanted == []


def test_an_unknown_commitment_has_no_draft(hand):
    hand.taking.show(Subject("gone"))
    assert not hand.form.isVisible()


@pytest.mark.parametrize(
    ("subject", "scope"),
    [(C1, Scope.COMMITMENT), (ROADS, Scope.SECTION), (REPORT, Scope.REPORT)],
)
def test_a_draft_hangs_on_what_is_shown_and_is_kept_once_it_says_something(hand, subject, scope):
    hand.taking.show(subject)
    assert hand.form.isVisible()
    assert hand.taking.opened is None
    assert hand.keeper.all() == ()
    hand.write("字")
    assert hand.only().anchor.scope is scope
    assert hand.taking.opened == hand.only()


@pytest.mark.parametrize("blank", ["", " ", "\n\n"])
def test_blanks_keep_nothing(hand, blank):
    hand.taking.show(C1)
    hand.write(blank)
    assert hand.keeper.all() == ()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (1, NoteKind.WATCH),
        (2, NoteKind.SUPPORT),
        (3, NoteKind.QUESTION),
        (4, NoteKind.SUGGEST),
    ],
)
def test_a_kind_alone_is_a_note_and_taken_back_it_is_none(hand, number, kind):
    hand.taking.show(C1)
    hand.taking.press_kind(number)
    assert hand.only().kind is kind
    hand.taking.press_kind(number)
    assert hand.keeper.all() == ()


def test_zero_takes_the_kind_back_and_keeps_the_words(hand):
    hand.taking.show(C1)
    hand.write("字")
    hand.taking.press_kind(3)
    hand.taking.press_kind(0)
    assert (hand.only().kind, hand.only().text) == (NoteKind.FREE, "字")


def test_stance_step_and_day_alone_are_notes(hand):
    hand.taking.show(C1)
    hand.form.turn_stance()
    assert hand.only().stance is Stance.FOR
    hand.form.turn_importance()
    assert hand.only().importance is Importance.IMPORTANT
    hand.form.findChild(QLabel, "noteChips").linkActivated.emit("stance:")
    assert hand.only().stance is Stance.RESERVED


def test_an_emptied_note_is_gone_and_what_is_typed_next_is_another(hand):
    hand.taking.show(C1)
    hand.write("一")
    first = hand.only().id
    hand.write("")
    assert hand.keeper.all() == ()
    assert hand.form.isVisible()
    hand.write("二")
    assert hand.only().text == "二"
    assert hand.only().id != first


def test_another_note_is_begun_once_the_open_one_has_words(hand):
    hand.taking.show(C1)
    hand.write("一")
    hand.taking.write()
    hand.write("二")
    assert hand.texts() == ["一", "二"]
    assert hand.taking.opened.text == "二"


def test_a_note_with_a_kind_and_no_words_is_written_on(hand):
    hand.taking.show(C1)
    hand.taking.press_kind(1)
    hand.taking.write()
    hand.write("一")
    assert (hand.only().kind, hand.only().text) == (NoteKind.WATCH, "一")


def test_a_change_of_words_begins_with_the_words_and_is_gone_on_with(hand):
    hand.taking.show(C1)
    hand.taking.amend()
    assert hand.only().kind is NoteKind.AMEND, "a kind says something by itself"
    proposed = hand.panel.findChild(NoteEdit, "amendProposed")
    assert proposed.text() == "新建小学3所，改造白沙镇中学。"
    proposed.setPlainText("新建小学4所，改造白沙镇中学。")
    hand.form.flush()
    assert hand.only().amendment.proposed == "新建小学4所，改造白沙镇中学。"
    hand.taking.amend()
    assert len(hand.keeper.all()) == 1


def test_a_change_of_words_beside_a_note_with_words_is_another_note(hand):
    hand.taking.show(C1)
    hand.write("一")
    hand.taking.amend()
    hand.panel.findChild(NoteEdit, "amendProposed").setPlainText("改")
    hand.form.flush()
    assert sorted(note.kind for note in hand.keeper.all()) == [NoteKind.AMEND, NoteKind.FREE]


def test_a_note_on_a_target_hangs_on_it(hand, open_report):
    hand.taking.show(C1)
    hand.taking.begin_on(open_report.report.commitments[0].targets[0])
    hand.write("口径")
    assert hand.only().anchor.scope is Scope.TARGET
    assert hand.only().anchor.quote == "新建小学3所"


def test_what_is_shown_first_is_ones_own(hand, a_note):
    hand.keeper.names = hand.keeper.names._replace(mine=("", "me"))
    hand.keeper.take(
        a_note().anchor.report,
        [
            a_note("别人的", id="o", author="other"),
            a_note("我的", id="m", author="me", created="2026-03-02T08:00:00Z"),
        ],
    )
    hand.taking.show(C1)
    assert hand.taking.opened.text == "我的"
    hand.taking.open("o")
    assert hand.taking.opened.text == "我的", "another's is only shown"
    assert hand.panel.card("o") is not None


def test_steps_go_through_the_notes_and_stop_at_the_ends(hand):
    hand.taking.show(C1)
    for text in "一二三":
        hand.taking.begin()
        hand.write(text)
    seen = []
    for by in (-1, -1, -1, 1, 1, 1):
        hand.taking.step(by)
        seen.append(hand.taking.opened.text)
    assert seen == ["二", "一", "一", "二", "三", "三"]


def test_a_note_is_opened_to_be_written_on(hand, qtbot):
    hand.taking.show(C1)
    hand.write("一")
    first = hand.only().id
    hand.taking.begin()
    hand.taking.open(first, write=True)
    edit = hand.panel.findChild(NoteEdit, "note")
    qtbot.waitUntil(edit.hasFocus)
    assert edit.textCursor().atEnd()


def test_the_open_note_is_taken_away_and_told(hand, qtbot):
    hand.taking.show(C1)
    hand.write("一")
    with qtbot.waitSignal(hand.taking.deleted) as told:
        hand.taking.remove()
    assert told.args[0].text == "一"
    assert hand.keeper.all() == ()
    assert hand.form.isVisible()


def test_a_draft_is_nothing_to_take_away(hand, qtbot):
    hand.taking.show(C1)
    with qtbot.assertNotEmitted(hand.taking.deleted):
        hand.taking.remove()


def test_a_note_that_went_elsewhere_leaves_a_draft(hand):
    hand.taking.show(C1)
    hand.write("一")
    hand.keeper.remove(hand.only().id)
    assert hand.taking.opened is None
    assert hand.panel.findChild(NoteEdit, "note").text() == ""
    assert hand.form.isVisible()


def test_a_note_that_came_from_elsewhere_opens_where_nothing_was_begun(hand, a_note):
    hand.taking.show(C1)
    hand.keeper.put(a_note("来的"))
    assert hand.taking.opened.text == "来的"


def test_a_note_that_came_does_not_take_a_draft_that_is_being_written(hand, a_note, qtbot):
    hand.taking.show(C1)
    hand.form.focus_text()
    qtbot.waitUntil(lambda: hand.form.has_keys)
    hand.keeper.put(a_note("来的"))
    assert hand.taking.opened is None
    hand.write("我写的")
    assert sorted(hand.texts()) == ["我写的", "来的"]


def test_sharing_turns_on_and_off(hand):
    hand.taking.show(C1)
    hand.write("一")
    hand.taking.share()
    hand.keeper.settle()
    assert hand.only().shared is True
    assert hand.panel.findChild(QLabel, "noteState").text().endswith(" · 共享")
    hand.taking.share()
    hand.keeper.settle()
    assert hand.only().shared is False
    assert hand.panel.findChild(QLabel, "noteState").text().endswith(" · 私有")


def test_the_same_subject_of_a_report_read_anew(hand):
    hand.taking.show(C1)
    hand.taking.renew()
    assert hand.form.isVisible()
    hand.write("一")
    hand.taking.renew()
    assert hand.taking.opened.text == "一"


def test_the_buttons_of_the_form_are_the_hands_too(hand):
    hand.taking.show(C1)
    button = next(b for b in hand.form.findChildren(QPushButton) if b.text() == "2 支持")
    button.click()
    assert hand.only().kind is NoteKind.SUPPORT
    assert button.isChecked()


# Tags


@pytest.fixture
def tags(hand):
    made = {
        "t1": Tag(id="t1", name="民生"),
        "t2": Tag(id="t2", name="民政"),
        "t3": Tag(id="t3", name="Road"),
        "t4": Tag(id="t4", name="旧民生", merged="t1"),
        "t5": Tag(id="t5", name="去掉的", removed=True),
    }
    for tag in made.values():
        hand.keeper.know_tag(tag)
    hand.taking.show(C1)
    return made


@pytest.mark.parametrize("words", ["民生", "#民生", "# 民生"])
@pytest.mark.usefixtures("tags")
def test_a_known_tag_is_given_by_its_name(hand, words):
    hand.form.tag_given.emit(words)
    assert hand.only().tags == ("t1",)
    assert hand.wanted == []


@pytest.mark.parametrize("words", ["新的", "旧民生", "去掉的"])
@pytest.mark.usefixtures("tags")
def test_another_name_is_asked_for(hand, words):
    hand.form.tag_given.emit(words)
    assert [said for _, said in hand.wanted] == [words]
    assert hand.keeper.all() == ()


@pytest.mark.usefixtures("tags")
def test_a_tag_is_given_once(hand):
    hand.taking.add_tag("t1")
    hand.taking.add_tag("t1")
    assert hand.only().tags == ("t1",)


@pytest.mark.usefixtures("tags")
def test_a_tag_that_was_made_reaches_its_note_though_another_is_open(hand):
    hand.write("一")
    first = hand.only().id
    hand.taking.show(C2)
    hand.taking.give_tag(first, "t2")
    assert hand.keeper.get(first).tags == ("t2",)
    hand.taking.give_tag("gone", "t2")
    hand.taking.show(C1)
    hand.taking.give_tag(first, "t1")
    assert hand.keeper.get(first).tags == ("t2", "t1")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("", ["Road", "民政", "民生"]),
        ("民", ["民政", "民生"]),
        ("#民", ["民政", "民生"]),
        ("road", ["Road"]),
        ("ROAD", ["Road"]),
        ("没有", []),
    ],
)
@pytest.mark.usefixtures("tags")
def test_tags_are_offered_that_hold_the_words(hand, words, offered):
    assert list(hand.form.offer_tags(words)) == offered


@pytest.mark.usefixtures("tags")
def test_a_tag_that_the_note_has_is_not_offered(hand):
    hand.taking.add_tag("t1")
    assert list(hand.form.offer_tags("民")) == ["民政"]


# Links


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("", []),
        ("2", ["2 完成义务教育全覆盖，扩建8000平方米校舍。"]),
        ("打通", ["3 打通ＢＲＴ快线。"]),
        ("1", []),
        ("新建", []),
        ("没有", []),
    ],
)
def test_other_commitments_are_offered_by_number_or_words(hand, words, offered):
    hand.taking.show(C1)
    assert list(hand.form.offer_links(words)) == offered


@pytest.mark.parametrize("words", ["2", "第2条", "2 完成义务教育", "完成义务", "8000"])
def test_a_link_is_given_by_number_or_words(hand, words, open_report):
    hand.taking.show(C1)
    hand.form.link_given.emit(words)
    sha256 = open_report.report.source.sha256
    assert hand.only().links == (Link(sha256, "c2", "完成义务教育全覆盖，扩建8000平方米校舍。"),)


@pytest.mark.parametrize("words", ["99", "没有这些字"])
def test_what_is_not_there_makes_no_link(hand, words):
    hand.taking.show(C1)
    hand.form.link_given.emit(words)
    assert hand.keeper.all() == ()


def test_a_link_is_given_once(hand):
    hand.taking.show(C1)
    hand.form.link_given.emit("2")
    hand.form.link_given.emit("2")
    assert len(hand.only().links) == 1


def test_a_conflict_is_to_be_settled_from_form_and_card(hand, a_note, qtbot):
    hand.keeper.put(a_note("一", rivals=("r",)))
    hand.taking.show(C1)
    with qtbot.waitSignal(hand.taking.settled) as told:
        hand.panel.findChild(QLabel, "noteConflict").linkActivated.emit("rivals")
    assert told.args == ["n1"]


def test_another_deputys_note_is_copied(hand, a_note):
    hand.keeper.put(a_note("一"))
    hand.keeper.settle()
    hand.taking.show(C1)
    hand.panel.copied.emit("gone")
    hand.panel.copied.emit("n1")
    hand.keeper.settle()
    assert hand.texts() == ["一", "一"]


def test_the_form_never_overwrites_what_only_the_workbook_knows(hand):
    hand.taking.show(C1)
    hand.write("一")
    hand.keeper.settle()
    kept = hand.only()
    hand.keeper.put(replace(kept, shared=True))
    hand.write("一二")
    assert hand.only().shared is True
    assert hand.only().text == "一二"
    assert hand.only().revision
