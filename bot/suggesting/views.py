"""What somebody wants, demands, fears or expects: from sentences that begin "De gemeente wil …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.facts.names import known_names
from bot.facts.numerals import fold
from bot.sought.chunks import listed
from bot.suggesting.dutch_clause import is_name, is_noun
from bot.suggesting.dutch_clause import is_subject as is_dutch_subject
from bot.suggesting.dutch_clause import small as small_dutch
from bot.suggesting.english import is_subject as is_english_subject
from bot.suggesting.english import small as small_english
from bot.suggesting.people import Person, small
from bot.suggesting.subjects import body_in, raw_views
from index.article import Language

#: Words of a subject at most.
_LONGEST = 6
#: What the inspection "vond" it may have found.
_FOUND = frozenset({"vond", "vonden"})
#: "Vindt zaterdag plaats", "zegt zijn steun toe": other verbs.
_SEPARATED = re.compile(r"\b(?:plaats|toe|af|op|terug)(?=[.,;]| in| op| bij)")
_POINTING = listed(
    "er dit hem voor hij zij ze we wij ik men u je jij it this them him for he she they"
)


@dataclass(frozen=True, slots=True)
class View:
    """A verb of wanting or thinking, and the questions by language for it.

    In them ``{verb}`` is the Dutch form, ``{does}`` and ``{be}`` the English auxiliaries.
    """

    question: dict[Language, str]
    verb: str
    past: bool
    several: bool

    @property
    def of_this(self) -> bool:
        """Whether it is asked what somebody says or thinks of what was answered."""
        return "hier" in self.question["nl"]


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
    if words[at] in _FOUND and words[at + 1 : at + 2] != ["dat"]:
        return
    if _points(words[at + 1 :]) or _SEPARATED.search(sentence):
        return
    if view.of_this and not _speaks(front, article):
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
        return is_english_subject(list(front))
    return is_dutch_subject(front, verb)


def _points(behind: list[str]) -> bool:
    """Whether what is wanted stands in another sentence ("wil het nu doen"), or for whom."""
    if behind[:1] == ["het"]:
        return len(behind) < 2 or not is_noun(behind[1])
    return not behind or behind[0] in _POINTING


def _speaks(front: tuple[str, ...], language: Language) -> bool:
    """Whether a subject is somebody; "het salaris noemt wethouder Prins te hoog" has an object."""
    named = is_name(front) or (len(front) > 1 and is_name(front[1:]))
    return named or body_in(" ".join(front), "en" if language == "nl" else "nl") is not None


def _known(name: str, seen: str) -> bool:
    return name in seen or name in known_names() or fold(name) in known_names()


def _who(front: tuple[str, ...], article: Language, reader: Language) -> str | None:
    """The subject in the reader's language: a name, an office with a name, or a known body."""
    if article == reader:
        if reader == "nl" and is_name(front[1:]):
            return " ".join([small(front[0]), *front[1:]])
        return " ".join(small_dutch(front) if reader == "nl" else small_english(front))
    whole = " ".join(front)
    if article == "nl" and len(front) > 2 and is_name(front[1:]):
        person = Person(" ".join(front[1:]), small(front[0]))
        called = person.called(article, reader)
        if called or not person.plain:
            return called
    if is_name(front):
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
