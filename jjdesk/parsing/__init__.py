"""Text to report: pure functions, one file a question, and a pipeline that lists the steps."""

from typing import Final

VERSION: Final = 2
"""Of the parser: a reading by an older one is made anew, with the corrections it had."""
