"""Notes as JSON-LD and back, and what other programs write."""

import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.annotation import (
    Amendment,
    Anchor,
    Annotation,
    Importance,
    Link,
    NoteKind,
    Scope,
    Stance,
)
from jjdesk.domain.tag import Author
from jjdesk.errors import SourceError
from jjdesk.exchange import web_annotation
from jjdesk.exchange.pack import AboutReport, is_moment
from jjdesk.exchange.web_annotation import WebNote

NOW = "2026-11-23T08:00:00.000Z"
REPORT = "ab" * 32
ABOUT = AboutReport(REPORT, "政府工作报告", "重庆市江津区", 2025)
NOTE = WebNote(
    Annotation(
        id="0123456789abcdef0123456789abcdef",
        anchor=Anchor(REPORT, "c1", "新建小学3所。", "建好学校。", "完成", 10, 17),
        kind=NoteKind.AMEND,
        text="**太少**\n\n- 双福\n- 德感",
        stance=Stance.RESERVED,
        importance=Importance.KEY,
        amendment=Amendment("3所", "5所"),
        links=(Link(REPORT, "c2", "打通快线。"),),
        follow_up="2026-12-01",
        shared=True,
        created=NOW,
        modified=NOW,
    ),
    ("教育", "学位"),
    Author("zhang", "张三"),
    ABOUT,
)


def one(document: object) -> WebNote:
    (note,) = web_annotation.read(json.dumps(document).encode(), "批注.jsonld").notes
    return note


def item(note: WebNote = NOTE) -> dict:
    return json.loads(web_annotation.write([note]))["first"]["items"][0]


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = WORDS.map(str.strip).filter(len)
MOMENTS = (
    st.datetimes()
    .map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
    .filter(is_moment)
)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


@st.composite
def notes(draw) -> WebNote:
    scope = draw(st.sampled_from(Scope))
    start = draw(st.integers(0, 10_000))
    whole = scope is Scope.REPORT
    anchor = Anchor(
        report=draw(DIGESTS),
        commitment=draw(WORDS),
        quote="" if whole else draw(WORDS.filter(len)),
        prefix="" if whole else draw(WORDS),
        suffix="" if whole else draw(WORDS),
        start=0 if whole else start,
        end=0 if whole else start + draw(st.integers(0, 100)),
        scope=scope,
        section=draw(WORDS),
    )
    kind = draw(st.sampled_from(NoteKind))
    made = draw(MOMENTS)
    amended = st.builds(Amendment, WORDS, WORDS)
    annotation = Annotation(
        id=draw(st.uuids()).hex,
        anchor=anchor,
        kind=kind,
        text=draw(WORDS),
        stance=draw(st.none() | st.sampled_from(Stance)),
        importance=draw(st.sampled_from(Importance)),
        amendment=draw(amended) if kind is NoteKind.AMEND else None,
        links=tuple(draw(st.lists(st.builds(Link, DIGESTS, NAMES, WORDS), max_size=2))),
        follow_up=draw(st.none() | st.dates().map(str)),
        shared=draw(st.booleans()),
        created=made,
        modified=max(made, draw(MOMENTS)),
    )
    tags = tuple(dict.fromkeys(draw(st.lists(NAMES, max_size=3))))
    about = AboutReport(anchor.report, draw(st.none() | NAMES), None, draw(st.none() | st.just(1)))
    return WebNote(annotation, tags, Author(draw(st.uuids()).hex, draw(NAMES)), about)


class TestRoundTrip:
    def test_a_note_comes_back(self):
        data = web_annotation.write([NOTE], "0.4")
        assert web_annotation.read(data, "批注.jsonld") == web_annotation.WebNotes((NOTE,))

    @given(st.lists(notes(), max_size=3, unique_by=lambda note: note.annotation.id))
    def test_any_notes_come_back(self, made):
        data = web_annotation.write(made)
        if made:
            assert web_annotation.read(data, "批注.jsonld") == web_annotation.WebNotes((*made,))

    def test_stands_as_the_model_says(self):
        said = item()
        assert said["id"] == "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"
        assert said["type"] == "Annotation"
        assert said["motivation"] == "editing"
        assert said["creator"] == {
            "id": "urn:jjdesk:author:zhang",
            "type": "Person",
            "name": "张三",
        }
        quote, place = said["target"]["selector"]
        assert quote == {
            "type": "TextQuoteSelector",
            "exact": "新建小学3所。",
            "prefix": "建好学校。",
            "suffix": "完成",
        }
        assert place == {"type": "TextPositionSelector", "start": 10, "end": 17}
        assert [each["purpose"] for each in said["body"]] == [
            "commenting",
            "tagging",
            "tagging",
            "editing",
            "linking",
        ]

    def test_names_a_report_by_its_hash(self):
        source = item()["target"]["source"]
        assert source == "ni:///sha-256;q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s"


