/* Prioritising, one's own ideas that have been worded: until somebody has been asked about one, it can be corrected and withdrawn; the language that it lacks can be added later too. */
import { calls } from "./calls.js";
import { all, as, clear, copy, el, find, make } from "./page.js";
import { announce, ask, call, say, toast } from "./prioritise-hand.js";
import { correction, tongues } from "./rules/wording.js";

/** @typedef {import("./prioritise-hand.js").Question} Question */
/** @typedef {import("./rules/wording.js").OwnIdea} OwnIdea */
/** @typedef {import("./rules/wording.js").Tongue} Tongue */
/** @typedef {import("./rules/calling.js").Told} Told */

export const areas = Array.from(el("add").querySelectorAll("textarea"));

/** @param {Question} q */
export function showMine(q) {
  call("GET", "questions/" + q.id + "/ideas/mine").then(mine => {
    if (q !== ask.now) { return; }
    const list = find(el("mine"), "ul");
    clear(list);
    mine.forEach((/** @type {OwnIdea} */ idea) => list.append(one(idea)));
    el("mine").hidden = !mine.length;
  }, () => { el("mine").hidden = true; });
}

/** @param {OwnIdea} idea */
function one(idea) {
  const li = copy("own"), [first, second] = tongues(idea), p = find(li, "p"), other = find(li, ".other"), withdrawing = as(find(li, '[data-does="withdraw"]'), HTMLButtonElement);
  p.textContent = idea[first] || ""; p.lang = first;
  find(li, "[data-open]").hidden = idea.asked;
  find(li, "[data-frozen]").hidden = !idea.asked;
  all(li, "[data-of]").forEach(of => { of.textContent = ": " + idea[first]; of.lang = first; });
  find(li, '[data-does="correct"]').addEventListener("click", () => correct(li, idea, [first, second].filter(tongue => idea[tongue])));
  withdrawing.addEventListener("click", () => { withdrawing.disabled = true; withdraw(li, idea); });
  if (idea[second]) {
    other.textContent = idea[second] || ""; other.lang = second;
  } else if (areas.length < 2) {
    other.remove();
  } else {
    const button = make("button", say("addOther"), "btn btn-link");
    button.type = "button";
    button.addEventListener("click", () => correct(li, idea, [second]));
    other.append(button);
  }
  return li;
}

/** @param {HTMLElement} li @param {OwnIdea} idea @param {Tongue[]} languages */
function correct(li, idea, languages) {
  const q = ask.now, form = copy("correcting"), save = as(find(form, "button"), HTMLButtonElement);
  const before = /** @type {HTMLElement[]} */ (Array.from(li.children)).map(node => ({ node, hidden: node.hidden }));
  const boxes = languages.map(tongue => {
    const area = make("textarea", "", "input");
    area.rows = 2; area.lang = tongue; area.value = idea[tongue] || "";
    area.setAttribute("aria-label", idea[tongue] ? find(el("mine"), "h3").textContent || "" : say("addOther"));
    form.insertBefore(area, save);
    return area;
  });
  function close() { form.remove(); before.forEach(one => { one.node.hidden = one.hidden; }); li.focus(); }
  before.forEach(one => { one.node.hidden = true; });
  li.append(form); boxes[0].focus();
  find(form, '[data-does="cancel"]').addEventListener("click", close);
  form.addEventListener("keydown", event => { if (event.key === "Escape") { close(); } });
  form.addEventListener("submit", event => {
    event.preventDefault();
    save.disabled = true;
    reword(q, correction(idea, boxes.map(area => ({ language: area.lang, text: area.value }))), changed => {
      const next = one(changed);
      li.replaceWith(next); next.focus(); toast(say("changed"));
    }, json => {
      save.disabled = false;
      if (!json.lines || !json.seen) { return; }
      // somebody else was faster: what is stored stands beside one's own and has been seen, so that sending again takes one's own
      idea.seen = json.seen;
      const stored = form.querySelector("p") || form.insertBefore(make("p"), boxes[0]);
      stored.textContent = json.lines.map(line => line.stored).join(" "); stored.lang = languages[0];
    });
  });
}
/** @param {Question} q @param {unknown} words @param {(changed: OwnIdea) => void} done @param {(json: Told) => void} refused */
function reword(q, words, done, refused) {
  call("PUT", "questions/" + q.id + "/ideas/mine", words).then(changed => { calls.fine(); done(changed); }, failure => {
    calls.tell(failure);
    if (failure.isPassing) { calls.later(() => reword(q, words, done, refused), failure); return; }
    refused(failure.json);
  });
}

/** @param {HTMLElement} li @param {OwnIdea} idea */
function withdraw(li, idea) {
  const q = ask.now;
  call("POST", "questions/" + q.id + "/ideas/mine/withdrawn", { idea: idea.id }).then(() => {
    calls.fine();
    const gone = copy("withdrawn"), back = as(find(gone, "button"), HTMLButtonElement), words = { token: calls.token(), fi: idea.fi, sv: idea.sv };
    back.addEventListener("click", () => { back.disabled = true; restore(q, gone, words); });
    li.replaceWith(gone); back.focus(); announce(say("withdrawn"));
  }, failure => {
    calls.tell(failure);
    if (failure.isPassing) { calls.later(() => withdraw(li, idea), failure); } else { showMine(q); }
  });
}
/** Worded anew, the same text: nobody has been asked about it, so nothing else was there of it. @param {Question} q @param {HTMLElement} gone @param {unknown} words */
function restore(q, gone, words) {
  call("POST", "questions/" + q.id + "/ideas", words).then(idea => {
    calls.fine();
    const li = one(idea);
    gone.replaceWith(li); li.focus(); toast(say("restored"));
  }, failure => {
    calls.tell(failure);
    if (failure.isPassing) { calls.later(() => restore(q, gone, words), failure); } else { as(find(gone, "button"), HTMLButtonElement).disabled = false; }
  });
}
