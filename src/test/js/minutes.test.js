import assert from "node:assert/strict";
import { test } from "node:test";
import { Look, counts, meter, minutes, share } from "../../main/webapp/resources/js/rules/minutes.js";

test("a task is looked at while it is seen: not while the page is hidden, nor over a pause of more than two minutes", () => {
  const look = new Look(1000);
  assert.equal(look.lap(4000, false), 3000);
  assert.equal(look.lap(9000, true), 0, "it was hidden");
  assert.equal(look.lap(10000, false), 1000);
  assert.equal(look.lap(130000, false), 120000);
  assert.equal(look.lap(250001, false), 0);
});
test("a second is used when a task is shown to somebody who is there", () => {
  assert.equal(counts(true, true, 59999), true);
  assert.deepEqual([counts(false, true, 0), counts(true, false, 0), counts(true, true, 60000)], [false, false, false]);
});
test("the promised minutes are shared by the questions", () => {
  assert.equal(share(300, 2), 150);
  assert.equal(share(300, 0), 300);
});
test("minutes are said to the half, as the reader writes numbers", () => {
  assert.equal(minutes(150, "fi"), "2,5");
  assert.equal(minutes(150, "en"), "2.5");
  assert.equal(minutes(304, "sv"), "5");
});
test("the bar fills until it is full, and says when more than promised is used", () => {
  assert.deepEqual(meter(150, 300), { percent: 50, isOver: false, whole: 2 });
  assert.deepEqual(meter(300, 300), { percent: 100, isOver: true, whole: 5 });
  assert.deepEqual(meter(900, 300), { percent: 100, isOver: true, whole: 15 });
  assert.deepEqual(meter(900, 0), { percent: 0, isOver: false, whole: 15 });
});
