/*
 * The follow-up of the charter: a press on an answer is shown at once and sent at once; what could not be sent is sent again until it is, or until the person changes it.
 * Each call says the whole answer about one clause and its turn, so that a call made twice is one answer, and one held up on its way undoes nothing later. Nothing is kept in the browser: what was said comes from the server when the page opens.
 */
(function () {
  "use strict";
  var root = document.getElementById("followup");
  if (!root) { return; }
  var api = root.dataset.api, total = Number(root.dataset.total), asks = {}, unsent = 0;

  function Ask(card) {
    this.id = card.dataset.clause;
    this.radios = Array.from(card.querySelectorAll("input[type=radio]"));
    this.state = card.querySelector(".verdict-state");
    this.undo = card.querySelector("[data-undo]");
    this.said = null;        // what the server knows
    this.wanted = null;      // what the person has chosen
    this.before = undefined; // what undo goes back to
    this.turn = 0;           // how many times the person has made up their mind
    this.busy = false;
    this.wait = 0;
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
    this.radios.forEach(function (radio) { radio.checked = radio.value === wanted; });
    this.undo.hidden = this.before === undefined;
  };
  Ask.prototype.want = function (answer) {
    this.wanted = answer;
    this.turn += 1;
    this.wait = 0;
    this.show();
    progress();
    this.send();
  };
  Ask.prototype.send = function () {
    var ask = this, sending = this.wanted, turn = this.turn;
    if (this.busy || sending === this.said) { return; }
    this.busy = true;
    unsent += 1;
    var finished = function () { ask.busy = false; unsent -= 1; };
    fetch(api + "/" + this.id + (sending === null ? "?turn=" + turn : ""), {
      method: sending === null ? "DELETE" : "PUT",
      headers: { "Content-Type": "application/json", "Accept": "application/json" },
      body: sending === null ? undefined : JSON.stringify({ answer: sending, turn: turn }),
      credentials: "same-origin", redirect: "manual"
    }).then(function (response) {
      if (response.ok && sending !== null) {
        return response.json().then(function (kept) {
          finished();
          ask.said = kept.answer;
          if (kept.answer !== sending) {
            ask.turn = kept.turn + 1; // answered meanwhile in another window: what was pressed last counts
          } else {
            ask.turn = Math.max(ask.turn, kept.turn);
            ask.tell(root.dataset.saved, false);
          }
          ask.wait = 0;
          progress();
          ask.send();
        });
      } else if (response.ok) {
        finished();
        ask.said = sending;
        ask.wait = 0;
        ask.tell(root.dataset.taken, false);
        progress();
        ask.send();
      } else if (response.status === 401 || response.type === "opaqueredirect") {
        finished();
        ask.tell(root.dataset.login, true);
      } else if (response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429) {
        finished();
        return response.json().catch(function () { return {}; }).then(function (problem) {
          ask.wanted = ask.said;
          ask.before = undefined;
          ask.show();
          ask.tell(problem.error || root.dataset.retrying, true);
          progress();
        });
      } else {
        throw new Error("later");
      }
    }).catch(function () {
      finished();
      ask.said = undefined; // it may have arrived all the same
      ask.tell(root.dataset.retrying, true);
      ask.wait = Math.min(ask.wait ? ask.wait * 2 : 1000, 30000);
      window.setTimeout(function () { ask.send(); }, ask.wait);
    });
  };
  Ask.prototype.tell = function (text, wrong) {
    this.state.textContent = text;
    this.state.classList.toggle("is-wrong", wrong);
  };

  function all() { return Object.keys(asks).map(function (id) { return asks[id]; }); }
  function progress() {
    var answered = all().filter(function (ask) { return ask.wanted !== null; }).length;
    var saved = all().every(function (ask) { return ask.said !== null && ask.said === ask.wanted; });
    root.querySelector("progress").value = answered;
    document.getElementById("followup-progress").textContent = root.dataset.progress.replace("{0}", answered).replace("{1}", total);
    document.getElementById("followup-done").hidden = !saved;
  }
  window.addEventListener("online", function () { all().forEach(function (ask) { ask.send(); }); });
  window.addEventListener("beforeunload", function (event) { if (unsent > 0 || all().some(function (ask) { return ask.wanted !== ask.said; })) { event.preventDefault(); } });

  root.querySelectorAll("[data-clause]").forEach(function (card) { asks[card.dataset.clause] = new Ask(card); });
  function open(wait) {
    fetch(api, { headers: { "Accept": "application/json" }, credentials: "same-origin" }).then(function (response) {
      if (response.status >= 400 && response.status < 500) {
        return response.json().then(function (problem) { document.getElementById("followup-progress").textContent = problem.error || ""; return null; });
      }
      if (!response.ok) { throw new Error("later"); }
      return response.json();
    }).then(function (answers) {
      if (!answers) { return; }
      all().forEach(function (ask) {
        var mine = answers[ask.id];
        ask.said = ask.wanted = mine ? mine.answer : null;
        ask.turn = mine ? mine.turn : 0;
        ask.radios.forEach(function (radio) { radio.disabled = false; });
        ask.show();
      });
      progress();
    }).catch(function () {
      document.getElementById("followup-progress").textContent = root.dataset.retrying;
      window.setTimeout(function () { open(Math.min(wait * 2, 30000)); }, wait);
    });
  }
  open(1000);
}());
