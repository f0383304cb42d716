import json

import pytest

from jjdesk.errors import SourceError
from jjdesk.exchange import report_json
from jjdesk.parsing import pipeline

TEXT = "一、2031年工作安排\n（一）改善民生。扩大就业，新增就业1万人。\n各位代表！"
REPORT = pipeline.parse(TEXT, name="x.txt")


def changed(**fields) -> bytes:
    return json.dumps({**json.loads(report_json.encode(REPORT)), **fields}).encode()


def test_a_report_comes_back_as_it_was() -> None:
    assert report_json.decode(report_json.encode(REPORT)) == REPORT


def test_keys_are_those_of_version_1() -> None:
    data = json.loads(report_json.encode(REPORT))
    assert list(data) == [
        "format", "version", "source", "title", "place", "year", "excerpt", "missing", "sections",
        "paragraphs", "sentences", "commitments", "errata",
    ]  # fmt: skip
    assert list(data["commitments"][0]) == [
        "id", "sentence", "section", "paragraph", "number", "start", "end", "quote", "text",
        "sector", "other_sectors", "places", "targets", "milestones",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        changed(format="other"),
        changed(version=2),
        changed(
            sentences=[{"id": "t", "paragraph": "nowhere", "start": 0, "end": 1, "kind": "aim"}]
        ),
        changed(
            sentences=[{"id": "t", "paragraph": "s1.p1", "start": 5, "end": 10**9, "kind": "aim"}]
        ),
        changed(year="2031"),
    ],
)
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="没有改动任何数据"):
        report_json.decode(data)


def test_twice_the_same_id_is_refused() -> None:
    data = json.loads(report_json.encode(REPORT))
    data["paragraphs"].append(data["paragraphs"][0])
    with pytest.raises(SourceError, match="段落编号重复"):
        report_json.decode(json.dumps(data).encode())


def test_what_was_added_to_version_1_stands_only_where_there_is_something() -> None:
    text = TEXT.replace("扩大就业", "年底前扩大就业[1]，进出口总额保持正增长，到2035年翻番")
    report = pipeline.parse(text + "\n名词解释\n[1]就业：做工。\n", name="x.txt")
    data = json.loads(report_json.encode(report))
    commitment = data["commitments"][0]
    assert [goal["goal"] for goal in commitment["goals"]] == ["保持正增长"]
    assert [time["by"] for time in commitment["deadlines"]] == ["2031-12-31"]
    assert {target.get("until") for target in commitment["targets"]} == {2035}
    assert [term["term"] for term in data["glossary"]] == ["就业"]
    assert [note["number"] for note in data["footnotes"]] == [1]
    assert report_json.decode(report_json.encode(report)) == report


def broken(change) -> bytes:
    """The report with one thing of it changed by ``change``."""
    data = json.loads(report_json.encode(REPORT))
    change(data)
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data["sections"][1].update(parent="s9"), "上级章节不存在"),
        (lambda data: data["paragraphs"][0].update(section="s9"), "段落所属的章节不存在"),
        (lambda data: data["sentences"][0].update(paragraph="p9"), "句子所属的段落不存在"),
        (lambda data: data["commitments"][0].update(sentence="t9"), "承诺事项所属的句子"),
        (lambda data: data["commitments"][0].update(paragraph="p9"), "承诺事项所属的句子"),
        (lambda data: data["commitments"][0].update(section="s9"), "承诺事项所属的句子"),
        (lambda data: data["sentences"].append(data["sentences"][0]), "编号重复"),
        (lambda data: data["sections"].append(data["sections"][0]), "编号重复"),
        (lambda data: data["commitments"].append(data["commitments"][0]), "编号重复"),
    ],
)
def test_what_refers_to_nothing_is_told_in_words(change, said: str) -> None:
    with pytest.raises(SourceError, match=said) as refused:
        report_json.decode(broken(change))
    assert "没有改动任何数据" in str(refused.value)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("commitments"),
        lambda data: data.pop("source"),
        lambda data: data["source"].pop("sha256"),
        lambda data: data["source"].update(characters="many"),
        lambda data: data["sentences"][0].update(kind="promise"),
        lambda data: data["sentences"][0].update(start=-1),
        lambda data: data["sentences"][0].update(start=3, end=2),
        lambda data: data["commitments"][0].update(number="one"),
        lambda data: data["commitments"][0]["targets"][0].update(bound="at least"),
        lambda data: data["commitments"][0]["targets"][0].update(measure="much"),
        lambda data: data["commitments"][0].update(places="江城"),
        lambda data: data.update(excerpt="no"),
        lambda data: data.update(sections=None),
        lambda data: data.update(version="1"),
    ],
)
def test_a_field_that_is_missing_or_of_another_kind_is_refused(change) -> None:
    with pytest.raises(SourceError, match="没有改动任何数据"):
        report_json.decode(broken(change))


def test_fields_of_a_later_version_are_passed_over() -> None:
    data = broken(lambda data: data.update(mood="good"))
    assert report_json.decode(data) == REPORT


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(year=0),
        lambda data: data.update(year=10**20),
        lambda data: data["commitments"][0]["targets"][0].update(until=10_000),
        lambda data: data["commitments"][0].update(
            deadlines=[{"quote": "年底", "start": 0, "end": 2, "by": "2031-02-30"}]
        ),
    ],
)
def test_a_day_that_no_calendar_has_is_refused(change) -> None:
    """What is due by it could not be told."""
    with pytest.raises(SourceError, match="没有改动任何数据"):
        report_json.decode(broken(change))
