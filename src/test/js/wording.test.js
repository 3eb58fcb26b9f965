import assert from "node:assert/strict";
import { test } from "node:test";
import { correction, isSent, isTooLong, tongues, words } from "../../main/webapp/resources/js/rules/wording.js";

const fi = text => ({ language: "fi", text }), sv = text => ({ language: "sv", text });

test("a language in which nothing was typed is left out", () => {
  assert.deepEqual(words([fi("Lähipalvelut "), sv("  ")]), { fi: "Lähipalvelut " });
});
test("the limit counts characters as people do", () => {
  assert.equal(isTooLong([fi("ä".repeat(140))], 140), false);
  assert.equal(isTooLong([fi(" " + "ä".repeat(140) + "\n")], 140), false, "spaces around are no words");
  assert.equal(isTooLong([fi("ä"), sv("ö".repeat(141))], 140), true);
  assert.equal(isTooLong([fi("🙂".repeat(140))], 140), false);
});
test("what is being typed next is not emptied when the one before has arrived", () => {
  assert.equal(isSent(fi("Eka"), { fi: "Eka" }), true);
  assert.equal(isSent(sv(""), { fi: "Eka" }), true);
  assert.equal(isSent(fi("Eka ja"), { fi: "Eka" }), false);
});
test("an idea is shown in its own language first, and a correction keeps the other", () => {
  const idea = { id: "7", fi: null, sv: "Närservice", asked: false, seen: "m" };
  assert.deepEqual(tongues(idea), ["sv", "fi"]);
  assert.deepEqual(tongues({ ...idea, fi: "Lähipalvelut" }), ["fi", "sv"]);
  assert.deepEqual(correction(idea, [fi("Lähipalvelut")]), { idea: "7", fi: "Lähipalvelut", sv: "Närservice", seen: "m" });
});
