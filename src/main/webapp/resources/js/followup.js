/*
 * The follow-up of the charter: a press on an answer is shown at once and sent at once; what could not be sent is sent again until it is, or until the person changes it.
 * Each call says the whole answer about one clause and its turn, so that a call made twice is one answer, and one held up on its way undoes nothing later. Nothing is kept in the browser: what was said comes from the server when the page opens.
 */
import { calls } from "./calls.js";
import { all, as, el, find, tell } from "./page.js";

/** @typedef {import("./rules/calling.js").Failure} Failure */

/** @type {HTMLElement} */
const root = document.getElementById("followup") || document.createElement("div");
const words = root.dataset, api = words.api || "";
/** @type {Ask[]} */
const asks = [];
let over = false;

class Ask {
  /** @param {HTMLElement} card */
  constructor(card) {
    this.id = card.dataset.clause || "";
    this.radios = /** @type {HTMLInputElement[]} */ (all(card, "input[type=radio]"));
    this.state = find(card, ".verdict-state");
    this.undo = find(card, "[data-undo]");
    /** what the server knows; undefined when that is not certain @type {string | null | undefined} */
    this.said = null;
    /** what the person has chosen @type {string | null} */
    this.wanted = null;
    /** what undo goes back to @type {string | null | undefined} */
    this.before = undefined;
    /** how many times the person has made up their mind */
    this.turn = 0;
    /** on its way, or waiting to be sent again */
    this.busy = false;
    this.radios.forEach(radio => radio.addEventListener("change", () => { this.before = this.wanted; this.want(radio.value); }));
    this.undo.addEventListener("click", () => {
      const back = this.before === undefined ? null : this.before;
      this.before = undefined;
      this.want(back);
      (this.radios.find(radio => radio.checked) || this.radios[0]).focus();
    });
  }

  show() {
    this.radios.forEach(radio => { radio.checked = radio.value === this.wanted; radio.disabled = over; });
    this.undo.hidden = over || this.before === undefined;
  }

  /** @param {string | null} answer */
  want(answer) {
    this.wanted = answer;
    this.turn += 1;
    this.show();
    progress();
    this.send();
  }

  send() {
    if (over || this.busy || this.wanted === this.said) { return; }
    this.busy = true;
    this.attempt();
  }

  attempt() {
    const sending = this.wanted, turn = this.turn, path = api + "/" + this.id;
    if (over) { return; }
    (sending === null ? calls.once("DELETE", path + "?turn=" + turn) : calls.once("PUT", path, { answer: sending, turn })).then(kept => {
      this.busy = false;
      if (sending === null) {
        this.said = null;
        this.tell(words.taken, false);
      } else {
        this.said = kept.answer || null;
        if (this.said !== sending) {
          this.turn = kept.turn + 1; // answered meanwhile in another window: what was pressed last counts
        } else {
          this.turn = Math.max(this.turn, kept.turn);
          this.tell(words.saved, false);
        }
      }
      answered();
      this.send();
    }, (/** @type {Failure} */ failure) => {
      if (failure.isPassing) {
        this.said = undefined; // it may have arrived all the same
        this.tell(words.waiting, true);
        calls.tell(failure);
        calls.later(() => this.attempt(), failure);
        return;
      }
      this.busy = false;
      if (failure.kind !== "refused") { end(failure); return; }
      this.wanted = this.said === undefined ? null : this.said;
      this.before = undefined;
      this.show();
      this.tell(failure.error, true);
      progress();
    });
  }

  /** @param {string | undefined} text @param {boolean} wrong */
  tell(text, wrong) {
    this.state.textContent = text || "";
    this.state.classList.toggle("is-wrong", wrong);
  }
}

function unsent() { return asks.filter(ask => ask.wanted !== ask.said); }
function answered() {
  calls.fine();
  tell("sopu:stage-open");
  progress();
}
function progress() {
  const given = asks.filter(ask => ask.wanted !== null).length;
  as(find(root, "progress"), HTMLProgressElement).value = given;
  el("followup-progress").textContent = (words.progress || "").replace("{0}", String(given)).replace("{1}", words.total || "");
  el("followup-done").hidden = over || !asks.every(ask => ask.said !== null && ask.said === ask.wanted);
}
/** The stage has closed, or somebody else is here: what did not arrive is said once, above, and nothing waits any more. @param {Failure | null} failure */
function end(failure) {
  if (failure) { calls.tell(failure); } else { calls.end("closed"); }
  over = true;
  unsent().forEach(ask => ask.tell(words.lost, true));
  asks.forEach(ask => ask.show());
  progress();
}
function open() {
  calls.once("GET", api).then(answers => {
    asks.forEach(ask => {
      const mine = answers[ask.id];
      ask.said = ask.wanted = mine ? mine.answer : null;
      ask.turn = mine ? mine.turn : 0;
      ask.show();
    });
    answered();
  }, failure => {
    if (!failure.isPassing) { end(failure); return; }
    calls.tell(failure);
    calls.later(open, failure);
  });
}

if (root.isConnected) {
  calls.unsent(() => over ? 0 : unsent().length);
  document.addEventListener("sopu:stage-closed", event => { event.preventDefault(); end(null); });
  all(root, "[data-clause]").forEach(card => asks.push(new Ask(card)));
  open();
}
