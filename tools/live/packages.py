"""The Python packages that notebooks need, as they are installed here.

In come names of packages; out go their modules, and those of what they depend on, as a path in the
browser's library and a file on this machine. Only what is pure Python: where a package has a part
made for this machine, its own Python stands in for that part.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.nodejs import MissingError

__all__ = ["NAMES", "modules"]

# What our own modules and the kernel import, but for graphlay: sameboat/live/graphlay.py.
NAMES = (
    "anywidget", "charset-normalizer", "comm", "ipython", "ipywidgets", "jinja2", "mammoth",
    "markdown-it-py", "markupsafe", "networkx", "pyyaml",
)  # fmt: skip
# What no reader needs: completion while typing code, and the parts that run in a notebook server.
LEFT_OUT = {"jedi", "parso", "pexpect", "psutil", "jupyterlab-widgets", "widgetsnbextension"}
KINDS = {".py", ".json"}
UNUSED = {"..", "tests", "labextension", "nbextension"}
# These ask which version of them is installed, and don't work without an answer.
ASKING = {"anywidget"}
# How the browser's Python answers when a package asks what it runs on.
THERE = {
    "python_version": "3.14",
    "python_full_version": "3.14.2",
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "os_name": "posix",
    "platform_machine": "wasm32",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "extra": "",
}


def modules() -> dict[str, Path]:
    """Return every module of the packages: its path in the library, and the file."""
    return {
        path.as_posix(): Path(str(package.locate_file(path)))
        for package in _packages()
        for path in package.files or ()
        if path.suffix in KINDS or (path.name == "METADATA" and package.name in ASKING)
        if not UNUSED & set(path.parts)
    }


def _packages() -> Iterator[Distribution]:
    seen = set(LEFT_OUT)
    names = [*NAMES]
    while names:
        name = canonicalize_name(names.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError as error:
            raise MissingError(f"the package {name}, which requirements.txt should name") from error
        yield found
        for line in found.requires or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate(THERE):
                names.append(needed.name)
