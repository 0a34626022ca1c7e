"""Build the studio's editor, what draws QR codes, and join the studio's scripts.

Only as far as what they are made of has changed.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from importlib.resources import as_file
from pathlib import Path

from sameboat.live.whole import put
from sameboat.studio import scripts
from tools import nodejs

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
WORK = ROOT / ".venv" / "studio"
SOURCE, WITHOUT, QR = "codemirror.js", "without.js", "qr.js"
MADE_OF = ("package.json", "package-lock.json", SOURCE, WITHOUT, QR)
FAILED = "same boat: the studio's editor could not be built, and its plain field serves."
# It asks where it stands itself, so it stays a file of its own.
APART = "../../live/page/stored.js"
BUNDLE = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error")
# A ninth of the editor's weight, which looks into trees that a script doesn't have.
LEFT_OUT = tuple(
    f"--alias:{name}=./{WITHOUT}" for name in ("@codemirror/language", "@lezer/common")
)
# The licence asks for it; the packages don't say it where a bundler would keep it.
LICENCE = "/*! CodeMirror 6, (c) Marijn Haverbeke and others; MIT licence, codemirror.net */"
LICENCE_OF_QR = "/*! uqr, (c) Anthony Fu, from Project Nayuki's QR Code generator; MIT licence */"


def fingerprint() -> str:
    """Return what the editor is made of as one word."""
    digest = hashlib.sha256()
    for path in (Path(__file__), *(HERE / name for name in MADE_OF)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def build(to: Path) -> bool:
    """Write the editor into the folder `to` if anything in it has changed; tell whether it had."""
    wanted, made_of, made = fingerprint(), to / "made-of", to / SOURCE
    there = all(path.is_file() for path in (made, to / QR, made_of))
    if there and made_of.read_text(encoding="utf-8") == wanted:
        return False
    for name in MADE_OF:
        shutil.copy(HERE / name, WORK)
    nodejs.npm_ci(WORK)
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        out = Path(folder) / SOURCE
        nodejs.run(
            WORK,
            "esbuild",
            SOURCE,
            *BUNDLE,
            *LEFT_OUT,
            f"--banner:js={LICENCE}",
            f"--outfile={out}",
        )
        to.mkdir(exist_ok=True)
        put(made, out.read_bytes())
        qr = Path(folder) / QR
        plain = ("--bundle", "--minify", "--target=es2022", "--log-level=error")
        banner = f"--banner:js={LICENCE_OF_QR}"
        nodejs.run(WORK, "esbuild", QR, *plain, banner, f"--outfile={qr}")
        put(to / QR, qr.read_bytes())
    put(made_of, wanted.encode())
    return True


def join(to: Path) -> None:
    """Write all scripts of the page in one into the folder `to`, if any of them has changed."""
    wanted, made_of = scripts.digest(), to / scripts.MADE_OF
    if made_of.is_file() and made_of.read_text(encoding="utf-8") == wanted:
        return
    with (
        as_file(scripts.PAGES) as pages,
        tempfile.TemporaryDirectory(dir=WORK) as folder,
    ):
        out = Path(folder) / scripts.ALL
        entry = str(pages / scripts.ALL)
        nodejs.run(WORK, "esbuild", entry, *BUNDLE, f"--external:{APART}", f"--outfile={out}")
        put(to / scripts.ALL, out.read_bytes())
    put(made_of, wanted.encode())


def main() -> int:
    """Build, and say so in a sentence."""
    WORK.mkdir(parents=True, exist_ok=True)
    try:
        if build(WORK / "built"):
            print("The studio's editor is ready.")
        join(WORK / "built")
    except nodejs.MissingError as problem:
        print(f"{FAILED} Missing: {problem}", file=sys.stderr)
        return 1
    except RuntimeError as problem:
        print(f"{FAILED}\n{problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
