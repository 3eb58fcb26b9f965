/*
 * Prioritising, what is seen and pressed: one question at a time, two or four ideas, an answer that moves on at once. What is in the page's hands
 * and what travels is prioritise-hand.js's, the times prioritise-minutes.js's, one's own ideas prioritise-ideas.js's.
 */
(function () {
  "use strict";
  var ask = window.sopu.ask;
  if (!ask) { return; }
  var BLIND_MS = 250, SHOW_MS = 140, FEW = 3;
  var el = ask.el, say = ask.say, announce = ask.announce, copy = ask.copy, clear = ask.clear;
  var root = ask.root, task = el("task"), foot = el("foot"), undo = el("undo");
  var drawn = "", byKeyboard = false;

  /* ---------- showing */
  function open(q) {
    ask.lap();
    if (ask.now) { ask.now.button.removeAttribute("aria-current"); }
    ask.now = q;
    q.button.setAttribute("aria-current", "step");
    root.dataset.pole = q.pole; drawn = "";
    el("question").textContent = q.words; el("question").lang = q.language;
    el("settled").hidden = !q.settled;
    ask.wordingFor(q);
    if (q.shown) { draw(q); } else { next(); }
    if (!q.loaded) { ask.fetchMore(q); }
  }
  /* why this voter may stop here, if so: the answers or the minutes that the stage asks of one are given, or more of them would hardly change the result */
  function reason(q) {
    var given = q.answered + ask.pending(q);
    return q.enough > 0 && given >= q.enough ? "enough" : q.seconds >= ask.share() ? "minutes" : q.settled && given >= FEW ? "settled" : null;
  }
  function next() {
    var q = ask.now;
    q.best = q.least = null;
    if (q.loaded && q.step === "WORDING" && !q.ready.length) { return drawWording(); }
    if (q.loaded && !q.goOn) {
      if (q.finished) { return drawDone(q); }
      if (reason(q)) { return finish(q, reason(q)); }
      // finished earlier, and something new has come since: say so before asking
      if (ask.keptAtAll("unseen|" + q.id) && q.unseen > ask.kept("unseen|" + q.id) && !q.past.length) { q.finished = "all"; return drawDone(q); }
    }
    q.shown = q.ready.shift() || null;
    if (q.shown) { draw(q); fetchMoreSoon(q); return; }
    if (q.loaded && q.step === "FINISHED") { return finish(q, "all"); }
    drawn = "";
    clear(task); task.appendChild(copy("fetching"));
    foot.hidden = false; undo.disabled = !q.past.length; el("unsure").disabled = el("skip").disabled = true;
    fetchMoreSoon(q);
  }
  function finish(q, why) {
    if (!(ask.keptAtAll("unseen|" + q.id) && why !== "all")) { ask.keep("unseen|" + q.id, why === "all" ? 0 : q.unseen); }
    q.finished = why; q.goOn = false;
    drawDone(q);
  }
  /* the answer on its way brings new tasks along; only when none is, they are asked for */
  function fetchMoreSoon(q) { if (ask.isIdle()) { ask.fetchMore(q); } }

  function draw(q) {
    var one = q.shown, four = one.format === "BEST_WORST", body = copy(four ? "four" : "duel");
    one.ideas.forEach(function (idea, at) {
      var option = four ? copy("option") : body.querySelectorAll(".choice")[at];
      (four ? option.querySelector("p") : option).dataset.digit = at + 1;
      option.dataset.id = idea.id;
      if (four) {
        var p = option.querySelector("p");
        p.textContent = idea.text; p.lang = idea.language;
        option.querySelectorAll("[data-idea]").forEach(function (hidden) { hidden.textContent = ": " + idea.text; hidden.lang = idea.language; });
        body.appendChild(option);
      } else { option.textContent = idea.text; option.lang = idea.language; }
    });
    var how = document.createElement("p");
    how.id = "how"; how.className = "strong how";
    how.textContent = told(q, four ? "howFour" : "howDuel");
    clear(task); task.appendChild(how); task.appendChild(body); drawn = "task";
    blind(body);
    ask.begins(one);
    foot.hidden = false; undo.disabled = !q.past.length;
    el("unsure").disabled = el("skip").disabled = false;
    el("keys").hidden = false;
    el("keys").querySelectorAll("[data-when]").forEach(function (part) { part.hidden = part.dataset.when !== one.format; });
    marks(q);
    if (byKeyboard) { task.focus({ preventScroll: true }); }
    uncover(task);
  }
  /* on a phone the question stays in sight: what is new starts right under it, not behind it */
  function uncover(node) {
    var behind = el("question").getBoundingClientRect().bottom - node.getBoundingClientRect().top;
    if (behind > 4) { window.scrollBy(0, -behind - 4); }
  }
  function told(q, key) { return say(key + (q.pole === "unwanted" ? "Bad" : "")); }
  function marks(q) {
    undo.disabled = !q.past.length && !q.best && !q.least;
    if (q.shown.format === "BEST_WORST") { el("how").textContent = told(q, !q.best === !q.least ? "howFour" : q.best ? "thenLeast" : "thenBest"); }
    task.querySelectorAll(".option").forEach(function (option) {
      option.querySelector(".mark-best").setAttribute("aria-pressed", String(option.dataset.id === q.best));
      option.querySelector(".mark-least").setAttribute("aria-pressed", String(option.dataset.id === q.least));
    });
  }
  function drawWording() {
    if (drawn === "wording") { return; }
    drawn = "wording";
    clear(task); task.appendChild(copy("wording"));
    foot.hidden = true; el("keys").hidden = true;
    ask.toggleWording(true, true);
  }
  function drawDone(q) {
    var why = q.finished, fresh = Math.max(0, q.unseen - ask.kept("unseen|" + q.id));
    var following = ask.questions.filter(function (other) { return other !== q && !other.finished; })[0];
    q.button.classList.add("is-done");
    var look = ["done", q.id, why, fresh, q.ready.length > 0, following && following.id].join();
    if (drawn === look) { return; }
    drawn = look;
    var card = copy("done"), text = card.querySelector('[data-says="text"]'), waits = card.querySelector('[data-says="new"]');
    text.textContent = say(why, why === "enough" ? q.answered + ask.pending(q) : ask.minutes(ask.share())) + (following ? "" : " " + say("allQuestions"));
    waits.hidden = !fresh; waits.textContent = say("new", fresh);
    var on = card.querySelector('[data-does="next"]'), more = card.querySelector('[data-does="more"]');
    on.hidden = !following;
    more.hidden = why === "all" && !q.ready.length;
    if (fresh && !more.hidden) { more.classList.add("btn-primary"); on.classList.remove("btn-primary"); }
    if (!following && more.hidden) { card.querySelector('[data-does="home"]').classList.add("btn-primary"); }
    on.addEventListener("click", function () { open(following); });
    more.addEventListener("click", function () { q.goOn = true; q.finished = null; q.button.classList.remove("is-done"); next(); });
    clear(task); task.appendChild(card);
    foot.hidden = false; undo.disabled = !q.past.length; el("unsure").disabled = el("skip").disabled = true; el("keys").hidden = true;
    announce(card.querySelector("h2").textContent + ". " + text.textContent + (fresh ? " " + waits.textContent : ""));
    if (byKeyboard) { card.querySelector("h2").focus({ preventScroll: true }); }
  }

  /* ---------- answering */
  /* a double tap must not answer what has just come in */
  function blind(node) {
    if (byKeyboard) { return; }
    node.classList.add("is-new");
    setTimeout(function () { node.classList.remove("is-new"); }, BLIND_MS);
  }
  function answer(verdict, best, least) {
    var q = ask.now, one = q.shown;
    if (!one) { return; }
    blind(foot);
    ask.lap();
    q.shown = null;
    q.past.push({ task: one });
    ask.post({ kind: "answer", q: q, task: one, verdict: verdict, best: best, least: least, turn: one.turn || 0, millis: Math.max(1, Math.round(one.millis)) });
    announce(say(verdict === "SKIPPED" ? "skipped" : "nextTask"));
    if (verdict === "CHOSEN") {
      task.lastElementChild.classList.add("is-sure");
      setTimeout(function () { if (ask.now === q && !q.shown) { next(); } }, SHOW_MS);
    } else { next(); }
  }
  function choose(id) {
    var other = ask.now.shown.ideas.filter(function (idea) { return idea.id !== id; })[0].id;
    task.querySelectorAll(".choice").forEach(function (button) { button.classList.toggle("chosen", button.dataset.id === id); });
    answer("CHOSEN", id, other);
  }
  function mark(id, end) {
    var q = ask.now, opposite = end === "best" ? "least" : "best";
    q[end] = q[end] === id ? null : id;
    if (q[opposite] === id) { q[opposite] = null; }
    marks(q);
    if (q.best && q.least) { answer("CHOSEN", q.best, q.least); } else if (q.best || q.least) { announce(el("how").textContent); }
  }
  function takeBack() {
    var q = ask.now;
    blind(foot);
    ask.lap();
    if (q.shown && (q.best || q.least)) { q.best = q.least = null; marks(q); return; }
    var last = q.past.pop();
    if (!last) { return; }
    var waiting = ask.takeOut(last.task);
    // one that was sent without an answer may have arrived all the same
    if (!waiting || waiting.tried) { ask.post({ kind: "undo", q: q, task: last.task, turn: last.task.turn || 0 }); }
    if (q.shown) { q.ready.unshift(q.shown); }
    last.task.turn = (last.task.turn || 0) + 1;
    q.shown = last.task; q.best = q.least = null;
    q.finished = null;
    q.button.classList.remove("is-done");
    draw(q);
    announce(say("undone"));
  }
  task.addEventListener("click", function (event) {
    if (event.detail) { byKeyboard = false; }
    var button = event.target.closest("button");
    if (!button || !ask.now.shown) { return; }
    if (button.classList.contains("choice")) { choose(button.dataset.id); }
    if (button.classList.contains("mark")) { mark(button.closest(".option").dataset.id, button.classList.contains("mark-best") ? "best" : "least"); }
  });
  el("unsure").addEventListener("click", function () { answer("CANT_CHOOSE"); });
  el("skip").addEventListener("click", function () { answer("SKIPPED"); });
  undo.addEventListener("click", takeBack);
  ask.questions.forEach(function (q) { q.button.addEventListener("click", function () { open(q); }); });
  document.addEventListener("keydown", function (event) {
    byKeyboard = true;
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    var key = event.key.toLowerCase(), one = ask.now && ask.now.shown;
    if (key === "u") { if (!undo.disabled) { takeBack(); } return; }
    if (!one) { return; }
    if (key === "s") { answer("SKIPPED"); } else if (key === "0") { answer("CANT_CHOOSE"); } else if (key >= "1" && key <= String(one.ideas.length)) {
      var id = one.ideas[Number(key) - 1].id;
      if (one.format === "DUEL") { choose(id); } else if (ask.now.best === id) { mark(id, "best"); } else { mark(id, ask.now.best ? "least" : "best"); }
    }
  });
  document.addEventListener("pointerdown", function () { byKeyboard = false; }, true);

  /* ---------- what the other scripts tell */
  ask.arrived = function (q) {
    if (q !== ask.now) { return; }
    el("settled").hidden = !q.settled;
    if (!q.shown) { next(); }
  };
  ask.ended = function () {
    foot.hidden = true; el("keys").hidden = true; el("settled").hidden = true; el("steps").hidden = true; el("word").hidden = true;
    ask.toggleWording(false);
    ask.questions.forEach(function (q) { q.shown = null; q.ready = []; });
    drawn = "ended";
    clear(task);
  };
  document.addEventListener("sopu:trouble", function () { if (!el("add").contains(document.activeElement)) { uncover(el("trouble")); } });

  /* ---------- begin */
  ask.tellMinutes();
  el("steps").hidden = false;
  var asked = new URLSearchParams(location.search).get("question");
  if (ask.questions.length) { open(ask.questions.filter(function (q) { return q.id === asked; })[0] || ask.questions[0]); }
}());
