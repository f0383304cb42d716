import subprocess
import sys

import pytest

from jjdesk import paths, words
from jjdesk.words import Labels, chinese, in_chinese, say, to_say

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>a</name>
    <message><source>取消</source><translation>Cancel</translation></message>
    <message>
        <source>第 {place} 条，共 {count} 条</source>
        <translation>{count} in all, this is {place}</translation>
    </message>
    <message><source>领域</source><translation>Sector</translation></message>
    <message>
        <source>领域</source><comment>several</comment><translation>sectors</translation>
    </message>
    <message><source>还没译</source><translation type="unfinished"></translation></message>
</context>
</TS>
"""


@pytest.fixture
def english(tmp_path, monkeypatch):
    file = tmp_path / "some.ts"
    file.write_text(TS, encoding="utf-8")
    monkeypatch.setattr(words, "_catalogue", words.load(file))


def test_chinese_stands_in_the_source():
    assert say("取消") == "取消"
    assert say("第 {place} 条，共 {count} 条", place=3, count=8) == "第 3 条，共 8 条"


@pytest.mark.usefixtures("english")
def test_english_may_put_its_words_in_another_order():
    assert say("第 {place} 条，共 {count} 条", place=3, count=8) == "8 in all, this is 3"


@pytest.mark.usefixtures("english")
def test_what_nobody_has_translated_is_said_in_chinese():
    assert say("还没译") == "还没译"
    assert say("目录里没有") == "目录里没有"


@pytest.mark.usefixtures("english")
def test_one_word_in_chinese_may_be_two_in_english():
    assert say("领域") == "Sector"
    assert say("领域", about="several") == "sectors"


@pytest.mark.usefixtures("english")
def test_braces_that_a_user_wrote_are_left_alone():
    assert say("{}{0}{x}") == "{}{0}{x}"
    assert (
        say("第 {place} 条，共 {count} 条", place="{count}", count="{")
        == "{ in all, this is {count}"
    )


@pytest.mark.usefixtures("english")
def test_names_are_said_when_they_are_looked_up():
    names = Labels({"no": to_say("取消")})
    assert (names["no"], list(names), len(names)) == ("Cancel", ["no"], 1)
    with chinese():
        assert names["no"] == "取消"
    assert names["no"] == "Cancel"
    assert names.unsaid("no") == "取消"


@pytest.mark.usefixtures("english")
def test_documents_are_made_in_chinese_even_if_making_fails():
    @in_chinese
    def made(*, fail):
        if fail:
            raise LookupError
        return say("取消")

    assert made(fail=False) == "取消"
    with pytest.raises(LookupError):
        made(fail=True)
    assert say("取消") == "Cancel"


def test_a_missing_or_broken_catalogue_leaves_chinese(tmp_path):
    broken = tmp_path / "broken.ts"
    broken.write_text("<TS><context>", encoding="utf-8")
    for file in (broken, tmp_path / "none.ts"):
        assert words.load(file).find("取消") == "取消"


@pytest.mark.parametrize(
    ("arguments", "environment", "kept", "language"),
    [
        ([], "", "", "zh"),
        ([], "", "scheme=dark\nlanguage=en\n", "en"),
        ([], "zh", "language=en\n", "zh"),
        ([], "en", "", "en"),
        (["--language", "zh"], "en", "language=en\n", "zh"),
        (["--language=en", "doctor"], "", "", "en"),
        (["parse", "--language"], "", "", "zh"),
    ],
)
@pytest.mark.usefixtures("own_user_folder")
def test_the_command_line_goes_before_the_environment_and_that_before_the_menu(
    monkeypatch, arguments, environment, kept, language
):
    monkeypatch.delenv("JJDESK_LANGUAGE", raising=False)
    if environment:
        monkeypatch.setenv("JJDESK_LANGUAGE", environment)
    if kept:
        paths.window_file().parent.mkdir(parents=True)
        paths.window_file().write_text("[General]\n" + kept, encoding="utf-8")
    assert words.wished(arguments) == language


def jjdesk(*arguments, language="en"):
    command = [sys.executable, "-m", "jjdesk", "--language", language, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_is_english_throughout():
    for command in ([], ["parse"], ["vote"], ["vote", "verify"], ["workbook", "import"]):
        told = jjdesk(*command, "--help")
        assert told.returncode == 0
        assert told.stdout.isascii() or not any(
            "\u3000" <= sign <= "\uffef" for sign in told.stdout
        )
        assert told.stdout.startswith("Usage: jjdesk")


def test_an_error_on_the_command_line_is_one_english_sentence(tmp_path):
    told = jjdesk("parse", str(tmp_path / "none.txt"))
    assert told.returncode == 2
    assert "is not found. Nothing was changed" in told.stderr
    assert "没有改动" in jjdesk("parse", str(tmp_path / "none.txt"), language="zh").stderr
