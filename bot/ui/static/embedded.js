// The window inside another page (see embed.js): the layout of a phone, the colours that the page
// asks for, and its height told to the page. It stands before the body, so that nothing is painted
// otherwise first.
"use strict";

(() => {
  const root = document.documentElement;
  root.classList.add("embedded");

  // Which of the style sheets' conditions hold is decided here, so that no rule is written twice:
  // a frame in an article is as wide as a tablet, and as light as the page around it.
  const theme = new URLSearchParams(location.search).get("theme");
  const decided = (condition) => {
    if (/max-width/.test(condition)) return true;
    if (/min-width/.test(condition)) return false;
    if (!/^(?:light|dark)$/.test(theme) || !/prefers-color-scheme/.test(condition)) return null;
    return (theme === "dark") !== /\bnot\b/.test(condition);
  };
  for (const sheet of document.styleSheets) {
    if (!sheet.href?.includes("/vb/")) continue; // the others are Gradio's
    for (const rule of sheet.cssRules) {
      const holds = rule instanceof CSSMediaRule ? decided(rule.media.mediaText) : null;
      if (holds !== null) rule.media.mediaText = holds ? "all" : "not all";
    }
  }
  if (/^(?:light|dark)$/.test(theme)) root.style.colorScheme = theme;

  if (parent === window) return;

  // The window takes the caret when it is there, and browsers would bring the reader down to it from
  // wherever the page is being read: not before something in here was clicked or typed.
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (...how) {
    if (navigator.userActivation?.hasBeenActive ?? true) focus.apply(this, how);
  };

  // To "*": the page around us is not known here, and may be any that the server lets show us
  // (frame-ancestors). A height is no secret; nothing else is ever told.
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({vraagbaak: {height}}, "*");
  };
  addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.body));
})();
