"""Write every transcript anew."""

from __future__ import annotations

import shutil

from sameboat.course.reading import read
from sameboat.play import play
from sameboat.transcript import lines
from tests.transcripts import CASES, FOLDER
from tests.walks import to_each_ending

for script in sorted(CASES.glob("*/en.md")):
    case = read(script).case
    folder = FOLDER / case.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path in to_each_ending(case):
        text = "\n".join(lines(play(case, path)))
        name = "-".join(map(str, path))
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
