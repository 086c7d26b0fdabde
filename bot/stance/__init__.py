"""What a quoted sentence says to a question: yes, no, or that it takes something wrong for granted.

By rules of words, in both languages, and silent when in doubt: a wrong "no" above a right quote
does more harm than none. ``meanings.toml`` says which words mean the same or the opposite.
"""

from bot.stance.presupposition import PRESUPPOSING, affirms, contradicts
from bot.stance.yes_no import Verdict, yes_or_no

__all__ = ["PRESUPPOSING", "Verdict", "affirms", "contradicts", "yes_or_no"]
