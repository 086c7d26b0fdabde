"""The people whom an article names with their office, and the sentences in which they speak."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.question_words import NAME_PARTICLES, ROLES
from bot.sought.chunks import listed
from bot.suggesting.subjects import office_in_english
from index.article import Language
from index.dictionary import is_known

_PART = r"[A-ZÀ-Þ][\w'’-]*[\w]"
_LOWER = "|".join(sorted(re.escape(word) for word in NAME_PARTICLES if word.isalpha()))
_NAME = rf"{_PART}(?: (?:(?:{_LOWER}) ){{0,2}}{_PART}){{1,3}}"
_OFFICES: dict[Language, str] = {
    language: "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    for language, words in ROLES.items()
}
_OPENS = r"(?:^|(?<=[\s('‘“\"]))"
_INTRODUCED: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"{_OPENS}(?P<office>[\w-]*(?i:{offices})) (?P<name>{_NAME})(?![\w-])")
    for language, offices in _OFFICES.items()
}
#: Before a name these are no office of news, or belong to a family.
_NO_OFFICE = listed(
    "man vrouw vader moeder zoon dochter broer zus slachtoffer verdachte dader winnaar meneer "
    "mevrouw mr dr ds mrs ms sir son daughter brother sister husband wife widow weduwe father "
    "mother koning koningin prins prinses king queen prince princess winner victim suspect "
    "buurman buurvrouw neighbour grootvader grootmoeder schoonvader schoonmoeder"
)
_BODIES = (
    *("fonds", "rederij", "bedrijf", "concern", "bank", "partij", "club", "krant", "bureau"),
    *("schappij", "stichting", "vereniging", "keten", "bond", "getuige", "sinds", "lands"),
)
_VERBS: dict[Language, str] = {
    "nl": (
        "zegt|zei|vindt|vond|noemt|noemde|vertelt|vertelde|verwacht|verwachtte|vreest|vreesde|"
        "hoopt|hoopte|aldus|stelt|stelde|waarschuwt|waarschuwde|benadrukt|benadrukte|reageert|"
        "reageerde|ontkent|ontkende|verklaart|verklaarde|denkt|belooft|beloofde|voorspelt|"
        "voorspelde|erkent|erkende|schrijft|schreef|meent|meende|concludeert|zucht|lacht|vat"
    ),
    "en": (
        "says|said|calls|called|expects|expected|fears|feared|hopes|hoped|warns|warned|denies|"
        "denied|promises|promised|thinks|told|added|argues|argued|predicts|predicted|believes"
    ),
}
_SPEAKS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(rf"\b(?:{_VERBS['nl']}|volgens|spreekt van|sprak van)\b"),
    "en": re.compile(rf"\b(?:{_VERBS['en']}|according to)\b"),
}
#: "zegt organisator Djamila Ouahbi", "zegt Samir Haddouchi"
_SAYING: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"\b(?:{verbs}) (?:(?P<office>[a-z][a-z-]{{3,}}) )?(?P<name>{_NAME})")
    for language, verbs in _VERBS.items()
}
#: "Samir Haddouchi zegt"
_SAYS: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"(?:^|[.!?]['’”]? )(?P<name>{_NAME}) (?:{verbs})\b")
    for language, verbs in _VERBS.items()
}
_SPEAKS_ON = re.compile(
    rf"\b(?:{'|'.join(_VERBS.values())}) (?:hij|zij|ze|he|she)\b|\b(?:he|she) (?:said|says)\b"
)
_PARTS = 2  # words of a name at least
_OF = re.compile(r"\S+ \S+ van ")
_SPOKEN = re.compile(r"[‘'“\"][^‘'“”\"’]{8,}[’'”\"]")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by name; ``office`` ("burgemeester") is in the language of the article, or empty."""

    name: str
    office: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is a name and no more; "Bram Veldhuis van De Strandhaver" may not be."""
        return _OF.search(self.name) is None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]

    def called(self, article: Language, reader: Language) -> str | None:
        """The name with its office, or None when that cannot be said in the reader's language.

        "Bram Veldhuis van De Strandhaver" cannot in English: a name, or where he is from?
        """
        if article == reader:
            return f"{self.office} {self.name}" if self.office else None
        office = office_in_english(self.office) if reader == "en" and self.plain else None
        return f"{office} {self.name}" if office else None


def people(text: str, language: Language) -> tuple[Person, ...]:
    """The people who are introduced by their office, or speak, in the order of the text."""
    line = " ".join(text.split())
    found: dict[str, Person] = {}
    for pattern in (_INTRODUCED[language], _SAYING[language], _SAYS[language]):
        for match in pattern.finditer(line):
            office = small(match.groupdict().get("office") or "")
            opening = pattern is _SAYS[language]
            name = _whole(match, office=bool(office), opening=opening, language=language)
            if name and not _no_office(office) and name not in found:
                found[name] = Person(name, office)
    return tuple(found.values())


def small(office: str) -> str:
    """An office that opened a sentence with a small letter; "VVD-voorvrouw" keeps its capitals."""
    first, *more = office.split("-")
    if first[1:] != first[1:].lower() or (more and not is_known(first.lower(), "nl")):
        return office
    return office[:1].lower() + office[1:]


def speaking(person: Person, sentences: Sequence[str], language: Language) -> list[int]:
    """The numbers of the sentences in which somebody is quoted, or says what they think."""
    found: list[int] = []
    alone = False
    for n, sentence in enumerate(sentences):
        here = re.search(rf"\b{re.escape(person.surname)}\b", sentence) is not None
        says = speaks(sentence, language)
        on = alone and _SPEAKS_ON.search(sentence) and not _others(sentence)
        if (here and says) or on:
            found.append(n)
        rest = sentence.replace(person.name, person.surname)
        alone = (here and not _others(rest)) or bool(on)
    return found


def speaks(sentence: str, language: Language) -> bool:
    """Whether somebody is quoted in a sentence, or says what they think."""
    found = _SPEAKS[language].search(sentence) or _SPOKEN.search(sentence)
    return found is not None


def _no_office(office: str) -> bool:
    """Whether a word is a relation, a body, or no noun at all."""
    last = office.split("-")[-1].lower()
    return last in _NO_OFFICE or last.endswith(_BODIES)


def _whole(match: re.Match[str], *, office: bool, opening: bool, language: Language) -> str | None:
    """The name that was found, when it is all of one: no "De Roo" alone, no "Vereniging De"."""
    name: str = match["name"]
    words = name.split()
    if re.match(r" [A-ZÀ-Þ]", match.string[match.end("name") :]) or len(words) < _PARTS:
        return None
    if re.search(r"-[a-z]", words[0]):  # "Sparta-voorzitter Wim Hageraats"
        return None
    if words[-1].lower() in NAME_PARTICLES or (words[0].lower() in NAME_PARTICLES and not office):
        return None
    return None if opening and is_known(words[0].lower(), language) else name


def _others(sentence: str) -> bool:
    """Whether a sentence names somebody, who may be the one that speaks."""
    return re.search(rf"(?<=\w ){_NAME}", sentence) is not None
