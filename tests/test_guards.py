"""The guards of conftest.py hold."""

import os
import socket
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from jjdesk import paths


def test_a_socket_is_refused_and_remembered(network_guard):
    with pytest.raises(PermissionError, match="no test may use the network"):
        socket.socket()
    assert [entry.split("(")[0] for entry in network_guard.seen] == ["socket.__new__"]
    network_guard.seen.clear()


def test_a_name_look_up_is_refused(network_guard):
    with pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)
    network_guard.seen.clear()


def test_user_folders_are_the_tests_own(home, tmp_path):
    mine = (home, tmp_path)
    assert any(paths.user_data().is_relative_to(folder) for folder in mine)
    assert Path(os.path.expanduser("~")) == home  # noqa: PTH111  the very call libraries use


def test_settings_of_qt_are_the_tests_own(home):
    settings = QSettings("jjdesk", "guard")
    settings.setValue("key", 1)
    settings.sync()
    assert Path(settings.fileName()).is_relative_to(home)
    assert Path(settings.fileName()).exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may lack a screen")
def test_qt_draws_offscreen():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
