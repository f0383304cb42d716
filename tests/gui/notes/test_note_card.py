"""A note shown as text: what is said of it, what can be clicked, what a screen reader hears."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from jjdesk.domain.annotation import Amendment, Anchor, Importance, Link, NoteKind, Scope, Stance
from jjdesk.domain.tag import Tag
from jjdesk.gui.notes.note_card import Names, NoteCard, chips_html, head_html, set_words
from jjdesk.gui.theme import DARK, LIGHT, LOOKS, Look

TAGS = {
    "t1": Tag(id="t1", name="民生", colour="green"),
    "t2": Tag(id="t2", name="教育", merged="t1"),
    "t3": Tag(id="t3", name="旧", removed=True),
    "t4": Tag(id="t4", name="断", merged="t9"),
    "t5": Tag(id="t5", name="甲", merged="t6"),
    "t6": Tag(id="t6", name="乙", merged="t5"),
    "t7": Tag(id="t7", name="并", merged="t2"),
    "t8": Tag(id="t8", name="并入旧的", merged="t3"),
}


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\xa0", " ")


def links(html: str) -> list[str]:
    return re.findall(r'<a href="([^"]*)"', html)


@pytest.fixture
def card_of(qtbot, look):
    """Shows a card, and gives it."""

    def show(note, names=None, look=look) -> NoteCard:
        card = NoteCard(note, names or Names(), look)
        qtbot.addWidget(card)
        card.fit(320)
        card.resize(320, card.height())
        card.show()
        return card

    return show


def labels(card: NoteCard, name: str) -> list[str]:
    return [read(each.text()) for each in card.findChildren(QLabel, name)]


# Names


def test_a_note_from_before_there_were_authors_is_ones_own(a_note):
    assert Names(mine=("me",)).own(a_note(author=""))
    assert Names(mine=("me", "me-too")).own(a_note(author="me-too"))
    assert not Names(mine=("me",)).own(a_note(author="other"))


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("t1", "民生"),
        ("t2", "民生"),
        ("t7", "民生"),
        ("t3", None),
        ("t8", None),
        ("t4", None),
        ("t5", None),
        ("t6", None),
        ("unknown", None),
    ],
)
def test_a_merged_tag_is_what_it_was_merged_into_and_one_off_the_list_is_none(tag, name):
    found = Names(tags=TAGS).tag(tag)
    assert (found.name if found else None) == name


# The line on top


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "随记"),
        ({"kind": NoteKind.WATCH}, "关注"),
        ({"kind": NoteKind.AMEND}, "修改"),
        ({"stance": Stance.AGAINST}, "不赞成"),
        ({"kind": NoteKind.SUPPORT, "stance": Stance.FOR}, "支持 · 赞成"),
        ({"importance": Importance.IMPORTANT}, "★重要"),
        ({"kind": NoteKind.QUESTION, "importance": Importance.KEY}, "疑问 · ★★关键"),
        ({"shared": True}, "共享"),
        ({"author": "a"}, "▌王代表"),
        ({"author": "b"}, "▌另一位代表"),
        ({"author": "a", "shared": True}, "▌王代表"),
        ({"author": "a", "kind": NoteKind.SUGGEST}, "▌王代表 · 建议"),
        (
            {"kind": NoteKind.SUGGEST, "stance": Stance.RESERVED, "importance": Importance.KEY},
            "建议 · 有保留 · ★★关键",
        ),
    ],
)
def test_kind_stance_step_and_whose_it_is_stand_on_top(a_note, fields, said):
    names = Names(authors={"a": "王代表"})
    assert read(head_html(a_note("字", **fields), names, LIGHT)) == said


def test_the_words_it_hangs_on_stand_there_too(a_note):
    anchor = Anchor("r", "c1", "改造白沙镇中学", "", "", 1, 8, Scope.SPAN)
    note = a_note(anchor=anchor, kind=NoteKind.WATCH)
    assert read(head_html(note, Names(), LIGHT)) == "关注 · “改造白沙镇中学”"


def test_a_name_of_another_is_text_whatever_it_is(a_note):
    names = Names(authors={"a": "<b>王</b>&"})
    assert read(head_html(a_note(author="a"), names, LIGHT)) == "▌<b>王</b>&"


@pytest.mark.parametrize("tokens", LOOKS)
def test_kinds_have_their_colour_in_every_look(a_note, tokens):
    html = head_html(a_note(kind=NoteKind.SUPPORT), Names(), tokens)
    assert f"color:{tokens.green}" in html


def test_set_words_are_only_of_what_is_set(a_note):
    assert set_words(a_note()) == []
    assert set_words(a_note(stance=Stance.FOR)) == ["赞成"]
    assert set_words(a_note(importance=Importance.IMPORTANT)) == ["★重要"]
    assert set_words(a_note(stance=Stance.AGAINST, importance=Importance.KEY)) == [
        "不赞成",
        "★★关键",
    ]


# The line below


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        ((), ""),
        (("t1",), "#民生"),
        (("t1", "t2", "t7"), "#民生"),
        (("t3",), ""),
        (("unknown", "t1"), "#民生"),
    ],
)
def test_tags_stand_once_by_the_name_they_have_now(a_note, tags, said):
    assert read(chips_html(a_note(tags=tags), Names(tags=TAGS), LIGHT)) == said


def test_a_tag_has_its_colour_by_look(a_note):
    note, names = a_note(tags=("t1",)), Names(tags=TAGS)
    assert "#28734A" in chips_html(note, names, LIGHT)
    assert "#6FBF8F" in chips_html(note, names, DARK)


def test_a_link_says_which_commitment_or_its_words_if_that_is_gone(a_note):
    note = a_note(
        links=(
            Link("r", "c2", "完成义务教育全覆盖，扩建8000平方米"),
            Link("r", "x", "不再有的那一条承诺事项"),
        )
    )
    html = chips_html(note, Names(numbers={"c2": 2}), LIGHT)
    assert read(html) == "→ 第 2 条   → “不再有的那一条承诺事…”"
    assert links(html) == ["c2", "x"]


def test_a_day_says_when_it_has_come(a_note):
    today = datetime.now(tz=UTC).astimezone().date()
    passed = today - timedelta(days=1)
    assert "已到期" in read(chips_html(a_note(follow_up=passed.isoformat()), Names(), LIGHT))
    far = today.replace(month=1, day=1) + timedelta(days=800)
    said = read(chips_html(a_note(follow_up=far.isoformat()), Names(), LIGHT))
    assert said == f"提醒 {far.isoformat()}"


def test_anothers_note_can_be_copied_and_ones_own_needs_not(a_note):
    assert links(chips_html(a_note(author="a"), Names(), LIGHT)) == ["copy"]
    assert chips_html(a_note(author=""), Names(), LIGHT) == ""


# The card


def test_a_card_shows_head_change_words_and_chips(card_of, a_note):
    note = a_note(
        "理由是 **口径** 不明",
        kind=NoteKind.AMEND,
        amendment=Amendment("3所", "4所"),
        tags=("t1",),
    )
    card = card_of(note, Names(tags=TAGS))
    assert labels(card, "noteHead") == ["修改"]
    assert labels(card, "noteText") == ["34所", "理由是 口径 不明"]
    assert labels(card, "noteChips") == ["#民生"]
    assert labels(card, "noteConflict") == []


def test_a_card_without_words_is_only_its_head(card_of, a_note):
    card = card_of(a_note(kind=NoteKind.WATCH))
    assert labels(card, "noteHead") == ["关注"]
    assert labels(card, "noteText") == []
    assert labels(card, "noteChips") == []


def test_markup_in_a_note_is_only_text(card_of, a_note):
    card = card_of(a_note('<img src="file:///etc/passwd"><a href="copy">按我</a>'))
    assert labels(card, "noteText") == ['<img src="file:///etc/passwd"><a href="copy">按我</a>']
    (label,) = card.findChildren(QLabel, "noteText")
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction


def test_a_click_chooses_the_note(card_of, a_note, qtbot):
    card = card_of(a_note("字"))
    with qtbot.waitSignal(card.chosen) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert told.args == ["n1"]


def test_another_button_and_a_click_dragged_off_choose_nothing(card_of, a_note, qtbot):
    card = card_of(a_note("字"))
    with qtbot.assertNotEmitted(card.chosen):
        qtbot.mouseClick(card, Qt.MouseButton.RightButton)
        qtbot.mousePress(card, Qt.MouseButton.LeftButton)
        qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_choose_it_too(card_of, a_note, qtbot, key):
    card = card_of(a_note("字"))
    with qtbot.waitSignal(card.chosen):
        qtbot.keyClick(card, key)


def test_other_keys_are_the_windows(card_of, a_note, qtbot):
    card = card_of(a_note("字"))
    with qtbot.assertNotEmitted(card.chosen):
        qtbot.keyClick(card, Qt.Key.Key_J)


def test_its_links_lead_on_copy_and_settle(card_of, a_note, qtbot):
    note = a_note(author="a", links=(Link("r", "c2", "引"),), rivals=("r1",))
    card = card_of(note, Names(mine=("me",), numbers={"c2": 2}))
    (chips,) = card.findChildren(QLabel, "noteChips")
    (conflict,) = card.findChildren(QLabel, "noteConflict")
    with qtbot.waitSignal(card.linked) as linked:
        chips.linkActivated.emit("c2")
    assert linked.args == ["c2"]
    with qtbot.waitSignal(card.copied) as copied:
        chips.linkActivated.emit("copy")
    assert copied.args == ["n1"]
    with qtbot.waitSignal(card.settled) as settled:
        conflict.linkActivated.emit("rivals")
    assert settled.args == ["n1"]
    assert read(conflict.text()) == "另一处也改过  两种写法…"


def test_links_can_be_reached_by_keyboard(card_of, a_note):
    card = card_of(a_note(links=(Link("r", "c2", "引"),)))
    (chips,) = card.findChildren(QLabel, "noteChips")
    assert chips.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("fields", "heard"),
    [
        ({}, "随记，字"),
        ({"kind": NoteKind.QUESTION}, "疑问，字"),
        ({"stance": Stance.FOR, "importance": Importance.KEY}, "随记，赞成，★★关键，字"),
        ({"author": "a", "kind": NoteKind.SUGGEST}, "王代表，建议，字"),
        ({"author": "z"}, "另一位代表，随记，字"),
    ],
)
def test_what_is_heard_of_it(card_of, a_note, fields, heard):
    names = Names(mine=("me",), authors={"a": "王代表"})
    assert card_of(a_note("字", **fields), names).accessibleName() == heard


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_a_narrow_card_is_higher_and_cuts_nothing(card_of, a_note, qapp, scale):
    font = qapp.font()
    font.setPixelSize(14 * scale // 100)
    qapp.setFont(font)
    card = card_of(a_note("很长的一段批注。" * 20), look=Look(LIGHT, scale, True))
    wide = card.height()
    card.fit(200)
    assert card.height() > wide
    (label,) = card.findChildren(QLabel, "noteText")
    card.resize(200, card.height())
    assert label.height() >= label.heightForWidth(label.width())
