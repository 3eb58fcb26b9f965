/*
 * Prioritising, what the reader has put first: kept in this browser under the person's opaque id (own.js) and nowhere else, as a score for each idea and not as answers, but for the
 * latest, so that it can be undone. It goes with everything else of the person at a logout.
 */
import { own } from "./own.js";
import { make } from "./page.js";
import { counted, top } from "./rules/first.js";

/** @typedef {{ id: string }} Question */
/** @typedef {import("./rules/hand.js").Idea} Idea */
/** @typedef {import("./rules/hand.js").Task} Task */
/** @typedef {{ best: string, least: string }} Choice */

/** what was chosen on this page, by the task's token @type {Map<string, Choice>} */
const choices = new Map();

/** @param {Question} q */
function name(q) { return "duel|first|" + q.id; }
/** @param {Question} q @param {Idea[]} ideas @param {Choice} choice @param {1 | -1} way */
function count(q, ideas, choice, way) { own.set(name(q), JSON.stringify(counted(own.read(name(q)) || {}, ideas, choice.best, choice.least, way))); }

/** @param {Question} q @param {Task} task @param {string} best @param {string} least */
export function choseFirst(q, task, best, least) {
  choices.set(task.token, { best, least });
  own.set("duel|latest|" + q.id, JSON.stringify({ token: task.token, best, least }));
  count(q, task.ideas, { best, least }, 1);
}
/** @param {Question} q @param {Task} task whose answer is undone */
export function undidFirst(q, task) {
  const latest = own.read("duel|latest|" + q.id), choice = choices.get(task.token) || (latest && latest.token === task.token ? latest : null);
  if (choice) { count(q, task.ideas, choice, -1); }
  choices.delete(task.token);
  own.remove("duel|latest|" + q.id);
}
/** Somebody else's idea that the reader would have worded. @param {Question} q @param {Idea} idea */
export function meantFirst(q, idea) { count(q, [idea], { best: idea.id, least: "" }, 1); }

/** What was put first, as items of a list; none when there is nothing to say. @param {Question} q */
export function firstOf(q) {
  return top(own.read(name(q))).map(liked => {
    const item = make("li", liked.text);
    item.lang = liked.language;
    return item;
  });
}
