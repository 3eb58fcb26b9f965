/* Reads a chosen metadata file into the text area, so that the admin sees what is given; without script it can be pasted. */
(function () {
  "use strict";
  function read(input) {
    var into = input.getAttribute && input.getAttribute("data-reads-into");
    if (!into || !input.files || !input.files[0]) { return; }
    var large = input.files[0].size > Number(input.getAttribute("data-most"));
    document.getElementById(input.getAttribute("aria-describedby")).hidden = !large;
    if (large) { return; }
    var reader = new FileReader();
    reader.addEventListener("load", function () {
      var area = document.getElementById(into);
      area.value = reader.result;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
    });
    reader.readAsText(input.files[0]);
  }
  document.addEventListener("change", function (event) { read(event.target); });
  // one that was chosen before this script was there
  document.querySelectorAll("input[data-reads-into]").forEach(read);
}());
