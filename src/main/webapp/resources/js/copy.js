/* A button data-copies="id" takes that element's text along to be pasted elsewhere, and says so; where the browser gives no clipboard, it selects the text. */
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) { return; }
  const from = document.getElementById(button.dataset.copies), text = from.value ?? from.textContent;
  const select = () => { window.getSelection().selectAllChildren(from); if (from.select) { from.select(); } };
  if (!navigator.clipboard) { select(); return; }
  navigator.clipboard.writeText(text).then(() => { button.querySelector("[data-says]").textContent = button.dataset.copied; }, select);
});
