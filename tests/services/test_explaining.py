import pytest

from jjdesk.parsing import pipeline
from jjdesk.services.composing import MarkKind, compose
from jjdesk.services.explaining import explained

BODY = (
    "云州县政府工作报告\n一、2025年工作安排\n推进“三无”乡镇[1]建设，争创“三无”乡镇。\n"
    "培育“领航”企业[2]和单项冠军[3]。\n"
)
ANNEX = "名词解释\n[1]“三无”乡镇：零纠纷、零上访。\n[2]小巨人：指专注的企业。\n[3]冠军：第一。\n"


def found(source: str) -> list[tuple[str, str]]:
    report = pipeline.parse(source, name="x.txt")
    return [(source[e.start : e.end], e.note.split("：")[0]) for e in explained(report, source)]


def test_a_term_is_explained_wherever_it_stands() -> None:
    assert found(BODY + ANNEX) == [
        ("“三无”乡镇", "“三无”乡镇"),
        ("“三无”乡镇", "“三无”乡镇"),
        ("“领航”企业", "小巨人"),
        ("冠军", "冠军"),
    ]


def test_nothing_is_explained_without_a_glossary() -> None:
    assert found(BODY) == []


def test_terms_are_marked_on_the_page_with_their_entry() -> None:
    source = BODY + ANNEX
    rows = compose(pipeline.parse(source, name="x.txt"), source)
    row = next(row for row in rows if row.text.startswith("推进"))
    marks = [mark for mark in row.marks if mark.kind is MarkKind.TERM]
    assert "[1]" not in row.text
    assert [row.text[mark.start : mark.end] for mark in marks] == ["“三无”乡镇", "“三无”乡镇"]
    assert marks[0].note == "“三无”乡镇：零纠纷、零上访。"


@pytest.mark.parametrize("number", ["[9]", "[10]"])
def test_a_mark_without_an_entry_explains_nothing(number: str) -> None:
    assert "冠军" not in dict(found(BODY.replace("[3]", number) + ANNEX))


def test_of_two_terms_in_one_place_the_first_is_explained() -> None:
    source = (
        "云州县政府工作报告\n一、2025年工作安排\n培育单项冠军企业，奖励冠军企业家。\n"
        "名词解释\n[1]单项冠军：第一。\n[2]冠军企业：做得最好的企业。\n"
    )
    assert found(source) == [("单项冠军", "单项冠军"), ("冠军企业", "冠军企业")]
