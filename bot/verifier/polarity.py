"""Says yes or no: whether a sentence denies what its source says, or turns it round.

A vector hardly tells "was open" from "was not open", so words must. A clause counts as denying
when it holds a word of denial; beside it stand words that deny by themselves (weigert, without,
onbekend), which may bear out a denial and need not be one. Words that come in opposite pairs
(stijgen and dalen, more and fewer) must not stand against one another, and what says "only", "all"
or "most" needs a source that does.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from bot.facts.numerals import fold

_CLAUSE = re.compile(
    r"[,;:–—()]|\s(?=(?:maar|omdat|want|terwijl|hoewel|nadat|voordat|zodat|doordat|but|because|while|"
    r"although|though|whereas|after|before|so that|since)\s)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST = 3
# These deny and overstate nothing.
_IDIOMS = re.compile(
    r"\b(?:nog geen|niet alleen|niet minder dan|niet meer dan|al dan niet|of niet|"
    r"not only|not just|"
    r"no fewer than|no less than|no more than|not more than|whether or not|no doubt|geen twijfel|"
    r"no sooner|at all|all the same|after all|all but|above all|all day|all night|each other|"
    r"maar liefst|alleen al)\b",
    re.IGNORECASE,
)
# onbekend, unsound; not onder, ontstaan, onze, under, union.
_UN = re.compile(r"on(?!der|t|s|ze|geveer|line)\w{4}|un(?!der|it|io|til|less|iq|iv)\w{4}")

Similar = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]


class Polarity(NamedTuple):
    """What words say: they deny, may deny, which way they point, and what they overstate."""

    denies: bool
    may_deny: bool
    ways: frozenset[str]
    strong: frozenset[str]


@cache
def _table() -> dict[str, dict[str, str]]:
    raw = (resources.files("bot.verifier") / "polarity.toml").read_text("utf-8")
    return tomllib.loads(raw)


@cache
def _words(section: str, name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _table()[section][name].split())


def polarity(text: str) -> Polarity:
    """What the words of a text say."""
    plain = _IDIOMS.sub(" ", text)
    words = {fold(m.group()).replace("’", "'") for m in _WORDS.finditer(plain)}
    denies = bool(words & _words("denial", "deny")) or any(w.endswith("n't") for w in words)
    ways = {
        f"{pair}{'+' if side == 'up' else '-'}"
        for pair in _table()
        if pair not in ("denial", "strong")
        for side in ("up", "down")
        if words & _words(pair, side)
    }
    may_deny = words & _words("denial", "may_deny") or any(_UN.match(word) for word in words)
    strong = {name for name in _table()["strong"] if words & _words("strong", name)}
    return Polarity(denies, bool(may_deny), frozenset(ways), frozenset(strong))


def clauses(text: str) -> list[str]:
    """The clauses of a sentence; what is too short to say anything goes with its neighbour."""
    found: list[str] = []
    for part in _CLAUSE.split(text):
        if not _WORDS.search(part):
            continue
        if found and (len(part.split()) < _SHORTEST or len(found[-1].split()) < _SHORTEST):
            found[-1] = f"{found[-1]}, {part.strip()}"
        else:
            found.append(part.strip())
    return found


def disagree(claim: str, evidence: str, similar: Similar) -> bool:
    """Whether ``claim`` denies what ``evidence`` says, or says what it denies.

    ``similar`` compares two lists of texts. It is needed where only the evidence denies: then each
    clause of the claim is held against the clause of the evidence that it seems to rest on.
    """
    ours, theirs = polarity(claim), polarity(evidence)
    if turned(ours, theirs) or ours.strong - theirs.strong:
        return True
    if ours.denies:
        return not (theirs.denies or theirs.may_deny)
    if not theirs.denies or ours.may_deny:
        return False
    parts = clauses(evidence)
    denying = [polarity(part).denies for part in parts]
    return any(
        denying[max(range(len(parts)), key=scores.__getitem__)]
        for scores in similar(clauses(claim), parts)
    )


def turned(ours: Polarity, theirs: Polarity) -> bool:
    """Whether a claim points the other way than all of its evidence does."""
    if ours.denies != theirs.denies:
        return False  # "not more" may well be "fewer"
    return any(
        _opposite(way) in theirs.ways and way not in theirs.ways and _opposite(way) not in ours.ways
        for way in ours.ways
    )


def _opposite(way: str) -> str:
    return way[:-1] + ("-" if way.endswith("+") else "+")
