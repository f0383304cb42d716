"""Start-up script of a second program in the package, for tests: runs a script among its modules.

``jjdesk-probe SCRIPT ARGS``, see ``build.spec``, and ``jjdesk-probe -c CODE ARGS``, as tests start
Python. Modules come from the package first. What only tests need, QtTest above all, is found behind
them in the folders of JJDESK_PROBE_PATH.
"""

import os
import sys
from pathlib import Path

import PySide6

for _folder in filter(None, os.environ.get("JJDESK_PROBE_PATH", "").split(os.pathsep)):
    sys.path.append(_folder)
    PySide6.__path__.append(str(Path(_folder, "PySide6")))
sys.argv.pop(0)
_file = sys.argv[0]
if _file == "-c":
    _source = sys.argv.pop(1)
else:
    sys.path.insert(0, str(Path(_file).resolve().parent))
    _source = Path(_file).read_text(encoding="utf-8")
_names = {"__name__": "__main__", "__file__": str(Path(_file).resolve())}
exec(compile(_source, _file, "exec"), _names)  # noqa: S102  what it is for
