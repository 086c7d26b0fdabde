"""Offline answers: verbatim, introduced, in reading order, or none."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.question import understand
from bot.reader import Reader
from bot.responder import OfflineResponder, _trimmed, introduce
from index.article import Span
from index.store import Store
from tests.conftest import make_article


@pytest.mark.parametrize(
    ("source", "day", "language", "wanted"),
    [
        ("De Courant", "2021-07-21", "nl", "Volgens *De Courant* (21 juli 2021):"),
        ("De Courant", "2021-07-21", "en", "According to *De Courant* (21 July 2021):"),
        ("De Courant", None, "nl", "Volgens *De Courant*:"),
        (None, "2021-07-21", "en", "From an article of 21 July 2021:"),
        (None, None, "nl", "Uit een artikel zonder datum:"),
    ],
)
def test_introductions(source: str | None, day: str | None, language: str, wanted: str) -> None:
    article = make_article("a", "T", "x", day, source=source)
    assert introduce(article, language) == wanted  # type: ignore[arg-type]


def test_the_day_is_that_of_the_articles_own_zone() -> None:
    article = make_article("a", "T", "x", "2024-01-01T00:30:00+01:00")
    assert article.published == datetime.fromisoformat("2023-12-31T23:30:00+00:00")
    assert "1 januari 2024" in introduce(article, "nl")


def test_below_the_threshold_nothing_is_said(store: Store, reader: Reader) -> None:
    question = understand("Wie leidt het Havenmuseum?")
    hits = store.retriever().search(question.standalone)
    (certain,) = OfflineResponder(store.archive.article, reader, 0.0).drafts(question, hits)
    (none,) = OfflineResponder(store.archive.article, reader, 1.0).drafts(question, hits)
    assert certain.short_answer == "Nadia el Kasri"
    assert certain.statements[0].text == certain.citations[0].quote
    assert none.statements == ()
    assert none.short_answer is None


def test_short_words_stand_inside_the_quote(store: Store, reader: Reader) -> None:
    question = understand("Hoeveel kost de reparatie van de brug?")
    hits = store.retriever().search(question.standalone)
    (draft,) = OfflineResponder(store.archive.article, reader, 0.0).drafts(question, hits)
    (marked,) = [c for c in draft.citations if c.short]
    assert marked.short is not None
    assert marked.quote[marked.short.start : marked.short.end] == draft.short_answer


@pytest.mark.parametrize(
    ("sentence", "marked", "wanted"),
    [
        ("Zij begon op 1 april 2019.", "1 april 2019.", "1 april 2019"),
        ("Dat zei Jan, de bakker.", "Jan,", "Jan"),
        ("Hij woont in de U.S.", "de U.S.", "de U.S."),
        ("Het kost € 75.000,-.", "€ 75.000,-.", "€ 75.000,-"),
        ("Waarom?", "?", ""),
    ],
)
def test_short_answers_are_trimmed(sentence: str, marked: str, wanted: str) -> None:
    start = sentence.index(marked)
    trimmed = _trimmed(sentence, Span(start, start + len(marked)))
    assert sentence[trimmed.start : trimmed.end] == wanted


@pytest.mark.parametrize("junk", ["a:b", "-x", "NEAR(", "title:x", "^2", "qwrtz"])
def test_what_is_no_question_gets_no_quotes(store: Store, reader: Reader, junk: str) -> None:
    hits = store.retriever().search(junk)
    (draft,) = OfflineResponder(store.archive.article, reader, 0.3).drafts(understand(junk), hits)
    assert draft.statements == ()


def test_another_models_cosines_are_weighed_anew(store: Store, reader: Reader) -> None:
    question = understand("Wie leidt het Havenmuseum?")
    hits = store.retriever().search(question.standalone)
    usual = OfflineResponder(store.archive.article, reader, 0.0).rank(question.standalone, hits)
    odd = [replace(hit, cosine=-hit.cosine) for hit in hits]
    responder = OfflineResponder(store.archive.article, reader, 0.0, store.embedder)
    ranked = responder.rank(question.standalone, odd)
    assert [c.text for c in ranked] == [c.text for c in usual]
    assert ranked[0].score == pytest.approx(usual[0].score, abs=0.01)
