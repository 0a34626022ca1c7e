// What axe finds on a page, in the words it finds it in. Contrast takes most of axe's time, and is
// the same wherever an element and all it stands in have the same colours and sizes: of elements
// alike in that, one answers for the others. Where that one gives no answer, because something
// lies over it, all of them are asked. What was answered once isn't asked again on any page.
async ([tags, within, before]) => {
  // A colour that is on its way to another is neither.
  if (!window.axeAtRest) {
    // A style element would be against the page's policy.
    const style = (window.axeAtRest = new CSSStyleSheet());
    style.replaceSync("*, ::before, ::after { transition: none !important }");
    document.adoptedStyleSheets.push(style);
  }
  const COLOURS = ["color-contrast", "link-in-text-block"];
  const LOOKS = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight",
    "fontStyle", "textShadow", "position", "clip", "clipPath", "filter", "mixBlendMode"];
  const answered = new Set(before);
  // Two hashes of 26 bits in one number: kinds are known by it on the next page, too.
  const named = (words) => {
    let [one, two] = [7, 11];
    for (let i = 0; i < words.length; i += 1) {
      const letter = words.charCodeAt(i);
      one = Math.imul(one ^ letter, 0x9e3779b1);
      two = Math.imul(two ^ letter, 0x85ebca6b) ^ (two >>> 13);
    }
    return (one >>> 6) * 2 ** 26 + (two >>> 6);
  };
  const kinds = new Map();
  let shown = 0;

  const gather = (element, above) => {
    const style = getComputedStyle(element);
    if (style.display === "none" || element.ariaHidden === "true") return;
    shown += style.visibility === "visible" ? 1 : 0;
    const off = element.matches(":disabled, [aria-disabled=true], [inert]");
    const own = [element.localName, off, style.visibility, ...LOOKS.map((name) => style[name])];
    const kind = named(`${above} ${own}`);
    const texts = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const field = element.matches("input, select, textarea");
    if ((texts || field) && !answered.has(kind)) {
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind).push(element);
    }
    for (const child of element.children) gather(child, kind);
  };
  const part = within ? document.querySelector(within) : document.documentElement;
  gather(part, within);

  // Rules of colour look at what is marked: a list of elements would take axe longer than all of them.
  const links = { id: "link-in-text-block", selector: "a[data-asked]" };
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-asked]" }, links] });
  const found = [];
  const run = async (context, options) => {
    const result = await axe.run(context, { selectors: false, elementRef: true, ...options });
    for (const fault of result.violations)
      for (const node of fault.nodes) found.push(`${fault.id}: ${node.html.slice(0, 160)}`);
    return result;
  };
  const all = { runOnly: { type: "tag", values: tags } };
  const colours = { runOnly: COLOURS };
  const ask = async (elements, options) => {
    const marked = elements.flatMap((element) => [element, element.closest("a") ?? element]);
    for (const element of marked) element.dataset.asked = "";
    const result = await run(part, { ...options, resultTypes: ["violations", "passes"] });
    for (const element of marked) delete element.dataset.asked;
    const rules = [...result.passes, ...result.violations].filter(({ id }) => COLOURS.includes(id));
    const asked = new Set(rules.flatMap(({ nodes }) => nodes).map((node) => node.element));
    for (const [kind, alike] of kinds)
      if (alike.some((element) => asked.has(element))) {
        answered.add(kind);
        kinds.delete(kind);
      }
  };

  // Colours apart, a page that shows the same elements at the same width is the same page.
  const state = [innerWidth, shown, within, part.innerHTML].join();
  const other = state !== window.axeState;
  if (other || kinds.size) await ask([...kinds.values()].map(([one]) => one), other ? all : colours);
  if (kinds.size) await ask([...kinds.values()].flat(), colours);
  for (const kind of kinds.keys()) answered.add(kind);
  window.axeState = found.length ? "" : state;
  return [found, [...answered].slice(before.length)];
}
