"""Notes of other programs, hung on the reports that are here."""

import hashlib

import pytest
from msgspec.structs import replace

from jjdesk.domain.annotation import Amendment, Anchor, Annotation, NoteKind, Scope
from jjdesk.domain.tag import Author, Tag
from jjdesk.exchange.web_annotation import WebNote, WebNotes
from jjdesk.services import revising, web_notes

NOW = "2026-11-23T08:00:00.000Z"
LI = Author("li", "李四")


def tag_of(name: str) -> Tag:
    return Tag(id=hashlib.sha256(name.encode()).hexdigest()[:8], name=name)


def note(quote: str, identity: str = "n1", **changed) -> WebNote:
    """As Hypothesis writes it: words, and no report of ours."""
    anchor = Anchor("", "", quote, "", "", 0, 0, Scope.SPAN)
    annotation = Annotation(id=identity, anchor=anchor, text="好", created=NOW, modified=NOW)
    return WebNote(replace(annotation, **changed), ("教育",), LI)


def fit(open_report, *notes: WebNote, there=None, left_out: int = 0):
    return web_notes.fit(WebNotes(notes, left_out), there or {}, [open_report], tag_of)


def test_words_of_a_commitment_are_found(open_report):
    (revision,) = fit(open_report, note("新建小学3所")).pack.revisions
    anchor = revision.content.anchor
    commitment = open_report.report.commitments[0]
    assert (anchor.scope, anchor.commitment) == (Scope.SPAN, commitment.id)
    assert open_report.text[anchor.start : anchor.end] == anchor.quote == "新建小学3所"
    assert open_report.text[: anchor.start].endswith(anchor.prefix)
    assert anchor.prefix
    assert anchor.suffix
    assert revising.is_genuine(revision)


def test_all_of_a_commitment_is_the_commitment(open_report):
    commitment = open_report.report.commitments[0]
    (revision,) = fit(open_report, note(commitment.quote)).pack.revisions
    assert revision.content.anchor.scope is Scope.COMMITMENT


def test_words_elsewhere_hang_on_no_commitment(open_report):
    (revision,) = fit(open_report, note("重点工作")).pack.revisions
    assert (revision.content.anchor.scope, revision.content.anchor.commitment) == (Scope.SPAN, "")


def test_of_the_same_words_those_in_their_context(open_report):
    text = open_report.text
    twice = replace(open_report, text=text + "新建小学3所")
    wanted = note("新建小学3所")
    anchor = replace(wanted.annotation.anchor, prefix=text[-6:])
    wanted = replace(wanted, annotation=replace(wanted.annotation, anchor=anchor))
    (revision,) = fit(twice, wanted).pack.revisions
    assert revision.content.anchor.start == len(text)


def test_what_is_in_no_report_is_counted(open_report):
    fitted = fit(open_report, note("别处的话"), note("新建小学3所", "n2"), left_out=3)
    assert fitted.left_out == 4
    assert [each.annotation for each in fitted.pack.revisions] == ["n2"]


def test_a_note_that_says_its_report_keeps_its_place(open_report):
    anchor = Anchor("f" * 64, "c9", "词", "", "", 5, 6)
    said = note("词")
    said = replace(said, annotation=replace(said.annotation, anchor=anchor))
    (revision,) = fit(open_report, said).pack.revisions
    assert revision.content.anchor == anchor


def test_authors_and_tags_come_along(open_report):
    pack = fit(open_report, note("新建小学3所")).pack
    assert pack.author == LI
    assert pack.authors == (LI,)
    assert pack.tags == (tag_of("教育"),)
    assert pack.revisions[0].content.tags == (tag_of("教育").id,)


def test_several_authors_are_said(open_report):
    other = replace(note("白沙镇", "n2"), author=Author("wang", "王五"))
    pack = fit(open_report, note("新建小学3所"), other).pack
    assert pack.author.name == "李四等 2 人"
    assert {author.name for author in pack.authors} == {"李四", "王五"}


def test_an_unsigned_note_is_nobodys_own(open_report):
    unsigned = replace(note("新建小学3所"), author=Author("", ""))
    pack = fit(open_report, unsigned).pack
    assert pack.author.name == "未署名"
    assert pack.revisions[0].content.author == pack.author.id != ""


def test_the_same_file_gives_the_same_revisions(open_report):
    once, twice = (fit(open_report, note("新建小学3所")).pack.revisions for _ in range(2))
    assert once == twice


def test_what_is_here_already_is_known(open_report):
    here = revising.annotation_of(fit(open_report, note("新建小学3所")).pack.revisions[0])
    again = fit(open_report, note("新建小学3所"), there={"n1": here})
    assert (again.known, again.pack.revisions) == (1, ())
    older = note("新建小学3所", text="以前的话", modified="2026-11-22T08:00:00.000Z")
    assert fit(open_report, older, there={"n1": here}).known == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "更好"},
        {"kind": NoteKind.QUESTION},
        {"kind": NoteKind.AMEND, "amendment": Amendment("3所", "5所")},
    ],
)
def test_a_newer_version_stands_beside_what_is_here(open_report, changed):
    before = fit(open_report, note("新建小学3所")).pack.revisions
    here = revising.annotation_of(before[0])
    newer = note("新建小学3所", modified="2026-11-24T08:00:00.000Z", **changed)
    (revision,) = fit(open_report, newer, there={"n1": here}).pack.revisions
    shown = revising.shown((*before, revision))
    assert shown.rivals == (before[0].id,)


def test_a_note_on_a_whole_page_of_elsewhere_is_left_out(open_report):
    """Without words nothing says which report it is on."""
    whole = note("")
    anchor = replace(whole.annotation.anchor, scope=Scope.REPORT)
    whole = replace(whole, annotation=replace(whole.annotation, anchor=anchor))
    fitted = fit(open_report, whole, note("新建小学3所", "n2"))
    assert [each.annotation for each in fitted.pack.revisions] == ["n2"]
    assert fitted.left_out == 1
