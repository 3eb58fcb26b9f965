/* A button data-copies="id" takes that element's text along to be pasted elsewhere, and says so; where the browser gives no clipboard, it selects the text. */
import { find } from "./page.js";

document.addEventListener("click", event => {
  const button = event.target instanceof Element ? event.target.closest("[data-copies]") : null;
  if (!(button instanceof HTMLElement)) { return; }
  const from = document.getElementById(button.dataset.copies || "");
  if (!from) { return; }
  const select = () => window.getSelection()?.selectAllChildren(from);
  if (!navigator.clipboard) { select(); return; }
  navigator.clipboard.writeText(from.textContent || "").then(() => { find(button, "[data-says]").textContent = button.dataset.copied || ""; }, select);
});
