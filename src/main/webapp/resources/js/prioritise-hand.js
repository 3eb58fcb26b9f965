/*
 * Prioritising, the part that calls: which tasks and answers are in this page's hands. Tasks come two ahead from the server, three are out at most; an answer moves on at
 * once and travels in the background, one after the other, again and again until Sopu itself has answered (calls.js). Nothing chosen is kept in
 * the browser's storage: unsent answers live in this page, which says so before it is left. The page's other scripts find all of it in sopu.ask.
 */
(function () {
  "use strict";
  var root = document.getElementById("prioritise");
  if (!root || root.dataset.open !== "true") { return; }

  var READY = 2, POLL_MS = 20000;
  var api = root.dataset.api, own = window.sopu.own, calls = window.sopu.calls, outbox = [], sending = false;
  var el = function (id) { return document.getElementById(id); };
  /* the browser keeps the seconds used for a question and how much of it had been unseen when it was finished; one that refuses loses the bar of minutes */
  function kept(name) { return Number(own.get("duel|" + name)) || 0; }
  var steps = Array.prototype.slice.call(document.querySelectorAll(".step"));
  var ask = window.sopu.ask = {
    root: root, el: el, now: null,
    questions: steps.map(function (button, at) {
      return { id: button.dataset.question, words: button.dataset.words, language: button.dataset.language, pole: button.dataset.pole, limit: Number(button.dataset.limit), at: at, button: button,
        ready: [], past: [], shown: null, best: null, least: null, loaded: false, fetching: false, dry: 0, answered: 0, enough: 0, unseen: 0, settled: false, seconds: kept("seconds|" + button.dataset.question), goOn: false, finished: null, step: "ASKING" };
    }),
    kept: kept,
    keep: function (name, number) { own.set("duel|" + name, String(number)); },
    keptAtAll: function (name) { return own.get("duel|" + name) !== null; },
    say: function (key) {
      var text = el("says").querySelector('[data-key="' + key + '"]').textContent;
      for (var i = 1; i < arguments.length; i++) { text = text.replace("{" + (i - 1) + "}", arguments[i]); }
      return text;
    },
    announce: function (text) { el("status").textContent = ""; setTimeout(function () { el("status").textContent = text; }, 30); },
    copy: function (id) { return el(id).content.firstElementChild.cloneNode(true); },
    clear: function (node) { while (node.firstChild) { node.removeChild(node.firstChild); } },
    toast: function (text) {
      var note = ask.copy("toast");
      note.querySelector("span").textContent = text;
      document.body.appendChild(note);
      setTimeout(function () { note.remove(); }, 4000);
    },
    call: function (method, path, body) { return calls.once(method, api + path, body); },
    ids: ids, pending: pending, post: post, takeOut: takeOut, fetchMore: fetchMore, took: took, fail: fail,
    isIdle: function () { return !outbox.length; }
  };

  /* ---------- what this voter has in hand */
  function ids(one) { return one.ideas.map(function (idea) { return idea.id; }); }
  function unsent(q) { return outbox.filter(function (op) { return op.q === q && op.kind === "answer" && !op.flying; }).map(function (op) { return op.task; }); }
  function held(q) { return q.ready.concat(q.shown ? [q.shown] : [], unsent(q)).map(ids); }
  function want(q) { return Math.max(0, READY - q.ready.length); }
  function pending(q) { return outbox.filter(function (op) { return op.q === q && op.verdict === "CHOSEN"; }).length; }

  function took(q, progress, fetched) {
    if (calls.isOver()) { return; }
    q.loaded = true;
    q.answered = progress.answered; q.enough = progress.enough; q.unseen = progress.unseen; q.step = progress.step; q.settled = progress.settled === true;
    var fresh = (progress.tasks || []).filter(function (one) { return !isHere(q, one); });
    fresh.forEach(function (one) { q.ready.push(one); });
    q.dry = fetched && !fresh.length ? Date.now() : 0;
    calls.fine();
    document.dispatchEvent(new CustomEvent("sopu:stage-open"));
    ask.arrived(q);
  }
  /* a task comes once, in whatever order calls are answered: not while it is in this page's hands, nor after its answer, unless that was undone elsewhere */
  function isHere(q, task) {
    return q.ready.concat(q.shown ? [q.shown] : [], q.past.map(function (gone) { return gone.task; }))
      .some(function (one) { return one.token === task.token && (one.turn || 0) >= (task.turn || 0); });
  }
  /* when there was nothing new, it is asked again after the next answer, or some seconds later */
  function fetchMore(q) {
    if (q.fetching || want(q) === 0 || calls.isOver() || Date.now() - q.dry < POLL_MS) { return; }
    q.fetching = true;
    ask.call("GET", "questions/" + q.id + "?want=" + (held(q).length + want(q))).then(function (progress) {
      q.fetching = false;
      took(q, progress, true);
    }, function (failure) {
      q.fetching = false;
      fail(failure, function () { fetchMore(q); });
    });
  }
  /* passing: again later. An end: nothing waits any more, and the page says so and no two things */
  function fail(failure, again) {
    calls.tell(failure);
    if (failure.isPassing) { calls.later(again, failure); return; }
    if (failure.kind !== "refused") { end(); }
  }
  function end() {
    outbox = [];
    ask.ended();
  }
  document.addEventListener("sopu:stage-closed", function (event) {
    event.preventDefault();
    calls.end("closed");
    end();
  });
  calls.unsent(function () { return outbox.length + ask.ideaWaits(); });

  /* ---------- sending, one after the other */
  function post(op) { outbox.push(op); send(); }
  function takeOut(task) {
    var waiting = outbox.filter(function (op) { return op.kind === "answer" && op.task === task && !op.flying; })[0];
    if (waiting) { outbox.splice(outbox.indexOf(waiting), 1); }
    return waiting;
  }
  function send() {
    if (sending || !outbox.length) { return; }
    sending = true;
    var op = outbox[0], q = op.q;
    op.flying = op.tried = true;
    var body = { token: op.task.token, turn: op.turn, held: held(q), want: want(q) };
    if (op.kind === "answer") {
      body.ideas = ids(op.task); body.signature = op.task.signature;
      body.verdict = op.verdict; body.best = op.best; body.least = op.least; body.millis = op.millis;
    }
    var asked = body.want;
    ask.call("POST", "questions/" + q.id + "/answers" + (op.kind === "answer" ? "" : "/taken-back"), body).then(function (progress) {
      sending = false; drop(op);
      took(q, progress);
      if (asked === 0 && want(q) > 0) { fetchMore(q); }
      send();
    }, function (failure) {
      op.flying = false;
      if (failure.kind === "refused") { drop(op); q.past = q.past.filter(function (gone) { return gone.task !== op.task; }); }
      if (failure.isPassing) { fail(failure, function () { sending = false; send(); }); return; }
      sending = false;
      fail(failure);
      send();
    });
  }
  function drop(op) { var at = outbox.indexOf(op); if (at >= 0) { outbox.splice(at, 1); } }

  /* ---------- new ideas while one has finished or waits for more */
  setInterval(function () {
    var q = ask.now;
    if (!q || q.shown || outbox.length || document.visibilityState !== "visible" || !q.loaded || calls.isOver() || calls.isLeft()) { return; }
    ask.call("GET", "questions/" + q.id + "?want=" + (q.ready.length ? 0 : 1)).then(function (progress) {
      if (q === ask.now && !q.shown) { took(q, progress); }
    }, function () { /* told by whatever is done next */ });
  }, POLL_MS);
}());
