import ast
import re

import pytest

from tooling import translations
from tooling.translations import Message

PARSER = "patterns and words of the report's own language"
DOCUMENT = "what it makes is a document of a Chinese office"
PRINTED = "the report's words, or how it prints figures"
NAMES = "names of files, which others look for"
KEPT = "kept in the workbook, in Chinese for whoever opens it"

STAYS = {
    "charts/canvas.py": "how lines of Chinese break",
    "charts/drawing.py": "how lines of Chinese break",
    "charts/rows.py": "how lines of Chinese break",
    "domain/project_list.py": DOCUMENT,
    "domain/report.py": PRINTED,
    "domain/sheet.py": "what makes a formula of a cell",
    "domain/wording.py": PRINTED,
    "exchange/docx_": DOCUMENT,
    "exchange/html_reader.py": PARSER,
    "exchange/ideographs.py": "ideographs",
    "exchange/manuscript_": DOCUMENT,
    "exchange/pdf_layout.py": PARSER,
    "exchange/place_list.py": PARSER,
    "exchange/project_table.py": PARSER,
    "exchange/sheet_cells.py": DOCUMENT,
    "exchange/sheets.py": PARSER,
    "exchange/task_table.py": PARSER,
    "exchange/task_table_list.py": PARSER,
    "exchange/task_writer.py": DOCUMENT,
    "exchange/vocabulary.py": PARSER,
    "files.py": NAMES,
    "gui/actions.py": "each language by its own name",
    "gui/correcting/target_sheet.py": PRINTED,
    "gui/finding/filter_keeper.py": "loads pinyin beforehand",
    "gui/notes/note_dates.py": "days as they are typed in Chinese",
    "gui/task_tables/panel.py": NAMES,
    "gui/paper/": "typefaces, and how lines of Chinese break",
    "gui/voting/secretariat.py": NAMES,
    "gui/voting/secretariat_paper.py": DOCUMENT,
    "parsing/": PARSER,
    "services/charting/amounts.py": PRINTED,
    "services/charting/rates.py": PRINTED,
    "services/comparing.py": PRINTED,
    "services/composing.py": "the length of a word of the report",
    "services/correcting.py": KEPT,
    "services/due.py": PARSER,
    "services/explaining.py": PARSER,
    "services/indicator_names.py": PRINTED,
    "services/likeness.py": PARSER,
    "services/polling/planning.py": DOCUMENT,
    "services/polling/preparing.py": DOCUMENT,
    "services/polling/result_lines.py": "goes on what the signed result says",
    "services/polling/result_sheet.py": DOCUMENT,
    "services/polling/stationing.py": NAMES,
    "services/progress_sheet.py": DOCUMENT,
    "services/proposing.py": PARSER,
    "services/sharing.py": NAMES,
    "services/summarising/": DOCUMENT,
    "services/task_periods.py": PARSER,
    "services/tasking.py": KEPT,
    "services/transferring.py": NAMES,
    "services/web_notes.py": KEPT,
    "store/backups.py": NAMES,
    "voting/counting.py": "the signed result is compared with it, sign by sign",
    "voting/credentials.py": NAMES,
    "voting/folder.py": NAMES,
    "voting/keys.py": NAMES,
    "voting/package.py": DOCUMENT,
    "voting/rules.py": DOCUMENT,
    "voting/sealing.py": NAMES,
}
"""What has words that stay Chinese, and why; a beginning stands for all files that begin so."""
QUOTED = re.compile('"[\u3400-\u9fff]+"|\\(语言\\)')
"""Heads of tables that are looked for; the other language by its own name."""


@pytest.fixture(scope="module")
def said() -> list[Message]:
    return translations.collect()


@pytest.fixture(scope="module")
def known() -> list[Message]:
    return translations.read()


def unsaid() -> dict[str, list[tuple[int, str]]]:
    package = translations.ROOT / "jjdesk"
    found = {}
    for file in sorted(package.rglob("*.py")):
        if left := list(translations.unsaid(ast.parse(file.read_text(encoding="utf-8")))):
            found[file.relative_to(package).as_posix()] = left
    return found


def test_no_word_of_the_interface_is_left_out():
    left = {
        file: words
        for file, words in unsaid().items()
        if not any(file.startswith(stays) for stays in STAYS)
    }
    assert left == {}, "say them (jjdesk.words), or add why they stay Chinese to STAYS"


def test_what_is_let_off_still_has_chinese_words():
    files = unsaid()
    assert [each for each in STAYS if not any(file.startswith(each) for file in files)] == []


