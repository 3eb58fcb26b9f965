/* Narrows a table or lists to the rows, or a select to the options, that hold all the words typed, as one types. "/" goes to a table's field, Enter
   opens the first row that is left, arrows walk the rows, Escape shows all again. A row that has been ticked stays in sight, and what is folded opens
   for what is found in it. Without a script everything is there. */
(function () {
  "use strict";
  var LETTERS = { "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th" };
  /* The same as Sought.plain on the server: without case, accents, apostrophes, hyphens and unseen signs. */
  function plain(text) {
    return text.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}\p{Pd}'\u2019\u2018\u02BC\u00B4`]/gu, "")
      .replace(/[đðŋŧøłıæœßþ]/g, function (letter) { return LETTERS[letter]; }).replace(/\s+/g, " ").trim();
  }
  function words(input) { return plain(input.value).split(" ").filter(Boolean); }
  function holds(text, sought) { return sought.every(function (word) { return text.indexOf(word) >= 0; }); }

  /* of a list in a row's list the outer one is the row */
  function rowsIn(list) {
    return list.tBodies ? list.tBodies[0].rows : Array.prototype.filter.call(list.querySelectorAll("li"), function (item) { return !list.contains(item.parentNode.closest("li")); });
  }

  function arm(box) {
    var table = document.getElementById(box.getAttribute("data-filters"));
    var input = box.querySelector("input[type=search]"), shown = box.querySelector("[data-shown]");
    if (!table) { return; }
    var none = document.getElementById(table.id + "-none");
    var folds = Array.prototype.map.call(table.querySelectorAll("details:has(li)"), function (fold) { return { fold: fold, open: fold.open }; })
      .filter(function (one) { return !one.fold.closest("li"); });
    var rows = Array.prototype.map.call(rowsIn(table), function (row) {
      var texts = row.dataset.idea ? [row.dataset.fi, row.dataset.sv].join(" ") : row.textContent;
      return { row: row, text: plain(texts), link: row.querySelector("a") };
    });
    function narrow() {
      var sought = words(input), left = 0;
      rows.forEach(function (entry) {
        var fits = holds(entry.text, sought) || Boolean(entry.row.querySelector("input[type=checkbox]:checked"));
        entry.row.hidden = !fits;
        if (fits) { left++; }
      });
      folds.forEach(function (one) {
        one.fold.hidden = !one.fold.querySelector("li:not([hidden])");
        one.fold.open = sought.length ? true : one.open;
      });
      shown.textContent = left;
      if (none) { none.hidden = left > 0; }
      table.parentElement.hidden = left === 0;
    }
    function links() { return rows.filter(function (e) { return !e.row.hidden && e.link; }).map(function (e) { return e.link; }); }

    input.addEventListener("input", narrow);
    input.addEventListener("keydown", function (event) {
      var open = links();
      if (event.key === "Enter") { event.preventDefault(); if (open.length && input.value.trim()) { open[0].click(); } }
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

  /* Options that do not fit are taken out and not hidden, which Safari would not heed. The first of several that is "choose" stays. */
  function narrow(box) {
    var select = document.getElementById(box.getAttribute("data-narrows")), input = box.querySelector("input"), shown = box.querySelector("[role=status]");
    if (!select || select.options.length < 8) { return; }
    var all = Array.prototype.map.call(select.options, function (option) { return { option: option, text: plain(option.text), group: option.parentNode }; });
    var top = Array.from(select.children);
    box.hidden = false;
    input.addEventListener("input", function () {
      var sought = words(input), chosen = select.value;
      var left = all.filter(function (entry) { return !entry.option.value || holds(entry.text, sought); });
      select.replaceChildren.apply(select, top.filter(function (child) {
        var own = left.filter(function (entry) { return entry.group === child; }).map(function (entry) { return entry.option; });
        if (child.tagName === "OPTGROUP") { child.replaceChildren.apply(child, own); return own.length; }
        return left.some(function (entry) { return entry.option === child; });
      }));
      var people = left.filter(function (entry) { return entry.option.value; });
      shown.textContent = sought.length ? people.length + " / " + all.filter(function (entry) { return entry.option.value; }).length : "";
      /* one that is left is meant; of several none is taken before a person has looked */
      select.value = sought.length && people.length === 1 ? people[0].option.value : sought.length && people.length ? "" : chosen;
      if (select.selectedIndex < 0 && select.options.length) { select.selectedIndex = 0; }
    });
    input.addEventListener("keydown", function (event) {
      if (event.key === "Enter") { event.preventDefault(); select.focus(); }
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-filters]").forEach(arm);
    document.querySelectorAll("[data-narrows]").forEach(narrow);
  });
}());
