"""Whatever key is pressed, whoever works by keyboard stays where they are."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.studio.conftest import Studio

LATER = 60  # ms after which something has come of a key
MOST = 400  # presses until it is plain that there is no end
UNSEEN = """(seen) => {
  const within = [...document.querySelectorAll('dialog[open]')].at(-1)
    ?? document.querySelector(':popover-open') ?? document.body;
  const say = (one) => [
    one.closest('dialog, .st-menu, main').getAttribute('class'),
    one.closest('[role=tabpanel] [role=tabpanel]')?.getAttribute('aria-labelledby'),
    one.dataset.do, one.dataset.tab, one.className, one.textContent.trim().split(/[ \\d“”"]/)[0],
  ].join('|');
  const isNew = (one) => !seen.includes(say(one));
  const those = [...within.querySelectorAll('button, summary')].filter((one) => isNew(one)
    && one.checkVisibility() && !one.closest('.st-dialog-head, [data-do=empty]'));
  const later = [...document.querySelectorAll('.st-menu button')].some(isNew);
  const next = those.find((one) => !one.matches('[role=tab]')) ?? those[0]
    ?? (within === document.body && later ? document.querySelector('[data-do=more]') : null);
  if (!next) return within === document.body ? null : '';
  next.focus();
  return say(next);
}"""
WATCHED = """(() => {
  window.lost = [];
  let [ticks, after] = [0, ''];
  addEventListener('keydown', ({ key, target }) => { after = `${key} on ${target.textContent}`; });
  setInterval(() => {
    const { activeElement: held } = document;
    ticks = held === document.body || !held.checkVisibility() ? ticks + 1 : 0;
    if (ticks === 10) window.lost.push(after);
  }, 20);
})();"""
"""Tells after what the focus was nowhere for longer than a moment."""
ALONE = """
  delete window.showOpenFilePicker;
  delete window.showSaveFilePicker;
  window.print = () => undefined;
  window.open = () => null;
"""
"""Nothing waits for a file that nobody chooses, and nothing is printed."""


def test_no_press_of_a_key_loses_the_focus(studio: Studio) -> None:
    page = studio()
    page.add_init_script(ALONE)
    page.reload()
    page.wait_for_function("() => window.studio")
    page.focus("[data-do=more]")
    page.evaluate(WATCHED)
    seen: list[str] = []
    for _ in range(MOST):
        name = page.evaluate(UNSEEN, seen)
        if name is None:
            break
        if name == "":
            page.keyboard.press("Escape")
        else:
            seen.append(name)
            page.keyboard.press("Enter")
        page.wait_for_timeout(LATER)
    else:
        raise AssertionError(seen)
    page.wait_for_timeout(400)
    assert page.evaluate("() => window.lost") == []
    assert len(seen) > 80


def test_whoever_has_python_fetched_stays_in_the_page(studio: Studio) -> None:
    page = studio()
    page.evaluate(
        """() => {
          studio.desk.state = 'asleep';
          studio.desk.dispatchEvent(new Event('state'));
        }"""
    )
    page.evaluate(WATCHED)
    page.locator("[data-do=wake]").press("Enter")
    page.wait_for_timeout(400)
    assert page.locator(".st-waking").is_hidden()
    assert page.evaluate("() => window.lost") == []


def test_what_opens_below_more_closes_behind_whoever_goes_on(studio: Studio) -> None:
    page = studio()
    more, menu = page.locator("[data-do=more]"), page.locator(".st-menu")
    more.press("Enter")
    expect(menu).to_be_visible()
    assert (
        page.evaluate("() => document.querySelectorAll('[role=menu], [role=menuitem]').length") == 0
    )
    page.keyboard.press("Tab")
    expect(menu.locator("button").first).to_be_focused()
    for _ in range(menu.locator("button").count()):
        page.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    more.press("Enter")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(more).to_be_focused()
