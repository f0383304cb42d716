"""pytest among the package's modules: ARGS are pytest's.

jjdesk and its libraries are the package's. Only what the package leaves out, as tools for testing,
is taken from the environment of the tests.
"""

import importlib
import importlib.util
import os
import pkgutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ("pytestqt.plugin", "_hypothesis_pytestplugin")
PARTED = ("PIL", "lxml", "matplotlib", "numpy", "xml")
"""Packages that were bundled in part."""


def main() -> int:
    """pytest's exit code."""
    import jjdesk  # noqa: PLC0415

    if "_internal" not in Path(jjdesk.__file__).parts:
        sys.exit(f"not the package's: {jjdesk.__file__}")
    for module in pkgutil.walk_packages(jjdesk.__path__, "jjdesk."):
        importlib.import_module(module.name)  # none of them needs what was left out
    behind = os.environ["JJDESK_PROBE_PATH"].split(os.pathsep)
    for name in PARTED:
        importlib.import_module(name).__path__.extend(str(Path(place, name)) for place in behind)
    # In the package this module is the program itself and cannot be imported.
    path = ROOT / "jjdesk" / "__main__.py"
    spec = importlib.util.spec_from_file_location("jjdesk.__main__", path)
    sys.modules["jjdesk.__main__"] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    import pytest  # noqa: PLC0415

    plugins = [word for name in PLUGINS for word in ("-p", name)]
    return pytest.main(["-q", "-p", "no:cacheprovider", *plugins, *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
