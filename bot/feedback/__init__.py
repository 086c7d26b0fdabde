"""What readers thought of answers: a thumb and a reason, kept without personal data."""

from bot.feedback.feedback import REASONS, Cited, Feedback, Reason, about, as_reason
from bot.feedback.store import FeedbackStore, Stored

__all__ = [
    "REASONS",
    "Cited",
    "Feedback",
    "FeedbackStore",
    "Reason",
    "Stored",
    "about",
    "as_reason",
]
