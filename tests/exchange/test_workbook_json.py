import json
import re

import pytest

from jjdesk import __version__
from jjdesk.domain.library import Whole
from jjdesk.errors import SourceError
from jjdesk.exchange import workbook_json

TABLES = {
    "setting": [{"key": "甲", "value": "乙\n\x00😀"}],
    "task_match": [{"ordinal": 1, "likeness": 0.1 + 0.2, "commitment": None}],
}
WHOLE = Whole(5, TABLES)
DATA = workbook_json.encode(WHOLE, "2025-02-07T01:00:00.000Z")


def changed(**values):
    return json.dumps(json.loads(DATA) | values, ensure_ascii=False).encode()


def test_what_is_written_is_read_again():
    read = workbook_json.decode(DATA, "全部.json")
    assert (read.schema, read.tables, read.made) == (5, TABLES, "2025-02-07T01:00:00.000Z")
    assert (read.format, read.version, read.program) == ("jjdesk-workbook", 1, __version__)
    assert workbook_json.encode(WHOLE, read.made) == DATA, "the same gives the same bytes"
    assert "甲".encode() in DATA


def test_laid_out_otherwise_it_is_the_same():
    for data in (changed(), b"\xef\xbb\xbf" + DATA, json.dumps(json.loads(DATA)).encode()):
        assert workbook_json.decode(data, "x").tables == TABLES


def test_a_program_may_leave_the_digest_out():
    given = {"setting": [{"key": "a", "value": "b"}]}
    assert workbook_json.decode(changed(sha256="", tables=given), "x").tables == given


@pytest.mark.parametrize("end", [0.1, 0.5, 0.9, 1 - 2 / len(DATA)])
def test_a_file_that_ends_early_is_told_so(end):
    data = DATA[: max(60, int(len(DATA) * end))]
    with pytest.raises(SourceError, match="不完整或已损坏"):
        workbook_json.decode(data, "全部.json")


def test_a_character_changed_on_the_way_is_seen():
    with pytest.raises(SourceError, match="不完整或已损坏"):
        workbook_json.decode(DATA.replace("甲".encode(), "丙".encode()), "x")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"PK\x03\x04",
        b"\xff\xfe",
        b'{"format": "jjdesk-report", "version": 1}',
        "各位代表".encode(),
        b"[" * 100_000,
    ],
)
def test_another_file_is_refused(data):
    with pytest.raises(SourceError, match="“别的”不是本程序导出的全部资料"):
        workbook_json.decode(data, "别的")


def test_a_newer_one_is_refused_whatever_it_holds():
    data = b'{"format": "jjdesk-workbook", "version": 2, "program": "9.9", "tables": 1}'
    with pytest.raises(SourceError, match=re.escape("较新的程序（9.9）")):
        workbook_json.decode(data, "x")


@pytest.mark.parametrize("version", [0, -1])
def test_there_was_no_earlier_one(version):
    with pytest.raises(SourceError, match=f"没有第 {version} 版的格式"):
        workbook_json.decode(changed(version=version), "x")


@pytest.mark.parametrize("value", ["1e999", "NaN", "9" * 400 + ".0", '"\\ud800"', "[" * 10_000])
def test_what_is_no_value_of_a_cell_is_refused(value):
    marked = changed(tables={"setting": [{"key": "MARK"}]}, sha256="")
    with pytest.raises(SourceError, match="工作簿没有任何改动"):
        workbook_json.decode(marked.replace(b'"MARK"', value.encode()), "x")


@pytest.mark.parametrize(
    "tables",
    [
        [],
        {"setting": {}},
        {"setting": [["a"]]},
        {"setting": [{"key": ["a"]}]},
        {"setting": [{"key": True}]},
        {"setting": [{"key": {"a": 1}}]},
        None,
    ],
)
def test_tables_must_be_rows_of_plain_values(tables):
    with pytest.raises(SourceError, match="不合格式"):
        workbook_json.decode(changed(tables=tables, sha256=""), "x")


def test_a_file_larger_than_any_workbook_is_not_taken(monkeypatch, tmp_path):
    monkeypatch.setattr(workbook_json, "LARGEST", 100)
    file = tmp_path / "x.json"
    file.write_bytes(DATA)
    with pytest.raises(SourceError, match="不像导出的全部资料"):
        workbook_json.read_file(file)
    with pytest.raises(SourceError, match="没有导出"):
        workbook_json.encode(WHOLE, "")


def test_a_file_that_cannot_be_opened_is_told_so(tmp_path):
    for path in (tmp_path, tmp_path / "none.json", tmp_path / "x\0y"):
        with pytest.raises(SourceError, match="打不开"):
            workbook_json.read_file(path)
