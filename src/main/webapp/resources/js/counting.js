/*
 * A page whose result is being counted (#counting) tells how far it is, and comes again by itself when it is done; where somebody has begun to type or to
 * choose something on it, it says so instead, with a way to the result.
 */
import { calls } from "./calls.js";
import { again, as, find } from "./page.js";

const EVERY_MS = 2000, SPREAD_MS = 500, HIDDEN_MS = 1000, LONGEST_MS = 30000, WHOLE = 100;
const counting = document.getElementById("counting");
if (counting) { follow(counting, counting.dataset.api || ""); }

/** @param {HTMLElement} note @param {string} api */
function follow(note, api) {
  // a page that answers what was sent would send it again
  let misses = 0, touched = Boolean(note.dataset.posted);
  document.addEventListener("input", () => { touched = true; });

  /** @param {number} ms */
  function later(ms) { setTimeout(ask, ms + Math.random() * SPREAD_MS); }
  function isBusy() { return touched || document.querySelector("dialog[open]") !== null; }
  function done() {
    const says = find(note, "[data-done]");
    says.textContent = says.dataset.done || "";
    find(note, "[data-until]").hidden = true;
    if (!isBusy()) { again(); return; }
    find(note, "[data-then]").hidden = false;
    as(find(note, "[data-then] a"), HTMLAnchorElement).href = window.location.pathname + window.location.search;
  }
  function ask() {
    if (document.visibilityState !== "visible" || calls.isLeft()) { later(HIDDEN_MS); return; }
    calls.once("GET", api).then(state => {
      misses = 0;
      if (state.counted >= WHOLE) { done(); return; }
      as(find(note, "progress"), HTMLProgressElement).value = state.counted;
      find(note, "[data-percent]").textContent = state.counted;
      later(EVERY_MS);
    }, why => {
      misses++;
      later(Math.max(why.after, Math.min(LONGEST_MS, EVERY_MS * Math.pow(2, misses))));
    });
  }
  later(EVERY_MS / 2);
}
