"""English questions made by turning round English sentences: why, how many, how much, when."""

import re
from collections.abc import Iterator

from bot.question_words import DETERMINERS, NAME_PARTICLES, PARTICLES, PREPOSITIONS, ROLES
from bot.sought.chunks import listed
from bot.sought.english_words import AUXILIARIES
from bot.stance.lexicon import dictionary_form
from bot.suggesting.candidate import Kind
from bot.suggesting.clause import Statement
from bot.suggesting.reasons import reasoned
from index.dictionary import is_known

_POINTING = listed(
    "he she it they him her his hers its their theirs them this that these those there here then "
    "we us our i me my you your one ones other others another both former latter such also too "
    "who which what when where why how while after before until although if because since so and "
    "but or nobody nothing everyone everything himself herself itself themselves would could "
    "might may should ago now again instead however therefore later earlier already only"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PASSING = re.compile(
    rf" (?:(?:on|last|this|next) )?{_DAY}(?: (?:morning|afternoon|evening|night))?(?= |$)|"
    r" (?:last|this|next) (?:year|week|month|weekend|summer|winter|spring|autumn)(?= |$)|"
    r" (?:yesterday|today|tomorrow|currently)(?= |$)",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    rf"\b(?:{_DAY}|yesterday|today|tomorrow|tonight|(?:last|this|next) \w+)\b", re.IGNORECASE
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    rf" (?P<lead>on|in|since|until) (?:(?:\d{{1,2}} )?(?:{_MONTH})(?: \d{{1,2}})?(?:,? \d{{4}})?"
    r"|(?:1[5-9]|20)\d\d)(?= |$)"
)
_WHEN = {"on": "When", "in": "When", "since": "Since when", "until": "Until when"}
_MAIN_END = re.compile(
    r", (?:but|while|although|because|after|which|who|where|so|according|including|a|the|"
    r"compared|up|down)\b"
)
_NUMBER = (
    r"(?:(?:about|around|almost|nearly|more than|over|at least|roughly|some|only) )?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"[a-z]+ty)"
)
_AMOUNT = re.compile(rf"^{_NUMBER} (?P<noun>people|children|[a-z]{{4,}}s)(?= |$)")
_SUM = re.compile(
    r"^(?:(?:about|around|almost|nearly|more than|over|at least|roughly|some|only) )?"
    r"[€$£\d][\d.,]*[mb]?(?: (?:million|billion|thousand))?(?: (?:euros|dollars|pounds))?$"
)
_COST = {"cost": "did", "costs": "does"}
_NO_COUNT = listed("years months weeks days hours minutes points percent metres miles times")


def questions(sentence: str) -> Iterator[tuple[Kind, str]]:
    """The questions that a plain English sentence answers, with what each asks for."""
    because = reasoned(sentence, "en")
    if because is not None:
        stated = _statement(because.main)
        question = stated and _asked("Why", stated)
        if question:
            yield "why", question
    main = _main(sentence)
    stated = _statement(main) if main else None
    if stated is None:
        return
    how_many = _cost(stated) or _count(stated)
    if how_many:
        yield "how_many", how_many
    when = _when(stated)
    if when:
        yield "when", when


def _main(sentence: str) -> str | None:
    end = _MAIN_END.search(sentence)
    main = sentence[: end.start()] if end else sentence
    return None if re.search(r",(?!\d)", main) or " and " in main else main


def _statement(main: str) -> Statement | None:
    """Read a main clause; None where its subject or its finite verb is not certain."""
    words = main.split()
    verbs = [n for n in range(1, len(words)) if _finite(words, n)]
    if not verbs:
        return None
    at, *more = verbs
    auxiliary = words[at].lower() in AUXILIARIES
    if more and not (auxiliary and more == [at + 1]) and not _only_participles(words, at, more):
        return None
    if not is_subject(words[:at]):
        return None
    return Statement(tuple(words[:at]), words[at], tuple(words[at + 1 :]))


def _only_participles(words: list[str], at: int, more: list[int]) -> bool:
    """Whether what may be further verbs are the participles of "has been closed"."""
    inside = listed("been being not to be have partly temporarily all")
    return words[at].lower() in AUXILIARIES and all(
        words[n].lower() not in AUXILIARIES and {w.lower() for w in words[at + 1 : n]} <= inside
        for n in more
    )


