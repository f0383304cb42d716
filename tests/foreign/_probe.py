"""Start-up script of a second program in the package, for tests: runs a script among its modules.

``jjdesk-probe SCRIPT ARGS``, see ``build.spec``. Modules come from the package first. What only
tests need, QtTest above all, is found behind them in the folders of JJDESK_PROBE_PATH.
"""

import os
import sys
from pathlib import Path

import PySide6

for _folder in filter(None, os.environ.get("JJDESK_PROBE_PATH", "").split(os.pathsep)):
    sys.path.append(_folder)
    PySide6.__path__.append(str(Path(_folder, "PySide6")))
sys.argv.pop(0)
_script = Path(sys.argv[0]).resolve()
sys.path.insert(0, str(_script.parent))
_code = compile(_script.read_text(encoding="utf-8"), _script, "exec")
exec(_code, {"__name__": "__main__", "__file__": str(_script)})  # noqa: S102  what it is for
