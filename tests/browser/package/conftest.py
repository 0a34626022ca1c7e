"""What tests of packages share: small and full scripts in packages, and a platform for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page

from sameboat.course.reading import read
from sameboat.model import Exercise, Script
from sameboat.package.bundle import Bundle, of_scripts
from sameboat.parse import parse
from sameboat.starters import starter
from tests.browser.package.lms import Lms
from tests.browser.workshop import BODIES, name_of, script

ROOT = Path(__file__).resolve().parents[3]
PHONE = {"width": 390, "height": 600}
"""A phone's frame in an LMS is narrower than the phone, and lower."""


def bundled(first: Script, *more: Exercise) -> Bundle:
    return of_scripts(first, more, lambda _: lambda _: None)


@pytest.fixture(scope="session")
def bundles() -> dict[str, Bundle]:
    """Return what is placed, by its name: a case, one with exercises, exercises, in Italian."""
    small = [parse(script(kind), "en.md", name_of(kind)).exercise for kind in BODIES]
    sheet = read(ROOT / "exercises/as-it-stands/en.md").exercise
    case = read(ROOT / "cases/one-bench/en.md").script
    return {
        "case": bundled(case),
        "week": bundled(case, sheet),
        "every-kind": bundled(small[0], *small[1:]),
        "chiave": bundled(parse(starter("La chiave", "it"), "it.md", "la-chiave", "it").script),
    }


@pytest.fixture
def lms() -> Iterator[Lms]:
    """Return a platform that nobody has been on yet."""
    platform = Lms()
    yield platform
    platform.close()


@pytest.fixture
def device(chromium: Browser) -> Iterator[BrowserContext]:
    """Return a learner's browser; none of its pages may throw, or be stopped by its policy."""
    context = chromium.new_context(viewport=PHONE, reduced_motion="reduce")
    trouble: list[str] = []

    def watched(page: Page) -> None:
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "console",
            lambda said: trouble.append(said.text) if "Content Security" in said.text else None,
        )

    context.on("page", watched)
    yield context
    context.close()
    assert not trouble


def choose(inside: FrameLocator | Page, number: int) -> None:
    """Make a choice by its number in the script, and wait for what follows."""
    before = inside.locator(".sb-story > div").count()
    inside.locator(f".sb-options button[data-choice='{number}']").click()
    inside.locator(f".sb-story > div:nth-child({before + 1})").wait_for()
    inside.locator(".sb-play:not([aria-busy])").wait_for()
