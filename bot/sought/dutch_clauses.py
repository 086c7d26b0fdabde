"""The clause that comes last in a Dutch question: "die bij de brand omkwam", "toen hij won"."""

from bot.question_words import ASKING, PREPOSITIONS
from bot.sought.chunks import Chunks, listed
from bot.sought.dutch_verbs import (
    BE,
    BECOME,
    CONJUNCTIONS,
    GO,
    HAVE,
    MODALS,
    RELATIVE,
    SEPARABLE,
    WITH_INFINITIVE,
    WITH_PREDICATE,
    finite,
    infinitive,
    participle,
    separable,
)

AUXILIARIES = BE | HAVE | BECOME | MODALS
#: What stands behind the verbs of a clause begins with one of these.
BEHIND = (
    PREPOSITIONS["nl"]
    | CONJUNCTIONS
    | listed("dan vanwege wegens inclusief qua kort vlak meteen direct")
)


def is_form(words: Chunks, place: int, certainty: str) -> bool:
    """Whether a word is to such a degree a finite verb."""
    inside = place < len(words) and not words[place].fixed
    return inside and finite(words[place].lower) == certainty


def ends_finite(clause: Chunks) -> bool:
    """Whether a clause ends in verbs of which one is finite: "… werd opgepakt", "… won"."""
    if len(clause) < 2 or clause[-1].fixed:
        return False
    words = [chunk.lower for chunk in clause[-3:]]
    if finite(words[-1]) == "sure" or words[-1] == "zijn":
        return True
    if not (participle(words[-1]) or infinitive(words[-1])):
        return False
    if words[-2] in AUXILIARIES | WITH_INFINITIVE:
        return True
    return len(words) > 2 and infinitive(words[-2]) and words[-3] in AUXILIARIES


def has_te(chunks: Chunks) -> bool:
    """Whether there is an infinitive with "te"."""
    return any(chunk.lower == "te" for chunk in chunks)


def last_clause(rest: Chunks, verb: str) -> int:
    """Where a relative clause or a conjunction's clause begins that runs to the end."""
    for n in range(1, len(rest)):
        if not rest[n].fixed:
            governed = rest[n - 1].lower in PREPOSITIONS["nl"]
            if _opens_clause(rest, n, governed and not separable(rest[n - 1].lower, verb), verb):
                return n - (governed and rest[n].lower == "wie")
    return len(rest)


def _opens_clause(rest: Chunks, n: int, governed: bool, verb: str) -> bool:
    """``governed``: a preposition stands before the word, so "die" points at a noun."""
    word, behind = rest[n].lower, rest[n + 1 :]
    if word in RELATIVE:
        return not governed and may_be_clause(behind)
    if word in ("als", "nu"):  # these may be a preposition and an adverb
        sure = any(is_form(behind, m, "sure") for m in range(len(behind)))
        return sure or (verb not in WITH_INFINITIVE and may_be_clause(behind))
    if word in CONJUNCTIONS or word == "of":
        return may_be_clause(behind)
    if word == "om":
        return n == 1 and rest[0].lower == "het" and has_te(behind)
    if word == "wie":
        return governed
    adverbial = word.startswith("waar") and word in ASKING["nl"]
    half = separable(word, verb) and not ends_finite(behind)  # "nam … waar"
    return (adverbial and not half) or word in ("wiens", "wier")


def may_be_clause(words: Chunks) -> bool:
    """Whether there is a finite verb in it, or at least what may be one at its end."""
    if ends_finite(words) or any(is_form(words, n, "sure") for n in range(len(words))):
        return True
    return len(words) > 1 and is_form(words, len(words) - 1, "maybe")


def closed(verb: str, main: Chunks, tail: Chunks, opening: Chunks) -> bool:
    """Whether all of the tail is that last clause, and nothing of it belongs to the verb."""
    if tail[0].lower == "om":
        return verb not in AUXILIARIES and infinitive(tail[-1].lower)
    last = main[-1]
    if not last.fixed and (participle(last.lower) or infinitive(last.lower)):
        return ends_finite(tail)
    plain = _ends_behind(tail)
    if verb not in AUXILIARIES | GO:
        return ends_finite(tail) or (plain and verb not in WITH_PREDICATE)
    copular = opening[-1].lower in ("wie", "wat") or opening[0].lower == "hoe"
    if not ends_finite(tail):
        return verb in BE and copular and plain
    if finite(tail[-1].lower) == "sure":
        return True
    # "de man die ziek was vrijgelaten": what belongs to which verb?
    return (verb in BE and copular) or (verb in HAVE and tail[-2].lower in BECOME)


def _ends_behind(tail: Chunks) -> bool:
    """Whether what stands behind the last verb of a clause can be its own: "die won in Gent"."""
    verbal = [n for n in range(len(tail)) if not tail[n].fixed and _verbal(tail[n].lower)]
    last = verbal[-1] if verbal else len(tail)
    behind = tail[last + 1 :]
    return bool(behind) and behind[0].lower in BEHIND and tail[-1].lower not in SEPARABLE


def _verbal(word: str) -> bool:
    return finite(word) != "no" or participle(word) or infinitive(word)
