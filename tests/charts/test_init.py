"""matplotlib's own folder, before it is imported: each in a process of its own."""

import json
import subprocess
import sys

import pytest

from jjdesk import paths

ASK = """
import json, os
import jjdesk.charts
import matplotlib
from matplotlib import font_manager
faces = sorted({entry.name for entry in font_manager.fontManager.ttflist})
print(json.dumps([matplotlib.get_cachedir(), matplotlib.get_configdir(), faces]))
"""


def asked(*before):
    code = "\n".join([*before, ASK])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


def test_matplotlib_looks_at_no_font_of_the_system():
    cache, config, faces = asked()
    assert cache == config == str(paths.cache() / "matplotlib")
    assert faces == ["DejaVu Sans"]


def test_another_folder_does_not_count():
    # A frozen build is given one that is empty at each start.
    cache, _, faces = asked("import os", "os.environ['MPLCONFIGDIR'] = '/nowhere'")
    assert cache == str(paths.cache() / "matplotlib")
    assert faces == ["DejaVu Sans"]


@pytest.mark.parametrize("again", [False, True])
def test_a_list_that_is_there_is_left_alone(again):
    folder = paths.cache() / "matplotlib"
    asked()
    (found,) = folder.glob("fontlist-*.json")
    ours = found.read_text("utf-8")
    mark = ours.replace('"default_size": null', '"default_size": 12')
    if again:
        found.write_text(mark, "utf-8")
    asked()
    assert found.read_text("utf-8") == (mark if again else ours)
