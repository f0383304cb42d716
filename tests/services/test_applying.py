import uuid

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk import paths
from jjdesk.domain.library import Correction, Field
from jjdesk.domain.report import Confidence, Erratum, Kind, Report
from jjdesk.errors import InternalError
from jjdesk.parsing import pipeline
from jjdesk.services.applying import apply

TEXT = (paths.seeds() / "jiangjin-2025.txt").read_text(encoding="utf-8")[:4000]
PLAN = """重庆市江津区政府工作报告
一、2030年工作回顾
{}
二、2031年工作安排
{}
"""
REPORT = pipeline.parse(TEXT, name="jiangjin-2025.txt")


def correct(field: Field, start: int, end: int, value: str | None) -> Correction:
    return Correction(uuid.uuid4().hex, "", field, start, end, TEXT[start:end], value, "")


def set_kind(sentence, kind: Kind) -> Correction:
    return correct(Field.KIND, sentence.start, sentence.end, kind)


@st.composite
def corrections(draw) -> tuple[Correction, ...]:
    """Some corrections as a user makes them, of all fields."""
    sentences = draw(st.lists(st.sampled_from(REPORT.sentences), max_size=4))
    made = [set_kind(sentence, draw(st.sampled_from(Kind))) for sentence in sentences]
    for commitment in draw(st.lists(st.sampled_from(REPORT.commitments), max_size=3)):
        sector = draw(st.sampled_from(["201", "205", "214"]))
        made.append(correct(Field.SECTOR, commitment.start, commitment.end, sector))
    targets = [target for commitment in REPORT.commitments for target in commitment.targets]
    for target in draw(st.lists(st.sampled_from(targets), max_size=3)):
        changed = replace(target, indicator="新指标")
        value = draw(st.sampled_from([None, msgspec.json.encode([changed]).decode()]))
        made.append(correct(Field.TARGET, target.value_start, target.value_end, value))
    for start in draw(st.lists(st.integers(200, len(TEXT) - 5), max_size=2)):
        erratum = Erratum(start, start + 2, TEXT[start : start + 2], "改", Confidence.HIGH, "")
        value = draw(st.sampled_from([None, msgspec.json.encode(erratum).decode()]))
        made.append(correct(Field.ERRATUM, start, start + 2, value))
    return tuple(draw(st.permutations(made)))


@settings(max_examples=80)
@given(made=corrections())
def test_twice_is_the_same_as_once_and_none_is_the_reading_before(made):
    once, unplaced = apply(REPORT, TEXT, made)
    assert apply(once, TEXT, made) == (once, unplaced)
    assert apply(REPORT, TEXT, ()) == (REPORT, ())
    assert_sound(once)
    # A sector or target may stand on a sentence that another correction took out.
    assert all(each.field in (Field.SECTOR, Field.TARGET) for each in unplaced)


def assert_sound(report: Report) -> None:
    """Everything hangs together, as the parser's own readings do."""
    by_id = {sentence.id: sentence for sentence in report.sentences}
    kinds = [each.id for each in report.sentences if each.kind is Kind.COMMITMENT]
    assert [commitment.sentence for commitment in report.commitments] == kinds
    assert [each.number for each in report.commitments] == list(range(1, len(kinds) + 1))
    assert len({each.id for each in report.commitments}) == len(kinds)
    for commitment in report.commitments:
        sentence = by_id[commitment.sentence]
        assert (commitment.start, commitment.end) == (sentence.start, sentence.end)
        values = [target.value_start for target in commitment.targets]
        assert values == sorted(values)


@settings(max_examples=30)
@given(data=st.data())
def test_a_commitment_taken_out_and_made_again_is_what_the_parser_made(data):
    commitment = data.draw(st.sampled_from(REPORT.commitments))
    sentence = next(s for s in REPORT.sentences if s.id == commitment.sentence)
    out, _ = apply(REPORT, TEXT, [set_kind(sentence, Kind.ADDRESS)])
    assert commitment.id not in {each.id for each in out.commitments}
    assert len(out.commitments) == len(REPORT.commitments) - 1
    back, _ = apply(out, TEXT, [set_kind(sentence, Kind.COMMITMENT)])
    assert back == REPORT


def test_a_sentence_made_a_commitment_gets_what_is_in_it_and_moves_no_id():
    text = PLAN.format("新建小学3所。", "办好教育。\n新建小学3所。")
    report = pipeline.parse(text, name="x")
    first, second = (s for s in report.sentences if text[s.start : s.end] == "新建小学3所。")
    (before,) = report.commitments
    assert before.sentence == second.id
    made = Correction(
        "a", "", Field.KIND, first.start, first.end, "新建小学3所。", "commitment", ""
    )
    after, unplaced = apply(report, text, [made])
    new, old = after.commitments
    assert unplaced == ()
    assert (new.sentence, [target.value for target in new.targets]) == (first.id, [3])
    # Of the same words: the one that was there keeps its id, and the notes that hang on it.
    assert (old.id, old.sentence) == (before.id, second.id)
    assert new.id != old.id


