import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const script = readFileSync(new URL("../../main/webapp/resources/js/early.js", import.meta.url), "utf8");

/** The accent that the page gets, when the council has this one. */
function accent(own) {
  let set = null;
  const window = {};
  const document = { documentElement: { getAttribute: () => own, style: { setProperty: (name, value) => { set = value; } } }, currentScript: { nonce: "n" }, head: { appendChild() {} }, addEventListener() {} };
  runInNewContext(script, { window, document });
  return set;
}

test("a council's accent that white text can be read on stays, and another one is darkened until it can", () => {
  assert.equal(accent("#0b5563"), "rgb(11 85 99)");
  const [r, g, b] = accent("#ffd700").match(/\d+/g).map(Number);
  assert.ok(r < 140 && g < 125 && b === 0, [r, g, b].join());
});
test("what is no colour is no accent", () => {
  for (const none of [null, "", "red", "#fff", "#12345g"]) { assert.equal(accent(none), null); }
});
