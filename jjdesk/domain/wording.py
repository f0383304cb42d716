"""Targets in words, alike on the screen, on paper and in a chart."""

from jjdesk.domain.report import Bound, Target

_BEFORE = {Bound.MORE_THAN: "超过", Bound.LESS_THAN: "低于"}
_AFTER = {Bound.AT_LEAST: "以上", Bound.AT_MOST: "以内", Bound.ABOUT: "左右"}


def value_in_words(target: Target) -> str:
    """``5%以上``, ``超过50万人``, ``5–6%``, ``全覆盖``: the value as a report would print it."""
    high = f"–{target.value_high}" if target.value_high is not None else ""
    printed = "" if target.value is None else f"{target.value}{high}"
    return (
        f"{_BEFORE.get(target.bound, '')}{printed}{target.unit or ''}{_AFTER.get(target.bound, '')}"
    )


def signed(number: float) -> str:
    """``+1.5``, ``−200`` (with a true minus), ``0``; thousands from ten thousand on as 万, 亿."""
    for size, word in ((1e12, "万亿"), (1e8, "亿"), (1e4, "万")):
        if abs(number) >= size:
            return f"{_signed(number, _plain(abs(number) / size))}{word}"
    return _signed(number, _plain(abs(number)))


def signed_share(share: float) -> str:
    """A relative change: ``+25%``, ``−4.3%``; from ten times on ``至27.1倍``, ``至100万倍``."""
    if share >= 9.95:
        return f"至{signed(round(share + 1, 1)).removeprefix('+')}倍"
    return f"{_signed(share, _plain(abs(share) * 100, places=1))}%"


def percent(part: int, whole: int) -> str:
    """``26%`` of at least one: ``0%`` is none and ``100%`` all, else ``<1%`` and ``>99%``."""
    rounded = (200 * part + whole) // (2 * whole)  # half a per cent goes up, as at school
    if rounded == 0 < part:
        return "<1%"
    return ">99%" if rounded == 100 and part < whole else f"{rounded}%"


def _signed(number: float, printed: str) -> str:
    """``printed`` with the sign of ``number``; what rounds to nothing has none."""
    if printed == "0":
        return printed
    return f"+{printed}" if number > 0 else f"−{printed}"


def _plain(number: float, places: int = 2) -> str:
    return f"{number:.{places}f}".rstrip("0").rstrip(".")
