/* What of a browser's store stays and what goes. Names are sopu|council|person|what. */

/** @typedef {{ council: string, person: string, kept: string }} Here the page's council, its person's opaque id, and |council|council| of which the browser has a secret */

/** @param {string} name @param {Here} here whether what has this name is no longer anybody's who could come back to it */
export function goes(name, here) {
  if (!isOurs(name) || !here.kept) { return false; }
  const part = name.split("|");
  return part[1] === here.council && here.person ? part[2] !== here.person : part[0] !== "sopu" || !here.kept.includes("|" + part[1] + "|");
}

/** @param {string} name @param {string} council whether it belongs to anybody at this council, who is all forgotten at a logout */
export function isOf(name, council) { return isOurs(name) && name.split("|")[1] === council; }

/** @param {string} name */
function isOurs(name) { return /^sopu[.|]/.test(name); }
