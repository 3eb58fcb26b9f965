/*
 * Keeps what a person types in this browser until the server has it. Whose it is, and when it goes, is own.js's.
 * 1. Words in a field with data-draft="key", as they are typed: put back when the page comes again and the field is empty, or still holds the stored
 *    text that the person was changing; offered beside the field when something else is stored meanwhile. Cleared when they have been sent: the page says so
 *    with <span data-draft-sent="key"></span>, for all of the form that was sent last with data-saved on <html>, or by the event sopu:sent with detail.key. A draft is forgotten after 14 days.
 * 2. All other fields of a form, as it is sent: put back when the page comes again and says that nothing was saved (data-unsaved on <html>), as after
 *    a login that had ended. What finds no field of its own is listed. A form says with data-thing which stored thing it edits: another thing's form gets nothing.
 * A link with data-drops-drafts leaves one's own words of its form.
 */
(function () {
  "use strict";
  var own = window.sopu.own, START = "draft|", FORM = "form|", SENT = "sent", HOUR = 3600 * 1000, DAYS_14 = 14 * 24 * HOUR, DRAFT = "[data-draft]:not([data-draft=''])";
  var words = document.documentElement.dataset, path = window.location.pathname, unsaved = words.unsaved === "true";

  function read(name) {
    try { return JSON.parse(own.get(name)); } catch (broken) { return null; }
  }
  function make(tag, text, type) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (type) { made.className = type; }
    return made;
  }
  function told(field) { field.dispatchEvent(new Event("input", { bubbles: true })); }

  /* ---------- words */
  function keep(field) {
    var name = START + field.getAttribute("data-draft");
    if (field.value.trim()) {
      own.set(name, JSON.stringify({ text: field.value, at: Date.now(), over: field.defaultValue }));
    } else {
      own.remove(name);
    }
  }
  function restore(field) {
    if (field.sopuDraft || field.value !== field.defaultValue) { return; }
    field.sopuDraft = true;
    var name = START + field.getAttribute("data-draft"), draft = read(name);
    if (!draft || !draft.text) { return; }
    if (draft.text === field.value) { own.remove(name); return; }
    if (!field.value || field.value === draft.over) {
      field.value = draft.text;
      told(field);
    } else if (!field.form || !field.form.querySelector("#conflict")) {
      offer(field, name, draft.text);
    }
  }
  function offer(field, name, text) {
    var box = make("div", "", "note draft-offer"), take = make("button", words.draftTake, "btn btn-small"), drop = make("button", words.draftDrop, "btn btn-small btn-quiet");
    [take, drop].forEach(function (button) { button.type = "button"; button.addEventListener("click", function () { box.remove(); field.focus(); }); });
    take.addEventListener("click", function () { field.value = text; told(field); });
    drop.addEventListener("click", function () { own.remove(name); });
    box.append(make("p", words.draftOffer), make("blockquote", text), take, drop);
    field.insertAdjacentElement("afterend", box);
  }
  function sent(key) { own.remove(START + key); }

  /* ---------- forms */
  function isKept(field) { return field.name && !field.matches(DRAFT + ", [type=hidden], [type=password], [type=file], [type=submit], [type=button], button, fieldset, output"); }
  function label(field) {
    var found = field.labels && field.labels[0];
    return (found ? found.textContent : field.getAttribute("aria-label") || "").replace(/\s+/g, " ").trim();
  }
  function isBox(field) { return field.type === "checkbox" || field.type === "radio"; }
  function place(form) { return FORM + path + "|" + (form.id || Array.prototype.indexOf.call(document.forms, form)); }
  function snapshot(form) {
    var fields = Array.prototype.filter.call(form.elements, isKept).map(function (field) {
      return { name: field.name, value: field.value, on: isBox(field) ? field.checked : null, label: label(field), shown: field.selectedOptions && field.selectedOptions[0] ? field.selectedOptions[0].textContent : field.value };
    });
    own.set(SENT, JSON.stringify(Array.prototype.map.call(form.querySelectorAll(DRAFT), function (field) { return field.getAttribute("data-draft"); })));
    own.set(place(form), JSON.stringify({ at: Date.now(), thing: form.getAttribute("data-thing") || "", fields: fields }));
  }
  /* false when the form has no such field, or no such choice */
  function put(form, kept) {
    var field = Array.prototype.find.call(form.elements, function (one) { return one.name === kept.name && isKept(one) && (kept.on === null || one.value === kept.value); });
    if (!field) { return false; }
    if (kept.on !== null) { field.checked = kept.on; } else { field.value = kept.value; }
    told(field);
    return field.value === kept.value;
  }
  function putBack() {
    var lost = [];
    own.names(FORM + path + "|").forEach(function (name) {
      var kept = read(name), form = Array.prototype.find.call(document.forms, function (one) { return place(one) === name; });
      var same = form && (form.getAttribute("data-thing") || "") === kept.thing;
      kept.fields.forEach(function (field) {
        if (!(same && put(form, field)) && field.on !== false && field.value) { lost.push(field); }
      });
    });
    var messages = document.querySelector(".messages");
    if (!lost.length || !messages) { return; }
    var box = make("div", "", "note note-warn"), list = make("ul", "");
    lost.forEach(function (field) { list.append(make("li", field.label + ": " + field.shown)); });
    box.append(make("p", words.draftLost), list);
    messages.append(box);
  }

  document.addEventListener("input", function (event) {
    if (event.target.matches && event.target.matches(DRAFT)) { keep(event.target); }
  });
  document.addEventListener("submit", function (event) {
    if (event.target.method === "post") { snapshot(event.target); }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-drops-drafts]");
    if (link) { link.closest("form").querySelectorAll(DRAFT).forEach(function (field) { sent(field.getAttribute("data-draft")); }); }
  });
  function look() {
    document.querySelectorAll("[data-draft-sent]").forEach(function (mark) { sent(mark.getAttribute("data-draft-sent")); });
    document.querySelectorAll(DRAFT).forEach(restore);
  }
  document.addEventListener("DOMContentLoaded", function () {
    own.names("").forEach(function (name) {
      var old = name.indexOf(START) === 0 ? DAYS_14 : name.indexOf(FORM) === 0 ? 12 * HOUR : 0, kept = old && read(name);
      if (old && (!kept || Date.now() - kept.at > old)) { own.remove(name); }
    });
    if (words.saved === "true") { (read(SENT) || []).forEach(sent); }
    own.remove(SENT);
    look();
    if (unsaved) {
      putBack();
      window.history.replaceState(null, "", window.location.href.replace(/([?&])unsaved=1(&|$)/, "$1").replace(/[?&]$/, ""));
    } else {
      own.names(FORM + path + "|").forEach(own.remove);
    }
  });
  document.addEventListener("sopu:updated", look);
  document.addEventListener("sopu:sent", function (event) { sent(event.detail.key); });
}());
