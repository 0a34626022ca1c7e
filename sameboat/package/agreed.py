"""What somebody agreed to, as a page that they keep: the whole text, and what they agreed about it.

In come a script and what was agreed; out comes a page without a script, ready for paper. It says
the version, the day, how they want to be named, and whom to write to to take it back.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from sameboat.html import Page, render
from sameboat.html.exercise import render_exercise
from sameboat.html.policy import OF_ONE_FILE, guarded
from sameboat.html.template import template
from sameboat.markdown import plain
from sameboat.model import Case, Script
from sameboat.package.html import only_pictures
from sameboat.package.inside import inside
from sameboat.paper.pictures import Find, carried
from sameboat.standing import address, day_in_words, standing
from sameboat.vocabulary import language

__all__ = ["Agreed", "sheet"]


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a page says: `who` agreed, and to `what` besides that the text is used.

    Both may be empty, and leave room to write by hand.
    """

    script: Script
    who: str = ""
    what: str = ""
    find: Find = lambda _: None


def sheet(agreed: Agreed) -> str:
    """Return the page."""
    script = agreed.script
    words = language(script.language).page
    form = "case" if isinstance(script, Case) else "exercise"
    place = Page(heading=2, file=only_pictures(agreed.find), still=True, numbered=True)
    html = render(script, place) if isinstance(script, Case) else render_exercise(script, place)
    safe = Markup(html)  # noqa: S704 - escaped templates
    given = script.status.agreed
    is_this = script.status.is_agreed(script.version)
    page = template("package", "agreed.html.jinja").render(
        agreed=agreed,
        script=script,
        title=plain(script.title),
        say=words["package"]["agreed"],
        day=day_in_words(given.day, language(script.language)) if given and given.day else "",
        is_this=is_this,
        named=script.status.named,
        address=address(script),
        told=standing(script),
        shown=carried(safe, agreed.find, words["paper"]["picture"]),
        style="\n".join(inside(f"{name}.css") for name in ("reader", form)),
    )
    return guarded(page, OF_ONE_FILE)
