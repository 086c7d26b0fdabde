"""Whether a sentence denies what a question takes for granted: "Waarom trad zij af?" – she did not.

A question for a reason, a time, a place or a person says by the way that something is the case. A
sentence about the same subject speaks against it when a main clause of it denies the same verb, has
a word of the opposite meaning, or says that there is none of it ("geen sprake van"). Nothing is
found when the question denies, or when another clause of the sentence agrees with it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.facts import Fact
from bot.facts.numerals import fold
from bot.question_words import PREPOSITIONS
from bot.stance.agreement import by_sense, by_verb
from bot.stance.clause import Clause
from bot.stance.grammar import (
    AGAIN,
    DATED,
    DENYING,
    DEPENDENT,
    DISPUTING,
    DURATIONS,
    INTENDING,
    NEVER,
    OTHERWISE,
    PARTICLES,
    PAST_STATE,
    PERSISTING,
    RETURNING,
    SAYING,
)
from bot.stance.meaning import Word
from bot.stance.pair import Pair, read_pair
from bot.stance.straying import strays
from bot.wants import Want, wants
from index.article import Language

#: How many and how much are left out: "none" answers them.
PRESUPPOSING: frozenset[Want] = frozenset({"why", "how", "when", "where", "who", "which", "what"})
_REFUSING = DENYING["nl"] | DENYING["en"]
_PREPOSITIONS = PREPOSITIONS["nl"] | PREPOSITIONS["en"]
#: "Stopte met de verkoop": the sale itself may be denied.
_STOPPING = "continue-"
_EXISTING = frozenset({"komt", "komen", "kwam", "kwamen", "is", "zijn", "was", "waren"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_THAT = frozenset({"dat", "that"})
_SO = frozenset({"eerder", "ooit", "zo", "zoveel", "before", "ever", "so"})


def contradicts(
    question: str, question_language: Language, sentence: str, article_language: Language
) -> bool:
    """Say whether a sentence denies what a question, not one for yes or no, takes for granted."""
    want = wants(question, question_language)
    if want not in PRESUPPOSING:
        return False
    pair = read_pair(question, question_language, sentence, "", article_language)
    if pair.asked.denied or pair.asked.unclear or not pair.aligned:
        return False
    if any(word.folded in INTENDING for word in pair.asked.words):
        return False
    denied = _denied(pair, lasting=want == "when")
    return bool(denied) and _same_subject(pair, denied)


def affirms(
    question: str, question_language: Language, sentence: str, article_language: Language
) -> bool:
    """Say whether a sentence says of anything what a question takes for granted."""
    pair = read_pair(question, question_language, sentence, "", article_language)
    predicate, clauses = pair.asked.telling, pair.reply.clauses
    meetings = by_sense(predicate, clauses)
    meetings = meetings or by_verb(predicate, clauses, same_language=pair.same_language)
    return any(meeting.sign == 1 for meeting in meetings)


def _denied(pair: Pair, *, lasting: bool) -> list[Word]:
    """The words of a sentence that deny the question's predicate; none when others agree.

    ``lasting`` asks for a word such as "blijft": a museum that is closed may have a day of opening.
    """
    asked, clauses = pair.asked.telling, pair.reply.clauses
    predicate = [w for w in asked if w.forms & _REFUSING or _STOPPING in w.senses] or list(asked)
    meetings = by_sense(predicate, clauses)
    if meetings and lasting and not any(w.folded in PERSISTING for w in pair.reply.words):
        return []
    if not meetings:
        meetings = by_verb(predicate, clauses, same_language=pair.same_language)
    if not meetings:
        return _nonexistent(predicate, pair)
    if any(meeting.sign != -1 for meeting in meetings):
        return []
    return [
        meeting.word
        for meeting in meetings
        if _independent(meeting.clause) and _asserted(meeting.clause, clauses)
        if meeting.clause.denials or not _over(meeting.clause, pair)
        if _named_before(meeting.clause, pair) and not strays(meeting.clause, meeting.word, pair)
    ]


def _nonexistent(predicate: list[Word], pair: Pair) -> list[Word]:
    """The nouns that a clause says there are none of: "geen sprake van", "komt er niet"."""
    return [
        word
        for clause in pair.reply.clauses
        if clause.sign == -1 and _independent(clause) and _asserted(clause, pair.reply.clauses)
        for word in clause.words
        if (_tells_of_nothing_else(clause) or _follows_denial(word, clause))
        and pair.meets(word, predicate)
        and not strays(clause, word, pair)
    ]


def _tells_of_nothing_else(clause: Clause) -> bool:
    """Whether a clause with a denial says of its subject only that it is not."""
    said = {word.folded for word in clause.words}
    return "sprake" in said or "there" in said or ("er" in said and bool(said & _EXISTING))


def _follows_denial(word: Word, clause: Clause) -> bool:
    """Whether a noun is what is denied: "geen beroep", "niet in beroep"."""
    if not clause.denials or word.start < clause.denials[0].end:
        return False
    between = [w for w in clause.words if clause.denials[0].end <= w.start < word.start]
    return all(w.folded in _PREPOSITIONS for w in between)


def _independent(clause: Clause) -> bool:
    """Whether a clause is a main one, tells of no return to what was, and does not count votes."""
    said = {word.folded for word in clause.words}
    voted = {"voor", "tegen"} <= said or {"for", "against"} <= said
    record = bool(said & NEVER and said & _SO)  # "nooit eerder won iemand zo ruim"
    return clause.words[0].folded not in DEPENDENT and not (said & AGAIN or voted or record)


def _asserted(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a clause with "dat" hangs on a verb of saying: "een zebrapad dat niemand had"."""
    at = clauses.index(clause)
    if not at or clause.words[0].folded not in _THAT:
        return True
    return any(w.folded in SAYING or w.forms & DISPUTING for w in clauses[at - 1].words)


