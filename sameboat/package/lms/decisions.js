// @ts-check
// What an LMS is told of a record, row by row. In: a part of the package and what is kept of it; out: its rows, the same ones in
// the same order whatever was chosen, since an LMS shows them by their position.
//
// A decision has two rows, what was chosen first and what is chosen now. A later try overwrites the second, and says which it is.

/** `id` is readable ASCII; `said` is empty as long as there is nothing; a `decision` was chosen, all else was written or answered.
 * @typedef {{id: string, name: string, said: string, time: string, decision: boolean}} Row */
/** A choice that was made: in which scene, which one, in which try, and when.
 * @typedef {{scene: number, choice: number, attempt: number, time: string}} Made */

const LONGEST_NAME = 60; // letters of a title in an id

/** @param {string} text @returns {string} what every LMS takes for an id, and a person can read; empty for other scripts than Latin */
const readable = (text) => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return plain.length > LONGEST_NAME ? plain.slice(0, LONGEST_NAME).replace(/-[^-]*$/, '') : plain;
};

/** Every choice, in the order in which they were made: what a try shares with an earlier one was chosen then, and what came by a link
 * wasn't chosen. @param {Part} part @param {Played} kept @param {number} dropped tries between the first and the second that is there
 * @returns {Map<string, Made>} by the path that led to it */
const choicesMade = (part, { tries }, dropped) => {
  /** @type {Map<string, Made>} */ const found = new Map();
  for (const [i, { path, times, linked }] of tries.entries()) {
    part.walk(path).scenes.forEach((scene, step) => {
      const way = `${path.slice(0, step + 1)}`;
      if (step >= linked && !found.has(way)) {
        found.set(way, { scene, choice: path[step], attempt: i ? i + 1 + dropped : 1, time: times[step] || '' });
      }
    });
  }
  return found;
};

/** @param {string} words @param {number} attempt @param {Words} say @returns {string} */
const inTry = (words, attempt, say) => (attempt > 1 && words ? fill(say.attempt, { n: attempt, words }) : words);

/** What was written before choosing, the latest at each scene. @param {Part} part @param {Played} kept @param {number} dropped
 * @param {Words} say @returns {Map<number, string>} */
const ownLines = (part, { tries }, dropped, say) => {
  /** @type {Map<number, string>} */ const found = new Map();
  const known = new Set();
  for (const [i, { path, own }] of tries.entries()) {
    const { scenes, at } = part.walk(path);
    const stands = [...scenes, at];
    for (const { step, text } of own) {
      const key = `${path.slice(0, step - 1)} ${text}`;
      if (!known.has(key)) found.set(stands[step - 1], inTry(text, i ? i + 1 + dropped : 1, say));
      known.add(key);
    }
  }
  return found;
};

/** @param {Part} part a case @param {Played | null} kept @param {number} dropped @param {Words} say @returns {Row[]} */
const rowsOfCase = (part, kept, dropped, say) => {
  const made = kept ? choicesMade(part, kept, dropped) : new Map();
  const order = [...made.values()];
  const { path = [] } = kept?.tries.at(-1) || {};
  const now = [...order, ...path.flatMap((_, step) => made.get(`${path.slice(0, step + 1)}`) || [])];
  const own = kept ? ownLines(part, kept, dropped, say) : new Map();
  /** @param {Decision} decision @param {string} which @param {Made} [one] @param {boolean} [first] @returns {Row} */
  const row = ({ number, title, choices }, which, one, first = false) => ({
    id: [number, readable(title), which].filter(Boolean).join('-'),
    name: title,
    said: one ? inTry(choices[one.choice - 1] || '', first ? 1 : one.attempt, say) : '',
    time: one?.time || '',
    decision: true,
  });
  return [
    ...part.decisions.flatMap((decision) => {
      const here = (/** @type {Made} */ { scene }) => scene === decision.number;
      return [row(decision, say.first, order.find(here), true), row(decision, say.now, now.findLast(here))];
    }),
    ...part.decisions.map((decision) => ({ ...row(decision, say.own), said: own.get(decision.number) || '', decision: false })),
    ...notesIn(part, kept?.notes || [], say),
  ];
};

/** @param {Part} part @param {Note[]} notes @param {Words} say @returns {Row[]} one for each question to think about */
const notesIn = ({ questions }, notes, say) =>
  questions.map((question, i) => ({
    id: `${say.thought}-${i + 1}-${readable(question.question)}`.replace(/-$/, ''),
    name: question.question,
    said: noteUnder(notes, question)?.text || '',
    time: '',
    decision: false,
  }));

/** @param {Part} part an exercise @param {any} answers as they are kept @param {Words} say @returns {Row[]} */
const rowsOfExercise = (part, answers, say) => {
  const { items, titles, checklist, levels, ties } = part.given;
  const listed = (/** @type {any} */ value) => (Array.isArray(value) ? value : []);
  /** @param {string} id @param {string} name @param {string} said @returns {Row} */
  const row = (id, name, said) => ({ id: id.replace(/-$/, ''), name, said, time: '', decision: false });
  const item = (/** @type {number} */ number) => items[number - 1] || '';
  switch (part.kind) {
    case 'choose-one':
    case 'choose-several':
      return [row(say.answer, part.title, listed(answers).map(item).join('; '))];
    case 'sort':
    case 'match':
      return items.map((words, i) => row(`${i + 1}-${readable(words)}`, words, titles[answers?.[i + 1] - 1] || ''));
    case 'order':
      return items.map((_, i) => row(`${say.place}-${i + 1}`, `${part.title}: ${i + 1}`, item(listed(answers)[i])));
    case 'reflect':
      return notesIn(part, listed(answers), say);
    case 'draw-the-network': {
      const people = listed(answers?.people).filter(({ level }) => level).map(({ name, level }) => `${name} (${levels[level] || level})`);
      const drawn = listed(answers?.ties).map(({ from, to, kind, what }) => `${from} → ${to} (${[ties[kind] || kind, what].filter(Boolean).join(': ')})`);
      return [row(say.people, part.title, people.join('; ')), row(say.ties, part.title, drawn.join('; '))];
    }
    default: {
      const ticked = listed(answers?.checked).map((number) => checklist[number - 1]).filter(Boolean);
      const list = checklist.length ? [row(say.ticked, part.title, ticked.join('; '))] : [];
      return [row(say.text, part.title, worded(answers?.text)), ...list];
    }
  }
};

/** @param {Part} part @param {any} kept its entry; null for nothing @param {number} dropped @param {Words} say @returns {Row[]} */
const rowsOf = (part, kept, dropped, say) =>
  part.kind ? rowsOfExercise(part, kept?.answers, say) : rowsOfCase(part, kept, dropped, say);

/** @param {Part} part @param {any} kept @returns {boolean} whether it was played to an ending, or answered */
const isDone = (part, kept) => !!kept && (!!part.kind || kept.tries.some((/** @type {Try} */ { path }) => part.walk(path).ended));
