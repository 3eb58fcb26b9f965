import assert from "node:assert/strict";
import { test } from "node:test";
import { digits, done, first, put } from "../../main/webapp/resources/js/rules/measuring.js";

test("answers to a dimension are a digit for each statement", () => {
  assert.equal(digits(null, 3), "000");
  assert.equal(digits("51", 3), "510");
  assert.equal(digits("51234", 3), "512", "an instrument that has become shorter");
});

test("an answer takes its place and leaves the others", () => {
  assert.equal(put(null, 4, 2, "5"), "0050");
  assert.equal(put("1230", 4, 0, "6"), "6230");
  assert.equal(put("1234", 4, 3, "1"), "1231");
});

test("can't say is an answer, and none is not", () => {
  assert.equal(done(null), 0);
  assert.equal(done("0060"), 1);
  assert.equal(done("1234"), 4);
});

test("one goes on at the first dimension that is open", () => {
  assert.equal(first([0, 2, 1]), 1);
  assert.equal(first([0, 0]), 2);
});
