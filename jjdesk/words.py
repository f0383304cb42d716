"""What the interface says, in the user's language.

The Chinese words stand in the source. English stands in one catalogue, which Qt Linguist edits
(``resources/translations/jjdesk_en.ts``); ``python3 dev.py translations`` finds what is to be
translated. Everything below the window speaks by :func:`say`; what the window says itself
(``tr``) is looked up in the same catalogue by ``jjdesk.gui.translator``.

The language is chosen once, before any other module of ours is loaded: names at the top of a module
may call :func:`say`. What leaves as a document of a Chinese office (summaries, ballots, result
sheets) is made within :func:`chinese` and stays Chinese.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

from jjdesk import paths

CHINESE: Final = "zh"
ENGLISH: Final = "en"
LANGUAGES: Final = (CHINESE, ENGLISH)

Given = ParamSpec("Given")
Made = TypeVar("Made")
Key = TypeVar("Key")


class Catalogue:
    """English by the Chinese words, and by what they are about where one word means two things."""

    def __init__(self, translations: Iterable[tuple[str, str, str]]) -> None:
        """Hold ``translations``: Chinese, what it is about or ``""``, English."""
        self._english = {(source, about): english for source, about, english in translations}

    def find(self, source: str, about: str = "") -> str:
        """The English of ``source``, or ``source`` when nobody has translated it."""
        return self._english.get((source, about), source)


_catalogue: Catalogue | None = None
_in_document: ContextVar[bool] = ContextVar("_in_document", default=False)


def say(words: str, /, about: str = "", **values: object) -> str:
    """``words`` in the user's language, its named places filled by ``values``.

    ``about`` tells apart what is one word in Chinese and two in English.
    """
    if _catalogue is not None and not _in_document.get():
        words = _catalogue.find(words, about)
    return words.format(**values) if values else words


def to_say(words: str, about: str = "") -> str:  # noqa: ARG001  read by tooling/translations.py
    """``words`` as they are: to be translated, but said (by :func:`say`) only later.

    For names at the top of a module that go into documents, too.
    """
    return words


class Labels(Mapping[Key, str]):
    """Names by key, marked by :func:`to_say`, and said each time that one is looked up."""

    def __init__(self, names: Mapping[Key, str]) -> None:
        self._names = names

    def __getitem__(self, key: Key) -> str:
        return say(self._names[key])

    def unsaid(self, key: Key) -> str:
        """The name as the source has it: what is kept, or said only later."""
        return self._names[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@contextmanager
def chinese() -> Iterator[None]:
    """Within it all is said in Chinese: a document is made."""
    before = _in_document.set(True)
    try:
        yield
    finally:
        _in_document.reset(before)


def in_chinese(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """A function that makes a document: all it says is Chinese."""

    @wraps(make)
    def made(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        if _catalogue is None:
            return make(*args, **kwargs)
        with chinese():
            return make(*args, **kwargs)

    return made


def use(language: str) -> None:
    """Speak ``language`` from now on; one that is not known is Chinese."""
    global _catalogue  # noqa: PLW0603  one process speaks one language
    _catalogue = load(catalogue_file()) if language == ENGLISH else None


def catalogue() -> Catalogue | None:
    """What the window's own words are looked up in; None in Chinese."""
    return _catalogue


def catalogue_file() -> Path:
    """The catalogue of English, as Qt Linguist writes it."""
    return paths.resources() / "translations" / "jjdesk_en.ts"


def load(file: Path) -> Catalogue:
    """The catalogue in ``file``; without the file there is nothing to say but Chinese."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415  not for those who read Chinese

    try:
        root = ET.parse(file).getroot()  # noqa: S314  a file of our own
    except (OSError, ET.ParseError):
        return Catalogue(())
    return Catalogue(
        (message.findtext("source", ""), message.findtext("comment", ""), english)
        for message in root.iter("message")
        if (english := message.findtext("translation"))
    )


def wished(arguments: Sequence[str]) -> str:
    """The language of this start.

    What the command line says goes first (``--language en``), then the environment
    (``JJDESK_LANGUAGE``), then what was chosen in the menu.
    """
    for at, argument in enumerate(arguments):
        if argument == "--language" and arguments[at + 1 :]:
            return arguments[at + 1]
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return os.environ.get("JJDESK_LANGUAGE") or _kept(paths.window_file())


def _kept(file: Path) -> str:
    """The language in the file that keeps the window's look, which the window writes by Qt."""
    with suppress(OSError, UnicodeDecodeError):
        for line in file.read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition("=")
            if key.strip() == "language":
                return value.strip()
    return CHINESE
