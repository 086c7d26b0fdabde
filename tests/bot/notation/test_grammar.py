import re
from collections import Counter

import pytest

from bot.notation.grammar import Rule, grammar
from bot.notation.leaves import LEAVES
from index.article import Language

_SLOT = re.compile(r"\{(\w+)\}")
LANGUAGES: list[Language] = ["nl", "en"]


def _rules(source: Language) -> list[tuple[str, Rule]]:
    return [
        (category, rule)
        for category, by_first in grammar(source).items()
        for rules in by_first.values()
        for rule in rules
    ]


def _slots(rule: Rule) -> Counter[str]:
    return Counter(name for token in rule.reads for name in _SLOT.findall(token))


@pytest.mark.parametrize("source", LANGUAGES)
def test_every_slot_is_a_category(source: Language) -> None:
    known = grammar(source).keys() | LEAVES.keys()
    assert {name for _, rule in _rules(source) for name in _slots(rule)} <= known


@pytest.mark.parametrize("source", LANGUAGES)
def test_no_category_is_also_a_leaf(source: Language) -> None:
    assert not grammar(source).keys() & LEAVES.keys()


@pytest.mark.parametrize("source", LANGUAGES)
def test_what_is_read_into_a_slot_is_written(source: Language) -> None:
    for category, rule in _rules(source):
        assert _slots(rule) == Counter(_SLOT.findall(rule.writes)), (category, rule)


@pytest.mark.parametrize("source", LANGUAGES)
def test_no_category_begins_with_itself(source: Language) -> None:
    begins: dict[str, set[str]] = {}
    for category, rule in _rules(source):
        first = _SLOT.fullmatch(rule.reads[0])
        begins.setdefault(category, set()).update([first[1]] if first else [])
    for category in begins:
        seen: set[str] = set()
        waiting = set(begins[category])
        while waiting:
            name = waiting.pop()
            assert name != category
            seen.add(name)
            waiting |= begins.get(name, set()) - seen


@pytest.mark.parametrize("source", LANGUAGES)
def test_glued_slots_are_spelled_out(source: Language) -> None:
    for _, rule in _rules(source):
        assert "+}" not in rule.writes
        assert "*" not in rule.writes
    first = "woensdagavond" if source == "nl" else "Wednesday"
    assert first in grammar(source)["part_of_day"]
