/* Tending a question's ideas: each small form calls the server, then the page is read anew; a failure is said where the page begins. */
(function () {
  "use strict";
  var root = document.getElementById("tending");
  if (!root) { return; }
  var api = root.dataset.api, trouble = document.getElementById("trouble"), busy = false;

  function call(method, path, body, done) {
    if (busy) { return; }
    busy = true;
    fetch(api + path, { method: method, credentials: "same-origin", redirect: "manual", headers: { "Content-Type": "application/json", "Accept": "application/json" },
      body: JSON.stringify(body || {}) })
      .then(function (response) { return response.text().then(function (text) { return { response: response, text: text }; }); })
      .then(function (answer) {
        busy = false;
        if (answer.response.ok) { (done || function () {})(); location.reload(); return; }
        var json = {};
        try { json = JSON.parse(answer.text); } catch (notJson) { /* an error page */ }
        if (json.login) { location.href = json.login; return; }
        tell(json.error);
      }, function () { busy = false; tell(); });
  }
  function tell(text) {
    trouble.className = "note note-wrong";
    trouble.textContent = text || root.dataset.failed;
    trouble.scrollIntoView({ block: "center" });
  }
  function idea(node) { return node.closest("[data-idea]").dataset; }

  root.addEventListener("submit", function (event) {
    event.preventDefault();
    event.stopPropagation();
    var form = event.target;
    if (form.id === "seed") {
      var words = {}, areas = Array.prototype.slice.call(form.querySelectorAll("textarea"));
      areas.forEach(function (area) { if (area.value.trim()) { words[area.name] = area.value; } });
      call("POST", "questions/" + root.dataset.question + "/seeds", words, function () {
        areas.forEach(function (area) { document.dispatchEvent(new CustomEvent("sopu:sent", { detail: { key: area.dataset.draft } })); });
      });
    } else if ("hides" in form.dataset) {
      call("POST", "ideas/" + idea(form).idea + "/hide", { reason: form.querySelector("input").value });
    } else if (form.dataset.translates) {
      var own = idea(form), both = { fi: own.fi || null, sv: own.sv || null };
      both[form.dataset.translates] = form.querySelector("textarea").value;
      call("PUT", "ideas/" + own.idea + "/translation", both);
    }
  });
  root.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button && "shows" in button.dataset) { call("POST", "ideas/" + idea(button).idea + "/show"); }
    if (button && "givesUp" in button.dataset) { call("POST", "questions/" + root.dataset.question + "/give-up"); }
  });
}());
