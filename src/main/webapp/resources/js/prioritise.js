/*
 * Prioritising, what is seen and pressed: one question at a time, two or four ideas, an answer that moves on at once. What is in the page's hands
 * and what travels is prioritise-hand.js's, the times prioritise-minutes.js's, one's own ideas prioritise-ideas.js's, the beginning prioritise-words.js's
 * and the end prioritise-done.js's.
 */
import { all, as, attribute, clear, copy, el, find, make } from "./page.js";
import { done, finish, hasNews, look, reason, spoken } from "./prioritise-done.js";
import { choseFirst, undidFirst } from "./prioritise-first.js";
import { announce, ask, fetchMore, isIdle, post, questions, root, say, takeOut } from "./prioritise-hand.js";
import { openWording, wordingFor } from "./prioritise-ideas.js";
import { begins, lap } from "./prioritise-minutes.js";
import { askWords, leaveWords, wantsWords } from "./prioritise-words.js";

/** @typedef {import("./prioritise-hand.js").Question} Question */
/** @typedef {import("./rules/hand.js").Reason} Reason */
/** @typedef {import("./rules/hand.js").Verdict} Verdict */

const BLIND_MS = 250, SHOW_MS = 140, LONG = 100;
const task = el("task"), foot = el("foot"), keys = el("keys");
const undo = button("undo"), unsure = button("unsure"), skip = button("skip");
let drawn = "", byKeyboard = false;

/** @param {string} id */
function button(id) { return as(el(id), HTMLButtonElement); }

/* ---------- showing */
/** @param {Question} q */
function open(q) {
  lap();
  leaveWords();
  ask.now.button.removeAttribute("aria-current");
  ask.now = q;
  q.button.setAttribute("aria-current", "step");
  root.dataset.pole = q.pole; drawn = "";
  // whoever has to log in again comes back to this question
  history.replaceState(null, "", "?" + new URLSearchParams({ stage: root.dataset.stage || "", question: q.id }));
  el("question").textContent = q.words; el("question").lang = q.language;
  el("settled").hidden = !q.progress.settled;
  wordingFor(q);
  if (q.shown) { draw(q); } else { next(); }
  if (!q.loaded) { fetchMore(q); }
}
function next() {
  const q = ask.now;
  q.best = q.least = null;
  if (q.loaded && q.progress.step === "WORDING" && !q.ready.length) { drawWording(); return; }
  if (wantsWords(q)) { drawWords(q); return; }
  if (q.loaded && !q.goOn) {
    const why = reason(q);
    if (q.finished) { drawDone(q, q.finished); return; }
    if (why) { finish(q, why); drawDone(q, why); return; }
    // say so before asking
    if (hasNews(q)) { q.finished = "all"; drawDone(q, "all"); return; }
  }
  if (q.next()) { draw(q); fetchMoreSoon(q); return; }
  if (q.loaded && q.progress.step === "FINISHED") { finish(q, "all"); drawDone(q, "all"); return; }
  drawn = "";
  clear(task); task.append(copy("fetching"));
  leaveWords();
  foot.hidden = false; undo.disabled = !q.past.length; unsure.disabled = skip.disabled = true;
  fetchMoreSoon(q);
}
/** The answer on its way brings new tasks along; only when none is, they are asked for. @param {Question} q */
function fetchMoreSoon(q) { if (isIdle()) { fetchMore(q); } }

