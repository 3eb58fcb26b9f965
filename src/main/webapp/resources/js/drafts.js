/*
 * Keeps what a person types in this browser until the server has it. Whose it is, and when it goes, is own.js's; what becomes of it, rules/drafting.js's.
 * 1. Words in a field with data-draft="key", as they are typed: put back when the page comes again and the field is empty, or still holds the stored
 *    text that the person was changing; offered beside the field when something else is stored meanwhile. Cleared when they have been sent: the page says so
 *    with <span data-draft-sent="key"></span>, for all of the form that was sent last with data-saved on <html>, or by the event sopu:sent with detail.key. A draft is forgotten after 14 days.
 * 2. All other fields of a form, as it is sent: put back when the page comes again and says that nothing was saved (data-unsaved on <html>), as after
 *    a login that had ended. What finds no field of its own is listed. A form says with data-thing which stored thing it edits: another thing's form gets nothing.
 * A link with data-drops-drafts leaves one's own words of its form.
 */
import { own } from "./own.js";
import { all, around, attribute, make } from "./page.js";
import { FORM, WORDS, fate, isForgotten, isLost, withoutUnsaved } from "./rules/drafting.js";

/** @typedef {import("./rules/drafting.js").Kept} Kept */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Written */

const SENT = "sent", DRAFT = "[data-draft]:not([data-draft=''])";
const NOT_KEPT = DRAFT + ", [type=hidden], [type=password], [type=file], [type=submit], [type=button], button, fieldset, output";
const words = document.documentElement.dataset, path = window.location.pathname;
/** fields that have been looked at under the name that they have now @type {WeakMap<Element, string>} */
const seen = new WeakMap();

/** The field is somebody else's from now on, or empty again: what belongs to it is looked for anew. @param {Element} field */
export function lookAgain(field) { seen.delete(field); }

/** @param {ParentNode} node */
function written(node) { return /** @type {Written[]} */ (all(node, DRAFT)); }
/** @param {Element} field */
function key(field) { return attribute(field, "data-draft"); }
/** @param {Element} field */
function told(field) { field.dispatchEvent(new Event("input", { bubbles: true })); }

/* ---------- words */
/** @param {Written} field */
function keep(field) {
  if (field.value.trim()) {
    own.set(WORDS + key(field), JSON.stringify({ text: field.value, at: Date.now(), over: field.defaultValue }));
  } else {
    own.remove(WORDS + key(field));
  }
}
/** @param {Written} field */
function restore(field) {
  if (seen.get(field) === key(field) || field.value !== field.defaultValue) { return; }
  seen.set(field, key(field));
  const name = WORDS + key(field), draft = own.read(name);
  switch (fate(draft, field.value, Boolean(field.form && field.form.querySelector("#conflict")))) {
    case "put": field.value = draft.text; told(field); break;
    case "offer": offer(field, name, draft.text); break;
    case "drop": own.remove(name); break;
    default: break;
  }
}
/** @param {Written} field @param {string} name @param {string} text */
function offer(field, name, text) {
  const box = make("div", "", "note draft-offer"), take = make("button", words.draftTake, "btn btn-small"), drop = make("button", words.draftDrop, "btn btn-small btn-quiet");
  [take, drop].forEach(button => { button.type = "button"; button.addEventListener("click", () => { box.remove(); field.focus(); }); });
  take.addEventListener("click", () => { field.value = text; told(field); });
  drop.addEventListener("click", () => own.remove(name));
  box.append(make("p", words.draftOffer), make("blockquote", text), take, drop);
  field.insertAdjacentElement("afterend", box);
}
/** @param {string} name */
function sent(name) { own.remove(WORDS + name); }

/* ---------- forms */
/** @param {HTMLFormElement} form @returns {Field[]} */
function fields(form) { return /** @type {Field[]} */ (Array.from(form.elements).filter(field => attribute(field, "name") && !field.matches(NOT_KEPT))); }
/** @param {Field} field */
function label(field) {
  const found = field.labels && field.labels[0];
  return ((found ? found.textContent : field.getAttribute("aria-label")) || "").replace(/\s+/g, " ").trim();
}
/** @param {Field} field @returns {field is HTMLInputElement} */
function isBox(field) { return field.type === "checkbox" || field.type === "radio"; }
/** @param {HTMLFormElement} form */
function place(form) { return FORM + path + "|" + (form.id || Array.from(document.forms).indexOf(form)); }
/** @param {HTMLFormElement} form */
function snapshot(form) {
  const kept = fields(form).map(field => ({ name: field.name, value: field.value, on: isBox(field) ? field.checked : null, label: label(field),
    shown: field instanceof HTMLSelectElement && field.selectedOptions[0] ? field.selectedOptions[0].textContent : field.value }));
  own.set(SENT, JSON.stringify(written(form).map(key)));
  own.set(place(form), JSON.stringify({ at: Date.now(), thing: attribute(form, "data-thing"), fields: kept }));
}
/** @param {HTMLFormElement} form @param {Kept} kept false when the form has no such field, or no such choice */
function put(form, kept) {
  const field = fields(form).find(one => one.name === kept.name && (kept.on === null || one.value === kept.value));
  if (!field) { return false; }
  if (isBox(field) && kept.on !== null) { field.checked = kept.on; } else { field.value = kept.value; }
  told(field);
  return field.value === kept.value;
}
function putBack() {
  /** @type {Kept[]} */
  const lost = [];
  own.names(FORM + path + "|").forEach(name => {
    const kept = own.read(name), form = Array.from(document.forms).find(one => place(one) === name);
    const same = form && attribute(form, "data-thing") === kept.thing;
    kept.fields.forEach((/** @type {Kept} */ field) => {
      if (!(same && form && put(form, field)) && isLost(field)) { lost.push(field); }
    });
  });
  const messages = document.querySelector(".messages");
  if (!lost.length || !messages) { return; }
  const box = make("div", "", "note note-warn"), list = make("ul");
  lost.forEach(field => list.append(make("li", field.label + ": " + field.shown)));
  box.append(make("p", words.draftLost), list);
  messages.append(box);
}

document.addEventListener("input", event => {
  const field = event.target;
  if ((field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.matches(DRAFT)) { keep(field); }
});
document.addEventListener("submit", event => {
  if (event.target instanceof HTMLFormElement && event.target.method === "post") { snapshot(event.target); }
});
document.addEventListener("click", event => {
  const link = around(event, "[data-drops-drafts]"), form = link && link.closest("form");
  if (form) { written(form).map(key).forEach(sent); }
});
function look() {
  all(document, "[data-draft-sent]").forEach(mark => sent(attribute(mark, "data-draft-sent")));
  written(document).forEach(restore);
}
document.addEventListener("sopu:updated", look);
document.addEventListener("sopu:sent", event => { if (event instanceof CustomEvent) { sent(event.detail.key); } });

/* ---------- the page is there; what was typed before this script was is kept too */
own.names("").filter(name => isForgotten(name, own.read(name), Date.now())).forEach(own.remove);
if (words.saved === "true") { (own.read(SENT) || []).forEach(sent); }
own.remove(SENT);
written(document).filter(field => field.value !== field.defaultValue).forEach(keep);
look();
if (words.unsaved === "true") {
  putBack();
  window.history.replaceState(null, "", withoutUnsaved(window.location.href));
} else {
  own.names(FORM + path + "|").forEach(own.remove);
}
