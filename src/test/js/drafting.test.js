import assert from "node:assert/strict";
import { test } from "node:test";
import { FORM, WORDS, fate, isForgotten, isLost, withoutUnsaved } from "../../main/webapp/resources/js/rules/drafting.js";

const DAY = 24 * 3600 * 1000, NOW = 1_800_000_000_000;
const draft = (text, over = "") => ({ text, over, at: NOW });

test("words come back into their empty field, and into the text that they were changing", () => {
  assert.equal(fate(draft("Enemmän lähipalveluja"), "", false), "put");
  assert.equal(fate(draft("uusi", "vanha"), "vanha", false), "put");
});
test("when something else is stored meanwhile they are offered, and never put over it", () => {
  assert.equal(fate(draft("uusi", "vanha"), "toisen kirjoittama", false), "offer");
  assert.equal(fate(draft("uusi", "vanha"), "toisen kirjoittama", true), "leave");
});
test("what is stored already is dropped, and of nothing nothing comes", () => {
  assert.equal(fate(draft("sama"), "sama", false), "drop");
  for (const nothing of [null, draft("")]) { assert.equal(fate(nothing, "jotain", false), "leave"); }
});
test("words are kept for fourteen days, a form for twelve hours, and what is broken not at all", () => {
  assert.equal(isForgotten(WORDS + "note", { at: NOW - 13.9 * DAY }, NOW), false);
  assert.equal(isForgotten(WORDS + "note", { at: NOW - 14.1 * DAY }, NOW), true);
  assert.equal(isForgotten(FORM + "/x|0", { at: NOW - 0.49 * DAY }, NOW), false);
  assert.equal(isForgotten(FORM + "/x|0", { at: NOW - 0.51 * DAY }, NOW), true);
  assert.equal(isForgotten(WORDS + "note", null, NOW), true);
  assert.equal(isForgotten(WORDS + "note", {}, NOW), true);
  assert.equal(isForgotten("duel|seconds|7", null, NOW), false, "no draft at all");
});
test("a box that was not ticked and a field that was empty are no loss", () => {
  const field = (value, on) => isLost({ name: "a", label: "A", shown: value, value, on });
  assert.deepEqual([field("x", null), field("", null), field("x", true), field("x", false)], [true, false, true, false]);
});
test("the address loses the word that nothing was saved, and nothing else", () => {
  assert.equal(withoutUnsaved("https://s/x?unsaved=1"), "https://s/x");
  assert.equal(withoutUnsaved("https://s/x?stage=7&unsaved=1"), "https://s/x?stage=7");
  assert.equal(withoutUnsaved("https://s/x?unsaved=1&stage=7"), "https://s/x?stage=7");
  assert.equal(withoutUnsaved("https://s/x?unsaved=12"), "https://s/x?unsaved=12");
});