/** @param {Question} q */
function draw(q) {
  const one = q.shown;
  if (!one) { return; }
  const four = one.format === "BEST_WORST", body = copy(four ? "four" : "duel"), how = make("p", told(q, four ? "howFour" : "howDuel"), "strong how");
  one.ideas.forEach((idea, at) => {
    const option = four ? copy("option") : all(body, ".choice")[at], text = four ? find(option, "p") : option;
    text.textContent = idea.text; text.lang = idea.language;
    text.dataset.digit = String(at + 1);
    option.dataset.id = idea.id;
    option.classList.toggle("is-long", idea.text.length > LONG);
    if (four) {
      all(option, "[data-idea]").forEach(hidden => { hidden.textContent = ": " + idea.text; hidden.lang = idea.language; });
      body.append(option);
    }
  });
  how.id = "how";
  leaveWords();
  clear(task); task.append(how, body); drawn = "task";
  blind(body);
  begins(one);
  foot.hidden = false;
  unsure.disabled = skip.disabled = false;
  keys.hidden = false;
  all(keys, "[data-when]").forEach(part => { part.hidden = part.dataset.when !== one.format; });
  marks(q);
  if (byKeyboard) { task.focus({ preventScroll: true }); }
  uncover(task);
}
/** On a phone the question stays in sight: what is new starts right under it, not behind it. @param {Element} node */
function uncover(node) {
  const behind = el("question").getBoundingClientRect().bottom - node.getBoundingClientRect().top;
  if (behind > 4) { window.scrollBy(0, -behind - 4); }
}
/** @param {Question} q @param {string} key */
function told(q, key) { return say(key + (q.pole === "unwanted" ? "Bad" : "")); }
/** @param {Question} q */
function undoable(q) { undo.disabled = !q.past.length && !q.best && !q.least; }
/** @param {Question} q */
function marks(q) {
  undoable(q);
  if (q.shown && q.shown.format === "BEST_WORST") { el("how").textContent = told(q, !q.best === !q.least ? "howFour" : q.best ? "thenLeast" : "thenBest"); }
  all(task, ".option").forEach(option => {
    find(option, ".mark-best").setAttribute("aria-pressed", String(option.dataset.id === q.best));
    find(option, ".mark-least").setAttribute("aria-pressed", String(option.dataset.id === q.least));
  });
}
function drawWording() {
  if (drawn === "wording") { return; }
  drawn = "wording";
  leaveWords();
  root.dataset.phase = "words";
  clear(task); task.append(copy("wording"));
  foot.hidden = true; keys.hidden = true;
  openWording(true, true);
}
/** @param {Question} q */
function drawWords(q) {
  if (drawn === "words") { return; }
  drawn = "words";
  foot.hidden = true; keys.hidden = true;
  askWords(q, () => { next(); if (byKeyboard) { task.focus({ preventScroll: true }); } window.scrollTo(0, 0); });
}
/** @param {Question} q @param {Reason} why */
function drawDone(q, why) {
  q.button.classList.add("is-done");
  if (drawn === look(q, why)) { return; }
  drawn = look(q, why);
  const card = done(q, why, open, () => { q.goOn = true; q.finished = null; q.button.classList.remove("is-done"); next(); });
  leaveWords();
  clear(task); task.append(card);
  foot.hidden = false; undo.disabled = !q.past.length; unsure.disabled = skip.disabled = true; keys.hidden = true;
  announce(spoken(card));
  if (byKeyboard) { find(card, "h2").focus({ preventScroll: true }); }
}

