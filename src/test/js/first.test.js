import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, top } from "../../main/webapp/resources/js/rules/first.js";

const ideas = ["a", "b", "c", "d"].map(id => ({ id, text: "Ajatus " + id, language: "fi" }));
const after = answers => answers.reduce((first, [best, least, way]) => counted(first, ideas, best, least, way || 1), {});

test("first is what was put first more often than last", () => {
  assert.deepEqual(top(after([["a", "b"], ["a", "c"], ["b", "d"]])).map(liked => [liked.id, liked.score]), [["a", 2]]);
  assert.equal(top(after([["a", "b"]]))[0].text, "Ajatus a");
});
test("three at most, the most often first, and always in one order", () => {
  assert.deepEqual(top(after([["b", "d"], ["c", "d"], ["c", "d"], ["a", "d"]])).map(liked => liked.id), ["c", "a", "b"]);
  const many = Array.from({ length: 9 }, (_, at) => ({ id: "i" + at, text: "t", language: "fi" }));
  assert.equal(top(many.reduce((first, idea) => counted(first, many, idea.id, "none", 1), {})).length, 3);
});
test("an answer that is taken back leaves nothing", () => {
  assert.deepEqual(top(after([["a", "b"], ["a", "b", -1]])), []);
  assert.deepEqual(top(after([["a", "b"], ["b", "a"]])), [], "once first and once last is neither");
});
test("of nothing nothing comes", () => assert.deepEqual(top(null), []));
