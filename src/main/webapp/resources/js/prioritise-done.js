/* Prioritising, the end of a question: why one may stop, what one has put first, and where to go from here. */
import { calls } from "./calls.js";
import { copy, find } from "./page.js";
import { firstOf } from "./prioritise-first.js";
import { isKept, keep, kept, questions, say } from "./prioritise-hand.js";
import { minutes, share } from "./prioritise-minutes.js";
import { isDone } from "./rules/waiting.js";

/** @typedef {import("./prioritise-hand.js").Question} Question */
/** @typedef {import("./rules/hand.js").Reason} Reason */

/** @param {Question} q */
function seen(q) { return "unseen|" + q.id; }

/** Why this reader may stop here, if so. @param {Question} q */
export function reason(q) { return q.reason(q.given(q.outbox()), share()); }

/** Finished earlier, and something new has come since. @param {Question} q */
export function hasNews(q) { return isKept(seen(q)) && q.progress.unseen > kept(seen(q)) && !q.answers; }

/** @param {Question} q @param {Reason} why */
export function finish(q, why) {
  if (!(isKept(seen(q)) && why !== "all")) { keep(seen(q), why === "all" ? 0 : q.progress.unseen); }
  q.finished = why; q.goOn = false;
}

/** @param {Question} q */
function following(q) { return questions.find(other => other !== q && !other.finished); }
/** @param {Question} q */
function fresh(q) { return Math.max(0, q.progress.unseen - kept(seen(q))); }

/** Two cards that are the same say the same. @param {Question} q @param {Reason} why */
export function look(q, why) {
  const next = following(q);
  return ["done", q.id, why, fresh(q), q.ready.length > 0, next && next.id].join();
}

/** @param {Question} q @param {Reason} why @param {(following: Question) => void} open @param {() => void} goOn */
export function done(q, why, open, goOn) {
  const card = copy("done"), text = find(card, '[data-says="text"]'), waits = find(card, '[data-says="new"]'), next = following(q), news = fresh(q);
  const on = find(card, '[data-does="next"]'), more = find(card, '[data-does="more"]'), first = firstOf(q);
  text.textContent = say(why, why === "enough" ? q.given(q.outbox()) : minutes(q.promised(share()))) + (next ? "" : " " + say("allQuestions"));
  waits.hidden = !news; waits.textContent = say("new", news);
  find(card, ".first").hidden = !first.length;
  find(card, ".first ol").append(...first);
  on.hidden = !next;
  more.hidden = why === "all" && !q.ready.length;
  if (news && !more.hidden) { more.classList.add("btn-primary"); on.classList.remove("btn-primary"); }
  if (!next && more.hidden) { find(card, '[data-does="home"]').classList.add("btn-primary"); }
  if (!next && document.getElementById("onward")) { goesOn(card, find(card, '[data-does="home"]')); }
  on.addEventListener("click", () => { if (next) { open(next); } });
  more.addEventListener("click", goOn);
  return card;
}

/** The stage asks something else too: the way there comes first, unless the server knows that this reader is done with it. @param {HTMLElement} card @param {HTMLElement} home */
function goesOn(card, home) {
  const way = copy("onward");
  calls.once("GET", way.dataset.mine || "")
    .catch(() => [])
    .then((/** @type {import("./rules/waiting.js").Part[]} */ parts) => {
      const there = parts.filter(part => part.path === way.dataset.onward);
      if (there.length && there.every(isDone)) { return; }
      find(card, ".actions").prepend(way);
      home.classList.remove("btn-primary");
    });
}

/** The card in one sentence, for those who hear it. @param {HTMLElement} card */
export function spoken(card) {
  const waits = find(card, '[data-says="new"]');
  return find(card, "h2").textContent + ". " + find(card, '[data-says="text"]').textContent + (waits.hidden ? "" : " " + waits.textContent);
}
