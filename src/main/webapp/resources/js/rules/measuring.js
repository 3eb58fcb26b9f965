/* What is decided on the page of a round: answers to a dimension as digits, and where to go on. */

/** The digits of a dimension, one for each statement. @param {string | null} wanted @param {number} count */
export function digits(wanted, count) {
  return (wanted || "").padEnd(count, "0").slice(0, count);
}

/** The same with another answer. @param {string | null} wanted @param {number} count @param {number} row @param {string} answer */
export function put(wanted, count, row, answer) {
  const all = digits(wanted, count);
  return all.slice(0, row) + answer + all.slice(row + 1);
}

/** How many statements have an answer. @param {string | null} wanted */
export function done(wanted) {
  return (wanted || "").replace(/0/g, "").length;
}

/** The first dimension in which something is open, or behind the last when nothing is. @param {number[]} open how many statements are, in each */
export function first(open) {
  const found = open.findIndex(count => count > 0);
  return found < 0 ? open.length : found;
}
