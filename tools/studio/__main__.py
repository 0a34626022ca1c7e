"""Build the studio's editor, as far as anything that it is made of has changed."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

from sameboat.live.whole import put
from tools import nodejs

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
WORK = ROOT / ".venv" / "studio"
SOURCE, WITHOUT = "codemirror.js", "without.js"
MADE_OF = ("package.json", "package-lock.json", SOURCE, WITHOUT)
FAILED = "same boat: the studio's editor could not be built, and its plain field serves."
BUNDLE = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error")
# A ninth of the editor's weight, which looks into trees that a script doesn't have.
LEFT_OUT = tuple(
    f"--alias:{name}=./{WITHOUT}" for name in ("@codemirror/language", "@lezer/common")
)
# The licence asks for it; the packages don't say it where a bundler would keep it.
LICENCE = "/*! CodeMirror 6, (c) Marijn Haverbeke and others; MIT licence, codemirror.net */"


def fingerprint() -> str:
    """Return what the editor is made of as one word."""
    digest = hashlib.sha256()
    for path in (Path(__file__), *(HERE / name for name in MADE_OF)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def build(to: Path) -> bool:
    """Write the editor into the folder `to` if anything in it has changed; tell whether it had."""
    wanted, made_of, made = fingerprint(), to / "made-of", to / SOURCE
    if made.is_file() and made_of.is_file() and made_of.read_text(encoding="utf-8") == wanted:
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
    put(made_of, wanted.encode())
    return True


def main() -> int:
    """Build, and say so in a sentence."""
    WORK.mkdir(parents=True, exist_ok=True)
    try:
        if build(WORK / "built"):
            print("The studio's editor is ready.")
    except nodejs.MissingError as problem:
        print(f"{FAILED} Missing: {problem}", file=sys.stderr)
        return 1
    except RuntimeError as problem:
        print(f"{FAILED}\n{problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
