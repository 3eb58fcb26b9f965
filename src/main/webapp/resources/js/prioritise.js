/*
 * Prioritising. One question at a time: tasks come two ahead from the server, an answer moves on at once and travels in the background, one
 * after the other, again and again until the server has it. Nothing chosen is kept in the browser's storage: unsent answers live in this page,
 * which says so before it is left. The browser keeps (own.js) only the seconds used for a question and how much of it had been unseen when it was finished.
 */
(function () {
  "use strict";
  var root = document.getElementById("prioritise");
  if (!root || root.dataset.open !== "true") { return; }

  var READY = 2, BLIND_MS = 250, SHOW_MS = 140, POLL_MS = 20000, IDLE_MS = 60000, PAUSE_MS = 120000, FEW = 3;
  var api = root.dataset.api, own = window.sopu.own;
  var el = function (id) { return document.getElementById(id); };
  var task = el("task"), foot = el("foot"), undo = el("undo"), live = el("status"), trouble = el("trouble");
  var steps = Array.prototype.slice.call(document.querySelectorAll(".step"));
  var questions = steps.map(function (button, at) {
    return { id: button.dataset.question, words: button.dataset.words, language: button.dataset.language, pole: button.dataset.pole, limit: Number(button.dataset.limit), at: at, button: button,
      ready: [], past: [], shown: null, best: null, least: null, loaded: false, fetching: false, answered: 0, enough: 0, unseen: 0, settled: false, seconds: kept("seconds|" + button.dataset.question), goOn: false, finished: null, step: "ASKING" };
  });
  var now = null, drawn = "", outbox = [], sending = false, failures = 0, byKeyboard = false;

  /* ---------- words */
  function say(key) {
    var text = el("says").querySelector('[data-key="' + key + '"]').textContent;
    for (var i = 1; i < arguments.length; i++) { text = text.replace("{" + (i - 1) + "}", arguments[i]); }
    return text;
  }
  function announce(text) { live.textContent = ""; setTimeout(function () { live.textContent = text; }, 30); }
  function copy(id) { return el(id).content.firstElementChild.cloneNode(true); }
  function clear(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }

  /* ---------- small storage; a browser that refuses it loses the bar of minutes, nothing else */
  function kept(name) { return Number(own.get("duel|" + name)) || 0; }
  function keep(name, number) { own.set("duel|" + name, String(number)); }
  function keptAtAll(name) { return own.get("duel|" + name) !== null; }

  /* ---------- the server */
  function call(method, path, body) {
    var controller = new AbortController(), timer = setTimeout(function () { controller.abort(); }, 4500);
    return fetch(api + path, { method: method, credentials: "same-origin", redirect: "manual", signal: controller.signal,
      headers: { "Content-Type": "application/json", "Accept": "application/json" }, body: body ? JSON.stringify(body) : undefined })
      .then(function (response) {
        return response.text().then(function (text) {
          clearTimeout(timer);
          var json = {};
          try { json = JSON.parse(text); } catch (notJson) { /* an error page, or nothing */ }
          if (response.ok) { return json; }
          throw { status: response.type === "opaqueredirect" ? 401 : response.status, json: json };
        });
      }, function () { clearTimeout(timer); throw { status: 0, json: {} }; });
  }
  function isPassing(failure) {
    return failure.status === 0 || failure.status === 401 || failure.status >= 500 || failure.status === 429 || failure.json.key === "ballot.keysMissing";
  }
  function showTrouble(failure) {
    var note = copy("away"), key = failure.status === 401 ? "loginEnded" : failure.status === 0 ? "offline" : "serverAway";
    note.querySelector('[data-says="what"]').textContent = failure.json.error || say(key);
    note.querySelector('[data-says="safe"]').hidden = !outbox.length && !isPassing(failure);
    var login = note.querySelector('[data-does="login"]');
    if (failure.status === 401) {
      login.hidden = false;
      login.href = failure.json.login || location.href;
      if (outbox.length) { login.target = "_blank"; }
    }
    if (trouble.textContent !== note.textContent) {
      clear(trouble); trouble.appendChild(note);
      if (!el("add").contains(document.activeElement)) { uncover(trouble); }
    }
  }
  function noTrouble() { failures = 0; clear(trouble); }
  function wait() { return Math.min(10000, 700 * Math.pow(1.8, Math.min(failures, 6))); }

  /* ---------- what this voter has in hand */
  function ids(one) { return one.ideas.map(function (idea) { return idea.id; }); }
  function unsent(q) { return outbox.filter(function (op) { return op.q === q && op.kind === "answer" && !op.flying; }).map(function (op) { return op.task; }); }
  function held(q) { return q.ready.concat(q.shown ? [q.shown] : [], unsent(q)).map(ids); }
  function want(q) { return Math.max(0, READY - q.ready.length); }
  function query(q) { return held(q).map(function (one) { return "held=" + one.join(","); }).concat("want=" + want(q)).join("&"); }
  function pending(q) { return outbox.filter(function (op) { return op.q === q && op.verdict === "CHOSEN"; }).length; }

  function took(q, progress) {
    q.loaded = true;
    q.answered = progress.answered; q.enough = progress.enough; q.unseen = progress.unseen; q.step = progress.step; q.settled = progress.settled === true;
    if (q === now) { el("settled").hidden = !q.settled; }
    (progress.tasks || []).forEach(function (one) { q.ready.push(one); });
    if (q === now && !q.shown) { next(); }
  }
  function fetchMore(q) {
    if (q.fetching || want(q) === 0) { return; }
    q.fetching = true;
    call("GET", "questions/" + q.id + "?" + query(q)).then(function (progress) {
      q.fetching = false; noTrouble(); took(q, progress);
    }, function (failure) {
      q.fetching = false; failures++; showTrouble(failure);
      if (isPassing(failure)) { setTimeout(function () { fetchMore(q); }, wait()); } else { ended(failure); }
    });
  }
  function ended(failure) {
    if (/\.(closed|notOnRoll|notOpenYet)$/.test(failure.json.key || "")) { foot.hidden = true; clear(task); }
  }

  /* ---------- sending, one after the other */
  function post(op) { outbox.push(op); send(); }
  function send() {
    if (sending || !outbox.length) { return; }
    sending = true;
    var op = outbox[0], q = op.q;
    op.flying = op.tried = true;
    var body = { held: held(q), want: want(q) };
    if (op.kind === "answer") {
      body.token = op.task.token; body.ideas = ids(op.task); body.signature = op.task.signature; body.turn = op.turn;
      body.verdict = op.verdict; body.best = op.best; body.least = op.least; body.millis = op.millis;
    }
    var asked = body.want, sent = op.kind === "answer" ? call("POST", "questions/" + q.id + "/answers", body)
      : call("DELETE", "questions/" + q.id + "/answers/" + op.task.token + "?turn=" + op.turn + "&" + query(q));
    sent.then(function (progress) {
      sending = false; outbox.shift(); noTrouble();
      took(q, progress);
      if (asked === 0 && want(q) > 0) { fetchMore(q); }
      send();
    }, function (failure) {
      sending = false; op.flying = false; failures++; showTrouble(failure);
      if (isPassing(failure)) { setTimeout(send, wait()); return; }
      outbox.shift(); ended(failure); send();
    });
  }
  window.addEventListener("online", function () { failures = 0; send(); if (now) { fetchMore(now); } });
  window.addEventListener("beforeunload", function (event) { if (outbox.length) { event.preventDefault(); event.returnValue = ""; } });

  /* ---------- showing */
  function open(q) {
    lap();
    if (now) { now.button.removeAttribute("aria-current"); }
    now = q;
    q.button.setAttribute("aria-current", "step");
    root.dataset.pole = q.pole; drawn = "";
    el("question").textContent = q.words; el("question").lang = q.language;
    el("settled").hidden = !q.settled;
    wordingFor(q);
    if (q.shown) { draw(q); } else { next(); }
    if (!q.loaded) { fetchMore(q); }
  }
  /* why this voter may stop here, if so: the answers or the minutes that the stage asks of one are given, or more of them would hardly change the result */
  function reason(q) {
    var given = q.answered + pending(q);
    return q.enough > 0 && given >= q.enough ? "enough" : q.seconds >= share() ? "minutes" : q.settled && given >= FEW ? "settled" : null;
  }
  function next() {
    var q = now;
    q.best = q.least = null;
    if (q.loaded && q.step === "WORDING" && !q.ready.length) { return drawWording(); }
    if (q.loaded && !q.goOn) {
      if (q.finished) { return drawDone(q); }
      if (reason(q)) { return finish(q, reason(q)); }
      // finished earlier, and something new has come since: say so before asking
      if (keptAtAll("unseen|" + q.id) && q.unseen > kept("unseen|" + q.id) && !q.past.length) { q.finished = "all"; return drawDone(q); }
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
    if (!(keptAtAll("unseen|" + q.id) && why !== "all")) { keep("unseen|" + q.id, why === "all" ? 0 : q.unseen); }
    q.finished = why; q.goOn = false;
    drawDone(q);
  }
  /* the answer on its way brings new tasks along; only when none is, they are asked for */
  function fetchMoreSoon(q) { if (!outbox.length) { fetchMore(q); } }

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
    one.millis = one.millis || 0; looked = performance.now();
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
    toggleWording(true, true);
  }
  function drawDone(q) {
    var why = q.finished, fresh = Math.max(0, q.unseen - kept("unseen|" + q.id));
    var following = questions.filter(function (other) { return other !== q && !other.finished; })[0];
    q.button.classList.add("is-done");
    var look = ["done", q.id, why, fresh, q.ready.length > 0, following && following.id].join();
    if (drawn === look) { return; }
    drawn = look;
    var card = copy("done"), text = card.querySelector('[data-says="text"]'), waits = card.querySelector('[data-says="new"]');
    text.textContent = say(why, why === "enough" ? q.answered + pending(q) : minutes(share())) + (following ? "" : " " + say("allQuestions"));
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
    var q = now, one = q.shown;
    if (!one) { return; }
    blind(foot);
    lap();
    q.shown = null;
    q.past.push({ task: one });
    post({ kind: "answer", q: q, task: one, verdict: verdict, best: best, least: least, turn: one.turn || 0, millis: Math.max(1, Math.round(one.millis)) });
    announce(say(verdict === "SKIPPED" ? "skipped" : "nextTask"));
    if (verdict === "CHOSEN") {
      task.lastElementChild.classList.add("is-sure");
      setTimeout(function () { if (now === q && !q.shown) { next(); } }, SHOW_MS);
    } else { next(); }
  }
  function choose(id) {
    var other = now.shown.ideas.filter(function (idea) { return idea.id !== id; })[0].id;
    task.querySelectorAll(".choice").forEach(function (button) { button.classList.toggle("chosen", button.dataset.id === id); });
    answer("CHOSEN", id, other);
  }
  function mark(id, end) {
    var q = now, opposite = end === "best" ? "least" : "best";
    q[end] = q[end] === id ? null : id;
    if (q[opposite] === id) { q[opposite] = null; }
    marks(q);
    if (q.best && q.least) { answer("CHOSEN", q.best, q.least); } else if (q.best || q.least) { announce(el("how").textContent); }
  }
  function takeBack() {
    var q = now;
    blind(foot);
    lap();
    if (q.shown && (q.best || q.least)) { q.best = q.least = null; marks(q); return; }
    var last = q.past.pop();
    if (!last) { return; }
    var waiting = outbox.filter(function (op) { return op.kind === "answer" && op.task === last.task && !op.flying; })[0];
    if (waiting) { outbox.splice(outbox.indexOf(waiting), 1); }
    // one that was sent without an answer may have arrived all the same
    if (!waiting || waiting.tried) { post({ kind: "undo", q: q, task: last.task, turn: last.task.turn || 0 }); }
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
    if (!button || !now.shown) { return; }
    if (button.classList.contains("choice")) { choose(button.dataset.id); }
    if (button.classList.contains("mark")) { mark(button.closest(".option").dataset.id, button.classList.contains("mark-best") ? "best" : "least"); }
  });
  el("unsure").addEventListener("click", function () { answer("CANT_CHOOSE"); });
  el("skip").addEventListener("click", function () { answer("SKIPPED"); });
  undo.addEventListener("click", takeBack);
  steps.forEach(function (button, at) { button.addEventListener("click", function () { open(questions[at]); }); });
  document.addEventListener("keydown", function (event) {
    byKeyboard = true;
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    var key = event.key.toLowerCase(), one = now && now.shown;
    if (key === "u") { if (!undo.disabled) { takeBack(); } return; }
    if (!one) { return; }
    if (key === "s") { answer("SKIPPED"); } else if (key === "0") { answer("CANT_CHOOSE"); } else if (key >= "1" && key <= String(one.ideas.length)) {
      var id = one.ideas[Number(key) - 1].id;
      if (one.format === "DUEL") { choose(id); } else if (now.best === id) { mark(id, "best"); } else { mark(id, now.best ? "least" : "best"); }
    }
  });
  document.addEventListener("pointerdown", function () { byKeyboard = false; }, true);

  /* ---------- how long a task is looked at before it is answered; a hidden page and a pause of more than two minutes are not counted */
  var looked = 0;
  function lap(wasAway) {
    var at = performance.now(), one = now && now.shown;
    if (one && !wasAway && at - looked <= PAUSE_MS) { one.millis += at - looked; }
    looked = at;
  }
  document.addEventListener("visibilitychange", function () { lap(document.visibilityState === "visible"); });

  /* ---------- the minutes used of those promised */
  var promised = Number(root.dataset.minutes) * 60, touched = Date.now();
  ["pointerdown", "keydown", "scroll"].forEach(function (type) { document.addEventListener(type, function () { touched = Date.now(); lap(); }, { passive: true }); });
  function share() { return promised / Math.max(1, questions.length); }
  function used() { return questions.reduce(function (sum, q) { return sum + q.seconds; }, 0); }
  function minutes(seconds) { return (Math.round(seconds / 30) / 2).toLocaleString(root.dataset.language); }
  function tell() {
    var seconds = used(), over = promised > 0 && seconds >= promised;
    el("used").value = Math.min(100, promised ? 100 * seconds / promised : 0);
    el("used-text").textContent = say(over ? "over" : "time", Math.floor(seconds / 60), minutes(promised));
    root.classList.toggle("is-over", over);
    // who has chosen to go on was told at the end of a question; the end of all the minutes is said once more, when it comes
    if (seconds === promised && now.goOn) { toast(say("timeUp", minutes(promised))); }
  }
  setInterval(function () {
    if (document.visibilityState === "visible" && Date.now() - touched < IDLE_MS && now && now.shown) { now.seconds++; keep("seconds|" + now.id, now.seconds); tell(); }
  }, 1000);
  tell();

  /* ---------- new ideas while one has finished or waits for more */
  setInterval(function () {
    var q = now;
    if (!q || q.shown || outbox.length || document.visibilityState !== "visible" || !q.loaded) { return; }
    call("GET", "questions/" + q.id + "?want=" + (q.ready.length ? 0 : 1)).then(function (progress) {
      noTrouble();
      if (q === now && !q.shown) { took(q, progress); }
    }, function () { /* told by whatever is done next */ });
  }, POLL_MS);

  /* ---------- wording ideas */
  var areas = Array.prototype.slice.call(document.querySelectorAll("#add textarea")), near = el("near"), error = el("add-error"), sendingIdea = null, looking = 0;
  function token() {
    return crypto.randomUUID ? crypto.randomUUID() : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, function (c) {
      return (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16);
    });
  }
  function wordingFor(q) {
    areas.forEach(function (area) {
      area.dataset.draft = "duel." + q.id + "." + area.lang;
      area.dataset.limit = q.limit;
      area.value = "";
      area.sopuDraft = false;
    });
    near.hidden = true; error.hidden = true; sendingIdea = null;
    document.dispatchEvent(new CustomEvent("sopu:updated"));
    areas.forEach(function (area) { if (area.value) { area.closest(".field").hidden = false; toggleWording(true, true); } });
    if (!el("add").hidden) { showMine(q); }
  }
  function toggleWording(on, quietly) {
    el("add").hidden = !on;
    el("word").setAttribute("aria-expanded", String(on));
    if (on) { showMine(now); }
    if (on && !quietly) { visibleArea().focus(); }
  }
  function visibleArea() { return areas.filter(function (area) { return !area.closest(".field").hidden; })[0]; }
  el("word").addEventListener("click", function () { toggleWording(el("add").hidden); });
  el("unword").addEventListener("click", function () { toggleWording(false); el("word").focus(); });
  if (el("other")) {
    el("other").addEventListener("click", function () {
      areas.forEach(function (area) { area.closest(".field").hidden = false; });
      el("other").hidden = true;
      areas[areas.length - 1].focus();
    });
  }
  areas.forEach(function (area) {
    area.addEventListener("input", function () {
      error.hidden = true;
      sendingIdea = null;
      clearTimeout(looking);
      looking = setTimeout(function () { look(area.value.trim()); }, 350);
    });
  });
  function look(text) {
    var q = now;
    if (text.length < 4) { near.hidden = true; return; }
    call("POST", "questions/" + q.id + "/similar", { text: text.slice(0, 500) }).then(function (alike) {
      if (q !== now) { return; }
      var list = near.querySelector("ul");
      clear(list);
      alike.forEach(function (idea) { var li = document.createElement("li"); li.textContent = idea.text; li.lang = idea.language; list.appendChild(li); });
      near.hidden = !alike.length;
    }, function () { near.hidden = true; });
  }
  function wrong(text) { error.textContent = text; error.hidden = false; visibleArea().setAttribute("aria-invalid", "true"); visibleArea().focus(); }
  el("add-form").addEventListener("submit", function (event) {
    event.preventDefault();
    var q = now, words = {};
    areas.forEach(function (area) { if (area.value.trim()) { words[area.lang] = area.value; } area.removeAttribute("aria-invalid"); });
    if (areas.some(function (area) { return Array.from(area.value.trim()).length > q.limit; })) { return wrong(say("tooLong")); }
    words.token = sendingIdea = sendingIdea || token();
    el("send").disabled = true;
    call("POST", "questions/" + q.id + "/ideas", words).then(function () {
      el("send").disabled = false; sendingIdea = null; near.hidden = true; noTrouble();
      areas.forEach(function (area) {
        if (area.value !== (words[area.lang] || "")) { return; } // the next idea is being typed already
        area.value = "";
        document.dispatchEvent(new CustomEvent("sopu:sent", { detail: { key: area.dataset.draft } }));
      });
      document.dispatchEvent(new CustomEvent("sopu:updated"));
      toast(say("added"));
      showMine(q);
      if (!q.shown) { call("GET", "questions/" + q.id + "?want=1").then(function (progress) { if (!q.shown) { took(q, progress); } }); }
    }, function (failure) {
      el("send").disabled = false;
      wrong(failure.json.error || say(failure.status === 0 ? "offline" : failure.status === 401 ? "loginEnded" : "serverAway"));
      if (failure.status === 401) { showTrouble(failure); }
    });
  });
  function showMine(q) {
    call("GET", "questions/" + q.id + "/ideas/mine").then(function (mine) {
      if (q !== now) { return; }
      var list = el("mine").querySelector("ul");
      clear(list);
      mine.forEach(function (idea) { list.appendChild(own(idea)); });
      el("mine").hidden = !mine.length;
    }, function () { el("mine").hidden = true; });
  }
  function own(idea) {
    var li = copy("own"), p = li.querySelector("p"), other = li.querySelector(".other"), first = idea.fi ? "fi" : "sv", second = first === "fi" ? "sv" : "fi";
    p.textContent = idea[first]; p.lang = first;
    if (idea[second]) { other.textContent = idea[second]; other.lang = second; return li; }
    if (areas.length < 2) { other.remove(); return li; }
    var button = document.createElement("button");
    button.type = "button"; button.className = "btn btn-link"; button.textContent = say("addOther");
    button.addEventListener("click", function () {
      var form = document.createElement("form"), area = document.createElement("textarea"), save = document.createElement("button");
      area.className = "input"; area.rows = 2; area.lang = second; area.setAttribute("aria-label", say("addOther"));
      save.className = "btn btn-small"; save.textContent = say("save");
      form.appendChild(area); form.appendChild(save); clear(other); other.appendChild(form); area.focus();
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        var words = { fi: idea.fi, sv: idea.sv };
        words[second] = area.value;
        call("PUT", "ideas/" + idea.id + "/words", words).then(function (changed) { li.replaceWith(own(changed)); }, function (failure) {
          toast(failure.json.error || say("serverAway"));
        });
      });
    });
    other.appendChild(button);
    return li;
  }
  function toast(text) {
    var note = copy("toast");
    note.querySelector("span").textContent = text;
    document.body.appendChild(note);
    setTimeout(function () { note.remove(); }, 4000);
  }

  /* ---------- begin: the reader's own language first among the areas, then the first question that is not finished */
  var wished = areas.filter(function (area) { return area.lang === root.dataset.language; })[0] || areas[0];
  areas.forEach(function (area) { area.closest(".field").hidden = area !== wished; });
  el("steps").hidden = false;
  var asked = new URLSearchParams(location.search).get("question");
  if (questions.length) { open(questions.filter(function (q) { return q.id === asked; })[0] || questions[0]); }
}());
