import hashlib
from pathlib import Path

import pytest

from jjdesk import paths
from jjdesk.errors import InternalError, SourceError
from jjdesk.exchange import report_json
from jjdesk.services.opening import BUNDLED, BUNDLED_SHA256, OpenReport, open_bundled, open_kept


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_report: OpenReport) -> Path:
    """A shipped report of our own, whose files may be spoiled."""
    (tmp_path / "reports").mkdir()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    monkeypatch.setattr(paths, "seeds", lambda: tmp_path)
    (tmp_path / "reports" / f"{BUNDLED}.json").write_bytes(report_json.encode(open_report.report))
    (tmp_path / f"{BUNDLED}.txt").write_bytes(open_report.text.encode())
    return tmp_path


@pytest.mark.usefixtures("bundle")
def test_reading_and_text_come_together(open_report: OpenReport) -> None:
    assert open_bundled() == open_report


@pytest.mark.parametrize("name", [f"reports/{BUNDLED}.json", f"{BUNDLED}.txt"])
def test_a_missing_file_is_our_fault(bundle: Path, name: str) -> None:
    (bundle / name).unlink()
    with pytest.raises(InternalError, match=r"缺失或损坏.*重新安装"):
        open_bundled()


def test_a_reading_that_cannot_be_read_is_our_fault(bundle: Path) -> None:
    (bundle / "reports" / f"{BUNDLED}.json").write_text('{"format": 1}', encoding="utf-8")
    with pytest.raises(InternalError, match="重新安装"):
        open_bundled()


def test_a_text_of_another_report_is_our_fault(bundle: Path) -> None:
    with (bundle / f"{BUNDLED}.txt").open("a", encoding="utf-8") as text:
        text.write("。")
    with pytest.raises(InternalError, match="不一致"):
        open_bundled()


@pytest.mark.parametrize(
    ("spoil_reading", "spoil_text"),
    [(b"{}", None), (None, b"short"), (None, b"\xff")],
)
def test_what_a_workbook_kept_broken_is_refused(
    open_report: OpenReport, spoil_reading: bytes | None, spoil_text: bytes | None
) -> None:
    parsed, text = report_json.encode(open_report.report), open_report.text.encode()
    assert open_kept(parsed, text) == open_report
    with pytest.raises(SourceError, match="请"):
        open_kept(spoil_reading or parsed, spoil_text or text)


def test_the_shipped_report_opens() -> None:
    opened = open_bundled()
    assert hashlib.sha256(opened.text.encode()).hexdigest() == BUNDLED_SHA256
    assert opened.report.source.sha256 == BUNDLED_SHA256
    assert opened.report.place
    assert len(opened.report.commitments) > 100
    for commitment in opened.report.commitments:
        assert opened.text[commitment.start : commitment.end] == commitment.quote
