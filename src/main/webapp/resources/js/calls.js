/*
 * Calling the server, for every script that does, and saying on the page's one note (#trouble) what has come of it.
 * Only Sopu's own word settles a call: JSON of an answer, or JSON with a key for a refusal. Everything else (no connection, a page of something
 * in between, a server that is starting, a queue) is passing: whoever called keeps what was sent and sends it again, later and later, each page at
 * its own time, and not before the server has asked for it (Retry-After). A call is given up after a time that grows with what the link has shown.
 */
(function () {
  "use strict";
  var FIRST_MS = 20000, LONGEST_MS = 90000, SLOW_MS = 4000, PAUSE_MS = 1000, LONGEST_PAUSE_MS = 60000, LOGIN_PAUSE_MS = 15000, SPREAD_MS = 1500, READ_MS = 8000, LEFT_MS = 900000;
  var CLOSED = /\.closed$/, NOT_ASKED = /\.(notOnRoll|notOpenYet)$/;
  var own = window.sopu.own, limit = FIRST_MS, usual = 0, misses = 0, late = 0, waiting = [];

  /* ---------- one call: answered with JSON, or refused with a failure { kind, error, json, after } */
  function failure(kind, json, after) { return { kind: kind, error: json.error, json: json, after: after || 0, isPassing: /^(offline|slow|away|busy|login|cookies)$/.test(kind) }; }
  function asked(response) {
    var after = response.headers.get("Retry-After"), at = Number(after) * 1000 || Date.parse(after) - Date.now();
    return at > 0 ? Math.min(at, 600000) : 0;
  }
  function refusal(response, json) {
    var key = json.key || "", after = asked(response);
    if (response.status === 401 && json.login) { return failure(own.cookies() ? "login" : "cookies", json); }
    if (!key || response.status >= 500 || response.status === 429 || key === "ballot.keysMissing") { return failure(after ? "busy" : "away", json, after); }
    return failure(CLOSED.test(key) ? "closed" : NOT_ASKED.test(key) ? "notAsked" : key === "identity.otherPerson" ? "other" : "refused", json);
  }
  function once(method, address, body) {
    var controller = new AbortController(), from = performance.now(), tooLong = false, isLate = false;
    var slow = setTimeout(function () { isLate = true; late++; hint(); }, SLOW_MS);
    var end = setTimeout(function () { tooLong = true; controller.abort(); }, limit);
    function over() {
      clearTimeout(slow); clearTimeout(end);
      if (isLate) { late--; hint(); }
    }
    return fetch(address, { method: method, credentials: "same-origin", redirect: "manual", signal: controller.signal, body: body === undefined ? undefined : JSON.stringify(body),
      headers: { "Content-Type": "application/json", "Accept": "application/json", "Sopu-Person": own.person } })
      .then(function (response) { return response.text().then(function (text) { return { response: response, text: text }; }); })
      .then(function (got) {
        var json = null, took = performance.now() - from;
        over();
        try { json = got.text || got.response.status !== 204 ? JSON.parse(got.text) : {}; } catch (notOurs) { /* a page of something in between */ }
        if (got.response.ok && json) {
          usual = usual ? 0.7 * usual + 0.3 * took : took;
          limit = Math.min(LONGEST_MS, Math.max(FIRST_MS, 4 * usual));
          return json;
        }
        throw refusal(got.response, got.response.ok || !json ? {} : json);
      }, function () {
        over();
        if (tooLong) { limit = Math.min(LONGEST_MS, 2 * limit); }
        throw failure(tooLong ? "slow" : navigator.onLine === false ? "offline" : "away", {});
      });
  }

  /* ---------- again: each time later, each page at another moment; a connection or a reader that comes back hurries, the server's own wish does not bend */
  function pause(why) {
    misses++;
    var most = why.kind === "login" || why.kind === "cookies" ? LOGIN_PAUSE_MS : LONGEST_PAUSE_MS;
    var wait = Math.min(most, PAUSE_MS * Math.pow(2, Math.min(misses - 1, 6))) * (0.5 + Math.random() / 2);
    return why.after ? Math.max(why.after, wait) + Math.random() * Math.max(1000, why.after / 2) : wait;
  }
  function later(run, why) {
    var one = { run: run, bends: !why.after };
    one.timer = setTimeout(function () { waiting.splice(waiting.indexOf(one), 1); run(); }, pause(why));
    waiting.push(one);
  }
  function hurry() {
    waiting.filter(function (one) { return one.bends; }).forEach(function (one) {
      one.bends = false;
      clearTimeout(one.timer);
      one.timer = setTimeout(function () { waiting.splice(waiting.indexOf(one), 1); one.run(); }, Math.random() * SPREAD_MS);
    });
  }
  window.addEventListener("online", hurry);
  document.addEventListener("visibilitychange", function () { if (document.visibilityState === "visible") { hurry(); } });

  /* ---------- the one note: what happened and what becomes of what was sent; an end (closed, another person) stays */
  var trouble = document.getElementById("trouble"), says = document.getElementById("calls-says"), shown = null, until = 0, unsentNow = function () { return 0; };
  function say(key, number) { return says.querySelector('[data-key="' + key + '"]').textContent.replace("{0}", number); }
  function isEnd() { return shown === "closed" || shown === "notAsked" || shown === "other"; }
  function tell(why) {
    if (!trouble || isEnd()) { return; }
    var note = document.getElementById("calls-note").content.firstElementChild.cloneNode(true), unsent = unsentNow();
    var login = note.querySelector("a"), more = note.querySelector("[data-more]"), isLogin = why.kind === "login" || why.kind === "cookies";
    note.querySelector("[data-what]").textContent = why.kind === "closed" ? say("closed") : why.kind === "refused" || why.kind === "notAsked" || why.kind === "away" && why.error ? why.error : say(why.kind);
    more.textContent = why.kind === "closed" || why.kind === "notAsked" || why.kind === "other" ? (unsent ? say("lost", unsent) : "") : why.isPassing && unsent ? say(isLogin ? "waitsForLogin" : "waits") : "";
    more.hidden = !more.textContent;
    if (isLogin) {
      login.hidden = false;
      login.href = why.json.login ? why.json.login + encodeURIComponent(window.location.hash) : window.location.href;
      if (unsent) { login.target = "_blank"; }
    }
    shown = why.kind;
    until = why.kind === "refused" ? Date.now() + READ_MS : 0;
    if (trouble.textContent !== note.textContent) {
      trouble.className = ""; trouble.textContent = ""; trouble.appendChild(note);
      document.dispatchEvent(new CustomEvent("sopu:trouble"));
    }
    if (until) { setTimeout(fine, READ_MS + 100); }
  }
  /* what was said is over: a call has been answered; a refusal stays long enough to be read */
  function fine() {
    misses = 0;
    if (!trouble || isEnd() || Date.now() < until) { return; }
    shown = null; trouble.textContent = "";
  }
  function hint() {
    if (late && unsentNow() && !shown) { tell(failure("slow", {})); } else if (!late && shown === "slow") { fine(); }
  }

  var touched = Date.now();
  ["pointerdown", "keydown", "scroll"].forEach(function (type) { document.addEventListener(type, function () { touched = Date.now(); }, { passive: true }); });

  window.sopu.calls = {
    once: once, later: later, tell: tell, fine: fine,
    /* how many things of the reader wait on the page to be sent, told by whoever keeps them */
    unsent: function (count) { unsentNow = count; },
    isSlow: function () { return usual > 2000; },
    isOver: isEnd,
    /* nobody has touched the page for so long that asking on would only keep the login alive */
    isLeft: function () { return Date.now() - touched > LEFT_MS; },
    end: function (kind) { tell(failure(kind, {})); },
    /* a name for one sending: the same made twice counts once */
    token: function () {
      var bytes = window.crypto.getRandomValues(new Uint8Array(16));
      bytes[6] = bytes[6] & 15 | 64;
      bytes[8] = bytes[8] & 63 | 128;
      return Array.from(bytes, function (b) { return (b + 256).toString(16).slice(1); }).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    }
  };
  window.addEventListener("beforeunload", function (event) { if (unsentNow() && !isEnd()) { event.preventDefault(); event.returnValue = ""; } });
}());
