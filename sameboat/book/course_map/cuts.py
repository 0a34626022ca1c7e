"""Where a map that is longer than a page is cut: between two chapters, as far down as it goes.

In comes a sketch; out come the windows through which its pieces are seen. A piece is the whole
drawing, seen through one of them.
"""

from __future__ import annotations

from sameboat.book.course_map.lanes import Sketch

__all__ = ["cuts"]


def cuts(sketch: Sketch, most: float) -> list[tuple[float, float]]:
    """Return the top and the height of each piece, none higher than `most` where that can be."""
    places = [band.top - sketch.measures.gap / 2 for band in sketch.bands[1:]]
    tops = [0.0]
    while sketch.height - tops[-1] > most:
        fitting = [place for place in places if tops[-1] < place <= tops[-1] + most]
        if not fitting:
            break
        tops.append(fitting[-1])
    ends = [*tops[1:], sketch.height]
    return [(top, end - top) for top, end in zip(tops, ends, strict=True)]
