"""The same long case played by inkjs, to be measured beside our player.

In comes the number of scenes; out comes a page that plays it as the page does that Inky exports,
without its effects: a choice takes the choices away, and adds the paragraphs that follow.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tools import nodejs
from tools.bench.long_case import MOVES

__all__ = ["inkjs_page"]

HERE = Path(__file__).parent / "ink"
WORK = Path(__file__).resolve().parents[2] / ".venv" / "ink"
SCENE = """
=== scene_{n}
It is <em>late</em>, and the window is open on number {n}.
Anna: You have left out the nights, and I don't mean only the ones that are on the list.
Bruno: She says that every time we meet, and every time she is right.
"""
CHOICE = """* [Say number {n} again, and let the others hear it too?]
  You to {who}: Say number {n} again, and let the others hear it too?
  {who}: That is what I have been saying since the beginning of the winter.
  Dario: And I heard you the first time.
  The words went back to where they came from, and {who} and Dario talk to each other.
  -> {to}
"""
PLAYER = """
const story = new inkjs.Compiler(SOURCE).Compile();
const place = document.querySelector('main');
const go = () => {
  while (story.canContinue) {
    const line = document.createElement('p');
    line.innerHTML = story.Continue();
    place.append(line);
  }
  story.currentChoices.forEach(({ text, index }) => {
    const button = document.createElement('button');
    button.textContent = text;
    button.className = 'choice';
    button.dataset.choice = index + 1;
    button.onclick = () => {
      document.querySelectorAll('.choice').forEach((old) => old.remove());
      story.ChooseChoiceIndex(index);
      go();
    };
    place.append(button);
  });
};
go();
"""


def inkjs_page(scenes: int) -> str:
    """Return the page; nodejs.MissingError where inkjs can't be had."""
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, WORK)
    nodejs.npm_ci(WORK)
    engine = (WORK / "node_modules/inkjs/dist/ink-full.js").read_text(encoding="utf-8")
    source = "-> scene_1\n"
    for n in range(1, scenes + 1):
        to = f"scene_{n + 1}" if n < scenes else "END"
        source += SCENE.format(n=n) + "".join(
            CHOICE.format(n=n, who=who, to=to) for who, *_ in MOVES
        )
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>inkjs</title><main></main>"
        f"<script>{engine}</script><script>const SOURCE = {json.dumps(source)};{PLAYER}</script>"
    )
