"""All renderings of a phrase by the grammar: a small parser that remembers what it has read."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.notation.grammar import Rule, grammar
from bot.notation.leaves import LEAVES
from index.article import Language

_SLOT = re.compile(r"\{(\w+)\}")

#: Where a stretch of tokens ends, and what is written for it.
Found = tuple[int, str]


def renderings(tokens: tuple[str, ...], source: Language) -> frozenset[str]:
    """What is written for all the tokens together, once for every reading that differs."""
    found = _Reading(tokens, source).at("phrase", 0)
    return frozenset(text for end, text in found if end == len(tokens))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Tokens being read; each category is read once at each place."""

    tokens: tuple[str, ...]
    source: Language
    read: dict[tuple[str, int], frozenset[Found]] = field(default_factory=dict)

    def at(self, category: str, place: int) -> frozenset[Found]:
        """What is found of a category from a place on."""
        key = (category, place)
        if key not in self.read:
            self.read[key] = frozenset()  # a category that begins with itself ends here
            self.read[key] = frozenset(self._found(category, place))
        return self.read[key]

    def _found(self, category: str, place: int) -> Iterator[Found]:
        if place >= len(self.tokens):
            return
        if leaf := LEAVES.get(category):
            yield from leaf(self.tokens, place, self.source)
        rules = grammar(self.source).get(category, {})
        for first in (self.tokens[place], ""):
            for rule in rules.get(first, ()):
                for end, filled in self._match(rule.reads, place):
                    yield end, _written(rule, filled)

    def _match(
        self, reads: tuple[str, ...], place: int, filled: tuple[str, ...] = ()
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Every end of a template at a place, with what was written for its slots in order."""
        if not reads:
            yield place, filled
        elif slot := _SLOT.fullmatch(reads[0]):
            for end, text in self.at(slot[1], place):
                yield from self._match(reads[1:], end, (*filled, text))
        elif place < len(self.tokens) and self.tokens[place] == reads[0]:
            yield from self._match(reads[1:], place + 1, filled)


def _written(rule: Rule, filled: tuple[str, ...]) -> str:
    """The rule's template with its slots filled; the n-th slot of a name with the n-th read."""
    names = [slot[1] for token in rule.reads if (slot := _SLOT.fullmatch(token))]
    seen: Counter[str] = Counter()
    by_slot: dict[tuple[str, int], str] = {}
    for name, text in zip(names, filled, strict=True):
        by_slot[name, seen[name]] = text
        seen[name] += 1
    written: Counter[str] = Counter()

    def fill(slot: re.Match[str]) -> str:
        written[slot[1]] += 1
        return by_slot[slot[1], written[slot[1]] - 1]

    return _SLOT.sub(fill, rule.writes)
