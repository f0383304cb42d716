"""What stands in quotation marks, titles and square brackets: names, whatever figures they hold."""

import re

_MARKS = zip("“‘《「[［〔", "”’》」]］〕", strict=True)
_OPENING = re.compile(r"[“‘《「\[［〔]")
_LONGEST = 300  # characters between two marks, so that many unclosed ones cost no more than linear
_QUOTE = re.compile(
    "|".join(
        f"{re.escape(opening)}[^{re.escape(closing)}]{{0,{_LONGEST}}}+{re.escape(closing)}"
        for opening, closing in _MARKS
    )
)


def covered(text: str) -> str:
    """``text`` with its quotes, marks included, covered by ■; it keeps its length.

    A mark that is never closed, or only far behind, is read as if it were not there.
    """
    return _QUOTE.sub(_cover, text) if _OPENING.search(text) else text


def _cover(quote: re.Match[str]) -> str:
    return "■" * len(quote[0])
