"""The log file: errors in it, nobody in the way."""

import logging
import stat
import sys

import pytest

from jjdesk import log


@pytest.fixture
def file(tmp_path):
    """Where the test's log is to stand; the folder is not there yet."""
    return tmp_path / "folder" / "jjdesk.log"


@pytest.fixture
def logger():
    """A logger of our modules, without handlers afterwards."""
    yield logging.getLogger("jjdesk.somewhere")
    logging.getLogger("jjdesk").handlers.clear()


def failure() -> ValueError:
    """An error that was raised."""
    try:
        int("x")
    except ValueError as error:
        return error
    raise AssertionError


def quoting(note: str) -> RuntimeError:
    """An error upon another, both with words of a note in their messages."""
    try:
        try:
            int(note)
        except ValueError as error:
            raise RuntimeError(note) from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_an_error_is_recorded_with_the_place_where_it_happened(file):
    assert log.record(failure(), file) == file
    stamp, kind, place = file.read_text(encoding="utf-8").splitlines()[:3]
    assert stamp.startswith("20")
    assert kind == "ValueError"
    assert place.startswith(f"  {__file__}:")
    assert place.endswith(" failure")


def test_what_led_to_an_error_stands_before_it_and_no_message_is_quoted(file):
    log.record(quoting("不赞成白沙镇的做法"), file)
    words = file.read_text(encoding="utf-8")
    assert words.index("ValueError") < words.index("RuntimeError")
    assert words.count(f"{__file__}:") == 2
    assert "赞成" not in words
    assert "白沙" not in words


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_the_file_is_the_users_own(file):
    log.record(failure(), file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_entries_add_up_until_the_limit(file, monkeypatch):
    monkeypatch.setattr(log, "_LIMIT", 1_000)
    sizes = []
    for _ in range(12):
        log.record(failure(), file)
        sizes.append(file.stat().st_size)
    assert sizes[1] > sizes[0]
    assert max(sizes) < 1_000 + 2 * sizes[0]


def test_a_folder_that_refuses_leaves_us_without_a_log(tmp_path):
    (tmp_path / "file").touch()
    assert log.record(failure(), tmp_path / "file" / "jjdesk.log") is None


def test_modules_log_through_the_standard_library(file, logger):
    log.start(file)
    assert not file.exists()
    logger.info("opened %d", 3)
    logger.debug("not told")
    words = file.read_text(encoding="utf-8")
    assert "INFO jjdesk.somewhere: opened 3" in words
    assert "not told" not in words


def test_started_again_it_writes_to_the_new_file_only(file, logger):
    log.start(file)
    log.start(file.with_name("other.log"))
    logger.warning("here")
    assert not file.exists()
    assert "here" in file.with_name("other.log").read_text(encoding="utf-8")
