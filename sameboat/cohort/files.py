"""A class's files as records, one at a time: by their number, for a name may name a learner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from sameboat.problems import Problem
from sameboat.record import Record, read

__all__ = ["Complain", "file_name", "opened"]

Complain: TypeAlias = Callable[[Problem], object]


def file_name(number: int) -> str:
    """Return what problems call a file."""
    return f"File {number}"


def opened(
    files: Iterable[bytes], complain: Complain, language: str = "en"
) -> Iterator[tuple[int, Record]]:
    """Yield the record of each file that holds one, with the file's number.

    `complain` is told what is wrong with a file, in `language`.
    """
    for number, data in enumerate(files, start=1):
        record, problems = read(data, file_name(number), language)
        for problem in problems:
            complain(problem)
        if record is not None:
            yield number, record