def _over(clause: Clause, pair: Pair) -> bool:
    """Whether a clause tells of a state that ended: "was twee jaar gesloten"."""
    if pair.reply.language == "nl" and any(w.folded in PAST_STATE for w in clause.words):
        return True
    if any(word.folded in RETURNING for word in pair.asked.words):
        return True
    own = {word.folded for word in pair.asked.words}
    if any(word.folded in OTHERWISE - own for word in clause.words):
        return True
    if any(_YEAR.fullmatch(word.folded) and word.folded not in own for word in pair.reply.words):
        return True
    return any(
        word.folded in DURATIONS and before.folded not in DATED
        for before, word in pairwise(clause.words)
    )


def _same_subject(pair: Pair, denied: list[Word]) -> bool:
    """Whether the sentence has all names of the question and half of its other words.

    A name that no preposition goes before is a subject: the other words may then be left out.
    """
    following = {name.start for name in pair.names}
    last = [name for name in pair.names if name.end + 1 not in following]
    if not all(_said(name, pair) for name in last):
        return False
    if pair.subject_named:
        return True
    others = [
        word
        for word in pair.asked.main
        if word.telling
        and word.folded not in PARTICLES
        and not pair.meets(word, denied)
        and not pair.turned(word)
        if pair.same_language or word.senses or pair.meets(word, pair.reply.words)
    ]
    said = [word for word in pair.reply.words if word not in denied]
    shared = [word for word in others if pair.meets(word, said)]
    return bool(shared) and 2 * len(shared) >= len(others) and others[0] in shared


def _said(name: Fact, pair: Pair) -> bool:
    """Whether a sentence has a name, or the last word of it: Goethals for Steven Goethals."""
    return name not in pair.absent or any(
        word.folded == fold(name.words).split()[-1] for word in pair.reply.words
    )


def _named_before(clause: Clause, pair: Pair) -> bool:
    """Whether the names that both have stand in a clause or before it, not only behind it."""
    text = fold(pair.reply.sentence)
    places = [text.find(fold(name.words)) for name in pair.names if name not in pair.absent]
    return all(place < clause.end for place in places)
