import assert from "node:assert/strict";
import { test } from "node:test";
import { Patience, asked, failure, isEnd, note, refusal, uuid } from "../../main/webapp/resources/js/rules/calling.js";

const NOW = Date.parse("2026-11-28T12:00:00Z");
const kind = (status, json, header = null, cookies = true) => refusal(status, header, json, cookies, NOW).kind;
const half = () => 0.5;

test("only Sopu's own word settles a call", () => {
  assert.equal(kind(422, { key: "duel.tooLong", error: "Liian pitkä" }), "refused");
  assert.equal(kind(409, { key: "process.stage.closed" }), "closed");
  assert.equal(kind(403, { key: "process.notOnRoll" }), "notAsked");
  assert.equal(kind(409, { key: "identity.otherPerson" }), "other");
  for (const passing of [kind(404, {}), kind(200, {}), kind(502, { key: "process.stage.closed" }), kind(503, {}, "5"), kind(429, { key: "portal.many" }, "5"), kind(422, { key: "ballot.keysMissing" })]) {
    assert.ok(failure(passing).isPassing, passing);
  }
});

test("a login that has ended is passing, and a browser without cookies is told of them", () => {
  const json = { login: "/keski-suomi/saml/login?to=", key: "identity.login" };
  assert.equal(kind(401, json), "login");
  assert.equal(kind(401, json, null, false), "cookies");
  assert.equal(refusal(401, null, json, true, NOW).isPassing, true);
  assert.equal(kind(401, {}), "away", "a page of something in between is no word of Sopu's");
});

test("the server's wish is heard in seconds and as a date, and for ten minutes at most", () => {
  assert.equal(asked("7", NOW), 7000);
  assert.equal(asked("Sat, 28 Nov 2026 12:00:30 GMT", NOW), 30000);
  assert.equal(asked("86400", NOW), 600000);
  assert.equal(asked("Sat, 28 Nov 2026 11:00:00 GMT", NOW), 0);
  for (const nothing of [null, "", "soon", "-3"]) { assert.equal(asked(nothing, NOW), 0); }
});

test("each try comes later than the one before, and none later than a minute, or fifteen seconds where a login is waited for", () => {
  const patience = new Patience(), away = failure("away");
  const pauses = Array.from({ length: 12 }, () => patience.pause(away, half));
  assert.deepEqual(pauses.slice(0, 4), [750, 1500, 3000, 6000]);
  assert.ok(pauses.every((pause, at) => at === 0 || pause >= pauses[at - 1]));
  assert.equal(Math.max(...pauses), 45000);
  assert.ok(new Patience().pause(away, () => 0) < new Patience().pause(away, () => 1), "each page at another moment");
  assert.ok(Array.from({ length: 12 }, () => patience.pause(failure("login"), () => 1)).every(pause => pause <= 15000));
  patience.misses = 0;
  assert.equal(patience.pause(away, half), 750, "an answer begins anew");
});

test("the server's wish does not bend", () => {
  const wished = failure("busy", {}, 20000);
  assert.ok(new Patience().pause(wished, () => 0) >= 20000);
  assert.ok(new Patience().pause(wished, () => 1) > 25000, "and not all come back at once");
});

test("a slow link is waited for longer, at most a minute and a half, and a quick one as at first", () => {
  const patience = new Patience();
  assert.equal(patience.limit, 20000);
  patience.gaveUp();
  assert.equal(patience.limit, 40000);
  patience.gaveUp(); patience.gaveUp();
  assert.equal(patience.limit, 90000);
  patience.answered(100);
  assert.equal(patience.limit, 20000);
  assert.ok(!patience.isSlow());
  Array.from({ length: 20 }, () => patience.answered(10000));
  assert.ok(patience.isSlow());
  assert.ok(patience.limit > 39000 && patience.limit <= 40000, String(patience.limit));
});

test("the note says what happened, and what becomes of what waits", () => {
  const cases = [["offline", 2, "offline", "waits"], ["offline", 0, "offline", null], ["slow", 1, "slow", "waits"], ["login", 3, "login", "waitsForLogin"], ["closed", 3, "closed", "lost"],
    ["closed", 0, "closed", null], ["refused", 1, null, null], ["notAsked", 1, null, "lost"], ["other", 1, "other", "lost"]];
  for (const [what, unsent, says, more] of cases) { assert.deepEqual(note(failure(what, { error: "e" }), unsent), { what: says, more }, what + unsent); }
  assert.equal(note(failure("away", {}), 0).what, "away");
  assert.equal(note(failure("away", { error: "Tietokanta ei vastaa" }), 0).what, null);
});

test("an end is an end, and all else is none", () => {
  assert.deepEqual(["closed", "notAsked", "other", "refused", "login", "offline", null].map(isEnd), [true, true, true, false, false, false, false]);
});

test("a sending's name is a UUID of version 4", () => {
  assert.equal(uuid(new Uint8Array(16).fill(255)), "ffffffff-ffff-4fff-bfff-ffffffffffff");
  assert.equal(uuid(new Uint8Array(16)), "00000000-0000-4000-8000-000000000000");
});
