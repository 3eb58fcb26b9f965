/*
 * The follow-up of the charter: a press on an answer is shown at once and sent at once; what could not be sent is sent again until it is, or until the person changes it.
 * Each call says the whole answer about one clause and its turn, so that a call made twice is one answer, and one held up on its way undoes nothing later. Nothing is kept in the browser: what was said comes from the server when the page opens.
 */
(function () {
  "use strict";
  var root = document.getElementById("followup"), calls = window.sopu.calls;
  if (!root) { return; }
  var api = root.dataset.api, total = Number(root.dataset.total), asks = {}, over = false;

  function Ask(card) {
    this.id = card.dataset.clause;
    this.radios = Array.from(card.querySelectorAll("input[type=radio]"));
    this.state = card.querySelector(".verdict-state");
    this.undo = card.querySelector("[data-undo]");
    this.said = null;        // what the server knows
    this.wanted = null;      // what the person has chosen
    this.before = undefined; // what undo goes back to
    this.turn = 0;           // how many times the person has made up their mind
    this.busy = false;       // on its way, or waiting to be sent again
    var ask = this;
    this.radios.forEach(function (radio) {
      radio.addEventListener("change", function () { ask.before = ask.wanted; ask.want(radio.value); });
    });
    this.undo.addEventListener("click", function () {
      var back = ask.before;
      ask.before = undefined;
      ask.want(back);
      (ask.radios.find(function (radio) { return radio.checked; }) || ask.radios[0]).focus();
    });
  }
  Ask.prototype.show = function () {
    var wanted = this.wanted;
    this.radios.forEach(function (radio) { radio.checked = radio.value === wanted; radio.disabled = over; });
    this.undo.hidden = over || this.before === undefined;
  };
  Ask.prototype.want = function (answer) {
    this.wanted = answer;
    this.turn += 1;
    this.show();
    progress();
    this.send();
  };
  Ask.prototype.send = function () {
    if (over || this.busy || this.wanted === this.said) { return; }
    this.busy = true;
    this.attempt();
  };
  Ask.prototype.attempt = function () {
    var ask = this, sending = this.wanted, turn = this.turn, path = api + "/" + this.id;
    if (over) { return; }
    (sending === null ? calls.once("DELETE", path + "?turn=" + turn) : calls.once("PUT", path, { answer: sending, turn: turn })).then(function (kept) {
      ask.busy = false;
      if (sending === null) {
        ask.said = null;
        ask.tell(root.dataset.taken, false);
      } else {
        ask.said = kept.answer || null;
        if (ask.said !== sending) {
          ask.turn = kept.turn + 1; // answered meanwhile in another window: what was pressed last counts
        } else {
          ask.turn = Math.max(ask.turn, kept.turn);
          ask.tell(root.dataset.saved, false);
        }
      }
      answered();
      ask.send();
    }, function (failure) {
      if (failure.isPassing) {
        ask.said = undefined; // it may have arrived all the same
        ask.tell(root.dataset.waiting, true);
        calls.tell(failure);
        calls.later(function () { ask.attempt(); }, failure);
        return;
      }
      ask.busy = false;
      if (failure.kind !== "refused") { end(failure); return; }
      ask.wanted = ask.said === undefined ? null : ask.said;
      ask.before = undefined;
      ask.show();
      ask.tell(failure.error, true);
      progress();
    });
  };
  Ask.prototype.tell = function (text, wrong) {
    this.state.textContent = text;
    this.state.classList.toggle("is-wrong", wrong);
  };

  function all() { return Object.keys(asks).map(function (id) { return asks[id]; }); }
  function unsent() { return all().filter(function (ask) { return ask.wanted !== ask.said; }); }
  function answered() {
    calls.fine();
    document.dispatchEvent(new CustomEvent("sopu:stage-open"));
    progress();
  }
  function progress() {
    var given = all().filter(function (ask) { return ask.wanted !== null; }).length;
    var saved = all().every(function (ask) { return ask.said !== null && ask.said === ask.wanted; });
    root.querySelector("progress").value = given;
    document.getElementById("followup-progress").textContent = root.dataset.progress.replace("{0}", given).replace("{1}", total);
    document.getElementById("followup-done").hidden = over || !saved;
  }
  /* the stage has closed, or somebody else is here: what did not arrive is said once, above, and nothing waits any more */
  function end(failure) {
    calls.tell(failure);
    over = true;
    unsent().forEach(function (ask) { ask.tell(root.dataset.lost, true); });
    all().forEach(function (ask) { ask.show(); });
    progress();
  }
  calls.unsent(function () { return over ? 0 : unsent().length; });
  document.addEventListener("sopu:stage-closed", function (event) { event.preventDefault(); end({ kind: "closed", json: {} }); });

  root.querySelectorAll("[data-clause]").forEach(function (card) { asks[card.dataset.clause] = new Ask(card); });
  function open() {
    calls.once("GET", api).then(function (answers) {
      all().forEach(function (ask) {
        var mine = answers[ask.id];
        ask.said = ask.wanted = mine ? mine.answer : null;
        ask.turn = mine ? mine.turn : 0;
        ask.show();
      });
      answered();
    }, function (failure) {
      if (!failure.isPassing) { end(failure); return; }
      calls.tell(failure);
      calls.later(open, failure);
    });
  }
  open();
}());
