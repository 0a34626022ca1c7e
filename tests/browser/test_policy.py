"""Every page has a strict Content-Security-Policy, works under it, and is guarded by it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sameboat.book.served import pages as book_pages
from sameboat.html.policy import MARK, OF_ONE_FILE, guarded
from sameboat.live.site import ALLOWED
from tests.browser.conftest import Open, choose

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
LATER = re.compile(r"<(?:script|style|link|img|body)\b")


def rules(html: str) -> dict[str, str]:
    """Return the one policy of a page, by directive."""
    (policy,) = META.findall(html)
    return dict(part.strip().partition(" ")[::2] for part in policy.split(";"))


def test_every_page_has_a_policy_before_anything_that_it_is_for(site: Path) -> None:
    pages = [*book_pages(site)]
    assert {"index.html", "search.html", "facilitate-a-meeting.html", "welcome.html"} <= {
        page.name for page in pages
    }
    for page in pages:
        html = page.read_text(encoding="utf-8")
        found, first = META.search(html), LATER.search(html)
        assert 0 < html.find("charset") < 1024, page  # browsers look no further for it
        assert found, page
        assert first, page
        assert found.start() < first.start(), page
        live = page.parent.name in ("live", "studio")  # Python is machine code
        unsafe = re.findall(r"'(?:unsafe-\w+|wasm-unsafe-eval)'|blob:|https?:|\*", found[1])
        assert bool(unsafe) == live, page
        said = rules(html)
        for name, source in (
            ("default-src", "'self'"), ("object-src", "'none'"), ("base-uri", "'none'"),
            ("form-action", "'self'"),
        ):  # fmt: skip
            assert said[name] == source, page
        pictures = " blob:" if page.parent.name == "studio" else ""  # those that were brought in
        assert said["img-src"] == f"'self' data:{pictures}", page


def test_what_pages_with_python_may_besides_has_its_reason() -> None:
    assert ALLOWED == {
        "script-src": "'wasm-unsafe-eval' blob:",
        "worker-src": "'self' blob:",
        "connect-src": "'self' blob:",
        "style-src": "'unsafe-inline' blob:",
    }


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<meta charset="utf-8"><p>', {"script-src": "'self'", "style-src": "'self'"}),
        (
            '<meta charset="utf-8"><script>a\n</script><script >a\n</script><script src="b">'
            "</script>",
            {"script-src": "'self' 'sha256-h0KPxSKAPTEGXnvOPPA/5HUJZjHl4Hu9eg/eYMTPJcc='"},
        ),
        ('<head><script type="application/json">{}</script>', {"script-src": "'self'"}),
        ("<head><title>x</title><style>a</style>", {"script-src": "'self'"}),
    ],
)
def test_what_stands_in_a_page_is_named_by_its_digest(html: str, expected: dict[str, str]) -> None:
    page = guarded(html)
    assert {name: rules(page)[name] for name in expected} == expected
    assert guarded(page) == page
    assert page.startswith(("<meta charset", "<head><meta http-equiv"))
    assert rules(guarded(html, OF_ONE_FILE))["default-src"] == "'none'"


def test_a_page_that_speaks_of_policies_is_guarded_and_one_without_a_head_is_refused() -> None:
    speaking = guarded(f'<meta charset="utf-8"><script>const a = `{MARK}`;</script>')
    assert speaking.count(MARK) == 2
    with pytest.raises(ValueError, match="no head"):
        guarded("<p>x")


def violations(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate("window.violations")
    return found


WATCH = """window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  window.violations.push({ violatedDirective, blockedURI }));"""


def test_a_case_an_exercise_and_the_search_work_under_it(open_page: Open) -> None:
    page = open_page("book/coping-networks.html", WATCH)
    case = page.locator("same-boat-case[data-playing]").first
    case.scroll_into_view_if_needed()
    choose(page, 1)
    exercise = page.locator("same-boat-exercise").first
    exercise.scroll_into_view_if_needed()
    assert violations(page) == []
    page.goto(page.url.replace("book/coping-networks", "search").partition("#")[0] + "?q=network")
    page.locator("#search-results li").first.wait_for()
    assert violations(page) == []


def test_what_is_brought_into_a_page_stays_dead(chromium: Browser, address: str) -> None:
    context = chromium.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"{address}/book/welcome.html")
    page.evaluate(
        """() => {
          const brought = document.createElement('div');
          brought.innerHTML = '<img src="data:," onerror="window.ran = 1">'
            + '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>'
            + '<object data="data:text/html,x"></object><p style="color: red">x</p>';
          document.body.append(brought);
          for (const name of ['script', 'img']) {
            const element = document.createElement(name);
            element.src = `https://elsewhere.test/${name}`;
            document.body.append(element);
          }
          const inside = document.createElement('script');
          inside.textContent = 'window.ran = 1';
          document.body.append(inside);
          fetch('https://elsewhere.test/b').catch(() => {});
        }"""
    )
    page.wait_for_timeout(500)
    assert page.evaluate("window.ran") is None
    directives = {each["violatedDirective"] for each in violations(page)}
    assert {
        "script-src-attr",
        "script-src-elem",
        "img-src",
        "connect-src",
        "object-src",
    } <= directives
    context.close()
