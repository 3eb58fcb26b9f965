/*
 * Keeps the unsent text of any field with data-draft="key" in this browser, so that an expired view, a lost network or a closed page loses no words.
 * Put back when the page comes again and the field is empty, or still holds the stored text that the person was changing. Cleared when the text has been sent: the page says so with <span data-draft-sent="key"></span> in what the server
 * answers, or by the event sopu:sent with detail.key. Whose they are, and when they go, is own.js's; a draft is forgotten after 14 days.
 */
(function () {
  "use strict";
  var own = window.sopu.own, START = "draft|", DAYS_14 = 14 * 24 * 3600 * 1000;

  function read(name) {
    try { return JSON.parse(own.get(name)); } catch (broken) { return null; }
  }
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
    var draft = read(START + field.getAttribute("data-draft"));
    if (draft && draft.text && draft.text !== field.value && (!field.value || field.value === draft.over)) {
      field.value = draft.text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  function sent(key) { own.remove(START + key); }

  document.addEventListener("input", function (event) {
    if (event.target.matches && event.target.matches("[data-draft]:not([data-draft=''])")) { keep(event.target); }
  });
  function look() {
    document.querySelectorAll("[data-draft-sent]").forEach(function (mark) { sent(mark.getAttribute("data-draft-sent")); });
    document.querySelectorAll("[data-draft]:not([data-draft=''])").forEach(restore);
  }
  document.addEventListener("DOMContentLoaded", function () {
    own.names(START).forEach(function (name) {
      var draft = read(name);
      if (!draft || Date.now() - draft.at > DAYS_14) { own.remove(name); }
    });
    look();
  });
  document.addEventListener("sopu:updated", look);
  document.addEventListener("sopu:sent", function (event) { sent(event.detail.key); });
}());
