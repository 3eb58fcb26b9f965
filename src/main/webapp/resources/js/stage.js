/*
 * A page with a form of an open stage hears within 20 seconds that the stage has closed: #stage-watch says where to ask. Whoever has been answered by
 * the stage meanwhile says so (event sopu:stage-open) and saves a call. The event sopu:stage-closed tells the page's own script; where none takes
 * it, a note says that what is sent now is not taken. Opened again, the note goes.
 */
import { calls } from "./calls.js";
import { tell } from "./page.js";

const LEAST_MS = 11000, SPREAD_MS = 4000, LOGIN_MS = 60000;
const watch = document.getElementById("stage-watch");
if (watch) { follow(watch, watch.dataset.api || ""); }

/** @param {HTMLElement} note @param {string} api */
function follow(note, api) {
  let due = 0, asking = false, told = false;

  function heard() { due = Date.now() + LEAST_MS + Math.random() * SPREAD_MS; }
  function ask() {
    if (asking || document.visibilityState !== "visible" || calls.isOver() || calls.isLeft()) { return; }
    asking = true;
    calls.once("GET", api).then(stage => {
      asking = false;
      heard();
      if (!stage.open && !told) {
        told = true;
        if (tell("sopu:stage-closed")) { note.hidden = false; }
      } else if (stage.open && told) { told = false; note.hidden = true; }
    }, why => {
      asking = false;
      heard();
      due = Math.max(due, Date.now() + (why.kind === "login" ? LOGIN_MS : why.after));
    });
  }
  heard();
  document.addEventListener("sopu:stage-open", heard);
  document.addEventListener("visibilitychange", () => { due = Math.min(due, Date.now() + Math.random() * 1000); });
  setInterval(() => { if (Date.now() >= due) { ask(); } }, 1000);
}
