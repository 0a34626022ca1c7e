"""What the desk is asked when it is built, so that what it imports is known.

In come the calls of the studio's desk; out comes Python's code that asks for each of them, as the
browser's Python runs it. What a call imports that isn't asked for here would be fetched later.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

from sameboat.studio.papers.document import document

__all__ = ["asked", "asking"]

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import json
from sameboat.studio.desk import ask
for name, each in json.loads({asked!r}).items():
    for values in each:
        answer = json.loads(ask(name, json.dumps(values)))
        if isinstance(answer, dict) and "failed" in answer:
            raise RuntimeError(answer["failed"])
"""


def _file(content: bytes) -> dict[str, str]:
    return {"bytes": base64.b64encode(content).decode("ascii")}


def _read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def asked() -> dict[str, list[list[object]]]:
    """Return values for each call, by its name."""
    case = _read("cases/anna-and-attilio/en.md")
    exercise = _read("exercises/a-rail-for-adelmo/en.md")
    slip = case.replace("Move: connect", "Move: conect")
    html = "<h1>The lift</h1><p>Anna: <b>Yes.</b></p>"
    note = {"do": "add", "line": 30, "words": "Is this so?", "by": "Ada", "day": "2026-11-30"}
    drafts: list[tuple[str, object]] = [
        ("draft.docx", _file(document("en"))),
        ("draft.txt", _file("The lift — è\nAnna: “Yes.”".encode("cp1252", "replace"))),
        ("draft.html", html),
    ]
    return {
        "agreed": [[case, "en", {"who": "Ada", "what": "all of it"}]],
        "beside": [[case, case, ["en", "it"]]],
        "bring": [[name, draft, "", "en"] for name, draft in drafts],
        "check": [[text, "en", True] for text in (case, slip, exercise, "")],
        "compared": [[case, slip]],
        "known": [[case, "en"]],
        "map": [[case, "en"]],
        "network": [[case, "en", [1]]],
        "noted": [[case, "en", note]],
        "notes": [[case, "en"]],
        "offer": [[case, "en", {"by": "Ada"}]],
        "outline": [[case, "en"]],
        "paper": [[case, "en"], [exercise, "en"]],
        "pictured": [[case, "en", 30, {"name": "a.png", "words": "A lift"}]],
        "pictures": [[case, "en"]],
        "pieces": [[case, "en"], [exercise, "en"]],
        "remarks": [[case, "en", "Line 30: Is this so?"]],
        "send": [[case, "en", {}], [exercise, "en", {}]],
        "shown": [[case, "en"], [exercise, "en"]],
        "status": [[case, "en", {"agreed": "2026-11-30"}]],
        "towards": [[case, "en", 30]],
        "translated": [[case, "en", "it"]],
    }


def asking() -> str:
    """Return the code that asks for all of them."""
    return CODE.format(asked=json.dumps(asked()))
