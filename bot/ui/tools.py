"""What staff's own programs may call over MCP, the Model Context Protocol."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from fastapi import FastAPI

from bot.answer import Answer, ClaimVerdict
from bot.ui.services import Services
from bot.ui.window import WindowSettings
from index.article import Hit, Language

_log = logging.getLogger(__name__)

#: Where the tools stand, under the root path. Gradio's own address for them is another (see guard).
TOOLS_PATH = "/mcp"


@dataclass(frozen=True, slots=True)
class Tools:
    """The three tools.

    ``ask`` takes a question and the language of the answer (None: that of the question),
    ``search`` what to look for and how many passages to give, ``check`` one claim. Each raises
    QuestionError for words that cannot be asked.
    """

    ask: Callable[[str, Language | None], Answer]
    search: Callable[[str, int], Sequence[Hit]]
    check: Callable[[str], ClaimVerdict]


def add_tools(app: FastAPI, tools: Tools, services: Services, settings: WindowSettings) -> bool:
    """Serve the tools at TOOLS_PATH; False, and one line in the log, where that cannot be done."""
    if find_spec("mcp") is None:
        _log.warning("No tools over MCP: for those, pip install 'mcp>=1.21,<2'")
        return False
    import gradio

    from bot.ui.mcp import mcp_blocks

    blocks = mcp_blocks(tools, services)
    gradio.mount_gradio_app(
        app,
        blocks,
        TOOLS_PATH,
        root_path=f"{settings.prefix}{TOOLS_PATH}",
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=True,
    )
    if blocks.mcp_error:  # Gradio keeps it to itself
        _log.warning("No tools over MCP: %s", blocks.mcp_error)
    return not blocks.mcp_error
