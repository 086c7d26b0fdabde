"""What somebody wants, demands, fears or expects: from sentences that begin "De gemeente wil …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.facts.names import known_names
from bot.facts.numerals import fold
from bot.suggesting import dutch_clause, english
from bot.suggesting.people import Person, small
from bot.suggesting.subjects import body_in, raw_views
from index.article import Language

#: Words of a subject at most.
_LONGEST = 6
#: "Vindt zaterdag plaats", "zegt zijn steun toe": other verbs.
_SEPARATED = re.compile(r"\b(?:plaats|toe|af|op|terug)(?=[.,;]| in| op| bij)")
_POINTING = frozenset({"er", "dit", "it", "this", "them", "him", "hem", "ze", "voor", "for"})


@dataclass(frozen=True, slots=True)
class View:
    """A verb of wanting or thinking, and the questions by language for it.

    In them ``{verb}`` is the Dutch form, ``{does}`` and ``{be}`` the English auxiliaries.
    """

    question: dict[Language, str]
    verb: str
    past: bool
    several: bool


def views(sentence: str, article: Language, reader: Language, seen: str) -> Iterator[str]:
    """The question that a sentence answers, in the reader's language; none or one.

    Who is called by one name only ("Hoekema", "Ankara") has to be in what the reader has ``seen``,
    or well known.
    """
    words = sentence.replace("’", "'").split()
    at = next((n for n in range(1, min(_LONGEST + 1, len(words))) if words[n] in _forms()), None)
    if at is None or any(not word.strip("-.'").isalnum() for word in _bare(words[:at])):
        return
    view, spoken = _forms()[words[at]]
    front = tuple(words[:at])
    if spoken != article or not _is_subject(front, words[at], article):
        return
    if _points(words[at + 1 :]) or _SEPARATED.search(sentence):
        return
    if len(front) == 1 and not view.several and not _known(front[0], seen):
        return
    who = _who(front, article, reader)
    if who:
        yield _question(view, who, reader)


def _bare(words: list[str]) -> list[str]:
    return [word.replace("-", "").replace("'", "").replace("&", "en") for word in words]


def _is_subject(front: tuple[str, ...], verb: str, language: Language) -> bool:
    if front[0].lower() in ("een", "a", "an"):
        return False
    if language == "en":
        return english.is_subject(list(front))
    return dutch_clause.is_subject(front, verb)


def _points(behind: list[str]) -> bool:
    """Whether what is wanted stands in another sentence ("wil het nu doen"), or for whom."""
    if behind[:1] == ["het"]:
        return len(behind) < 2 or not dutch_clause.is_noun(behind[1])
    return not behind or behind[0] in _POINTING


def _known(name: str, seen: str) -> bool:
    return name in seen or name in known_names() or fold(name) in known_names()


def _who(front: tuple[str, ...], article: Language, reader: Language) -> str | None:
    """The subject in the reader's language: a name, an office with a name, or a known body."""
    if article == reader:
        if reader == "nl" and dutch_clause.is_name(front[1:]):
            return " ".join([small(front[0]), *front[1:]])
        return " ".join(dutch_clause.small(front) if reader == "nl" else english.small(front))
    whole = " ".join(front)
    if article == "nl" and len(front) > 2 and dutch_clause.is_name(front[1:]):
        person = Person(" ".join(front[1:]), small(front[0]))
        called = person.called(article, reader)
        if called or not person.plain:
            return called
    if dutch_clause.is_name(front):
        return whole
    return body_in(whole, reader)


def _question(view: View, who: str, reader: Language) -> str:
    does = "did" if view.past else "do" if view.several else "does"
    be = ("were" if view.several else "was") if view.past else "are" if view.several else "is"
    filled = view.question[reader]
    for name, value in (("verb", view.verb), ("does", does), ("be", be), ("who", who)):
        filled = filled.replace(f"{{{name}}}", value)  # the name last: its braces stay as they are
    return filled


@cache
def _forms() -> dict[str, tuple[View, Language]]:
    """The verbs by their forms."""
    found: dict[str, tuple[View, Language]] = {}
    languages: tuple[Language, ...] = ("nl", "en")
    for raw in raw_views():
        for language in languages:
            for n, form in enumerate(raw[f"verbs_{language}"].split()):
                # one now, several now, one then, several then; English has one form for the past
                questions = {k: raw[k] for k in languages}
                verb = raw["verbs_nl"].split()[n]
                view = View(questions, verb, past=n > 1, several=n % 2 == 1)
                found.setdefault(form, (view, language))
    return found
