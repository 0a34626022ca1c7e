"""`beside`: an original and its translation, scene by scene, with what is missing or has moved.

In come both texts and their languages; out come pairs of pieces, the original's in their order, and
what the translation has besides. Pieces are told apart by what they are, never by their words: the
same move, the same people by their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypeAlias

from sameboat.studio.pieces import Piece, pieces
from sameboat.studio.places import units
from sameboat.studio.translated import KEPT, is_missing, translated_piece

__all__ = ["beside"]

LEFT_OUT = ("fence", "plain", "note", "move", "fit", "next", "concept")
SHORT = ("level", "people", "teaches", "status", "reviewed", "agreed", "named", "contains")
FIRM = ("choice", "answer", "move", "fit", "speech")
Key: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece with its key, and where it stands: its line, and its offsets in UTF-16."""

    piece: Piece
    key: Key
    line: int
    start: int
    end: int

    @property
    def shown(self) -> bool:
        """Return whether somebody has words to translate in it."""
        kind, name = self.piece["kind"], self.piece.get("name")
        return kind not in LEFT_OUT and not (kind == "field" and name in SHORT)


def beside(original: str, translation: str, langs: Sequence[str]) -> dict[str, Any]:
    """Return the `parts` of both, and how much is `left`, `missing`, `moved` and `more`.

    `langs` are the two languages. The first part is what stands above the first scene. A part has
    the `title` of the original and the translation's `line`, or None where it is missing; it has
    `moved` when it stands in another order. Its `pairs` have a `kind`, the `head` of a line, the
    `original`'s words and the `translation`'s, and a `state`: `done`, `left` (to be translated),
    `missing`, or `more` (which the original doesn't have). A pair that is missing has what may be
    inserted, `insert`, and the offset `at` which it belongs.
    """
    old, new = _parts(_placed(original, langs[0])), _parts(_placed(translation, langs[1]))
    found = []
    order = -1
    paired = _paired([_signature(part) for part in old], [_signature(part) for part in new])
    for here, there in paired:
        one = old[here] if here is not None else []
        two = new[there] if there is not None else []
        part = _part(one, two, original, langs, units(translation))
        part["moved"] = here is not None and there is not None and there < order
        order = max(order, there if there is not None else -1)
        found.append(part)
    states = [pair["state"] for part in found for pair in part["pairs"]]
    counts = {state: states.count(state) for state in ("left", "missing", "more")}
    return {"parts": found, **counts, "moved": sum(part["moved"] for part in found)}


def _placed(text: str, lang: str) -> list[_Placed]:
    found = []
    line, start, people = 1, 0, {"you": 0}
    for piece in pieces(text, lang):
        if piece["kind"] == "person":
            people.setdefault(piece["called"], len(people))
        whole = f"{piece['before']}{piece['words']}{piece['after']}"
        end = start + units(whole)
        found.append(_Placed(piece, _key(piece, people), line, start, end))
        line, start = line + whole.count("\n"), end
    return found


def _key(piece: Piece, people: dict[str, int]) -> Key:
    """Return what a piece is in any language."""
    kind = piece["kind"]
    if kind == "field":
        return kind, piece["name"]
    if "speaker" in piece:
        who = people.get(piece["speaker"], -1)
        return kind, who, frozenset(people.get(name, -1) for name in piece["to"])
    return kind, piece.get("means") if kind in ("move", "fit") else None


def _parts(placed: list[_Placed]) -> list[list[_Placed]]:
    """Return the pieces of each scene, below those that stand above the first."""
    found: list[list[_Placed]] = [[]]
    for one in placed:
        if one.piece["kind"] in ("scene", "part"):
            found.append([])
        found[-1].append(one)
    return found


def _signature(part: list[_Placed]) -> Key:
    first = part[0].piece["kind"] if part else ""
    return first in ("scene", "part"), tuple(one.key for one in part if one.key[0] in FIRM)


def _paired(old: list[Key], new: list[Key]) -> list[tuple[int | None, int | None]]:
    """Return which of the old belongs to which of the new, in the order of the old ones."""
    pairs = dict[int, int]()
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs.update(zip(range(a, b), range(c, d), strict=True))
    left = [n for n in range(len(new)) if n not in pairs.values()]
    for number in range(len(old)):  # the same elsewhere has moved
        same = next((n for n in left if number not in pairs and new[n] == old[number]), None)
        if same is not None:
            pairs[number] = same
            left.remove(same)
    for number in range(len(old)):  # of the others the nearest alike
        if number in pairs or not left:
            continue
        before = max((pairs[n] for n in pairs if n < number), default=-1)
        after = min((pairs[n] for n in pairs if n > number), default=len(new))
        near = next((n for n in left if before < n < after and new[n][0] == old[number][0]), None)
        if near is not None:
            pairs[number] = near
            left.remove(near)
    found: list[tuple[int | None, int | None]] = []
    for number in range(len(old)):
        at = pairs.get(number)
        if at is not None:
            found += ((None, n) for n in [n for n in left if n < at])
            left = [n for n in left if n > at]
        found.append((number, at))
    return [*found, *((None, n) for n in left)]


def _part(
    old: list[_Placed], new: list[_Placed], text: str, langs: Sequence[str], end: int
) -> dict[str, Any]:
    matched = _paired([one.key for one in old], [one.key for one in new])
    at = new[0].start if new else end
    found = []
    for here, there in matched:
        one = old[here] if here is not None else None
        two = new[there] if there is not None else None
        if (one or two) and (one or two).shown:  # type: ignore[union-attr]
            found.append(_pair(one, two, at, text, langs))
        at = two.end if two is not None else at
    title = next((one.piece["words"] for one in old or new if one.piece["kind"] == "scene"), "")
    return {"title": title, "line": new[0].line if new else None, "pairs": found}


def _pair(
    one: _Placed | None, two: _Placed | None, at: int, text: str, langs: Sequence[str]
) -> dict[str, Any]:
    piece = (one or two).piece  # type: ignore[union-attr]
    words = one.piece["words"] if one else "", two.piece["words"] if two else ""
    pair = {
        "kind": piece["kind"],
        "head": piece["before"].strip(' #"“«'),
        "original": words[0],
        "translation": words[1],
        "line": two.line if two else None,
        "state": _state(one, two),
    }
    if one is not None and two is None:
        pair |= {"at": at, "insert": translated_piece(one.piece, text, langs[0], langs[1])}
    return pair


def _state(one: _Placed | None, two: _Placed | None) -> str:
    if two is None:
        return "missing"
    if one is None:
        return "more"
    same = one.piece["words"] == two.piece["words"]
    kept = one.piece["kind"] in KEPT and one.piece["kind"] not in ("scene", "part")
    own = len(one.piece["words"].split()) < 2 or kept  # a name, a cry; a sentence others repeat
    return "left" if is_missing(two.piece["words"]) or (same and not own) else "done"
