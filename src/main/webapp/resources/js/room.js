/* The wall of a room: by the second, what is going on and how long it still takes. By the server's clock as it was when the page came. */
import { all, as, el, fill, find } from "./page.js";
import { current, left, next, share } from "./rules/room.js";

const room = el("room"), words = room.dataset, came = performance.now();
const items = all(room, "li[data-from]");
const parts = items.map(item => ({ from: Number(item.dataset.from), to: Number(item.dataset.to || 0) }));

function show() {
  const now = Number(words.now) + (performance.now() - came) / 1000, at = current(parts, now), coming = next(parts, now), minutes = at < 0 ? null : left(parts[at], now);
  items.forEach((item, place) => { item.classList.toggle("is-now", place === at); });
  el("room-now").textContent = at < 0 ? "" : find(items[at], "[data-what]").textContent;
  el("room-left").textContent = minutes === null ? "" : fill(words.left, minutes);
  el("room-next").textContent = coming < 0 ? "" : fill(words.next, find(items[coming], "[data-what]").textContent || "", find(items[coming], "time").textContent || "");
  const bar = as(find(room, "progress"), HTMLProgressElement);
  bar.hidden = minutes === null;
  bar.value = at < 0 ? 0 : share(parts[at], now);
}

if (words.today) {
  show();
  window.setInterval(show, 1000);
}
