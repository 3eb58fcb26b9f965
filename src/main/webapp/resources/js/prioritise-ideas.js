/* Prioritising, the part for one's own ideas: wording one, seeing what is alike, adding the other language. */
(function () {
  "use strict";
  var ask = window.sopu.ask, calls = window.sopu.calls;
  if (!ask) { return; }
  var el = ask.el, say = ask.say, copy = ask.copy, clear = ask.clear, call = ask.call, toast = ask.toast;

  var areas = Array.prototype.slice.call(document.querySelectorAll("#add textarea")), near = el("near"), error = el("add-error"), sending = null, looking = 0;
  function wordingFor(q) {
    areas.forEach(function (area) {
      area.dataset.draft = "duel." + q.id + "." + area.lang;
      area.dataset.limit = q.limit;
      area.value = "";
      area.sopuDraft = false;
    });
    near.hidden = true; error.hidden = true; sending = null; el("send").disabled = false;
    document.dispatchEvent(new CustomEvent("sopu:updated"));
    areas.forEach(function (area) { if (area.value) { area.closest(".field").hidden = false; toggleWording(true, true); } });
    if (!el("add").hidden) { showMine(q); }
  }
  function toggleWording(on, quietly) {
    el("add").hidden = !on;
    el("word").setAttribute("aria-expanded", String(on));
    if (on) { showMine(ask.now); }
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
      sending = null;
      el("send").disabled = false;
      clearTimeout(looking);
      looking = setTimeout(function () { look(area.value.trim()); }, 350);
    });
  });
  function look(text) {
    var q = ask.now;
    if (text.length < 4) { near.hidden = true; return; }
    call("POST", "questions/" + q.id + "/similar", { text: text.slice(0, 500) }).then(function (alike) {
      if (q !== ask.now) { return; }
      var list = near.querySelector("ul");
      clear(list);
      alike.forEach(function (idea) { var li = document.createElement("li"); li.textContent = idea.text; li.lang = idea.language; list.appendChild(li); });
      near.hidden = !alike.length;
    }, function () { near.hidden = true; });
  }
  function wrong(text) { error.textContent = text; error.hidden = false; visibleArea().setAttribute("aria-invalid", "true"); visibleArea().focus(); }
  el("add-form").addEventListener("submit", function (event) {
    event.preventDefault();
    var q = ask.now, words = {};
    areas.forEach(function (area) { if (area.value.trim()) { words[area.lang] = area.value; } area.removeAttribute("aria-invalid"); });
    if (areas.some(function (area) { return Array.from(area.value.trim()).length > q.limit; })) { return wrong(say("tooLong")); }
    words.token = calls.token();
    sending = { q: q, words: words };
    el("send").disabled = true;
    send(sending);
  });
  /* again and again, until Sopu has answered or the text is changed */
  function send(one) {
    if (one !== sending) { return; }
    call("POST", "questions/" + one.q.id + "/ideas", one.words).then(function () {
      calls.fine();
      areas.forEach(function (area) {
        if (one !== sending || area.value !== (one.words[area.lang] || "")) { return; } // the next idea is being typed already
        area.value = "";
        document.dispatchEvent(new CustomEvent("sopu:sent", { detail: { key: area.dataset.draft } }));
      });
      if (one === sending) { sending = null; el("send").disabled = false; near.hidden = true; }
      document.dispatchEvent(new CustomEvent("sopu:updated"));
      toast(say("added"));
      showMine(one.q);
      if (!one.q.shown) { call("GET", "questions/" + one.q.id + "?want=1").then(function (progress) { if (!one.q.shown) { ask.took(one.q, progress); } }, function () { /* asked again soon */ }); }
    }, function (failure) {
      if (one !== sending) { return; }
      if (failure.isPassing) { calls.tell(failure); calls.later(function () { send(one); }, failure); return; }
      sending = null;
      el("send").disabled = false;
      if (failure.kind === "refused") { wrong(failure.error); } else { ask.fail(failure); }
    });
  }
  function showMine(q) {
    call("GET", "questions/" + q.id + "/ideas/mine").then(function (mine) {
      if (q !== ask.now) { return; }
      var list = el("mine").querySelector("ul");
      clear(list);
      mine.forEach(function (idea) { list.appendChild(own(idea)); });
      el("mine").hidden = !mine.length;
    }, function () { el("mine").hidden = true; });
  }
  function reword(q, words, done, refused) {
    call("PUT", "questions/" + q.id + "/ideas/mine", words).then(function (changed) { calls.fine(); done(changed); }, function (failure) {
      calls.tell(failure);
      if (failure.isPassing) { calls.later(function () { reword(q, words, done, refused); }, failure); return; }
      refused(failure.json);
    });
  }
  /* one of one's own: until somebody has been asked about it, it can be corrected and withdrawn; the language that it lacks can be added later too */
  function own(idea) {
    var li = copy("own"), first = idea.fi ? "fi" : "sv", second = first === "fi" ? "sv" : "fi", p = li.querySelector("p"), other = li.querySelector(".other");
    p.textContent = idea[first]; p.lang = first;
    li.querySelector("[data-open]").hidden = idea.asked;
    li.querySelector("[data-frozen]").hidden = !idea.asked;
    li.querySelectorAll("[data-of]").forEach(function (of) { of.textContent = ": " + idea[first]; of.lang = first; });
    li.querySelector('[data-does="correct"]').addEventListener("click", function () { correct(li, idea, [first, second].filter(function (tongue) { return idea[tongue]; }), "changed"); });
    li.querySelector('[data-does="withdraw"]').addEventListener("click", function (event) { event.currentTarget.disabled = true; withdraw(li, idea); });
    if (idea[second]) { other.textContent = idea[second]; other.lang = second; return li; }
    if (areas.length < 2) { other.remove(); return li; }
    var button = document.createElement("button");
    button.type = "button"; button.className = "btn btn-link"; button.textContent = say("addOther");
    button.addEventListener("click", function () { correct(li, idea, [second], "changed"); });
    other.appendChild(button);
    return li;
  }
  function correct(li, idea, tongues, done) {
    var q = ask.now, form = copy("correcting"), before = Array.prototype.slice.call(li.children), save = form.querySelector("button"), boxes = tongues.map(function (tongue) {
      var area = document.createElement("textarea");
      area.className = "input"; area.rows = 2; area.lang = tongue; area.value = idea[tongue] || "";
      area.setAttribute("aria-label", idea[tongue] ? el("mine").querySelector("h3").textContent : say("addOther"));
      form.insertBefore(area, save);
      return area;
    });
    function close() { form.remove(); before.forEach(function (node) { node.hidden = node.sopuHidden; }); li.focus(); }
    before.forEach(function (node) { node.sopuHidden = node.hidden; node.hidden = true; });
    li.appendChild(form); boxes[0].focus();
    form.querySelector('[data-does="cancel"]').addEventListener("click", close);
    form.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(); } });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var words = { idea: idea.id, fi: idea.fi, sv: idea.sv, seen: idea.seen };
      boxes.forEach(function (area) { words[area.lang] = area.value; });
      save.disabled = true;
      reword(q, words, function (changed) { var next = own(changed); li.replaceWith(next); next.focus(); toast(say(done)); }, function (json) {
        save.disabled = false;
        if (!json || !json.lines) { return; }
        // somebody else was faster: what is stored stands beside one's own and has been seen, so that sending again takes one's own
        idea.seen = json.seen;
        var stored = form.querySelector("p") || form.insertBefore(document.createElement("p"), boxes[0]);
        stored.textContent = json.lines.map(function (line) { return line.stored; }).join(" "); stored.lang = tongues[0];
      });
    });
  }
  function withdraw(li, idea) {
    var q = ask.now;
    call("POST", "questions/" + q.id + "/ideas/mine/withdrawn", { idea: idea.id }).then(function () {
      calls.fine();
      var gone = copy("withdrawn"), back = gone.querySelector("button"), words = { token: calls.token(), fi: idea.fi, sv: idea.sv };
      back.addEventListener("click", function () { back.disabled = true; restore(q, gone, words); });
      li.replaceWith(gone); back.focus(); ask.announce(say("withdrawn"));
    }, function (failure) {
      calls.tell(failure);
      if (failure.isPassing) { calls.later(function () { withdraw(li, idea); }, failure); } else { showMine(q); }
    });
  }
  /* worded anew, the same text: nobody has been asked about it, so nothing else was there of it */
  function restore(q, gone, words) {
    call("POST", "questions/" + q.id + "/ideas", words).then(function (idea) {
      calls.fine();
      var li = own(idea); gone.replaceWith(li); li.focus(); toast(say("restored"));
    }, function (failure) {
      calls.tell(failure);
      if (failure.isPassing) { calls.later(function () { restore(q, gone, words); }, failure); } else { gone.querySelector("button").disabled = false; }
    });
  }

  /* the reader's own language first among the areas */
  var wished = areas.filter(function (area) { return area.lang === ask.root.dataset.language; })[0] || areas[0];
  areas.forEach(function (area) { area.closest(".field").hidden = area !== wished; });

  ask.wordingFor = wordingFor;
  ask.toggleWording = toggleWording;
  ask.ideaWaits = function () { return sending ? 1 : 0; };
}());