def test_the_sector_it_has_already_changes_nothing_of_a_commitment():
    made = [correct(Field.SECTOR, c.start, c.end, c.sector) for c in REPORT.commitments]
    assert apply(REPORT, TEXT, made) == (REPORT, ())


def test_another_sector_goes_to_all_that_does_not_say_its_own():
    text = PLAN.format("", "办好事业。\n新建6个，开工建设云川项目，收入与经济同步增长。")
    report = pipeline.parse(text, name="x")
    before = report.commitments[-1]
    made = Correction("a", "", Field.SECTOR, before.start, before.end, before.quote, "211", "")
    after = apply(report, text, [made])[0].commitments[-1]
    assert after.sector == "211"
    assert before.targets[0].sector != "211"
    assert {each.sector for each in after.targets} == {"211"}
    assert {each.sector for each in after.milestones} == {"211"}


def test_sentences_split_otherwise_take_what_covers_most_of_them():
    first, second = REPORT.sentences[5:7]
    joined = replace(first, end=second.end)
    sentences = (*REPORT.sentences[:5], joined, *REPORT.sentences[7:])
    report = replace(REPORT, sentences=sentences, commitments=())
    longer = max(first, second, key=lambda each: each.end - each.start)
    after, unplaced = apply(report, TEXT, [set_kind(longer, Kind.REVIEW)])
    assert unplaced == ()
    assert after.sentences[5].kind is Kind.REVIEW


def test_what_cannot_be_placed_is_named():
    commitment = REPORT.commitments[0]
    sentence = next(s for s in REPORT.sentences if s.id == commitment.sentence)
    heading = next(s for s in REPORT.sentences if s.kind is Kind.HEADING)
    out = set_kind(sentence, Kind.REVIEW)
    sector = correct(Field.SECTOR, commitment.start, commitment.end, "205")
    target = correct(Field.TARGET, heading.start, heading.end, None)
    other = replace(set_kind(sentence, Kind.AIM), quote="别的原文")
    nowhere = Correction("a", "", Field.KIND, 0, 0, "", "aim", "")
    _, unplaced = apply(REPORT, TEXT, [sector, out, target, other, nowhere])
    assert set(unplaced) == {sector, target, other, nowhere}


@pytest.mark.parametrize(
    ("field", "value"), [(Field.KIND, "nonsense"), (Field.TARGET, "{"), (Field.ERRATUM, "{}")]
)
def test_a_correction_that_makes_no_sense_is_our_fault(field, value):
    commitment = REPORT.commitments[0]
    broken = correct(field, commitment.start, commitment.end, value)
    with pytest.raises(InternalError, match="完好"):
        apply(REPORT, TEXT, [broken])


def test_a_name_put_right_counts_as_a_place():
    text = PLAN.format("", "办好教育。\n改造百沙镇中学，新建小学3所，扩建幼儿园。")
    report = pipeline.parse(text, name="x")
    assert report.commitments[0].places == ()
    at = text.index("百沙镇")
    erratum = Erratum(at, at + 3, "百沙镇", "白沙镇", Confidence.HIGH, "")
    value = msgspec.json.encode(erratum).decode()
    made = Correction("a", "", Field.ERRATUM, at, at + 3, "百沙镇", value, "")
    after, _ = apply(report, text, [made])
    assert after.commitments[0].places == ("白沙镇",)
    assert erratum in after.errata
    gone, _ = apply(after, text, [replace(made, value=None)])
    assert gone == report


def made_commitments(text: str, *sentences) -> list[Correction]:
    return [
        Correction(
            sentence.id, "", Field.KIND, sentence.start, sentence.end,
            text[sentence.start : sentence.end], "commitment", "",
        )
        for sentence in sentences
    ]  # fmt: skip


def test_two_sentences_of_the_same_words_are_two_commitments_for_notes_to_hang_on():
    text = PLAN.format("新建小学3所。\n新建小学3所。", "办好教育。")
    report = pipeline.parse(text, name="x")
    twins = [each for each in report.sentences if text[each.start : each.end] == "新建小学3所。"]
    after, unplaced = apply(report, text, made_commitments(text, *twins))
    made = [each for each in after.commitments if each.quote == "新建小学3所。"]
    assert unplaced == ()
    assert [each.sentence for each in made] == [each.id for each in twins]
    assert len({each.id for each in after.commitments}) == len(after.commitments)
    assert [[target.value for target in each.targets] for each in made] == [[3], [3]]


def test_a_commitment_that_the_text_read_anew_does_not_hold_is_not_made_up():
    text = PLAN.format("过去一年形势复杂。我们经受了考验。", "新建小学3所。")
    report = pipeline.parse(text, name="x")
    first = next(each for each in report.sentences if text[each.start :].startswith("过去一年"))
    second = next(each for each in report.sentences if text[each.start :].startswith("我们经受"))
    # As an earlier edition of the program split it: no sentence of today's reading.
    joined = replace(first, end=second.end)
    sentences = tuple(joined if s is first else s for s in report.sentences if s is not second)
    report = replace(report, sentences=sentences)
    made = made_commitments(text, joined)
    after, unplaced = apply(report, text, made)
    # Nor is it called one: the sentence stays what it was, and the correction is told as lost.
    assert after == report
    assert unplaced == tuple(made)
