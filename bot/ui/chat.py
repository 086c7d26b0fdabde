"""The conversation, in Gradio: a question goes in, its turn is rendered with every step.

The server keeps nothing between two events: the conversation lies in the reader's browser, and
comes along as text with every question.
"""

import time
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import gradio as gr

from bot.texts import written
from bot.ui.asking import Wish, asking
from bot.ui.conversation import NO_LIMITS, Conversation, Limits
from bot.ui.endpoint import offer_ask
from bot.ui.further import Latest, with_further
from bot.ui.kept import packed, unpacked
from bot.ui.limits import chosen_limits, lasting, limits_html, read_limits, written_limits
from bot.ui.pages import page, words
from bot.ui.saving import saved
from bot.ui.services import Window
from bot.ui.thumbs import record_thumb
from bot.ui.turn import turn_html
from bot.ui.updates import updated

# One listener on the container, which stays when its content is replaced. The events have names
# that Gradio knows, because gr.on takes no others.
_CLICKS = """
element.addEventListener('click', event => {
  const at = name => event.target.closest(`[data-${name}]`);
  const ask = at('ask');
  if (ask) trigger('submit', {...ask.dataset});
  if (at('new')) trigger('clear');
  if (at('edit')) trigger('edit');
  if (at('helpful')) trigger('like', {...at('helpful').dataset});
  if (at('save')) trigger('download', {format: at('save').dataset.save});
  if (at('unlimit')) trigger('apply', {rest: at('unlimit').dataset.unlimit});
  if (at('limit')) {
    const fields = [...element.querySelectorAll('[name]')];
    trigger('apply', Object.fromEntries(fields.map(field => [field.name, field.value])));
  }
});
"""
_KEEP = "kept => { window.vraagbaak.keep(kept); }"
_KEPT = "() => window.vraagbaak.kept()"

Step = list[Any]


class Parts(NamedTuple):
    """The parts of the page that change with a question, in the order in which a step names them.

    ``kept`` is the conversation as the browser keeps it; ``edited`` holds the number of the turn
    that the next question replaces.
    """

    kept: gr.Textbox
    done: gr.HTML
    live: gr.HTML
    box: gr.Textbox
    ask: gr.Button
    stop: gr.Button
    edited: gr.Textbox


class Choice(NamedTuple):
    """What the questions are limited to: as text, and as the line above the question."""

    chosen: gr.Textbox
    line: gr.HTML


def build(window: Window) -> gr.Blocks:
    """The window in one language."""
    t = words(window.language)
    title = t("page_title", page=t("title"))
    blocks = gr.Blocks(title=title, fill_width=True, analytics_enabled=False)
    with blocks:
        kept, chosen, edited = (_unseen(name) for name in ("kept", "chosen", "edited"))
        _html(str(page("start.html", window.language)), "vb-start")
        done = _html("", "vb-done")
        live = _html("", "vb-live")
        with gr.Column(elem_id="vb-composer"):
            line = _html("", "vb-limits")
            with gr.Row(elem_id="vb-line"):
                box = _question_box(window)
                ask = gr.Button(t("ask"), elem_id="vb-ask")
                stop = gr.Button(t("stop"), elem_id="vb-stop", visible="hidden")
        below = _html("", "vb-below")
        file = _html("", "vb-file")
        parts = Parts(kept, done, live, box, ask, stop, edited)
        choice, latest = Choice(chosen, line), Latest()
        _connect(window, parts, choice, below, latest)
        _connect_sides(window, parts, choice, file)
        _connect_loading(window, blocks, parts, choice, below, latest)
        offer_ask(window)
    # Questions wait in the turnstile, which says how long; this is only a stop for a flood.
    blocks.queue(max_size=512)
    return blocks


def _html(value: str, name: str) -> gr.HTML:
    return gr.HTML(value, elem_id=name, apply_default_css=False, padding=False, js_on_load=_CLICKS)


