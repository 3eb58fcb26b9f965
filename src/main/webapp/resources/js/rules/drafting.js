/* What becomes of words that were typed and not sent, when their field is there again. */

export const WORDS = "draft|", FORM = "form|";
const HOUR = 3600 * 1000, DAYS_14 = 14 * 24 * HOUR, HOURS_12 = 12 * HOUR;

/** @typedef {{ text: string, at: number, over: string }} Draft at is when, over what was stored while it was typed */
/** @typedef {{ name: string, value: string, on: boolean | null, label: string, shown: string }} Kept a field as it was sent; on is null where it is no box */

/**
 * put: into the field, which is empty or holds still what was being changed. offer: beside it, since something else is stored by now.
 * drop: it is stored already. leave: there is none, or the page shows both by itself.
 * @param {Draft | null} draft @param {string} stored what the field holds @param {boolean} hasBoth whether the page shows a conflict
 * @returns {"put" | "offer" | "drop" | "leave"}
 */
export function fate(draft, stored, hasBoth) {
  if (!draft || !draft.text) { return "leave"; }
  if (draft.text === stored) { return "drop"; }
  if (!stored || stored === draft.over) { return "put"; }
  return hasBoth ? "leave" : "offer";
}

/** Words are forgotten after fourteen days, a form's fields after twelve hours. @param {string} name @param {{ at: number } | null} kept @param {number} now */
export function isForgotten(name, kept, now) {
  const most = name.startsWith(WORDS) ? DAYS_14 : name.startsWith(FORM) ? HOURS_12 : 0;
  return most > 0 && (!kept || !(now - kept.at <= most));
}

/** Whether a field that found no place again had said anything. @param {Kept} field */
export function isLost(field) { return field.on !== false && Boolean(field.value); }

/** The address without the word that nothing was saved. @param {string} address */
export function withoutUnsaved(address) { return address.replace(/([?&])unsaved=1(&|$)/, "$1").replace(/[?&]$/, ""); }
