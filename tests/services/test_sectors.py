from collections.abc import Iterator
from pathlib import Path

import pytest

from jjdesk import paths
from jjdesk.errors import InternalError
from jjdesk.services.sectors import sector_names


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    sector_names.cache_clear()
    yield
    sector_names.cache_clear()


def test_all_nineteen_headings_are_there_in_order() -> None:
    names = sector_names()
    assert len(names) == 19
    assert list(names) == sorted(names)
    assert (names["205"], names["224"]) == ("教育", "灾害防治及应急管理")


@pytest.mark.parametrize("content", [None, "= broken", "other = 1", "[sectors.205]", b"\xff"])
def test_a_broken_list_is_our_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | bytes | None
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    if content is not None:
        (tmp_path / "lexicons").mkdir()
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "lexicons" / "sector_names.toml").write_bytes(data)
    with pytest.raises(InternalError, match=r"领域表.*重新安装"):
        sector_names()
