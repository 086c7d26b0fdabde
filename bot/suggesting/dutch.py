"""Dutch questions made by turning round Dutch sentences: why, how many, how much, when."""

import re
from collections.abc import Iterator

from bot.question_words import DETERMINERS, PARTICLES, PREPOSITIONS
from bot.sought.chunks import listed
from bot.sought.dutch_verbs import SEPARABLE, finite, infinitive, lemma, participle
from bot.suggesting.candidate import Kind
from bot.suggesting.clause import Statement
from bot.suggesting.dutch_clause import asked, statement
from bot.suggesting.reasons import reasoned

Made = Iterator[tuple[Kind, str]]

# What ends a main clause that says all there is to say.
_MAIN_END = re.compile(
    r", (?:omdat|want|maar|terwijl|nadat|waarna|waardoor|zodat|doordat|waarmee|waarbij|al|"
    r"aldus|zegt|zei|meldt|meldde|een|de|het|tegen|onder|waarvan|waaronder)\b"
)
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(
    rf" (?P<lead>op|in|sinds|vanaf|tot en met|tot) "
    rf"(?:(?:\d{{1,2}} )?(?:{_MONTH})(?: \d{{4}})?|(?:1[5-9]|20)\d\d)(?= |$)"
)
_NO_MOMENT = re.compile(
    rf"\b(?:tussen|van|eind|begin|half)$|\b(?:{_MONTH})\b|\bsinds\b|"
    r"\bvan \d{4}$"
)
_PASSING_YEAR = rf" (?:vorig|dit|volgend|afgelopen) jaar| (?:en|of|tot) (?:\d|{_MONTH})"
_EMPTY = listed("volgt volgde volgen volgden zou zouden blijft bleef blijven bleven")
_WHEN = {
    "op": "Wanneer",
    "in": "Wanneer",
    "sinds": "Sinds wanneer",
    "vanaf": "Vanaf wanneer",
    "tot": "Tot wanneer",
    "tot en met": "Tot wanneer",
}
_AMOUNT = re.compile(
    r"^(?:(?:naar schatting|ruim|bijna|ongeveer|zeker|zo'n|circa|maar liefst|minstens|slechts|"
    r"meer dan|in totaal) )?"
    r"(?:\d[\d.,]*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[a-z]+(?:tien|tig|"
    r"honderd|duizend))(?P<noun> [a-z]{4,}(?:en|s))(?= |$)"
)
_SUM = re.compile(
    r"(?:(?:naar schatting|ruim|bijna|ongeveer|zo'n|circa|maar liefst|minstens|slechts|zeker) )?"
    r"[€\d][\d.,]*(?: (?:miljoen|miljard|ton))? ?(?:euro|dollar|pond|gulden|frank)?"
    r"(?: per [a-z]+)?$"
)
_SPAN = re.compile(
    r"^(?:(?:ruim|bijna|ongeveer|zeker|zo'n|circa|maar liefst|minstens|slechts|naar schatting) )?"
    r"(?:\d[\d,.]*|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|anderhalf|"
    r"[a-z]+tig) (?:dagen|weken|maanden|jaar|uur|minuten|dag|week|maand)$"
)
_COST = listed("kost kostte kosten kostten")
_COME_TO = {"bedraagt": "is", "bedroeg": "was", "bedragen": "zijn", "bedroegen": "waren"}
_LAST = listed("duurt duurde duren duurden")
_LARGE = ("schade", "verschil", "tekort", "achterstand", "voorsprong", "oppervlakte", "overschot")
_CAUSED = listed("komt kwam is was komen kwamen zijn waren")
_BEFORE_NOW = listed("was waren werd werden had hadden")
_REASONS = listed("reden redenen oorzaak oorzaken aanleiding motief")
_BEFORE = (
    PREPOSITIONS["nl"]
    | DETERMINERS["nl"]
    | listed("zijn haar hun dan als en of januari februari maart april mei juni juli augustus")
    | listed("september oktober november december ruim bijna ongeveer")
)
_UNCOUNTED = listed("bedraagt bedroeg bedragen bedroegen zou zouden was waren is zijn")
_NO_COUNT = listed(
    "procent jaren keren maanden weken dagen uren minuten seconden punten gevallen plaatsen "
    "jaars meters kilometers sets"
)


def questions(sentence: str) -> Made:
    """The questions that a plain Dutch sentence answers, with what each asks for."""
    because = reasoned(sentence, "nl")
    if because is not None:
        question = _why(because.main, because.why, phrase=because.phrase)
        if question:
            yield "why", question
    main = _main(sentence)
    stated = statement(main) if main else None
    if stated is None:
        return
    for kind, question in (
        ("how_many", _sum(stated) or _count(stated)),
        ("when", _when(stated)),
    ):
        if question:
            yield kind, question  # type: ignore[misc]


