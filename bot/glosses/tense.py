"""Whether the clause round some words tells of what was or of what is to come.

The verb right beside the words decides, else the verbs of their clause, else those of the clauses
before and behind it that no "dat", "omdat" or quotation mark parts from it, else those of the whole
sentence where it is all in the past. Where verbs contradict one another, nothing is decided.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from bot.glosses.verbs import Mark, bag, is_participle, mark, verbs
from index.article import Language

#: "perfect" is a past that may have a present result ("is uitgesteld"); "reported" is said in the
#: present tense of what was said just now ("meldt"); "open" when the words leave it open.
Tense = Literal["past", "perfect", "future", "reported", "open"]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|['’]\w\w?\b")
# An apostrophe is a quotation mark where a word does not go on at both sides of it.
_HARD = re.compile(
    r"[;:()\[\]«»“”„\"–—…]|(?<!\w)['‘’](?=\w)|(?<=[\w,.!?])['’](?!\w)|\s-\s",
)
# By the rule of 't kofschip; nouns and adjectives look like it too.
_REGULAR_PAST = re.compile(r"\b[a-zà-ÿ]{2,}(?:[bdglmnrvwz]de|[tkfshp]te)n?\b")
_REMARK = re.compile(r"\([^()]{1,80}\)")
# English verbs that are a future before "to", or behind "is".
_BEFORE_TO = bag("hopes plans wants expects aims intends")
_DUE = bag("to due set expected scheduled planned going")
_IS, _WAS, _HAS = bag("is are 's"), bag("was were"), bag("has have")
# These may stand between a verb and the words.
_LIGHT = bag("op in om on de nacht van the night of al pas ook nog late early")


def is_past(tense: Tense | None) -> bool:
    """Whether it is one of the tenses of the past."""
    return tense in ("past", "perfect")


class _Word(NamedTuple):
    lower: str
    gap: int  # what parts it from the word before: 0 nothing, 1 a comma or "en", 2 more
    mark: Mark | None
    start: int
    end: int


def tense(text: str, start: int, end: int, language: Language) -> Tense | None:
    """The tense of the clause round ``text[start:end]``; ``text`` is one sentence.

    None when no word tells.
    """
    words = list(_words(_without_remarks(text, start), language))
    first = next((n for n, w in enumerate(words) if w.end > start), len(words))
    last = next((n for n, w in enumerate(words) if w.start >= end), len(words))
    if first >= last:
        return None
    if first and words[first - 1].lower in verbs(language).relative:
        gap = _relative_gap(words, first, last)
        words[first - 1] = words[first - 1]._replace(gap=gap)
        if not gap:
            return "open"  # "die vrijdag": one that was told of before
    return _beside(words, first, last) or _around(words, first, last, language)


def may_be_past(text: str) -> bool:
    """Whether a word looks like a Dutch past tense that no list has: "klungelde", "struinden"."""
    return _REGULAR_PAST.search(text) is not None


def _without_remarks(text: str, at: int) -> str:
    """The text with blanks for what stands in parentheses, unless the place is in them."""
    return _REMARK.sub(
        lambda m: m.group() if m.start() <= at < m.end() else " " * len(m.group()), text
    )


def _words(text: str, language: Language) -> Iterator[_Word]:
    known = verbs(language)
    matches = list(_WORD.finditer(text))
    lowers = ["", *(m.group().lower().replace("’", "'") for m in matches), ""]
    stop = 0
    for n, match in enumerate(matches, 1):
        word, between = lowers[n], text[stop : match.start()]
        comma = "," in between
        gap = int(comma or word in known.soft)
        opens = word in known.hard or word == "dat" or (comma and word in known.relative)
        if _HARD.search(between) or (opens and (word, comma) != ("als", False)):
            gap = 2  # but "als eerste" goes on
        found = _mark(lowers[n - 1], word, lowers[n + 1], language)
        yield _Word(word, gap, found, *match.span())
        stop = match.end()


def _mark(before: str, word: str, behind: str, language: Language) -> Mark | None:
    if language == "en":
        if word in _IS and behind in _DUE:
            return "future"
        if word in _HAS and behind == "to":
            return "future"
        if word in _WAS and behind in _DUE:
            return "open"
        if word in _BEFORE_TO and behind != "to":
            return None
    return mark(before, word, language)


def _relative_gap(words: list[_Word], first: int, last: int) -> int:
    """How much "die" or "dat" before the words parts them from what went before.

    "Dat" can be an object of the verb before it, "die" a determiner; but where a verb follows they
    rather open a clause.
    """
    if words[first - 1].lower == "dat":
        return 2 if first > 1 and words[first - 2].mark == "report" else 1
    _, stop = _reach(words, first, last, 2)
    finite = any(w.mark not in (None, "plural", "open") for w in words[last:stop])
    return 2 if finite else 0


def _beside(words: list[_Word], first: int, last: int) -> Tense | None:
    """What the verb right before or behind the words says, where only one is there."""
    left = first
    while left > 0 and not words[left].gap and words[left - 1].lower in _LIGHT:
        left -= 1
    before = words[left - 1].mark if left > 0 and not words[left].gap else None
    behind = words[last].mark if last < len(words) and not words[last].gap else None
    told: set[Tense] = {m for m in (before, behind) if m in ("past", "future", "open")}
    return told.pop() if len(told) == 1 else None


def _around(words: list[_Word], first: int, last: int, language: Language) -> Tense | None:
    """What the clause says; if nothing, the clauses before and behind it, one by one."""
    left, right = _reach(words, first, last, 1)
    found = _told(words[left:right], language)
    furthest_left, furthest_right = _reach(words, first, last, 2)
    while not found and (left, right) != (furthest_left, furthest_right):
        if left > furthest_left:
            left, _ = _reach(words, left - 1, left, 1)
        else:
            _, right = _reach(words, right, right + 1, 1)
        found = _told(words[left:right], language)
    own_verb = words[left].lower in verbs(language).hard | {"dat", "die"} and left < first
    if found or own_verb or any(word.mark == "perfect" for word in words[left:right]):
        return found  # its verb is one that tells nothing, whatever the rest of the sentence says
    whole = _told(words, language)
    return whole if whole in ("past", "perfect") else None


def _reach(words: list[_Word], first: int, last: int, gap: int) -> tuple[int, int]:
    """The words round those from ``first`` to ``last`` that no gap of this size parts from them."""
    while first > 0 and words[first].gap < gap:
        first -= 1
    while last < len(words) and words[last].gap < gap:
        last += 1
    return first, last


def _told(words: list[_Word], language: Language) -> Tense | None:
    """What the verbs of a clause say together."""
    told = {word.mark for word in words}
    perfect = _perfect(words, language)
    if "open" in told or ("future" in told and (perfect or "past" in told)):
        return "open"
    if "past" in told or perfect:
        return "past" if "past" in told else "perfect"
    if "future" in told:
        return "future"
    if "report" in told:
        return "reported"
    return "future" if "plural" in told and "perfect" not in told else None


def _perfect(words: list[_Word], language: Language) -> bool:
    """Whether "heeft" or "is" has its participle: somewhere behind it, or right before it.

    Before it, but not next to it, a participle describes a noun.
    """
    known = verbs(language)
    at = next((n for n, word in enumerate(words) if word.mark == "perfect"), None)
    if at is None:
        return False
    states = known.states if words[at].lower in ("is", "zijn") else frozenset()
    found = (word.lower for word in words[max(0, at - 1) :] if word.lower not in states)
    return any(is_participle(word, language) for word in found)
