"""The terminal tells the same story as the page, and a session does what is typed."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from sameboat.course.reading import read
from sameboat.debrief import questions
from sameboat.graph import graph
from sameboat.html import render
from sameboat.model import Case
from sameboat.play import PathError, play
from sameboat.terminal.paragraph import Paragraph, folded_lines
from sameboat.terminal.session import Screens, Session, answer, begin
from sameboat.transcript import lines
from tests.as_played import lines_of
from tests.walks import asked_both_ways, to_each_ending

ROOT = Path(__file__).parents[1]
KEY = ROOT / "tests" / "fixtures" / "cli" / "key.md"
SCRIPTS = [KEY, *sorted(ROOT.glob("cases/*/en.md"))]


def in_order(numbers: list[int]) -> None:
    """Leave choices in the script's order, so that tests know what stands where."""


def shown(screens: Screens, width: int = 72) -> str:
    """Return screens as they would be printed, without colours."""
    found = [line for screen in screens for line in folded_lines(screen, width)]
    return "\n".join(f"{line.before}{line.lead}{line.text}".rstrip() for line in found)


def typed(session: Session, *words: str) -> tuple[Session, str]:
    """Return the session after some lines were typed, and what the last one showed."""
    screens: Screens = ()
    for word in words:
        session, screens = answer(session, word, in_order)
    return session, shown(screens)


@pytest.fixture
def case() -> Case:
    return read(KEY).case


@pytest.fixture
def session(case: Case) -> Session:
    return begin(case, (), in_order)[0]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_the_transcript_has_the_words_of_the_page_on_a_way_to_each_ending(script: Path) -> None:
    case = read(script).case
    tree = html5lib.parse(render(case), namespaceHTMLElements=False)
    for path in to_each_ending(case):
        for made in range(len(path) + 1):
            expected = tuple(lines_of(tree, path[:made]))
            assert lines(play(case, path[:made])) == expected


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_whatever_is_asked_the_page_holds_what_is_so_and_what_isnt(script: Path) -> None:
    case = read(script).case
    tree = html5lib.parse(render(case), namespaceHTMLElements=False)
    for path in asked_both_ways(case):
        assert lines(play(case, path)) == tuple(lines_of(tree, path))


def test_the_transcript_says_who_speaks_to_whom_and_how(case: Case) -> None:
    assert lines(play(case, (1,))) == (
        "The room is cold.",
        "## The door",
        "Ada to you (low, quickly): Is it open?",
        "Ben: He said [quietly]: stay. It costs $5 {about that}. Was it <maybe> me & you?",
        "On the door hang:",
        "a list another list",
        "Please knock.",
        'You: "Ben says stay."',
        "Ada to Ben and you: Stay where?",
        "You gave it back.",
        "And waited.",
        "## Inside",
        "Ada: Warm.",
        "They are inside.",
        "You are not.",
    )


def test_a_choice_names_whom_it_is_said_to_and_an_act_names_nobody(case: Case) -> None:
    assert 'You to Ada (gently): "It is open."' in lines(play(case, (2,)))
    assert "You wait." in lines(play(case, (3,)))


# A session


def test_a_session_begins_with_who_you_are_and_who_the_others_are(case: Case) -> None:
    text = shown(begin(case, (), in_order)[1])
    assert text.index("The key") < text.index("You are the one with the key.")
    assert text.index("Ben: 30, her neighbour") < text.index("The room is cold.")
    assert text.index("The room is cold.") < text.index("The door") < text.index('"Ben says stay."')


def test_choices_are_numbered_in_the_order_shown_and_kept_by_the_number_in_the_script(
    case: Case,
) -> None:
    def turned(numbers: list[int]) -> None:
        numbers.reverse()

    session, screens = begin(case, (), turned)
    assert "  1  You wait." in shown(screens)
    session, _ = answer(session, "1", turned)
    assert session.path == (3,)


def test_after_a_choice_come_what_happens_the_feedback_and_the_network(session: Session) -> None:
    session, screens = answer(session, "2", in_order)
    text = shown(screens)
    order = ['You to Ada (gently): "It is open."', "Ada goes in.", "inform: fits in part"]
    order += ["It was a question", "Who has turned to whom", "exchanges.", "The step", "Inside"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)


