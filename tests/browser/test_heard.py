"""What is heard: names, groups, order and the status, as assistive technology is given them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser

from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.play import play
from tests.browser.axe import faults
from tests.browser.conftest import Open, choose, page_of
from tests.browser.workshop import BODIES
from tests.browser.workshop import page_of as workshop
from tests.walks import to_each_ending

LANDMARKS = """() => {
  const roles = {
    NAV: 'navigation', MAIN: 'main', ASIDE: 'complementary', FORM: 'form', SECTION: 'region',
  };
  const named = (one) => one.getAttribute('aria-label') ?? '';
  return [...document.querySelectorAll('nav, main, aside, form, section[aria-label], [role]')]
    .map((one) => [one.getAttribute('role') ?? roles[one.tagName], named(one)])
    .filter(([role, name]) => Object.values(roles).includes(role) && (name || role !== 'form'))
    .map((found) => found.join(' '));
}"""


def test_a_case_is_heard_in_order(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case))
    path = next(iter(to_each_ending(case)))
    status = page.locator(".sb-case .sb-hear")
    asked = page.locator(".sb-ask").aria_snapshot()
    assert asked.count("What do you say or do?") == 1
    choose(page, path[0])
    reaction = page.locator(".sb-story .sb-reaction > *").first.text_content() or ""
    told = " ".join((status.text_content() or "").split())
    assert told.startswith(" ".join(reaction.split()))
    assert "exchanges." in told
    page.locator(".sb-case [data-do=back]").click()
    assert status.inner_text() == ""
    for number in path:
        choose(page, number)
    page.locator(".sb-moves button").first.click()
    assert status.inner_text() == ""
    for number in path:
        choose(page, number)
    debrief = page.locator(".sb-debrief").aria_snapshot()
    named = f'region "Looking back: {plain(case.title)}"'
    assert named in debrief
    order = ("Looking back", "Who has turned to whom, as a table", "Your moves, in order")
    places = [debrief.index(words, len(named) + 2) for words in order]
    assert places == sorted(places)
    for scene, _ in play(case, path).taken:
        title = plain(scene.title.source)
        assert page.locator(".sb-moves").get_by_role("heading", name=title, exact=True).count()
    seen = Counter(page.evaluate(LANDMARKS))
    assert [name for name, times in seen.items() if times > 1] == []


def test_exercises_are_heard_as_groups_and_forms_with_names(
    chromium: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(workshop(list(BODIES)), encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    page.goto(path.as_uri())
    one = page.get_by_role("group", name="Choose one")
    assert one.get_by_role("radio").count() == 3
    several = page.get_by_role("group", name="Choose several", exact=True)
    assert several.get_by_role("checkbox").count() == 3
    for words in ("To look at what you wrote", "To look at what you drew"):
        assert page.get_by_role("group", name=words).first.get_by_role("checkbox").count()
    for words in ("Add a person", "Draw a tie"):
        assert page.get_by_role("form", name=f"{words}: Draw the network").count() == 1
    earlier = page.get_by_role("button", name="Earlier", exact=True)
    assert earlier.count() == page.locator(".sb-moving").count() > 1
    seen = Counter(page.evaluate(LANDMARKS))
    assert [name for name, times in seen.items() if times > 1] == []
    assert faults(page) == []
    context.close()


def test_what_is_italian_says_so_in_the_references(open_page: Open) -> None:
    page = open_page("book/references.html")
    italian = page.locator(".references [lang=it]").all_inner_texts()
    assert "Lavoro Sociale" in italian
    assert any(title.startswith("Le radici del Lavoro Sociale Relazionale") for title in italian)
    assert not any("Journal" in title for title in italian)
    page.goto(page.url.replace("references", "coping-networks"))
    assert "reti di fronteggiamento" in page.locator("em[lang=it]").all_inner_texts()


TRANSLATE = """(() => {
  const done = new WeakSet();
  const translate = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const text of found) {
      if (done.has(text) || !text.data.trim()) continue;
      if (text.parentElement.closest('script, style')) continue;
      const font = document.createElement('font');
      const other = document.createTextNode(text.data.replace(/[a-z]+/gi, 'parola'));
      done.add(other);
      font.append(other);
      text.replaceWith(font);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.lang = 'it';
    translate(document.body);
    new MutationObserver((changes) => {
      for (const one of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (one.isConnected && one.nodeType === 1) translate(one);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
})()"""
"""What a browser does that translates a page: other words, each in an element of its own."""


def test_what_is_written_on_a_translated_page_goes_by_the_scripts_own_question(
    chromium: Browser, address: str, case: Case
) -> None:
    path = next(iter(to_each_ending(case)))
    parts = [case, *case.scenes, *(choice for scene in case.scenes for choice in scene.choices)]
    asked = {plain(text.source) for part in parts for text in part.reflect}
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(TRANSLATE)
    page.goto(f"{address}/{page_of(case)}")
    for number in path:
        choose(page, number)
    assert "parola" in page.locator(".sb-reflections label").first.inner_text()
    page.locator(".sb-reflections textarea").first.fill("Due parole mie.")
    (note,) = page.evaluate("document.querySelector('same-boat-case').kept.notes")
    assert note["question"] in asked
    assert note["place"]
    page.close()
    page = context.new_page()
    page.goto(f"{address}/{page_of(case)}")
    page.locator(".sb-reflections label", has_text=note["question"]).wait_for()
    assert page.get_by_label(note["question"], exact=True).input_value() == "Due parole mie."
    context.close()
