/*
 * What PrimeFaces' components lack on a page of Sopu's: their words in the reader's language (Components.java), and a search above a table by the keyboard:
 * "/" goes to it, Enter opens the first row that was found, Escape shows all again. A module comes before the components are made, at whose beginning the words are read.
 */
import { all, around, attribute } from "./page.js";

/** @type {any} what PrimeFaces puts on the window, of which there are no types */
const page = window;
const SEARCH = "[data-narrows-table]";
const words = document.querySelector("meta[name=component-words]");
if (words) {
  page.PrimeFaces.locales[document.documentElement.lang] = page.jQuery.extend(true, {}, page.PrimeFaces.locales.en_US, JSON.parse(attribute(words, "content")));
}

/* The words of a timeline's axis, of which it has only English ones of its own: months by their names, days by their numbers. */
/** @this {any} */
page.sopuTimeline = function () {
  const named = page.PrimeFaces.locales[document.documentElement.lang];
  const months = ["month", "year"];
  /** @param {{ year: () => number, month: () => number, date: () => number }} at @param {string} scale */
  const minor = (at, scale) => scale === "year" ? String(at.year()) : scale === "month" ? named.monthNamesShort[at.month()] : at.date() + ".";
  /** @param {{ year: () => number, month: () => number }} at @param {string} scale */
  const major = (at, scale) => scale === "year" ? "" : months.includes(scale) ? String(at.year()) : named.monthNames[at.month()] + " " + at.year();
  this.cfg.opts.format = { minorLabels: minor, majorLabels: major };
};

/** What the table shows is what was looked for with these words: by field. @type {WeakMap<HTMLInputElement, string>} */
const shown = new WeakMap();

/** @param {Event} event @returns {HTMLInputElement | null} */
function field(event) {
  const found = around(event, SEARCH);
  return found instanceof HTMLInputElement ? found : null;
}

/* A field that is emptied by its own cross is a key pressed. */
document.addEventListener("search", event => {
  const search = field(event);
  if (search) { search.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })); }
}, true);

document.addEventListener("keydown", event => {
  const search = field(event);
  if (search && event.key === "Escape") { search.value = ""; }
  if (search && event.key === "Enter") {
    const first = all(document, ".ui-datatable-data a")[0];
    if (first && search.value.trim() && shown.get(search) === search.value) { first.click(); }
  }
  if (search && (event.key === "Enter" || event.key === "Escape")) { event.preventDefault(); }
  const typing = event.target instanceof Element && event.target.matches("input, textarea, select");
  const first = all(document, SEARCH)[0];
  if (event.key === "/" && first && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    first.focus();
  }
});

/* A page that a table has turned to can be passed on, loaded anew and come back to, where the table says its address. */
const shownFirst = said();
page.jQuery(document).on("pfAjaxComplete", () => {
  const now = said();
  if (now && now !== shownFirst) { history.replaceState(history.state, "", now); }
});

/*
 * The menu by which a table is sorted on a phone says how it is sorted now, as the heads of its columns do elsewhere. Once the table has been made: PrimeFaces looks there for the
 * head's words without their spaces, and finds no head of two words.
 */
page.jQuery(sayOrder);
page.jQuery(document).on("pfAjaxComplete", sayOrder);

function sayOrder() {
  all(document, "select.ui-reflow-dropdown").forEach(menu => {
    const icon = menu.closest(".ui-datatable")?.querySelector("th .ui-icon-triangle-1-s, th .ui-icon-triangle-1-n");
    const column = icon?.closest("th");
    const order = icon?.classList.contains("ui-icon-triangle-1-s") ? "1" : "0";
    const chosen = all(menu, "option").find(option => option.dataset.columnkey === column?.id && option.dataset.sortorder === order);
    if (chosen instanceof HTMLOptionElement) { chosen.selected = true; }
  });
}

function said() {
  return document.querySelector("[data-address]")?.getAttribute("data-address");
}

page.jQuery(document).on("pfAjaxComplete", () => all(document, SEARCH).forEach(search => { if (search instanceof HTMLInputElement) { shown.set(search, search.value); } }));
