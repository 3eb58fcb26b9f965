/* Prioritising, its times: how long a task is looked at before it is answered, and the minutes used of those promised. */
(function () {
  "use strict";
  var ask = window.sopu.ask;
  if (!ask) { return; }
  var IDLE_MS = 60000, PAUSE_MS = 120000, el = ask.el;

  /* a hidden page and a pause of more than two minutes are not counted */
  var looked = 0;
  function lap(wasAway) {
    var at = performance.now(), one = ask.now && ask.now.shown;
    if (one && !wasAway && at - looked <= PAUSE_MS) { one.millis += at - looked; }
    looked = at;
  }
  document.addEventListener("visibilitychange", function () { lap(document.visibilityState === "visible"); });

  var promised = Number(ask.root.dataset.minutes) * 60, touched = Date.now();
  ["pointerdown", "keydown", "scroll"].forEach(function (type) { document.addEventListener(type, function () { touched = Date.now(); lap(); }, { passive: true }); });
  function share() { return promised / Math.max(1, ask.questions.length); }
  function used() { return ask.questions.reduce(function (sum, q) { return sum + q.seconds; }, 0); }
  function minutes(seconds) { return (Math.round(seconds / 30) / 2).toLocaleString(ask.root.dataset.language); }
  function tell() {
    var seconds = used(), over = promised > 0 && seconds >= promised;
    el("used").value = Math.min(100, promised ? 100 * seconds / promised : 0);
    el("used-text").textContent = ask.say(over ? "over" : "time", Math.floor(seconds / 60), minutes(promised));
    ask.root.classList.toggle("is-over", over);
    // who has chosen to go on was told at the end of a question; the end of all the minutes is said once more, when it comes
    if (seconds === promised && ask.now.goOn) { ask.toast(ask.say("timeUp", minutes(promised))); }
  }
  setInterval(function () {
    var q = ask.now;
    if (document.visibilityState === "visible" && Date.now() - touched < IDLE_MS && q && q.shown) { q.seconds++; ask.keep("seconds|" + q.id, q.seconds); tell(); }
  }, 1000);

  ask.lap = lap;
  ask.begins = function (one) { one.millis = one.millis || 0; looked = performance.now(); };
  ask.share = share;
  ask.minutes = minutes;
  ask.tellMinutes = tell;
}());
