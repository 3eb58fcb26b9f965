/* Tending a question's ideas: each small form calls the server, again and again until Sopu has answered, then the page is read anew. */
import { calls } from "./calls.js";
import { as, around, attribute, el, find, make, tell } from "./page.js";

/** @typedef {import("./rules/calling.js").Told} Told */

const root = el("tending"), api = root.dataset.api || "", question = root.dataset.question || "";
const seed = document.getElementById("seed");
let busy = false;
/** the name of the sending that waits; of the next one when it has been typed on @type {string | null} */
let token = null;

calls.unsent(() => busy ? 1 : 0);
document.addEventListener("sopu:trouble", () => el("trouble").scrollIntoView({ block: "center" }));

/** @param {string} method @param {string} path @param {unknown} [body] @param {() => void} [done] @param {(json: Told) => void} [conflicted] */
function call(method, path, body, done, conflicted) {
  if (busy) { return; }
  busy = true;
  attempt();
  function attempt() {
    calls.once(method, api + path, body || {}).then(() => { busy = false; if (done) { done(); } location.reload(); }, failure => {
      busy = failure.isPassing;
      calls.tell(failure);
      if (failure.json.lines && conflicted) { conflicted(failure.json); }
      if (busy) { calls.later(attempt, failure); }
    });
  }
}
/** Somebody else was faster: shows both, and has seen what is stored from now on. @param {HTMLFormElement} form @param {DOMStringMap} own @param {Told} json */
function showBoth(form, own, json) {
  const box = form.querySelector(".both") || form.insertBefore(make("dl", "", "both"), form.firstChild);
  box.textContent = "";
  (json.lines || []).forEach(line => {
    [[root.dataset.stored, line.stored], [root.dataset.own, line.own]].forEach(([name, text]) => {
      const cell = make("dd"), words = make("span", text);
      words.lang = line.language;
      cell.append(make("b", name), words);
      box.append(cell);
    });
  });
  box.append(make("dt", root.dataset.again));
  own.seen = json.seen;
}
/** @param {Element} node */
function idea(node) { return as(node.closest("[data-idea]"), HTMLElement).dataset; }
/** @param {HTMLFormElement} form */
function areas(form) { return Array.from(form.querySelectorAll("textarea")); }

root.addEventListener("submit", event => {
  event.preventDefault();
  event.stopPropagation();
  const form = as(/** @type {Element} */ (event.target), HTMLFormElement);
  if (form === seed) {
    token = token || calls.token();
    /** @type {Record<string, string>} */
    const words = { token };
    areas(form).forEach(area => { if (area.value.trim()) { words[area.name] = area.value; } });
    call("POST", "questions/" + question + "/seeds", words, () => {
      token = null;
      areas(form).forEach(area => tell("sopu:sent", { key: attribute(area, "data-draft") }));
    });
  } else if ("hides" in form.dataset) {
    call("POST", "ideas/" + idea(form).idea + "/hide", { reason: as(find(form, "input"), HTMLInputElement).value });
  } else if (form.dataset.translates) {
    const own = idea(form);
    call("PUT", "ideas/" + own.idea + "/translation", { fi: own.fi || null, sv: own.sv || null, seen: own.seen, [form.dataset.translates]: areas(form)[0].value }, undefined,
      json => showBoth(form, own, json));
  }
});
root.addEventListener("input", event => { if (event.target instanceof HTMLTextAreaElement && event.target.form === seed) { token = null; } });
root.addEventListener("click", event => {
  const button = around(event, "button");
  if (button && "shows" in button.dataset) { call("POST", "ideas/" + idea(button).idea + "/show"); }
  if (button && "givesUp" in button.dataset) { call("POST", "questions/" + question + "/give-up"); }
});
