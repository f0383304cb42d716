"""计票报告单 as files."""

import json
from io import BytesIO

import docx
import pytest

from jjdesk.errors import SourceError
from jjdesk.services.polling import result_files
from jjdesk.services.polling.result_sheet import rounds_of
from jjdesk.voting import rules as ruling


@pytest.fixture
def second(halls):
    first = halls.tied()
    ballots = [halls.tick(2, projects=2)] * 12 + [halls.tick(1, projects=2)] * 7
    return halls.count("第二轮", halls.following(first), ballots)


def test_programs_read_all_rounds_with_every_number(second):
    read = json.loads(result_files.as_json(rounds_of(second.folder)))
    assert (read["format"], read["version"]) == ("jjdesk-result-sheet", 1)
    assert (read["use"], read["demo"], read["mode"], read["seats"]) == ("trial", False, "tick", 10)
    assert [each["round"] for each in read["rounds"]] == [1, 2]
    one, two = read["rounds"]
    assert (one["result"], two["previous"]) == (two["previous"], one["result"])
    assert two["result"] == second.result_hash
    assert (one["issued"], one["returned"] + one["missing"]) == (20, 20)
    assert one["returned"] == one["valid"] + one["void"] + one["uncounted"]
    assert {cause: n for cause, n in one["voids"].items() if n} == {"too_many": 1}
    project = one["projects"][10]
    assert (project["key"], project["number"], project["place"]) == ("k11", 11, 10)
    assert (project["line"]["approvals"], project["standing"]) == (12, "同票，再投一轮")
    assert read["chosen"][-1] == "k11"
    assert len(read["chosen"]) == 10
    rules = ruling.lines(second.package.rules)
    assert [each["name"] for each in read["rules"]] == [line.name for line in rules]
    assert {each["basis"] for each in read["rules"]} <= {"law", "seen", "analogy", "chosen"}


def test_the_same_result_gives_the_same_bytes(second):
    counted = rounds_of(second.folder)
    assert result_files.as_json(counted) == result_files.as_json(rounds_of(second.folder))
    assert "项目11" in result_files.as_json(counted).decode()


def test_the_ending_says_which_file_is_written(second, tmp_path):
    text, machine = tmp_path / "报告单.docx", tmp_path / "报告单.JSON"
    result_files.write(second.folder, text)
    result_files.write(second.folder, machine)
    assert json.loads(machine.read_bytes())["title"] == "青溪县民生实事项目票决"
    paper = docx.Document(BytesIO(text.read_bytes()))
    assert paper.paragraphs[0].text == "青溪县民生实事项目票决计票报告单"
    assert len(paper.tables) == 5


def test_a_file_that_cannot_be_written_says_so(second, tmp_path):
    with pytest.raises(SourceError, match="写不出"):
        result_files.write(second.folder, tmp_path / "没有" / "报告单.json")
