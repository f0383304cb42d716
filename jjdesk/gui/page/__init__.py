"""The page of a report and its frame: what stands at the first paint.

msgspec, which this is the first to need, takes ``typing_extensions`` where that is installed, and
building its classes is a thirtieth of a start. Of what it wants of it Python has all: msgspec is
told that there is none. Who comes later finds it.
"""

import sys

_NAME = "typing_extensions"

if _NAME not in sys.modules:
    sys.modules[_NAME] = None  # type: ignore[assignment]  # how an import is made to fail
    try:
        import msgspec  # noqa: F401  for its side effect: from here on it is imported
    finally:
        del sys.modules[_NAME]
