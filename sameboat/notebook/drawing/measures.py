"""What a drawn network shows: who reaches whom, what hangs on one tie, which level is missing.

In comes a drawn network; out come figures, worked out by networkx, and a plain sentence for each.
A tie that is only hoped for isn't counted as a tie; a strained one is, but brings no help.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from sameboat.naming import listed
from sameboat.notebook.drawing.drawn import LEVELS
from sameboat.record import Drawn
from sameboat.vocabulary import Language

__all__ = ["Measures", "measure", "reach", "sentences"]

Names: TypeAlias = tuple[str, ...]
Pairs: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """The figures of a drawn network; names stand in the order in which they were drawn.

    `parts` holds who can reach each other, the largest part first; `parts_hoped` is how many parts
    there would be with the ties that are hoped for. `only_ties` holds ties without which somebody
    is cut off: (one, two, those cut off); `holders` people without whom others are: (name, those
    cut off). `both` and `one_way` hold pairs between whom help goes; a `one_way` is (from, to).
    """

    people: Names
    ties: int
    parts: tuple[Names, ...]
    parts_hoped: int
    only_ties: tuple[tuple[str, str, Names], ...]
    holders: tuple[tuple[str, Names], ...]
    empty_levels: Names
    both: Pairs
    one_way: Pairs
    only_receive: Names
    only_give: Names


class _Order:
    """Puts what networkx found, in whatever order, into the order in which people were drawn."""

    def __init__(self, drawn: Drawn) -> None:
        self.number = {name: number for number, name in enumerate(_names(drawn))}

    def names(self, found: Iterable[str]) -> Names:
        return tuple(sorted(found, key=self.number.__getitem__))

    def pairs(self, found: Iterable[Iterable[str]]) -> Pairs:
        return tuple(sorted(map(tuple, found), key=lambda pair: tuple(map(self.number.get, pair))))  # type: ignore[arg-type]

    def parts(self, graph: Any) -> tuple[Names, ...]:
        """Return who can reach each other, the largest part first."""
        import networkx

        found = map(self.names, networkx.connected_components(graph))
        return tuple(sorted(found, key=lambda part: (-len(part), self.number[part[0]])))

    def cut_off(self, graph: Any, around: Iterable[str]) -> Names:
        """Return who is cut off from most of those `around`, who once could reach each other."""
        pieces = self.parts(graph.subgraph(around))
        return self.names(name for piece in pieces[1:] for name in piece)


def _names(drawn: Drawn) -> Names:
    return tuple(person.name for person in drawn.people)


def _graph(drawn: Drawn, hoped: bool = False) -> Any:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(_names(drawn))
    graph.add_edges_from((t.one, t.to) for t in drawn.ties if hoped or t.kind != "missing")
    return graph


def _help(drawn: Drawn) -> Any:
    """Return who gives help to whom, as a directed graph."""
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(_names(drawn))
    for tie in drawn.ties:
        if tie.kind in ("helps", "both-ways"):
            graph.add_edge(tie.one, tie.to)
        if tie.kind == "both-ways":
            graph.add_edge(tie.to, tie.one)
    return graph


def measure(drawn: Drawn) -> Measures:
    """Return the figures of a network."""
    import networkx

    order, graph, given = _Order(drawn), _graph(drawn), _help(drawn)
    parts = order.parts(graph)
    part_of = {name: part for part in parts for name in part}
    only_ties = []
    for one, two in order.pairs(map(order.names, networkx.bridges(graph))):
        less = graph.copy()
        less.remove_edge(one, two)
        only_ties.append((one, two, order.cut_off(less, part_of[one])))
    holders = []
    for name in order.names(networkx.articulation_points(graph)):
        others = [other for other in part_of[name] if other != name]
        holders.append((name, order.cut_off(graph, others)))
    mutual = {edge for edge in given.edges if given.has_edge(*reversed(edge))}
    levels = {person.level for person in drawn.people}
    return Measures(
        people=_names(drawn),
        ties=graph.number_of_edges(),
        parts=parts,
        parts_hoped=networkx.number_connected_components(_graph(drawn, hoped=True)),
        only_ties=tuple(only_ties),
        holders=tuple(holders),
        empty_levels=tuple(level for level in LEVELS if level not in levels),
        both=order.pairs({order.names(edge) for edge in mutual}),
        one_way=order.pairs(edge for edge in given.edges if edge not in mutual),
        only_receive=tuple(
            n for n in _names(drawn) if given.in_degree[n] and not given.out_degree[n]
        ),
        only_give=tuple(n for n in _names(drawn) if given.out_degree[n] and not given.in_degree[n]),
    )


def reach(drawn: Drawn) -> tuple[tuple[str, Names, Names, Names], ...]:
    """Return for each name: tied to directly, reached through others, not reached."""
    import networkx

    graph = _graph(drawn)
    found = []
    for name in _names(drawn):
        steps = networkx.single_source_shortest_path_length(graph, name)
        near = tuple(other for other in _names(drawn) if steps.get(other) == 1)
        far = tuple(other for other in _names(drawn) if steps.get(other, 0) > 1)
        none = tuple(other for other in _names(drawn) if other not in steps)
        found.append((name, near, far, none))
    return tuple(found)


def sentences(found: Measures, words: Language) -> Iterator[str]:
    """Yield what the figures say, a plain sentence each."""
    say = words.page["drawing"]["measures"]
    yield from _whole(found, words)
    hanging = []
    for one, two, cut in found.only_ties:
        if len(cut) == 1:
            other = two if cut[0] == one else one
            hanging.append(str(say["hangs"]).format(name=cut[0], other=other))
        else:
            yield str(say["only_tie"]).format(one=one, two=two, names=listed(cut, words))
    for name, cut in found.holders:
        if len(cut) > 1:
            yield str(say["holder"]).format(name=name, names=listed(cut, words))
    yield from _of(say, "hanging", hanging, words)
    if len(found.parts) == 1 < len(found.people) and not found.only_ties:
        yield str(say["no_only_tie"])
    for form, pair, pairs in (("both", "pair", found.both), ("one_way", "from_to", found.one_way)):
        if pairs:
            told = "; ".join(str(say[pair]).format(one=one, two=two) for one, two in pairs)
            yield str(say[form]).format(pairs=told)
    yield from _of(say, "only_receive", found.only_receive, words)
    yield from _of(say, "only_give", found.only_give, words)
    levels = [str(words.page["exercise"]["levels"][level]) for level in found.empty_levels]
    if levels:
        yield str(say["empty_levels"]).format(levels=listed(levels, words))
    else:
        yield str(say["all_levels"])


def _whole(found: Measures, words: Language) -> Iterator[str]:
    """Yield whether the network is one, and what the ties that are hoped for would change."""
    say = words.page["drawing"]["measures"]
    if not found.ties:
        yield str(say["alone"])
    elif len(found.parts) == 1:
        yield str(say["whole"])
    else:
        parts = "; ".join(listed(part, words) for part in found.parts)
        yield str(say["parts"]).format(n=len(found.parts), parts=parts)
    if 1 == found.parts_hoped < len(found.parts):
        yield str(say["hoped_whole"])
    elif found.parts_hoped < len(found.parts):
        yield str(say["hoped_parts"]).format(n=found.parts_hoped)


def _of(say: Any, form: str, names: Iterable[str], words: Language) -> Iterator[str]:
    these = tuple(names)
    if these:
        you = these == (words.page["you"],)
        many = "_you" if you else "_many" if len(these) > 1 else ""
        yield str(say[form + many]).format(names=listed(these, words))
