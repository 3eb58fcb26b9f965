/* Narrows a table to the rows that hold all the words typed, as one types. "/" goes to the field, Enter opens the first row that is left,
   arrows walk the rows, Escape shows all again. Without a script the whole table is there. */
(function () {
  "use strict";
  function plain(text) { return text.normalize("NFC").toLocaleLowerCase(document.documentElement.lang); }

  function arm(box) {
    var table = document.getElementById(box.getAttribute("data-filters"));
    var input = box.querySelector("input[type=search]"), shown = box.querySelector("[data-shown]");
    if (!table) { return; }
    var none = document.getElementById(table.id + "-none");
    var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
      return { row: row, text: plain(row.textContent), link: row.querySelector("a") };
    });
    function narrow() {
      var words = plain(input.value).split(/\s+/).filter(Boolean), left = 0;
      rows.forEach(function (entry) {
        var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
        entry.row.hidden = !fits;
        if (fits) { left++; }
      });
      shown.textContent = left;
      if (none) { none.hidden = left > 0; }
      table.parentElement.hidden = left === 0;
    }
    function links() { return rows.filter(function (e) { return !e.row.hidden && e.link; }).map(function (e) { return e.link; }); }

    input.addEventListener("input", narrow);
    input.addEventListener("keydown", function (event) {
      var open = links();
      if (event.key === "Enter" && open.length && input.value.trim()) { event.preventDefault(); open[0].click(); }
      if (event.key === "Escape") { input.value = ""; narrow(); event.preventDefault(); }
      if (event.key === "ArrowDown" && open.length) { open[0].focus(); event.preventDefault(); }
    });
    table.addEventListener("keydown", function (event) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") { return; }
      var open = links(), at = open.indexOf(document.activeElement);
      if (at < 0) { return; }
      event.preventDefault();
      var next = at + (event.key === "ArrowDown" ? 1 : -1);
      if (next < 0) { input.focus(); } else if (next < open.length) { open[next].focus(); }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
        event.preventDefault();
        input.focus();
      }
    });
    if (input.value) { narrow(); }
  }
  document.addEventListener("DOMContentLoaded", function () { document.querySelectorAll("[data-filters]").forEach(arm); });
}());
