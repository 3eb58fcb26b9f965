/*
 * The council's home: tells the reader on each open stage's card how far they are. The server computes it for this reader alone when it is asked, and this browser knows the
 * seconds used and how much had been unseen when a question was finished (prioritise-*.js). Where the server cannot tell, the card stays as it came: "begin";
 * so nothing is kept, sent again or said on the page's note, and the first screen does not wait for calls.js, which does all that.
 */
import { own, person } from "./own.js";
import { all, as, fill, find } from "./page.js";
import { minutes } from "./rules/minutes.js";
import { isDone, left, news, progress, sum } from "./rules/waiting.js";

/** @typedef {import("./rules/waiting.js").Part} Part */

/** @param {Part} part what the server says @returns {Part} with what this browser knows */
function withOurs(part) {
  const unseen = own.get("duel|unseen|" + part.question);
  return { ...part, used: Number(own.get("duel|seconds|" + part.question)) || 0, seenAtEnd: unseen === null ? null : Number(unseen) || 0 };
}

/** @param {HTMLElement} task @param {Part[]} parts */
function tell(task, parts) {
  const says = task.dataset, button = as(find(task, ".btn"), HTMLAnchorElement), status = find(task, ".task-status"), meter = as(find(task, "progress"), HTMLProgressElement);
  const seconds = sum(parts.map(part => part.used || 0)), promised = minutes(sum(parts.map(part => part.seconds)), says.language || "fi"), open = parts.filter(part => left(part) > 0), fresh = sum(parts.map(news));
  find(task, "[data-takes]").textContent = fill(find(task, "[data-takes]").dataset.takes, promised);
  if (!seconds && !parts.some(part => part.done > 0 || isDone(part))) { return; }
  const to = open[0] || parts.find(part => news(part) > 0) || parts[0];
  button.href = button.href.replace(/\/(?:duel|charter)\/[^?]*\?/, to.path + "?") + (fresh && !open.length ? "&question=" + to.question : "");
  if (open.length) {
    status.textContent = fill(says.left, sum(open.map(left)), Math.floor(seconds / 60), promised);
    button.textContent = says.goOn || "";
  } else {
    status.textContent = says.thanks + (fresh ? " " + fill(says.waits, fresh) : "");
    button.textContent = (fresh ? says.new : says.again) || "";
    button.classList.toggle("btn-primary", fresh > 0);
  }
  meter.value = progress(parts);
  meter.hidden = false;
  task.classList.toggle("is-done", !open.length);
  all(task, "[data-part]").forEach(item => {
    const rest = sum(parts.filter(part => part.path === item.dataset.part).map(left));
    find(item, "span").textContent = rest ? fill(says.partLeft, rest) : says.partDone || "";
  });
}

all(document, "[data-task]").forEach(task => {
  fetch(task.dataset.task || "", { credentials: "same-origin", redirect: "manual", headers: { "Accept": "application/json", "Sopu-Person": person } })
    .then(response => response.ok ? response.json() : [])
    .then(parts => { if (parts.length) { tell(task, parts.map(withOurs)); } }, () => { /* the card stays as it came */ });
});
