"""Start-up script of a second program in the package, made for tests: runs a script among its modules.

``jjdesk-probe SCRIPT ARGS``, see ``build.spec``. Modules come from the package first. What only tests
need, QtTest above all, is found behind them in the folders of JJDESK_PROBE_PATH.
"""

import os
import sys

import PySide6

for _folder in filter(None, os.environ.get("JJDESK_PROBE_PATH", "").split(os.pathsep)):
    sys.path.append(_folder)
    PySide6.__path__.append(os.path.join(_folder, "PySide6"))
sys.argv.pop(0)
sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))
with open(sys.argv[0], encoding="utf-8") as _script:
    _code = compile(_script.read(), sys.argv[0], "exec")
exec(_code, {"__name__": "__main__", "__file__": sys.argv[0]})
