/* Prioritising, the part for one's own ideas: wording one, and seeing what is alike. Those worded already are prioritise-mine.js's. */
import { calls } from "./calls.js";
import { lookAgain } from "./drafts.js";
import { as, clear, copy, el, find, tell, whenReleased } from "./page.js";
import { meantFirst } from "./prioritise-first.js";
import { ask, call, fail, root, say, toast, took } from "./prioritise-hand.js";
import { areas, showMine } from "./prioritise-mine.js";
import { isSent, isTooLong, words } from "./rules/wording.js";

/** @typedef {import("./prioritise-hand.js").Question} Question */
/** @typedef {import("./rules/hand.js").Idea} Idea */
/** @typedef {{ q: Question, words: Record<string, string> }} Sent */

const LOOK_MS = 350, LEAST = 4, MOST = 500;
const near = el("near"), error = el("add-error"), button = as(el("send"), HTMLButtonElement), other = document.getElementById("other");
/** @type {Sent | null} */
let sending = null;
let looking = 0;

ask.ideaWaits = () => sending ? 1 : 0;

/** @param {HTMLTextAreaElement} area */
function field(area) { return as(area.closest(".field"), HTMLElement); }
function typed() { return areas.map(area => ({ language: area.lang, text: area.value })); }
function visible() { return areas.find(area => !field(area).hidden) || areas[0]; }

/** The form belongs to this question from now on, with what was typed for it and not sent. @param {Question} q */
export function wordingFor(q) {
  areas.forEach(area => {
    area.dataset.draft = "duel." + q.id + "." + area.lang;
    area.dataset.limit = String(q.limit);
    area.value = "";
    lookAgain(area);
  });
  near.hidden = true; error.hidden = true; sending = null; button.disabled = false;
  tell("sopu:updated");
  areas.filter(area => area.value).forEach(area => { field(area).hidden = false; openWording(true, true); });
  if (!el("add").hidden) { showMine(q); }
}
/** @param {boolean} on @param {boolean} [quietly] without putting the cursor there */
export function openWording(on, quietly) {
  el("add").hidden = !on;
  el("word").setAttribute("aria-expanded", String(on));
  if (on) { showMine(ask.now); }
  if (on && !quietly) { visible().focus(); }
}
el("word").addEventListener("click", () => openWording(el("add").hidden));
el("unword").addEventListener("click", () => { openWording(false); el("word").focus(); });
if (other) {
  other.addEventListener("click", () => {
    areas.forEach(area => { field(area).hidden = false; });
    other.hidden = true;
    areas[areas.length - 1].focus();
  });
}

areas.forEach(area => area.addEventListener("input", () => {
  error.hidden = true;
  sending = null;
  button.disabled = false;
  clearTimeout(looking);
  looking = window.setTimeout(() => look(area.value.trim()), LOOK_MS);
}));
/** Shows what is there already and means much the same. @param {string} text */
function look(text) {
  const q = ask.now;
  if (text.length < LEAST) { near.hidden = true; return; }
  call("POST", "questions/" + q.id + "/similar", { text: text.slice(0, MOST) }).then(alike => {
    if (q !== ask.now) { return; }
    const list = find(near, "ul");
    clear(list);
    alike.forEach((/** @type {Idea} */ idea) => {
      const item = copy("alike"), text = find(item, "span");
      text.textContent = idea.text; text.lang = idea.language;
      find(item, "[data-idea]").textContent = ": " + idea.text;
      find(item, "button").addEventListener("click", () => mean(q, idea));
      list.append(item);
    });
    whenReleased(() => {
      near.hidden = !alike.length;
      // above what lies at the foot of a phone
      if (alike.length) { near.scrollIntoView({ block: "nearest" }); }
    });
  }, () => { near.hidden = true; });
}

/** What one was about to write is there already. @param {Question} q @param {Idea} idea */
function mean(q, idea) {
  areas.forEach(area => { area.value = ""; tell("sopu:sent", { key: area.dataset.draft }); });
  near.hidden = true;
  sending = null;
  tell("sopu:updated");
  meantFirst(q, idea);
  toast(say("meant"));
  visible().focus();
  tell("sopu:worded", { q });
}
/** @param {string} text */
function wrong(text) {
  error.textContent = text; error.hidden = false;
  visible().setAttribute("aria-invalid", "true");
  visible().focus();
}
el("add-form").addEventListener("submit", event => {
  event.preventDefault();
  const q = ask.now;
  areas.forEach(area => area.removeAttribute("aria-invalid"));
  if (isTooLong(typed(), q.limit)) { return wrong(say("tooLong")); }
  sending = { q, words: { ...words(typed()), token: calls.token() } };
  button.disabled = true;
  send(sending);
});
/** Again and again, until Sopu has answered or the text is changed. @param {Sent} one */
function send(one) {
  if (one !== sending) { return; }
  call("POST", "questions/" + one.q.id + "/ideas", one.words).then(() => {
    calls.fine();
    if (one === sending) {
      areas.filter(area => isSent({ language: area.lang, text: area.value }, one.words)).forEach(area => {
        area.value = "";
        tell("sopu:sent", { key: area.dataset.draft });
      });
      sending = null; button.disabled = false; near.hidden = true;
    }
    tell("sopu:updated");
    toast(say("added"));
    tell("sopu:worded", { q: one.q });
    showMine(one.q);
    if (!one.q.shown) { call("GET", "questions/" + one.q.id + "?want=1").then(progress => { if (!one.q.shown) { took(one.q, progress); } }, () => { /* asked again soon */ }); }
  }, failure => {
    if (one !== sending) { return; }
    if (failure.isPassing) { calls.tell(failure); calls.later(() => send(one), failure); return; }
    sending = null;
    button.disabled = false;
    if (failure.kind === "refused") { wrong(failure.error); } else { fail(failure); }
  });
}

/* the reader's own language first among the areas */
const wished = areas.find(area => area.lang === root.dataset.language) || areas[0];
areas.forEach(area => { field(area).hidden = area !== wished; });
