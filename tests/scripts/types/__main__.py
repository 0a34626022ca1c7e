"""Check the types of the scripts: `python -m tests.scripts.types`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.scripts.packages import run
from tools.nodejs import MissingError

HERE = Path(__file__).parent
PROJECTS = ("elements", "reader", "lms", "pages", "studio", "worker", "tools")


def main() -> int:
    """Say what is wrong, if anything is."""
    wrong = []
    for project in PROJECTS:
        try:
            run("tsc", "--project", str(HERE / f"{project}.json"), "--pretty", "false")
        except MissingError as problem:
            wrong.append(f"Missing: {problem}")
        except RuntimeError as problem:
            wrong.append(str(problem).replace("../../", ""))
    print("\n".join(wrong) or f"The types of the scripts hold in {len(PROJECTS)} projects.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