def _unseen(name: str) -> gr.Textbox:
    """A text that goes to the browser and comes back."""
    return gr.Textbox("", elem_id=f"vb-{name}", visible="hidden", show_label=False, lines=1)


def _question_box(window: Window) -> gr.Textbox:
    t = words(window.language)
    return gr.Textbox(
        label=t("label"),
        placeholder=t("placeholder"),
        lines=1,
        max_lines=5,
        max_length=window.settings.max_question,
        autofocus=True,
        elem_id="vb-question",
    )


# Without a progress bar: the whole panel dims while an answer comes in.
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


def _connect(window: Window, parts: Parts, choice: Choice, below: gr.HTML, latest: Latest) -> None:
    """Say what happens on a question, on Stop, and on a new conversation."""

    async def stream(
        typed: str, kept: str, chosen: str, edited: str, event: gr.EventData, request: gr.Request
    ) -> AsyncIterator[Step]:
        latest.asks(request.session_hash)
        clicked = _sent(event)
        limits = clicked.get("limits", "" if "fresh" in clicked else chosen)
        wish = Wish(
            question=str(clicked.get("ask", typed)),
            limits=read_limits(limits),
            who=window.services.who(request),
            again=_number(clicked.get("again", "" if clicked else edited)),
            fresh="fresh" in clicked,
        )
        step = None
        async for conversation in asking(window, wish, _unpacked(window, kept)):
            # The first step also clears the box and moves the turn before it to those done.
            step = _whole(window, conversation) if step is None else _step(window, conversation)
            yield step
        if step is None:
            yield [gr.skip()] * len(parts)  # without a step Gradio would empty all of it

    def suggest(kept: str, request: gr.Request) -> Step:
        asked = latest.of(request.session_hash)
        conversation = with_further(_unpacked(window, kept), window.services)
        if conversation is None or latest.of(request.session_hash) != asked:
            return [gr.skip()] * 3
        return _step(window, conversation)[:3]

    def stopped(kept: str) -> Step:
        return _step(window, _unpacked(window, kept).ended())

    triggers = [each.submit for each in (parts.box, parts.done, parts.live, below)]
    triggers.append(parts.ask.click)
    asked = gr.on(
        triggers,
        stream,
        [parts.box, parts.kept, choice.chosen, parts.edited],
        list(parts),
        trigger_mode="once",  # a second question while one is answered is ignored
        concurrency_limit=None,  # they wait in the turnstile
        **_QUIET,
    )
    further = asked.then(suggest, [parts.kept], list(parts[:3]), concurrency_limit=2, **_QUIET)
    # Cancelling alone would leave the turn busy for ever.
    running = [asked, further]
    ends: dict[str, Any] = {"outputs": list(parts), "cancels": running, "queue": False, **_QUIET}
    parts.stop.click(stopped, [parts.kept], **ends)
    parts.live.clear(lambda: _whole(window, Conversation()), **ends)


def _connect_sides(window: Window, parts: Parts, choice: Choice, file: gr.HTML) -> None:
    """Say what happens on the smaller buttons: edit, limit, thumbs, save."""

    def edit(kept: str) -> Step:
        asked = _unpacked(window, kept).asked
        return [asked[-1].question, str(asked[-1].number)] if asked else [gr.skip()] * 2

    def limit(event: gr.EventData) -> Step:
        sent = _sent(event)
        limits = lasting(read_limits(sent["rest"])) if "rest" in sent else chosen_limits(sent)
        return _choice(window, limits)

    def like(kept: str, event: gr.EventData) -> None:
        record_thumb(_unpacked(window, kept), _sent(event), window.services)

    def save(kept: str, event: gr.EventData) -> str:
        return _file(window, _unpacked(window, kept), str(_sent(event).get("format")))

    def unlimit(event: gr.EventData) -> Step:
        sent = _sent(event)
        if "limits" not in sent or "again" not in sent:
            return [gr.skip()] * len(choice)
        return _choice(window, lasting(read_limits(sent["limits"])))

    turns = (parts.done, parts.live)
    removing = [each.submit for each in turns]
    gr.on(removing, unlimit, None, list(choice), queue=False, **_QUIET)
    parts.live.edit(edit, [parts.kept], [parts.box, parts.edited], queue=False, **_QUIET)
    choice.line.apply(limit, None, list(choice), queue=False, **_QUIET)
    gr.on([each.like for each in turns], like, [parts.kept], None, queue=False, **_QUIET)
    gr.on([each.download for each in turns], save, [parts.kept], [file], **_QUIET)


