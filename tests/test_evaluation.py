"""The evaluation: its arithmetic on countable cases, and the bar of the bundled report."""

import hashlib
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jjdesk import paths
from jjdesk.domain.report import Bound, Category, Kind, Measure, Stage

FOLDER = Path(__file__).resolve().parent / "evaluation"
ANNOTATIONS = sorted((FOLDER / "annotations").glob("*.json"))
GIVEN = FOLDER / "annotations" / "jiangjin-2025.json"
LONGEST_QUOTE = 100
OTHER_TEXT = "二、工作安排\n（一）办好教育。\n新建小学3所。\n"


@pytest.fixture
def evaluate(monkeypatch):
    monkeypatch.syspath_prepend(FOLDER)
    return importlib.import_module("evaluate")


@pytest.fixture
def scored(evaluate):
    """Rows by name of an annotation and a parsed report given in part."""

    def score(gold: dict, sentences=(), commitments=()) -> dict:
        empty = {"targets": [], "milestones": [], "sentences": []}
        parsed = {"sentences": list(sentences), "commitments": list(commitments)}
        return {row.name: row for row in evaluate.score.score(empty | gold, parsed)}

    return score


def target(start: int, end: int, **fields) -> dict:
    plain = {
        "quote": f"{start}-{end}",
        "indicator": "小学",
        "normalized_value": 3,
        "base_unit": "所",
        "bound": "=",
        "measure": "delivery",
        "modality": None,
        "sector": "205",
        "category": "target",
    }
    return plain | {"value_start": start, "value_end": end} | fields


def milestone(start: int, end: int, **fields) -> dict:
    plain = {"quote": f"{start}-{end}", "object": "长江大桥", "stage": "开工"}
    return plain | {"start": start, "end": end} | fields


def sentence(start: int, end: int, **fields) -> dict:
    plain = {"kind": "commitment", "primary_sector": "205", "places": []}
    return plain | {"start": start, "end": end} | fields


def commitment(start: int, end: int, **fields) -> dict:
    plain = {"sector": "205", "places": [], "targets": [], "milestones": []}
    return plain | {"start": start, "end": end} | fields


def shares(row) -> tuple:
    return row.precision, row.recall, row.f1, row.n


def of(*targets, **fields) -> list:
    """One commitment with these targets."""
    return [commitment(0, 100, targets=list(targets), **fields)]


def test_targets_are_paired_by_the_characters_of_their_values(scored):
    gold = {"targets": [target(10, 12), target(20, 22), target(30, 32), target(40, 42)]}
    found = of(target(11, 14), target(22, 24), target(30, 32), target(31, 33))
    row = scored(gold, commitments=found)["target.found"]
    # 20-22 and 22-24 touch and share nothing; 30-32 is taken once
    assert shares(row) == (2 / 4, 2 / 4, 1 / 2, 4)
    assert row.misses == (
        "missed   20-22",
        "missed   40-42",
        "spurious 22-24",
        "spurious 31-33",
    )


def test_a_field_counts_against_all_that_was_found_and_annotated(scored):
    gold = {"targets": [target(10, 12), target(20, 22), target(30, 32)]}
    found = of(target(10, 12), target(20, 22, bound=">="))
    rows = scored(gold, commitments=found)
    assert shares(rows["target.found"]) == (1, 2 / 3, pytest.approx(0.8), 3)
    assert shares(rows["target.bound"]) == (1 / 2, 1 / 3, pytest.approx(0.4), 3)
    assert rows["target.bound"].misses == ("20-22: gold '=', parsed '>='",)
    assert rows["target.measure"].f1 == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({"normalized_value": 3.0}, True),
        ({"normalized_value": 3 + 1e-6}, True),
        ({"normalized_value": 3.1}, False),
        ({"normalized_value": None}, False),
        ({"base_unit": "座"}, False),
    ],
)
def test_a_value_is_number_and_unit(scored, fields, right):
    rows = scored({"targets": [target(0, 2)]}, commitments=of(target(0, 2, **fields)))
    assert rows["target.value"].f1 == right


