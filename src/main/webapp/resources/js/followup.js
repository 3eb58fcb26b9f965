/*
 * The follow-up of the charter: a press on an answer is shown at once and sent at once (answers.js), and can be taken back.
 */
import { Answers } from "./answers.js";
import { all, as, el, find } from "./page.js";

/** @type {HTMLElement} */
const root = document.getElementById("followup") || document.createElement("div");
const words = root.dataset;
const answers = new Answers(words.api || "", words, progress);

class Ask {
  /** @param {HTMLElement} card */
  constructor(card) {
    this.radios = /** @type {HTMLInputElement[]} */ (all(card, "input[type=radio]"));
    this.state = find(card, ".verdict-state");
    this.undo = find(card, "[data-undo]");
    /** what undo goes back to @type {string | null | undefined} */
    this.before = undefined;
    this.answer = answers.add(card.dataset.clause || "", this);
    this.radios.forEach(radio => radio.addEventListener("change", () => { this.before = this.answer.wanted; this.answer.want(radio.value); }));
    this.undo.addEventListener("click", () => {
      const back = this.before === undefined ? null : this.before;
      this.before = undefined;
      this.answer.want(back);
      (this.radios.find(radio => radio.checked) || this.radios[0]).focus();
    });
  }

  show() {
    this.radios.forEach(radio => { radio.checked = radio.value === this.answer.wanted; radio.disabled = answers.over; });
    this.undo.hidden = answers.over || this.before === undefined || this.before === this.answer.wanted;
  }

  /** @param {string | undefined} text @param {boolean} wrong */
  tell(text, wrong) {
    this.state.textContent = text || "";
    this.state.classList.toggle("is-wrong", wrong);
  }
}

function progress() {
  const given = answers.all.filter(answer => answer.wanted !== null).length;
  as(find(root, "progress"), HTMLProgressElement).value = given;
  el("followup-progress").textContent = (words.progress || "").replace("{0}", String(given)).replace("{1}", words.total || "");
  el("followup-done").hidden = answers.over || !answers.all.every(answer => answer.said !== null && answer.kept);
}

if (root.isConnected) {
  all(root, "[data-clause]").forEach(card => new Ask(card));
  answers.open();
}
