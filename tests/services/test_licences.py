"""What 关于 can say about licences."""

import json

import pytest

from jjdesk import paths
from jjdesk.services import licences


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """A folder of collected texts, as in a packaged program."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.txt").write_text("\nfirst\n", encoding="utf-8")
    (tmp_path / "b" / "2.txt").write_bytes(b"\xa9 second")
    index = [{"name": "b", "version": "2.0", "licence": "MIT", "texts": ["b/1.txt", "b/2.txt"]}]
    (tmp_path / "index.json").write_text(json.dumps(index), encoding="utf-8")
    monkeypatch.setattr(paths, "licence_texts", lambda: tmp_path)
    return tmp_path


def test_the_overview_is_there_in_a_checkout():
    assert "LGPL-3.0-only" in licences.overview()


def test_nothing_is_bundled_with_a_checkout():
    assert licences.bundled() == ()


@pytest.mark.usefixtures("texts")
def test_what_was_collected_is_told():
    (part,) = licences.bundled()
    assert (part.name, part.version, part.licence) == ("b", "2.0", "MIT")
    assert licences.words_of(part) == "first\n\n\ufffd second\n"
