"""What is said of a note in words and as rich text."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from jjdesk.domain import markup
from jjdesk.domain.annotation import Amendment, Anchor, Importance, Link, NoteKind, Scope, Stance
from jjdesk.gui.notes import note_words

TODAY = date(2026, 11, 23)
LIST = "margin-left:14px; -qt-list-indent:0; margin-top:2px; margin-bottom:2px"


def read(html: str) -> str:
    """What a label shows of rich text."""
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


# Rich text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("一行", "一行"),
        ("一\n二", "一<br>二"),
        ("一\n\n二", "一<br><br>二"),
        ("**要紧**的", "<b>要紧</b>的"),
        ("- 甲\n- 乙", f'<ul style="{LIST}"><li>甲</li><li>乙</li></ul>'),
        ("1. 甲\n2. 乙", f'<ol style="{LIST}"><li>甲</li><li>乙</li></ol>'),
        ("先说\n- 甲", f'先说<ul style="{LIST}"><li>甲</li></ul>'),
        ("- 甲\n后说", f'<ul style="{LIST}"><li>甲</li></ul><div>后说</div>'),
        (
            "- 甲\n1. 乙",
            f'<ul style="{LIST}"><li>甲</li></ul><ol style="{LIST}"><li>乙</li></ol>',
        ),
        ("- **甲**", f'<ul style="{LIST}"><li><b>甲</b></li></ul>'),
        ("3 < 5 & 7", "3 &lt; 5 &amp; 7"),
        ("<b>不是粗体</b>", "&lt;b&gt;不是粗体&lt;/b&gt;"),
        ("<img src=x onerror=1>", "&lt;img src=x onerror=1&gt;"),
        ("\\- 不是列表", "- 不是列表"),
        ("2\\. 不是编号", "2. 不是编号"),
        ("a**b", "a**b"),
    ],
)
def test_a_note_is_shown_with_its_lists_and_bold(text, html):
    assert note_words.text_html(text) == html


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs")), max_size=30)
)
def test_no_text_becomes_a_tag_of_its_own(text):
    shown = note_words.text_html(
        markup.render(markup.canonical([markup.Block(runs=(markup.Run(text),))]))
    )
    assert "<" not in shown.replace("<br>", "").replace("<div>", "").replace("</div>", "")


@given(st.lists(st.text("字词句，。ab1", min_size=1, max_size=8), min_size=1, max_size=6))
def test_every_word_of_a_list_is_seen(items):
    text = "\n".join(f"- {item}" for item in items)
    shown = read(note_words.text_html(text))
    assert [line.strip() for line in shown.splitlines()] == items


# Nothing said


@pytest.mark.parametrize(
    ("fields", "empty"),
    [
        ({}, True),
        ({"kind": NoteKind.WATCH}, False),
        ({"kind": NoteKind.SUPPORT}, False),
        ({"kind": NoteKind.QUESTION}, False),
        ({"kind": NoteKind.SUGGEST}, False),
        ({"stance": Stance.FOR}, False),
        ({"stance": Stance.RESERVED}, False),
        ({"stance": Stance.AGAINST}, False),
        ({"importance": Importance.IMPORTANT}, False),
        ({"importance": Importance.KEY}, False),
        ({"importance": Importance.ORDINARY}, True),
        ({"tags": ("t",)}, False),
        ({"links": (Link("r", "c2", "引"),)}, False),
        ({"follow_up": "2026-12-31"}, False),
        ({"shared": True}, True),
        ({"author": "a"}, True),
        ({"kind": NoteKind.AMEND}, False),
        ({"kind": NoteKind.AMEND, "amendment": Amendment("甲", "乙")}, False),
    ],
)
def test_whether_anything_was_said(a_note, fields, empty):
    assert note_words.is_empty(a_note(**fields)) is empty


@pytest.mark.parametrize("blank", ["", " ", "\n", "\t \n", "　"])
def test_blanks_say_nothing(a_note, blank):
    assert note_words.is_empty(a_note(blank))


def test_the_words_an_amendment_begins_with_say_nothing_until_they_change(a_note):
    draft = a_note(kind=NoteKind.AMEND, amendment=Amendment("甲", "甲"))
    assert note_words.is_empty(draft, draft)
    changed = a_note(kind=NoteKind.AMEND, amendment=Amendment("甲", "乙"))
    assert not note_words.is_empty(changed, draft)
    reasoned = a_note("理由", kind=NoteKind.AMEND, amendment=Amendment("甲", "甲"))
    assert not note_words.is_empty(reasoned, draft)
    weighty = a_note(
        kind=NoteKind.AMEND, amendment=Amendment("甲", "甲"), importance=Importance.KEY
    )
    assert not note_words.is_empty(weighty, draft)


# Short words


@pytest.mark.parametrize(
    ("words", "most", "shown"),
    [
        ("", 5, ""),
        ("一二三", 5, "一二三"),
        ("一二三四五", 5, "一二三四五"),
        ("一二三四五六", 5, "一二三四五…"),
        (" 一 二\n三\t四　五 ", 5, "一二三四五"),
        ("ab cd", 3, "abc…"),
        ("😀😀😀", 2, "😀😀…"),
    ],
)
def test_long_words_are_cut_and_say_so(words, most, shown):
    assert note_words.short(words, most) == shown


def test_words_are_cut_at_forty_unless_said_otherwise():
    assert note_words.short("字" * 40) == "字" * 40
    assert note_words.short("字" * 41) == "字" * 40 + "…"


@given(st.text(max_size=60), st.integers(1, 50))
def test_what_is_cut_is_the_beginning(words, most):
    shown = note_words.short(words, most)
    bare = "".join(words.split())
    assert len(shown) <= most + 1
    assert bare.startswith(shown.removesuffix("…")) or shown == bare


# Where, when, who


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope.COMMITMENT, ""),
        (Scope.SECTION, ""),
        (Scope.REPORT, ""),
        (Scope.SPAN, "“改造白沙镇中学”"),
        (Scope.TARGET, "“改造白沙镇中学”"),
    ],
)
def test_words_are_quoted_where_a_note_hangs_on_less_than_all(a_note, scope, said):
    anchor = Anchor("r", "c1", "改造白沙\n镇中学", "", "", 1, 9, scope)
    assert note_words.scope_words(a_note(anchor=anchor)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-24", "11-24"),
        ("2026-12-31", "12-31"),
        ("2027-01-01", "2027-01-01"),
        ("2026-11-23", "11-23 已到期"),
        ("2026-11-22", "11-22 已到期"),
        ("2025-12-31", "2025-12-31 已到期"),
        ("2027-11-23", "2027-11-23"),
    ],
)
def test_a_day_is_short_and_says_when_it_has_come(day, said):
    assert note_words.day_words(day, TODAY) == said


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
def test_a_moment_is_in_the_machines_time(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        assert note_words.moment_words("2026-11-22T13:15:08+00:00") == "11-22 21:15"
        assert note_words.moment_words("2026-11-22T13:15:08+00:00", seconds=True) == (
            "11-22 21:15:08"
        )
        assert note_words.moment_words("2026-12-31T16:00:00.123+00:00") == "01-01 00:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_an_author_without_a_name_is_another_deputy(a_note):
    assert note_words.author_name(a_note(author="a"), {"a": "王代表"}) == "王代表"
    assert note_words.author_name(a_note(author="a"), {"b": "李代表"}) == "另一位代表"
    assert note_words.author_name(a_note(author="a"), {"a": ""}) == "另一位代表"


@pytest.mark.parametrize(
    ("quote", "read"),
    [("一\n二", "一二"), ("  一 \n", "一"), ("ab cd", "ab cd"), ("", "")],
)
def test_a_quote_reads_over_its_line_breaks(quote, read):
    assert note_words.joined(quote) == read
