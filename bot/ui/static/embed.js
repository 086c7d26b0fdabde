// Puts the chat on any page, in a frame:
//
//   <script src="https://chat.krant.example/embed.js" defer data-theme="light"></script>
//
// data-language  nl or en; else the language of the page, else nl
// data-theme     light, dark, or auto: as the reader's device (default)
// data-question  a question that is asked at once
// data-height    the least height, in pixels (default 480)
// data-target    id of the element that it goes into; else it goes after the script
//
// The server shows itself only on the sites in its setting embed_origins.
(() => {
  "use strict";

  const texts = {/* texts */};
  const PATIENCE = 10_000; // milliseconds
  const LEAST = [240, 480, 1200]; // pixels: the smallest minimum, the usual one, the largest
  const MOST = 1200; // pixels; what is longer scrolls inside the frame
  const DONE = "data-vraagbaak"; // marks a script that has done its work

  const addressOf = (script) => {
    try {
      const address = new URL(script.src, document.baseURI);
      return /\/embed\.js$/.test(address.pathname) ? address : null;
    } catch {
      return null;
    }
  };

  // With async and defer a browser names the running script as well; a module it does not.
  const script = document.currentScript ?? [...document.querySelectorAll(`script[src*="embed.js"]:not([${DONE}])`)].find(addressOf);
  const base = script && addressOf(script);
  if (!base || script.hasAttribute(DONE)) return;
  script.setAttribute(DONE, "");
  base.pathname = base.pathname.replace(/(?:vb\/)?embed\.js$/, "");
  base.search = base.hash = "";

  const wanted = script.dataset;
  const language = /^(?:nl|en)\b/i.exec(wanted.language || document.documentElement.lang)?.[0].toLowerCase() ?? "nl";
  const least = Math.min(Math.max(parseInt(wanted.height, 10) || LEAST[1], LEAST[0]), LEAST[2]);

  const address = new URL(language === "nl" ? "" : `${language}/`, base);
  const link = document.createElement("a");
  link.href = address.href;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = texts[language].link;
  address.searchParams.set("embed", "1");
  if (/^(?:light|dark)$/.test(wanted.theme)) address.searchParams.set("theme", wanted.theme);
  if (wanted.question) address.searchParams.set("q", wanted.question.slice(0, 2000));

  const frame = document.createElement("iframe");
  frame.title = texts[language].title;
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  frame.allow = "clipboard-write";
  // Its own scripts and store, its form, links in a new tab, saving and printing; it can neither
  // lead this page elsewhere nor reach into it.
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals");
  frame.style.cssText = `display: block; width: 100%; height: ${least}px; border: 0;`;
  frame.src = address.href;

  let arrived = false;
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== base.origin) return;
    const height = event.data?.vraagbaak?.height;
    if (!Number.isFinite(height)) return;
    arrived = true;
    link.remove();
    frame.style.height = `${Math.min(Math.max(Math.ceil(height), least), Math.max(MOST, least))}px`;
  });

  // A lazy frame begins to load when it comes near, so that is when its time begins.
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    setTimeout(() => {
      if (!arrived) frame.before(link);
    }, PATIENCE);
  });

  function place() {
    const target = wanted.target && document.getElementById(wanted.target);
    if (target) target.append(frame);
    else if (document.body.contains(script)) script.after(frame);
    else document.body.append(frame);
    seen.observe(frame);
  }

  const whole = document.readyState !== "loading";
  if (whole || (document.body?.contains(script) && !wanted.target)) place();
  else addEventListener("DOMContentLoaded", place, {once: true});
})();
