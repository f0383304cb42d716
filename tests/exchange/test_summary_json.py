import json

from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Purpose, Summary
from jjdesk.exchange import summary_json

SHEET = Sheet(
    "量化目标",
    ("条", "指标", "目标值"),
    (6, 20, 10),
    ((1, "粮食产量", 60.5), (2, "=SUM(A1)", None)),
    sums=("合计", None, 60.5),
    above=("共 2 个。",),
    below=("来源：报告。",),
)
SUMMARY = Summary(
    manuscript=Manuscript(title="量化目标一览表", summary=("2025-02-07",)),
    sheets=(SHEET,),
    characters=12,
    told="2 条",
)
DEFINITION = Definition(
    id="x", name="教育的目标", purpose=Purpose.TARGETS, folder="/home/wang/票决"
)


def read():
    return json.loads(summary_json.encode(SUMMARY, DEFINITION))


def test_tables_come_out_with_numbers_as_numbers():
    (sheet,) = read()["sheets"]
    assert sheet == {
        "name": "量化目标",
        "heads": ["条", "指标", "目标值"],
        "rows": [[1, "粮食产量", 60.5], [2, "=SUM(A1)", None]],
        "sums": ["合计", None, 60.5],
        "above": ["共 2 个。"],
        "below": ["来源：报告。"],
    }


def test_it_says_what_it_is_and_how_it_was_made():
    told = read()
    assert (told["format"], told["version"]) == ("jjdesk-summary", 1)
    assert (told["name"], told["purpose"], told["title"]) == (
        "教育的目标",
        "targets",
        "量化目标一览表",
    )
    assert (told["lines"], told["told"], told["characters"]) == (["2025-02-07"], "2 条", 12)
    assert told["definition"]["order"] == "section", "what is usual is written, too"
    assert told["definition"]["page"] == {"layout": "official", "points": 0.0}


def test_a_folder_of_this_machine_does_not_leave():
    data = summary_json.encode(SUMMARY, DEFINITION)
    assert b"wang" not in data
    assert "folder" not in json.loads(data)["definition"]


def test_the_same_summary_gives_the_same_bytes():
    data = summary_json.encode(SUMMARY, DEFINITION)
    assert data == summary_json.encode(SUMMARY, DEFINITION)
    assert data.endswith(b"}\n")
    assert "粮食产量".encode() in data, "characters stand as themselves"
