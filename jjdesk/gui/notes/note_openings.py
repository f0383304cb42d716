"""Usual openings (常用开头) of speeches, questions, suggestions and amendments, and one's own."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from jjdesk import paths

OWN: Final = "openings"
"""Setting: the deputy's own, as a JSON list."""
MOST: Final = 50
_LONGEST: Final = 2000


class Openings(NamedTuple):
    """Openings of one kind; each in the notation of notes."""

    title: str
    texts: tuple[str, ...]


def shipped() -> tuple[Openings, ...]:
    """Those of the program, in the order of their files."""
    files = sorted((paths.resources() / "templates").glob("*.toml"))
    read = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    return tuple(Openings(each["title"], tuple(each["openings"])) for each in read)


def own(settings: Mapping[str, str]) -> tuple[str, ...]:
    """The deputy's own; none where the setting is broken."""
    try:
        found = json.loads(settings.get(OWN, "[]"))
    except ValueError:
        return ()
    return tuple(each for each in found if isinstance(each, str)) if isinstance(found, list) else ()


def kept(texts: Sequence[str]) -> dict[str, str]:
    """The setting that keeps one's own: each once, without blank ones."""
    cut = (text.strip()[:_LONGEST] for text in texts)
    filled = [text for text in dict.fromkeys(cut) if text]
    return {OWN: json.dumps(filled[:MOST], ensure_ascii=False)}
