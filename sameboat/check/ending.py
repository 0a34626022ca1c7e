"""`ending`: every way through a case comes to an end, and says what became of the network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.graph import Exit
from sameboat.graph.exits import ways_out
from sameboat.model import Choice, Narration, Scene, Text, read
from sameboat.naming import title_key
from sameboat.problems import Problem, Severity, Values

CODE = "ending"
MOST_SHOWN = 3


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield what neither goes on nor ends, ends and goes on, or goes in a circle."""
    label, onward = examined.label("ending"), examined.label("next")
    scenes = examined.case.scenes
    labels = {"label": label, "onward": onward}
    ending_scenes = _ending_scenes(examined)
    for number, severity in ending_scenes.items():
        yield _unsaid(examined, scenes[number], labels, severity)
    for number, ways in enumerate(examined.graph.exits):
        scene = scenes[number]
        for way in ways:
            if _is_loose(way) and examined.can_be_open(way):
                choice = scene.choices[way.choice - 1] if way.choice else None
                left = _left_over(examined, way)
                if choice:
                    identifier = "choice-left" if left else "choice"
                    yield examined.problem(choice.line, CODE, identifier, {**labels, **left})
                elif number not in ending_scenes:
                    values = {"title": scene.title.source, **labels, **left}
                    identifier = "scene-left" if left else "scene"
                    yield examined.problem(scene.line, CODE, identifier, values)
        if scene.ending and scene.choices:
            values = {"title": scene.title.source, "label": label}
            yield examined.problem(scene.ending[0].line, CODE, "own", values)
        for part in _parts(scene):
            if _is_both(part):
                yield examined.problem(part.next[0].line, CODE, "both", labels)
            yield from _behind(examined, part, labels)
    yield from _circles(examined)


def _is_loose(way: Exit) -> bool:
    """Tell whether a way neither goes on nor ends, because there is no scene below."""
    return not (way.ends or way.next or way.shut) and way.target is None


def _left_over(examined: ExaminedCase, way: Exit) -> dict[str, str]:
    """Return on which way no condition of the other ways on holds; nothing where there are none."""
    if len(examined.graph.ways(way.scene, way.choice)) == 1:
        return {}
    return {"way": examined.way_by(way)}


def _is_both(part: Scene | Choice) -> bool:
    """Tell whether an ending stands below a way on that is always open, or the other way round."""
    always: bool | None = None
    for label in ways_out(part) if part.ending and part.next else ():
        is_ending = isinstance(label, tuple)
        if always is not None and always != is_ending:
            return True
        if not (label[0] if isinstance(label, tuple) else label).when:
            always = is_ending
    return False


def _behind(
    examined: ExaminedCase, part: Scene | Choice, labels: dict[str, str]
) -> Iterator[Problem]:
    """Yield ways with conditions that stand behind one without any, which is always taken first."""
    always: Text | None = None
    for way in ways_out(part):
        text = way[0] if isinstance(way, tuple) else way
        if always and text.when and isinstance(way, tuple) == (always in part.ending):
            identifier = "behind-paragraph" if isinstance(way, tuple) else "behind"
            label = labels["label" if isinstance(way, tuple) else "onward"]
            values: Values = {"first": always.line, "label": label}
            yield examined.problem(text.line, CODE, identifier, values)
        elif not text.when:
            always = always or text


def _ending_scenes(examined: ExaminedCase) -> dict[int, Severity]:
    """Return the scenes that seem meant to end, by their title or their place, and don't say so."""
    scenes = examined.case.scenes
    words = "|".join(map(re.escape, examined.words.counted["ending"]))
    says = re.compile(rf"(?:\w+ )?(?:{words})(?: \w{{1,3}}| ?[:–—-].*)?")
    jumps = {text.source for scene in scenes for part in _parts(scene) for text in part.next}
    aims = set(map(title_key, jumps))
    keys = [title_key(scene.title.source) for scene in scenes]
    found: dict[int, Severity] = {}
    for number, scene in enumerate(scenes):
        if scene.choices or scene.next or scene.ending or not any(read(scene.blocks)):
            continue
        if says.fullmatch(keys[number]):
            found[number] = "error"
        elif keys[number] in aims and _is_beside_an_ending(examined, number, aims):
            found[number] = "warning"
    return found


def _is_beside_an_ending(examined: ExaminedCase, number: int, aims: set[str]) -> bool:
    """Tell whether a scene is only jumped to, and the one below is another ending jumped to."""
    scenes = examined.case.scenes
    if not 0 < number < len(scenes) - 1:
        return False
    above, below = scenes[number - 1], scenes[number + 1]
    goes_on = any(not part.next and not part.ending for part in above.choices or (above,))
    is_ending = bool(below.ending) and not below.choices
    return is_ending and not goes_on and title_key(below.title.source) in aims


def _parts(scene: Scene) -> tuple[Scene | Choice, ...]:
    return (scene, *scene.choices)


def _unsaid(
    examined: ExaminedCase, scene: Scene, labels: dict[str, str], severity: Severity
) -> Problem:
    last = list(read(scene.blocks))[-1]
    values = {"title": scene.title.source, **labels}
    cause = f"{CODE}.unsaid"
    first = last.source.split(maxsplit=1)[0] if isinstance(last, Narration) else ""
    if not first[:1].isalpha():
        return examined.problem(scene.line, CODE, "unsaid", values, severity=severity, cause=cause)
    instead = f"{examined.words.word('labels', 'ending')}: {first}"
    return examined.problem(
        last.line,
        CODE,
        "unsaid",
        values,
        severity=severity,
        at=first,
        instead=instead,
        cause=cause,
    )


def _circles(examined: ExaminedCase) -> Iterator[Problem]:
    graph, scenes = examined.graph, examined.case.scenes
    broken = any(way.next for ways in graph.exits for way in ways)
    if not graph.circles:
        return
    walk = graph.walk
    if not walk.circle:
        return
    around = list(dict.fromkeys(state.scene for state in walk.circle))
    first, *others = (scenes[number].title.source for number in around)
    values = {"title": first}
    if walk.whole and walk.ending.isdisjoint(walk.circle) and not broken:
        identifier, values["label"] = "endless", examined.label("ending")
    elif others:
        by = [f'"{title}"' for title in others[:MOST_SHOWN]]
        by += ["…"] * (len(others) > MOST_SHOWN)
        identifier, values["others"] = "circle-by", ", ".join(by)
    else:
        identifier = "circle"
    yield examined.problem(scenes[around[0]].line, CODE, identifier, values, at=first)
