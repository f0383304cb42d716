"""Where data lives: beside the package in a checkout, inside it once packed; the user's own."""

from pathlib import Path

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
