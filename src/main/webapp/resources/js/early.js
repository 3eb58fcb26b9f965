/*
 * What has to be there before the page is drawn, and before a script that stands in it: a classic script in the head, since modules come later. Two things:
 * A council's own accent is used as far as white text stays readable on it (5.5:1): else it is darkened step by step.
 * Faces under a strict Content-Security-Policy. The server (PrimeFaces' CSP support) moves every onclick and the like into one script that carries the page's nonce and calls
 * PrimeFaces.csp; a posted form must bring the nonce back. Two things are missing there, and here they are:
 * 1. A page without PrimeFaces widgets does not load PrimeFaces' scripts (half a megabyte): then these lines do what PrimeFaces.csp would do.
 * 2. Faces' own Ajax runs what it gets with eval() and with scripts without a nonce, which the policy forbids: they are run with the nonce of this page instead.
 */
(function () {
  "use strict";

  /** @param {number} channel 0..255 */
  function light(channel) {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
  /** @param {number[]} rgb */
  function contrastOnWhite(rgb) {
    return 1.05 / (0.2126 * light(rgb[0]) + 0.7152 * light(rgb[1]) + 0.0722 * light(rgb[2]) + 0.05);
  }
  const accent = /^#([0-9a-f]{6})$/i.exec(document.documentElement.getAttribute("data-accent") || "");
  if (accent) {
    let rgb = [0, 2, 4].map(at => parseInt(accent[1].slice(at, at + 2), 16));
    while (contrastOnWhite(rgb) < 5.5) {
      rgb = rgb.map(channel => Math.floor(channel * 0.94));
    }
    document.documentElement.style.setProperty("--accent", "rgb(" + rgb.join(" ") + ")");
  }

  /** @type {any} what Faces and PrimeFaces put on the window, of which there are no types */
  const page = window;
  const nonce = document.currentScript ? document.currentScript.nonce : undefined;
  const FIELD = "primefaces.nonce";
  const append = document.head.appendChild;

  /** @param {string} source */
  function run(source) {
    const script = document.createElement("script");
    script.nonce = nonce;
    script.text = source;
    append.call(document.head, script);
    script.remove();
  }

  /** @template {Node} T @param {T} node @returns {T} */
  document.head.appendChild = function (node) {
    if (node instanceof HTMLScriptElement && !node.src && !node.nonce) { node.nonce = nonce; }
    append.call(document.head, node);
    return node;
  };

  // only while Faces reads an answer; anybody else's eval() meets the policy as it is
  document.addEventListener("DOMContentLoaded", function () {
    const read = page.faces && page.faces.ajax && page.faces.ajax.response;
    if (!read) { return; }
    page.faces.ajax.response = /** @this {unknown} @param {unknown[]} given */ function (...given) {
      const own = page.eval;
      page.eval = run;
      try { return read.apply(this, given); } finally { page.eval = own; }
    };
  });

  if (page.PrimeFaces) { return; }
  page.PrimeFaces = {
    csp: {
      /** @param {string} value */
      init(value) {
        /** @type {NodeListOf<HTMLFormElement>} */
        const forms = document.querySelectorAll("form[method=post]");
        forms.forEach(function (form) {
          if (!form.querySelector("input[name='jakarta.faces.ViewState']")) { return; }
          const found = form.elements.namedItem(FIELD), field = found instanceof HTMLInputElement ? found : document.createElement("input");
          field.type = "hidden";
          field.name = FIELD;
          field.value = value;
          form.appendChild(field);
        });
      },
      /** @param {string} id @param {string} attribute @param {(this: unknown, event: Event) => unknown} handler */
      register(id, attribute, handler) {
        /** @type {any} */
        const element = attribute === "onload" ? window : document.getElementById(id);
        if (element) {
          element[attribute] = /** @param {Event} event */ event => handler.call(element, event);
        }
      }
    }
  };
}());
