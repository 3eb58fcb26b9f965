import assert from "node:assert/strict";
import { test } from "node:test";
import { Hand, body, ids } from "../../main/webapp/resources/js/rules/hand.js";

const task = (token, turn) => ({ token, signature: "s" + token, format: "DUEL", ideas: [{ id: token + "a" }, { id: token + "b" }], ...(turn === undefined ? {} : { turn }) });
const progress = (...tasks) => ({ answered: 0, enough: 5, unseen: 9, step: "ASKING", tasks });
const answer = (one, more = {}) => ({ kind: "answer", task: one, turn: 0, verdict: "CHOSEN", ...more });

test("two tasks wait, and what is missing is wanted", () => {
  const hand = new Hand("7");
  assert.equal(hand.want(), 2);
  hand.take(progress(task("x"), task("y")), null);
  assert.equal(hand.want(), 0);
  assert.equal(hand.next().token, "x");
  assert.equal(hand.want(), 1);
});
test("a task comes once, in whatever order calls are answered", () => {
  const hand = new Hand("7");
  hand.take(progress(task("x")), null);
  hand.take(progress(task("x"), task("y")), null);
  assert.deepEqual(hand.ready.map(one => one.token), ["x", "y"]);
  hand.next();
  hand.answered();
  hand.take(progress(task("x")), null);
  assert.deepEqual(hand.ready.map(one => one.token), ["y"], "not after its answer");
  hand.take(progress(task("x", 1)), null);
  assert.deepEqual(hand.ready.map(one => one.token), ["y", "x"], "unless it was undone elsewhere");
});
test("what is out is said to the server: what is ready, shown and not yet on its way", () => {
  const hand = new Hand("7"), gone = task("g"), flying = task("f");
  hand.take(progress(task("x"), task("y")), null);
  hand.next();
  assert.deepEqual(hand.held([answer(gone), answer(flying, { flying: true }), { kind: "undo", task: task("u"), turn: 0 }]), [["ya", "yb"], ["xa", "xb"], ["ga", "gb"]]);
});
test("when there is nothing new it is remembered since when, until there is", () => {
  const hand = new Hand("7");
  hand.take(progress(), 123);
  assert.equal(hand.dry, 123);
  hand.take(progress(task("x")), 456);
  assert.equal(hand.dry, 0);
  hand.take(progress(), null);
  assert.equal(hand.dry, 0, "an answer without tasks is no such thing");
});
test("undo shows the latest task again, in a turn of its own, and what was shown waits", () => {
  const hand = new Hand("7");
  hand.take(progress(task("x"), task("y")), null);
  hand.next();
  hand.answered();
  hand.next();
  hand.finished = "enough";
  assert.equal(hand.back().token, "x");
  assert.equal(hand.shown.turn, 1);
  assert.equal(hand.finished, null);
  assert.deepEqual(hand.ready.map(one => one.token), ["y"]);
  assert.equal(hand.back(), null, "there is one undo for each answer");
});
test("whoever comes back can undo what was answered before, and no task twice", () => {
  const hand = new Hand("7"), before = task("b", 0);
  hand.take({ ...progress(task("x")), back: before }, null);
  assert.deepEqual(hand.past, [before]);
  hand.next();
  assert.equal(hand.back().token, "b");
  assert.equal(hand.shown.turn, 1);
  hand.take({ ...progress(), back: task("b", 0) }, null);
  assert.deepEqual(hand.past, [], "a word that was on its way when it was undone");
  hand.take({ ...progress(), back: task("a", 0) }, null);
  assert.equal(hand.past[0].token, "a", "and the one before");
  hand.answered();
  hand.take({ ...progress(), back: task("z", 0) }, null);
  assert.deepEqual(hand.past.map(one => one.token), ["a", "b"], "what this page knows itself goes first");
});
test("one may stop when enough is answered, the time is used, or more would change little", () => {
  const hand = new Hand("7");
  hand.take(progress(), null);
  assert.equal(hand.reason(4, 60), null);
  assert.equal(hand.reason(5, 60), "enough");
  hand.seconds = 60;
  assert.equal(hand.reason(1, 60), "minutes");
  hand.take({ ...progress(), promised: 90 }, null);
  assert.equal(hand.reason(1, 60), null, "the server knows how long it takes with the ideas that there are");
  hand.seconds = 90;
  assert.equal(hand.reason(1, 120), "minutes");
  hand.seconds = 0;
  hand.take({ ...progress(), settled: true }, null);
  assert.equal(hand.reason(2, 60), null, "not before one has been asked three times");
  assert.equal(hand.reason(3, 60), "settled");
  hand.take({ ...progress(), enough: 0 }, null);
  assert.equal(hand.reason(99, 60), null, "where the stage asks for no number");
});
test("answers on their way count as given, skips do not", () => {
  const hand = new Hand("7");
  hand.take({ ...progress(), answered: 3 }, null);
  assert.equal(hand.given([answer(task("x")), answer(task("y"), { verdict: "SKIPPED" }), { kind: "undo", task: task("z"), turn: 0 }]), 4);
});
test("an answer says what was chosen of what, an undo only of which task", () => {
  const one = task("x");
  assert.deepEqual(body(answer(one, { best: "xa", least: "xb", millis: 900 }), [["ya"]], 1),
    { token: "x", turn: 0, held: [["ya"]], want: 1, ideas: ids(one), signature: "sx", verdict: "CHOSEN", best: "xa", least: "xb", millis: 900 });
  assert.deepEqual(body({ kind: "undo", task: one, turn: 2 }, [], 0), { token: "x", turn: 2, held: [], want: 0 });
});
