/*
 * A round of measurement: one dimension on the screen at a time. A press is shown at once, and the answers to the dimension are sent at once (answers.js): one goes on where one left, on any device.
 * The answers to a dimension are as many digits as it has statements: 1 to 5, 6 for "can't say", 0 for none yet.
 */
import { Answers } from "./answers.js";
import { all, as, el, find } from "./page.js";
import { digits, done, first, put } from "./rules/measuring.js";

/** @type {HTMLElement} */
const root = document.getElementById("measure") || document.createElement("div");
const words = root.dataset;
const answers = new Answers(words.api || "", words, progress);
/** @type {Part[]} */
const parts = [];
let at = 0;

class Part {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.state = find(section, ".verdict-state");
    this.rows = all(section, "fieldset").map(row => /** @type {HTMLInputElement[]} */ (all(row, "input[type=radio]")));
    /** where the open question is answered @type {HTMLTextAreaElement | null} */
    this.text = section.querySelector("textarea");
    this.answer = answers.add(section.dataset.dimension || "", this);
    this.text?.addEventListener("change", () => this.answer.want(this.text?.value || ""));
    this.rows.forEach((radios, row) => radios.forEach(radio => radio.addEventListener("change", () =>
      this.answer.want(put(this.answer.wanted, this.rows.length, row, radio.value)))));
  }

  get done() { return this.text ? 0 : done(this.answer.wanted); }

  show() {
    if (this.text) {
      this.text.disabled = answers.over;
      if (this.text !== document.activeElement) { this.text.value = this.answer.wanted || ""; }
    }
    const given = digits(this.answer.wanted, this.rows.length);
    this.rows.forEach((radios, row) => radios.forEach(radio => { radio.checked = radio.value === given[row]; radio.disabled = answers.over; }));
  }

  /** @param {string | undefined} text @param {boolean} wrong */
  tell(text, wrong) {
    this.state.textContent = text || "";
    this.state.classList.toggle("is-wrong", wrong);
  }
}

function total() { return parts.reduce((sum, part) => sum + part.rows.length, 0); }

function progress() {
  const given = parts.reduce((sum, part) => sum + part.done, 0);
  as(find(root, "progress"), HTMLProgressElement).value = given;
  el("measure-progress").textContent = (words.progress || "").replace("{0}", String(given)).replace("{1}", String(total()));
  const open = at < parts.length ? parts[at].rows.length - parts[at].done : 0;
  el("measure-open").textContent = open === 0 || at >= parts.length ? "" : (words.open || "").replace("{0}", String(open));
}

/** Shows one dimension, or after the last the end. @param {number} to @param {boolean} focus whether the person moved there */
function go(to, focus) {
  at = Math.max(0, Math.min(to, parts.length));
  parts.forEach((part, place) => { part.section.hidden = place !== at; });
  const over = at === parts.length;
  const missing = total() - parts.reduce((sum, part) => sum + part.done, 0);
  el("measure-steps").hidden = over;
  el("measure-back").hidden = at === 0;
  const end = el("measure-done");
  end.hidden = !over;
  el("measure-missing").hidden = missing === 0;
  el("measure-missing-text").textContent = (words.missing || "").replace("{0}", String(missing));
  progress();
  if (focus) {
    const heading = over ? end : find(parts[at].section, "h2");
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

if (root.isConnected) {
  all(root, "[data-dimension]").forEach(section => parts.push(new Part(section)));
  el("measure-next").addEventListener("click", () => go(at + 1, true));
  el("measure-back").addEventListener("click", () => go(at - 1, true));
  all(root, "[data-again]").forEach(button => button.addEventListener("click", () => go(first(parts.map(part => part.rows.length - part.done)) % parts.length, true)));
  answers.open(() => go(first(parts.map(part => part.rows.length - part.done)), false));
}
