/* Small behaviours for plain HTML: menus, dialogs, counters. No framework; everything works without it. */
import { again, all, around, attribute, el, find, tell } from "./page.js";

/** @param {string} type @param {string} selector @param {(found: HTMLElement, event: Event) => void} act */
function on(type, selector, act) {
  document.addEventListener(type, event => {
    const found = around(event, selector);
    if (found) { act(found, event); }
  });
}

/* One menu open at a time; a press outside or Escape closes it. */
function openMenus() { return /** @type {HTMLDetailsElement[]} */ (all(document, "details.menu[open]")); }
document.addEventListener("click", event => {
  openMenus().forEach(menu => {
    if (!(event.target instanceof Node && menu.contains(event.target))) { menu.open = false; }
  });
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") { return; }
  openMenus().forEach(menu => {
    menu.open = false;
    find(menu, "summary").focus();
  });
});

/* Dialogs: a button data-opens="id" opens, data-closes closes, and so does a press on the backdrop. */
on("click", "[data-opens]", button => {
  const dialog = el(attribute(button, "data-opens"));
  if (dialog instanceof HTMLDialogElement) { dialog.showModal(); }
});
on("click", "[data-closes]", (button, event) => {
  event.preventDefault();
  const dialog = button.closest("dialog");
  if (dialog) { dialog.close(); }
});
on("click", "dialog", (dialog, event) => {
  if (event.target === dialog && dialog instanceof HTMLDialogElement) { dialog.close(); }
});
/* What the browser finds wrong in a field must be in sight: whatever is folded around it opens. */
document.addEventListener("invalid", event => {
  for (let fold = around(event, "details"); fold instanceof HTMLDetailsElement; fold = fold.parentElement && fold.parentElement.closest("details")) { fold.open = true; }
}, true);
on("click", "[data-prints]", () => window.print());

/* A page that waits for the server tries again by itself after data-reload seconds. */
const waits = document.querySelector("[data-reload]");
if (waits) { window.setTimeout(again, 1000 * Number(attribute(waits, "data-reload"))); }

/** A text area with data-limit="n" tells in the element with id data-counter how many characters (as people count them) are left. @param {HTMLElement} area */
function count(area) {
  const counter = document.getElementById(attribute(area, "data-counter"));
  if (!counter || !(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) { return; }
  const limit = Number(attribute(area, "data-limit"));
  const left = limit - Array.from(area.value.trim()).length;
  find(counter, "[data-left]").textContent = String(left);
  counter.classList.toggle("near", left < limit * 0.1 && left >= 0);
  counter.classList.toggle("over", left < 0);
}
on("input", "[data-limit]", count);

/** Ties a field to its hint and its error for those who hear the page. @param {HTMLElement} field */
function tie(field) {
  const input = field.querySelector("input:not([type=hidden]), textarea, select");
  if (!input) { return; }
  const told = all(field, ".hint, .counter, .field-error").map((text, at) => {
    if (!text.id) { text.id = (input.id || attribute(input, "name") || "field") + "-told-" + at; }
    return text.id;
  });
  if (told.length) { input.setAttribute("aria-describedby", told.join(" ")); }
  if (field.querySelector(".field-error")) { input.setAttribute("aria-invalid", "true"); }
}

function look() {
  all(document, "[data-limit]").forEach(count);
  all(document, ".field").forEach(tie);
}
look();
document.addEventListener("sopu:updated", look);

/* After a full reload the cursor goes into the first wrong field, or where the page says. */
const first = all(document, "[data-takes-focus]")[0] || all(document, ".field [aria-invalid=true]")[0];
if (first) { first.focus(); }

/* Faces' partial updates: say so, so that counters and drafts look again. */
/** @type {any} what Faces and PrimeFaces put on the window, of which there are no types */
const page = window;
if (page.faces && page.faces.ajax) {
  page.faces.ajax.addOnEvent((/** @type {{ status: string }} */ data) => { if (data.status === "success") { tell("sopu:updated"); } });
}
if (page.jQuery) { page.jQuery(document).on("pfAjaxComplete", () => tell("sopu:updated")); }
