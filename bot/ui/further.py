"""Questions to ask next: put below an answer once it stands there, when nobody has to wait."""

from collections import OrderedDict
from dataclasses import replace

from bot.ui.conversation import Conversation
from bot.ui.services import Services

#: Pages that are remembered; who comes back after so many others asks anew.
_PAGES = 10_000


class Latest:
    """How often each open page has asked: what was made for an earlier question comes too late.

    Gradio cannot cancel it in the browser: an event that does drops its own page's next answer.
    """

    def __init__(self) -> None:
        self._asked: OrderedDict[str, int] = OrderedDict()

    def asks(self, page: str | None) -> None:
        """A page asks a question."""
        if page is None:
            return
        self._asked[page] = self._asked.pop(page, 0) + 1
        if len(self._asked) > _PAGES:
            self._asked.popitem(last=False)

    def of(self, page: str | None) -> int:
        """How often a page has asked."""
        return self._asked.get(page or "", 0)


def with_further(conversation: Conversation, services: Services) -> Conversation | None:
    """The conversation with further questions below its last answer; None when there are none."""
    last = conversation.asked[-1] if conversation.asked else None
    if last is None or last.answer is None or last.outcome != "done" or last.further:
        return None
    if services.turnstile.estimate() > 0:  # whoever has a question comes first
        return None
    earlier = conversation.without_last().history()
    found = services.suggest(last.answer, () if last.fresh else earlier)
    return conversation.with_last(replace(last, further=found)) if found else None
