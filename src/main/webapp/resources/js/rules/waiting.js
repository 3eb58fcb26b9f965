/* What of a stage waits for a reader. */

/**
 * @typedef {{ path: string, question: string, done: number, of: number, unseen: number, finished: boolean, seconds: number, used?: number, seenAtEnd?: number | null }} Part
 *   of a stage: of is how many answers its time covers, seconds how long it takes; seenAtEnd is how much was unseen when the reader had finished, as this browser knows it, null when they have not
 */

/** @param {number[]} numbers */
export function sum(numbers) { return numbers.reduce((all, number) => all + number, 0); }

/** The stage's time is given, or this reader has stopped there once: what has come since is new to them. @param {Part} part */
export function isDone(part) { return part.finished || part.done >= part.of || hasStopped(part); }

/** Answers that are still asked for. @param {Part} part */
export function left(part) { return isDone(part) ? 0 : Math.max(1, part.of - part.done); }

/** Ideas that have come since; none where there is nothing to ask of this reader, though not each idea of a theme has been asked about. @param {Part} part */
export function news(part) { return hasStopped(part) && !part.finished ? Math.max(0, part.unseen - (part.seenAtEnd || 0)) : 0; }

/** Percent of all parts together. @param {Part[]} parts */
export function progress(parts) { return 100 * (1 - sum(parts.map(left)) / Math.max(1, sum(parts.map(part => Math.max(part.of, left(part)))))); }

/** @param {Part} part */
function hasStopped(part) { return part.seenAtEnd !== null && part.seenAtEnd !== undefined; }
