/* What has become of the wishes: those that the reader put first are marked, from this browser and for these eyes alone. Ideas have new ids once a question has closed, so they are known by their words. */
import { own } from "./own.js";
import { all, make } from "./page.js";
import { top } from "./rules/first.js";

all(document, "[data-wishes-of]").forEach(list => {
  const liked = new Set(top(own.read("duel|first|" + list.dataset.wishesOf)).map(one => one.text));
  all(list, "[data-fi], [data-sv]").filter(wish => [wish.dataset.fi, wish.dataset.sv].some(text => text && liked.has(text)))
    .forEach(wish => wish.append(" ", make("strong", list.dataset.mine || "", "mine")));
});
