/* Tending a question's ideas: each small form calls the server, again and again until Sopu has answered, then the page is read anew. */
(function () {
  "use strict";
  var root = document.getElementById("tending"), calls = window.sopu.calls;
  if (!root) { return; }
  var api = root.dataset.api, busy = false;

  calls.unsent(function () { return busy ? 1 : 0; });
  document.addEventListener("sopu:trouble", function () { document.getElementById("trouble").scrollIntoView({ block: "center" }); });
  function call(method, path, body, done, conflicted) {
    if (busy) { return; }
    busy = true;
    attempt();
    function attempt() {
      calls.once(method, api + path, body || {}).then(function () { busy = false; (done || function () {})(); location.reload(); }, function (failure) {
        busy = failure.isPassing;
        calls.tell(failure);
        if (failure.json.lines && conflicted) { conflicted(failure.json); }
        if (busy) { calls.later(attempt, failure); }
      });
    }
  }
  /* Somebody else was faster: shows both, and has seen what is stored from now on. */
  function showBoth(form, own, json) {
    var box = form.querySelector(".both") || form.insertBefore(document.createElement("dl"), form.firstChild);
    box.className = "both";
    box.textContent = "";
    json.lines.forEach(function (line) {
      [["stored", line.stored], ["own", line.own]].forEach(function (side) {
        var cell = box.appendChild(document.createElement("dd")), name = cell.appendChild(document.createElement("b")), text = cell.appendChild(document.createElement("span"));
        name.textContent = root.dataset[side[0]];
        text.textContent = side[1];
        text.lang = line.language;
      });
    });
    box.appendChild(document.createElement("dt")).textContent = root.dataset.again;
    own.seen = json.seen;
  }
  function idea(node) { return node.closest("[data-idea]").dataset; }

  root.addEventListener("submit", function (event) {
    event.preventDefault();
    event.stopPropagation();
    var form = event.target;
    if (form.id === "seed") {
      var words = { token: form.sopuToken = form.sopuToken || calls.token() }, areas = Array.prototype.slice.call(form.querySelectorAll("textarea"));
      areas.forEach(function (area) { if (area.value.trim()) { words[area.name] = area.value; } });
      call("POST", "questions/" + root.dataset.question + "/seeds", words, function () {
        form.sopuToken = null;
        areas.forEach(function (area) { document.dispatchEvent(new CustomEvent("sopu:sent", { detail: { key: area.dataset.draft } })); });
      });
    } else if ("hides" in form.dataset) {
      call("POST", "ideas/" + idea(form).idea + "/hide", { reason: form.querySelector("input").value });
    } else if (form.dataset.translates) {
      var own = idea(form), both = { fi: own.fi || null, sv: own.sv || null, seen: own.seen };
      both[form.dataset.translates] = form.querySelector("textarea").value;
      call("PUT", "ideas/" + own.idea + "/translation", both, null, function (json) { showBoth(form, own, json); });
    }
  });
  root.addEventListener("input", function (event) { if (event.target.form) { event.target.form.sopuToken = null; } });
  root.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button && "shows" in button.dataset) { call("POST", "ideas/" + idea(button).idea + "/show"); }
    if (button && "givesUp" in button.dataset) { call("POST", "questions/" + root.dataset.question + "/give-up"); }
  });
}());
