"""Where data lives: beside the package in a checkout, inside it once packed; the user's own."""

import sys
from pathlib import Path
from types import SimpleNamespace

import platformdirs
import pytest

from jjdesk import paths


def test_in_a_checkout_data_stand_beside_the_package() -> None:
    root = Path(paths.__file__).resolve().parent.parent
    assert paths.data_root() == root
    assert paths.resources().is_dir()
    assert paths.seeds().is_dir()
    assert paths.manual().is_dir()
    assert paths.licence_overview().is_file()


def test_once_packed_data_stand_inside_the_package(tmp_path: Path, monkeypatch) -> None:
    package = tmp_path / "jjdesk"
    (package / "data").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    data = package / "data"
    assert paths.resources() == data / "resources"
    assert paths.seeds() == data / "seeds"
    assert paths.manual() == data / "docs" / "manual"
    assert paths.licence_overview() == data / "docs" / "licences.md"
    assert paths.licence_texts() == data / "licences"


def test_a_file_in_place_of_the_packed_folder_is_none(tmp_path: Path, monkeypatch) -> None:
    package = tmp_path / "jjdesk"
    package.mkdir()
    (package / "data").touch()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.data_root() == tmp_path


def test_all_of_the_users_stands_in_one_folder(own_user_folder: Path) -> None:
    assert paths.user_data() == own_user_folder
    for file, name in (
        (paths.workbook(), "workbook.jjdesk"),
        (paths.log_file(), "jjdesk.log"),
        (paths.crash_file(), "crash.txt"),
        (paths.window_file(), "window.ini"),
    ):
        assert file == own_user_folder / name


@pytest.mark.parametrize("path", [paths.user_data, paths.cache, paths.workbook, paths.crash_file])
def test_asking_for_a_place_makes_nothing(path, own_user_folder: Path) -> None:
    path()
    assert not own_user_folder.exists()


def test_what_can_be_made_anew_stands_apart_from_the_workbook() -> None:
    assert paths.cache() != paths.user_data()
    assert paths.cache().name == "jjdesk"


@pytest.mark.parametrize("given", ["", "/elsewhere/of ours", "not/absolute", "~/of-mine"])
@pytest.mark.parametrize("home", ["/home/deputy", "", "not/absolute"])
@pytest.mark.parametrize("system", ["linux", "win32"])
def test_the_users_folders_are_those_that_platformdirs_names(
    given: str, home: str, system: str, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", given)
    monkeypatch.setenv("XDG_CACHE_HOME", given and f"{given}/cache")
    monkeypatch.setenv("HOME", home)
    monkeypatch.setattr(paths, "sys", SimpleNamespace(platform=system))
    assert paths.user_data() == Path(platformdirs.user_data_dir("jjdesk", appauthor=False))
    assert paths.cache() == Path(platformdirs.user_cache_dir("jjdesk", appauthor=False))


def test_the_start_on_linux_does_not_wait_for_platformdirs(monkeypatch) -> None:
    monkeypatch.setattr(paths, "sys", SimpleNamespace(platform="linux"))
    monkeypatch.setenv("HOME", "/home/deputy")
    monkeypatch.setitem(sys.modules, "platformdirs", None)  # to import it fails
    assert paths.user_data().name == paths.cache().name == "jjdesk"
