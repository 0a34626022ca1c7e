"""Where the window goes: what was asked for comes to its top, however long the story above it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

from sameboat.model import Case
from tests.browser.conftest import Open, choose, page_of
from tests.walks import to_each_ending

TOP = range(143, 147)
"""How far below the window's top it comes: the theme's bar, room to breathe, and half a pixel."""
BELOW = range(62, 68)
"""Where a link leads to what stands below a case, which becomes shorter as it begins."""
LAST = "() => [...document.querySelectorAll('.sb-exercise')].at(-1).id"
AT_REST = """() => new Promise((done) => {
  let [last, since] = [NaN, 0];
  const look = () => {
    const at = AT;
    since = at === last ? since + 1 : 0;
    last = at;
    if (since < 12) requestAnimationFrame(look);
    else done(true);
  };
  look();
})"""
"""Wait until what moves, whose place is `AT`, has come to rest."""
STILL = AT_REST.replace("AT;", "scrollY;")
"""Wait until the page has."""
WHERE = """(selector) => {
  const shown = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  return Math.round(shown.at(-1).getBoundingClientRect().top);
}"""
"""How far below the window's top the last one that is shown stands."""


def place(page: Page, selector: str) -> int:
    page.evaluate(STILL)
    found: int = page.evaluate(WHERE, selector)
    return found


@pytest.mark.parametrize("width", [390, 1280])
def test_the_place_that_was_asked_for_comes_to_the_top(
    open_page: Open, case: Case, width: int
) -> None:
    path = max(to_each_ending(case), key=len)
    look = {"viewport": {"width": width, "height": 800}, "reduced_motion": "no-preference"}
    page = open_page(page_of(case), **look)
    for number in path:
        choose(page, number)
        assert place(page, ".sb-story .sb-choice") in TOP
    page.locator(".sb-case [data-do=retry]").nth(2).click()
    assert place(page, ".sb-case .sb-ask") in TOP
    choose(page, path[2])
    page.locator(".sb-case [data-do=back]").click()
    assert place(page, ".sb-case .sb-ask") in TOP
    page.evaluate("(to) => { location.hash = to }", f"{case.name}={','.join(map(str, path[:3]))}")
    assert place(page, ".sb-case .sb-ask") in TOP
    page.locator(".sb-case [data-do=own]").click()
    assert place(page, ".sb-case .sb-ask") in TOP
    page.reload()
    page.evaluate("scrollTo(0, 0)")
    page.locator(".sb-case [data-do=resume]").click()
    assert place(page, ".sb-case .sb-ask") in TOP
    address = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(f"{address}#{case.name}={','.join(map(str, path))}")
    assert place(page, ".sb-case .sb-debrief") in TOP
    last = page.evaluate(LAST)
    page.goto("about:blank")
    page.goto(f"{address}#{last}")
    assert place(page, f"#{last}") in BELOW
    page.evaluate("scrollBy({ top: -900, behavior: 'instant' })")
    before = place(page, f"#{last}")
    page.reload()
    assert abs(place(page, f"#{last}") - before) < 3, "whoever comes back finds the page as it was"


@pytest.mark.parametrize("width", [390, 1280])
def test_a_moment_is_found_again_when_the_typeface_comes_late(
    open_page: Open, case: Case, width: int
) -> None:
    path = max(to_each_ending(case), key=len)[:5]
    page = open_page("book/welcome.html", apart=True, viewport={"width": width, "height": 800})
    waiting: list[Route] = []
    page.route("**/*.woff2", lambda route: waiting.append(route))
    address = page.url.removesuffix("/book/welcome.html")
    page.goto(
        f"{address}/{page_of(case)}#{case.name}={','.join(map(str, path))}", wait_until="commit"
    )
    page.locator(".sb-case .sb-ask:focus").wait_for()
    assert waiting
    page.wait_for_timeout(300)
    for route in waiting:
        route.continue_()
    page.unroute("**/*.woff2")
    page.evaluate("() => document.fonts.ready.then(() => {})")
    assert place(page, ".sb-case .sb-ask") in TOP
