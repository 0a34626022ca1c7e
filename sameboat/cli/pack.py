"""`sameboat pack`: a case or a chapter's exercises, to be taken along or placed in an LMS."""

from __future__ import annotations

from pathlib import Path

import click

from sameboat.cli.case import find_script, named_folder, open_case, open_exercise_script
from sameboat.cli.file import examine
from sameboat.cli.page import Again, pictures_beside, write_page
from sameboat.cli.say import say
from sameboat.cli.scripts import HOMES
from sameboat.cli.tongue import spoken, told
from sameboat.cli.write import check_target
from sameboat.course.file_name import code_of
from sameboat.course.library import Chapter
from sameboat.course.reading import form
from sameboat.model import Exercise, Script
from sameboat.package.bundle import Bundle, of_chapter, of_scripts
from sameboat.package.formats import FORMATS
from sameboat.paper.pictures import Find
from sameboat.vocabulary import languages

__all__ = ["pack_script"]


@click.command("pack")
@click.argument("what", metavar="CASE|CHAPTER")
@click.option(
    "--as", "kind", type=click.Choice(tuple(FORMATS)), required=True, help="What it is to become."
)
@click.option(
    "--with", "others", metavar="EXERCISE", multiple=True, help="An exercise to put behind it."
)
@click.option("--language", "code", type=click.Choice(languages()), help="The language to pack.")
@click.option("--count", is_flag=True, help="Of SCORM: report in points how much was done.")
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The name of the file. Without it, the file is named after the script.",
)
def pack_script(
    what: str,
    kind: str,
    others: tuple[str, ...],
    code: str | None,
    output: Path | None,
    *,
    count: bool,
) -> None:
    """Pack a case, or the exercises of a chapter, for learners.

    CASE is the name of a folder in `cases` or `exercises`, or the path of a script. CHAPTER is the
    name of a file in `book`.

    \b
    Examples:
      sameboat pack one-bench --as scorm
      sameboat pack one-bench --with as-it-stands --with the-nights --as html
      sameboat pack coping-networks --as scorm --language it

    `html` is one file that opens anywhere and plays without a connection. `scorm` is a package for
    an LMS, such as Moodle: it tells what was chosen and written, and where each learner goes on.
    `cmi5` does the same for an LMS with a store of learning records, in one statement a choice.
    `moodle` is a question bank of the exercises, to be imported as *Moodle XML format*. `paper` is
    a page to print: a case for a room, or exercises with what to compare them with.
    `scorm` and `cmi5` are complete when a case was played to an ending and every exercise answered.
    No points are given; with --count the share of what was done is reported, from 0 to 100,
    whatever was chosen.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    format_ = FORMATS[kind]
    if count and not format_.counts:
        raise click.UsageError(told(spoken(), "no_points"))
    if output is not None:
        check_target(output, (f".{format_.ending.rpartition('.')[2]}",))
    bundle = _bundle(what, others, code)
    if not format_.takes(bundle):
        raise click.UsageError(told(spoken(), f"untaken.{kind}"))
    written = bundle.language
    named = Path(f"{bundle.name}{'' if written == 'en' else f'.{written}'}{format_.ending}")
    other = f"{named.name.removesuffix(format_.ending)}-1{format_.ending}"
    again = Again(f"pack --as {kind}", what, other, format_.generators)
    target = write_page(output, named, format_.made(bundle, count), written, again)
    say(told(written, f"packed.{kind}", path=target))


def _bundle(what: str, others: tuple[str, ...], code: str | None) -> Bundle:
    """Return what was named; click.ClickException where something in it is to mend."""
    pictures: dict[str, Find] = {}

    def opened(path: Path) -> Script:
        script: Script
        if form(path) == "exercise":
            script, _ = open_exercise_script(str(path))
        else:
            script, _ = open_case(str(path))
        if any(problem.severity == "error" for problem in examine(path)[1]):
            raise click.ClickException(told(script.language, "unpacked"))
        pictures[script.name] = pictures_beside(path)
        return script

    def exercise(path: Path) -> Exercise:
        script = opened(path) if form(path) == "exercise" else None
        if not isinstance(script, Exercise):
            raise click.UsageError(told(code_of(path), "with_a_case", path=path))
        return script

    def beside(script: Script) -> Find:
        return pictures[script.name]

    behind = [find_script(name, code) for name in others]
    chapter = None if Path(what).exists() or named_folder(what) else _chapter(what)
    if chapter is None:
        return of_scripts(opened(find_script(what, code)), tuple(map(exercise, behind)), beside)
    if not chapter.exercises:
        raise click.UsageError(told(spoken(), "no_exercises", name=what))
    inside = [_in_any_language(name, code) for name in chapter.exercises]
    exercises = tuple(exercise(path) for path in dict.fromkeys([*inside, *behind]))
    return of_chapter(chapter, exercises, exercises[0].language, beside)


def _chapter(name: str) -> Chapter | None:
    """Return a chapter of the course in this folder by the name of its file, if there is one."""
    from sameboat.course.chapters import chapters  # brings Sphinx along, which takes a moment

    return next((one for one in chapters(Path()) if one.name == name.removesuffix(".md")), None)


def _in_any_language(name: str, code: str | None) -> Path:
    path = HOMES[1] / name / f"{code}.md"
    return path if code and path.is_file() else find_script(name)
