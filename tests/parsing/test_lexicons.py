"""Word lists: read once, and a broken one told as a fault of the program."""

import pytest

from jjdesk import paths
from jjdesk.errors import InternalError
from jjdesk.parsing import lexicons

SHIPPED = sorted(file.stem for file in (paths.resources() / "lexicons").glob("*.toml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_list_that_is_shipped_can_be_read(name: str) -> None:
    assert lexicons.load(name)
    assert lexicons.load(name) is lexicons.load(name)


@pytest.mark.parametrize(
    "content",
    [None, b"\xff\xfe", b"words = [", b"words = 1\nwords = 2\n", "词 = [".encode("gb18030")],
    ids=["missing", "no text", "cut off", "twice", "another encoding"],
)
def test_a_list_that_is_missing_or_broken_asks_for_a_new_installation(
    tmp_path, monkeypatch, content: bytes | None
) -> None:
    folder = tmp_path / "lexicons"
    folder.mkdir()
    if content is not None:
        (folder / "x.toml").write_bytes(content)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(InternalError, match=r"词表.*x\.toml 缺失或损坏，请重新安装"):
        lexicons.load.__wrapped__("x")


def test_no_word_stands_twice_in_a_list_of_counting_words() -> None:
    units = lexicons.load("units")
    for group in ("people", "money", "ratio", "time", "capacity", "per"):
        assert len(units[group]) == len(set(units[group])), group
