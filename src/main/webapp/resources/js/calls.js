/*
 * Calling the server, for every script that does, and saying on the page's one note (#trouble) what has come of it. Whoever called keeps what was sent and
 * sends it again while the failure is passing (rules/calling.js), later and later, each page at its own time, and not before the server has asked for it
 * (Retry-After). A call is given up after a time that grows with what the link has shown.
 */
import { person } from "./own.js";
import { as, copy, find, say as sentence, tell as dispatch, whenReleased } from "./page.js";
import { Patience, failure, isEnd, note as noteOf, refusal, uuid, wantsLogin } from "./rules/calling.js";

/** @typedef {import("./rules/calling.js").Failure} Failure */
/** @typedef {import("./rules/calling.js").Kind} Kind */

const SLOW_MS = 4000, SPREAD_MS = 1500, READ_MS = 8000, LEFT_MS = 900000;
const patience = new Patience(), trouble = document.getElementById("trouble");
/** @type {{ run: () => void, bends: boolean, timer: number }[]} */
const waiting = [];
let late = 0, until = 0, touched = Date.now(), unsentNow = () => 0;
/** @type {Kind | null} */
let shown = null;

/* ---------- one call: answered with JSON, or refused with a failure */

/** @param {string} method @param {string} address @param {unknown} [body] @returns {Promise<any>} what the server has answered; rejected with a Failure */
function once(method, address, body) {
  const controller = new AbortController(), from = performance.now();
  let tooLong = false, isLate = false;
  const slow = setTimeout(() => { isLate = true; late++; hint(); }, SLOW_MS);
  const end = setTimeout(() => { tooLong = true; controller.abort(); }, patience.limit);
  function over() {
    clearTimeout(slow); clearTimeout(end);
    if (isLate) { late--; hint(); }
  }
  return fetch(address, { method, credentials: "same-origin", redirect: "manual", signal: controller.signal, body: body === undefined ? undefined : JSON.stringify(body),
    headers: { "Content-Type": "application/json", "Accept": "application/json", "Sopu-Person": person } })
    .then(response => response.text().then(text => ({ response, text })))
    .then(got => {
      let json = null;
      over();
      try { json = got.text || got.response.status !== 204 ? JSON.parse(got.text) : {}; } catch (notOurs) { /* a page of something in between */ }
      if (got.response.ok && json) {
        patience.answered(performance.now() - from);
        return json;
      }
      throw refusal(got.response.status, got.response.headers.get("Retry-After"), got.response.ok || !json ? {} : json, navigator.cookieEnabled, Date.now());
    }, () => {
      over();
      if (tooLong) { patience.gaveUp(); }
      throw failure(tooLong ? "slow" : navigator.onLine === false ? "offline" : "away");
    });
}

/** A file, bare, however long it takes. @param {string} address @param {Blob} file @returns {Promise<void>} rejected with a Failure */
function bring(address, file) {
  return fetch(address, { method: "PUT", credentials: "same-origin", redirect: "manual", body: file, headers: { "Content-Type": "application/octet-stream", "Accept": "application/json", "Sopu-Person": person } })
    .then(response => response.ok ? undefined : response.json().catch(() => ({})).then(json => {
      throw refusal(response.status, response.headers.get("Retry-After"), json, navigator.cookieEnabled, Date.now());
    }), () => { throw failure(navigator.onLine === false ? "offline" : "away"); });
}

/* ---------- again; a connection or a reader that comes back hurries, the server's own wish does not bend */

/** @param {{ run: () => void, bends: boolean, timer: number }} one @param {number} wait */
function arm(one, wait) {
  one.timer = window.setTimeout(() => { waiting.splice(waiting.indexOf(one), 1); one.run(); }, wait);
}
/** @param {() => void} run @param {Failure} why */
function later(run, why) {
  const one = { run, bends: !why.after, timer: 0 };
  waiting.push(one);
  arm(one, patience.pause(why, Math.random));
}
function hurry() {
  waiting.filter(one => one.bends).forEach(one => {
    one.bends = false;
    clearTimeout(one.timer);
    arm(one, Math.random() * SPREAD_MS);
  });
}
window.addEventListener("online", hurry);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") { hurry(); } });

/* ---------- the one note: what happened and what becomes of what was sent; an end (closed, another person) stays */

/** @param {Failure} why */
function tell(why) {
  if (!trouble || isEnd(shown)) { return; }
  const unsent = unsentNow(), says = noteOf(why, unsent), note = copy("calls-note"), login = as(note.querySelector("a"), HTMLAnchorElement), more = find(note, "[data-more]");
  find(note, "[data-what]").textContent = says.what ? sentence("calls-says", says.what) : why.error || "";
  more.textContent = says.more ? sentence("calls-says", says.more, unsent) : "";
  more.hidden = !says.more;
  if (wantsLogin(why.kind)) {
    login.hidden = false;
    login.href = why.json.login ? why.json.login + encodeURIComponent(window.location.hash) : window.location.href;
    if (unsent) { login.target = "_blank"; }
  }
  shown = why.kind;
  until = why.kind === "refused" ? Date.now() + READ_MS : 0;
  show(note);
  if (until) { setTimeout(fine, READ_MS + 100); }
}
/** What was said is over: a call has been answered; a refusal stays long enough to be read. */
function fine() {
  patience.misses = 0;
  if (!trouble || isEnd(shown) || Date.now() < until) { return; }
  shown = null;
  show(null);
}
/** @param {HTMLElement | null} note null for none */
function show(note) {
  whenReleased(() => {
    if (trouble && trouble.textContent !== (note?.textContent || "")) {
      trouble.className = ""; trouble.textContent = "";
      if (note) { trouble.appendChild(note); dispatch("sopu:trouble"); }
    }
  });
}
function hint() {
  if (late && unsentNow() && !shown) { tell(failure("slow")); } else if (!late && shown === "slow") { fine(); }
}

["pointerdown", "keydown", "scroll"].forEach(type => document.addEventListener(type, () => { touched = Date.now(); }, { passive: true }));
window.addEventListener("beforeunload", event => { if (unsentNow() && !isEnd(shown)) { event.preventDefault(); event.returnValue = ""; } });

export const calls = {
  once, bring, later, tell, fine,
  /** How many things of the reader wait on the page to be sent, told by whoever keeps them. @param {() => number} count */
  unsent(count) { unsentNow = count; },
  isSlow() { return patience.isSlow(); },
  isOver() { return isEnd(shown); },
  /** Nobody has touched the page for so long that asking on would only keep the login alive. */
  isLeft() { return Date.now() - touched > LEFT_MS; },
  /** @param {Kind} kind */
  end(kind) { tell(failure(kind)); },
  token() { return uuid(window.crypto.getRandomValues(new Uint8Array(16))); }
};