HYPOTHESIS = {
    "id": "jN3qzLvSEe2v8LMtWqGNjA",
    "created": "2023-03-06T05:38:26.123456+00:00",
    "updated": "2023-03-06T05:40:00.000000+00:00",
    "user": "acct:lisi@hypothes.is",
    "uri": "https://example.cn/report",
    "text": "能否再多一些？",
    "tags": ["教育"],
    "target": [
        {
            "source": "https://example.cn/report",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]"},
                {"type": "TextPositionSelector", "start": 120, "end": 127},
                {"type": "TextQuoteSelector", "exact": "新建小学3所", "prefix": "好学校。"},
            ],
        }
    ],
}


class TestOtherPrograms:
    def test_an_export_of_hypothesis(self):
        note = one({"rows": [HYPOTHESIS], "total": 1})
        assert note.annotation.text == "能否再多一些？"
        assert note.annotation.anchor.quote == "新建小学3所"
        assert note.annotation.anchor.prefix == "好学校。"
        assert note.annotation.anchor.start == 120
        assert note.annotation.anchor.report == ""
        assert note.annotation.created == "2023-03-06T05:38:26.123Z"
        assert note.annotation.modified == "2023-03-06T05:40:00.000Z"
        assert note.tags == ("教育",)
        assert note.author.name == "lisi"
        assert one({"annotations": [HYPOTHESIS]}) == note
        assert one([HYPOTHESIS]) == note

    def test_the_same_note_has_the_same_id_each_time(self):
        assert one(HYPOTHESIS).annotation.id == one(HYPOTHESIS).annotation.id
        nameless = {key: value for key, value in HYPOTHESIS.items() if key != "id"}
        assert one(nameless).annotation.id == one(nameless).annotation.id
        assert uuid.UUID(one(nameless).annotation.id)

    def test_the_first_example_of_the_model(self):
        found = web_annotation.read(
            json.dumps(
                {
                    "@context": "http://www.w3.org/ns/anno.jsonld",
                    "id": "http://example.org/anno1",
                    "type": "Annotation",
                    "body": "http://example.org/post1",
                    "target": "http://example.com/page1",
                }
            ).encode(),
            "a.jsonld",
        )
        assert found == web_annotation.WebNotes((), 1)

    def test_bodies_of_every_form(self):
        target = HYPOTHESIS["target"][0]
        for body in ("好", {"value": "好"}, [{"type": "TextualBody", "value": "好"}]):
            assert one({"body": body, "target": target}).annotation.text == "好"
        assert one({"bodyValue": "好", "target": target}).annotation.text == "好"

    def test_motivations_become_kinds(self):
        target = HYPOTHESIS["target"][0]
        asked = one({"motivation": ["questioning"], "bodyValue": "？", "target": target})
        assert asked.annotation.kind is NoteKind.QUESTION
        marked = one({"motivation": "highlighting", "target": target})
        assert marked.annotation.kind is NoteKind.WATCH
        edited = one(
            {
                "motivation": "editing",
                "body": {"purpose": "editing", "value": "5所"},
                "target": target,
            }
        )
        assert edited.annotation.amendment == Amendment("新建小学3所", "5所")
        wished = one({"motivation": "editing", "bodyValue": "改为5所", "target": target})
        assert wished.annotation.kind is NoteKind.SUGGEST

    def test_a_quote_that_refines_another_selector(self):
        selector = {
            "type": "FragmentSelector",
            "value": "p1",
            "refinedBy": {"type": "TextQuoteSelector", "exact": "快线"},
        }
        note = one({"bodyValue": "好", "target": {"source": "x", "selector": selector}})
        assert note.annotation.anchor.quote == "快线"

    def test_what_is_no_text_is_counted(self):
        picture = {"target": {"source": "a.png", "selector": {"type": "SvgSelector"}}, "body": {}}
        found = web_annotation.read(json.dumps([picture, HYPOTHESIS]).encode(), "a.json")
        assert (len(found.notes), found.left_out) == (1, 1)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*HYPOTHESIS, "body", "selector", "source", "exact", "type", "start"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


