/*
 * Answers about one thing after another, each sent as soon as it is given: what could not be sent is sent again until it is, or until the person changes it.
 * Each call says the whole answer about one thing and its turn, so that a call made twice is one answer, and one held up on its way undoes nothing later. Nothing is kept in the browser: what was said comes from the server when the page opens.
 */
import { calls } from "./calls.js";
import { tell, whenReleased } from "./page.js";

/** @typedef {import("./rules/calling.js").Failure} Failure */
/** How an answer is shown: as it is wanted now, and a word about its sending. @typedef {{ show: () => void, tell: (text: string | undefined, wrong: boolean) => void }} Shown */

export class Answer {
  /** @param {Answers} of @param {string} id @param {Shown} shown */
  constructor(of, id, shown) {
    this.of = of;
    this.id = id;
    this.shown = shown;
    /** what the server knows; undefined when that is not certain @type {string | null | undefined} */
    this.said = null;
    /** what the person has chosen @type {string | null} */
    this.wanted = null;
    /** how many times the person has made up their mind */
    this.turn = 0;
    /** on its way, or waiting to be sent again */
    this.busy = false;
  }

  /** Whether the server has what is wanted. */
  get kept() { return this.said === this.wanted; }

  /** @param {string | null} answer null takes it back */
  want(answer) {
    this.wanted = answer;
    this.turn += 1;
    this.shown.show();
    this.of.changed();
    this.send();
  }

  /** @param {string | undefined} text @param {boolean} wrong */
  say(text, wrong) { whenReleased(() => this.shown.tell(text, wrong)); }

  send() {
    if (this.of.over || this.busy || this.kept) { return; }
    this.busy = true;
    this.attempt();
  }

  attempt() {
    const sending = this.wanted, turn = this.turn, path = this.of.api + "/" + this.id, words = this.of.words;
    if (this.of.over) { return; }
    (sending === null ? calls.once("DELETE", path + "?turn=" + turn) : calls.once("PUT", path, { answer: sending, turn })).then(kept => {
      this.busy = false;
      if (sending === null) {
        this.said = null;
        this.say(words.taken, false);
      } else {
        this.said = kept.answer || null;
        if (this.said !== sending) {
          this.turn = kept.turn + 1; // answered meanwhile in another window: what was pressed last counts
        } else {
          this.turn = Math.max(this.turn, kept.turn);
          this.say(words.saved, false);
        }
      }
      this.of.arrived();
      this.send();
    }, (/** @type {Failure} */ failure) => {
      if (failure.isPassing) {
        this.said = undefined; // it may have arrived all the same
        this.say(words.waiting, true);
        calls.tell(failure);
        calls.later(() => this.attempt(), failure);
        return;
      }
      this.busy = false;
      if (failure.kind !== "refused") { this.of.end(failure); return; }
      this.wanted = this.said === undefined ? null : this.said;
      this.shown.show();
      this.say(failure.error, true);
      this.of.changed();
    });
  }
}

export class Answers {
  /** @param {string} api where they are kept @param {DOMStringMap} words saved, waiting, lost, taken @param {() => void} changed after each change, also when the page learns what was said before */
  constructor(api, words, changed) {
    this.api = api;
    this.words = words;
    this.changed = changed;
    this.over = false;
    /** @type {Answer[]} */
    this.all = [];
  }

  /** @param {string} id @param {Shown} shown */
  add(id, shown) {
    const answer = new Answer(this, id, shown);
    this.all.push(answer);
    return answer;
  }

  unsent() { return this.all.filter(answer => !answer.kept); }

  arrived() {
    calls.fine();
    tell("sopu:stage-open");
    this.changed();
  }

  /** The stage has closed, or somebody else is here: what did not arrive is said once, above, and nothing waits any more. @param {Failure | null} failure */
  end(failure) {
    if (failure) { calls.tell(failure); } else { calls.end("closed"); }
    this.over = true;
    this.unsent().forEach(answer => answer.say(this.words.lost, true));
    this.all.forEach(answer => answer.shown.show());
    this.changed();
  }

  /** Asks the server what was said, and goes on from there. @param {() => void} [then] once it is known */
  open(then) {
    calls.unsent(() => this.over ? 0 : this.unsent().length);
    document.addEventListener("sopu:stage-closed", event => { event.preventDefault(); this.end(null); });
    this.read(then);
  }

  /** @param {() => void} [then] */
  read(then) {
    calls.once("GET", this.api).then(answers => {
      this.all.forEach(answer => {
        const mine = answers[answer.id];
        answer.said = answer.wanted = mine ? mine.answer : null;
        answer.turn = mine ? mine.turn : 0;
        answer.shown.show();
      });
      this.arrived();
      if (then) { then(); }
    }, failure => {
      if (!failure.isPassing) { this.end(failure); return; }
      calls.tell(failure);
      calls.later(() => this.read(then), failure);
    });
  }
}
