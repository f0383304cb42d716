"""The tour in English: ``python3 dev.py tour OUT --english``."""

import runpy
from pathlib import Path

from jjdesk import words

# Before anything else of ours is loaded, as jjdesk.__main__ does.
words.use(words.ENGLISH)
runpy.run_path(str(Path(__file__).parent), run_name="__main__")