def test_an_optional_target_neither_helps_nor_harms(scored):
    gold = {"targets": [target(10, 12), target(20, 22, optional=True)]}
    without = scored(gold, commitments=of(target(10, 12)))
    with_it = scored(gold, commitments=of(target(10, 12), target(20, 22)))
    assert shares(without["target.found"]) == shares(with_it["target.found"]) == (1, 1, 1, 1)


def test_a_scale_is_counted_nowhere_and_an_absolute_apart(scored):
    gold = {"targets": [target(0, 2, category="scale"), target(4, 6, category="absolute")]}
    found = of(target(0, 2, category="scale"), target(4, 6, category="absolute"))
    rows = scored(gold, commitments=found)
    assert shares(rows["target.found"]) == (1, 1, 1, 0)
    assert shares(rows["absolute.found"]) == (1, 1, 1, 1)
    taken = scored(gold, commitments=of(target(0, 2)))
    assert shares(taken["target.found"]) == (0, 1, 0, 0)


@pytest.mark.parametrize(
    ("name", "value", "also"),
    [
        ("bound", ">=", [">="]),
        ("measure", "level", ["growth", "level"]),
        ("modality", "力争", ["力争"]),
        ("sector", "213", [213]),
    ],
)
def test_further_right_answers_are_right(scored, name, value, also):
    found = of(target(0, 2, **{name: value}))
    strict = scored({"targets": [target(0, 2)]}, commitments=found)
    free = scored({"targets": [target(0, 2, **{f"{name}_also": also})]}, commitments=found)
    assert strict[f"target.{name}"].f1 == 0
    assert free[f"target.{name}"].f1 == 1


def test_no_modality_may_be_written_in_two_ways(scored):
    rows = scored({"targets": [target(0, 2)]}, commitments=of(target(0, 2, modality="")))
    assert rows["target.modality"].f1 == 1


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("“小学”", True),
        ("新建小学", True),
        ("一二三四五六七八小学", True),
        ("一二三四五六七八九小学", False),
        ("学校", True),
        ("小", False),
        ("", False),
        (None, False),
    ],
)
def test_an_indicator_is_the_name_or_holds_it(scored, name, right):
    gold = {"targets": [target(0, 2, indicator_also=["学 校"])]}
    rows = scored(gold, commitments=of(target(0, 2, indicator=name)))
    assert rows["target.indicator"].f1 == right


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({}, True),
        ({"object": "大桥"}, True),
        ({"object": "白沙长江大桥"}, True),
        ({"object": "大道"}, False),
        ({"object": ""}, False),
        ({"stage": "推进"}, True),
        ({"stage": "建成"}, False),
        ({"start": 8, "end": 9}, False),
    ],
)
def test_a_milestone_is_place_object_and_stage(scored, fields, right):
    gold = {"milestones": [milestone(0, 8, stage_also=["推进"])]}
    found = [commitment(0, 9, milestones=[milestone(0, 8) | fields])]
    row = scored(gold, commitments=found)["milestone.found"]
    assert shares(row) == (right, right, right, 1)
    assert len(row.misses) == (0 if right else 2)


def test_what_overlaps_an_optional_milestone_is_excused(scored):
    gold = {"milestones": [milestone(0, 8, optional=True)]}
    found = [commitment(0, 99, milestones=[milestone(4, 9, stage="建成"), milestone(20, 28)])]
    row = scored(gold, commitments=found)["milestone.found"]
    assert shares(row) == (0, 1, 0, 0)
    assert row.misses == ("spurious 20-28 [开工]",)


def test_sentences_may_differ_by_two_characters(scored):
    gold = {"sentences": [sentence(0, 10), sentence(10, 20), sentence(20, 30, kind="aim")]}
    found = [
        {"start": 2, "end": 12, "kind": "address"},
        {"start": 10, "end": 23, "kind": "commitment"},
        {"start": 20, "end": 30, "kind": "aim"},
    ]
    rows = scored(gold, sentences=found)
    assert shares(rows["sentence.bounds"]) == pytest.approx((2 / 3, 2 / 3, 2 / 3, 3))
    assert shares(rows["sentence.kind"]) == pytest.approx((1 / 3, 1 / 3, 1 / 3, 3))
    gold["sentences"][0]["kind_also"] = ["address"]
    assert scored(gold, sentences=found)["sentence.kind"].recall == pytest.approx(2 / 3)


