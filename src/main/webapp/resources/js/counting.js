/*
 * A page whose result is being counted (#counting) tells how far it is, and comes again by itself when it is done; where somebody has begun to type or to
 * choose something on it, it says so instead, with a way to the result.
 */
(function () {
  "use strict";
  var note = document.getElementById("counting"), calls = window.sopu.calls;
  if (!note) { return; }
  var EVERY_MS = 2000, SPREAD_MS = 500, HIDDEN_MS = 1000, LONGEST_MS = 30000, misses = 0, touched = Boolean(note.dataset.posted);
  document.addEventListener("input", function () { touched = true; });

  function later(ms) { setTimeout(ask, ms + Math.random() * SPREAD_MS); }
  function isBusy() { return touched || document.querySelector("dialog[open]"); }
  function done() {
    var says = note.querySelector("[data-done]");
    says.textContent = says.dataset.done;
    note.querySelector("[data-until]").hidden = true;
    if (!isBusy()) { window.location.reload(); return; }
    note.querySelector("[data-then]").hidden = false;
    note.querySelector("[data-then] a").href = window.location.pathname + window.location.search;
  }
  function ask() {
    if (document.visibilityState !== "visible" || calls.isLeft()) { later(HIDDEN_MS); return; }
    calls.once("GET", note.dataset.api).then(function (state) {
      misses = 0;
      if (state.counted >= 100) { done(); return; }
      note.querySelector("progress").value = state.counted;
      note.querySelector("[data-percent]").textContent = state.counted;
      later(EVERY_MS);
    }, function (why) {
      misses++;
      later(Math.max(why.after, Math.min(LONGEST_MS, EVERY_MS * Math.pow(2, misses))));
    });
  }
  later(EVERY_MS / 2);
}());
