"""What stands in quotation marks, titles and square brackets: names, whatever figures they hold."""

import re

_CLOSING = dict(zip("“‘《「[［〔", "”’》」]］〕", strict=True))
_OPENING = re.compile(f"[{re.escape(''.join(_CLOSING))}]")


def covered(text: str) -> str:
    """``text`` with its quotes, marks included, covered by ■; it keeps its length.

    A mark that is never closed is read as if it were not there.
    """
    pieces, last = [], 0
    unclosed = set()
    for match in _OPENING.finditer(text):
        at, mark = match.start(), match[0]
        if at < last or mark in unclosed:
            continue
        end = text.find(_CLOSING[mark], at) + 1
        if end:
            pieces += [text[last:at], "■" * (end - at)]
            last = end
        else:  # looked for once, so that the cost stays linear
            unclosed.add(mark)
    return "".join([*pieces, text[last:]]) if pieces else text
