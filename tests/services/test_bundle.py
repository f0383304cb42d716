import subprocess
import sys

CODE = """
import sys
from pathlib import Path
from jjdesk.domain.annotation import Annotation
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook
services = Services(open_workbook(Path(sys.argv[1])))
shelf = services.library.shelf()
opened = services.library.open(shelf[0].sha256)
services.correcting.of_report(shelf[0].sha256)
services.annotating.of_report(opened)
services.library.refresh(shelf[0].sha256)
services.settings.remember({"a": "b"})
slow = ("jjdesk.parsing.", "rapidfuzz", "matplotlib", "xlsxwriter", "python_calamine")
print([name for name in sys.modules if name.startswith(slow)])
services.close()
services.close()
"""


def test_a_session_without_an_import_loads_no_parser(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", CODE, tmp_path / "workbook.jjdesk"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_tasking_comes_with_its_first_use(services):
    assert services.tasking is services.tasking
    assert services.tasking.views("0" * 64) == ()


def test_following_comes_with_its_first_use(services):
    assert services.following is services.following
    assert services.following.latest("0" * 64) == {}
