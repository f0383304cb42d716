"""What ARCHITECTURE.md promises and no linter checks."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "jjdesk"
LONGEST_FILE = 500
LONG_FUNCTION = 50
MOST_LONG_FUNCTIONS = 0.03
LINES_OF_TESTS = 1.0
"""For a line of source; empty lines count in neither."""
# Not of the sources: made by tools, or by dev.py.
MADE = {"__pycache__", "build", "dist", "node_modules"}
KEPT_DOTS = {".ci", ".gitignore", ".gitattributes", ".editorconfig"}
# Spelled in pieces, so that this file does not name one.
REGISTRIES = [
    ".".join(pieces)
    for pieces in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("pypi", "python", "org"),
        ("npmjs", "org"),
        ("deb", "debian", "org"),
        ("snapshot", "debian", "org"),
        ("security", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("tuna", "tsinghua", "edu", "cn"),
        ("mirrors", "aliyun", "com"),
        ("mirrors", "ustc", "edu", "cn"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
        ("anaconda", "org"),
    )
]


def sources() -> Iterator[Path]:
    """Every file that belongs to the project; git is not asked, a user's copy has none."""
    for folder, names, files in os.walk(ROOT):
        names[:] = [
            name
            for name in names
            if name not in MADE
            and not name.endswith(".egg-info")
            and (not name.startswith(".") or name in KEPT_DOTS)
        ]
        for file in files:
            if not file.startswith(".") or file in KEPT_DOTS:
                yield Path(folder) / file


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Name and number of lines of each function, decorators and docstring not counted."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            skipped = body[0].lineno - node.body[0].lineno
            yield node.name, node.end_lineno - node.lineno + 1 - skipped


def test_no_file_over_500_lines():
    long = {}
    for file in sources():
        if file.suffix == ".py":
            count = len(file.read_text(encoding="utf-8").splitlines())
            if count > LONGEST_FILE:
                long[str(file.relative_to(ROOT))] = count
    assert long == {}


def test_few_functions_over_50_lines():
    counted = [
        (f"{file.relative_to(ROOT)}:{name}", lines)
        for file in PACKAGE.rglob("*.py")
        for name, lines in functions(file)
    ]
    long = [name for name, lines in counted if lines > LONG_FUNCTION]
    assert len(counted) > 100
    assert len(long) <= MOST_LONG_FUNCTIONS * len(counted), long


def test_no_fewer_lines_of_tests_than_of_source():
    written = {"jjdesk": 0, "tests": 0}
    for file in sources():
        room = file.relative_to(ROOT).parts[0]
        if file.suffix == ".py" and room in written:
            lines = file.read_text(encoding="utf-8").splitlines()
            written[room] += sum(1 for line in lines if line.strip())
    assert written["jjdesk"] > 10_000
    assert written["tests"] >= written["jjdesk"] * LINES_OF_TESTS


def test_every_domain_class_is_in_the_glossary():
    rows = re.findall(
        r"^\|([^|]+)\|[^|]*\|[^|]+\|\s*$",
        (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    explained = {re.sub(r"\W|_", "", word).lower() for row in rows for word in row.split(",")}
    classes = {
        node.name
        for file in (PACKAGE / "domain").glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }
    assert classes
    assert {name for name in classes if name.lower() not in explained} == set()


def test_no_file_names_the_host_of_a_registry():
    named = []
    for file in sources():
        content = file.read_bytes()
        named += [
            f"{file.relative_to(ROOT)}: {host}" for host in REGISTRIES if host.encode() in content
        ]
    assert named == []
