/*
 * What belongs to a person in this browser. Everything that a script keeps here is kept through this module and nowhere else: each name carries
 * the council and an opaque id of the person, which the server makes anew when a login was ended (data-person on <html>).
 * Every page sweeps: what another person has left at this council goes, and so does what nobody can come back to, since the browser no longer
 * has the server's cookie for it (data-kept on <html> names the councils where it has). Words of somebody whose login has merely run out stay
 * until the same person is back. A press on what ends a login (data-forgets) sweeps the council at once.
 */
import { all, around } from "./page.js";
import { goes, isOf } from "./rules/keeping.js";

const page = document.documentElement.dataset;
const here = { council: page.council || "", person: page.person || "", kept: page.kept || "" };
const place = ["sopu", here.council, here.person, ""].join("|");

/** @type {Storage | null} */
let store = null;
try { store = window.localStorage; store.getItem(place); } catch (refused) { store = null; }

/** @param {(name: string) => boolean} from */
function erase(from) { Object.keys(store || {}).filter(from).forEach(name => store && store.removeItem(name)); }

/** Which person the page was made for; calls say so, and nobody else's login answers them. */
export const person = here.person;

/* names are the caller's own, such as "draft|note"; where nobody is logged in or the browser refuses, nothing is kept */
export const own = {
  /** @param {string} name */
  get(name) { return store && person ? store.getItem(place + name) : null; },
  /** @param {string} name @param {string} text */
  set(name, text) {
    try { if (store && person) { store.setItem(place + name, text); } } catch (full) { /* a full store must not stop the writing */ }
  },
  /** What was kept as JSON; null when there is none that can be read. @param {string} name @returns {any} */
  read(name) {
    try { return JSON.parse(own.get(name) || "null"); } catch (broken) { return null; }
  },
  /** @param {string} name */
  remove(name) { if (store) { store.removeItem(place + name); } },
  /** @param {string} start */
  names(start) {
    return Object.keys(store || {}).filter(name => name.startsWith(place + start)).map(name => name.slice(place.length));
  }
};

erase(name => goes(name, here));
document.addEventListener("click", event => {
  if (around(event, "[data-forgets]")) { erase(name => isOf(name, here.council)); }
});
// who has come back from a login without the cookie that it began with is told why, where the browser says so
if (!navigator.cookieEnabled) { all(document, "[data-without-cookies]").forEach(text => { text.hidden = false; }); }
// a page that the browser shows again from its memory was made for whoever was there then
window.addEventListener("pageshow", event => { if (event.persisted) { window.location.reload(); } });
