"""What a page makes of an author's pictures, links and marks."""

from __future__ import annotations

import pytest

from sameboat.html.markup import block_html, inline_html


def placed(name: str) -> str:
    return f"../pictures/{name}"


@pytest.mark.parametrize(
    ("source", "markup"),
    [
        ("![A door](door.png)", '<img src="../pictures/door.png" alt="A door" />'),
        ("![A door](in/door.png)", '<img src="../pictures/in/door.png" alt="A door" />'),
        (
            '![A "door" & <b>](caffè%20uno.png "a \'title\'")',
            '<img src="../pictures/caff%C3%A8%20uno.png" alt="A &quot;door&quot; &amp; &lt;b&gt;" '
            "title=\"a 'title'\" />",
        ),
        ("![A door](a&b.png)", '<img src="../pictures/a&amp;b.png" alt="A door" />'),
        ("![*A* door](door.png)", '<img src="../pictures/door.png" alt="A door" />'),
    ],
)
def test_a_picture_beside_the_script_has_the_pages_address(source: str, markup: str) -> None:
    assert block_html(source, placed) == f"<p>{markup}</p>\n"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a.png",
        "//example.org/a.png",
        "/etc/a.png",
        "../a.png",
        "in/../../a.png",
        "data:image/png;base64,AA",
        "%2e%2e/a.png",
        "..%2fa.png",
        "\\\\\\\\host\\\\a.png",
        "file:///a.png",
        "a.png?x",
        "a.png#x",
        "a%00.png",
    ],
)
def test_a_picture_from_elsewhere_is_shown_as_it_was_written(address: str) -> None:
    markup = block_html(f"![A door]({address})", placed)
    assert "<img" not in markup
    assert "![A door](" in markup
    assert "a" in markup.partition("](")[2]


def test_a_picture_without_an_address_is_shown_as_it_was_written() -> None:
    assert block_html("![A door]()", placed) == "<p>![A door]()</p>\n"


def test_a_picture_in_a_line_of_speech_is_shown_as_it_was_written() -> None:
    assert inline_html('See ![a door](door.png "x")') == 'See ![a door](door.png title="x")'


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("[a](https://example.org/?q=1&r=2)", "https://example.org/?q=1&amp;r=2"),
        ("[a](HTTP://example.org)", "HTTP://example.org"),
        ("[a](mailto:anna@example.org)", "mailto:anna@example.org"),
        ("[a](notes.pdf#page=2)", "notes.pdf#page=2"),
        ("<https://example.org>", "https://example.org"),
        ("[a](<a b.pdf>)", "a%20b.pdf"),
        ('[a](b"onclick="c.pdf)', "b%22onclick=%22c.pdf"),
    ],
)
def test_a_link_leads_to_the_web_to_mail_or_beside_the_script(source: str, address: str) -> None:
    assert f'<a href="{address}">' in inline_html(source)


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("[a](notes.pdf)", "../pictures/notes.pdf"),
        ("[a](<the plan.pdf#page=2>)", "../pictures/the%20plan.pdf#page=2"),
        ("[a](https://example.org)", "https://example.org"),
        ("[a](../notes.pdf)", "../notes.pdf"),
        ("[a](//example.org/a.pdf)", "//example.org/a.pdf"),
    ],
)
def test_a_link_to_a_file_beside_the_script_has_the_pages_address(
    source: str, address: str
) -> None:
    assert inline_html(source, placed) == f'<a href="{address}">a</a>'
    assert block_html(source, placed) == f'<p><a href="{address}">a</a></p>\n'


@pytest.mark.parametrize(
    "source",
    [
        "[a](javascript:b)",
        "[a](JaVaScRiPt:b)",
        "[a](java&#115;cript:b)",
        "[a](javascript&colon;b)",
        "[a](&#x6a;avascript:b)",
        "[a](<javascript:b>)",
        "[a]( javascript:b )",
        "[a](javascript\\:b)",
        "<javascript:b>",
        "[a](vbscript:b)",
        "[a](data:text/html,b)",
        "[a](file:///b)",
        "[a](tel:1)",
        "[a](blob:b)",
        "[a](about:b)",
        "[a](intent://b)",
        "[a](view-source:b)",
        "[a](ms-word:b)",
        "<tel:112>",
        "[![a](b.png)](javascript:c)",
        "[a](page.html)",
        "[a](page.XHTML#b)",
        "[a](plan.svg)",
        "[a](list)",
        "[a](tool.pdf.mjs)",
        "[a](page.pdf%0a.html)",
    ],
)
def test_a_link_to_anything_else_is_words(source: str) -> None:
    assert "<a" not in inline_html(source)
    assert "<a" not in block_html(source, placed)


@pytest.mark.parametrize(
    "source",
    [
        "<b>x</b>",
        "<script>x</script>",
        "<!-- x -->",
        "<img src=x onerror=y>",
        "<b",
        "</p>",
        "<a href=x>",
        "&lt;b&gt;",
        "&#60;b&#62;",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<!DOCTYPE x>",
    ],
)
def test_html_is_shown_as_it_was_written(source: str) -> None:
    shown = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert inline_html(source) == shown
    assert block_html(source, placed) == f"<p>{shown}</p>\n"
    assert (
        block_html(f"- one\n- {source}", placed) == f"<ul>\n<li>one</li>\n<li>{shown}</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("![A](foto 1.png)", "foto%201.png"),
        ("![A](flat#2.png)", "flat%232.png"),
        ("![A](who?.png)", "who%3F.png"),
        ("![A](foto(1.png)", "foto(1.png"),
        ("![A](foto (1).png)", "foto%20(1).png"),
        ("![A](<foto 1.png>)", "foto%201.png"),
        ('![A](foto 1.png "A door")', "foto%201.png"),
        ("![A](100%.png)", "100%25.png"),
        ("[A](the sheet.pdf)", "the%20sheet.pdf"),
        ("[A](sheet.pdf#page=2)", "sheet.pdf#page=2"),
        ("[A](https://example.org/a?b=c.png#d.png)", "https://example.org/a?b=c.png#d.png"),
    ],
)
def test_a_file_is_found_whatever_stands_in_its_name(source: str, address: str) -> None:
    assert f'="{address}"' in block_html(source, str)
