/* Small behaviours for plain HTML: the council's accent, menus, dialogs, counters. No framework; everything works without it. */
(function () {
  "use strict";
  var root = document.documentElement;

  /* A council's own accent is used as far as white text stays readable on it (4.5:1): else it is darkened step by step. */
  function light(channel) {
    var c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
  function contrastOnWhite(rgb) {
    return 1.05 / (0.2126 * light(rgb[0]) + 0.7152 * light(rgb[1]) + 0.0722 * light(rgb[2]) + 0.05);
  }
  var accent = /^#([0-9a-f]{6})$/i.exec(root.getAttribute("data-accent") || "");
  if (accent) {
    var rgb = [0, 2, 4].map(function (at) { return parseInt(accent[1].substr(at, 2), 16); });
    while (contrastOnWhite(rgb) < 5.5) {
      rgb = rgb.map(function (channel) { return Math.floor(channel * 0.94); });
    }
    root.style.setProperty("--accent", "rgb(" + rgb.join(" ") + ")");
  }

  function on(type, selector, act) {
    document.addEventListener(type, function (event) {
      var found = event.target instanceof Element && event.target.closest(selector);
      if (found) { act(found, event); }
    });
  }

  /* One menu open at a time; a press outside or Escape closes it. */
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  /* Dialogs: a button data-opens="id" opens, data-closes closes, and so does a press on the backdrop. */
  on("click", "[data-opens]", function (button) {
    var dialog = document.getElementById(button.getAttribute("data-opens"));
    if (dialog && dialog.showModal) { dialog.showModal(); }
  });
  on("click", "[data-closes]", function (button, event) {
    event.preventDefault();
    button.closest("dialog").close();
  });
  on("click", "dialog", function (dialog, event) {
    if (event.target === dialog) { dialog.close(); }
  });
  on("click", "[data-prints]", function () { window.print(); });

  /* A page that waits for the server tries again by itself after data-reload seconds. */
  var waits = document.querySelector("[data-reload]");
  if (waits) { window.setTimeout(function () { window.location.reload(); }, 1000 * Number(waits.getAttribute("data-reload"))); }

  /* A text area with data-limit="n" tells in the element with id data-counter how many characters (as people count them) are left. */
  function count(area) {
    var counter = document.getElementById(area.getAttribute("data-counter"));
    if (!counter) { return; }
    var limit = Number(area.getAttribute("data-limit"));
    var left = limit - Array.from(area.value.trim()).length;
    counter.querySelector("[data-left]").textContent = left;
    counter.classList.toggle("near", left < limit * 0.1 && left >= 0);
    counter.classList.toggle("over", left < 0);
  }
  on("input", "[data-limit]", count);
  function countAll() { document.querySelectorAll("[data-limit]").forEach(count); }
  document.addEventListener("DOMContentLoaded", countAll);
  document.addEventListener("sopu:updated", countAll);

  /* Ties a field to its hint and its error for those who hear the page, and puts the cursor into the first wrong one after a full reload. */
  function tie(field) {
    var input = field.querySelector("input:not([type=hidden]), textarea, select");
    if (!input) { return; }
    var error = field.querySelector(".field-error");
    var told = Array.prototype.map.call(field.querySelectorAll(".hint, .counter, .field-error"), function (text, at) {
      if (!text.id) { text.id = (input.id || input.name || "field") + "-told-" + at; }
      return text.id;
    });
    if (told.length) { input.setAttribute("aria-describedby", told.join(" ")); }
    if (error) { input.setAttribute("aria-invalid", "true"); }
  }
  function tieAll() { document.querySelectorAll(".field").forEach(tie); }
  document.addEventListener("sopu:updated", tieAll);
  document.addEventListener("DOMContentLoaded", function () {
    tieAll();
    var wrong = document.querySelector(".field [aria-invalid=true]");
    var first = document.querySelector("[data-takes-focus]") || wrong;
    if (first) { first.focus(); }
  });

  /* Faces' partial updates: say so, so that counters and drafts look again. */
  document.addEventListener("DOMContentLoaded", function () {
    if (window.faces && faces.ajax) {
      faces.ajax.addOnEvent(function (data) {
        if (data.status === "success") { document.dispatchEvent(new CustomEvent("sopu:updated")); }
      });
    }
    if (window.jQuery) {
      jQuery(document).on("pfAjaxComplete", function () { document.dispatchEvent(new CustomEvent("sopu:updated")); });
    }
  });
}());
