/* When a stage has closed: what the reader put first, from this browser, beside what the council did (data-mine names the question), and the way there (data-mine-of) where there is anything. */
import { all, find } from "./page.js";
import { firstOf } from "./prioritise-first.js";

all(document, "[data-mine]").forEach(section => {
  const first = firstOf({ id: section.dataset.mine || "" });
  find(section, "ol").append(...first);
  section.hidden = !first.length;
});
all(document, "[data-mine-of]").forEach(way => {
  way.hidden = !((way.dataset.mineOf || "").match(/[0-9a-f-]{36}/g) || []).some(id => firstOf({ id }).length);
});
