"""The conversation, in Gradio: a question goes in, its turn is rendered with every step."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

import gradio as gr
from gradio.events import api

from bot.answer import Answer
from bot.texts import written
from bot.ui.conversation import Asked, Conversation
from bot.ui.pages import page, words
from bot.ui.turn import turn_html
from bot.ui.window import AnswersQuestions, KnowsArticles, SummarisesArchive, WindowSettings
from index.article import Language
from index.errors import QuestionError
from index.filters import Filters
from index.language import detect_language

_log = logging.getLogger(__name__)

# One listener on the container, which stays when its content is replaced. The events have names
# that Gradio knows, because gr.on takes no others.
_CLICKS = """
element.addEventListener('click', event => {
  const ask = event.target.closest('[data-ask]');
  if (ask) trigger('submit', {q: ask.dataset.ask});
  if (event.target.closest('[data-new]')) trigger('clear');
});
"""


@dataclass(frozen=True)
class Window:
    """Everything the conversation needs, and the language of its page."""

    chain: AnswersQuestions
    archive: KnowsArticles
    settings: WindowSettings
    language: Language


class Parts(NamedTuple):
    """The parts of the page that change, in the order in which a step names them."""

    state: gr.State
    done: gr.HTML
    live: gr.HTML
    box: gr.Textbox
    ask: gr.Button
    stop: gr.Button


Step = list[Any]


def build(window: Window) -> gr.Blocks:
    """The window in one language."""
    t = words(window.language)
    title = t("page_title", page=t("title"))
    blocks = gr.Blocks(title=title, fill_width=True, analytics_enabled=False)
    with blocks:
        state = gr.State(Conversation())  # Gradio forgets it an hour after the page was closed
        _html(str(page("start.html", window.language)), "vb-start")
        done = _html("", "vb-done")
        live = _html("", "vb-live")
        with gr.Row(elem_id="vb-composer"):
            box = _question_box(window)
            ask = gr.Button(t("ask"), elem_id="vb-ask")
            stop = gr.Button(t("stop"), elem_id="vb-stop", visible="hidden")
        below = _html(_below(window), "vb-below")
        _connect(window, Parts(state, done, live, box, ask, stop), below)
        blocks.load(
            lambda: _below(window), None, below, show_progress="hidden", api_visibility="private"
        )
        _offer_api(window)
    blocks.queue(max_size=32)
    return blocks


def _html(value: str, name: str) -> gr.HTML:
    return gr.HTML(value, elem_id=name, apply_default_css=False, padding=False, js_on_load=_CLICKS)


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


def _connect(window: Window, parts: Parts, below: gr.HTML) -> None:
    """Say what happens on a question, on Stop and on a new conversation."""
    quiet: dict[str, Any] = {
        "outputs": list(parts),
        "show_progress": "hidden",  # or the whole panel dims while an answer comes in
        "api_visibility": "private",
    }

    def stream(typed: str, conversation: Conversation, event: gr.EventData) -> Iterator[Step]:
        clicked = getattr(event, "_data", None)
        question = clicked.get("q", "") if isinstance(clicked, dict) else typed
        yield from _answered(window, str(question), conversation)

    def stopped(conversation: Conversation) -> Step:
        return _step(window, conversation.ended())

    asking = gr.on(
        [parts.box.submit, parts.ask.click, parts.done.submit, parts.live.submit, below.submit],
        stream,
        [parts.box, parts.state],
        trigger_mode="once",  # a second question while one is answered is ignored
        concurrency_limit=2,
        concurrency_id="ask",
        **quiet,
    )
    # Cancelling alone would leave the turn busy for ever.
    parts.stop.click(stopped, [parts.state], cancels=[asking], queue=False, **quiet)
    parts.live.clear(lambda: _whole(window, Conversation()), cancels=[asking], queue=False, **quiet)


def _answered(window: Window, question: str, conversation: Conversation) -> Iterator[Step]:
    """Ask, and give what to show after every step."""
    question = question.strip()
    if not question:
        yield [gr.skip()] * len(Parts._fields)  # without a step Gradio would empty all of it
        return
    earlier = conversation.ended()
    language = detect_language(question, window.language)
    asked = Asked(len(earlier.asked) + 1, question, language)
    yield _whole(window, earlier.with_last(asked))
    try:
        for event in window.chain.stream(
            question, history=earlier.history(), language=language, filters=Filters()
        ):
            asked = asked.heard(event)
            yield _step(window, earlier.with_last(asked))
    except QuestionError as error:
        asked = replace(asked, outcome="refused", message=str(error))
    except Exception:  # whatever broke, a reader gets one sentence and never a trace
        _log.exception("A question could not be answered")
        asked = replace(asked, outcome="failed")
    if asked.outcome == "busy":
        asked = replace(asked, outcome="failed")
    yield _step(window, earlier.with_last(asked))


def _whole(window: Window, conversation: Conversation) -> Step:
    """The whole conversation: with a new question, after Stop, or emptied.

    Earlier turns are another part of the page than the last, which alone is sent with every step:
    together they made 205 kB of a sixth turn, apart 52 kB.
    """
    earlier = "".join(_turn(window, asked) for asked in conversation.asked[:-1])
    hint = words(window.language)("placeholder_later" if conversation.asked else "placeholder")
    state, _, live, _, ask, stop = _step(window, conversation)
    return [state, earlier, live, gr.update(value="", placeholder=hint), ask, stop]


def _step(window: Window, conversation: Conversation) -> Step:
    """What changes while a question is being answered: its own turn, and the buttons."""
    last = conversation.asked[-1] if conversation.asked else None
    busy = last is not None and last.outcome == "busy"
    return [
        conversation,
        gr.skip(),
        _turn(window, last) if last else "",
        gr.skip(),
        gr.update(visible="hidden" if busy else True),
        gr.update(visible=True if busy else "hidden"),
    ]


def _turn(window: Window, asked: Asked) -> str:
    return turn_html(asked, window.archive.summary(), window.settings, date.today())


def _below(window: Window) -> str:
    summary = window.archive.summary()
    html = page(
        "below.html",
        window.language,
        summary=summary,
        articles=written(summary.articles, window.language),
        updated=_updated(summary, window.language),
        examples=window.settings.examples.get(window.language, ()),
        sample=window.settings.sample,
    )
    return str(html)


def _updated(summary: SummarisesArchive, language: Language) -> str:
    """When the archive last changed; with the time if that was today."""
    t, moment = words(language), summary.updated
    if moment is None:
        return ""
    moment = moment.astimezone()
    if moment.date() != datetime.now().astimezone().date():
        return t("updated", d=moment)
    time = t("time", h=f"{moment.hour:02}", m=f"{moment.minute:02}")
    return t("updated_today", time=time)


def _offer_api(window: Window) -> None:
    """The endpoint ``ask`` for programs: a question and a language, the Answer as JSON."""

    def ask(question: str, language: str = "") -> dict[str, Any]:
        chosen: Language | None = "nl" if language == "nl" else "en" if language == "en" else None
        try:
            events = window.chain.stream(question, history=(), language=chosen, filters=Filters())
            answers = [event for event in events if isinstance(event, Answer)]
            return answers[-1].to_json()
        except QuestionError as error:
            raise gr.Error(str(error), print_exception=False) from error
        except Exception as error:
            _log.exception("A question to the endpoint could not be answered")
            raise gr.Error(words(window.language)("failed"), print_exception=False) from error

    api(ask, api_name="ask", concurrency_limit=2, concurrency_id="ask")
