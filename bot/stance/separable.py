"""Dutch verbs whose particle stands apart: "stapt niet op", "op te stappen"."""

import re
from collections.abc import Sequence

from bot.facts.text import Word as Token
from bot.stance.grammar import PARTICLES, RESUMING
from bot.stance.lexicon import separable_verb

_BREAK = re.compile(r"[,;:.!?()]")
#: "Stemde Nederland voor het plan": the particle stands before a noun here.
_VOTE = "stemmen"
#: A verb and its particle stand within so many words of one another.
_APART = 14


def separable_verbs(found: Sequence[Token], forms: Sequence[str]) -> dict[int, tuple[str, int]]:
    """The verbs by their places among the words: the whole form, and where the particle ends.

    ``forms`` are the dictionary forms of the words.
    """
    whole: dict[int, tuple[str, int]] = {}
    for at, token in enumerate(found):
        if token.folded not in PARTICLES or not at:
            continue
        if at + 2 < len(found) and found[at + 1].folded == "te":  # "op te stappen"
            particle, infinitive = token.folded, found[at + 2].folded
            verb = separable_verb(particle, infinitive) or separable_verb(particle, forms[at + 2])
            if verb:
                whole[at + 2] = verb, found[at + 2].end
        else:
            place = _verb_before(found, forms, at)
            if place is not None and (_ends_group(found, at) or forms[place] == _VOTE):
                whole[place] = token.folded + forms[place], token.end
    return whole


def _ends_group(found: Sequence[Token], at: int) -> bool:
    """Whether a particle stands where the verbs of a clause end, not before a noun of its own."""
    if at + 1 == len(found):
        return True
    following = found[at + 1]
    return bool(_BREAK.search(following.gap)) or following.folded in RESUMING


def _verb_before(found: Sequence[Token], forms: Sequence[str], at: int) -> int | None:
    """The nearest verb before a particle, in its clause, that makes one verb with it."""
    for place in range(at - 1, max(-1, at - 1 - _APART), -1):
        if _BREAK.search(found[place + 1].gap):
            return None
        if separable_verb(found[at].folded, forms[place]):
            return place
    return None
