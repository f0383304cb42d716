import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import glossary, layout, pipeline, structure

BODY = "一、2025年工作安排\n推进“三无”乡镇[1]建设，培育小巨人企业[2]。\n"


def read(source: str) -> tuple[list[tuple[int, str, str]], list[tuple[int, str]]]:
    layers, _ = structure.layers(source, layout.blocks(source))
    terms = glossary.terms(source, layers)
    notes = glossary.footnotes(source, layers)
    assert all(source[note.start : note.end] == note.quote for note in notes)
    return [(t.number, t.term, t.text) for t in terms], [(n.number, n.quote) for n in notes]


@pytest.mark.parametrize("mark", ["[{}]", "{}.", "{}、", "［{}］"])
@pytest.mark.parametrize("heading", ["名词解释", "※名词解释※", "《政府工作报告》名词解释"])
def test_entries_and_the_marks_that_lead_to_them(heading: str, mark: str) -> None:
    entries = ["“三无”乡镇：零纠纷、零上访。", "“小巨人”企业：指专注的企业。"]
    annex = "\n".join(mark.format(i) + entry for i, entry in enumerate(entries, start=1))
    terms, notes = read(f"{BODY}{heading}\n{annex}\n")
    assert terms == [
        (1, "“三无”乡镇", "零纠纷、零上访。"),
        (2, "“小巨人”企业", "指专注的企业。"),
    ]
    assert notes == [(1, "[1]"), (2, "[2]")]


def test_an_entry_goes_on_over_paragraphs() -> None:
    terms, _ = read(f"{BODY}名词解释\n[1]“三无”：指：\n零纠纷；\n零上访。\n[2]好：好。\n")
    assert [text for _, _, text in terms] == ["指：零纠纷；零上访。", "好。"]


def test_a_report_without_marks_has_neither() -> None:
    assert read("一、2025年工作安排\n推进乡镇建设。\n") == ([], [])


def test_marks_are_no_part_of_the_text_for_display() -> None:
    assert Joined.of(BODY, 0, len(BODY)).text.count("[") == 0


def test_words_before_the_first_entry_belong_to_none() -> None:
    annex = "以下按先后排列。\n1.双减：减负。\n校外也减。\n2.双碳：减排。\n"
    text = f"一、工作\n新建小学。\n名词解释\n{annex}"
    terms = pipeline.parse(text, name="a.txt").glossary
    assert [(one.number, one.term, one.text) for one in terms] == [
        (1, "双减", "减负。校外也减。"),
        (2, "双碳", "减排。"),
    ]


@pytest.mark.parametrize(
    ("line", "number", "term", "means"),
    [
        ("[1]双减：减轻负担。", 1, "双减", "减轻负担。"),
        ("［2］双减：减轻负担。", 2, "双减", "减轻负担。"),
        ("〔3〕双减：减轻负担。", 3, "双减", "减轻负担。"),
        ("【4】双减：减轻负担。", 4, "双减", "减轻负担。"),
        ("5.双减：减轻负担。", 5, "双减", "减轻负担。"),
        ("6、双减：减轻负担。", 6, "双减", "减轻负担。"),
        ("7．双减：减轻负担。", 7, "双减", "减轻负担。"),
        ("8.双减:减轻负担。", 8, "双减", "减轻负担。"),
        ("⑨双减：减轻负担。", 9, "双减", "减轻负担。"),
        ("10.双减是指减轻负担。", 10, "双减", "减轻负担。"),
        ("11.双减，指的是减轻负担。", 11, "双减", "减轻负担。"),
        ("12.双减——减轻负担。", 12, "双减", "减轻负担。"),
        ("13.“双减”：减轻负担。", 13, "“双减”", "减轻负担。"),
        ("\u3000\u300014.双减：减轻负担。", 14, "双减", "减轻负担。"),
    ],
)
def test_an_entry_in_each_form(line: str, number: int, term: str, means: str) -> None:
    text = f"一、工作\n新建小学。\n名词解释\n{line}\n"
    (one,) = pipeline.parse(text, name="a.txt").glossary
    assert (one.number, one.term, one.text) == (number, term, means)
    assert text[one.start : one.end] == line.strip()
