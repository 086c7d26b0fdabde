"""A question resolved by the turns before it, each of which stands alone already."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.followup.bracket import bracketed
from bot.followup.context import Context
from bot.followup.correction import Correction, correction, is_fragment
from bot.followup.exchange import exchanged, of_theirs, refilled
from bot.followup.leaning import Leaning, leaning
from bot.followup.opening import Opening, opening
from bot.followup.people import Person, gender, who
from bot.followup.refill import put_right
from bot.followup.subject import last_about, other_of_kind
from bot.followup.years import dated
from bot.question_words import PREPOSITIONS
from index.article import Language

_PERSONAL = ("person", "possessive")
_POINTING = (*_PERSONAL, "place")


class Form(NamedTuple):
    """A question that stands alone: its words, and in brackets what it is about besides."""

    question: str
    about: str = ""

    def written(self) -> str:
        """Both as one text."""
        return f"{self.question} ({self.about})" if self.about else self.question


def resolved(question: str, contexts: Sequence[Context], language: Language) -> Form:
    """Give the form of a question that stands alone; its own words when it does not lean."""
    if not contexts:
        return Form(question)
    opened = opening(question)
    if opened:
        return _turned(question, opened, contexts, language)
    corrected = correction(question, language)
    if corrected:
        return _put_right(corrected, contexts, language)
    lean = leaning(question, _said(contexts), language)
    return _leaned(question, lean, contexts, language) if lean else Form(question)


def called(question: str, contexts: Sequence[Context], language: Language) -> Person | None:
    """Somebody whom a question calls "she" or "he", by what was said before."""
    lean = leaning(question, _said(contexts), language) if contexts else None
    if lean is None or lean.kind not in _PERSONAL:
        return None
    pronoun = question[lean.start : lean.end]
    name = who(pronoun, _people(contexts)) if gender(pronoun) else None
    return Person(name, gender(pronoun)) if name else None


def _turned(
    question: str, opened: Opening, contexts: Sequence[Context], language: Language
) -> Form:
    """A question behind "Iets anders:", "Nog een vraag:" or "Terug naar het windpark:"."""
    asked = _capital(question[opened.question :])
    if opened.turning == "more":
        return resolved(asked, contexts, language)
    if opened.turning == "new":  # only a pronoun can lean on what was said
        lean = leaning(asked, "", language)
        pointing = lean and lean.kind in _POINTING
        return _leaned(asked, lean, contexts, language) if lean and pointing else Form(asked)
    found = last_about(opened.subject, contexts)
    if found is None:
        return Form(question)
    lean = leaning(asked, _said(contexts), language) or Leaning("thing", 0, 0, 0)
    return _leaned(asked, lean, contexts[: found + 1], language, opened.subject)


def _put_right(corrected: Correction, contexts: Sequence[Context], language: Language) -> Form:
    """The last question with what was meant in the place of what was said."""
    context = contexts[-1]
    new = other_of_kind(corrected.new, contexts)
    if not is_fragment(new, language):
        lean = leaning(new, _said(contexts), language) or Leaning("thing", 0, 0, 0)
        return _leaned(_capital(new), lean, contexts, language)
    form = put_right(new, corrected.old, context.question) if corrected.old else None
    form = form or refilled(new, contexts, language, small=new == new.lower())
    if form is not None and context.language == language:
        return Form(_capital(form), context.about)
    return _beside(_capital(new), form, contexts, language)


def _leaned(
    question: str,
    lean: Leaning,
    contexts: Sequence[Context],
    language: Language,
    subject: str = "",
) -> Form:
    """A question that leans, with what it leans on in it or behind it."""
    if lean.kind == "fragment":
        return _filled(question, lean, contexts, language)
    if lean.kind == "thing" and not subject:
        found = last_about(question, contexts)
        contexts = contexts if found is None else contexts[: found + 1]
    named = other_of_kind(question, contexts)
    if named != question:
        return Form(_capital(named[lean.lead :]))
    form, whole = exchanged(question, lean, contexts, language)
    form = _capital(dated(form, contexts[-1]))
    if whole:
        return Form(form, contexts[-1].about)
    beside = _spoken_of(form, contexts, language) if lean.kind in _PERSONAL else ""
    return Form(form, bracketed(form, lean.kind, contexts[-1], language, subject, beside))


def _filled(question: str, lean: Leaning, contexts: Sequence[Context], language: Language) -> Form:
    """The last question with a fragment in it: "En in Groningen?"."""
    fragment = dated(question[lean.lead :].rstrip(" ?!"), contexts[-1])
    fragment = other_of_kind(fragment, contexts)
    led = next(iter(fragment.split()), "") in PREPOSITIONS[language]
    small = led and question == question.lower()
    filled = refilled(fragment, contexts, language, small=small)
    if filled is not None and contexts[-1].language == language:
        return Form(_capital(filled), contexts[-1].about)
    owned = of_theirs(question[lean.lead :], contexts, language)
    return _beside(f"{question[: lean.lead]}{owned}", filled, contexts, language)


def _beside(
    fragment: str, filled: str | None, contexts: Sequence[Context], language: Language
) -> Form:
    """A fragment with the last question behind it; the answer was to another question."""
    context = contexts[-1]
    asked = Context(filled or context.question, "", context.language, context.about)
    return Form(fragment, bracketed(fragment, "fragment", asked, language))


def _spoken_of(form: str, contexts: Sequence[Context], language: Language) -> str:
    """What was spoken of when somebody was, whom the last turn has not."""
    for number, context in enumerate(reversed(contexts)):
        if any(person.name in form for person in context.people):
            return context.topic(language) if number else ""
    return ""


def _said(contexts: Sequence[Context]) -> str:
    return " ".join(f"{c.question} {c.about} {c.answer}" for c in contexts)


def _people(contexts: Sequence[Context]) -> list[list[Person]]:
    return [context.people for context in reversed(contexts)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
