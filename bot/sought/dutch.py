"""A Dutch question as the clause behind "staat niet": "wie in 1924 de wedstrijd won"."""

from bot.question_words import ASKING, PREPOSITIONS, VERBS
from bot.sought.chunks import Chunk, Chunks, joined, listed, lowered
from bot.sought.dutch_clauses import ends_finite, is_form
from bot.sought.dutch_order import land
from bot.sought.dutch_verbs import CONJUNCTIONS, LEFT_OF_NOUN, RELATIVE, finite, participle

# Behind these the verb follows at once.
_DIRECT = listed("wie wat wanneer waarom hoelang hoeveelste hoezo vanwaar")
# "Hoe laat", "hoe hard": these can be verbs.
_DEGREES = listed("laat hard diep ver vol")


def indirect(question: Chunks) -> str | None:
    """The question as a subordinate clause, or None where that is not sure to be good Dutch."""
    at = _verb_place(question)
    if at is None:
        return None
    verb, rest = lowered(question[at]), question[at + 1 :]
    opening: Chunks = (Chunk("of", "of", False),)
    if at:
        opening = (lowered(question[0]), *question[1:at])
        if opening[-1].lower in PREPOSITIONS["nl"]:
            return None  # "met hoeveel stemmen voor", "met hoeveel stemmen tegen"
    if not rest:
        return joined((*opening, verb)) if at and finite(verb.lower) == "sure" else None
    moved = land(verb, rest, opening)
    return joined((*opening, *moved)) if moved else None


def is_indirect(clause: Chunks) -> bool:
    """Whether a clause has its one finite verb at the end: "wie de burgemeester is"."""
    sure = [n for n in range(1, len(clause)) if is_form(clause, n, "sure")]
    return ends_finite(clause) and len(sure) == 1 and sure[0] >= max(len(clause) - 3, 1)


def _verb_place(question: Chunks) -> int | None:
    """The place of the finite verb in a question; 0 where it asks for yes or no."""
    asking = 1 if question[0].lower in PREPOSITIONS["nl"] and len(question) > 1 else 0
    word, behind = question[asking].lower, asking + 1
    if word not in ASKING["nl"]:
        verbal = finite(word) == "sure" or word == "zijn"
        return 0 if asking == 0 and verbal else None
    if behind == len(question):
        return None
    after = question[behind]
    if word in _DIRECT or word.startswith("waar"):
        return None if after.fixed or finite(after.lower) == "no" else behind
    if word == "hoe" and is_form(question, behind, "sure") and after.lower not in _DEGREES:
        return behind
    noun_first = word != "hoeveel" and after.lower not in VERBS["nl"]
    return _search(question, behind + noun_first)


def _search(question: Chunks, first: int) -> int | None:
    """The first word that is sure to be a finite verb, else the only one that may be."""
    clause = RELATIVE | CONJUNCTIONS
    until = (n for n in range(first, len(question)) if question[n].lower in clause)
    end = next(until, len(question))
    maybe = [n for n in range(first, end) if is_form(question, n, "maybe")]
    for n in range(first, end):
        if is_form(question, n, "sure") and question[n - 1].lower not in LEFT_OF_NOUN:
            are = [m for m in maybe if m < n and question[m].lower == "zijn"]
            return are[0] if are and participle(question[n].lower) else n  # "zijn … overleden"
    return maybe[0] if len(maybe) == 1 else None
