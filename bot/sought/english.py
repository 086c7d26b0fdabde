"""An English question as the clause behind "does not say": "who wrote the lyrics".

A question after the subject has the order of a clause already. "Do" would have to go into another
verb, which is not tried. "Be", "have" and "will" change places with the subject only where its
end is sure: before the one participle ("where Maria Verbruggen is buried"), before "be" ("how long
the road would be"), or at the end where all that follows is one noun phrase.
"""

from bot.question_words import ASKING, DETERMINERS, PREPOSITIONS
from bot.sought.chunks import Chunk, Chunks, joined, lowered
from bot.sought.english_words import (
    ADJUNCTS,
    ADVERBIAL,
    ATTRIBUTIVE,
    AUXILIARIES,
    AWAY,
    BASE,
    BE,
    BEFORE_NOUN,
    DO,
    HAVE,
    LAST,
    MODALS,
    PREDICATES,
    PRESENT,
    RELATIVE,
    STARTS,
    SUBJECT,
    adverb,
    only_past,
    participle,
    past,
)


def indirect(question: Chunks) -> str | None:
    """The question as a subordinate clause, or None where that is not sure to be good English."""
    place = _asking(question)
    if place is None or any("'" in c.lower[-3:-1] and not c.fixed for c in question[: place + 3]):
        return None  # who's, what's, didn't
    cut, adverbial = _last_clause(question, place)
    main, tail = question[:cut], question[cut:]
    if any(c.lower in DO and not c.fixed for c in main):
        return None
    if _subject_first(main, place):
        return joined((lowered(question[0]), *question[1:]))
    moved = _inverted(main, place, bare=not tail or adverbial)
    return joined((lowered(moved[0]), *moved[1:], *tail)) if moved else None


def is_indirect(clause: Chunks) -> bool:
    """Whether a clause has its order already: "who the mayor of Ghent is", "who won the race"."""
    auxiliaries = [n for n, c in enumerate(clause) if c.lower in AUXILIARIES | DO]
    if auxiliaries == [len(clause) - 1] and len(clause) > 2:
        return clause[-1].lower in BE
    cut, _ = _last_clause(clause, 0)
    main = clause[:cut]
    return not any(c.lower in DO for c in main) and _subject_first(main, 0)


def _asking(question: Chunks) -> int | None:
    """The place of the question word: first, or behind a preposition."""
    first = 1 if question[0].lower in PREPOSITIONS["en"] and len(question) > 1 else 0
    return first if question[first].lower in ASKING["en"] and len(question) > first + 1 else None


def _last_clause(question: Chunks, place: int) -> tuple[int, bool]:
    """Where a clause begins that runs to the end, and whether it says when, where or why."""
    for n in range(place + 2, len(question)):
        chunk = question[n]
        if chunk.fixed:
            continue
        if chunk.lower in ADVERBIAL:
            return n, True
        if chunk.lower in RELATIVE:
            governed = question[n - 1].lower in PREPOSITIONS["en"] and chunk.lower != "that"
            return n - governed, False
    return len(question), True


# ---- questions after the subject --------------------------------------------------------------


def _subject_first(main: Chunks, place: int) -> bool:
    """Whether the question word belongs to the subject."""
    counted = main[0].lower == "how" and len(main) > 1 and main[1].lower in ("many", "much")
    if place or not (main[0].lower in SUBJECT or counted):
        return False
    places = [n for n in range(1, len(main)) if _is(main[n], AUXILIARIES)]
    if not places:
        return _has_verb(main, counted=counted)
    return all(_subject_before(main, n) for n in places)


def _is(chunk: Chunk, words: frozenset[str]) -> bool:
    return not chunk.fixed and chunk.lower in words


def _has_verb(main: Chunks, *, counted: bool) -> bool:
    """Whether a full verb stands behind the words that ask."""
    alone = main[0].lower in ("who", "what") and not counted
    if alone and len(main) > 1 and (past(main[1]) or _is(main[1], PRESENT)):
        return len(main) > 2
    if main[0].lower == "who":
        return False
    first = 3 if counted else 2
    later = main[first:]
    return any(
        past(chunk) or (counted and _is(chunk, PRESENT) and not chunk.lower.endswith("s"))
        for chunk in later
    )


def _subject_before(main: Chunks, n: int) -> bool:
    """Whether what follows an auxiliary is no subject of its own."""
    if n + 1 == len(main):
        return False
    after, word = main[n + 1], main[n].lower
    if after.fixed:
        return False
    if word in MODALS:
        return after.lower in BASE
    if word in HAVE:
        return participle(after) or after.lower == "to"
    if after.lower in BEFORE_NOUN or after.lower in PREDICATES or adverb(after):
        return not _stranded(main)
    return participle(after)


def _stranded(main: Chunks) -> bool:
    """Whether it ends in a preposition without its noun: "famous for"."""
    return _is(main[-1], PREPOSITIONS["en"])


# ---- questions with the subject behind the auxiliary ------------------------------------------


