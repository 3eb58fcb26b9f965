/*
 * A page with a form of an open stage hears within 20 seconds that the stage has closed: #stage-watch says where to ask. Whoever has been answered by
 * the stage meanwhile says so (event sopu:stage-open) and saves a call. The event sopu:stage-closed tells the page's own script; where none takes
 * it, a note says that what is sent now is not taken. Opened again, the note goes.
 */
(function () {
  "use strict";
  var watch = document.getElementById("stage-watch"), calls = window.sopu.calls;
  if (!watch) { return; }
  var LEAST_MS = 11000, SPREAD_MS = 4000, due = 0, asking = false, told = false;

  function heard() { due = Date.now() + LEAST_MS + Math.random() * SPREAD_MS; }
  function ask() {
    if (asking || document.visibilityState !== "visible" || calls.isOver() || calls.isLeft()) { return; }
    asking = true;
    calls.once("GET", watch.dataset.api).then(function (stage) {
      asking = false;
      heard();
      if (!stage.open && !told) {
        told = true;
        if (document.dispatchEvent(new CustomEvent("sopu:stage-closed", { cancelable: true }))) { watch.hidden = false; }
      } else if (stage.open && told) { told = false; watch.hidden = true; }
    }, function (why) {
      asking = false;
      heard();
      due = Math.max(due, Date.now() + (why.kind === "login" ? 60000 : why.after));
    });
  }
  heard();
  document.addEventListener("sopu:stage-open", heard);
  document.addEventListener("visibilitychange", function () { due = Math.min(due, Date.now() + Math.random() * 1000); });
  setInterval(function () { if (Date.now() >= due) { ask(); } }, 1000);
}());
