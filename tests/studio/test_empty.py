"""An empty page has a line for everything that a case needs, and says of each what is missing."""

from __future__ import annotations

import pytest

from sameboat.starters import empty_case
from sameboat.studio.findings import check
from sameboat.vocabulary import languages


@pytest.mark.parametrize("code", languages())
def test_an_empty_case_lacks_words_and_nothing_else(code: str) -> None:
    lacks = {problem["id"] for problem in check(empty_case(code), code)["problems"]}
    assert lacks == {"front-matter.empty", "heading.scene"}
