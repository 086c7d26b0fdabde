"""What steers the conversation before a question: "Iets anders:", "Back to the mill:"."""

import re
from typing import Literal, NamedTuple

from bot.question_words import ASKING, LEADS, VERBS
from bot.tokens import tokens

#: ``new``: a new subject. ``more``: one question more. ``back``: back to an earlier subject.
Turning = Literal["new", "more", "back"]

_LONGEST = 90  # characters before the question


class Opening(NamedTuple):
    """How the conversation turns, the subject it turns back to, and where the question begins."""

    turning: Turning
    subject: str
    question: int


_PHRASES: dict[Turning, str] = {
    "new": r"(?:nu |even |nog )*(?:iets|wat) (?:heel |totaal |compleet )?anders|over iets anders|"
    r"(?:een |heel )*(?:nieuwe|andere?|nieuw) (?:vraag|onderwerp)|los daarvan|"
    r"(?:now for |on to )?something (?:else|different|completely different|entirely different)|"
    r"(?:on |now )*(?:a |an )?(?:new|different|another|unrelated) (?:subject|topic|note|matter)|"
    r"(?:a )?(?:new|different|unrelated) question|change of (?:subject|topic)|unrelated",
    "more": r"(?:ik heb |dan |mag ik )*nog (?:een|één|1|iets)(?: ?(?:vraag|vraagje|ding|vragen))?|"
    r"(?:een )?(?:vervolgvraag|vraagje|volgende vraag)|"
    r"(?:i have |just )*(?:another|one more|one last|a follow-up|next) (?:question|thing)|"
    r"follow-up question",
    "back": r"(?:om )?(?:nog )?(?:even )?terug(?: te komen)? (?:naar|op)|nog (?:even |iets )?over|"
    r"over|wat betreft|(?:now |going |coming |so )*back to|returning to|about|as for|regarding|"
    r"concerning",
}
_MARK = r"\s*[:;,.–—?!-]+\s+"
_BEGINS = rf"(?:{_MARK}|\s+(?=(?:{'|'.join(sorted(ASKING['nl'] | ASKING['en']))})\b))"
_LEAD = re.compile(rf"(?>(?:(?:{'|'.join(sorted(LEADS['nl'] | LEADS['en']))})\b[\s,]*)*+)", re.I)
_WITHOUT_SUBJECT: dict[Turning, re.Pattern[str]] = {
    "new": re.compile(rf"(?:{_PHRASES['new']}){_BEGINS}", re.IGNORECASE),
    "more": re.compile(rf"(?:{_PHRASES['more']}){_BEGINS}", re.IGNORECASE),
}
_AGAIN = re.compile(r"\s+(?:nog|weer|opnieuw|nog even|gesproken|again)$", re.IGNORECASE)
_WITH_SUBJECT = re.compile(
    rf"(?:{_PHRASES['back']})\s+([^:;,.–—?!]{{2,60}}?){_MARK}", re.IGNORECASE
)


def opening(question: str) -> Opening | None:
    """Find what steers the conversation at the beginning of a question; None when nothing does."""
    lead = _LEAD.match(question)
    start = lead.end() if lead else 0
    for turning, phrases in _WITHOUT_SUBJECT.items():
        found = phrases.match(question, start, start + _LONGEST)
        if found and question[found.end() :].strip():
            return Opening(turning, "", found.end())
    found = _WITH_SUBJECT.match(question, start, start + _LONGEST)
    if found and question[found.end() :].strip() and not _asks(found.group(1)):
        return Opening("back", _AGAIN.sub("", found.group(1)), found.end())
    return None


def _asks(subject: str) -> bool:
    """Whether it is a question itself: "Over welke brug gaat het, en …"."""
    verbs = ASKING["nl"] | ASKING["en"] | VERBS["nl"] | VERBS["en"]
    return any(word.lower in verbs for word in tokens(subject))
