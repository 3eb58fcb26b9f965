/*
 * A file of members: read here into the field that is sent, so that no form of ours has parts; and while its changes are made, how far they are.
 */
import { calls } from "./calls.js";
import { as, attribute, el, find } from "./page.js";

const EVERY_MS = 700, PIECE = 32768;

/** Base64 for addresses (RFC 4648, 5), which grows no more when a form is sent. @param {Uint8Array} bytes */
function base64(bytes) {
  const pieces = [];
  for (let from = 0; from < bytes.length; from += PIECE) { pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE))); }
  return btoa(pieces.join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {EventTarget | null} input */
function read(input) {
  if (!(input instanceof HTMLInputElement) || !input.matches("[data-file-into]")) { return; }
  const into = as(el(attribute(input, "data-file-into")), HTMLInputElement), file = input.files && input.files[0];
  const large = file !== null && file !== undefined && file.size > Number(attribute(input, "data-most"));
  el("file-large").hidden = !large;
  into.value = "";
  if (!file || large) { return; }
  as(el(attribute(input, "data-name-into")), HTMLInputElement).value = file.name;
  const sends = Array.from(document.querySelectorAll("form button[type=submit]")).map(button => as(button, HTMLButtonElement));
  sends.forEach(button => { button.disabled = true; });
  file.arrayBuffer().then(buffer => { into.value = base64(new Uint8Array(buffer)); }).finally(() => sends.forEach(button => { button.disabled = false; }));
}
document.addEventListener("change", event => read(event.target));
document.querySelectorAll("input[data-file-into]").forEach(read);

const applied = document.querySelector("form[data-progress]");
if (applied) { follow(applied); }

/** @param {Element} form */
function follow(form) {
  form.addEventListener("submit", () => {
    const note = el("applying"), bar = as(find(note, "progress"), HTMLProgressElement);
    document.querySelectorAll("dialog[open]").forEach(dialog => as(dialog, HTMLDialogElement).close());
    note.hidden = false;
    note.scrollIntoView({ block: "nearest" });
    function ask() {
      calls.once("GET", attribute(form, "data-progress")).then(state => { bar.value = state.percent; }, () => undefined).finally(() => { setTimeout(ask, EVERY_MS); });
    }
    setTimeout(ask, EVERY_MS);
  });
}
