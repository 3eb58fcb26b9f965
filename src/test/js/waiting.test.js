import assert from "node:assert/strict";
import { test } from "node:test";
import { isDone, left, news, progress } from "../../main/webapp/resources/js/rules/waiting.js";

const part = more => ({ path: "/duel/prioritise", question: "7", done: 0, of: 8, unseen: 5, finished: false, seconds: 0, seenAtEnd: null, ...more });

test("what is left is what the stage's time covers, until it is given or the reader has stopped", () => {
  assert.equal(left(part({})), 8);
  assert.equal(left(part({ done: 7 })), 1);
  assert.equal(left(part({ done: 9 })), 0);
  assert.equal(left(part({ finished: true })), 0);
  assert.equal(left(part({ seenAtEnd: 2 })), 0);
  assert.equal(isDone(part({ done: 8 })), true);
});
test("new is what has come since the reader stopped, and nothing for who has not", () => {
  assert.equal(news(part({ seenAtEnd: 2 })), 3);
  assert.equal(news(part({ seenAtEnd: 0 })), 5);
  assert.equal(news(part({ seenAtEnd: 9 })), 0);
  assert.equal(news(part({})), 0);
  assert.equal(news(part({ seenAtEnd: 0, finished: true })), 0);
});
test("the bar counts all parts together", () => {
  assert.equal(progress([part({ done: 4 }), part({ done: 8 })]), 75);
  assert.equal(progress([part({ finished: true })]), 100);
  assert.equal(progress([]), 100);
});
