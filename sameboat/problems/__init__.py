"""What is wrong with a script, said so that its author can mend it.

A rule tells a code, an id and the values that fill the gaps of its message; the words of the
messages stand in `languages/<code>/problems/`, so that each is said in the script's language.
`placed` finds the words that a problem is about in their line, and where a rule knows what should
stand there instead, the problem has a `Mend`.
"""

from __future__ import annotations

from sameboat.problems.mend import Mend, applied
from sameboat.problems.nearest import MOST_CANDIDATES, nearest
from sameboat.problems.phrases import message, number, phrase
from sameboat.problems.place import placed
from sameboat.problems.problem import Details, Problem, Severity, Values

__all__ = [
    "MOST_CANDIDATES",
    "Details",
    "Mend",
    "Problem",
    "Severity",
    "Values",
    "applied",
    "message",
    "nearest",
    "number",
    "phrase",
    "placed",
]
