"""What a reader thinks of an answer: useful or not, and why not."""

from collections.abc import Mapping

from bot.feedback import REASONS
from bot.ui.conversation import Conversation
from bot.ui.services import Services


def record_thumb(
    conversation: Conversation, sent: Mapping[str, object], services: Services
) -> None:
    """Keep it. What the browser sends is untrusted: anything that is none of ours is ignored."""
    turn, reason = sent.get("turn"), sent.get("reason")
    answer = next((asked.answer for asked in conversation.asked if str(asked.number) == turn), None)
    helpful = {"yes": True, "no": False}.get(str(sent.get("helpful")))
    if answer is None or helpful is None or reason not in (None, *REASONS):
        return
    services.record(answer, helpful, None if reason is None else str(reason))
