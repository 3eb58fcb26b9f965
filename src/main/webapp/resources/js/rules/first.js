/* What a person has put first, reckoned from their own answers, for their eyes alone. */

/** @typedef {import("./hand.js").Idea} Idea */
/** @typedef {{ text: string, language: string, score: number }} Liked */
/** @typedef {Record<string, Liked>} First by the ideas' ids */

const FEW = 3;

/** An answer: its best gains and its least loses; taken back, the other way round. @param {First} first @param {Idea[]} ideas @param {string} best @param {string} least @param {1 | -1} way @returns {First} */
export function counted(first, ideas, best, least, way) {
  const next = { ...first };
  ideas.forEach(idea => {
    const score = idea.id === best ? way : idea.id === least ? -way : 0;
    if (score) { next[idea.id] = { text: idea.text, language: idea.language, score: (next[idea.id] ? next[idea.id].score : 0) + score }; }
  });
  return next;
}

/** Those that were put first more often than last, the most often first: three at most. @param {First | null} first @returns {(Liked & { id: string })[]} */
export function top(first) {
  return Object.entries(first || {}).map(([id, liked]) => ({ ...liked, id })).filter(liked => liked.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, FEW);
}
