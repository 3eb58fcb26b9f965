/* Small words for finding and making parts of a page. What a script needs and the page has not is a mistake of ours, said at once and not by the way. */

/** @param {string} id */
export function el(id) {
  const found = document.getElementById(id);
  if (!found) { throw new Error("no #" + id + " on this page"); }
  return found;
}

/** @param {ParentNode} node @param {string} selector @returns {HTMLElement} */
export function find(node, selector) {
  const found = node.querySelector(selector);
  if (!(found instanceof HTMLElement)) { throw new Error("no " + selector + " on this page"); }
  return found;
}

/** @param {ParentNode} node @param {string} selector @returns {HTMLElement[]} */
export function all(node, selector) {
  return Array.from(node.querySelectorAll(selector)).filter(/** @returns {found is HTMLElement} */ found => found instanceof HTMLElement);
}

/**
 * The same element, known to be of a kind.
 * @template {Element} T
 * @param {Element | null} element
 * @param {new () => T} kind
 * @returns {T}
 */
export function as(element, kind) {
  if (!(element instanceof kind)) { throw new Error((element ? element.nodeName : "nothing") + " is no " + kind.name); }
  return element;
}

/** What an event has happened to, or what lies around it. @param {Event} event @param {string} selector @returns {HTMLElement | null} */
export function around(event, selector) {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

/** What a template holds, anew. @param {string} id @returns {HTMLElement} */
export function copy(id) { return as(document.importNode(as(el(id), HTMLTemplateElement).content, true).firstElementChild, HTMLElement); }

/** @param {Element} node */
export function clear(node) { node.textContent = ""; }

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {string} [text] @param {string} [looks] @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, text = "", looks = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (looks) { made.className = looks; }
  return made;
}

/** A sentence with its places filled. @param {string | null | undefined} text @param {...(string | number | undefined)} values */
export function fill(text, ...values) { return values.reduce((/** @type {string} */ told, value, at) => told.replace("{" + at + "}", String(value)), text || ""); }

/** A sentence of the list that the page brings for its scripts, with its numbers. @param {string} list @param {string} key @param {...(string | number)} values */
export function say(list, key, ...values) {
  return fill(find(el(list), '[data-key="' + key + '"]').textContent, ...values);
}

/** Tells the page's other scripts. @param {string} name @param {unknown} [detail] @returns {boolean} false when one of them takes it upon itself */
export function tell(name, detail) { return document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true })); }

/** The attribute, which may not be there. @param {Element} element @param {string} name */
export function attribute(element, name) { return element.getAttribute(name) || ""; }

/* A press that lasts while something comes above its button would miss it: the button has moved away from under the finger, and nothing happens. */
const PRESSED_MS = 2000, RELEASED_MS = 100;
/** @type {(() => void)[]} */
const held = [];
let pressed = 0;
function release() {
  clearTimeout(pressed);
  pressed = 0;
  held.splice(0).forEach(act => act());
}
window.addEventListener("pointerdown", () => { clearTimeout(pressed); pressed = window.setTimeout(release, PRESSED_MS); }, true);
/* The click comes after it. */
["pointerup", "pointercancel"].forEach(end => window.addEventListener(end, () => { clearTimeout(pressed); pressed = window.setTimeout(release, RELEASED_MS); }, true));

/** Does what makes a part of the page taller or shorter, though not while something is pressed. In the order in which it is asked for. @param {() => void} act */
export function whenReleased(act) { if (pressed) { held.push(act); } else { act(); } }

/* A page that comes again by itself would call off a press under way: the link just followed, the form just sent. A press that leads nowhere else (a download) is waited out. */
const LEAVING_MS = 20000, AGAIN_MS = 1000;
let leaving = 0;
function leave() { leaving = Date.now(); }
window.addEventListener("beforeunload", leave);
/* The browser tells of the leaving a moment after the press. */
window.addEventListener("submit", event => { if (!event.defaultPrevented) { leave(); } });
window.addEventListener("click", event => { if (!event.defaultPrevented && around(event, "a[href]:not([href^='#'])")) { leave(); } });

/** Reads the page anew, unless somebody is on the way to another; then it is tried later. */
export function again() {
  if (Date.now() - leaving < LEAVING_MS) { window.setTimeout(again, AGAIN_MS); } else { window.location.reload(); }
}
