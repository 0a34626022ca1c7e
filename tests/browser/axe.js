// What axe finds on a page, in the words it finds it in. Contrast takes most of axe's time, and is
// the same wherever an element and all it stands in have the same colours and sizes: of elements
// alike in that, one answers for the others. Where that one gives no answer, because something
// lies over it, all of them are asked. What was answered once on a page isn't asked again there.
async ([tags, within]) => {
  // A colour that is on its way to another is neither.
  if (!document.getElementById("at-rest")) {
    const style = document.createElement("style");
    style.id = "at-rest";
    style.textContent = "*, ::before, ::after { transition: none !important }";
    document.head.append(style);
  }
  const COLOURS = ["color-contrast", "link-in-text-block"];
  const LOOKS = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight",
    "fontStyle", "textShadow", "position", "clip", "clipPath", "filter", "mixBlendMode"];
  const answered = (window.axeAnswered ??= new Set());
  const names = (window.axeNames ??= new Map());
  const named = (words) => {
    if (!names.has(words)) names.set(words, names.size);
    return names.get(words);
  };
  const kinds = new Map();
  let shown = 0;

  const gather = (element, above) => {
    const style = getComputedStyle(element);
    if (style.display === "none") return;
    shown += style.visibility === "visible" ? 1 : 0;
    const off = element.matches(":disabled, [aria-disabled=true], [aria-hidden=true], [inert]");
    const own = [element.localName, off, style.visibility, ...LOOKS.map((name) => style[name])];
    const kind = named(`${above} ${own}`);
    const texts = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if ((texts || "value" in element) && !answered.has(kind)) {
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind).push(element);
    }
    for (const child of element.children) gather(child, kind);
  };
  const part = within ? document.querySelector(within) : document.body;
  gather(part, within);

  const found = [];
  const run = async (context, options) => {
    const result = await axe.run(context, { elementRef: true, ...options });
    for (const fault of result.violations)
      for (const node of fault.nodes) found.push(`${fault.id}: ${node.html.slice(0, 160)}`);
    return result;
  };
  const ask = async (elements) => {
    if (!elements.length) return;
    const result = await run({ include: elements }, { runOnly: COLOURS });
    const nodes = [...result.passes, ...result.violations].flatMap((rule) => rule.nodes);
    const asked = new Set(nodes.map((node) => node.element));
    for (const [kind, alike] of kinds)
      if (alike.some((element) => asked.has(element))) {
        answered.add(kind);
        kinds.delete(kind);
      }
  };

  // Colours apart, a page that shows the same elements at the same width is the same page.
  const state = [innerWidth, shown, within, part.innerHTML].join();
  if (state !== window.axeState) {
    await run(within ? part : document, {
      runOnly: { type: "tag", values: tags },
      rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
      resultTypes: ["violations"],
    });
    window.axeState = found.length ? "" : state;
  }
  await ask([...kinds.values()].map((alike) => alike[0]));
  await ask([...kinds.values()].flat());
  for (const kind of kinds.keys()) answered.add(kind);
  return found;
}
