"""The tools of ``Tools`` over MCP (Model Context Protocol, streamable HTTP), by Gradio's server.

They run outside Gradio's queue. What is in the queue is called by Gradio over HTTP at the address
in the request's own Host or X-Forwarded-Host, with the caller's key: whoever writes such a header
would be sent the key.
"""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

import gradio as gr
from gradio.events import api

from bot.failures import log_failure
from bot.hits import hit_json
from bot.question import check as checked
from bot.ui.pages import words
from bot.ui.services import Services
from bot.ui.tools import Tools
from index.errors import LaterError, QuestionError, VraagbaakError

_log = logging.getLogger(__name__)

_MOST = 100  # passages


def mcp_blocks(tools: Tools, services: Services) -> gr.Blocks:
    """An application with the three tools and nothing else, to be mounted with ``mcp_server``.

    Each gives one text: the JSON of the contract (DESIGN: Answer, hits as ``vraagbaak search
    --json``, Claim). A tool that cannot do what was asked gives an error with one sentence.
    """
    blocks: gr.Blocks = gr.Blocks(title="Vraagbaak", analytics_enabled=False)
    with blocks:
        for tool in (_ask(tools, services), _search(tools, services), _check(tools, services)):
            api(tool, api_name=tool.__name__, queue=False)
    return blocks


def _ask(tools: Tools, services: Services) -> Callable[..., str]:
    def ask(
        question: str,
        language: Literal["", "nl", "en"] = "",
        request: gr.Request | None = None,
    ) -> str:
        """Answer a question from the newspaper's own articles, by quoting them.

        Gives JSON: `answered`, `text`, `short_answer`, `statements` and the `citations` that they
        rest on. Where the archive does not say, `answered` is false and `refusal` says why.

        Args:
            question: A whole question in Dutch or English, at most 2,000 characters.
            language: Language of the answer: nl, en, or empty for that of the question.
            request: Who asks.
        """
        with _admitted(services, request):
            return _written(tools.ask(question, language or None).to_json())

    return ask


def _search(tools: Tools, services: Services) -> Callable[..., str]:
    def search(query: str, k: int = 10, request: gr.Request | None = None) -> str:
        """Find passages of the newspaper's own articles, best first.

        Gives JSON: `query` and `hits`, each with the article's id, version and title, and the
        passage with the place that it has in the article's text, in characters.

        Args:
            query: What to look for, in Dutch or English, at most 2,000 characters.
            k: How many passages, from 1 to 100.
            request: Who asks.
        """
        with _admitted(services, request):
            if not 1 <= k <= _MOST:
                raise QuestionError(f"k must be from 1 to {_MOST}, not {k}.")
            wanted = checked(query)
            hits = [hit_json(hit) for hit in tools.search(wanted, k)]
            return _written({"query": wanted, "hits": hits})

    return search


def _check(tools: Tools, services: Services) -> Callable[..., str]:
    def check(claim: str, request: gr.Request | None = None) -> str:
        """Say whether the newspaper's own articles bear out a claim.

        Gives JSON: `verdict` (supported, contradicted or not_found), `explanation`, and the
        `citations` that it rests on. Not found does not mean untrue.

        Args:
            claim: One sentence in Dutch or English, at most 2,000 characters.
            request: Who asks.
        """
        with _admitted(services, request):
            return _written(tools.check(claim).to_json())

    return check


@contextmanager
def _admitted(services: Services, request: gr.Request | None) -> Iterator[None]:
    """Lets one call in when it is its turn; whatever breaks is told in one sentence."""
    try:
        with services.admit(services.who(request)), services.turnstile.enter():
            yield
    except (QuestionError, LaterError):
        raise
    except Exception as error:  # the outermost edge: Gradio would pass the error's own words on
        log_failure(_log, "A tool could not do what was asked", error)
        raise VraagbaakError(words("en")("failed")) from error


def _written(document: dict[str, Any]) -> str:
    # As text: Gradio writes anything else as Python does, and looks for files in it.
    return json.dumps(document, ensure_ascii=False)
