/*
 * Choosing many rows of a table that turns pages and is narrowed: #chosen carries their ids, or "all:n" for all n that were found, to the form #many, which is in sight
 * while there are some. Whoever is not on the page that is shown stays chosen, and the number says how many they are.
 */
import { all, around, as, el, find } from "./page.js";

const carried = as(el("chosen"), HTMLInputElement), many = el("many"), ALL = "all:";
/** @type {Set<string>} */
const ids = new Set(carried.value.startsWith(ALL) ? [] : carried.value.split(",").filter(id => id));
let everything = carried.value.startsWith(ALL), seen = found();

function found() { return Number(find(document, ".table-found b").textContent); }

/** @param {string} selector */
function boxes(selector) { return all(document, selector).map(box => as(box, HTMLInputElement)); }

function show() {
  const count = everything ? found() : ids.size, rows = boxes("[data-chooses]");
  carried.value = everything ? ALL + count : [...ids].join(",");
  [many, ...all(document, "[data-many-bar]")].forEach(part => { part.hidden = !count; });
  all(document, "[data-chosen]").forEach(told => { told.textContent = String(count); });
  all(document, "[data-found]").forEach(told => { told.textContent = String(found()); });
  rows.forEach(box => { box.checked = everything || ids.has(box.value); });
  const chosen = rows.filter(box => box.checked).length;
  boxes("[data-chooses-page]").forEach(box => { box.checked = chosen > 0 && chosen === rows.length; box.indeterminate = chosen > 0 && chosen < rows.length; });
}

/** One of all is not meant after all: what stays is what is in sight. @param {HTMLInputElement} box */
function choose(box) {
  if (everything && !box.checked) {
    everything = false;
    boxes("[data-chooses]").forEach(other => ids.add(other.value));
  }
  if (box.checked) { ids.add(box.value); } else { ids.delete(box.value); }
}

document.addEventListener("change", event => {
  const one = around(event, "[data-chooses]"), page = around(event, "[data-chooses-page]");
  if (page) {
    const on = as(page, HTMLInputElement).checked;
    boxes("[data-chooses]").forEach(box => { box.checked = on; choose(box); });
  }
  if (one) { choose(as(one, HTMLInputElement)); }
  if (one || page) { show(); }
});
document.addEventListener("click", event => {
  const whole = around(event, "[data-chooses-all]"), none = around(event, "[data-chooses-none]");
  if (!whole && !none) { return; }
  ids.clear();
  everything = Boolean(whole);
  show();
  if (none) { el("main").focus(); }
});
/* All that were found before are no longer all. */
document.addEventListener("sopu:updated", () => {
  if (everything && found() !== seen) { everything = false; }
  seen = found();
  show();
});
show();
