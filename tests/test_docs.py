"""The documents tell the truth: what they name exists, and what must be named is."""

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest

from jjdesk import cli
from jjdesk.domain.annotation import MARKED
from jjdesk.gui.actions import room_key, table
from jjdesk.gui.notes import note_kinds
from jjdesk.gui.rooms import table as rooms_table

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Named as files of a reader's machine: made by dev.py, or at the first start.
MADE = {".venvs", "build", "dist", "workbook.jjdesk", "window.ini", "jjdesk.log", "OUT.json"}
SUFFIXES = {".py", ".md", ".toml", ".lock", ".spec", ".json", ".txt", ".qss", ".otf"}
MARKS_OF_ADR = ("Context. ", "Decision. ", "Consequences. ")

each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=[str(path.relative_to(ROOT)) for path in DOCUMENTS]
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def load_dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def in_backticks(text: str) -> list[str]:
    """What stands between single backticks; fenced blocks are left out."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"`([^`\n]+)`", prose)


def paths_in(text: str) -> set[str]:
    """The files and folders of this repository that a text names in backticks."""
    found = set()
    for word in in_backticks(text):
        if not re.fullmatch(r"\.?[\w-][\w.*-]*(/[\w.*-]+)*/?", word):
            continue
        first = word.split("/")[0]
        named = "/" in word or Path(word).suffix in SUFFIXES
        if named and first not in MADE:
            found.add(word)
    return found


def anchors(text: str) -> set[str]:
    """The anchors of a document's headings, as web pages of repositories make them."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


@each_document
def test_every_path_exists(document):
    folders = (ROOT, ROOT / "resources" / "lexicons")
    missing = {
        path
        for path in paths_in(document.read_text(encoding="utf-8"))
        if not any(next(folder.glob(path.rstrip("/")), None) for folder in folders)
    }
    assert missing == set()


@each_document
def test_every_link_inside_resolves(document):
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        if link.startswith("https://"):
            continue
        name, _, anchor = unquote(link).partition("#")
        target = (document.parent / name).resolve() if name else document
        if not target.exists() or (
            anchor and anchor not in anchors(target.read_text(encoding="utf-8"))
        ):
            broken.append(link)
    assert broken == []


@each_document
def test_every_task_of_dev_exists(document):
    named = set(re.findall(r"dev\.py ([a-z]+)", document.read_text(encoding="utf-8")))
    assert named <= load_dev().TASKS.keys()


def test_the_readme_names_every_task():
    assert {task for task in load_dev().TASKS if f"dev.py {task}" not in read("README.md")} == set()


@pytest.mark.parametrize("document", ["README.md", "README.zh-CN.md", "docs/manual/index.md"])
def test_every_option_exists(document, capsys):
    for command in (["--help"], ["parse", "--help"], ["vote", "verify", "--help"]):
        with pytest.raises(SystemExit):
            cli.arguments(command)
    known = capsys.readouterr().out + load_dev().__doc__
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", read(document)))
    assert {option for option in named if option not in known} == set()


def test_every_room_is_described():
    rooms = {
        f"jjdesk/{path.name}/" if path.is_dir() else f"jjdesk/{path.name}"
        for path in (ROOT / "jjdesk").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } | {f"jjdesk/gui/{path.parent.name}/" for path in (ROOT / "jjdesk/gui").glob("*/__init__.py")}
    described = set(re.findall(r"^\| `(jjdesk/[^`]+)` \|", read("ARCHITECTURE.md"), re.MULTILINE))
    assert described == rooms - {"jjdesk/__init__.py"}


def test_every_module_can_be_found():
    modules = {
        str(path.relative_to(ROOT).as_posix())
        for folder in ("jjdesk", "tooling")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "__init__.py"
    }
    assert modules - set(in_backticks(read("ARCHITECTURE.md"))) == set()


def test_the_layers_are_those_of_the_linter():
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layered = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    assert len(layered) == 2
    for layers in layered:
        assert "```\n" + "\n".join(layers) + "\n```" in read("ARCHITECTURE.md")


def test_every_question_of_the_parser_has_its_place():
    text = read("ARCHITECTURE.md")
    lexicons = {path.name for path in (ROOT / "resources" / "lexicons").glob("*.toml")}
    assert {name for name in lexicons if f"`{name}`" not in text} == set()


def test_every_word_of_the_glossary_is_in_the_code():
    code = " ".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "jjdesk").rglob("*.py")
    ).lower()
    rows = re.findall(r"^\| ([^|]+) \|[^|]*\|[^|]+\|$", read("docs/glossary.md"), re.MULTILINE)
    words = [word.strip() for row in rows if set(row) - {"-"} for word in row.split(",")]
    assert len(words) > 40
    unknown = [word for word in words if not re.search(rf"\b{re.escape(word.lower())}", code)]
    assert unknown == []


def keys_in_the_manual() -> dict[str, tuple[str, ...]]:
    rows = re.findall(r"^\| (.+?) \| (`.+`) \|$", read("docs/manual/index.md"), re.MULTILINE)
    return {name: tuple(in_backticks(keys)) for name, keys in rows}


def test_the_manual_has_every_key():
    names = " / ".join(note_kinds.label(kind) for kind in MARKED)
    wanted = {entry.name: entry.keys for entry in table().values() if entry.keys}
    wanted[f"批注类型：{names}"] = ("1", str(len(MARKED)))
    wanted["搜索时：下一处、上一处"] = ("Enter", "Shift+Enter")
    rooms = [entry.label for entry in rooms_table(*[None] * 7)]
    wanted[" / ".join(rooms)] = (room_key(1), room_key(len(rooms)))
    assert keys_in_the_manual() == wanted


def test_the_manual_numbers_the_stances_as_the_keys_do():
    told = "、".join(f"`{n}` {note_kinds.label(kind)}" for n, kind in enumerate(MARKED, start=1))
    assert told in read("docs/manual/index.md")


def test_decisions_are_numbered_and_complete():
    records = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [path.name[:4] for path in records] == [f"{n:04}" for n in range(1, len(records) + 1)]
    for path in records:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:4]} ")
        assert all(f"\n{mark}" in text for mark in MARKS_OF_ADR), path.name


def test_the_licences_of_all_that_is_shipped_are_named():
    text = read("docs/licences.md").lower()
    libraries = {re.match(r"[\w-]+", line)[0] for line in PROJECT["project"]["dependencies"]}
    fonts = {path.name for path in (ROOT / "resources" / "fonts").glob("*.otf")}
    assert {name for name in libraries | fonts if name.lower() not in text} == set()
