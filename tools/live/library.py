"""Parts the compiled modules: what a start needs, and what it can do without.

In come the whole library and the modules that each notebook imported when its cells were run; out
go the files that a page fetches, and which notebook needs which:

    stdlib       Python's own modules, as the zip file that it starts from
    packages     every other module that all notebooks import, packed
    <package>    likewise, for a large package that only some of them import
    rest         what none of them imports, packed; fetched only if something asks for it after all

How files are packed stands in `sameboat/live/packed.py`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from sameboat.live.packed import packed

__all__ = ["part"]

STDLIB, PACKAGES, REST = "stdlib", "packages", "rest"
INDEX = "rest.json"  # among the packages: which modules there are in the rest
# A package that only some notebooks import is fetched by itself from this size on.
LARGE = 1_000_000
# Text encodings are looked up by name, when a text needs one; so is what is known of a package.
ALWAYS = re.compile(r"encodings/|[^/]+\.dist-info/")

Asked = Mapping[str, Collection[str]]


def part(
    whole: Path, to: Path, asked: Asked, packages: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """Part the zip file `whole` into files in `to`; return the parts that each notebook needs.

    `asked` holds the modules each notebook imported, `packages` the names that aren't Python's own.
    """
    with ZipFile(whole) as zipped:
        files = {path: zipped.read(path) for path in zipped.namelist()}
    apart = _apart(files, asked, packages)
    by_some = set().union(*asked.values())
    parts: dict[str, dict[str, bytes]] = {STDLIB: {}, PACKAGES: {}, REST: {}}
    for path, data in files.items():
        package = _package(path)
        if _module(path) not in by_some and not ALWAYS.match(path):
            where = REST
        elif package in apart:
            where = package
        else:
            where = PACKAGES if package in packages else STDLIB
        parts.setdefault(where, {})[path] = data
    index = {_module(path): path for path in parts[REST] if path.endswith(".pyc")}
    parts[PACKAGES][INDEX] = json.dumps(index, separators=(",", ":")).encode()
    _zip(parts.pop(STDLIB), to / STDLIB)
    for where, inside in parts.items():
        (to / where).write_bytes(packed(inside))
    return {
        name: (STDLIB, PACKAGES, *sorted(apart & _roots(modules)))
        for name, modules in asked.items()
    }


def _apart(files: Mapping[str, bytes], asked: Asked, packages: Collection[str]) -> set[str]:
    """Return the large packages that some notebooks import, and some don't."""
    roots = [_roots(modules) for modules in asked.values()]
    weight = Counter[str]()
    for path, data in files.items():
        weight[_package(path)] += len(data)
    some = set[str]().union(*roots) - roots[0].intersection(*roots)
    return {name for name in some & set(packages) if weight[name] > LARGE}


def _zip(files: Mapping[str, bytes], target: Path) -> None:
    with ZipFile(target, "w") as zipped:
        for path, data in files.items():
            # A fixed time, so that the same modules make the same file.
            zipped.writestr(ZipInfo(path), data)


def _roots(names: Iterable[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def _package(path: str) -> str:
    return path.partition("/")[0].removesuffix(".pyc")


def _module(path: str) -> str:
    """Return the dotted name of the module in `path`; other files belong to their package."""
    stem = path.removesuffix(".pyc") if path.endswith(".pyc") else path.rpartition("/")[0]
    return stem.removesuffix("/__init__").replace("/", ".")