def _inverted(main: Chunks, place: int, *, bare: bool) -> Chunks | None:
    """The order of a clause for an auxiliary that stands before the subject.

    ``bare`` is whether no relative clause follows, which would be parted from its noun.
    """
    places = [n for n in range(place + 1, len(main)) if _is(main[n], AUXILIARIES)]
    if len(places) != 1 or places[0] + 1 == len(main) or _stranded(main):
        return None
    at = places[0]
    head, auxiliary, rest = main[:at], main[at], main[at + 1 :]
    if auxiliary.lower in BE and rest[0].lower == "there":
        return (*head, rest[0], auxiliary, *rest[1:])
    if not (rest[0].fixed or rest[0].lower in STARTS or rest[0].lower.endswith("'s")):
        return None
    asking = head[place:]
    origin = head[0].lower == "from"  # "From what year was the cup stolen in Gent?"
    adjunct = (place > 0 and not origin) or head[-1].lower in ADJUNCTS
    landing = (
        _before_be(rest)
        if auxiliary.lower in MODALS
        else _behind_subject(auxiliary.lower, asking, rest, adjunct=adjunct, bare=bare)
    )
    return None if landing is None else (*head, *rest[:landing], auxiliary, *rest[landing:])


def _before_be(rest: Chunks) -> int | None:
    """Where "will" goes: before the one "be"."""
    found = [n for n, chunk in enumerate(rest) if n and _is(chunk, frozenset({"be"}))]
    sure = len(found) == 1 and not _is(rest[found[0] - 1], frozenset({"to"}))
    return _before_adverb(rest, found[0]) if sure else None


def _behind_subject(
    auxiliary: str, asking: Chunks, rest: Chunks, *, adjunct: bool, bare: bool
) -> int | None:
    """Where "is" and "was" go: before the one participle, or behind the noun phrase."""
    if auxiliary in HAVE or any(_unclear(rest, n) for n in range(len(rest))):
        return None
    participles = [n for n in range(1, len(rest)) if _behind_noun(rest, n)]
    if participles:
        sure = adjunct and len(participles) == 1 and _predicative(rest, participles[0])
        return _before_adverb(rest, participles[0]) if sure else None
    lasting = asking[-1].lower == "long" and rest[0].fixed  # "How long was Jansen in charge?"
    phrase = bare and not lasting and len(rest) <= _LONG and not _is(rest[-1], LAST)
    return len(rest) if phrase and (_copular(asking) or _degree(asking)) else None


#: "Who the … is" with more words than this between is hard to read.
_LONG = 11


def _before_adverb(rest: Chunks, place: int) -> int:
    """The place before the adverb of a verb: "next be raised", "last inspected"."""
    before = rest[place - 1]
    noun = place > 1 and rest[place - 2].lower in STARTS
    goes = place > 1 and not before.fixed and not noun
    return place - 1 if goes and (adverb(before) or before.lower == "next") else place


def _unclear(rest: Chunks, n: int) -> bool:
    """A word that may be or begin a predicate, or a clause: "able to", "the man the police …"."""
    chunk = rest[n]
    if chunk.fixed:
        return False
    before = rest[n - 1].lower if n else ""
    running = chunk.lower.endswith("ing") and len(chunk.lower) > 4 and before not in ATTRIBUTIVE
    finite = only_past(chunk)  # "the reason the road became dearer"
    second = n > 0 and chunk.lower in STARTS and before not in BEFORE_NOUN | {"and", "or"}
    return running or finite or second or chunk.lower in PREDICATES | AWAY | {"to"}


def _behind_noun(rest: Chunks, n: int) -> bool:
    """Whether a participle does not stand before its noun: "stolen paintings"."""
    before = rest[n - 1]
    return participle(rest[n]) and before.lower not in ATTRIBUTIVE and not _adverb_in(rest, n - 1)


def _adverb_in(rest: Chunks, n: int) -> bool:
    """Whether an adverb belongs to an adjective: "the newly opened library"."""
    return n > 0 and adverb(rest[n]) and rest[n - 1].lower in ATTRIBUTIVE


def _predicative(rest: Chunks, n: int) -> bool:
    """Whether a participle is the predicate: "the image was released"."""
    name = n
    while name > 0 and rest[name - 1].fixed:
        name -= 1
    linked = BEFORE_NOUN | DETERMINERS["en"] | {"and", "or"}
    if 0 < name < n and rest[name - 1].lower not in linked:
        return False  # "the medals Hassan won" is a noun phrase
    if n + 1 == len(rest):
        return True
    after = rest[n + 1]
    return not after.fixed and (after.lower in BEFORE_NOUN or adverb(after))


def _copular(asking: Chunks) -> bool:
    return len(asking) == 1 and asking[0].lower in ("who", "what", "where", "when")


def _degree(asking: Chunks) -> bool:
    """Whether it asks "how old", "how high"."""
    return len(asking) == 2 and asking[0].lower == "how" and asking[1].lower not in ("many", "much")
