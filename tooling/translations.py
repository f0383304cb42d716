"""What the interface says, found in the source, and the catalogue of its English kept beside it.

``python3 dev.py translations`` writes ``resources/translations/jjdesk_en.ts`` anew: translations
are kept, what is new is marked unfinished, what nobody says any longer is dropped. The file is
Qt Linguist's; pyside6-lupdate knows ``tr`` alone, and would drop what is said below the window.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "jjdesk_en.ts"
CHINESE = re.compile("[\u3400-\u9fff\u3001-\u3011\uff01-\uff1f]")
"""Signs that an English reader is not to meet: ideographs, and the wide signs between them."""

_Words = tuple[str, str, str]
"""Context, Chinese, what it is about."""
_SPEAKERS = {"say", "to_say"}
_SEARCHES = (
    *("compile", "sub", "search", "match", "fullmatch", "findall", "split", "rsplit", "strip"),
    *("rstrip", "lstrip", "startswith", "endswith", "replace", "removeprefix", "removesuffix"),
    *("find", "rfind", "index", "count", "partition", "rpartition", "maketrans"),
)
"""Their arguments are looked for in a text."""
_PLACE = re.compile(r"%[-+0#]*\d*(?:\.\d+)?[sdifgr%]|%n|%\d+|\{\w*(?:![rs])?(?::[^{}]*)?\}")


@dataclass
class Message:
    """Words to translate.

    ``context`` is a class, or the module of what stands below the window; ``about`` tells apart
    what is one word in Chinese (Qt's comment of disambiguation).
    """

    context: str
    source: str
    about: str = ""
    files: list[str] = field(default_factory=list)
    english: str = ""
    finished: bool = False


class UnreadableError(ValueError):
    """Words that are made while the program runs: nobody can translate them beforehand."""


def collect(package: Path = ROOT / "jjdesk") -> list[Message]:
    """All that is said in ``package``, by context, in the order of the files."""
    found: dict[tuple[str, str, str], Message] = {}
    for file in sorted(package.rglob("*.py")):
        path = file.relative_to(package.parent)
        for words in _said(path, ast.parse(file.read_text(encoding="utf-8"))):
            message = found.setdefault(words, Message(*words))
            if path.as_posix() not in message.files:
                message.files.append(path.as_posix())
    return sorted(found.values(), key=lambda message: message.context)


def is_speaking(call: ast.Call) -> bool:
    """Whether ``call`` speaks: ``tr``, ``translate`` with a context, ``say``, ``to_say``."""
    name = _name(call.func)
    if name == "translate":  # also a painter's, and a string's
        return len(call.args) == 2
    # A method of that name speaks of what was said already.
    return name == "tr" or (name in _SPEAKERS and isinstance(call.func, ast.Name))


def places(words: str) -> list[str]:
    """What is filled in: signs with % in their order, then named places, sorted."""
    found = _PLACE.findall(words)
    signs = [place for place in found if place[0] == "%" and place != "%%"]
    return signs + sorted({place for place in found if place[0] == "{"})


def fits(words: str, english: str) -> bool:
    """Whether ``english`` fills in what ``words`` does; a named place may go unused."""
    (signs, names), (filled, named) = _kinds(words), _kinds(english)
    return signs == filled and named <= names


def _kinds(words: str) -> tuple[list[str], set[str]]:
    found = places(words)
    return [place for place in found if place[0] == "%"], {p for p in found if p[0] == "{"}


def _said(path: Path, tree: ast.Module) -> Iterator[_Words]:
    module = ".".join(path.with_suffix("").parts[1:]).removesuffix(".__init__") or "jjdesk"
    yield from _within(tree, "", module, path)


def _within(node: ast.AST, class_: str, module: str, path: Path) -> Iterator[_Words]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and is_speaking(child):
            yield from _of(child, class_, module, path)
        inner = child.name if isinstance(child, ast.ClassDef) else class_
        yield from _within(child, inner, module, path)


def _of(call: ast.Call, class_: str, module: str, path: Path) -> Iterator[_Words]:
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    name = _name(call.func)
    if name in _SPEAKERS:
        # What is no constant was marked where it is one.
        if texts and isinstance(texts[0], str):
            yield module, texts[0], _about(call)
        elif any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in call.args):
            raise UnreadableError(f"{path}:{call.lineno}")
    elif len(texts) == len(call.args) and all(isinstance(text, str) for text in texts):
        context, source = texts if len(texts) == 2 else (class_ or module, *texts)
        yield str(context), str(source), ""
    elif name == "tr":
        raise UnreadableError(f"{path}:{call.lineno}")


def _about(call: ast.Call) -> str:
    given = [key.value for key in call.keywords if key.arg == "about"]
    return str(given[0].value) if given and isinstance(given[0], ast.Constant) else ""


def unsaid(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Lines and words with Chinese signs that an English reader could meet, and nobody says.

    Left out are docstrings, what text is compared with or searched for, keys, and functions that
    make documents (``in_chinese``).
    """
    yield from _unsaid(tree)


def _unsaid(node: ast.AST) -> Iterator[tuple[int, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant):
            if isinstance(child.value, str) and CHINESE.search(child.value):
                yield child.lineno, child.value
        elif not _is_data(child):
            yield from _unsaid_in(child)


def _unsaid_in(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _unsaid(ast.Expression(value))
    elif isinstance(node, ast.Call) and _name(node.func) in _SEARCHES:
        yield from _unsaid(ast.Expression(node.func))
    elif isinstance(node, ast.Call) and is_speaking(node):
        for keyword in node.keywords:
            yield from _unsaid(ast.Expression(keyword.value))
    else:
        yield from _unsaid(node)


def _is_data(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.FunctionDef):
        return any(_name(each) == "in_chinese" for each in node.decorator_list)
    return isinstance(node, ast.Compare | ast.MatchValue | ast.Set)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def read(file: Path = CATALOGUE) -> list[Message]:
    """The messages in a catalogue."""
    if not file.exists():
        return []
    root = ET.parse(file).getroot()  # noqa: S314  a file of our own
    messages = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            files = [place.get("filename", "") for place in message.iter("location")]
            english = message.find("translation")
            text = (english.text or "") if english is not None else ""
            finished = english is not None and english.get("type") is None and bool(text)
            name, source = context.findtext("name", ""), message.findtext("source", "")
            about = message.findtext("comment", "")
            messages.append(Message(name, source, about, files, text, finished))
    return messages


def merge(said: Iterable[Message], known: Iterable[Message]) -> list[Message]:
    """What is said, with the English known for it: of its context, or else of any other."""
    known = [message for message in known if message.english]
    there = {(message.context, message.source, message.about): message for message in known}
    anywhere = {(message.source, message.about): message for message in reversed(known)}
    merged = []
    for message in said:
        words = message.source, message.about
        old = there.get((message.context, *words)) or anywhere.get(words)
        english, finished = (old.english, old.finished) if old else ("", False)
        merged.append(replace(message, english=english, finished=finished))
    return merged


def written(messages: Iterable[Message]) -> str:
    """A catalogue as Qt Linguist saves it; places without lines, which every edit would change."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="en_US" sourcelanguage="zh_CN">',
    ]
    context = None
    for message in messages:
        if message.context != context:
            lines += ["</context>"] if context is not None else []
            lines += ["<context>", f"    <name>{_escaped(message.context)}</name>"]
            context = message.context
        state = "" if message.finished else ' type="unfinished"'
        lines.append("    <message>")
        lines += [f'        <location filename="../../{file}"/>' for file in message.files]
        lines.append(f"        <source>{_escaped(message.source)}</source>")
        if message.about:
            lines.append(f"        <comment>{_escaped(message.about)}</comment>")
        lines.append(f"        <translation{state}>{_escaped(message.english)}</translation>")
        lines.append("    </message>")
    lines += ["</context>"] if context is not None else []
    return "\n".join([*lines, "</TS>", ""])


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def main() -> int:
    """Write the catalogue anew, and tell how many words nobody has translated."""
    messages = merge(collect(), read())
    CATALOGUE.parent.mkdir(exist_ok=True)
    CATALOGUE.write_text(written(messages), encoding="utf-8")
    left = [message for message in messages if not message.finished]
    sys.stdout.write(f"{len(messages)} messages, {len(left)} to translate\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
