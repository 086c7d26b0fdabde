"""How far a typed word is from the word that was meant, in slips of fingers and ears.

The optimal string alignment distance (Boytsov, Indexing methods for approximate dictionary
searching, 2011): letters changed, left out, put in, or two neighbours exchanged. Likely slips weigh
less: a neighbouring key, a letter that sounds alike, one letter for two, an exchange.
"""

import math
from collections.abc import Iterator
from itertools import pairwise

#: What a likely slip weighs, a letter too many or too few, and any letter for any other. Two likely
#: slips weigh more than any one: of "Hollum" and "Hellum" neither is a slip for the other.
LIKELY, GAP, OTHER = 0.7, 1.0, 1.3
#: How far a word may be with one slip, and with two: of these one is likely, or both are gaps.
FARTHEST = {1: OTHER, 2: 2 * GAP}

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = ("ck", "cs", "sz", "fv", "dt", "iy", "gh", "ij")


def _likely_pairs() -> frozenset[str]:
    """Letters typed or heard for each other, in both orders."""
    pairs = {*_SOUNDS, *(a + b for row in _ROWS for a, b in pairwise(row))}
    for upper, lower in pairwise(_ROWS):
        pairs |= {a + b for i, b in enumerate(lower) for a in upper[i : i + 2]}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


_PAIRS = _likely_pairs()


def distance(typed: str, meant: str, limit: float = math.inf) -> float:
    """The weight of all slips between two words; infinite when it is certainly above the limit."""
    extra, missing = _gaps(typed), _gaps(meant)
    earlier: list[float] = []
    before = [sum(missing[:j]) for j in range(len(meant) + 1)]
    for i, a in enumerate(typed):
        row = [before[0] + extra[i]]
        for j, b in enumerate(meant):
            weight = min(before[j] + _change(a, b), before[j + 1] + extra[i], row[j] + missing[j])
            if i and j and a != b and typed[i - 1] == b and meant[j - 1] == a:
                weight = min(weight, earlier[j - 1] + LIKELY)
            row.append(weight)
        if min(row) > limit and min(before) > limit:
            return math.inf
        earlier, before = before, row
    return before[-1]


def _change(a: str, b: str) -> float:
    if a == b:
        return 0.0
    return LIKELY if a + b in _PAIRS else OTHER


def _gaps(word: str) -> list[float]:
    """What each letter weighs when it is too many or too few: less beside the same letter."""
    return [
        LIKELY if letter in (word[i - 1 : i], word[i + 1 : i + 2]) else GAP
        for i, letter in enumerate(word)
    ]


def one_slip(word: str) -> Iterator[str]:
    """Every word that one slip makes of this one; some come twice."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        yield from (head + letter + tail for letter in ALPHABET)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in ALPHABET if letter != tail[0])
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def other_beginnings(word: str, replaced: bool) -> Iterator[str]:
    """What a word may have been when only its first letter went wrong."""
    yield word[1:]
    yield word[1] + word[0] + word[2:]
    yield from (letter + word for letter in ALPHABET)
    if replaced:
        yield from (letter + word[1:] for letter in ALPHABET)