def _connect_loading(
    window: Window,
    blocks: gr.Blocks,
    parts: Parts,
    choice: Choice,
    below: gr.HTML,
    latest: Latest,
) -> None:
    """Bring back what the browser kept, and let it keep what changes."""

    def load(kept: str, request: gr.Request) -> Step:
        conversation = _unpacked(window, kept or "").ended()
        # Who is quick has asked already, and that must not be wiped out.
        empty = not conversation.asked or latest.of(request.session_hash)
        turns = [gr.skip()] * len(parts) if empty else _whole(window, conversation)
        return [*turns, *_choice(window, NO_LIMITS), _below(window)]

    outputs = [*parts, *choice, below]
    blocks.load(load, [parts.kept], outputs, js=_KEPT, queue=False, **_QUIET)
    parts.kept.change(None, [parts.kept], None, js=_KEEP, **_QUIET)


def _sent(event: gr.EventData) -> dict[str, Any]:
    """What the page sends along with an event: nothing for one of Gradio's own."""
    sent = getattr(event, "_data", None)
    return sent if isinstance(sent, dict) else {}


def _unpacked(window: Window, kept: str) -> Conversation:
    return unpacked(kept, window.archive.article)


def _number(sent: object) -> int:
    return int(sent) if isinstance(sent, str) and sent.isdecimal() and len(sent) < 6 else 0


def _whole(window: Window, conversation: Conversation) -> Step:
    """The whole conversation: with a new question, brought back, or emptied.

    Earlier turns are another part of the page than the last, which alone is sent with every step:
    together they made 205 kB of a sixth turn, apart 52 kB.
    """
    summary = window.archive.summary()
    earlier = "".join(turn_html(a, summary, window.settings) for a in conversation.asked[:-1])
    hint = words(window.language)("placeholder_later" if conversation.asked else "placeholder")
    kept, _, live, _, ask, stop, _ = _step(window, conversation)
    return [kept, earlier, live, gr.update(value="", placeholder=hint), ask, stop, ""]


def _step(window: Window, conversation: Conversation) -> Step:
    """What changes while a question is being answered: its own turn, and the buttons."""
    last = conversation.asked[-1] if conversation.asked else None
    busy = last is not None and last.outcome == "busy"
    return [
        packed(conversation) if last else "",
        gr.skip(),
        turn_html(last, window.archive.summary(), window.settings) if last else "",
        gr.skip(),
        gr.update(visible="hidden" if busy else True),
        gr.update(visible=True if busy else "hidden"),
        gr.skip(),
    ]


def _choice(window: Window, limits: Limits) -> Step:
    """What the next questions are limited to, as text and as chips."""
    return [written_limits(limits), str(limits_html(limits, window.archive, window.language))]


def _file(window: Window, conversation: Conversation, wanted: str) -> str:
    """A file of the conversation, for the browser to save; it never lies on the server's disk."""
    file = saved(conversation, wanted, window.language)
    return str(page("file.html", window.language, file=file, at=time.time_ns())) if file else ""


def _below(window: Window) -> str:
    summary = window.archive.summary()
    html = page(
        "below.html",
        window.language,
        summary=summary,
        articles=written(summary.articles, window.language),
        updated=updated(summary, window.language),
        examples=window.settings.examples.get(window.language, ()),
        sample=window.settings.sample,
    )
    return str(html)
