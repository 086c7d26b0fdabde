"""Answers that readers had an opinion on."""

from dataclasses import replace
from datetime import date

from bot.answer import Answer, Citation, Refusal, RefusalReason
from bot.feedback import Feedback, Stored, about
from index.article import Article

DAY = date(2026, 11, 26)
BRIDGE = Article(
    "brug",
    "Kanaalbrug weken dicht",
    "De Kanaalbrug gaat dicht. De reparatie kost 2,4 miljoen euro. Dat duurt elf weken.",
    version=1,
)
QUOTE = "De reparatie kost 2,4 miljoen euro."


def answered(question: str = "Wat kost de reparatie?", quote: str = QUOTE) -> Answer:
    start = BRIDGE.text.index(quote)
    citation = Citation(
        1, "brug", 1, BRIDGE.title, None, None, None, "published", quote, start, start + len(quote)
    )
    return Answer(
        question, question, "nl", True, f"{quote} [1]", "2,4 miljoen euro", citations=(citation,)
    )


def refused(
    question: str = "Wie is de aannemer?", reason: RefusalReason = "not_in_archive"
) -> Answer:
    refusal = Refusal(reason, "Dat staat niet in ons archief.")
    return Answer(question, question, "nl", False, refusal.text, refusal=refusal)


def stored(*feedback: Feedback) -> list[Stored]:
    return [Stored(number, DAY, f) for number, f in enumerate(feedback, 1)]


def without_short(answer: Answer) -> Answer:
    return replace(answer, short_answer=None)


HELPFUL = about(answered(), True)
