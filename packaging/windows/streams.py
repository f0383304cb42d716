"""Runs before the program does: a Windows program with a window has no streams to write to."""

import os
import sys

for _name in ("stdout", "stderr"):
    if getattr(sys, _name) is None:
        setattr(sys, _name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
