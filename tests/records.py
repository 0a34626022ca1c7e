"""Whole records as hypothesis strategies: everything that a player can keep."""

from __future__ import annotations

from hypothesis import strategies as st

from sameboat.record import (
    Answered,
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

__all__ = ["RECORDS"]

TEXT = st.text(max_size=12) | st.sampled_from(("  two  spaces ", "“Ä”", "a\nb", "\x00", "𝄞"))
NAME = st.text(min_size=1, max_size=12)
TIME = st.sampled_from(("", "2026-03-04T09:59:00.000Z", "2026-03-04T10:00:00.000Z"))
NUMBER = st.integers(1, 9) | st.integers(1, 2**53 - 1)
COUNT = st.integers(0, 9) | st.integers(0, 2**53 - 1)


def tuples(
    items: st.SearchStrategy[object], most: int = 3
) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=most).map(tuple)


PLACE = st.just("") | st.tuples(*[st.integers(0, 30)] * 3).map(lambda p: ".".join(map(str, p)))
NOTES = tuples(st.builds(Note, PLACE, TEXT, TEXT))
TRIES = tuples(
    st.builds(
        Try,
        tuples(NUMBER, 6),
        tuples(TIME, 6),
        COUNT,
        tuples(st.builds(Own, NUMBER, TEXT)),
        tuples(st.builds(Hands, NUMBER, tuples(COUNT))),
    )
)
FACTS = (TEXT, TEXT, TEXT)
PLAYED = st.builds(Played, NAME, *FACTS, TRIES, COUNT, NOTES)
CHECKED = tuples(NUMBER)
NOTHING = st.just(())
DRAWN = st.builds(
    Drawn,
    tuples(st.builds(Person, NAME, st.sampled_from(("", "workers", "somewhere")))),
    tuples(st.builds(Tie, NAME, NAME, st.sampled_from(("helps", "missing")), TEXT)),
    CHECKED,
)
PLACED = st.dictionaries(st.integers(1, 10**15 - 1), NUMBER, max_size=4)
ANSWERS = {
    ("choose-one", "choose-several", "order"): tuples(NUMBER),
    ("sort", "match"): NOTHING | PLACED.map(lambda found: Placed(tuple(found.items()))),
    ("give-back", "plan-openly"): NOTHING | st.builds(Written, TEXT, CHECKED),
    ("draw-the-network",): NOTHING | DRAWN,
    ("reflect",): NOTES,
}
ANSWERED = st.one_of(
    st.builds(Answered, NAME, *FACTS, st.sampled_from(kinds), answers, tuples(TIME))
    for kinds, answers in ANSWERS.items()
)
RECORDS = st.builds(Record, tuples(PLAYED), tuples(ANSWERED), TIME)
