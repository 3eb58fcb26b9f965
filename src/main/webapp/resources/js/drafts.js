/*
 * Keeps the unsent text of any field with data-draft="key" in this browser, so that an expired view, a lost network or a closed page loses no words.
 * Put back when the page comes again and the field is empty, or still holds the stored text that the person was changing. Cleared when the text has been sent: the page says so with <span data-draft-sent="key"></span> in what the server
 * answers, or by the event sopu:sent with detail.key. All drafts of the person are cleared on logout (a form or link with data-forgets-drafts).
 * The key is made unique by the path and, on shared devices, by data-draft-owner on <html>; a draft is forgotten after 14 days.
 */
(function () {
  "use strict";
  var store;
  try { store = window.localStorage; store.getItem("sopu"); } catch (refused) { return; }
  var PREFIX = "sopu.draft|", DAYS_14 = 14 * 24 * 3600 * 1000;
  var owner = document.documentElement.getAttribute("data-draft-owner") || "";

  function place(key) { return PREFIX + owner + "|" + key; }
  function each(act) {
    for (var i = store.length - 1; i >= 0; i--) {
      var name = store.key(i);
      if (name.indexOf(PREFIX) === 0) { act(name); }
    }
  }
  function keep(field) {
    var name = place(field.getAttribute("data-draft"));
    try {
      if (field.value.trim()) {
        store.setItem(name, JSON.stringify({ text: field.value, at: Date.now(), over: field.defaultValue }));
      } else {
        store.removeItem(name);
      }
    } catch (full) { /* a full store must not stop the writing */ }
  }
  function restore(field) {
    if (field.sopuDraft || field.value !== field.defaultValue) { return; }
    field.sopuDraft = true;
    try {
      var draft = JSON.parse(store.getItem(place(field.getAttribute("data-draft"))));
      if (draft && draft.text && draft.text !== field.value && (!field.value || field.value === draft.over)) {
        field.value = draft.text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    } catch (broken) { /* nothing to put back */ }
  }
  function sent(key) { store.removeItem(place(key)); }

  document.addEventListener("input", function (event) {
    if (event.target.matches && event.target.matches("[data-draft]:not([data-draft=''])")) { keep(event.target); }
  });
  function look() {
    document.querySelectorAll("[data-draft-sent]").forEach(function (mark) { sent(mark.getAttribute("data-draft-sent")); });
    document.querySelectorAll("[data-draft]:not([data-draft=''])").forEach(restore);
  }
  document.addEventListener("DOMContentLoaded", function () {
    each(function (name) {
      try { if (Date.now() - JSON.parse(store.getItem(name)).at > DAYS_14) { store.removeItem(name); } } catch (broken) { store.removeItem(name); }
    });
    look();
  });
  document.addEventListener("sopu:updated", look);
  document.addEventListener("sopu:sent", function (event) { sent(event.detail.key); });
  function forget(event) {
    if (event.target.closest && event.target.closest("[data-forgets-drafts]")) {
      each(function (name) { if (name.indexOf(PREFIX + owner + "|") === 0) { store.removeItem(name); } });
    }
  }
  document.addEventListener("click", forget);
  document.addEventListener("submit", forget);
}());