def test_an_ending_is_followed_by_a_look_back(session: Session) -> None:
    _, text = typed(session, "1")
    assert "What became of the network" in text
    assert "give back: fits this moment" in text
    assert "Would have led to: The step" in text
    assert "Would have ended here: They stood there. It grew dark." in text
    assert text.index("Your moves, in order") < text.index("To think about")


def test_the_questions_are_those_met_on_the_way(case: Case) -> None:
    assert questions(play(case, (1,))) == (
        "Who has the key?",
        "What did Ben say?",
        "Who let you in?",
    )
    assert questions(play(case, (3,))) == ("Who has the key?",)


def test_one_can_go_back_start_again_and_jump(session: Session) -> None:
    for word in ("b", "back", "s", "j 1", "J1", "jump 1"):
        ended, _ = typed(session, "1")
        again, text = typed(ended, word)
        assert again.path == ()
        assert "The door" in text


def test_a_decision_can_be_looked_at_closely_at_an_ending(session: Session) -> None:
    _, text = typed(session, "1", "l 1")
    assert "It was a question with an answer." in text


def test_what_else_could_have_been_said_is_not_given_away_before_the_end() -> None:
    case = read(ROOT / "cases" / "anna-and-attilio" / "en.md").case
    session, _ = begin(case, (), in_order)
    _, text = typed(session, "1", "l 1")
    assert "when the story has ended" in " ".join(text.split())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9", "Here you can choose a number from 1 to 3."),
        ("0", "Here you can choose a number from 1 to 3."),
        ("99999999999999999999", "Here you can choose"),
        ("hello", "“hello” is none of the things you can type here."),
        ("-1", "is none of the things"),
        ("b", "This is where the story begins."),
        ("j 1", "You haven't decided anything yet."),
        ("w", "You haven't decided anything yet."),
        ("h", "back to your second decision"),
        ("?", "one step back"),
    ],
)
def test_a_slip_of_the_finger_changes_nothing(session: Session, words: str, expected: str) -> None:
    after, text = typed(session, words)
    assert after == session
    assert expected in " ".join(text.split())


def test_a_number_at_an_ending_is_not_a_choice(session: Session) -> None:
    ended, _ = typed(session, "3")
    after, text = typed(ended, "1")
    assert after == ended
    assert "nothing to choose" in text


def test_a_jump_to_a_decision_that_was_not_made_is_refused(session: Session) -> None:
    ended, _ = typed(session, "1")
    for words in ("j", "j 0", "j 2", "l 7"):
        after, text = typed(ended, words)
        assert after == ended
        assert "go from 1 to 1" in text


def test_quitting_ends_the_session(session: Session) -> None:
    assert typed(session, "q")[0].over
    assert typed(session, "Quit")[0].over


def test_a_session_can_begin_behind_some_choices(case: Case) -> None:
    session, screens = begin(case, (2,), in_order)
    assert session.path == (2,)
    assert "It was a question with an answer." in shown(screens)
    with pytest.raises(PathError):
        begin(case, (9,), in_order)


def test_a_draft_that_leads_nowhere_can_be_played_up_to_there() -> None:
    case = read(KEY.with_name("broken.md")).case
    session, _ = begin(case, (), in_order)
    after, text = typed(session, "1")
    assert after == session
    assert "which is no scene" in " ".join(text.split())
    _, text = typed(session, "2")
    assert "This leads nowhere yet." in text


def test_every_screen_of_a_case_fits_sixty_columns() -> None:
    case = read(ROOT / "cases" / "the-caregivers-group" / "en.md").case
    for path in to_each_ending(case):
        session, screens = begin(case, (), in_order)
        for number in path:
            assert max(map(len, shown(screens, 60).split("\n"))) <= 60
            session, screens = answer(session, str(number), in_order)
        assert session.path == path
        assert session.leads == graph(case)
        assert "Looking back" in shown(screens, 60)


def test_a_name_from_right_to_left_is_isolated_on_each_line_it_is_folded_over() -> None:
    name = "\u2068أحمد بن محمد الطويل\u2069"
    lines = folded_lines([Paragraph(f"Anna to {name} and Luisa: Yes.")], 18)
    found = [line.lead + line.text for line in lines if line.text]
    assert len([line for line in found if "\u2068" in line]) > 1
    assert all(line.count("\u2068") == line.count("\u2069") for line in found)
    assert all(line.find("\u2068") <= line.find("\u2069") for line in found)
