// What the window does beside Gradio: opens articles next to the answer, lights the words that a
// mark points at, and tells screen readers what happens. Everything hangs on the document, because
// Gradio replaces what is inside its own element with every step of a stream.
"use strict";

(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const wide = matchMedia("(min-width: 1200px)");

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
      copy(found("[data-copy]").dataset.copy, found("[data-copy]").dataset.said);
    } else if (found("[data-share]")) {
      const address = new URL(location.pathname, location.origin);
      address.searchParams.set("q", found("[data-share]").dataset.share);
      copy(address.href, found("[data-share]").dataset.said);
    } else if (found("[data-print]")) {
      print();
    } else if (found("[data-new]")) {
      toast(found("[data-new]").dataset.said);
      question()?.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!popover.hidden) hidePopover();
    else if (dialog.open && !dialog.matches(":modal")) history.back();
  });

  // ---- Copying and short messages --------------------------------------------------------------
  async function copy(text, said) {
    try {
      await navigator.clipboard.writeText(text);
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
    askFromAddress();
  }

  // Says what Gradio would say, for as long as it would; an answer that was coming in is cut off.
  function raise(alarm) {
    const texts = $("#vb-toast").dataset;
    const full = /queue|full/i.test(alarm?.textContent ?? "");
    toast(!alarm ? "" : full ? texts.busy : texts.offline, alarm ? 3600 : 0);
    const live = $("#vb-live .turn[aria-busy=true]");
    if (!alarm || full || !live) return;
    const error = document.createElement("div");
    error.className = "error";
    error.setAttribute("role", "alert");
    error.textContent = texts.broken;
    live.setAttribute("aria-busy", "false");
    $(".galley", live)?.replaceWith(error);
    $(".kicker", live)?.classList.remove("busy");
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

  // A shared link carries the question.
  let shared = new URLSearchParams(location.search).get("q");
  function askFromAddress() {
    const field = question();
    const button = $("#vb-ask");
    if (!shared || !field || !button) return;
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
    set.call(field, shared.slice(0, field.maxLength > 0 ? field.maxLength : undefined));
    shared = null;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    history.replaceState(null, "", location.pathname);
    setTimeout(() => button.click(), 50);
  }

  new MutationObserver(lookAround).observe($("gradio-app"), {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-say", "data-turn"],
  });
})();
