/* Prioritising, its times as the page shows them (rules/minutes.js). */
import { as, el, fill } from "./page.js";
import { ask, keep, questions, root, say, toast } from "./prioritise-hand.js";
import { Look, counts, meter, minutes as inMinutes, share as shareOf } from "./rules/minutes.js";

/** @typedef {import("./rules/hand.js").Task} Task */

const look = new Look(performance.now()), stage = Number(root.dataset.minutes) * 60;
let touched = Date.now();

/** The shown task has been looked at until now. @param {boolean} [wasAway] */
export function lap(wasAway = false) {
  const added = look.lap(performance.now(), wasAway), task = ask.now && ask.now.shown;
  if (task) { task.millis = (task.millis || 0) + added; }
}
document.addEventListener("visibilitychange", () => lap(document.visibilityState === "visible"));
["pointerdown", "keydown", "scroll"].forEach(type => document.addEventListener(type, () => { touched = Date.now(); lap(); }, { passive: true }));

/** A task is looked at from now on. @param {Task} task */
export function begins(task) {
  task.millis = task.millis || 0;
  look.since = performance.now();
}
/** Seconds that each question is asked for, as long as nothing has told how many it takes. */
export function share() { return shareOf(stage, questions.length); }
/** @param {number} seconds */
export function minutes(seconds) { return inMinutes(seconds, root.dataset.language || "fi"); }

/** Seconds that are asked for in all, with the ideas that there are now. */
function promised() { return questions.reduce((sum, q) => sum + q.promised(share()), 0); }
function used() { return questions.reduce((sum, q) => sum + q.seconds, 0); }
function show() {
  const all = promised(), now = meter(used(), all);
  as(el("used"), HTMLProgressElement).value = now.percent;
  el("used-text").textContent = say(now.isOver ? "over" : "time", now.whole, minutes(all));
  el("takes").textContent = fill(el("takes").dataset.takes, minutes(all));
  root.classList.toggle("is-over", now.isOver);
}
show();
document.addEventListener("sopu:stage-open", show);
setInterval(() => {
  const q = ask.now;
  if (!q || !counts(q.shown !== null || q.wording, document.visibilityState === "visible", Date.now() - touched)) { return; }
  q.seconds++;
  keep("seconds|" + q.id, q.seconds);
  show();
  // who has chosen to go on was told at the end of a question; the end of all the minutes is said once more, when it comes
  if (used() === promised() && q.goOn) { toast(say("timeUp", minutes(promised()))); }
}, 1000);
