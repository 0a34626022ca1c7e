"""What the theme leaves without a name or a header is mended where it stands, and only there."""

from __future__ import annotations

from sameboat.book.accessible import mended

TABLE = """<table><thead><tr class="row-odd"><th class="head"><p>{corner}</p></th>
<th class="head"><p>A</p></th></tr></thead>
<tbody><tr class="row-even"><td><p>B</p></td>
<td><p>C</p></td></tr></tbody></table>"""


def test_a_table_with_an_empty_corner_has_headers_on_two_sides() -> None:
    assert (
        mended(TABLE.format(corner=""))
        == """<table><thead><tr class="row-odd"><td></td>
<th class="head" scope="col"><p>A</p></th></tr></thead>
<tbody><tr class="row-even"><th scope="row"><p>B</p></th>
<td><p>C</p></td></tr></tbody></table>"""
    )


def test_any_other_table_stays_as_it_is() -> None:
    table = TABLE.format(corner="Theme")
    assert mended(table) == table
