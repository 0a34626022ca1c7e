// @ts-check
// What stands in a package, part by part: its decisions, its questions and its words. In: the elements as Python wrote
// them, before they play.

/** A decision by the number and the title of its scene, with what can be said or done there.
 * @typedef {{number: number, title: string, choices: string[]}} Decision */
/** Where a way leads: the number of each scene in which something was chosen, that in which it stands (0 at an ending), and
 * whether it came to an ending. @typedef {{scenes: number[], at: number, ended: boolean}} Walk */
/** What an exercise's kind has besides; answers, headings and the checklist go by their numbers from 1.
 * @typedef {{items: string[], titles: string[], checklist: string[], levels: Words, ties: Words}} Given */
/** @typedef {{name: string, title: string, language: string, version: string, kind: string, decisions: Decision[], questions: Question[],
 *   given: Given, walk: (path: number[]) => Walk}} Part `kind` is empty for a case */

/** @type {Given} */
const NONE = { items: [], titles: [], checklist: [], levels: {}, ties: {} };

/** @param {HTMLElement} element @returns {Part} */
const partOf = (element) => {
  const { dataset, lang: language } = element;
  const data = JSON.parse(dataset.sb || '');
  const every = all(element, '.sb-reflect').map(asked);
  const questions = every.filter(({ question }, i) => every.findIndex((other) => other.question === question) === i);
  const facts = { title: data.title, language, version: dataset.version || '', questions };
  if (!dataset.case) {
    const given = { ...NONE, ...givenIn(element), levels: data.levels || {}, ties: data.ties || {} };
    const walk = () => ({ scenes: [], at: 0, ended: false });
    return { ...facts, name: dataset.exercise || '', kind: dataset.kind || '', decisions: [], given, walk };
  }
  const story = new Story(element, made('div'), data);
  const numberOfScene = (/** @type {HTMLElement | null} */ scene) => (scene ? story.scenes.indexOf(scene) + 1 : 0);
  const decisions = story.scenes.flatMap((scene) => {
    const choices = all(scene, ':scope > .sb-choices > li');
    return choices.length ? [{ number: numberOfScene(scene), title: words(one(scene, '.sb-scene-title')), choices: choices.map(told) }] : [];
  });
  /** @type {Map<string, Walk>} a record has the same ways in it again and again, and a long one is slow to follow */ const walked = new Map();
  const follow = (/** @type {number[]} */ path) => {
    story.follow(path);
    return { scenes: story.taken.map(({ scene }) => numberOfScene(scene)), at: numberOfScene(story.at), ended: !story.at };
  };
  const walk = (/** @type {number[]} */ path) => {
    const known = walked.get(`${path}`) ?? follow(path);
    walked.set(`${path}`, known);
    return known;
  };
  return { ...facts, name: dataset.case, kind: '', decisions, given: NONE, walk };
};

/** @param {HTMLElement} element an exercise */
const givenIn = (element) => {
  /** @type {string[]} */ const items = [];
  for (const item of all(element, '.sb-items > li')) items[Number(item.dataset.answer) - 1] = words(one(item, '.sb-item'));
  const titles = all(element, '.sb-parts > .sb-part').map((part) => words(one(part, '.sb-part-title')));
  return { items, titles, checklist: all(element, '.sb-checklist > li').map(words) };
};
