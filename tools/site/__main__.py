"""Check the built book as a site, and pack it: `python -m tools.site [folder]`.

In comes a folder with a site (by default `_build/html`); out comes `same-boat-site.zip` beside it,
and what to do with both. A site with something wrong is told, and isn't packed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sameboat.package.zipped import zipped
from tools.site.checked import checked

NAME = "same-boat-site.zip"


def packed(site: Path) -> bytes:
    """Return a site as one file, with all that lies in its folder."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return zipped({path.relative_to(site).as_posix(): path.read_bytes() for path in files})


def main() -> None:
    """Check, pack, and say what to do next."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "_build/html")
    to = site.with_name(NAME)
    to.unlink(missing_ok=True)  # an older one would pass for this one
    if wrong := checked(site):
        sys.exit("\n".join(("same boat: this site isn't whole, so it wasn't packed:", *wrong)))
    to.write_bytes(packed(site))
    print(
        f"The site is checked. It is in {site}, and in one file in {to}.\n"
        "Put what is in either on any web space, in a folder of any name: it needs a server for\n"
        "files and nothing else. book/publishing.md says how, for GitHub and GitLab too."
    )


if __name__ == "__main__":
    main()
