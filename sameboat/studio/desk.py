"""What the studio asks of Python: a call by its name, with what it is about, and its answer.

In come a name and arguments as JSON; out comes JSON. A call that goes wrong answers with `failed`,
and the desk lives on. Each call is a function of its own name, in the module that `CALLS` names.
"""

from __future__ import annotations

import base64
import json
from importlib import import_module
from types import MappingProxyType
from typing import Any

__all__ = ["CALLS", "ask"]

CALLS = MappingProxyType(
    {
        "agreed": "send",
        "beside": "beside",
        "bring": "brought",
        "check": "findings",
        "compared": "compared",
        "known": "known",
        "map": "drawn",
        "network": "way",
        "noted": "notes",
        "notes": "notes",
        "offer": "offer",
        "outline": "outline",
        "paper": "drawn",
        "pictured": "pictured",
        "pictures": "pictured",
        "pieces": "pieces",
        "remarks": "remarks",
        "send": "send",
        "shown": "played",
        "status": "status",
        "towards": "towards",
        "translated": "translated",
    }
)
"""Each call, and the module in this folder that holds it; one that nobody asks for stays unread."""
BYTES = "bytes"  # a value with nothing but this is a file's content, in base 64


def ask(name: str, arguments: str) -> str:
    """Return what a call answers to a list of `arguments`, both as JSON."""
    try:
        module = import_module(f"sameboat.studio.{CALLS[name]}")
        values = json.loads(arguments, object_hook=_read)
        return json.dumps(getattr(module, name)(*values), default=_written)
    except Exception as error:  # whatever it is, the next call is another one
        return json.dumps({"failed": f"{name}: {type(error).__name__}: {error}"})


def _read(value: dict[str, Any]) -> Any:
    return base64.b64decode(value[BYTES]) if value.keys() == {BYTES} else value


def _written(value: object) -> object:
    if isinstance(value, bytes):
        return {BYTES: base64.b64encode(value).decode("ascii")}
    raise TypeError(f"{type(value).__name__} is no JSON")
