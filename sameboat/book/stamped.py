"""Every file that a page links bears its digest, so that no browser joins an old one to a new page.

In comes the folder of the built site; out come the same pages, in which each script, style sheet
and picture of the site has a query behind its name that changes with what the file holds. So do
the scripts that a script imports, or starts in a worker. A host may let browsers keep such files
for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from sphinx.application import Sphinx

from sameboat.book.bound import on_site
from sameboat.book.served import pages

__all__ = ["setup", "stamp"]

LINK = re.compile(
    r'(?P<name>\s(?:src|href)=)"(?P<address>[^"?#:]+\.(?:js|css|svg|png|jpe?g|gif|webp|avif))'
    r'(?:\?v=[0-9a-f]+)?"'
)
IMPORT = re.compile(
    r"""(?P<name>(?:\bfrom|\bimport\(?|\bnew URL\()\s*)(?P<mark>["'`])"""
    r"""(?P<address>[^"'`?#:\s]+\.js)(?:\?v=[0-9a-f]+)?(?P=mark)"""
)
LETTERS = 8


def stamp(site: Path) -> None:
    """Put digests behind the addresses in every page below `site`; old ones are replaced."""
    digests: dict[Path, str] = {}

    def digest(file: Path) -> str:
        if file not in digests:
            digests[file] = (
                ""  # a script that imports itself, by others, is known by its name alone
            )
            if file.suffix == ".js":
                _renew(file, partial(imported, folder=file.parent), IMPORT)
            digests[file] = sha256(file.read_bytes()).hexdigest()[:LETTERS]
        return digests[file]

    def imported(script: re.Match[str], folder: Path) -> str:
        file = (folder / script["address"]).resolve()
        if not file.is_file() or not digest(file):
            return script[0]
        mark = script["mark"]
        return f"{script['name']}{mark}{script['address']}?v={digest(file)}{mark}"

    for page in pages(site):

        def stamped(link: re.Match[str], folder: Path = page.parent) -> str:
            file = (folder / unquote(unescape(link["address"]))).resolve()
            if not file.is_file():
                return link[0]
            return f'{link["name"]}"{link["address"]}?v={digest(file)}"'

        _renew(page, stamped, LINK)


def _renew(file: Path, write: Callable[[re.Match[str]], str], pattern: re.Pattern[str]) -> None:
    text = file.read_text(encoding="utf-8")
    if (new := pattern.sub(write, text)) != text:
        file.write_text(new, encoding="utf-8")


def _stamp(app: Sphinx, error: Exception | None) -> None:
    if error is None and on_site(app.builder):
        stamp(Path(app.outdir))


def setup(app: Sphinx) -> None:
    """Stamp the pages when all files are as they are sent, and before pages are guarded."""
    app.connect("build-finished", _stamp, priority=940)
