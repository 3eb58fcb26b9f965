/* Reads a chosen metadata file into the text area, so that the admin sees what is given; without script it can be pasted. */
import { as, attribute, el } from "./page.js";

/** @param {EventTarget | null} input */
function read(input) {
  if (!(input instanceof HTMLInputElement) || !input.matches("[data-reads-into]") || !input.files || !input.files[0]) { return; }
  const area = as(el(attribute(input, "data-reads-into")), HTMLTextAreaElement);
  const large = input.files[0].size > Number(attribute(input, "data-most"));
  el(attribute(input, "aria-describedby")).hidden = !large;
  if (large) { return; }
  input.files[0].text().then(text => {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  });
}
document.addEventListener("change", event => read(event.target));
// one that was chosen before this script was there
document.querySelectorAll("input[data-reads-into]").forEach(read);