def _finite(words: list[str], n: int) -> bool:
    word = words[n]
    if word.lower() in AUXILIARIES:
        return True
    if not word.isalpha() or not word.islower() or words[n - 1].lower() in DETERMINERS["en"]:
        return False
    if word in _COST:
        return n + 1 < len(words) and _SUM.match(" ".join(words[n + 1 :])) is not None
    if word in PREPOSITIONS["en"] | PARTICLES["en"]:
        return False
    base = dictionary_form(word, "en")
    return base != word and not word.endswith(("s", "ing", "er", "est")) and is_known(base, "en")


def is_subject(front: list[str]) -> bool:
    """Whether what stands before the verb can only be its subject."""
    low = [word.lower() for word in front]
    if any(word in _POINTING for word in low) or low[0] in PREPOSITIONS["en"]:
        return False
    if low[0] in ("the", "a", "an"):
        return len(front) > 1 and (front[-1].isalpha() or front[-1][0].isupper())
    if _AMOUNT.match(" ".join(low)):
        return True
    return _is_name(front) or (low[0] in ROLES["en"] and len(front) > 1 and _is_name(front[1:]))


def _is_name(words: list[str]) -> bool:
    inner = all(w[0].isupper() or w.lower() in NAME_PARTICLES | {"of", "the"} for w in words)
    if not inner or not words[-1][0].isupper():
        return False
    return len(words) > 1 or not is_known(words[0].lower(), "en")


def _asked(opening: str, stated: Statement) -> str | None:
    """The question with these words in front; None where it would point outside itself."""
    rest = _PASSING.sub("", " " + " ".join(stated.rest)).strip()
    if any(word.lower() in _POINTING for word in rest.split()):
        return None
    front = small(stated.front)
    verb = stated.verb.lower()
    if verb in AUXILIARIES:
        words = [opening, verb, *front, rest]
    else:
        words = [opening, "did", *front, dictionary_form(verb, "en"), rest]
    question = " ".join(word for word in words if word)
    return None if _DEICTIC.search(question) else f"{question}?"


def small(front: tuple[str, ...]) -> list[str]:
    """What opened the sentence, with a small letter unless it is a name."""
    first = front[0]
    lower = (first.lower() in DETERMINERS["en"] | ROLES["en"] and first != "A") or first == "A"
    return [first.lower() if lower else first, *front[1:]]


def _when(stated: Statement) -> str | None:
    rest = " " + " ".join(stated.rest)
    found = list(_DATE.finditer(rest))
    if len(found) != 1 or re.search(
        r"\b(?:from|between|since|most|first)\b", rest[: found[0].start()]
    ):
        return None
    kept = (rest[: found[0].start()] + rest[found[0].end() :]).split()
    if len(stated.front) + len(kept) < 2:
        return None
    return _asked(_WHEN[found[0]["lead"]], stated._replace(rest=tuple(kept)))


def _count(stated: Statement) -> str | None:
    """How many there are of the subject, or of the object right behind the verb."""
    front, rest = " ".join(stated.front), " ".join(stated.rest)
    subject = _AMOUNT.match(front[:1].lower() + front[1:])
    if subject and subject.end() == len(front) and subject["noun"] not in _NO_COUNT:
        kept = _PASSING.sub("", f" {stated.verb} {rest}")
        pointing = any(word.lower() in _POINTING for word in kept.split())
        if pointing or _DEICTIC.search(kept):
            return None
        return f"How many {subject['noun']}{kept}?"
    found = _AMOUNT.match(rest)
    if found is None or stated.verb.lower() in AUXILIARIES or found["noun"] in _NO_COUNT:
        return None
    behind = rest[found.end() :].split()
    if behind and behind[0] not in (
        "in",
        "at",
        "on",
        "from",
        "during",
        "last",
        "this",
        "yesterday",
    ):
        return None
    return _asked(f"How many {found['noun']}", stated._replace(rest=tuple(behind)))


def _cost(stated: Statement) -> str | None:
    """What something costs, or comes to."""
    rest = list(stated.rest)
    if rest[:1] == ["cost"] and stated.verb == "will" and _SUM.match(" ".join(rest[1:])):
        return _asked("How much", stated._replace(rest=("cost",)))
    if stated.verb in _COST and _SUM.match(" ".join(rest)):
        question = _asked("How much", stated._replace(verb="will", rest=("cost",)))
        return question and question.replace(" will ", f" {_COST[stated.verb]} ", 1)
    return None
