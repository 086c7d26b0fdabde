"""Questions to ask next, which the archive answers: made by rules, and each tried before it shows.

Nothing here needs a language model; one may propose questions of its own, which are tried alike.
"""

from bot.suggesting.candidate import Candidate, Propose
from bot.suggesting.suggest import suggest

__all__ = ["Candidate", "Propose", "suggest"]
