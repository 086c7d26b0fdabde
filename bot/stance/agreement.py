"""Where the words of a question meet the words of a clause: they say the same, or the opposite."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.stance.clause import Clause, Sign
from bot.stance.grammar import HEDGES, WITHOUT
from bot.stance.lexicon import has_middle
from bot.stance.meaning import Word, alike, opposite

#: "Zonder" denies what begins so many characters behind it at the most: one word may lie between.
_NEAR = 12


class Meeting(NamedTuple):
    """A word of a clause that a question has too, or the opposite of it.

    ``sign`` is 1 when the clause says of it what the question does, -1 when it says the opposite
    or denies it, 0 when that is unclear.
    """

    clause: Clause
    word: Word
    sign: Sign


def by_sense(asked: Iterable[Word], clauses: Sequence[Clause]) -> list[Meeting]:
    """The words of clauses with a sense that has an opposite and that the question knows."""
    senses = {sense for word in asked for sense in word.senses if opposite(sense)}
    return [
        Meeting(clause, word, _sign(clause, word, 1 if sense in senses else -1, senses, sense))
        for clause in clauses
        for word in clause.words
        for sense in word.senses
        if sense in senses or opposite(sense) in senses
    ]


def by_verb(
    asked: Iterable[Word], clauses: Sequence[Clause], *, same_language: bool
) -> list[Meeting]:
    """The verbs of clauses that the question has too."""
    verbs = [word for word in asked if word.verbal and not word.named]
    return [
        Meeting(clause, word, 0 if _open(clause) or clause.denying else clause.sign)
        for clause in clauses
        for word in clause.words
        if word.verbal
        and not word.named
        and any(alike(verb, word, same_language=same_language) for verb in verbs)
    ]


def _sign(clause: Clause, word: Word, way: Sign, senses: set[str], sense: str) -> Sign:
    both = sense in senses and opposite(sense) in senses
    if both or clause.sign == 0 or _open(clause):
        return 0
    turns = (clause.sign == -1) != any(_reaches(denying, word) for denying in clause.denying)
    if not turns:
        return way
    if way == -1:  # "niet dicht" is open, but who has not lost need not have won
        return 0 if has_middle(sense) else 1
    return -1


def _reaches(denying: Word, word: Word) -> bool:
    """Whether "weigert", which denies all of its clause but itself, or "zonder" denies a word."""
    if denying.folded in WITHOUT:
        return 0 < word.start - denying.end <= _NEAR
    return denying.start != word.start


def _open(clause: Clause) -> bool:
    return any(word.folded in HEDGES for word in clause.words)
