/* One's own ideas: what is sent of what was typed, and in which of two languages one is shown first. */

/** @typedef {"fi" | "sv"} Tongue */
/** @typedef {{ id: string, fi?: string | null, sv?: string | null, asked: boolean, seen: string }} OwnIdea asked: somebody has been asked about it, so that it stays as it is */
/** @typedef {{ language: string, text: string }} Typed */

/** What is sent; a language in which nothing was typed is left out. @param {Typed[]} typed @returns {Record<string, string>} */
export function words(typed) { return Object.fromEntries(typed.filter(one => one.text.trim()).map(one => [one.language, one.text])); }

/** As people count characters. @param {Typed[]} typed @param {number} limit */
export function isTooLong(typed, limit) { return typed.some(one => Array.from(one.text.trim()).length > limit); }

/** Whether the field still holds what was sent, so that it may be emptied. @param {Typed} typed @param {Record<string, string>} sent */
export function isSent(typed, sent) { return typed.text === (sent[typed.language] || ""); }

/** The languages of an idea, its own first. @param {OwnIdea} idea @returns {[Tongue, Tongue]} */
export function tongues(idea) { return idea.fi ? ["fi", "sv"] : ["sv", "fi"]; }

/** What a correction sends: both languages, since what is left out would be taken away. @param {OwnIdea} idea @param {Typed[]} typed */
export function correction(idea, typed) { return { idea: idea.id, fi: idea.fi, sv: idea.sv, seen: idea.seen, ...Object.fromEntries(typed.map(one => [one.language, one.text])) }; }
