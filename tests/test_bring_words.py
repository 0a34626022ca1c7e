"""No word of a draft is lost, whatever somebody has written."""

from __future__ import annotations

import random
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.bring import Refused, bring
from sameboat.bring.kept import words_of
from tests.bring_files import open_document, word

FOLDER = Path(__file__).parent / "fixtures" / "drafts"
DRAFTS = [path.read_text(encoding="utf-8").split("\n") for path in sorted(FOLDER.iterdir())]
PIECES = (
    *(
        "Title: The lift",
        "title:",
        "Level: group",
        "People:",
        "- Anna: 82",
        "  Paolo, her son",
        "---",
    ),
    *(
        "# Scene 1: Monday",
        "## Monday",
        "### “Who else?”",
        "Monday",
        "======",
        "**Tuesday**",
        "####",
    ),
    *(
        "Anna: So.",
        "Anna to Paolo: Well",
        "Anna and Paolo: We!",
        "Anna (crying):",
        "ANNA",
        "Rosa: no",
    ),
    *("A) You wait.", "B) “Now?”", "1. one", "- a bullet", "• You ring", "Option C: nothing"),
    *(
        "Move: give back",
        "Move: conect",
        "Fit: yes",
        "Fit: maybe",
        "Feedback:",
        "Feedback: it went",
    ),
    *(
        "Next: 2",
        "Go to scene 7",
        "Next: Mondy",
        "The end",
        "THE END: all well",
        "Ending 2: so",
        "→ Monday",
    ),
    *(
        "Note for Rosa: is it?",
        "[Rosa: ok?]",
        "TODO",
        "…",
        "<b>bold</b> & <script>x</script>",
        "`code`",
    ),
    *(
        "| Anna | So. |",
        "|---|---|",
        "| a | b | c |",
        "Anna\tSo.",
        "> quoted",
        ">> Anna: twice",
        "Page 1 of 2",
    ),
    *(
        "[link](http://a.example)",
        "![picture](a.png)",
        "\\# typed",
        "a: b: c",
        "If: it rains",
        "Remember: x",
    ),
    *(
        "Do you (1) wait, (2) ask “Who?”, or (3) go?",
        "If 1: Anna: Well. Gillian sits. Why: she can. **Good.** Go on to 2.",
        "a) You wait. (Anna: I can’t say any more than that. Half right, cos it is. → 2",
        "SCENE 2 - The plate",
        "**3. The plate**",
        "THE LAST BIT",
        "Option 2 - You wait",
        "[12:01] **Anna:** u up",
        "**Anna**  So.",
        "Anna to the group: So.",
        "From: a@b.example",
        "Sent: Monday",
        "To: Anna",
        "--",
        "Did it suit? Partly. Kind of move: stepping back",
        "Feedback: I'd call that making room. Yes.",
    ),
    *(
        "É così.",
        "«Perché?»",
        "٣ رجال",
        "",
        "",
        "",
        "   indented",
        "* * *",
        "&nbsp;",
        "\\",
        "{{ x }}",
        "%%",
    ),
)


def held(name: str, data: bytes, words: set[str]) -> None:
    if not words:
        with pytest.raises(Refused):
            bring(name, data, "en")
        return
    found = bring(name, data, "en")
    assert words <= words_of(found.text)
    undone = [guess.id for guess in found.guesses][::3]
    assert words <= words_of(bring(name, data, "en", undone=undone).text)


@settings(max_examples=50)
@given(st.sampled_from(DRAFTS), st.randoms(use_true_random=False))
def test_each_word_of_a_mangled_draft_is_kept(draft: list[str], chance: random.Random) -> None:
    lines = list(draft)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines.insert(at, chance.choice(PIECES))
            case 1:
                del lines[at : at + chance.randint(1, 4)]
            case 2:
                lines[at] = chance.choice(("  ", "- ", "> ", "# ", "1) ", "**", "\t")) + lines[at]
            case 3:
                lines[at] = lines[at].replace(":", chance.choice(("", " -", "::", " :")), 1)
            case _:
                lines.insert(at, lines.pop(chance.randrange(len(lines))))
        lines = lines or [""]
    text = "\n".join(lines)
    held("a.txt", text.encode(), words_of(text))


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_each_word_of_whatever_is_written_is_kept(lines: list[str]) -> None:
    held("a.txt", "\n".join(lines).encode(), words_of("\n".join(lines)) - {"nbsp"})


LISTED = st.lists(st.tuples(st.sampled_from(PIECES), st.booleans()), min_size=1, max_size=15)


@settings(max_examples=25)  # each is a document, zipped
@given(LISTED)
def test_each_word_of_an_open_document_is_kept(lines: list[tuple[str, bool]]) -> None:
    body, rows = "", ""
    for words, is_row in lines:
        half = len(words) // 2
        first, second = (
            f"<text:p>{escape(part)}</text:p>" for part in (words[:half], words[half:])
        )
        cell = "<table:table-cell>{}</table:table-cell>"
        rows = f"<table:table-row>{cell.format(first)}{cell.format(second)}</table:table-row>"
        body += (
            f"<table:table>{rows}</table:table>" if is_row else f"<text:p>{escape(words)}</text:p>"
        )
    said = " ".join(
        f"{words[: len(words) // 2]} {words[len(words) // 2 :]}" if is_row else words
        for words, is_row in lines
    )
    held("a.odt", open_document(body), words_of(said))


RUN = "<w:r>{}<w:t>{}</w:t></w:r>"


@settings(max_examples=25)  # each is a document, zipped
@given(LISTED)
def test_each_word_of_a_word_document_is_kept(lines: list[tuple[str, bool]]) -> None:
    body = ""
    for words, bold in lines:
        half = len(words) // 2
        mark = "<w:rPr><w:b/></w:rPr>" if bold else "<w:rPr><w:u w:val='single'/></w:rPr>"
        runs = RUN.format(mark, escape(words[:half])) + RUN.format("", escape(words[half:]))
        body += f"<w:p>{runs}</w:p>"
    held("a.docx", word(body), words_of("\n".join(words for words, _ in lines)))
