"""Whatever a file holds, something is read or complained of, and nothing raises."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sameboat.record import (
    FORMAT,
    read,
    write,
)
from sameboat.vocabulary import kinds
from tests.schema import VALID

NAMES = (
    "format", "case", "cases", "path", "reflections", "exercises", "exercise", "times", "tries",
    "at", "notes", "linked", "own", "hands", "kind", "answers", "step", "counts", "people",
)  # fmt: skip
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5),
        st.sampled_from((FORMAT, "same-boat-record/1", "a", "sort", "draw-the-network", "reflect")),
    ),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inside, max_size=5)
    ),
    max_leaves=16,
)  # fmt: skip
FILE = VALUES | st.fixed_dictionaries(
    {"format": st.sampled_from((FORMAT, "same-boat-record/1"))},
    optional={
        "cases": st.lists(
            st.fixed_dictionaries(
                {"case": st.just("a")}, optional=dict.fromkeys(NAMES[3:12], VALUES)
            ) | VALUES,
            max_size=3,
        ),
        "exercises": st.lists(
            st.fixed_dictionaries(
                {"exercise": st.just("b"), "kind": st.sampled_from(sorted(kinds()))},
                optional={"answers": VALUES, "times": VALUES},
            ) | VALUES,
            max_size=3,
        ),
    },
)  # fmt: skip


@given(FILE)
def test_whatever_a_file_holds_something_is_read_or_complained_of(value: object) -> None:
    record, problems = read(json.dumps(value).encode(), "File 1")
    assert record or problems
    for problem in problems:
        assert problem.wrong
        assert problem.expected
    if record:
        VALID.validate(json.loads(write(record)))
        assert read(write(record).encode(), "File 1") == (record, ())


@given(st.binary(max_size=60))
def test_whatever_the_bytes_something_is_complained_of(data: bytes) -> None:
    record, problems = read(data, "File 1")
    assert record is None
    assert problems
