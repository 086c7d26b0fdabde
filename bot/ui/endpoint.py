"""The named endpoint ``ask`` for gradio_client: a question and a language, the Answer as JSON."""

import logging
from typing import Any

import gradio as gr
from gradio.events import api

from bot.answer import Answer
from bot.failures import log_failure
from bot.ui.pages import words
from bot.ui.services import Window
from index.article import Language
from index.errors import LaterError, QuestionError
from index.filters import NO_FILTERS

_log = logging.getLogger(__name__)


def offer_ask(window: Window) -> None:
    """Offer it on the page that is being built."""

    def ask(question: str, language: str = "", request: gr.Request | None = None) -> dict[str, Any]:
        """Answer a question in Dutch or English from the newspaper's own articles.

        Args:
            question: The question, at most 2,000 characters.
            language: Language of the answer, nl or en; empty for that of the question.
            request: Who asks.
        """
        try:
            with window.services.admit(window.services.who(request)):
                return _answer(window, question, language).to_json()
        except (QuestionError, LaterError) as error:
            raise gr.Error(str(error), print_exception=False) from error
        except Exception as error:  # the outermost edge: Gradio would show a trace
            log_failure(_log, "A question to the endpoint could not be answered", error)
            raise gr.Error(words(window.language)("failed"), print_exception=False) from error

    api(ask, api_name="ask", concurrency_limit=8)


def _answer(window: Window, question: str, language: str) -> Answer:
    chosen: Language | None = "nl" if language == "nl" else "en" if language == "en" else None
    with window.services.turnstile.enter():
        events = window.chain.stream(question, history=(), language=chosen, filters=NO_FILTERS)
        answers = [event for event in events if isinstance(event, Answer)]
    window.services.answered(answers[-1])
    return answers[-1]
