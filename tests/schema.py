"""What a record is held to: the one schema of the project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

PATH = Path(__file__).resolve().parents[1] / "sameboat" / "record" / "schema.json"
SCHEMA = json.loads(PATH.read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)


def faults(record: Any, part: str = "") -> list[str]:
    """Return how a record, or one entry of it (`played`, `answered`), departs from the schema."""
    schema = {"$ref": f"#/$defs/{part}", "$defs": SCHEMA["$defs"]} if part else SCHEMA
    return [error.message for error in Draft202012Validator(schema).iter_errors(record)]
