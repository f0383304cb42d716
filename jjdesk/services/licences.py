"""Licences of what the program is made of, for 关于.

The overview lies in every copy of the program. A packaged one also holds the texts of all that was
bundled, collected while it was built (``tooling/licensing.py``); elsewhere they lie with the
libraries, which were installed by themselves.
"""

import msgspec

from jjdesk import paths


class Part(msgspec.Struct, frozen=True):
    """Something of other people in the package; ``texts`` are files below the folder of texts."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def overview() -> str:
    """What is used, under which licence, as Markdown."""
    return paths.licence_overview().read_text(encoding="utf-8")


def bundled() -> tuple[Part, ...]:
    """What is bundled with this copy, by name; empty where nothing is."""
    index = paths.licence_texts() / "index.json"
    if not index.exists():
        return ()
    return msgspec.json.decode(index.read_bytes(), type=tuple[Part, ...])


def words_of(part: Part) -> str:
    """The texts of the licences of ``part``, one after the other."""
    folder = paths.licence_texts()
    texts = [(folder / name).read_text(encoding="utf-8", errors="replace") for name in part.texts]
    return "\n\n".join(text.strip() for text in texts) + "\n"
