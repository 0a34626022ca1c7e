"""The figures of a conversation are those that somebody with a pencil would count."""

from __future__ import annotations

from hypothesis import given

from sameboat.graph import graph
from sameboat.model import YOU, Speech
from sameboat.network import Network, network
from sameboat.parse import parse
from sameboat.play import Transcript, play
from tests.case_scripts import Story, stories

FRONT = """---
people:
  Anna: 82
  Luisa: 71
  Paolo: 46
---

"""


def drawn(*lines: str) -> Network:
    transcript = play(parse(FRONT + "\n\n".join(lines)).case)
    return network(transcript.case, transcript.entries)


def test_nobody_has_spoken() -> None:
    found = drawn("Anna waits.")
    assert (found.exchanges, found.through_you, found.share) == (0, 0, 0.0)
    assert (found.lines, found.ties, found.pairs, found.both_ways) == ((), (), (), ())
    assert found.silent == found.people == ("Anna", "Luisa", "Paolo")


def test_a_line_to_everyone_is_an_exchange_and_no_tie() -> None:
    found = drawn("Anna: Yes.", "You: Yes.", "Paolo to everyone: Yes.")
    assert (found.exchanges, found.through_you, found.ties) == (3, 1, ())
    assert found.lines == ((YOU, 1), ("Anna", 1), ("Paolo", 1))
    assert found.silent == ("Luisa",)


def test_a_line_to_two_is_one_exchange_and_two_ties() -> None:
    found = drawn("Anna to Luisa and you: Yes.")
    assert (found.exchanges, found.through_you) == (1, 1)
    assert found.ties == (("Anna", YOU, 1), ("Anna", "Luisa", 1))
    assert found.pairs == ((YOU, "Anna", 1), ("Anna", "Luisa", 1))


def test_help_that_went_both_ways_leaves_the_facilitator_aside() -> None:
    found = drawn(
        "Anna to you: 1", "You to Anna: 2", "Luisa to Anna: 3", "Anna to Luisa: 4",
        "Anna to Luisa: 5", "Paolo to Luisa: 6",
    )  # fmt: skip
    assert found.both_ways == (("Anna", "Luisa"),)
    assert found.pairs == ((YOU, "Anna", 2), ("Anna", "Luisa", 3), ("Luisa", "Paolo", 1))
    assert (found.share, found.silent) == (2 / 6, ())


def test_who_speaks_to_themselves_speaks_and_has_no_tie() -> None:
    found = drawn("Anna to Anna: Yes.", "You to you and Luisa: Yes.")
    assert found.lines == ((YOU, 1), ("Anna", 1))
    assert found.ties == ((YOU, "Luisa", 1),)


def test_an_act_is_no_exchange_and_a_choice_that_is_said_is_one() -> None:
    script = FRONT + '## A\n\n### You to Anna: "Yes."\n\nEnding: x\n\n### You wait.\n\nEnding: x\n'
    case = parse(script).case
    assert [network(case, play(case, path).entries).exchanges for path in ((1,), (2,))] == [1, 0]


def longest(story: Story) -> Transcript:
    case = parse(story.script()).case
    leads = graph(case)
    transcript = play(case, (), leads)
    while transcript.choices:
        transcript = play(case, (*transcript.path, transcript.choices[-1].number), leads)
    return transcript


@given(stories())
def test_the_figures_agree_with_a_count_by_hand(story: Story) -> None:
    transcript = longest(story)
    found = network(transcript.case, transcript.entries)
    spoken = [entry.part for entry in transcript.entries if isinstance(entry.part, Speech)]
    everybody = [YOU, *story.people]
    assert found.people == story.people
    assert found.exchanges == len(spoken)
    assert found.through_you == sum(s.speaker == YOU or YOU in s.to for s in spoken)
    counted = [(name, sum(s.speaker == name for s in spoken)) for name in everybody]
    assert found.lines == tuple(pair for pair in counted if pair[1])
    assert found.silent == tuple(name for name, count in counted if not count and name != YOU)
    directed = {
        (one, two): sum(s.speaker == one and two in s.to for s in spoken)
        for one in everybody
        for two in everybody
    }
    assert found.ties == tuple((*pair, count) for pair, count in directed.items() if count)
    pairs = [(a, b) for i, a in enumerate(everybody) for b in everybody[i + 1 :]]
    both = [(a, b, directed[a, b] + directed[b, a]) for a, b in pairs]
    assert found.pairs == tuple(pair for pair in both if pair[2])
    assert found.both_ways == tuple(
        (a, b) for a, b in pairs if a != YOU and directed[a, b] and directed[b, a]
    )
