"""Everything Qt: windows, panels, item models and painters.

PySide6 replaces the built-in import by one that serves only ``from __feature__ import``, which
nothing here uses, and that makes each later import a quarter slower: it is put back.
"""

import builtins

_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401  brings in the replacement

builtins.__import__ = _plain_import
