"""An exercise as it is given to a learner, and what is said of the answers, in words.

In comes an exercise; out come plain words in its language, the same in every outlet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sameboat.exercise.items import Item, items, mixed
from sameboat.markdown import plain
from sameboat.model import Answer, Exercise, Text, Tie
from sameboat.naming import listed, speaker
from sameboat.practice import concept_id
from sameboat.vocabulary import Language, concepts, language

__all__ = ["Task"]

IN_ORDER = ("give-back",)  # its versions are read, and not chosen from
PLACED = ("sort", "match")
WRITTEN = ("give-back", "plan-openly")


@dataclass(frozen=True)
class Task:
    """What outlets show of an exercise."""

    exercise: Exercise

    @cached_property
    def language(self) -> Language:
        """Return the words of the exercise's language."""
        return language(self.exercise.language, "exercise")

    @property
    def say(self) -> Mapping[str, Any]:
        """Return the pages' words about exercises."""
        words: Mapping[str, Any] = self.language.page["exercise"]
        return words

    @property
    def kind(self) -> str:
        """Return the id of the kind; empty for an unknown one."""
        return self.exercise.kind_id or ""

    @property
    def is_placed(self) -> bool:
        """Tell whether answers go under the titles of parts."""
        return self.kind in PLACED

    @property
    def is_written(self) -> bool:
        """Tell whether the learner's answer takes some lines."""
        return self.kind in WRITTEN

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Return the answers in the order they are shown in."""
        found = items(self.exercise)
        return found if self.kind in IN_ORDER else mixed(found, self.exercise.name)

    @property
    def checks(self) -> tuple[str, ...]:
        """Return the ids of the concepts that are checked, of those there are."""
        names = map(concept_id, self.exercise.checks)
        return tuple(name for name in names if name in concepts())

    @property
    def checklist(self) -> tuple[Text, ...]:
        """Return the questions to look at one's answer with."""
        return tuple(text for part in self.exercise.parts for text in part.checklist)

    @property
    def own_words(self) -> tuple[Text, ...]:
        """Return the speakers' own words."""
        return tuple(text for part in self.exercise.parts for text in part.words)

    def of_kind(self, name: str) -> str:
        """Return the words for this kind of exercise, or for any other; empty without any."""
        words = self.say[name]
        return str(words.get(self.kind, words.get("other", "")))

    def kind_word(self) -> str:
        """Return the kind as it is shown; as its author wrote it when it isn't known."""
        word = self.language.word("kinds", self.kind)
        return str(self.say["kind"]).format(kind=word or self.exercise.kind)

    def title(self, part: int) -> str:
        """Return the title of a part by number, from 1."""
        return plain(self.exercise.parts[part - 1].title.source)

    def place(self, item: Item) -> str:
        """Return where an answer belongs, in words; empty where that says nothing."""
        if self.kind == "order":
            return str(self.say["place"]).format(n=item.number, total=len(self.items))
        return str(self.say["under"]).format(title=self.title(item.part)) if self.is_placed else ""

    def also(self, item: Item) -> str:
        """Return where else an answer can be argued to belong; empty for nowhere."""
        titles = list(map(self.title, item.also))
        return str(self.say["also"]).format(titles=listed(titles, self.language)) if titles else ""

    def fit(self, answer: Answer) -> str:
        """Return whether an answer fits, in words."""
        return str(self.say["fits"].get(answer.fit_id or "", ""))

    def tie_kind(self, tie: Tie) -> str:
        """Return the kind of a tie as it is shown."""
        return self.language.word("ties", tie.kind_id or tie.manner)

    def ends(self, tie: Tie) -> tuple[str, str]:
        """Return who stands at the ends of a tie."""
        one, *others = (speaker(name, self.language) for name in (tie.one, *tie.to))
        return one, listed(others, self.language)
