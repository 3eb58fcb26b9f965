/*
 * What becomes of a call to the server. Only Sopu's own word settles one: JSON of an answer, or JSON with a key for a refusal. Everything else (no connection,
 * a page of something in between, a server that is starting, a queue) is passing, and is tried again.
 */

/** @typedef {"offline" | "slow" | "away" | "busy" | "login" | "cookies" | "closed" | "notAsked" | "other" | "refused"} Kind */
/** @typedef {{ key?: string, error?: string, login?: string, seen?: string, lines?: Line[] }} Told what the server has said of a refusal */
/** @typedef {{ stored: string, own: string, language: string }} Line of a thing that somebody else has changed meanwhile */
/** @typedef {{ kind: Kind, error: string | undefined, json: Told, after: number, isPassing: boolean }} Failure after is in milliseconds, by the server's own wish, else 0 */

const CLOSED = /\.closed$/, NOT_ASKED = /\.(notOnRoll|notOpenYet)$/, PASSING = ["offline", "slow", "away", "busy", "login", "cookies"], ENDS = ["closed", "notAsked", "other"];
const FIRST_MS = 20000, LONGEST_MS = 90000, PAUSE_MS = 1000, LONGEST_PAUSE_MS = 60000, LOGIN_PAUSE_MS = 15000, MOST_ASKED_MS = 600000, STEPS = 6, SLOW_MS = 2000;

/** @param {Kind} kind @param {Told} [json] @param {number} [after] @returns {Failure} */
export function failure(kind, json = {}, after = 0) { return { kind, error: json.error, json, after, isPassing: PASSING.includes(kind) }; }

/** Nothing that waits can be sent any more: the stage has closed, or somebody else is here. @param {Kind | null} kind */
export function isEnd(kind) { return kind !== null && ENDS.includes(kind); }

/** @param {Kind} kind */
export function wantsLogin(kind) { return kind === "login" || kind === "cookies"; }

/** The milliseconds that a server asks to be left alone, at most ten minutes. @param {string | null} header Retry-After: seconds, or a date @param {number} now */
export function asked(header, now) {
  if (!header) { return 0; }
  const wait = Number(header) * 1000 || Date.parse(header) - now;
  return wait > 0 ? Math.min(wait, MOST_ASKED_MS) : 0;
}

/** @param {number} status of HTTP @param {string | null} header Retry-After @param {Told} json @param {boolean} cookies whether the browser keeps any @param {number} now */
export function refusal(status, header, json, cookies, now) {
  const key = json.key || "", after = asked(header, now);
  if (status === 401 && json.login) { return failure(cookies ? "login" : "cookies", json); }
  if (!key || status >= 500 || status === 429 || key === "ballot.keysMissing") { return failure(after ? "busy" : "away", json, after); }
  return failure(CLOSED.test(key) ? "closed" : NOT_ASKED.test(key) ? "notAsked" : key === "identity.otherPerson" ? "other" : "refused", json);
}

/** How long one waits for this link: learned from how quick it was, and from how often in a row it was not. */
export class Patience {
  constructor() {
    /** milliseconds after which a call is given up */
    this.limit = FIRST_MS;
    this.usual = 0;
    this.misses = 0;
  }

  /** @param {number} took milliseconds of a call that was answered */
  answered(took) {
    this.usual = this.usual ? 0.7 * this.usual + 0.3 * took : took;
    this.limit = Math.min(LONGEST_MS, Math.max(FIRST_MS, 4 * this.usual));
  }

  /** A call was given up: the next one is waited for longer. */
  gaveUp() { this.limit = Math.min(LONGEST_MS, 2 * this.limit); }

  isSlow() { return this.usual > SLOW_MS; }

  /**
   * Milliseconds before the next try: each time later, each page at another moment; the server's own wish is a least.
   * @param {Failure} why @param {() => number} random 0..1
   */
  pause(why, random) {
    this.misses++;
    const most = wantsLogin(why.kind) ? LOGIN_PAUSE_MS : LONGEST_PAUSE_MS;
    const wait = Math.min(most, PAUSE_MS * 2 ** Math.min(this.misses - 1, STEPS)) * (0.5 + random() / 2);
    return why.after ? Math.max(why.after, wait) + random() * Math.max(1000, why.after / 2) : wait;
  }
}

/** Which sentences the page's note says. @param {Failure} why @param {number} unsent how many things of the reader wait @returns {{ what: string | null, more: string | null }} keys; what is null where the server's own words are said */
export function note(why, unsent) {
  const isSaid = why.kind === "refused" || why.kind === "notAsked" || why.kind === "away" && Boolean(why.error);
  const more = !unsent ? null : isEnd(why.kind) ? "lost" : !why.isPassing ? null : wantsLogin(why.kind) ? "waitsForLogin" : "waits";
  return { what: isSaid ? null : why.kind, more };
}

/** A name for one sending: the same made twice counts once. @param {Uint8Array} bytes sixteen by chance @returns {string} a UUID of version 4 */
export function uuid(bytes) {
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  return Array.from(bytes, b => (b + 256).toString(16).slice(1)).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