def test_the_catalogue_is_what_the_source_says(said, known):
    text = translations.CATALOGUE.read_text(encoding="utf-8")
    assert translations.written(translations.merge(said, known)) == text, "dev.py translations"


def test_every_message_has_finished_english(known):
    assert [each.source for each in known if not each.finished] == []


def test_english_fills_in_what_the_chinese_does(known):
    assert [
        (each.source, each.english)
        for each in known
        if not translations.fits(each.source, each.english)
    ] == []


def test_english_has_no_chinese_signs_but_those_it_quotes(known):
    assert [
        each.english for each in known if translations.CHINESE.search(QUOTED.sub("", each.english))
    ] == []


def test_one_word_has_one_translation_unless_it_says_what_it_is_about(known):
    english = {}
    for each in known:
        english.setdefault((each.source, each.about), set()).add(each.english)
    assert {words: found for words, found in english.items() if len(found) > 1} == {}


SOURCE = '''
"""文档"""
from jjdesk.words import say, to_say
NAMES = {"键": to_say("名")}
PATTERN = re.compile("[一二]")


class Sheet:
    def fill(self, count, words):
        self.tr("标题")
        translate("Act", "下一条")
        bar.say(words)
        painter.translate(point)
        say("共 {count} 条", count=count)
        say("条", about="number")
        if words == "比较":
            words.strip("，")
        return "漏掉" + f"{count} 漏了"


@in_chinese
def paper():
    return "公文"
'''


def package_of(tmp_path, source):
    package = tmp_path / "jjdesk"
    package.mkdir()
    (package / "some.py").write_text(source, encoding="utf-8")
    return package


def test_what_is_said_is_found_by_class_context_and_module(tmp_path):
    found = translations.collect(package_of(tmp_path, SOURCE))
    assert [(each.context, each.source, each.about) for each in found] == [
        ("Act", "下一条", ""),
        ("Sheet", "标题", ""),
        ("some", "名", ""),
        ("some", "共 {count} 条", ""),
        ("some", "条", "number"),
    ]
    assert found[0].files == ["jjdesk/some.py"]


def test_what_nobody_says_is_found():
    assert [words for _, words in translations.unsaid(ast.parse(SOURCE))] == ["漏掉", " 漏了"]


@pytest.mark.parametrize("line", ['say(f"{x} 条")', 'self.tr("一" + x)', 'say("一" + x)'])
def test_words_that_are_put_together_cannot_be_translated(tmp_path, line):
    with pytest.raises(translations.UnreadableError, match=r"some\.py:1"):
        translations.collect(package_of(tmp_path, line))


def test_translations_are_kept_new_ones_are_unfinished_and_what_is_gone_is_dropped(tmp_path):
    known = [
        Message("some", "名", english="Name", finished=True),
        Message("gone", "没了", english="Gone", finished=True),
        Message("Elsewhere", "标题", english="Title", finished=True),
    ]
    merged = translations.merge(translations.collect(package_of(tmp_path, SOURCE)), known)
    english = {each.source: (each.english, each.finished) for each in merged}
    assert english == {
        "下一条": ("", False),
        "标题": ("Title", True),
        "名": ("Name", True),
        "共 {count} 条": ("", False),
        "条": ("", False),
    }


def test_a_catalogue_reads_as_it_was_written(tmp_path):
    messages = [
        Message("A", "“{x}” & <b>", "", ["jjdesk/a.py"], "“{x}” & <b>'", finished=True),
        Message("A", "条", "number", ["jjdesk/a.py", "jjdesk/b.py"], "in number", finished=True),
        Message("B", "新", "", ["jjdesk/b.py"]),
    ]
    file = tmp_path / "some.ts"
    file.write_text(translations.written(messages), encoding="utf-8")
    again = translations.read(file)
    assert [(m.context, m.source, m.about, m.english, m.finished) for m in again] == [
        (m.context, m.source, m.about, m.english, m.finished) for m in messages
    ]
    assert translations.written(translations.merge(messages, again)) == file.read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("words", "english", "fits"),
    [
        ("%d 条，共 %s", "%d of %s", True),
        ("%d 条，共 %s", "of %s, %d", False),
        ("完成 {share} %", "done {share}%", True),
        ("{a}和{b}", "{b} and {a}", True),
        ("{a} {unit}", "{a}", True),
        ("{a}", "{a} {b}", False),
        ("{n:.1f}", "{n:.2f}", False),
    ],
)
def test_places_fit(words, english, fits):
    assert translations.fits(words, english) is fits
