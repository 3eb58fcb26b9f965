/* Prioritising begins with words: each question asks first what the reader wants, one to three ideas or none, and compares afterwards. */
import { calls } from "./calls.js";
import { clear, copy, el } from "./page.js";
import { ask, isKept, keep, kept, root } from "./prioritise-hand.js";
import { openWording } from "./prioritise-ideas.js";

/** @typedef {import("./prioritise-hand.js").Question} Question */

const MOST = 3;
const foot = el("foot-words"), compare = el("compare");
let goOn = () => { /* told by whoever shows */ };

/** Whether the reader is being asked, or has not been yet: neither in this browser, nor has anything been compared in another one. @param {Question} q */
export function wantsWords(q) { return q.wording || q.loaded && q.progress.step === "ASKING" && !q.progress.answered && !q.answers && !q.past.length && !isKept("worded|" + q.id); }

/** @param {Question} q @param {() => void} compared what comes then */
export function askWords(q, compared) {
  goOn = compared;
  q.wording = true;
  root.dataset.phase = "words";
  foot.hidden = false;
  look(q);
  clear(el("task"));
  el("task").append(copy("words"));
  openWording(true, true);
}
/** Nothing of it is in sight any more. */
export function leaveWords() {
  ask.now.wording = false;
  delete root.dataset.phase;
  foot.hidden = true;
}
/** @param {Question} q */
function look(q) {
  const some = kept("worded|" + q.id) > 0;
  compare.classList.toggle("btn-primary", some);
  el("send").classList.toggle("btn-primary", !some);
}
function over() {
  const q = ask.now;
  keep("worded|" + q.id, kept("worded|" + q.id));
  leaveWords();
  el("send").classList.add("btn-primary");
  openWording(false);
  goOn();
}
compare.addEventListener("click", over);
document.addEventListener("sopu:worded", event => {
  const q = event instanceof CustomEvent ? event.detail.q : ask.now;
  keep("worded|" + q.id, kept("worded|" + q.id) + 1);
  if (calls.isOver() || q !== ask.now || !q.wording) { return; }
  look(q);
  if (kept("worded|" + q.id) >= MOST) { over(); }
});
