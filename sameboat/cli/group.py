"""The commands, in the order in which a co-author needs them."""

from __future__ import annotations

import click

from sameboat.cli.bring import bring_draft
from sameboat.cli.check import check_scripts
from sameboat.cli.map import map_case
from sameboat.cli.new import new_case
from sameboat.cli.offer import offer_script
from sameboat.cli.pack import pack_script
from sameboat.cli.paper import print_case
from sameboat.cli.play import play_case
from sameboat.cli.send import send_case

__all__ = ["sameboat"]

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 88}


class _InOrder(click.Group):
    """Commands as they were added, and not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88}
)
@click.version_option(package_name="sameboat", prog_name="sameboat")
@click.option("--debug", is_flag=True, help="Show the technical details of an unexpected error.")
def sameboat(debug: bool) -> None:
    """Write, check and play the cases of Same Boat, and write its exercises.

    A case is a script: a text file that reads like a play, with the things the learner could say
    and what follows from each. `sameboat new` writes a small one to begin with.

    \b
    From an idea to a printed case:
      sameboat new "The empty chair"      write a first script
      sameboat bring "Our draft.docx"     or make one of what is written already
      sameboat check the-empty-chair      see what is to mend in it
      sameboat play the-empty-chair       play it here
      sameboat map the-empty-chair        see where every choice leads
      sameboat print the-empty-chair      make sheets for a seminar
      sameboat send the-empty-chair       make one file for somebody else to play and remark on
      sameboat offer the-empty-chair      pack its folder, to offer it to the course
      sameboat pack the-empty-chair --as scorm      make a package of it for an LMS

    An exercise is a script too: sameboat new "The nights" --kind "give back"

    Each command tells more about itself: sameboat check --help
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"


for command in (
    new_case,
    bring_draft,
    check_scripts,
    play_case,
    map_case,
    print_case,
    send_case,
    offer_script,
    pack_script,
):
    sameboat.add_command(command)
