from pathlib import Path

import pytest

from jjdesk.errors import SourceError
from jjdesk.exchange import report_json
from jjdesk.services import parsing

TEXT = "一、2031年工作安排\n新增就业1万人。\n"


def test_parse_and_write(tmp_path) -> None:
    source = tmp_path / "yunzhou-2031.txt"
    source.write_text(TEXT, encoding="utf-8")
    report = parsing.parse_file(source)
    target = tmp_path / "out.json"
    target.write_bytes(b"old")
    parsing.write_report_json(report, target)
    assert report_json.decode(target.read_bytes()) == report
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "yunzhou-2031.txt"]


def test_a_target_that_cannot_be_written_leaves_nothing_behind(tmp_path) -> None:
    source = tmp_path / "x.txt"
    source.write_text(TEXT, encoding="utf-8")
    report = parsing.parse_file(source)
    for target, message in ((tmp_path / "none" / "o.json", "写不出"), (tmp_path, "是文件夹")):
        with pytest.raises(SourceError, match=message):
            parsing.write_report_json(report, target)
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


@pytest.mark.parametrize("target", [Path(), Path("/")])
def test_a_report_is_not_written_where_no_file_name_is_given(target, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "x.txt"
    source.write_text(TEXT, encoding="utf-8")
    report = parsing.parse_file(source)
    with pytest.raises(SourceError, match=r"不是文件名.*没有改动任何文件，请给出文件名"):
        parsing.write_report_json(report, target)
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]
