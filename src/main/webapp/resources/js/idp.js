/* Reads a chosen metadata file into the text area, so that the admin sees what is given; without script it can be pasted. */
(function () {
  "use strict";
  document.addEventListener("change", function (event) {
    var input = event.target;
    var into = input.getAttribute && input.getAttribute("data-reads-into");
    if (!into || !input.files || !input.files[0]) { return; }
    var reader = new FileReader();
    reader.addEventListener("load", function () {
      var area = document.getElementById(into);
      area.value = reader.result;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
    });
    reader.readAsText(input.files[0]);
  });
}());
