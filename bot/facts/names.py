"""Names: runs of capitalised words, and the places and bodies that the languages write apart.

A sentence begins with a capital whatever its first word is. That word counts as a name when it
is one that is known, stands with a capital elsewhere, or is in neither dictionary.
"""

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib import resources

from bot.facts.fact import Fact
from bot.facts.numerals import fold
from bot.facts.text import Reading, Word, words_of
from index.article import Language
from index.dictionary import is_known

_SENTENCE_END = re.compile(r"[.!?…:]['\"’”»)\]]*\s|\n|(?:^|\s)['\"‘“«]+$")
_TITLES = {"dr", "drs", "mr", "mrs", "ms", "mevr", "dhr", "prof", "ir", "ing", "st", "sint", "jr"}
_DOMAIN = re.compile(r"\w[\w-]*(?:\.[\w-]+)*\.[a-z]{2,}")
_GENITIVE = re.compile(r"(?:'s|'|s')$")


@cache
def known_names() -> dict[str, str]:
    """The forms of the names in ``names.toml``, folded, and what each stands for."""
    table = _table()
    names: dict[str, str] = {}
    for section in ("places", "bodies"):
        for name, forms in table[section].items():
            for form in forms.split(", "):
                names[_key(form)] = f"name:{name}"
                if " " in form or len(form) > 3:  # Navo as well as NAVO, but not us and is
                    names.setdefault(fold(form), f"name:{name}")
    return names


@cache
def common_words() -> frozenset[str]:
    """Words that a name may hold and that are no name: Mayor, Ministry, Council."""
    return frozenset(fold(word) for word in _table()["words"]["common"].split())


@cache
def _table() -> dict[str, dict[str, str]]:
    raw = (resources.files("bot.facts") / "names.toml").read_text("utf-8")
    return tomllib.loads(raw)


def _key(form: str) -> str:
    """Short forms in capitals keep them: US is not us, IS is not is."""
    plain = form.replace("’", "'")
    return plain if plain.isupper() else fold(plain)


@cache
def _longest() -> dict[str, int]:
    """How many words the forms that begin with a word may have."""
    longest: dict[str, int] = defaultdict(int)
    for form in known_names():
        parts = form.split()
        for first in {parts[0], fold(parts[0])}:
            longest[first] = max(longest[first], len(parts))
    return dict(longest)


def read_known_names(reading: Reading) -> None:
    """Add the names of the table; "Tweede Kamer" is one, and no figure."""
    words = words_of(reading.text)
    i = 0
    while i < len(words):
        size, name = _known_at(words, i)
        run = words[i : i + size]
        if name:
            # what is no name in the other language ("islam", "joods") is none here
            weak = not any(w.text[0].isupper() for w in run)
            reading.add(_fact(reading, run, name, weak=weak))
        elif "-" in run[0].text:
            _read_parts(reading, run[0])
        i += size


def _read_parts(reading: Reading, word: Word) -> None:
    """VN-organisatie, Noord-Europa, Belgian-Brazilian: add the parts that are known."""
    parts = word.text.split("-")
    names = {known_names().get(key) for part in parts for key in (part, fold(part))} - {None}
    for name in names:
        reading.facts.append(_fact(reading, [word], str(name)))
    if names:
        reading.take(word.start, word.end)


def _known_at(words: list[Word], i: int) -> tuple[int, str]:
    """The longest known name that begins at word ``i``: how many words, and what it stands for."""
    names = known_names()
    for key in (_key(words[i].text), fold(words[i].text)):
        for size in range(min(_longest().get(key, 0), len(words) - i), 0, -1):
            run = words[i : i + size]
            if any(w.gap.strip(" \u00a0\n-") for w in run[1:]):
                continue
            form = key if size == 1 else " ".join(fold(w.text).replace("’", "'") for w in run)
            last = _GENITIVE.sub("", form)
            if name := names.get(form) or names.get(last):
                return size, name
    return 1, ""


def read_names(reading: Reading) -> None:
    """Add the other names of what is left of a text, a fact for each capitalised word."""
    words = words_of(reading.rest)
    starts = [_starts(words, n) for n in range(len(words))]
    inside = {
        w.folded for w, start in zip(words, starts, strict=True) if not start and looks_named(w)
    }
    for word, start in zip(words, starts, strict=True):
        if not looks_named(word) or fold(word.text) in common_words():
            continue
        if not start or _is_name(word, inside):
            reading.facts.append(_fact(reading, [word], f"name:{bare(word.text)}"))


def bare(word: str) -> str:
    """A name without its genitive: Verkuilen's becomes verkuilen."""
    return _GENITIVE.sub("", fold(word).replace("’", "'"))


def looks_named(word: Word) -> bool:
    """Whether a word is written as a name is: Kabul, iPhone, D66, example.org."""
    if any(c.isupper() for c in re.sub(r"^[A-Z]-(?=[a-z])|-[A-Z]$", "", word.text)):
        return True  # "U-turn" is none
    mixed = any(c.isdigit() for c in word.text) and any(c.isalpha() for c in word.text)
    return mixed or bool(_DOMAIN.fullmatch(word.text))


def _starts(words: list[Word], n: int) -> bool:
    """Whether a word is the first of a sentence or a quotation; "dr. Jansen" is not."""
    gap = words[n].gap
    if n == 0 and not gap.strip():
        return True
    if not _SENTENCE_END.search(gap):
        return False
    return n == 0 or not gap.startswith(". ") or words[n - 1].folded not in _TITLES


def _is_name(word: Word, inside: set[str]) -> bool:
    """Whether a sentence's first word is a name."""
    if word.folded in inside or any(c.isupper() for c in word.text[1:]):
        return True
    return not _is_common(word.folded)


@cache
def _is_common(word: str) -> bool:
    """Whether all parts of a word are in the dictionary of one of the languages."""
    parts = [part for part in re.split(r"['-]", word) if len(part) > 1]
    languages: tuple[Language, ...] = ("nl", "en")
    return any(all(is_known(part, language) for part in parts) for language in languages)


def _fact(reading: Reading, run: list[Word], name: str, *, weak: bool = False) -> Fact:
    start, end = run[0].start, run[-1].end
    return Fact("name", reading.text[start:end], start, end, frozenset({name}), weak=weak)
