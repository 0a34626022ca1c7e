"""What a class did, as rows: one for each thing that somebody chose, wrote, answered or counted.

In come records in the order they were given; out come rows, one after the other, and what could not
be taken as it is. Pictures, tables and sentences count rows and look at nothing else.
"""

from sameboat.cohort.files import opened
from sameboat.cohort.flow import Flow, Stop, Strand, endings, flow
from sameboat.cohort.row import Kind, Row
from sameboat.cohort.rows import rows
from sameboat.cohort.tally import Class, Playing, Way, count, tally
from sameboat.cohort.walk import Arrival

__all__ = [
    "Arrival",
    "Class",
    "Flow",
    "Kind",
    "Playing",
    "Row",
    "Stop",
    "Strand",
    "Way",
    "count",
    "endings",
    "flow",
    "opened",
    "rows",
    "tally",
]
