// What the window does beside Gradio: keeps the conversation in this browser, opens articles next to
// the answer, lights the words that a mark points at, and tells screen readers what happens. Everything hangs on the document, because
// Gradio replaces what is inside its own element with every step of a stream.
"use strict";

(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const wide = matchMedia("(min-width: 1200px)");

  const prefix = document.body.dataset.prefix ?? "";

  // ---- The conversation, kept in this browser and nowhere else ----------------------------------
  const drawer = `vraagbaak${prefix}`;
  window.vraagbaak = {
    kept() {
      try {
        return localStorage.getItem(drawer) ?? "";
      } catch {
        return ""; // a browser that keeps nothing
      }
    },
    keep(conversation) {
      try {
        if (conversation) localStorage.setItem(drawer, conversation);
        else localStorage.removeItem(drawer);
      } catch {} // full, or a browser that keeps nothing: it lasts as long as the page
    },
  };

  // ---- The article -----------------------------------------------------------------------------
  const dialog = $("#vb-article");
  let opener = null;

  async function openArticle(link, remember = true) {
    const address = new URL(link.href);
    address.hash = "";
    address.searchParams.set("fragment", "1");
    let html = "";
    try {
      html = await (await fetch(address)).text();
    } catch {} // no connection; said below
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    if (!$(".article", fresh)) return toast($("#vb-toast").dataset.offline);
    hidePopover();
    opener = link;
    $(".page", dialog).replaceChildren(...fresh.children);
    $(".which", dialog).textContent = $(".article", dialog).dataset.which || "";
    if (!dialog.open) {
      if (remember) history.pushState({article: link.href}, "");
      document.body.classList.add("reading");
      wide.matches ? dialog.show() : dialog.showModal();
    }
    const quote = $("#citaat", dialog);
    dialog.scrollTop = 0;
    if (quote) quote.scrollIntoView({block: "center"});
    (quote || $(".back", dialog)).focus({preventScroll: true});
  }

  function closeArticle() {
    if (!dialog.open) return;
    dialog.close();
    document.body.classList.remove("reading");
    // The link may have been replaced since, by the same one of a later step of the stream.
    const again = opener.isConnected
      ? opener
      : [...document.links].find((link) => link.href === opener.href);
    again?.focus({preventScroll: true});
    again?.scrollIntoView({block: "nearest"});
  }

  addEventListener("popstate", (event) => {
    if (!event.state?.article) return closeArticle();
    const link = [...document.links].find((each) => each.href === event.state.article);
    if (link) openArticle(link, false);
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    history.back();
  });

  // ---- Marks and the words they point at -------------------------------------------------------
  const popover = $("#vb-popover");
  let leaving = 0;

  function light(cite) {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (!cite) return;
    const selector = `[data-cite="${cite}"], [data-quote="${cite}"]`;
    for (const each of document.querySelectorAll(selector)) each.classList.add("lit");
  }

  function inView(element) {
    const {top, bottom} = element.getBoundingClientRect();
    return top >= 0 && bottom <= $("#vb-composer").getBoundingClientRect().top;
  }

  function showPopover(mark) {
    const quote = $(`[data-quote="${mark.dataset.cite}"]`);
    if (!quote || !mark.matches(".mark") || inView(quote)) return;
    const source = quote.closest(".source");
    const gloss = $(".gloss", quote.closest(".quote"));
    popover.replaceChildren(
      quote.cloneNode(true),
      ...(gloss ? [gloss.cloneNode(true)] : []),
      ...["h4", ".meta"].flatMap((part) => {
        const found = $(part, source);
        if (!found) return [];
        const line = document.createElement("p");
        line.className = part === "h4" ? "title" : "meta";
        line.textContent = found.textContent;
        return [line];
      }),
    );
    popover.hidden = false;
    const at = mark.getBoundingClientRect();
    const {width, height} = popover.getBoundingClientRect();
    const below = at.bottom + 8 + height < innerHeight;
    popover.style.left = `${Math.max(12, Math.min(at.left - 80, innerWidth - width - 12))}px`;
    popover.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - height - 8)}px`;
  }

  function hidePopover() {
    popover.hidden = true;
  }

  function pointAt(target) {
    clearTimeout(leaving);
    if (popover.contains(target)) return;
    const mark = target.closest?.("[data-cite]");
    light(mark?.dataset.cite ?? target.closest?.("[data-quote]")?.dataset.quote);
    if (mark) showPopover(mark);
    else leaving = setTimeout(hidePopover, 150);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") pointAt(event.target);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) pointAt(event.target);
  });

  // ---- Clicks and keys -------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const found = (selector) => event.target.closest?.(selector);
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = found("a.mark, a[data-article]");
    if (link && plain && event.button === 0) {
      event.preventDefault();
      openArticle(link);
    } else if (found("[data-close]")) {
      history.back();
    } else if (found("[data-skip]")) {
      event.preventDefault();
      question()?.focus();
    } else if (found("[data-copy]")) {
      copy(found("[data-copy]").dataset);
    } else if (found("[data-share]")) {
      share(found("[data-share]").dataset);
    } else if (found("[data-edit]")) {
      setTimeout(() => question()?.focus(), 100);
    } else if (found("[data-helpful], [data-why]")) {
      judge(found("[data-helpful], [data-why]"));
    } else if (found("[data-print]")) {
      print();
    } else if (found("[data-new]")) {
      toast(found("[data-new]").dataset.said);
      question()?.focus();
    }
  });

  // A menu closes when something else is clicked, or its own button has done its work.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".more[open]")) {
      const done = Boolean(event.target.closest(".more div button"));
      if (menu.contains(event.target) && !done) continue;
      menu.open = false;
      if (menu.contains(event.target)) $("summary", menu).focus({preventScroll: true});
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = $(".more[open]");
    if (menu) {
      menu.open = false;
      $("summary", menu).focus();
      return;
    }
    if (!popover.hidden) hidePopover();
    else if (dialog.open && !dialog.matches(":modal")) history.back();
  });

  // ---- Copying and short messages --------------------------------------------------------------
  async function copy({copy: text, html, said}) {
    try {
      if (html) {
        const as = (kind, content) => ({[kind]: new Blob([content], {type: kind})});
        const both = {...as("text/plain", text), ...as("text/html", html)};
        await navigator.clipboard.write([new ClipboardItem(both)]);
      } else await navigator.clipboard.writeText(text);
    } catch {
      // Without https a browser has no clipboard to give; the old way still works.
      const field = document.body.appendChild(document.createElement("textarea"));
      field.value = text;
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    toast(said);
  }

  // The address carries the question and what it is limited to, never what was asked before.
  function share({share: asked, limits, said}) {
    const address = new URL(location.pathname, location.origin);
    address.searchParams.set("q", asked);
    if (/"\d|\["/.test(limits)) address.searchParams.set("l", limits);
    copy({copy: address.href, said});
  }

  // Whether an answer was useful; "no" first asks why.
  function judge(button) {
    const thumbs = button.closest(".thumbs");
    const reasons = $(".reasons", thumbs);
    const within = reasons.contains(button) ? reasons : thumbs;
    for (const each of within.querySelectorAll("[aria-pressed]")) {
      each.setAttribute("aria-pressed", String(each === button));
    }
    if (button.matches("[data-helpful]")) toast(button.dataset.said);
    const open = button.matches("[data-why]") || within === reasons;
    reasons.hidden = !open;
    $("[data-why]", thumbs).setAttribute("aria-expanded", String(open));
  }

  // A file that the server made is handed to the browser to save.
  let saved = "";
  function save(file) {
    if (!file || file.dataset.at === saved) return;
    saved = file.dataset.at;
    const bytes = Uint8Array.from(atob(file.dataset.file), (each) => each.codePointAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], {type: file.dataset.type}));
    link.download = file.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  let toasting = 0;
  function toast(text, seconds = 4) {
    clearTimeout(toasting);
    $("#vb-toast").textContent = text;
    toasting = setTimeout(() => ($("#vb-toast").textContent = ""), seconds * 1000);
  }

  // ---- What Gradio changed ---------------------------------------------------------------------
  const question = () => $("#vb-question textarea");
  let turn = "";
  let alarmed = false;

  function lookAround() {
    const live = $("#vb-live .turn");
    const said = live?.dataset.say ?? "";
    if ($("#vb-status").textContent !== said) $("#vb-status").textContent = said;
    if ((live?.dataset.turn ?? "") !== turn) {
      turn = live?.dataset.turn ?? "";
      if (live) arrive(live);
    }
    // Gradio's own message is in English whatever the page is in; the style sheet hides it.
    const alarm = $(".toast-body, [data-testid=status-tracker] .error");
    if (Boolean(alarm) !== alarmed) raise(alarm);
    alarmed = Boolean(alarm);
    save($("#vb-file [data-file]"));
    measure($("#vb-composer"));
    begin();
    keeping ||= setTimeout(keepFocus, 50); // what Gradio hides, it hides after this
  }

  // The question line stays at the foot of the window; what gets the focus scrolls to above it.
  let composer = null;
  const measuring = new ResizeObserver(([{borderBoxSize: [{blockSize}]}]) =>
    document.documentElement.style.setProperty("--foot", `${Math.ceil(blockSize)}px`),
  );
  function measure(found) {
    if (!found || found === composer) return;
    measuring.disconnect();
    measuring.observe((composer = found));
  }

  // Gradio replaces or hides what has the focus: a chip that was removed, the button that asked. Who
  // uses the keyboard goes on from next to it and not from the top of the page. Who clicked beside
  // everything since, has left.
  let held = null;
  let where = null;
  let keeping = 0;
  document.addEventListener("pointerdown", () => (held = null), true);
  document.addEventListener("focusin", ({target}) => {
    held = target;
    where = target.closest("#vb-limits, #vb-line, #vb-live, #vb-below");
  });

  function keepFocus() {
    keeping = 0;
    const focused = document.activeElement;
    const lost = focused === document.body || (focused === held && !held.getClientRects().length);
    // Without the focus in this page it has gone elsewhere: to the browser, or the page around us.
    if (!held || !where || !lost || !document.hasFocus()) return;
    const near = where.id === "vb-limits" ? $("summary", where) : $("#vb-live .question");
    (near ?? question())?.focus({preventScroll: true});
  }

  // Says what Gradio would say, for as long as it would; an answer that was coming in is cut off.
  function raise(alarm) {
    const texts = $("#vb-toast").dataset;
    const full = /queue|full/i.test(alarm?.textContent ?? "");
    toast(!alarm ? "" : full ? texts.busy : texts.offline, alarm ? 3600 : 0);
    if (!alarm || full) return;
    const live = $("#vb-live .turn[aria-busy=true]");
    if (live) cutOff(live, texts.broken);
    recover(Boolean(live));
  }

  function cutOff(live, said) {
    const error = document.createElement("div");
    error.className = "error";
    error.setAttribute("role", "alert");
    error.textContent = said;
    live.setAttribute("aria-busy", "false");
    $(".galley", live)?.replaceWith(error);
    $(".kicker", live)?.classList.remove("busy");
  }

  // Tries until the server is there again, and then comes back: with the conversation that this
  // browser keeps, what was being typed, and the question that was cut off asked anew.
  let recovering = false;
  async function recover(again) {
    if (recovering) return;
    recovering = true;
    for (let pause = 1000; ; pause = Math.min(2 * pause, 15_000)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        if ((await fetch(`${prefix}/healthz`, {cache: "no-store"})).ok) break;
      } catch {} // not yet
    }
    try {
      const left = {again, typed: question()?.value ?? ""};
      sessionStorage.setItem(drawer, JSON.stringify(left));
    } catch {} // without it only the conversation comes back
    location.reload();
  }

  // A new turn is brought to the top once; after that the page never moves by itself.
  function arrive(live) {
    hidePopover();
    const focused = document.activeElement;
    const lost = focused === document.body || !focused.getClientRects().length;
    // Where there is no mouse the keyboard on the screen would cover the answer.
    const touch = matchMedia("(hover: none)").matches;
    if (lost || touch) $(".question", live).focus({preventScroll: true});
    if (turn !== "1" || scrollY > 0) live.scrollIntoView({block: "start"});
  }

  // Once the conversation is there: asks what a shared link carries, or what was cut off.
  let begun = false;
  let late = 0;
  function begin(now = false) {
    if (begun || !$("#vb-below .start")) return;
    if (window.vraagbaak.kept() && !$("#vb-live .turn") && !now) {
      late ||= setTimeout(() => begin(true), 3000); // what was kept may be none of ours
      return;
    }
    begun = true;
    const asked = new URLSearchParams(location.search);
    if (asked.has("q")) {
      const most = question()?.maxLength;
      const wanted = asked.get("q").slice(0, most > 0 ? most : undefined);
      const rest = [...asked].filter(([name]) => name !== "q" && name !== "l");
      const query = new URLSearchParams(rest).toString();
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : ""));
      press({ask: wanted, fresh: "", limits: asked.get("l") ?? ""});
      return;
    }
    let left = null;
    try {
      left = JSON.parse(sessionStorage.getItem(drawer));
      sessionStorage.removeItem(drawer);
    } catch {} // nothing was left
    if (left?.again) $("#vb-live [data-ask][data-again].solid")?.click();
    if (left?.typed) type(left.typed);
  }

  // Asks as a button in the page does.
  function press(values) {
    const button = document.createElement("button");
    Object.assign(button.dataset, values);
    button.hidden = true;
    $("#vb-below .start").append(button);
    button.click();
    button.remove();
  }

  function type(text) {
    const field = question();
    if (!field || field.value) return;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", {bubbles: true}));
  }

  new MutationObserver(lookAround).observe($("gradio-app"), {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-say", "data-turn"],
  });
})();
