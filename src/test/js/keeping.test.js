import assert from "node:assert/strict";
import { test } from "node:test";
import { goes, isOf } from "../../main/webapp/resources/js/rules/keeping.js";

const eero = { council: "keski-suomi", person: "e1", kept: "|keski-suomi|pirkanmaa|" }, nobody = { ...eero, person: "" };

test("at one's own council one's own things stay and another's go", () => {
  assert.equal(goes("sopu|keski-suomi|e1|draft|note", eero), false);
  assert.equal(goes("sopu|keski-suomi|h2|draft|note", eero), true);
});
test("where nobody is logged in, things stay for who may come back", () => {
  assert.equal(goes("sopu|keski-suomi|e1|draft|note", nobody), false);
  assert.equal(goes("sopu|pirkanmaa|h2|draft|note", nobody), false);
});
test("what nobody can come back to goes, and so does what an earlier version kept", () => {
  assert.equal(goes("sopu|kainuu|e1|draft|note", eero), true);
  assert.equal(goes("sopu.draft|note", eero), true);
});
test("what is not ours is not touched, and without the server's word nothing is", () => {
  assert.equal(goes("somebody|else", eero), false);
  assert.equal(goes("sopuli", eero), false);
  assert.equal(goes("sopu|keski-suomi|h2|draft|note", { ...eero, kept: "" }), false);
});
test("a logout forgets all of the council and of no other", () => {
  assert.equal(isOf("sopu|keski-suomi|e1|draft|note", "keski-suomi"), true);
  assert.equal(isOf("sopu|keski|e1|draft|note", "keski-suomi"), false);
});
