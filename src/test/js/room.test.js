import assert from "node:assert/strict";
import { test } from "node:test";
import { current, left, next, share } from "../../main/webapp/resources/js/rules/room.js";

const NINE = 9 * 3600;
const day = [{ from: NINE, to: NINE + 1800 }, { from: NINE + 3600, to: NINE + 7200 }, { from: NINE + 7200, to: 0 }];

test("a part goes on from its beginning until its end, and nothing does between two", () => {
  assert.equal(current(day, NINE - 1), -1);
  assert.equal(current(day, NINE), 0);
  assert.equal(current(day, NINE + 1799), 0);
  assert.equal(current(day, NINE + 1800), -1);
  assert.equal(current(day, NINE + 3600), 1);
  assert.equal(current(day, NINE + 7200), 2);
  assert.equal(current(day, NINE + 36000), 2, "what has no end goes on");
  assert.equal(current([], NINE), -1);
});
test("the next part is told, and none after the last", () => {
  assert.equal(next(day, NINE - 1), 0);
  assert.equal(next(day, NINE), 1);
  assert.equal(next(day, NINE + 7200), -1);
});
test("the minute that has begun is still left", () => {
  assert.equal(left(day[0], NINE), 30);
  assert.equal(left(day[0], NINE + 1), 30);
  assert.equal(left(day[0], NINE + 1741), 1);
  assert.equal(left(day[0], NINE + 1800), 0);
  assert.equal(left(day[2], NINE), null);
});
test("the bar fills from the beginning to the end", () => {
  assert.equal(share(day[0], NINE - 60), 0);
  assert.equal(share(day[0], NINE + 900), 50);
  assert.equal(share(day[0], NINE + 9000), 100);
  assert.equal(share(day[2], NINE + 9000), 0);
});
