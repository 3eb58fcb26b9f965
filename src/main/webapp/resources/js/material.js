/*
 * A file that is given as material goes as it is chosen, bare, by a call of its own; then the page is asked for anew. What it is known by is made here once, so that a file that is sent twice is there once.
 */
import { calls } from "./calls.js";
import { as, attribute, el } from "./page.js";

const file = as(el("file"), HTMLInputElement), wrong = el("file-wrong"), going = el("file-going");

/** @param {string} text */
function refuse(text) {
  wrong.textContent = text;
  wrong.hidden = !text;
  going.hidden = true;
  file.disabled = false;
}

function bring() {
  const chosen = file.files && file.files[0], token = calls.token();
  refuse("");
  if (!chosen) { return; }
  if (chosen.size > Number(attribute(file, "data-most"))) {
    refuse(attribute(file, "data-large"));
    return;
  }
  going.hidden = false;
  file.disabled = true;
  calls.bring(attribute(file, "data-brings") + token + "?name=" + encodeURIComponent(chosen.name), chosen)
    .then(() => { window.location.assign(attribute(file, "data-then") + token); }, why => { refuse(why.error || attribute(file, "data-failed")); });
}

file.addEventListener("change", bring);
