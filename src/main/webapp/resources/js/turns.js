/*
 * Turns to speak, while a day is held: the wall says who speaks and who is next as soon as it changes, and another page comes anew when something of the turns has changed, unless
 * somebody has begun to type or to choose something on it.
 */
import { calls } from "./calls.js";
import { again, el, fill, find } from "./page.js";

const EVERY_MS = 5000, SPREAD_MS = 1000, HIDDEN_MS = 2000, LONGEST_MS = 60000;
const turns = find(document, "[data-turns]"), words = turns.dataset;
let mark = words.mark || "", misses = 0, touched = false;
document.addEventListener("input", () => { touched = true; });

/** @param {number} ms */
function later(ms) { window.setTimeout(ask, ms + Math.random() * SPREAD_MS); }

/** @param {{ speaks: string, next: string, mark: string }} now */
function show(now) {
  if (now.mark === mark) { return; }
  if (words.wall === undefined) {
    if (!touched && document.querySelector("dialog[open]") === null) { again(); }
    return;
  }
  mark = now.mark;
  el("room-speaks").textContent = now.speaks;
  el("room-after").textContent = now.next ? fill(words.wall, now.next) : "";
}

function ask() {
  // a wall is left alone for a whole day
  if (document.visibilityState !== "visible" || words.wall === undefined && calls.isLeft()) { later(HIDDEN_MS); return; }
  calls.once("GET", words.turns || "").then(now => {
    misses = 0;
    show(now);
    later(EVERY_MS);
  }, why => {
    misses++;
    later(Math.max(why.after, Math.min(LONGEST_MS, EVERY_MS * Math.pow(2, misses))));
  });
}

later(EVERY_MS / 2);
