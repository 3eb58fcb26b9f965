/*
 * Faces under a strict Content-Security-Policy. The server (PrimeFaces' CSP support) moves every onclick and the like into one script that carries the page's nonce and calls
 * PrimeFaces.csp; a posted form must bring the nonce back. Two things are missing there, and here they are:
 * 1. A page without PrimeFaces widgets does not load PrimeFaces' scripts (half a megabyte): then these lines do what PrimeFaces.csp would do.
 * 2. Faces' own Ajax runs what it gets with eval() and with scripts without a nonce, which the policy forbids: they are run with the nonce of this page instead.
 */
(function () {
  "use strict";
  var nonce = document.currentScript.nonce;
  var FIELD = "primefaces.nonce";

  function run(source) {
    var script = document.createElement("script");
    script.nonce = nonce;
    script.text = source;
    append.call(document.head, script);
    script.remove();
  }

  var append = document.head.appendChild;
  document.head.appendChild = function (node) {
    if (node.nodeName === "SCRIPT" && !node.src && !node.nonce) { node.nonce = nonce; }
    return append.call(document.head, node);
  };

  // only while Faces reads an answer; anybody else's eval() meets the policy as it is
  document.addEventListener("DOMContentLoaded", function () {
    var read = window.faces && window.faces.ajax && window.faces.ajax.response;
    if (!read) { return; }
    window.faces.ajax.response = function () {
      var own = window.eval;
      window.eval = run;
      try { return read.apply(this, arguments); } finally { window.eval = own; }
    };
  });

  if (window.PrimeFaces) { return; }
  window.PrimeFaces = {
    csp: {
      init: function (value) {
        document.querySelectorAll("form[method=post]").forEach(function (form) {
          if (!form.querySelector("input[name='jakarta.faces.ViewState']")) { return; }
          var field = form.elements[FIELD];
          if (!field) {
            field = document.createElement("input");
            field.type = "hidden";
            field.name = FIELD;
            form.appendChild(field);
          }
          field.value = value;
        });
      },
      register: function (id, attribute, handler) {
        var element = attribute === "onload" ? window : document.getElementById(id);
        if (element) {
          element[attribute] = function (event) { return handler.call(element, event); };
        }
      }
    }
  };
}());
