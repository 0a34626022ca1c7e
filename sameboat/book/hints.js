// @ts-check
/**
 * Shows what a link with the class `hint` refers to, beside it, while the pointer or the focus is there; and on a tap,
 * which follows the link only the second time. Esc, or a tap elsewhere, closes it. In: the definitions in the page's
 * `#sb-hints`, which are cloned, and the titles of links to works. Without all this the links are plain links.
 */
const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("sb-hints"));
const bubble = document.createElement("span");
const text = document.createElement("span");
const follow = document.createElement("a");
bubble.className = text.id = "sb-hint";
text.setAttribute("role", "tooltip");
bubble.append(text, follow);

/** @type {Map<string, Element>} */
const definitions = new Map();
for (const one of /** @type {NodeListOf<HTMLElement>} */ (template?.content.querySelectorAll("[data-for]") ?? [])) {
  definitions.set(one.dataset.for ?? "", one);
}

/** @type {HTMLAnchorElement | null} */
let shown = null;
let touch = false;
let timer = 0;

/** @param {() => void} what @param {number} wait in milliseconds */
function later(what, wait) {
  clearTimeout(timer);
  timer = window.setTimeout(what, wait);
}

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  bubble.remove();
}

/** Hide the hint in a moment, unless the pointer or the keyboard is still there, or comes back. */
function leave() {
  if (!touch) later(() => shown?.matches(":hover, :focus-visible") || bubble.matches(":hover") || hide(), 250);
}

/** @param {HTMLAnchorElement} link @param {(Node | string)[]} hint @param {string} name of the link to the whole entry */
function show(link, hint, name) {
  hide();
  shown = link;
  text.replaceChildren(...hint);
  [follow.textContent, follow.href] = [name, link.href];
  follow.hidden = !touch; // a keyboard or a mouse follows the link itself
  // Right behind the link, for whoever moves on from it by swiping; behind a table, which would cut it off.
  (link.closest(".pst-scrollable-table-container") ?? link).after(bubble);
  bubble.style.left = bubble.style.top = "0";
  const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { left: x, top: y, width, height } = bubble.getBoundingClientRect();
  const above = bottom + height > innerHeight && top > height;
  const inside = Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8));
  bubble.style.left = `${inside - x}px`;
  bubble.style.top = `${(above ? top - height : bottom) - y}px`;
  link.setAttribute("aria-describedby", text.id);
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.hint"))) {
  const definition = definitions.get(link.getAttribute("href") ?? "");
  const title = link.title;
  if (!definition && !title) continue;
  link.removeAttribute("title"); // the browser's own tooltip would cover ours
  const name = (definition ? template?.dataset.term : template?.dataset.work) ?? "";
  const open = () => show(link, definition ? [...definition.cloneNode(true).childNodes] : [title], name);
  /** @param {PointerEvent} event */
  const point = ({ pointerType, type }) => {
    touch = pointerType !== "mouse";
    if (touch || type !== "pointerenter") return;
    if (shown !== link) later(open, 120); // not for a pointer that only passes by
  };
  for (const type of /** @type {const} */ (["pointerenter", "pointerdown"])) link.addEventListener(type, point);
  for (const type of ["pointerleave", "blur"]) link.addEventListener(type, leave);
  link.addEventListener("focus", () => touch || open());
  link.addEventListener("click", (event) => touch && shown !== link && (event.preventDefault(), open()));
}
bubble.addEventListener("pointerleave", leave);
document.addEventListener("keydown", (event) => (touch = false) || (event.key === "Escape" && hide()));
document.addEventListener("pointerdown", ({ target }) => target instanceof Node && !bubble.contains(target) && !shown?.contains(target) && hide());
