"""How works are cited and listed: author and year, near to APA.

In come the entries of `references.bib`; out go citations like (Parton & O'Byrne, 2000) and the
list of references, in which the titles of works in Italian say that they are Italian. Registered
for sphinxcontrib-bibtex and pybtex under the name `apa`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from docutils import nodes
from pybtex.plugin import find_plugin, register_plugin
from pybtex.richtext import Text
from pybtex.style.formatting import BaseStyle, toplevel
from pybtex.style.formatting.unsrt import dashify
from pybtex.style.names import lastfirst, plain
from pybtex.style.template import field as entry
from pybtex.style.template import first_of, href, join, names, node, optional, sentence, tag, words
from pybtex_docutils import Backend
from sphinx.application import Sphinx
from sphinxcontrib.bibtex.plugin import register_plugin as register_reference_style
from sphinxcontrib.bibtex.style.referencing import BracketStyle, PersonStyle
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

__all__ = ["setup"]

Template = Any  # pybtex builds its templates without types


LANGUAGES = {"italian": "it"}
"""What an entry's `langid` may be, and the language it names."""


def _words(e: Any, name: str) -> Template:
    """Return a field of an entry in the entry's own language."""
    code = LANGUAGES.get(e.fields.get("langid", ""))
    return tag(f"language-{code}")[entry(name)] if code else entry(name)


def _round() -> BracketStyle:
    return BracketStyle(left="(", right=")", sep="; ")


@node  # type: ignore[untyped-decorator]  # pybtex has no types
def _first_names_first(children: Any, context: Any) -> Any:
    """Write editors inside an entry as APA does: first names first."""
    people = [plain.NameStyle().format(p, abbr=True) for p in context["entry"].persons["editor"]]
    return join(sep=", ", sep2=" & ", last_sep=", & ")[people].format_data(context)


@dataclass
class ApaReferences(AuthorYearReferenceStyle):
    """Citations in the text: round brackets, and an ampersand only inside them."""

    # Upright, as APA has it; the base sets "et al." in italics.
    person: PersonStyle = field(default_factory=lambda: PersonStyle(other=Text(" et al.")))
    bracket_textual: BracketStyle = field(default_factory=_round)
    bracket_parenthetical: BracketStyle = field(default_factory=_round)

    def __post_init__(self) -> None:
        super().__post_init__()  # type: ignore[no-untyped-call]
        parenthetical: Any = self.role_style["p"]
        parenthetical.person = replace(self.person, sep2=" & ", last_sep=", & ")


class ApaList(BaseStyle):  # type: ignore[misc]  # pybtex has no types
    """The list of references: sorted by author and year, names last name first."""

    default_sorting_style = "author_year_title"
    default_name_style = lastfirst.NameStyle

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.abbreviate_names = True

    def _who_and_when(self, e: Any) -> Template:
        people = "author" if "author" in e.persons else "editor"
        who = names(people, sep=", ", sep2=", & ", last_sep=", & ")
        role = "" if people == "author" else " (Ed.)" if len(e.persons[people]) == 1 else " (Eds.)"
        # "n.d." is APA's word for a work without a year.
        when = first_of[optional[entry("year")], "n.d."]
        return join[who, role, " (", when, ")."] if e.persons else join["(", when, ")."]

    def _pages(self) -> Template:
        return entry("pages", apply_func=dashify)

    def _ending(self) -> Template:
        """Return a note, and the address of the work, without the full stop that would break it."""
        doi = join["https://doi.org/", entry("doi", raw=True)]
        url = entry("url", raw=True)
        return words[
            optional[sentence[entry("note")]],
            first_of[optional[href(doi)[doi]], optional[href(url)[url]], ""],
        ]

    def get_article_template(self, e: Any) -> Template:
        """Return Author (year). Title. Journal, volume(number), pages."""
        issue = join[tag("em")[entry("volume")], optional["(", entry("number"), ")"]]
        place = [tag("em")[_words(e, "journal")], optional[issue], optional[self._pages()]]
        return toplevel[
            self._who_and_when(e), sentence[_words(e, "title")], sentence(sep=", ")[place],
            self._ending(),
        ]  # fmt: skip

    def get_book_template(self, e: Any) -> Template:
        """Return Author (year). Title (edition). Publisher."""
        title = words[tag("em")[_words(e, "title")], optional["(", entry("edition"), " ed.)"]]
        return toplevel[
            self._who_and_when(e), sentence[title], optional[sentence[entry("publisher")]],
            self._ending(),
        ]  # fmt: skip

    def get_incollection_template(self, e: Any) -> Template:
        """Return Author (year). Title. In Editor (Ed.), Book (pages). Publisher."""
        role = "(Ed.)," if len(e.persons.get("editor", ())) == 1 else "(Eds.),"
        editors = [words["In", _first_names_first(), role]] if "editor" in e.persons else ["In"]
        volume = join["Vol. ", entry("volume")]
        pages = join["pp. ", self._pages()]
        part = first_of[
            optional[join["(", volume, ", ", pages, ")"]],
            optional[join["(", pages, ")"]],
            optional[join["(", volume, ")"]],
            "",
        ]
        book = [*editors, tag("em")[_words(e, "booktitle")], part]
        return toplevel[
            self._who_and_when(e), sentence[_words(e, "title")], sentence(sep=" ")[book],
            optional[sentence[entry("publisher")]], self._ending(),
        ]  # fmt: skip

    def get_misc_template(self, e: Any) -> Template:
        """Return Author (year). Title. How published."""
        return toplevel[
            self._who_and_when(e), sentence[tag("em")[_words(e, "title")]],
            optional[sentence[entry("howpublished")]], self._ending(),
        ]  # fmt: skip


def _list_works(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Make the works on a web page a list: its items are counted, and carry no made-up numbers."""
    if app.builder.format != "html":
        return
    for box in list(doctree.findall(nodes.container)):
        works = [work for work in box.children if isinstance(work, nodes.citation)]
        if not works or len(works) != len(box.children):
            continue
        items = nodes.bullet_list(classes=["references"])
        for work in works:
            text = [part for part in work.children if not isinstance(part, nodes.label)]
            items += nodes.list_item("", *text, ids=work["ids"])
        box.replace_self(items)


def setup(app: Sphinx) -> None:
    """Make `apa` known as a style of citation and as a style of bibliography."""
    app.connect("doctree-resolved", _list_works)
    for code in LANGUAGES.values():
        name = f"language-{code}"
        tags: dict[str, Any] = Backend.tags
        tags[name] = partial(nodes.inline, classes=[name])
    register_reference_style(
        "sphinxcontrib.bibtex.style.referencing", "apa", ApaReferences, force=True
    )
    register_plugin("pybtex.style.formatting", "apa", ApaList, force=True)
    # pybtex looks through all that is installed whenever it is asked for a backend, and it is
    # asked with each citation. What is registered it finds at once.
    for name in ("docutils", "plaintext"):
        register_plugin("pybtex.backends", name, find_plugin("pybtex.backends", name), force=True)
