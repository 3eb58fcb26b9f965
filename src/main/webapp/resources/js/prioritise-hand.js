/*
 * Prioritising, the part that calls: what the page's questions have in hand (rules/hand.js), and answers that travel in the background, one after the other, again
 * and again until Sopu itself has answered (calls.js). Unsent answers live in this page, which says so before it is left.
 */
import { calls } from "./calls.js";
import { own } from "./own.js";
import { all, copy, el, find, say as sentence, tell } from "./page.js";
import { Hand, body } from "./rules/hand.js";

/** @typedef {import("./rules/calling.js").Failure} Failure */
/** @typedef {import("./rules/hand.js").Progress} Progress */
/** @typedef {import("./rules/hand.js").Sending} Sending */
/** @typedef {import("./rules/hand.js").Task} Task */
/** @typedef {Sending & { q: Question }} Posted */

const POLL_MS = 20000, TOAST_MS = 4000;
export const root = el("prioritise");
const api = root.dataset.api || "";
/** @type {Posted[]} */
let outbox = [];
let sending = false;

/* the browser keeps the seconds used for a question and how much of it had been unseen when it was finished; one that refuses loses the bar of minutes */
/** @param {string} name */
export function kept(name) { return Number(own.get("duel|" + name)) || 0; }
/** @param {string} name */
export function isKept(name) { return own.get("duel|" + name) !== null; }
/** @param {string} name @param {number} number */
export function keep(name, number) { own.set("duel|" + name, String(number)); }

/** A question's hand, and how it looks on this page. */
export class Question extends Hand {
  /** @param {HTMLElement} button */
  constructor(button) {
    super(button.dataset.question || "", kept("seconds|" + button.dataset.question));
    this.button = button;
    this.words = button.dataset.words || "";
    this.language = button.dataset.language || "";
    this.pole = button.dataset.pole || "";
    this.limit = Number(button.dataset.limit);
    /** ids of what is marked in the shown task @type {string | null} */
    this.best = null;
    /** @type {string | null} */
    this.least = null;
    /** whether the reader is being asked for words of their own */
    this.wording = false;
  }

  outbox() { return outbox.filter(one => one.q === this); }
}

export const questions = all(document, ".step").map(button => new Question(button));

/** What the page's scripts tell each other: which question is in sight, and what to do when something has come, or all is over. */
export const ask = {
  /** @type {Question} */
  now: questions[0],
  /** @param {Question} q */
  arrived(q) { void q; },
  ended() { /* told by whoever shows */ },
  ideaWaits: () => 0
};

/** @param {string} key @param {...(string | number)} values */
export function say(key, ...values) { return sentence("says", key, ...values); }
/** @param {string} text */
export function announce(text) { el("status").textContent = ""; setTimeout(() => { el("status").textContent = text; }, 30); }
/** @param {string} text */
export function toast(text) {
  const note = copy("toast");
  find(note, "span").textContent = text;
  document.body.appendChild(note);
  setTimeout(() => note.remove(), TOAST_MS);
}
/** @param {string} method @param {string} path @param {unknown} [sent] */
export function call(method, path, sent) { return calls.once(method, api + path, sent); }
export function isIdle() { return !outbox.length; }

/** @param {Question} q @param {Progress} progress @param {boolean} [fetched] asked for tasks and nothing else */
export function took(q, progress, fetched) {
  if (calls.isOver()) { return; }
  q.take(progress, fetched ? Date.now() : null);
  calls.fine();
  tell("sopu:stage-open");
  ask.arrived(q);
}
/** When there was nothing new, it is asked again after the next answer, or some seconds later. @param {Question} q */
export function fetchMore(q) {
  if (q.fetching || q.want() === 0 || calls.isOver() || Date.now() - q.dry < POLL_MS) { return; }
  q.fetching = true;
  call("GET", "questions/" + q.id + "?want=" + (q.held(q.outbox()).length + q.want())).then(progress => {
    q.fetching = false;
    took(q, progress, true);
  }, failure => {
    q.fetching = false;
    fail(failure, () => fetchMore(q));
  });
}
/** Passing: again later. An end: nothing waits any more, and the page says so and no two things. @param {Failure} failure @param {() => void} [again] */
export function fail(failure, again) {
  calls.tell(failure);
  if (failure.isPassing) {
    if (again) { calls.later(again, failure); }
  } else if (failure.kind !== "refused") { end(); }
}
function end() {
  outbox = [];
  ask.ended();
}
document.addEventListener("sopu:stage-closed", event => {
  event.preventDefault();
  calls.end("closed");
  end();
});
calls.unsent(() => outbox.length + ask.ideaWaits());

/* ---------- sending, one after the other */
/** @param {Posted} op */
export function post(op) { outbox.push(op); send(); }
/** An answer that has not begun its way is taken out again. @param {Task} task */
export function takeOut(task) {
  const waiting = outbox.find(op => op.kind === "answer" && op.task === task && !op.flying);
  if (waiting) { drop(waiting); }
  return waiting;
}
function send() {
  if (sending || !outbox.length) { return; }
  sending = true;
  const op = outbox[0], q = op.q, wanted = q.want();
  op.flying = op.tried = true;
  call("POST", "questions/" + q.id + "/answers" + (op.kind === "answer" ? "" : "/taken-back"), body(op, q.held(q.outbox()), wanted)).then(progress => {
    sending = false; drop(op);
    took(q, progress);
    if (wanted === 0 && q.want() > 0) { fetchMore(q); }
    send();
  }, failure => {
    op.flying = false;
    if (failure.kind === "refused") { drop(op); q.past = q.past.filter(gone => gone !== op.task); }
    if (failure.isPassing) { fail(failure, () => { sending = false; send(); }); return; }
    sending = false;
    fail(failure);
    send();
  });
}
/** @param {Posted} op */
function drop(op) { outbox = outbox.filter(one => one !== op); }

/* ---------- new ideas while one has finished or waits for more */
setInterval(() => {
  const q = ask.now;
  if (!q || q.shown || outbox.length || document.visibilityState !== "visible" || !q.loaded || calls.isOver() || calls.isLeft()) { return; }
  call("GET", "questions/" + q.id + "?want=" + (q.ready.length ? 0 : 1)).then(progress => {
    if (q === ask.now && !q.shown) { took(q, progress); }
  }, () => { /* told by whatever is done next */ });
}, POLL_MS);
