"""Whether a clause is about something else than a question, though they share a word.

"De parkeerplaats bij het strand is dicht" does not say that the beach is closed, and "Jansen stopt
niet met roken" not that he stays as a coach: the first has another subject, the second another
object. Words of two languages cannot be compared one by one, so this is for one language.
"""

from bot.question_words import PREPOSITIONS
from bot.stance.clause import Clause
from bot.stance.grammar import AGAIN, NOUN_MARKERS, PARTICLES, PERSISTING, PRESENT, WEEKDAYS
from bot.stance.meaning import Word, opposite
from bot.stance.pair import Pair
from index.article import Language

# Words that say when or how long, and change nothing of what a clause is about.
_PASSING = PARTICLES | PERSISTING | AGAIN | PRESENT | frozenset().union(*WEEKDAYS)


def strays(clause: Clause, met: Word, pair: Pair) -> bool:
    """Whether a clause has a subject or an object that the question lacks.

    ``met`` is its word that says yes or no. A new word is passed over where a preposition goes
    before it, unless the clause denies just that: "niet met roken".
    """
    if not pair.same_language:
        return False
    for at, word in enumerate(clause.words):
        if word != met and _is_new(word, clause, pair):
            prepositional, denied = _governed(clause, at, pair.reply.language)
            if not prepositional or denied:
                return True
    return False


def _is_new(word: Word, clause: Clause, pair: Pair) -> bool:
    """Whether a word has a subject matter, and the question has neither it nor its opposite."""
    if not word.telling or word.folded in _PASSING or not word.text.isalpha():
        return False
    if word in clause.denials or word in clause.denying or pair.meets(word, pair.asked.words):
        return False
    asked = {sense for other in pair.asked.words for sense in other.senses}
    return not any(opposite(sense) in asked for sense in word.senses)


def _governed(clause: Clause, at: int, language: Language) -> tuple[bool, bool]:
    """Whether a preposition governs a word, and whether a denial goes before that."""
    prepositions = PREPOSITIONS[language]
    markers = NOUN_MARKERS[language] - prepositions
    words = clause.words
    before = at - 1
    if before >= 0 and words[before].folded not in markers | prepositions:  # "in de laatste bocht"
        before -= 1
    while before >= 0 and words[before].folded in markers:
        before -= 1
    prepositional = before >= 0 and words[before].folded in prepositions
    return prepositional, before > 0 and words[before - 1] in clause.denials
