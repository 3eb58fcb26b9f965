/* The clock of a room: which part of the day is going on, and how long it still takes. */

/** A part of the day, in seconds since midnight; to is 0 when nobody has said. @typedef {{ from: number, to: number }} Part */

/** Which part goes on: the last one that has begun and is not over; -1 between two, before the first and after the last. @param {Part[]} parts @param {number} now */
export function current(parts, now) {
  for (let at = parts.length - 1; at >= 0; at--) {
    if (parts[at].from <= now) { return !parts[at].to || now < parts[at].to ? at : -1; }
  }
  return -1;
}

/** What begins next; -1 after the last. @param {Part[]} parts @param {number} now */
export function next(parts, now) { return parts.findIndex(part => part.from > now); }

/** Whole minutes that are left, the one that has begun among them; null when nobody has said. @param {Part} part @param {number} now @returns {number | null} */
export function left(part, now) { return part.to ? Math.max(0, Math.ceil((part.to - now) / 60)) : null; }

/** How much of it is over, in percent. @param {Part} part @param {number} now */
export function share(part, now) { return part.to > part.from ? Math.min(100, Math.max(0, 100 * (now - part.from) / (part.to - part.from))) : 0; }
