"""The learner's record: what they chose and wrote, in cases and in exercises.

In come the bytes of a file; out come a `Record` and what is wrong with the file, in the manner of a
script's problems. What can't be understood is named, and the rest is kept. Files are written in
format 2, which `schema.json` describes for every player. Files of format 1, and the single case
that earlier players wrote, are read into the same values.
"""

from sameboat.record.complaint import clipped
from sameboat.record.places import places, with_places
from sameboat.record.read import read
from sameboat.record.values import (
    Answered,
    Answers,
    Drawn,
    Hands,
    Note,
    Own,
    Person,
    Placed,
    Played,
    Record,
    Tie,
    Try,
    Written,
)
from sameboat.record.write import FORMAT, as_data, write, write_entries

__all__ = [
    "FORMAT",
    "Answered",
    "Answers",
    "Drawn",
    "Hands",
    "Note",
    "Own",
    "Person",
    "Placed",
    "Played",
    "Record",
    "Tie",
    "Try",
    "Written",
    "as_data",
    "clipped",
    "places",
    "read",
    "with_places",
    "write",
    "write_entries",
]
