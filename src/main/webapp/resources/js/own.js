/*
 * What belongs to a person in this browser. Everything that a script keeps here is kept through sopu.own and nowhere else: each name carries
 * the council and an opaque id of the person, which the server makes anew when a login was ended (data-person on <html>).
 * Every page sweeps: what another person has left at this council goes, and so does what nobody can come back to, since the browser no longer
 * has the server's cookie for it (data-kept on <html> names the councils where it has). Words of somebody whose login has merely run out stay
 * until the same person is back. A press on what ends a login (data-forgets) sweeps the council at once.
 */
(function () {
  "use strict";
  var page = document.documentElement.dataset, council = page.council || "", person = page.person || "";
  var place = ["sopu", council, person, ""].join("|"), store = null;
  try { store = window.localStorage; store.getItem(place); } catch (refused) { store = null; }

  function names() { return store ? Object.keys(store).filter(function (name) { return /^sopu[.|]/.test(name); }) : []; }
  function erase(from) { names().forEach(function (name) { if (from(name.split("|"))) { store.removeItem(name); } }); }
  function sweep() {
    if (!page.kept) { return; }
    erase(function (part) { return part[1] === council && person ? part[2] !== person : part[0] !== "sopu" || page.kept.indexOf("|" + part[1] + "|") < 0; });
  }

  window.sopu = window.sopu || {};
  /* names are the caller's own, such as "draft|note"; where nobody is logged in or the browser refuses, nothing is kept */
  window.sopu.own = {
    get: function (name) { return store && person ? store.getItem(place + name) : null; },
    set: function (name, text) {
      try { if (store && person) { store.setItem(place + name, text); } } catch (full) { /* a full store must not stop the writing */ }
    },
    remove: function (name) { if (store) { store.removeItem(place + name); } },
    names: function (start) {
      return names().filter(function (name) { return name.indexOf(place + start) === 0; }).map(function (name) { return name.slice(place.length); });
    },
    /* which person the page was made for; calls say so, and nobody else's login answers them */
    person: person,
    cookies: function () { return navigator.cookieEnabled; }
  };

  sweep();
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-forgets]")) { erase(function (part) { return part[1] === council; }); }
  });
  // who has come back from a login without the cookie that it began with is told why, where the browser says so
  document.addEventListener("DOMContentLoaded", function () {
    if (!navigator.cookieEnabled) { document.querySelectorAll("[data-without-cookies]").forEach(function (text) { text.hidden = false; }); }
  });
  // a page that the browser shows again from its memory was made for whoever was there then
  window.addEventListener("pageshow", function (event) { if (event.persisted) { window.location.reload(); } });
}());
