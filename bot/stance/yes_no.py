"""Whether a sentence says yes or no to a question, by rules of words; nothing when in doubt.

The sentence is the one that a reader chose for the question, with the words in it that answer best
(the short answer): a sentence that merely stands near the answer is not told apart from one that
gives it. "No" comes from a word of the opposite meaning, a denial, another figure, or "for the
first time"; "yes" from a word of the same meaning in a clause that nothing limits.
"""

import re
from typing import Literal

from bot.facts import Evidence, Fact, facts_in
from bot.facts.numerals import fold
from bot.stance.agreement import Meeting, by_sense, by_verb
from bot.stance.clause import Clause
from bot.stance.grammar import (
    ANYBODY,
    ATTITUDES,
    BUT,
    COMPARING,
    CONDITIONAL,
    DISPUTING,
    EVER,
    FIRST,
    FIRST_TIME,
    HEDGES,
    LACKING,
    NEVER,
    UNDECIDED,
)
from bot.stance.meaning import Word
from bot.stance.pair import Pair, is_date, read_pair
from bot.stance.reply import Reply
from bot.stance.straying import strays
from bot.wants import wants
from index.article import Language

Verdict = Literal["yes", "no"]
_Finding = Literal["yes", "no", "unclear"] | None

_YES = frozenset({"ja", "yes"})
_NO = frozenset({"nee", "neen", "no", "integendeel"})
_FIRST_TIME = re.compile(FIRST_TIME, re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
#: "Meer dan" and the like stand within so many characters of a figure.
_NEAR = 20
#: So many words of a question in the other language may be unlike those of a sentence.
_UNCOMPARED = 3


def yes_or_no(
    question: str,
    question_language: Language,
    sentence: str,
    short: str,
    article_language: Language,
) -> Verdict | None:
    """Say whether a sentence answers a question with yes or no; None when that is not certain.

    ``short`` are the words of the sentence that answer best; it may be empty. A question that
    denies ("Is de brug niet open?") or gives a choice gets None, for its yes may mean both.
    """
    if wants(question, question_language) not in ("yes_no", "other"):
        return None
    pair = read_pair(question, question_language, sentence, short, article_language)
    if pair.asked.denied or pair.asked.unclear or not pair.asked.telling or pair.of_another:
        return None
    if _undecided(pair) or not pair.aligned:
        return None
    disputed = any(word.forms & DISPUTING for word in pair.reply.words)  # is no "no" as yet
    by_words = () if disputed else (_verb, _denial)
    for rule in (_outright, _first_time, _figure, _sense, *by_words):
        found = rule(pair)
        if found:
            return None if found == "unclear" else found
    return None


def _undecided(pair: Pair) -> bool:
    """Whether an answer tells of a wish or a view, or that nothing is known or decided."""
    asked = {word.folded for word in pair.asked.words}
    if any(word.folded in CONDITIONAL for word in pair.reply.words):
        return True
    for before, clause in zip((None, *pair.reply.clauses), pair.reply.clauses, strict=False):
        if clause not in pair.reply.answering:
            continue
        said = {word.folded for word in (*(before.words if before else ()), *clause.words)}
        if (said & ATTITUDES) - asked:
            return True
        if clause.words[0].folded == "als" or (before and before.words[0].folded == "als"):
            return True
        if (clause.denials or clause.denying) and ({w.folded for w in clause.words} & UNDECIDED):
            return True
    return False


def _outright(pair: Pair) -> _Finding:
    """A sentence that begins with yes or no."""
    words = pair.reply.words
    if not words or pair.reply.sentence[words[0].end : words[0].end + 1] not in ",:;.!":
        return None
    first = words[0].folded
    return "yes" if first in _YES else "no" if first in _NO else None


def _first_time(pair: Pair) -> _Finding:
    """No, when it is asked whether it happened before, and this was the first time."""
    if pair.tinged or not any(word.folded in EVER for word in pair.asked.words):
        return None
    answering = pair.reply.answering
    match = _FIRST_TIME.search(pair.reply.sentence)
    if match and any(clause.start <= match.start() < clause.end for clause in answering):
        return "no"
    return "no" if any(_first_of(clause, pair) for clause in answering) else None


def _first_of(clause: Clause, pair: Pair) -> bool:
    """Whether a clause tells of "the first title" where titles are asked about."""
    return any(
        word.folded in FIRST and pair.meets(behind, pair.asked.telling)
        for word, behind in zip(clause.words, clause.words[1:], strict=False)
    )


def _figure(pair: Pair) -> _Finding:
    """No, when the short answer has another exact figure or date than the question."""
    absent = [fact for fact in pair.absent if fact.kind != "name"]
    if len(absent) != 1 or any(clause.denials for clause in pair.reply.answering):
        return None
    asked, text = absent[0], pair.asked.text
    near = fold(text[max(0, asked.start - _NEAR) : asked.end + _NEAR])
    if not COMPARING.isdisjoint(_LETTERS.findall(near)):
        return None
    said = facts_in(pair.reply.sentence, pair.reply.language)
    alike = [fact for fact in said if _same_slot(fact, asked)]
    other = [word for word in pair.missing if not asked.start <= word.start < asked.end]
    if len(other) > (0 if pair.same_language else _UNCOMPARED):
        return None
    if len(alike) != 1 or Evidence(text, pair.asked.language).bears_out(alike[0]):
        return None
    return "no" if pair.reply.start <= alike[0].start < pair.reply.end else None


def _same_slot(said: Fact, asked: Fact) -> bool:
    """Whether two facts are of one kind: two amounts of euros, two dates as exact as each other."""
    if said.weak or said.kind != asked.kind or said.unit != asked.unit:
        return False
    if is_date(asked) != is_date(said):
        return False
    if asked.kind == "figure" and not is_date(asked):
        return bool(asked.unit) and _kinds(said) == _kinds(asked)
    return {len(r) for r in said.readings} == {len(r) for r in asked.readings} and (
        _kinds(said) == _kinds(asked)
    )


def _kinds(fact: Fact) -> set[str]:
    return {reading[:2] for reading in fact.readings}


def _sense(pair: Pair) -> _Finding:
    """Words of the same or of the opposite meaning, in the short answer."""
    meetings = by_sense(pair.asked.telling, pair.reply.answering)
    signs = {meeting.sign for meeting in meetings}
    if not signs:
        return None
    if signs == {-1} and any(_in_short(meeting, pair.reply) for meeting in meetings):
        same = _of_the_same(meetings, pair) and not _stray(meetings, pair)
        return "no" if same else "unclear"
    everywhere = by_sense(pair.asked.telling, pair.reply.clauses)
    agreeing = all(meeting.sign == 1 for meeting in everywhere)
    inside = any(pair.reply.holds(meeting.word) for meeting in meetings)
    sure = agreeing and inside and pair.unlimited and not _stray(meetings, pair)
    return "yes" if sure else "unclear"


def _stray(meetings: list[Meeting], pair: Pair) -> bool:
    return any(strays(meeting.clause, meeting.word, pair) for meeting in meetings)


def _of_the_same(meetings: list[Meeting], pair: Pair) -> bool:
    """Whether the opposite is said of what was asked about, and not of one among many."""
    if any(word.folded in ANYBODY for word in pair.asked.words):
        return any(meeting.clause.denials for meeting in meetings)
    return pair.grounded(meeting.word for meeting in meetings)


def _in_short(meeting: Meeting, reply: Reply) -> bool:
    """Whether the word, or what denies it, belongs to the short answer."""
    words = (meeting.word, *meeting.clause.denials, *meeting.clause.denying)
    return any(reply.holds(word) for word in words)


def _verb(pair: Pair) -> _Finding:
    """The same verb, denied or not."""
    meetings = by_verb(pair.asked.telling, pair.reply.answering, same_language=pair.same_language)
    signs = {meeting.sign for meeting in meetings}
    if signs and _stray(meetings, pair):
        return "unclear"
    if signs == {-1} and not pair.tinged:
        return "no" if pair.grounded(meeting.word for meeting in meetings) else "unclear"
    if signs == {1} and pair.unlimited and pair.complete:
        return "yes"
    return "unclear" if signs else None


def _denial(pair: Pair) -> _Finding:
    """No, when the short answer denies, once, and the question does in no way."""
    denying = [
        (clause, word)
        for clause in pair.reply.answering
        for word in (*clause.denials, *clause.denying)
    ]
    if len(denying) != 1 or pair.tinged:
        return None
    clause, word = denying[0]
    if bool(clause.denials) != (clause.sign == -1):
        return None  # "ontkent dat niet"
    if not pair.reply.holds(word) or _unsure(clause) or _excepts(clause, word, pair):
        return None
    if _of_something_else(clause, word, pair):
        return None
    if word.folded in NEVER and not any(w.folded in EVER for w in pair.asked.words):
        return None  # "nooit eerder scoorden zij zo hoog" is a record
    # "is it true that …" may hang on any of its words, and a denial on another one
    return None if pair.asked.wrapped else "no"


def _unsure(clause: Clause) -> bool:
    """Whether a denial is half a one, or hits a lack: "geen verkiezing gemist"."""
    words = clause.words
    return clause.sign == 0 or any(w.folded in HEDGES or w.forms & LACKING for w in words)


def _of_something_else(clause: Clause, denial: Word, pair: Pair) -> bool:
    """Whether a word that was not asked about is denied: "not insured" where "open" was asked."""
    denied = [w for w in clause.words if w.start > denial.start or denial in clause.denying]
    return any(
        word.forms and word != denial and not pair.meets(word, pair.asked.words) for word in denied
    )


def _excepts(clause: Clause, word: Word, pair: Pair) -> bool:
    """Whether "maar niet over de brug" excepts something that was not asked about."""
    if clause.words[0].folded not in BUT or word not in clause.words[:2]:
        return False
    behind = [w for w in clause.words if w.start > word.end]
    return not any(pair.meets(asked, behind) for asked in pair.asked.words if asked.forms)
