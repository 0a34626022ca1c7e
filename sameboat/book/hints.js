// @ts-check
/**
 * Shows the title of each `a.hint` beside it while the pointer or the focus is there, and on a tap,
 * which follows the link only the second time. Esc, or a tap elsewhere, closes it.
 */
const bubble = document.createElement("div");
const text = document.createElement("p");
const follow = document.createElement("a");
bubble.className = text.id = "sb-hint";
bubble.hidden = true;
text.setAttribute("role", "tooltip");
follow.textContent = document.documentElement.lang === "it" ? "Apri" : "Open";
bubble.append(text, follow);
document.body.append(bubble);

/** @type {HTMLAnchorElement | null} */
let shown = null;
let touch = false;
let timer = 0;

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  bubble.hidden = true;
}

const hideSoon = () => void (timer = window.setTimeout(hide, 250));

/** @param {HTMLAnchorElement} link @param {string} hint */
function show(link, hint) {
  hide();
  [shown, text.textContent, follow.href] = [link, hint, link.href];
  follow.hidden = !touch; // a keyboard or a mouse follows the link itself
  bubble.hidden = false;
  const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const above = bottom + height > innerHeight && top > height;
  const inside = Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8));
  bubble.style.left = `${inside + scrollX}px`;
  bubble.style.top = `${(above ? top - height : bottom) + scrollY}px`;
  link.setAttribute("aria-describedby", text.id);
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.hint[title]"))) {
  const hint = link.title;
  link.removeAttribute("title"); // the browser's own tooltip would cover ours
  /** @param {PointerEvent} event */
  const point = (event) => (touch = event.pointerType !== "mouse") || (event.type === "pointerenter" && show(link, hint));
  for (const type of /** @type {const} */ (["pointerenter", "pointerdown"])) link.addEventListener(type, point);
  for (const type of ["pointerleave", "blur"]) link.addEventListener(type, () => touch || hideSoon());
  link.addEventListener("focus", () => touch || show(link, hint));
  link.addEventListener("click", (event) => touch && shown !== link && (event.preventDefault(), show(link, hint)));
}
bubble.addEventListener("pointerenter", () => clearTimeout(timer));
bubble.addEventListener("pointerleave", () => touch || hideSoon());
document.addEventListener("keydown", (event) => (touch = false) || (event.key === "Escape" && hide()));
document.addEventListener("pointerdown", ({ target }) => target instanceof Node && !bubble.contains(target) && !shown?.contains(target) && hide());
