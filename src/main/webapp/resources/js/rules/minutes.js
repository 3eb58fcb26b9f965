/* The times of prioritising: how long a task is looked at, and the minutes used of those promised. */

const IDLE_MS = 60000, PAUSE_MS = 120000;

/** How long the shown task has been looked at: a hidden page and a pause of more than two minutes are not counted. */
export class Look {
  /** @param {number} at milliseconds of any clock */
  constructor(at) { this.since = at; }

  /** What is added to the task's time by now. @param {number} at @param {boolean} wasAway whether the page was hidden until now */
  lap(at, wasAway) {
    const passed = at - this.since;
    this.since = at;
    return wasAway || passed > PAUSE_MS ? 0 : passed;
  }
}

/** Whether this second is one of those used: something is asked, and somebody is there. @param {boolean} isShown @param {boolean} isVisible @param {number} untouched milliseconds since the page was touched */
export function counts(isShown, isVisible, untouched) { return isShown && isVisible && untouched < IDLE_MS; }

/** Each question's share of the seconds that the stage asks for. @param {number} promised seconds @param {number} questions */
export function share(promised, questions) { return promised / Math.max(1, questions); }

/** Minutes to the half. @param {number} seconds @param {string} language */
export function minutes(seconds, language) { return (Math.round(seconds / 30) / 2).toLocaleString(language); }

/** @param {number} used seconds @param {number} promised seconds; 0 when none were @returns {{ percent: number, isOver: boolean, whole: number }} */
export function meter(used, promised) {
  return { percent: Math.min(100, promised ? 100 * used / promised : 0), isOver: promised > 0 && used >= promised, whole: Math.floor(used / 60) };
}
