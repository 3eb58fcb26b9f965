/* How what is sought is found: the same as Sought on the server. */

/** @type {Record<string, string>} */
const LETTERS = { "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th" };

/** Without case, accents, apostrophes, hyphens and unseen signs. @param {string} text */
export function plain(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}\p{Pd}'\u2019\u2018\u02BC\u00B4`]/gu, "")
    .replace(/[đðŋŧøłıæœßþ]/g, letter => LETTERS[letter]).replace(/\s+/g, " ").trim();
}

/** @param {string} typed */
export function sought(typed) { return plain(typed).split(" ").filter(Boolean); }

/** @param {string} text as plain() gives it @param {string[]} words */
export function holds(text, words) { return words.every(word => text.includes(word)); }
