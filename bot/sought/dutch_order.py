"""Where the finite verb of a Dutch question stands when the question becomes a clause.

It moves to the verbs at the end (Algemene Nederlandse Spraakkunst, chapter 21): before infinitives
("gaat leveren"), behind a participle ("gebouwd werd", where before it is as good), together with
its other half ("volgde … op" becomes "opvolgde"), and before a clause that comes last ("die bij de
brand omkwam"). Where it cannot be told what is what, there is no clause.
"""

from bot.question_words import ASKING, PREPOSITIONS
from bot.sought.chunks import Chunk, Chunks, listed
from bot.sought.dutch_clauses import (
    AUXILIARIES,
    BEHIND,
    closed,
    has_te,
    last_clause,
    may_be_clause,
)
from bot.sought.dutch_verbs import (
    BE,
    BECOME,
    CONJUNCTIONS,
    HAVE,
    LEFT_OF_NOUN,
    LET,
    MODALS,
    PREDICATES,
    SEPARABLE,
    WITH_INFINITIVE,
    WITH_PREDICATE,
    adverb,
    finite,
    infinitive,
    participle,
    separable,
)

_HELPING = listed("hebben zijn worden")
# "Om … te", "liever dan … te", "slaagde er niet in … te": a clause of its own.
_OWN_TE = listed("om door na zonder dan plaats er ertoe erin ervan ermee")


class _UnclearError(Exception):
    """The rules do not tell where the verb goes."""


def land(verb: Chunk, rest: Chunks, opening: Chunks) -> Chunks | None:
    """What follows the finite verb of a question with that verb in its place, or None.

    ``opening`` is what stands before the verb: the words that ask.
    """
    if rest[0].lower in ("dat", "of"):  # "Wie zei dat …?"
        return (verb, *rest) if may_be_clause(rest[1:]) else None
    cut = last_clause(rest, verb.lower)
    main, tail = rest[:cut], rest[cut:]
    if not main or (tail and not closed(verb.lower, main, tail, opening)):
        return None
    if _more_clauses(main, verb.lower) or (opening[-1].lower == "waar" and _stranded(main)):
        return None
    try:
        return (*_placed(verb, main), *tail)
    except _UnclearError:
        return None


# ---- what one clause may hold -----------------------------------------------------------------


def _more_clauses(main: Chunks, verb: str) -> bool:
    """Whether there is more in it than one verb can govern: a second question or finite verb."""
    for n, chunk in enumerate(main):
        word = chunk.lower
        if chunk.fixed:
            continue
        if word in ASKING["nl"] - {"waar"} or word in CONJUNCTIONS - {"als", "nu"}:
            return True
        helped = n + 1 < len(main) and main[n + 1].lower in _HELPING
        other = (participle(word) and (verb in WITH_PREDICATE or helped)) or (
            infinitive(word) and (verb in WITH_INFINITIVE | HAVE or has_te(main[:n]))
        )
        if finite(word) == "sure" and not other and not _in_noun_phrase(main, n):
            return True
    return False


def _in_noun_phrase(words: Chunks, n: int) -> bool:
    """Whether an article or preposition stands before a word: "de Nederlandse staat"."""
    for word in reversed(words[:n]):
        inflected = word.lower.endswith("se" if word.fixed else "e")
        if not inflected or word.lower in LEFT_OF_NOUN:
            return word.lower in LEFT_OF_NOUN
    return False


def _stranded(main: Chunks) -> bool:
    """Whether a preposition has no noun behind it: "Waar had hij iets tegen?"."""
    for n, chunk in enumerate(main):
        last = n == len(main) - 1
        if chunk.lower in PREPOSITIONS["nl"] and (last or main[n + 1].lower in BEHIND):
            return True
    return False


# ---- where the verb goes ----------------------------------------------------------------------


def _placed(verb: Chunk, main: Chunks) -> Chunks:
    """One clause, its finite verb taken from the front to the verbs at its end."""
    word = verb.lower
    if has_te(main):
        place = _before_te(word, main)
        return (*main[:place], verb, *main[place:])
    half = None if word in AUXILIARIES else _other_half(word, main)
    if half is not None:
        whole = verb._replace(text=main[half].text + verb.text)
        return (*main[:half], whole, *main[half + 1 :])
    infinitives = _infinitives(word, main) if word in WITH_INFINITIVE | HAVE | BE else None
    place = _behind_predicate(word, main) if infinitives is None else infinitives
    return (*main[:place], verb, *main[place:])