class TestNoise:
    @given(st.binary(max_size=200))
    def test_any_bytes_are_refused_in_words(self, data):
        with pytest.raises(SourceError, match="没有任何改动"):
            web_annotation.read(data, "a.jsonld")

    @given(JSON, JSON)
    def test_any_annotation_is_read_or_counted(self, target, rest):
        whole = [{**(rest if isinstance(rest, dict) else {"body": rest}), "target": target}]
        found = web_annotation.read(json.dumps(whole).encode(), "a.jsonld")
        assert len(found.notes) + found.left_out == 1

    @pytest.mark.parametrize("when", ["0001-01-01T00:00:00+14:00", "昨天", 7, "9999-99-99"])
    def test_times_that_are_none_are_the_beginning(self, when):
        assert one(HYPOTHESIS | {"created": when}).annotation.created[:4] == "1970"

    def test_nesting_without_end(self):
        with pytest.raises(SourceError):
            web_annotation.read(b"[" * 100_000, "a.jsonld")

    def test_too_large(self, monkeypatch):
        monkeypatch.setattr(web_annotation, "LARGEST", 10)
        with pytest.raises(SourceError, match="超过"):
            web_annotation.read(web_annotation.write([NOTE]), "a.jsonld")
        monkeypatch.undo()
        monkeypatch.setattr(web_annotation, "MOST_ENTRIES", 0)
        with pytest.raises(SourceError, match="超过 0 条"):
            web_annotation.read(web_annotation.write([NOTE]), "a.jsonld")


class TestOddPrograms:
    """Fields that other programs leave out or fill with what is none."""

    TARGET = HYPOTHESIS["target"][0]

    def read(self, **fields: object) -> WebNote:
        return one({"bodyValue": "好", "target": self.TARGET} | fields)

    @pytest.mark.parametrize(
        "value", ["soon", "", None, 3, "2031-13-01", "0001-01-01T00:00:00+23:59"]
    )
    def test_a_time_that_is_none_is_the_beginning_of_times(self, value):
        assert self.read(created=value).annotation.created < "1971"

    @pytest.mark.parametrize(
        ("value", "kept"),
        [
            ("2031-01-05T08:00:00Z", "2031-01-05T08:00:00.000Z"),
            ("2031-01-05T08:00:00+08:00", "2031-01-05T00:00:00.000Z"),
            ("2031-01-05T08:00:00.123456Z", "2031-01-05T08:00:00.123Z"),
            ("2031-01-05T08:00:00", "2031-01-05T08:00:00.000Z"),
            ("2031-01-05", "2031-01-05T00:00:00.000Z"),
        ],
    )
    def test_a_time_of_any_zone_is_kept_in_utc(self, value, kept):
        assert self.read(created=value).annotation.created == kept

    @pytest.mark.parametrize(
        "source",
        [
            "http://a.invalid/report",
            "ni:///sha-256;",
            "ni:///sha-256;!!!",
            "ni:///sha-256;AAAA",
            "ni:///sha-256;" + "A" * 44,
            "",
        ],
    )
    def test_an_address_that_is_no_fingerprint_leads_to_no_report(self, source):
        target = self.TARGET | {"source": source}
        assert self.read(target=target).annotation.anchor.report == ""

    @pytest.mark.parametrize(
        "fields",
        [
            {"jjdesk:stance": "shrug"},
            {"jjdesk:stance": 5},
            {"jjdesk:importance": 9},
            {"jjdesk:importance": "high"},
        ],
    )
    def test_a_value_that_is_none_of_ours_is_left_out(self, fields):
        annotation = self.read(**fields).annotation
        assert annotation.stance is None
        assert annotation.importance == 1

    def test_a_change_of_words_without_the_old_ones_takes_what_is_marked(self):
        body = [{"type": "TextualBody", "purpose": "editing", "value": "新建小学4所"}]
        amendment = one(
            {"motivation": "editing", "body": body, "target": self.TARGET}
        ).annotation.amendment
        assert amendment is not None
        assert (amendment.original, amendment.proposed) == ("新建小学3所", "新建小学4所")

    @pytest.mark.parametrize(
        "link", ["http://a", {}, {"purpose": "linking"}, {"purpose": "linking", "source": 5}]
    )
    def test_a_link_that_leads_nowhere_is_left_out(self, link):
        body = [{"type": "TextualBody", "value": "好"}, link]
        note = one({"body": body, "target": self.TARGET})
        assert note.annotation.links == ()