def test_commitments_are_judged_where_both_have_one(scored):
    gold = {
        "sentences": [
            sentence(0, 10, places=["白沙镇", "石蟆镇"]),
            sentence(10, 20, primary_sector_also=["213"]),
            sentence(20, 30),
            sentence(30, 40, kind="aim", primary_sector=None),
        ]
    }
    found = [
        commitment(0, 10, places=["白沙镇", "珞璜镇"]),
        commitment(10, 20, sector="213"),
        commitment(30, 40),
    ]
    rows = scored(gold, commitments=found)
    assert shares(rows["commitment.sector"]) == (1, 2 / 3, pytest.approx(0.8), 3)
    assert shares(rows["commitment.places"]) == (1 / 2, 1 / 2, 1 / 2, 2)
    assert rows["commitment.places"].misses == ("0 珞璜镇", "0 石蟆镇")


def test_what_lies_outside_the_range_is_not_counted(scored):
    gold = {
        "range": [10, 20],
        "targets": [target(12, 14)],
        "milestones": [milestone(12, 18)],
        "sentences": [sentence(10, 20)],
    }
    projects = [milestone(2, 8), milestone(12, 18)]
    found = [
        commitment(0, 10, targets=[target(4, 6)], places=["白沙镇"]),
        commitment(10, 20, targets=[target(12, 14), target(20, 22)], milestones=projects),
        commitment(20, 30, targets=[target(24, 26)]),
    ]
    rows = scored(
        gold, [{"start": n, "end": n + 10, "kind": "commitment"} for n in (0, 10, 20)], found
    )
    assert {row.f1 for row in rows.values()} == {1}


def test_the_score_is_the_mean_of_all_f1(evaluate, scored):
    rows = scored({"targets": [target(0, 2)]}, commitments=of(target(0, 2, bound=">")))
    assert len(rows) == 13
    assert evaluate.score.mean(list(rows.values())) == pytest.approx(12 / 13)


@pytest.mark.parametrize("file", ANNOTATIONS, ids=[file.stem for file in ANNOTATIONS])
def test_annotations_are_sound(file):
    gold = json.loads(file.read_text(encoding="utf-8"))
    first, last = gold.get("range", [0, gold["characters"]])
    before = first
    for item in gold["sentences"]:
        assert before <= item["start"] < item["end"] <= last
        assert {item["kind"], *item.get("kind_also", [])} <= set(Kind)
        assert (item["kind"] == "commitment") == (item["primary_sector"] is not None)
        before = item["end"]
    for item in gold.get("targets", []):
        assert first <= item["value_start"] < item["value_end"] <= last
        assert item["value_end"] - item["value_start"] == len(item["value_text"])
        assert item["value_text"] in item["quote"]
        assert item["category"] in set(Category)
        assert {item["bound"], *item.get("bound_also", [])} <= set(Bound)
        assert {item["measure"], *item.get("measure_also", [])} <= set(Measure)
        assert item["indicator"]
    for item in gold.get("milestones", []):
        assert first <= item["start"]
        assert item["start"] + len(item["quote"]) == item["end"] <= last
        assert {item["stage"], *item.get("stage_also", [])} <= set(Stage)
    for item in gold.get("targets", []) + gold.get("milestones", []):
        assert len(item["quote"]) <= LONGEST_QUOTE


def test_annotations_of_other_places_say_where_their_text_was_published():
    others = [file for file in ANNOTATIONS if file != GIVEN]
    assert len(others) >= 2
    for file in others:
        gold = json.loads(file.read_text(encoding="utf-8"))
        assert gold["title"]
        assert gold["published"]
        assert gold["range"]


def test_the_given_annotation_points_into_the_bundled_text():
    gold = json.loads(GIVEN.read_text(encoding="utf-8"))
    data = (paths.seeds() / "jiangjin-2025.txt").read_bytes()
    text = data.decode()
    assert gold["source_sha256"] == hashlib.sha256(data).hexdigest()
    for item in gold["targets"]:
        assert text[item["value_start"] : item["value_end"]] == item["value_text"]
    for item in gold["milestones"]:
        assert text[item["start"] : item["end"]] == item["quote"]


