/*
 * What of a question is in a page's hands: tasks come two ahead from the server, three are out at most; an answer moves on at once and travels
 * in the background. A task comes once, in whatever order calls are answered.
 */

/** @typedef {{ id: string, text: string, language: string }} Idea */
/** @typedef {{ token: string, signature: string, format: "BEST_WORST" | "DUEL", ideas: Idea[], turn?: number, millis?: number }} Task */
/** @typedef {{ answered: number, enough: number, promised?: number, unseen: number, step: string, settled?: boolean, tasks?: Task[], back?: Task | null }} Progress back: whose answer is undone first */
/** @typedef {"CHOSEN" | "CANT_CHOOSE" | "SKIPPED"} Verdict */
/** @typedef {"enough" | "minutes" | "settled" | "all"} Reason */
/** @typedef {{ task: Task, turn: number, verdict?: Verdict, best?: string, least?: string, millis?: number, kind: "answer" | "undo", flying?: boolean, tried?: boolean }} Sending */

const READY = 2, FEW = 3;

/** @param {Task} task */
export function ids(task) { return task.ideas.map(idea => idea.id); }

/** One question, as this page has it. */
export class Hand {
  /** @param {string} id @param {number} [seconds] used for it so far */
  constructor(id, seconds = 0) {
    this.id = id;
    this.seconds = seconds;
    /** to be shown next @type {Task[]} */
    this.ready = [];
    /** answered, the latest last; of those before this page at most one, as the server tells @type {Task[]} */
    this.past = [];
    /** how many have been answered on this page */
    this.answers = 0;
    /** @type {Task | null} */
    this.shown = null;
    /** @type {Progress} */
    this.progress = { answered: 0, enough: 0, unseen: 0, step: "ASKING" };
    this.loaded = false;
    this.fetching = false;
    /** when it was asked for more and there was none */
    this.dry = 0;
    /** whether the person wants more than was asked for */
    this.goOn = false;
    /** @type {Reason | null} */
    this.finished = null;
  }

  want() { return Math.max(0, READY - this.ready.length); }

  /** The ideas of each task that is out: what the server must not give again. @param {Sending[]} outbox of this question */
  held(outbox) {
    return [...this.ready, ...(this.shown ? [this.shown] : []), ...outbox.filter(one => one.kind === "answer" && !one.flying).map(one => one.task)].map(ids);
  }

  /** Takes what the server has answered. @param {Progress} progress @param {number | null} asked when it was asked for tasks and nothing else */
  take(progress, asked) {
    this.loaded = true;
    this.progress = progress;
    if (!this.past.length && progress.back && !this.isHere(progress.back)) { this.past.push(progress.back); }
    const fresh = (progress.tasks || []).filter(task => !this.isHere(task));
    this.ready.push(...fresh);
    this.dry = asked !== null && !fresh.length ? asked : 0;
  }

  /** Whether it is in this page's hands, or answered by it; one that was undone elsewhere has another turn. @param {Task} task */
  isHere(task) {
    return [...this.ready, ...(this.shown ? [this.shown] : []), ...this.past].some(one => one.token === task.token && (one.turn || 0) >= (task.turn || 0));
  }

  /** Answered by the server's count and by what is on its way. @param {Sending[]} outbox of this question */
  given(outbox) { return this.progress.answered + outbox.filter(one => one.verdict === "CHOSEN").length; }

  /**
   * Why this voter may stop here: the answers or the minutes that the stage asks of one are given, or more of them would hardly change the result.
   * @param {number} given answers @param {number} share seconds that are asked for this question, as long as nothing has told how many it takes @returns {Reason | null}
   */
  reason(given, share) {
    const enough = this.progress.enough;
    return enough > 0 && given >= enough ? "enough" : this.seconds >= this.promised(share) ? "minutes" : this.progress.settled && given >= FEW ? "settled" : null;
  }

  /** The seconds that this question asks for: with few ideas less than its share. @param {number} share */
  promised(share) { return this.progress.promised || share; }

  /** Shows the next one, if there is one. */
  next() {
    this.shown = this.ready.shift() || null;
    return this.shown;
  }

  /** The shown one is answered. */
  answered() {
    const task = this.shown;
    if (task) { this.past.push(task); this.answers++; }
    this.shown = null;
    return task;
  }

  /** The latest answer is taken back: its task is shown again, in a turn of its own. @returns {Task | null} */
  back() {
    const last = this.past.pop();
    if (!last) { return null; }
    if (this.shown) { this.ready.unshift(this.shown); }
    last.turn = (last.turn || 0) + 1;
    this.shown = last;
    this.finished = null;
    return last;
  }
}

/** What of a sending the server is told. @param {Sending} sending @param {string[][]} held @param {number} want */
export function body(sending, held, want) {
  const task = sending.task, both = { token: task.token, turn: sending.turn, held, want };
  return sending.kind === "undo" ? both
    : { ...both, ideas: ids(task), signature: task.signature, verdict: sending.verdict, best: sending.best, least: sending.least, millis: sending.millis };
}
