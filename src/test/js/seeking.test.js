import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, plain, sought } from "../../main/webapp/resources/js/rules/seeking.js";

/* the same as the server's Sought finds; MembersIT asks both */
test("names are found however they were typed", () => {
  for (const [typed, name] of [["makela", "Mäkelä Äiti"], ["obrien", "O’Brien Seán"], ["annamaija", "Virtanen Anna-Maija"], ["suonna juttta", "Šuoŋŋá Juŧŧta"], ["odegaard", "Ødegaard"],
    ["hyva", "hy\u00ADvä"], ["strauss", "Strauß"], ["  lehto   aino ", "Lehto\u00A0Aino"], [" ", "Mäkelä"]]) {
    assert.ok(holds(plain(name), sought(typed)), typed + " in " + name);
  }
  assert.ok(!holds(plain("Mäkelä"), sought("makinen")));
  assert.ok(!holds(plain("Mäkelä Aino"), sought("makela eero")), "all words, not one of them");
});