def test_the_bundled_report_is_read_as_annotated(evaluate):
    gold = json.loads(GIVEN.read_text(encoding="utf-8"))
    ours, plain = evaluate.parsed(paths.seeds() / "jiangjin-2025.txt")
    rows = evaluate.score.score(gold, ours)
    assert {row.name: row.misses for row in rows if row.f1 < 0.97} == {}
    assert evaluate.score.mean(rows) >= 0.99
    floor = evaluate.score.score(gold, plain)
    assert [its.name for row, its in zip(rows, floor, strict=True) if its.f1 >= row.f1] == []


def test_the_baseline_reads_what_is_plain(evaluate):
    report = evaluate.baseline.read(OTHER_TEXT)
    kinds = [OTHER_TEXT[item["start"] : item["end"]] for item in report["sentences"]]
    assert kinds == ["二、工作安排", "（一）办好教育。", "新建小学3所。"]
    assert [item["kind"] for item in report["sentences"]] == ["heading", "heading", "commitment"]
    (found,) = report["commitments"][0]["targets"]
    assert (found["indicator"], found["normalized_value"], found["base_unit"]) == (
        "新建小学",
        3,
        "所",
    )


@pytest.fixture
def elsewhere(tmp_path, evaluate, monkeypatch):
    """A folder with one annotated text of another place, its annotation the only one known."""
    (tmp_path / "known").mkdir()
    (tmp_path / "texts" / "deep").mkdir(parents=True)
    file = tmp_path / "texts" / "deep" / "any name.txt"
    file.write_text(OTHER_TEXT, encoding="utf-8", newline="")
    value = OTHER_TEXT.index("3所")
    start = OTHER_TEXT.index("新建")
    gold = {
        "source_sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "title": "某县政府工作报告",
        "published": "某县政府网",
        "range": [start, len(OTHER_TEXT)],
        "targets": [target(value, value + 2, bound=">=", quote="新建小学\n3所")],
        "milestones": [],
        "sentences": [sentence(start, start + 7)],
    }
    (tmp_path / "known" / "other-2025.json").write_text(json.dumps(gold), encoding="utf-8")
    monkeypatch.setattr(evaluate, "ANNOTATIONS", tmp_path / "known")
    monkeypatch.delenv("JJDESK_TEXTS", raising=False)
    return tmp_path / "texts"


def run(evaluate, monkeypatch, capsys, *args) -> str:
    monkeypatch.setattr(sys, "argv", ["evaluate.py", *map(str, args)])
    evaluate.main()
    return capsys.readouterr().out


def test_a_report_without_its_text_is_left_out_and_named(evaluate, elsewhere, monkeypatch, capsys):
    (elsewhere / "deep" / "any name.txt").write_text("another copy", encoding="utf-8")
    said = run(evaluate, monkeypatch, capsys, "--texts", elsewhere)
    assert said.startswith("left out other-2025: 某县政府工作报告 (某县政府网)")
    assert len(said.splitlines()) == 1


def test_a_text_is_found_by_its_bytes(evaluate, elsewhere, monkeypatch, capsys):
    monkeypatch.setenv("JJDESK_TEXTS", str(elsewhere))
    lines = run(evaluate, monkeypatch, capsys).splitlines()
    assert lines[0] == "other-2025: any name.txt"
    cells = {line.split()[0]: line.split()[1:] for line in lines[3:-1]}
    assert cells["target.found"] == ["1.000"] * 6 + ["1"]
    assert cells["target.bound"] == ["0.000"] * 6 + ["1"]
    assert len(cells["score"]) == 2


def test_misses_stand_below_their_row(evaluate, elsewhere, monkeypatch, capsys):
    lines = run(evaluate, monkeypatch, capsys, "--misses", "--texts", elsewhere).splitlines()
    row = next(number for number, line in enumerate(lines) if line.startswith("target.bound"))
    assert lines[row + 1].strip() == "新建小学⏎3所: gold '>=', parsed '='"


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    script = [sys.executable, FOLDER / "evaluate.py", "--texts", tmp_path / "none"]
    env = {**os.environ, "PYTHONPATH": str(FOLDER.parent.parent)}
    done = subprocess.run(script, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 2
    assert "no such folder" in done.stderr
    assert "Traceback" not in done.stderr
