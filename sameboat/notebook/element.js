// @ts-check
// An element of the pages in a notebook: its keep is the widget's other half in Python.
//
// Stands behind the pages' own script, which defines the elements, and is loaded by anywidget. In come
// `html`, `kept`, `own` and `asked`; out go `path` and `kept`, each time the learner has chosen or written, and `own`.

/** @param {{model: any, el: any}} view */
const render = ({ model, el }) => {
  /** @type {any} the element that is shown */ let shown;
  /** What is kept, as it was last told: a notebook sends back what it hears. */ let told = '';

  const tell = (/** @type {any} */ kept) => {
    told = JSON.stringify(kept);
    model.set('kept', JSON.parse(told));
    queueMicrotask(stand); // what was erased is kept no more before the learner stands elsewhere
  };
  const stand = () => {
    model.set('path', [...(shown.path ?? [])]);
    model.save_changes();
  };
  const kept = () => JSON.stringify(model.get('kept') ?? null); // Pyodide has no null
  const keep = {
    refused: false,
    take: () => JSON.parse(kept()) ?? {},
    put: tell,
    clear: () => tell(null),
  };

  const show = () => {
    told = kept();
    const place = document.createElement('div');
    place.innerHTML = model.get('html');
    customElements.upgrade(place); // so that it has a keep before it begins
    shown = place.firstElementChild;
    shown.keep = keep;
    shown.toggleAttribute('data-own', !!model.get('own'));
    el.replaceChildren(shown);
  };
  const choose = () => {
    const asked = model.get('asked') ?? null;
    if (asked === null) return;
    model.set('asked', null);
    model.save_changes();
    shown.choose(asked);
  };

  model.on('change:html', show);
  model.on('change:kept', () => kept() === told || show());
  model.on('change:asked', choose);
  model.on('change:own', () => model.get('own') === 'own' in shown.dataset || show());
  el.addEventListener('change', (/** @type {any} */ { target }) => {
    if (!target.matches('.sb-tools input')) return;
    model.set('own', target.checked);
    model.save_changes();
  });
  el.addEventListener('sameboat:chosen', stand);
  // A link inside of a case leads to a place in a page, and a notebook is no page.
  el.addEventListener('click', (/** @type {any} */ event) => event.target.closest('a[href^="#"]') && event.preventDefault());
  show();
};

export default { render };
