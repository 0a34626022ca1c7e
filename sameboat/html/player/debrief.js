// @ts-check
// Looking back: each decision with its alternatives and what they would have led to, and room to write.

/** @param {HTMLElement} choice @returns {string} what the choice says or does */
const told = (choice) => {
  const line = one(choice, '.sb-choice');
  return words(one(line, '.sb-said') || line);
};

/** What a choice does and why, as far as it is there. @param {HTMLElement} choice @param {Net} net what was known before it; then
 * what is known behind it @returns {HTMLElement[]} its move and feedback */
const feedback = (choice, net) => {
  read(net, all(choice, ':scope > .sb-choice, :scope > .sb-reaction > *'));
  return read(net, all(choice, ':scope > .sb-feedback > :not(.sb-more, .sb-if)')).map(copy);
};

/** One alternative: its words, its move and feedback, and where it would have led.
 * @param {HTMLElement} choice @param {HTMLElement[]} scenes @param {Words} say @param {Net} before what was known before it */
const alternative = (choice, scenes, say, before) => {
  const net = structuredClone(before);
  const why = feedback(choice, net);
  const to = onwards(net, choice);
  const target = scenes[to];
  const ending = one(choice, `[data-ending="${to}"] .sb-line`);
  const led = target
    ? fill(say.led, { title: words(one(target, '.sb-scene-title')) })
    : ending && fill(say.led_end, { ending: words(ending) }); // nothing yet in a case that is half written
  return made(
    'li',
    {},
    made('p', { className: 'sb-chosen', textContent: told(choice) }),
    ...why,
    made('p', { className: 'sb-led', textContent: led }),
  );
};

/** The moves made, in order.
 * @param {HTMLElement} item the template's @param {Taken[]} taken @param {HTMLElement[]} scenes @param {Words} say
 * @param {(step: number) => string[]} own what the learner would have said at a step, from 0, and what can be seen in it */
const lookBack = (item, taken, scenes, say, own) =>
  taken.map(({ scene, choice, net }, step) => {
    const move = copy(item);
    const title = words(one(scene, '.sb-scene-title'));
    const retry = one(move, 'button');
    one(move, '.sb-label').textContent = title;
    one(move, '.sb-chosen').textContent = told(choice);
    const [line, remarks] = own(step);
    lay(move, line);
    one(move, 'small').textContent = remarks;
    // Beside a line of their own stands why, and what else was there.
    one(move, '.sb-move').replaceWith(...(line ? feedback(choice, structuredClone(net)) : [copy(one(choice, '.sb-move'))]));
    one(move, 'details').open = !!line;
    retry.dataset.step = `${step}`;
    retry.setAttribute('aria-label', `${retry.textContent}: ${title}`);
    const others = all(scene, '.sb-choices > li').filter((other) => other !== choice && isSo(net, other.dataset.when));
    one(move, 'ul').replaceChildren(...others.map((other) => alternative(other, scenes, say, net)));
    return move;
  });

/** Room to write under each question.
 * @param {HTMLElement} place @param {HTMLElement} field the template's @param {Question[]} questions @param {Note[]} notes */
const makeRoom = (place, field, questions, notes) => {
  place.hidden = !questions.length;
  for (const old of all(place, ':scope > div')) old.remove();
  for (const question of questions) {
    const room = copy(field);
    const [label, area] = [one(room, 'label'), one(room, 'textarea')];
    label.textContent = question.question;
    label.htmlFor = area.id = fresh('sb-note');
    Object.assign(area.dataset, { place: question.place, question: question.question });
    area.value = noteUnder(notes, question)?.text || '';
    place.append(room);
  }
};
