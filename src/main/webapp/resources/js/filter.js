/* Narrows a table or lists to the rows, or a select to the options, that hold all the words typed, as one types. "/" goes to a table's field, Enter
   opens the first row that is left, arrows walk the rows, Escape shows all again. A row that has been ticked stays in sight, and what is folded opens
   for what is found in it. Without a script everything is there. */
import { all, as, attribute, find } from "./page.js";
import { holds, plain, sought } from "./rules/seeking.js";

/** of a list in a row's list the outer one is the row @param {HTMLElement} list @returns {HTMLElement[]} */
function rowsIn(list) {
  return list instanceof HTMLTableElement ? Array.from(list.tBodies[0].rows)
    : all(list, "li").filter(item => !list.contains(item.parentElement && item.parentElement.closest("li")));
}

/** @param {HTMLElement} box */
function arm(box) {
  const table = document.getElementById(attribute(box, "data-filters"));
  if (!table || !table.parentElement) { return; }
  const input = as(box.querySelector("input[type=search]"), HTMLInputElement), shown = find(box, "[data-shown]");
  const none = document.getElementById(table.id + "-none"), around = table.parentElement;
  const folds = /** @type {HTMLDetailsElement[]} */ (all(table, "details:has(li)")).filter(fold => !fold.closest("li")).map(fold => ({ fold, open: fold.open }));
  const rows = rowsIn(table).map(row => ({ row, text: plain(row.dataset.idea ? [row.dataset.fi, row.dataset.sv].join(" ") : row.textContent || ""), link: row.querySelector("a") }));

  function narrowRows() {
    const words = sought(input.value);
    let left = 0;
    rows.forEach(entry => {
      const fits = holds(entry.text, words) || Boolean(entry.row.querySelector("input[type=checkbox]:checked"));
      entry.row.hidden = !fits;
      if (fits) { left++; }
    });
    folds.forEach(one => {
      one.fold.hidden = !one.fold.querySelector("li:not([hidden])");
      one.fold.open = words.length ? true : one.open;
    });
    shown.textContent = String(left);
    if (none) { none.hidden = left > 0; }
    around.hidden = left === 0;
  }
  function links() { return rows.flatMap(entry => !entry.row.hidden && entry.link ? [entry.link] : []); }

  input.addEventListener("input", narrowRows);
  input.addEventListener("keydown", event => {
    const open = links();
    if (event.key === "Enter") { event.preventDefault(); if (open.length && input.value.trim()) { open[0].click(); } }
    if (event.key === "Escape") { input.value = ""; narrowRows(); event.preventDefault(); }
    if (event.key === "ArrowDown" && open.length) { open[0].focus(); event.preventDefault(); }
  });
  table.addEventListener("keydown", event => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") { return; }
    const open = links(), at = open.findIndex(link => link === document.activeElement);
    if (at < 0) { return; }
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) { input.focus(); } else if (next < open.length) { open[next].focus(); }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !(event.target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName))) {
      event.preventDefault();
      input.focus();
    }
  });
  if (input.value) { narrowRows(); }
}

/** Options that do not fit are taken out and not hidden, which Safari would not heed. The first of several that is "choose" stays. @param {HTMLElement} box */
function narrow(box) {
  const select = document.getElementById(attribute(box, "data-narrows")), input = as(box.querySelector("input"), HTMLInputElement), shown = find(box, "[role=status]");
  if (!(select instanceof HTMLSelectElement) || select.options.length < 8) { return; }
  const options = Array.from(select.options).map(option => ({ option, text: plain(option.text), group: option.parentNode }));
  const top = Array.from(select.children), people = options.filter(entry => entry.option.value);
  box.hidden = false;
  input.addEventListener("input", () => {
    const words = sought(input.value), chosen = select.value;
    const left = options.filter(entry => !entry.option.value || holds(entry.text, words));
    select.replaceChildren(...top.filter(child => {
      const own = left.filter(entry => entry.group === child).map(entry => entry.option);
      if (child.tagName === "OPTGROUP") { child.replaceChildren(...own); return own.length; }
      return left.some(entry => entry.option === child);
    }));
    const fitting = left.filter(entry => entry.option.value);
    shown.textContent = words.length ? fitting.length + " / " + people.length : "";
    /* one that is left is meant; of several none is taken before a person has looked */
    select.value = words.length && fitting.length === 1 ? fitting[0].option.value : words.length && fitting.length ? "" : chosen;
    if (select.selectedIndex < 0 && select.options.length) { select.selectedIndex = 0; }
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Enter") { event.preventDefault(); select.focus(); }
  });
}

all(document, "[data-filters]").forEach(arm);
all(document, "[data-narrows]").forEach(narrow);
