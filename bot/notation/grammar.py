"""The paired phrases of ``phrases.toml`` and ``nouns.toml`` as rules for reading one language.

A pair is ``[Dutch, English]``, each with variants between bars; the first is the one that is
written, the others are only read. ``{date}`` is a slot for a phrase of that category, and stands
in every variant. A third member, "nl" or "en", makes a pair that is read from that language only.
``{weekday+}avond`` is glued: it is spelled out for each pair of that category. Under ``[kind]``
every ``*`` is each kind of noun in turn.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from bot.notation.tokens import tokenise
from index.article import Language

Pairs = list[list[str]]

_BAR = " | "
_GLUED = re.compile(r"\{(\w+)\+\}")


class Rule(NamedTuple):
    """One way to read a category: the tokens, slots among them, and what is written for them."""

    reads: tuple[str, ...]
    writes: str


#: The rules of each category by their first token, or by "" where they begin with a slot.
Grammar = dict[str, dict[str, list[Rule]]]


@cache
def grammar(source: Language) -> Grammar:
    """The rules that read ``source`` and write the other language."""
    rules: Grammar = {}
    categories = _categories()
    for category, pairs in categories.items():
        by_first = rules.setdefault(category, {})
        for rule in _rules(pairs, categories, source):
            first = "" if rule.reads[0].startswith("{") else rule.reads[0]
            by_first.setdefault(first, []).append(rule)
    return rules


@cache
def _categories() -> dict[str, Pairs]:
    categories: dict[str, Pairs] = {}
    kinds = _load("nouns.toml")
    phrases = _load("phrases.toml")
    templates = phrases.pop("kind")
    for category, pairs in phrases.items():
        categories[category] = pairs
    for kind, genders in kinds.items():
        for name, pairs in _noun_categories(kind, genders):
            categories.setdefault(name, []).extend(pairs)
        categories[kind] = [[m.replace("*", kind) for m in pair] for pair in templates["*"]]
        categories[kind] += phrases.get(f"{kind}_also", [])
    return categories


def _noun_categories(kind: str, genders: dict[str, Pairs]) -> Iterator[tuple[str, Pairs]]:
    """The categories that one table of nouns makes.

    ``year_one`` stands behind "one", ``_many`` behind other numbers, ``_article`` has its article
    with it, ``_half_het`` and ``_half_de`` stand behind "anderhalf" and "anderhalve": singular in
    Dutch, plural in English.
    """
    for gender, nouns in genders.items():
        yield f"{kind}_half_{gender}", []  # a kind may have no nouns of that gender
        for dutch, dutch_many, english, english_many, *only in nouns:
            yield f"{kind}_one", [[dutch, english, *only]]
            yield f"{kind}_many", [[dutch_many, english_many, *only]]
            yield f"{kind}_half_{gender}", [[dutch, english_many, *only]]
            if kind != "thing" and english != english_many:  # not "a per cent"
                article = _with(f"{_article(english)} ", english)
                yield f"{kind}_article", [[_with("een ", dutch), article, *only]]
            half = _with("een half " if gender == "het" else "een halve ", dutch)
            yield f"{kind}_article", [[half, _with(f"half {_article(english)} ", english), *only]]


def _with(words: str, variants: str) -> str:
    return _BAR.join(words + variant for variant in variants.split(_BAR))


def _article(english: str) -> str:
    return "an" if english.startswith(("hour", "inhabitant", "employee", "a", "i", "o")) else "a"


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("bot.notation") / name).read_text("utf-8"))


def _rules(pairs: Pairs, categories: dict[str, Pairs], source: Language) -> Iterator[Rule]:
    for dutch, english, *only in _unglued(pairs, categories):
        if only and only[0] != source:
            continue
        reads, writes = (dutch, english) if source == "nl" else (english, dutch)
        for variant in reads.split(_BAR):
            yield Rule(tokenise(variant), writes.split(_BAR)[0])


def _unglued(pairs: Pairs, categories: dict[str, Pairs]) -> Iterator[list[str]]:
    """The pairs, those with a glued slot spelled out for everything that fits the slot."""
    for pair in pairs:
        glued = _GLUED.search(pair[0])
        if not glued:
            yield pair
            continue
        slot = glued.group()
        for dutch, english in categories[glued[1]]:
            yield [_filled(pair[0], slot, dutch), _filled(pair[1], slot, english), *pair[2:]]


def _filled(variants: str, slot: str, values: str) -> str:
    return _BAR.join(
        variant.replace(slot, value)
        for variant in variants.split(_BAR)
        for value in values.split(_BAR)
    )
