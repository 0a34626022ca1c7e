"""A page comes to the screen once, as it stays: nothing is styled or laid out to be hidden."""

from __future__ import annotations

import pytest

from sameboat.model import Case
from tests.browser.conftest import Open, page_of

EARLY = """document.addEventListener('readystatechange', () => {
  const scene = document.querySelector('.sb-scene');
  window.early ??= [
    document.documentElement.dataset.theme,
    scene && getComputedStyle(scene).contentVisibility,
  ];
})"""
"""Note how the page stands when it is parsed, before the scripts that wait for that."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_stand_before_the_first_paint_and_far_scenes_wait(
    open_page: Open, case: Case, scheme: str
) -> None:
    page = open_page(page_of(case), EARLY, color_scheme=scheme)
    assert page.evaluate("early") == [scheme, "auto"]
    page.evaluate("for (const name of ['mode', 'theme']) localStorage.setItem(name, 'dark')")
    page.reload()
    assert page.evaluate("early[0]") == "dark", "whoever chose one has that"


def test_without_a_script_every_scene_is_laid_out(open_page: Open, case: Case) -> None:
    page = open_page(page_of(case), java_script_enabled=False)
    scenes = page.locator(".sb-scene")
    for scene in (scenes.first, scenes.last):
        assert scene.evaluate("scene => getComputedStyle(scene).contentVisibility") == "visible"
