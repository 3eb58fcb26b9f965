import assert from "node:assert/strict";
import { test } from "node:test";
import { Hand } from "../../main/webapp/resources/js/rules/hand.js";
import { share } from "../../main/webapp/resources/js/rules/minutes.js";

/*
 * A simulated councillor, who reads 200 words a minute: words one idea of eleven words (15 s to think, 25 words a minute on a phone), then answers what the page asks until it
 * says that one may stop. An idea of eleven words is read when it is new; one that is known takes a second; deciding takes 6 s among four and 2.5 s among two, as BudgetTest has it.
 */
const READ = 60 * 11 / 200, AGAIN = 1, WORDS = 15 + 60 * 11 / 25;
const FORMATS = { four: { ideas: 4, decide: 6, answer: 15 }, two: { ideas: 2, decide: 2.5, answer: 7 } };

/** The seconds that a question takes. */
function used(promised, ideas, format) {
  const hand = new Hand("7"), seen = Array(ideas).fill(0);
  hand.take({ answered: 0, enough: Math.max(3, Math.round(promised / format.answer)), unseen: ideas, step: "ASKING" }, null);
  let seconds = WORDS, given = 0;
  for (hand.seconds = Math.floor(seconds); !hand.reason(given, promised); hand.seconds = Math.floor(seconds)) {
    // the next task has what was asked least
    const asked = seen.map((times, idea) => ({ times, idea })).sort((a, b) => a.times - b.times || (a.idea * 7 + given) % 11 - (b.idea * 7 + given) % 11).slice(0, format.ideas);
    asked.forEach(({ times, idea }) => { seconds += times ? AGAIN : READ; seen[idea]++; });
    seconds += format.decide;
    given++;
  }
  return seconds;
}

const STAGES = [{ minutes: 5, questions: 1 }, { minutes: 6, questions: 1 }, { minutes: 8, questions: 2 }, { minutes: 10, questions: 2 }];

/** What is off: the ratio of used to promised, where it is less or more. */
function off(format, numbers, least, most) {
  return STAGES.flatMap(stage => numbers.flatMap(ideas => {
    const promised = share(60 * stage.minutes, stage.questions), ratio = used(promised, ideas, format) / promised;
    return ratio < least || ratio > most ? [stage.minutes + " min, " + stage.questions + " questions, " + ideas + " ideas: " + ratio.toFixed(2)] : [];
  }));
}

test("the minutes that are promised are those that are used, to the tenth part, where best and least of twenty ideas or more are asked for", () => {
  assert.deepEqual(off(FORMATS.four, [20, 25, 30, 40, 60, 100], 0.9, 1.1), []);
});
test("where there are fewer ideas there is less to read: it takes somewhat less than was promised, and never more", () => {
  for (const format of Object.values(FORMATS)) { assert.deepEqual(off(format, [8, 10, 12, 16, 20, 30, 60, 100], 0.8, 1.1), []); }
});