def _before_te(verb: str, main: Chunks) -> int:
    """The place before "te presenteren", "af te breken"."""
    places = [n for n, chunk in enumerate(main) if chunk.lower == "te"]
    at = places[0]
    close = at + 1 < len(main) and infinitive(main[at + 1].lower) and not main[at + 1].fixed
    behind = at + 2
    while behind < len(main) and infinitive(main[behind].lower):
        behind += 1
    ends = behind >= len(main) or main[behind].lower in BEHIND
    if len(places) > 1 or not close or not ends or verb in AUXILIARIES | WITH_INFINITIVE:
        raise _UnclearError
    if at == 0 or any(chunk.lower in _OWN_TE for chunk in main[:at]):
        raise _UnclearError
    half = main[at - 1].lower in SEPARABLE
    return at - (half and separable(main[at - 1].lower, main[at + 1].lower))


def _other_half(verb: str, main: Chunks) -> int | None:
    """The place of the particle that belongs to the verb."""
    for n in range(len(main) - 1, -1, -1):
        word, last = main[n].lower, n == len(main) - 1
        if main[n].fixed or word not in SEPARABLE:
            continue
        if not last and (main[n + 1].fixed or main[n + 1].lower not in BEHIND):
            continue
        if word == "deel" and _in_noun_phrase(main, n):
            continue
        if (n and main[n - 1].lower in LEFT_OF_NOUN) or not separable(word, verb):
            raise _UnclearError
        return n
    return None


def _infinitives(verb: str, main: Chunks) -> int | None:
    """The place of the infinitives that stand with the verb."""
    last = len(main) - 1
    ends = [n for n in range(last + 1) if _is_infinitive(verb, main, n)]
    if verb in HAVE | BE:  # "heeft laten bouwen"; a single one is a participle or a noun
        double = last > 0 and ends[-2:] == [last - 1, last]
        return last - 1 if double else None
    if not ends:
        if verb not in MODALS | LET:
            return None
        if last > 0 and main[-2].lower in _HELPING and participle(main[-1].lower):
            return last - 1  # "zou hebben betaald"
        raise _UnclearError
    runs = [n for n in ends if n - 1 not in ends]
    if len(runs) > 1 and ends[-1] != last:
        raise _UnclearError
    return runs[-1]  # "een uur parkeren in De Spil kosten": the one at the end is the verb


def _is_infinitive(verb: str, main: Chunks, n: int) -> bool:
    """Whether a word is an infinitive that is no noun: not the one in "na het opnieuw tellen"."""
    chunk, last = main[n], n == len(main) - 1
    if chunk.fixed or (n and main[n - 1].lower in LEFT_OF_NOUN) or _nominal(main, n):
        return False
    if not last:
        after = main[n + 1]
        follows = after.lower in BEHIND or infinitive(after.lower) or participle(after.lower)
        noun = finite(chunk.lower) == "maybe" and _in_noun_phrase(main, n)
        return not after.fixed and follows and not noun and infinitive(chunk.lower)
    if infinitive(chunk.lower):
        return True
    plural = len(chunk.lower) > 4 and chunk.lower.endswith("en") and not participle(chunk.lower)
    return plural and n > 0 and verb in MODALS and not main[n - 1].lower.endswith("e")


def _nominal(main: Chunks, n: int) -> bool:
    return n > 1 and adverb(main[n - 1].lower) and main[n - 2].lower == "het"


def _behind_predicate(verb: str, main: Chunks) -> int:
    """The place behind a participle or adjective, else the end."""
    end = len(main)
    found = [n for n in range(end - 1) if _is_predicate(verb, main, n)]
    if not main[-1].fixed and participle(main[-1].lower):
        if any(participle(main[n].lower) for n in found):
            raise _UnclearError  # "getroffen door de zwaarste beving ooit gemeten"
        return end
    if not found:
        return end
    if len(found) > 1 or verb not in WITH_PREDICATE:
        raise _UnclearError
    word = main[found[0]].lower
    both = infinitive(word) and participle(word)  # "vervangen", "bevallen"
    if both and (found[0] == 0 or verb not in BE | BECOME | HAVE):
        raise _UnclearError
    return found[0] + 1


def _is_predicate(verb: str, main: Chunks, n: int) -> bool:
    """Whether it is a participle or adjective, and something else than a noun follows."""
    chunk, after = main[n], main[n + 1]
    attributive = n > 0 and main[n - 1].lower in LEFT_OF_NOUN
    if chunk.fixed or attributive or after.fixed or after.lower not in BEHIND:
        return False
    return participle(chunk.lower) or (chunk.lower in PREDICATES and verb in WITH_PREDICATE)
