"""Data goes one way, and a module imports only from what stands to its left."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import sameboat

PACKAGE = Path(sameboat.__file__).parent
# The package says itself in which order its stages stand: `vocabulary ← model ← …`.
TOLD = (sameboat.__doc__ or "").partition("::")[2].split("←")
STAGES = [*({name.strip(" \n{}") for name in stage.split(",")} for stage in TOLD), {"__main__"}]
ORDER = {name: number for number, names in enumerate(STAGES) for name in names}
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
MOST_LINES = 300


def stage(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def dotted(module: Path) -> str:
    parts = ("sameboat", *module.with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = frozenset(map(dotted, MODULES))


@cache
def nodes(module: Path) -> list[ast.AST]:
    """Return a module and all that stands in it, read once for all that is asked of it."""
    return [*ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8")))]


def imported(module: Path) -> Iterator[str]:
    """Yield the modules of ours that a module imports, anywhere in it, by their dotted names."""
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in NAMES)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                here = dotted(module).split(".")
                up = node.level - (module.name == "__init__.py")
                base = ".".join([*here[: len(here) - up], *filter(None, [base])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                if inner in NAMES or base in NAMES:
                    yield inner if inner in NAMES else base


def test_the_stages_stand_as_the_design_has_them() -> None:
    left_to_right = ("vocabulary", "model", "problems", "parse", "graph", "check", "play")
    places = [ORDER[name] for name in (*left_to_right, "network", "html", "book", "cli")]
    assert places == sorted(set(places))
    assert {ORDER[name] for name in ("book", "terminal", "paper", "map")} == {ORDER["book"]}


def test_every_stage_is_there_and_every_module_has_its_stage() -> None:
    assert {stage(module) for module in MODULES} - {"__init__"} == set(ORDER)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_imports_from_its_left(module: Path) -> None:
    here = stage(module)
    for name in imported(module):
        there = name.split(".")[1] if "." in name else "__init__"
        if there == "__init__" or here == there:
            continue
        assert here != "__init__", f"{module} imports {name}"
        assert ORDER[there] < ORDER[here], f"{module} imports {name}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    left = {dotted(module): set(imported(module)) - {dotted(module)} for module in MODULES}
    while done := {name for name, needs in left.items() if not needs}:
        left = {name: needs - done for name, needs in left.items() if name not in done}
    assert left == {}


SPEAKS = {"print", "exit", "quit", "input", "breakpoint"}
LEAVES = {"exit", "_exit", "abort", "stdout", "stderr", "stdin", "echo", "secho"}


def voices(module: Path) -> Iterator[str]:
    """Yield what in a module prints, asks or exits."""
    for node in nodes(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in SPEAKS:
                yield node.func.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in ("sys", "os", "click") and node.attr in LEAVES:
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Name) and node.id == "SystemExit":
            yield node.id
        elif isinstance(node, ast.ImportFrom) and node.module in ("sys", "os", "click"):
            yield from (alias.name for alias in node.names if alias.name in LEAVES)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_the_command_line_prints_asks_and_exits(module: Path) -> None:
    assert stage(module) in ("cli", "__main__") or list(voices(module)) == []


def test_the_command_line_does_print() -> None:
    assert any(list(voices(module)) for module in MODULES if stage(module) == "cli")


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_is_short_and_says_what_it_is_for(module: Path) -> None:
    text = (PACKAGE / module).read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_LINES
    parsed = nodes(module)[0]
    assert isinstance(parsed, ast.Module)
    assert ast.get_docstring(parsed)
    assert not {"utils", "helpers", "common"} & set(module.with_suffix("").parts)


@pytest.mark.parametrize("script", sorted(PACKAGE.rglob("*.js")), ids=lambda path: path.name)
def test_a_script_of_the_pages_is_short(script: Path) -> None:
    assert script.read_text(encoding="utf-8").count("\n") <= MOST_LINES


def test_the_tools_need_no_tests() -> None:
    for path in (PACKAGE.parent / "tools").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [name for name in names if name.partition(".")[0] == "tests"], path
