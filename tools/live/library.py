"""Parts the compiled modules: what a start needs, and what it can do without.

In come the whole library and the modules that each notebook and the studio's desk imported when
they were run; out go the files that a page fetches, and who needs which:

    stdlib       Python's own modules that notebooks and the desk import, as the zip file that it
                 starts from
    packages     every other module that both import, packed
    notebooks    what notebooks alone import, packed
    asked        what the desk alone imports, packed
    <package>    what is imported of a large package that only some of the notebooks need
    rest         what nobody imports, packed; fetched only if something asks for it after all

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
from sameboat.live.runtime import ASKED, DESK, REST

__all__ = ["part"]

STDLIB, PACKAGES, NOTEBOOKS = "stdlib", "packages", "notebooks"
INDEX = "rest.json"  # among the packages: which modules there are in the rest
# A package that only some notebooks import is fetched by itself from this size on.
LARGE = 1_000_000
# A notebook's text encodings are looked up by name, when a text needs one; so is what is known of
# a package.
ALWAYS = re.compile(r"encodings/|[^/]+\.dist-info/")

Asked = Mapping[str, Collection[str]]


def part(
    whole: Path, to: Path, asked: Asked, packages: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """Part the zip file `whole` into files in `to`; return the parts that each notebook needs.

    `asked` holds the modules each notebook imported, and those of the `DESK`; `packages` the names
    that aren't Python's own.
    """
    with ZipFile(whole) as zipped:
        files = {path: zipped.read(path) for path in zipped.namelist()}
    notebooks = {name: modules for name, modules in asked.items() if name != DESK}
    apart = _apart(files, notebooks, packages)
    by_some, by_desk = set().union(*notebooks.values()), {*asked[DESK]}
    names = (STDLIB, PACKAGES, NOTEBOOKS, ASKED, REST)
    parts: dict[str, dict[str, bytes]] = {name: {} for name in names}
    for path, data in files.items():
        package, module = _package(path), _module(path)
        is_noted = module in by_some or ALWAYS.match(path)
        if is_noted and package in apart:
            where = package
        elif is_noted and module in by_desk:
            where = PACKAGES if package in packages else STDLIB
        elif is_noted or module in by_desk:
            where = NOTEBOOKS if is_noted else ASKED
        else:
            where = REST
        parts.setdefault(where, {})[path] = data
    index = {_module(path): path for path in parts[REST] if path.endswith(".pyc")}
    parts[PACKAGES][INDEX] = json.dumps(index, separators=(",", ":")).encode()
    _zip(parts.pop(STDLIB), to / STDLIB)
    for where, inside in parts.items():
        (to / where).write_bytes(packed(inside))
    needs = {
        name: (STDLIB, PACKAGES, NOTEBOOKS, *sorted(apart & _roots(modules)))
        for name, modules in notebooks.items()
    }
    return {**needs, DESK: (STDLIB, PACKAGES, ASKED)}


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