/* ---------- answering */
/** A double tap must not answer what has just come in. @param {Element} node */
function blind(node) {
  if (byKeyboard) { return; }
  node.classList.add("is-new");
  setTimeout(() => node.classList.remove("is-new"), BLIND_MS);
}
/** @param {Verdict} verdict @param {string} [best] @param {string} [least] */
function answer(verdict, best, least) {
  const q = ask.now;
  if (!q.shown) { return; }
  blind(foot);
  lap();
  const one = q.answered();
  if (!one) { return; }
  post({ kind: "answer", q, task: one, verdict, best, least, turn: one.turn || 0, millis: Math.max(1, Math.round(one.millis || 0)) });
  announce(say(verdict === "SKIPPED" ? "skipped" : "nextTask"));
  if (verdict === "CHOSEN" && best && least) {
    choseFirst(q, one, best, least);
    if (task.lastElementChild) { task.lastElementChild.classList.add("is-sure"); }
    setTimeout(() => { if (ask.now === q && !q.shown) { next(); } }, SHOW_MS);
  } else { next(); }
}
/** @param {string} id */
function choose(id) {
  const other = ask.now.shown && ask.now.shown.ideas.find(idea => idea.id !== id);
  if (!other) { return; }
  all(task, ".choice").forEach(choice => choice.classList.toggle("chosen", choice.dataset.id === id));
  answer("CHOSEN", id, other.id);
}
/** @param {string} id @param {"best" | "least"} end */
function mark(id, end) {
  const q = ask.now, opposite = end === "best" ? "least" : "best";
  q[end] = q[end] === id ? null : id;
  if (q[opposite] === id) { q[opposite] = null; }
  marks(q);
  if (q.best && q.least) { answer("CHOSEN", q.best, q.least); } else if (q.best || q.least) { announce(el("how").textContent || ""); }
}
/** An idea's words or its digit: the best first, then the least; once more takes it back. @param {string} id */
function press(id) { mark(id, ask.now.best === id || !ask.now.best ? "best" : "least"); }
function takeBack() {
  const q = ask.now;
  blind(foot);
  lap();
  if (q.shown && (q.best || q.least)) { q.best = q.least = null; marks(q); return; }
  const turn = q.past.length ? q.past[q.past.length - 1].turn || 0 : 0, last = q.back();
  if (!last) { return; }
  const waiting = takeOut(last);
  undidFirst(q, last);
  // one that was sent without an answer may have arrived all the same
  if (!waiting || waiting.tried) { post({ kind: "undo", q, task: last, turn }); }
  q.best = q.least = null;
  q.button.classList.remove("is-done");
  draw(q);
  announce(say("undone"));
}
task.addEventListener("click", event => {
  if (event.detail) { byKeyboard = false; }
  const pressed = event.target instanceof Element ? event.target.closest("button, .option > p") : null;
  if (!pressed || !ask.now.shown) { return; }
  if (pressed.matches("p")) { press(attribute(as(pressed.parentElement, HTMLElement), "data-id")); }
  if (pressed.classList.contains("choice")) { choose(attribute(pressed, "data-id")); }
  const option = pressed.closest(".option");
  if (option && pressed.classList.contains("mark")) { mark(attribute(option, "data-id"), pressed.classList.contains("mark-best") ? "best" : "least"); }
});
unsure.addEventListener("click", () => answer("CANT_CHOOSE"));
skip.addEventListener("click", () => answer("SKIPPED"));
undo.addEventListener("click", takeBack);
questions.forEach(q => q.button.addEventListener("click", () => open(q)));
document.addEventListener("keydown", event => {
  byKeyboard = true;
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
  const key = event.key.toLowerCase(), q = ask.now, one = q && q.shown;
  if (key === "u") { if (!undo.disabled) { takeBack(); } return; }
  if (!one) { return; }
  if (key === "s") { answer("SKIPPED"); } else if (key === "0") { answer("CANT_CHOOSE"); } else if (key >= "1" && key <= String(one.ideas.length)) {
    const id = one.ideas[Number(key) - 1].id;
    if (one.format === "DUEL") { choose(id); } else { press(id); }
  }
});
document.addEventListener("pointerdown", () => { byKeyboard = false; }, true);

/* ---------- what the other scripts tell */
ask.arrived = q => {
  if (q !== ask.now) { return; }
  el("settled").hidden = !q.progress.settled;
  if (!q.shown) { next(); }
  undoable(q);
};
ask.ended = () => {
  leaveWords();
  [foot, keys, el("settled"), el("steps"), el("word")].forEach(part => { part.hidden = true; });
  openWording(false);
  questions.forEach(q => { q.shown = null; q.ready = []; });
  drawn = "ended";
  clear(task);
};
document.addEventListener("sopu:trouble", () => { if (!el("add").contains(document.activeElement)) { uncover(el("trouble")); } });

/* ---------- begin */
el("steps").hidden = false;
const asked = new URLSearchParams(location.search).get("question");
if (questions.length) { open(questions.find(q => q.id === asked) || questions[0]); }
