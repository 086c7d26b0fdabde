"""An expression of time in its sentence: the words round it, and which way they point."""

import re
from dataclasses import dataclass
from datetime import date

from bot.glosses.tense import Tense, is_past, may_be_past, tense
from bot.glosses.verbs import bag, is_participle, verbs
from bot.question_words import DETERMINERS, PREPOSITIONS
from index.article import Language

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*|t/m|’t|'t")
_NEAR = 60  # characters: far enough for the few words before
_OPENING = re.compile(r"(?:^|[.!?:–—\"'“‘«(]\s*|\n)$")
_BEHIND = re.compile(r"\s+([^\W\d_]+)\s+([^\W_]+)")
_ARTICLES = bag("de het the")
# Before these and the words stands a thing that was done then.
_DESCRIBING = bag("uit volgens de het een in van door bij met na over tegen op")
_SINCE = bag("sinds sedert since")
_UNTIL = bag("tot met t/m until till vanaf from")
_TOWARDS = bag("voor vóór per uiterlijk naar tegen by before for to")
_EVERY = bag("elke elk iedere ieder alle every each any zoals")
# What is put off, called off or prepared lies ahead, though that was done in the past.
_AHEAD = re.compile(
    r"gepland|uitgesteld|afgelast|afgezegd|geschrapt|geannuleerd|verplaatst|verschoven|verdaagd|"
    r"opgeschort|doorgeschoven|vervroegd|voorbereid|verlengd|voorzien|aanloop|postponed|cancell?ed|"
    r"called off|put (?:off|back)|scrap|shelve|planned|scheduled|delayed|moved|ahead of|upcoming|"
    r"expected",
    re.IGNORECASE,
)
# "Na het debat van woensdag", "de brand van woensdag": these were.
_BEEN = (
    r"(?:na|sinds|bij|tijdens|door|in|after|since|during|at|in) (?:de|het|the) [\w-]+ (?:van|of)|"
    r"[\w-]*(?:brand|ongeval|ongeluk|botsing|aanslag|aanslagen|aanval|beving|storm|storing|ramp|"
    r"explosie|moord|overval|inbraak|uitspraak|vonnis|verkiezingen|referendum|hertelling|record|"
    r"graden|krant|fire|accident|crash|attack|attacks|storm|outage|disaster|explosion|murder|"
    r"robbery|verdict|ruling|election|referendum|earthquake) (?:van|of)"
)
_BEEN_ENGLISH = re.compile(
    r"['’]s (?:fire|accident|crash|attack|storm|outage|disaster|explosion|murder|robbery|verdict|"
    r"ruling|earthquake|killing|death)",
    re.IGNORECASE,
)
_WHOEVER = re.compile(r"(?:^|[.,;:'\"‘“] ?)(?:wie|whoever|anyone who|those who) [^,;:]*$", re.I)
_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)")
_THAT_YEAR = re.compile(
    r"\b(?:dat jaar|destijds|toentertijd|een jaar (?:eerder|later|daarvoor|ervoor)|het jaar erop|"
    r"that year|a year (?:earlier|later|before)|the (?:previous|following) year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Expression:
    """Words ``text[start:end]`` of a sentence that name a time, and the article's day."""

    text: str
    start: int
    end: int
    language: Language
    published: date

    def before(self, count: int = 1) -> list[str]:
        """Up to so many words right before it, the nearest first, in lower case."""
        words: list[str] = []
        stop = self.start
        found = list(_WORD.finditer(self.text, max(0, self.start - _NEAR), self.start))
        for match in reversed(found):
            if len(words) == count or self.text[match.end() : stop].strip():
                break
            words.append(match.group().lower())
            stop = match.start()
        return words

    def preposition(self) -> str:
        """The word right before it, or the one before its article; or nothing."""
        return next((word for word in self.before(2) if word not in _ARTICLES), "")

    def behind(self, pattern: str) -> bool:
        """Whether the words right before it match a pattern."""
        before = re.sub(r"\s+", " ", self.text[max(0, self.start - _NEAR) : self.start])
        return re.search(rf"\b(?:{pattern}) $", before, re.IGNORECASE) is not None

    def described(self) -> bool:
        """Whether it says when a thing was done: "de donderdag verschenen cijfers"."""
        found = _BEHIND.match(self.text, self.end)
        if not found or self.preposition() not in _DESCRIBING | {""}:
            return False
        done, thing = (found[n].lower() for n in (1, 2))
        closed = _DESCRIBING | DETERMINERS[self.language] | PREPOSITIONS[self.language]
        participle = any(is_participle(form, self.language) for form in (done, done[:-1]))
        return participle and thing not in closed

    def opens(self, at: int) -> bool:
        """Whether a word at this place opens a sentence or a quotation, hence its capital."""
        return _OPENING.search(self.text, max(0, at - 12), at) is not None

    def recurs(self) -> bool:
        """Whether what is told comes back: "elke woensdag", "voortaan"."""
        words = {match.group().lower() for match in _WORD.finditer(self.text)}
        return bool(_EVERY & set(self.before(2)) or words & verbs(self.language).habitual)

    def general(self) -> bool:
        """Whether it is said of whoever it may be: "Wie in de zomer …"."""
        return _WHOEVER.search(self.text, 0, self.start) is not None

    def other_year(self) -> bool:
        """Whether the sentence tells of another year, which a date may belong to."""
        years = {int(match.group()) for match in _YEAR.finditer(self.text)}
        return bool(years - {self.published.year}) or _THAT_YEAR.search(self.text) is not None

    def limits(self) -> bool:
        """Whether it is a limit: "voor de zomer", "tot mei"."""
        return self.preposition() in _TOWARDS | _UNTIL

    def clause(self) -> Tense | None:
        """Which way the verbs of its clause point."""
        if self.described():
            return "past"
        return tense(self.text, self.start, self.end, self.language)

    def tense(self) -> Tense | None:
        """Which way its clause points, the preposition before it included."""
        found, preposition = self.clause(), self.preposition()
        if preposition in _SINCE:
            return "past"
        if preposition in ("van", "of") or self.text[self.end : self.end + 2] in ("'s", "’s"):
            return self._of_something(found)
        if preposition in _UNTIL | _TOWARDS:
            return self._limit(found, preposition)
        return "open" if found == "perfect" and preposition == "in" and self._ahead() else found

    def _limit(self, found: Tense | None, preposition: str) -> Tense | None:
        """A limit lies ahead, unless the past went as far: "tot maandag was hij de enige"."""
        if found is None:
            return "open" if may_be_past(self.text) else "future"
        if found == "past" and preposition in _UNTIL and not self._ahead():
            return "past"
        certain = found == "future" or (found == "reported" and preposition in _TOWARDS)
        return "future" if certain else "open"

    def _of_something(self, found: Tense | None) -> Tense | None:
        """Of "de brand van zaterdag" a clause in the past tells, not of "de wedstrijd van …"."""
        been = self.behind(_BEEN) or _BEEN_ENGLISH.match(self.text, self.end)
        return found if been and is_past(found) and not self._ahead() else "open"

    def _ahead(self) -> bool:
        return _AHEAD.search(self.text) is not None
