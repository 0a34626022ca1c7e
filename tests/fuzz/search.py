"""Searches for bytes that break something, by atheris, with libFuzzer's options behind the command.

In come what is to be done with bytes, a dictionary, and bytes to begin with. What breaks something
is kept under `_build/fuzz`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

__all__ = ["search"]

HERE = Path(__file__).parent
FOUND = HERE.parent.parent / "_build" / "fuzz"
LONGEST = 2_000


def search(work: Callable[[bytes], None], words: str, begin: Iterable[bytes]) -> None:
    """Search until stopped."""
    import atheris

    with atheris.instrument_imports(include=["sameboat", "markdown_it", "mdurl"]):
        import sameboat.check
        import sameboat.check.exercise
        import sameboat.cohort
        import sameboat.html
        import sameboat.html.exercise
        import sameboat.notebook.drawing.measures  # noqa: F401 - imported to be watched

    corpus = FOUND / Path(sys.argv[0]).stem
    corpus.mkdir(parents=True, exist_ok=True)
    for data in begin:
        (corpus / sha256(data).hexdigest()[:16]).write_bytes(data)
    options = [f"-max_len={LONGEST}", f"-dict={HERE / words}", f"-artifact_prefix={FOUND}/"]
    atheris.Setup([sys.argv[0], *options, "-timeout=20", *sys.argv[1:], str(corpus)], work)
    atheris.Fuzz()
