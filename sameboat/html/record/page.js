// @ts-check
// What was chosen and written, as a page to read or print: the learner's own words first, then how it went.

const STYLE = `body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.6 serif;overflow-wrap:anywhere}
blockquote{margin:0 0 1.5em;padding-left:1em;border-left:3px solid;white-space:pre-wrap}
h1,h2,h3,h4,h5{line-height:1.3;break-after:avoid}h3{font-size:1em}img{max-width:100%}
ul,ol{padding-left:1.2em}th,td{padding-right:1em;text-align:left;vertical-align:top}
@media print{body{max-width:none;margin:0;padding:0}p,li{orphans:3;widows:3}}`;
// It has no script, and a picture of the case may be elsewhere: nothing else is let in, wherever it is opened.
const POLICY = "default-src 'none';img-src https: http: data:;style-src 'unsafe-inline'";
const AWAY = `button, svg, template, form, textarea, [hidden], same-boat-record, .sb-notice, .sb-ask, .sb-tools, .sb-hear,
  .sb-static, .sb-reflections, .sb-earlier, .sb-room`;
const ANYWHERE = /^(https?|mailto|data):/;

/** @param {any} kept @param {HTMLElement} shown @param {number[]} path that is shown @returns {{question: string, text: string}[]}
 * what the learner wrote: what they would have said, by scene, and under questions */
const ownWords = ({ notes, answers, tries = [] }, shown, path) => {
  const { text } = answers || {};
  if (text) return [{ question: words(one(shown, '.sb-room span')), text }];
  const said = (onTheWay(tries, path)?.own || []).flatMap(({ step, text }) => {
    const title = all(shown, `.sb-story > :nth-child(${step}) .sb-scene-title`).at(-1);
    return title ? { question: words(title), text } : [];
  });
  return [...said, ...(notes || listed(answers, (note) => (note.question ? note : [])))];
};

/** Let links and pictures lead where they led, and be words where that was a file beside the page. @param {ParentNode} part */
const settleLinks = (part) => {
  for (const link of all(part, 'a')) {
    if (ANYWHERE.test(link.href)) link.setAttribute('href', link.href);
    else link.replaceWith(...link.childNodes);
  }
  for (const picture of all(part, 'img')) {
    if (ANYWHERE.test(picture.src)) picture.setAttribute('src', picture.src);
    else picture.replaceWith(picture.alt);
  }
};

/** Marks and picks as words. @param {ParentNode} body a copy @param {ParentNode} shown */
const settleFields = (body, shown) => {
  const fields = /** @type {any[]} */ (all(shown, 'select, input'));
  all(body, 'select, input').forEach((field, i) => {
    const { type, checked, selectedOptions } = fields[i];
    if (type === 'radio' || type === 'checkbox') field.replaceWith(checked ? '☒ ' : '☐ ');
    else if (selectedOptions) field.replaceWith(made('b', { textContent: words(selectedOptions[0]) }));
  });
};

/** @param {any} kept an entry of the record @param {string} facts @param {HTMLElement} shown @param {Words} say
 * @param {number[]} path that is shown @returns {string} the page */
const recordPage = (kept, facts, shown, say, path) => {
  const { title, language } = kept;
  const body = copy(shown);
  settleFields(body, shown);
  for (const part of all(body, AWAY)) part.remove();
  for (const more of all(body, 'details')) more.open = true;
  settleLinks(body);
  const own = ownWords(kept, shown, path).flatMap(({ question, text }) => [
    made('h3', { textContent: question }),
    made('blockquote', { textContent: text }),
  ]);
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  page.head.append(made('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }));
  const main = made('main', {}, made('h1', { textContent: title }), made('p', { textContent: facts }));
  if (own.length) main.append(made('h2', { textContent: say.wrote }), ...own, made('h2', { textContent: say.went }));
  main.append(...body.childNodes);
  page.body.append(main);
  // As text: an element would be held to the policy of the page that makes this one.
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STYLE}</style>${page.documentElement.outerHTML}`;
};

/** @param {Played} record @param {number[]} way the steps that are shown @returns {string} when they were made; empty if they
 * aren't the learner's own place */
const whenAt = (record, way) => (`${way}` === `${ownPlace(record)}` && record.tries.at(-1)?.times[record.at - 1]) || '';

/** @param {any} kept @param {number[]} path that is shown @returns {string} which record it is, and of when */
const factsOf = (kept, path) => {
  const time = kept.times ? kept.times.at(-1) : whenAt(kept, path);
  return [kept.case || kept.exercise, kept.version, `${path}`, time].filter(Boolean).join(' · ');
};
