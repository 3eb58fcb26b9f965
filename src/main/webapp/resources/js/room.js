/* The wall of a room: by the second, what is going on and how long it still takes. By the server's clock as it was when the page came. */
import { all, as, el, fill, find } from "./page.js";
import { current, left, next, share } from "./rules/room.js";

const room = el("room"), words = room.dataset, came = performance.now();
const items = all(room, "li[data-from]");
const parts = items.map(item => ({ from: Number(item.dataset.from), to: Number(item.dataset.to || 0) }));

/** Once, and not anew each second: a reader would say it each time. @param {string} id @param {string} text */
function say(id, text) { if (el(id).textContent !== text) { el(id).textContent = text; } }

function show() {
  const now = Number(words.now) + (performance.now() - came) / 1000, at = current(parts, now), coming = next(parts, now), minutes = at < 0 ? null : left(parts[at], now);
  items.forEach((item, place) => { item.classList.toggle("is-now", place === at); });
  say("room-now", at < 0 ? "" : find(items[at], "[data-what]").textContent || "");
  say("room-left", minutes === null ? "" : fill(words.left, minutes));
  say("room-next", coming < 0 ? "" : fill(words.next, find(items[coming], "[data-what]").textContent || "", find(items[coming], "time").textContent || ""));
  const bar = as(find(room, "progress"), HTMLProgressElement);
  bar.hidden = minutes === null;
  bar.value = at < 0 ? 0 : share(parts[at], now);
}

if (words.today) {
  show();
  window.setInterval(show, 1000);
}