def _why(main: str, why: str, *, phrase: bool) -> str | None:
    tail = ""
    if phrase:  # "is wegens windkracht 8 onderbroken"
        *_, last = why.split()
        if participle(last.lower()):
            tail = f" {last}"
        elif len(why.split()) > 6:
            return None
    stated = None if _second_verb(main) else statement(main + tail)
    if stated is None or (not stated.rest and stated.verb in _CAUSED):
        return None
    if stated.verb in _BEFORE_NOW and "nog" in stated.rest:  # "was nog overgeslagen"
        return None
    if any(word.lower() in _REASONS for word in stated.front):  # "de belangrijkste reden is geld"
        return None
    return asked("Waarom", stated)


def _main(sentence: str) -> str | None:
    """The first clause of a sentence, where it is sure to be one; else None."""
    end = _MAIN_END.search(sentence)
    main = sentence[: end.start()] if end else sentence
    if re.search(r",(?!\d)", main):
        return None
    joined = _second_verb(main)
    return main[:joined] if joined else main


def _second_verb(main: str) -> int | None:
    """Where a second clause begins: "… en loopt tot en met april", "… en er lopen"."""
    for joined in re.finditer(r" en (?P<next>[a-z]+)\b", main):
        if joined["next"] in ("er", "dat", "daar") or finite(joined["next"]) == "sure":
            return joined.start()
    return None


def _when(stated: Statement) -> str | None:
    rest = " " + " ".join(stated.rest)
    found = list(_DATE.finditer(rest))
    if len(found) != 1:
        return None
    lead, before, behind = found[0]["lead"], rest[: found[0].start()], rest[found[0].end() :]
    if _NO_MOMENT.search(before) or stated.verb in _EMPTY or re.match(_PASSING_YEAR, behind):
        return None
    if stated.front[:1] == ("Een",) and stated.verb in ("is", "was"):  # "een hoogtepunt was …"
        return None
    if lead == "sinds" and re.search(r"\b\w+ste\b", rest):  # "het laagste niveau sinds 1985"
        return None
    kept = (rest[: found[0].start()] + rest[found[0].end() :]).split()
    return asked(_WHEN[lead], stated._replace(rest=tuple(kept)))


def _count(stated: Statement) -> str | None:
    """How many there are of the object, or of the subject in front."""
    rest = list(stated.rest)
    for n in range(len(rest)):
        found = _AMOUNT.match(" ".join(rest[n:]))
        if found is None:
            continue
        before = rest[n - 1].lower() if n else ""
        behind = rest[n + len(found.group().split()) :]
        noun = found["noun"].strip()
        if before in _BEFORE or not _countable(noun) or stated.verb in _UNCOUNTED:
            return None
        if not _ends(behind) or (n == 0 and not stated.front):
            return None
        return asked(f"Hoeveel {noun}", stated._replace(rest=(*rest[:n], *behind)))
    return None


def _countable(noun: str) -> bool:
    """Whether a word is a noun in the plural: no participle, and not "zilveren"."""
    single = lemma(noun)
    if noun in _NO_COUNT or participle(noun) or single == noun or finite(noun) == "sure":
        return False
    return not single.endswith("en") and not single.endswith("ig")


def _ends(behind: list[str]) -> bool:
    """Whether the noun was the last word of its group, and nothing else is counted."""
    if not behind:
        return True
    if re.search(r"\ben (?:\d|een |twee |drie )", " ".join(behind)):
        return False
    first = behind[0].lower()
    if first in ("en", "of", "tot", "die", "dat", "per", "van"):
        return False
    known = PREPOSITIONS["nl"] | PARTICLES["nl"] | SEPARABLE
    return first in known or participle(first) or infinitive(first)


def _sum(stated: Statement) -> str | None:
    """What something costs, comes to, or how long it takes."""
    rest = " ".join(stated.rest)
    if not stated.front:
        return None
    if stated.verb in _COST and _SUM.fullmatch(rest):
        return asked("Hoeveel", stated._replace(rest=()))
    if stated.verb in _COME_TO and _SUM.fullmatch(rest):
        large = any(stated.front[-1].endswith(noun) for noun in _LARGE)
        verb = _COME_TO[stated.verb]
        return asked("Hoe groot" if large else "Hoe hoog", stated._replace(verb=verb, rest=()))
    if stated.verb in _LAST and _SPAN.match(rest):
        return asked("Hoelang", stated._replace(rest=()))
    return None
