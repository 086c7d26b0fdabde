"""Offline answers: verbatim, introduced, in reading order, or none."""

from datetime import datetime

import pytest

from bot.answer import Draft
from bot.question import understand
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder, introduce
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
    (certain,) = OfflineResponder(Ranker(store.archive.article, reader), 0.0).drafts(question, hits)
    (none,) = OfflineResponder(Ranker(store.archive.article, reader), 1.0).drafts(question, hits)
    assert certain.short_answer == "Nadia el Kasri"
    assert certain.statements[0].text == certain.citations[0].quote
    assert none.statements == ()
    assert none.short_answer is None


def test_short_words_stand_inside_the_quote(store: Store, reader: Reader) -> None:
    question = understand("Hoeveel kost de reparatie van de brug?")
    hits = store.retriever().search(question.standalone)
    (draft,) = OfflineResponder(Ranker(store.archive.article, reader), 0.0).drafts(question, hits)
    (marked,) = [c for c in draft.citations if c.short]
    assert marked.short is not None
    assert marked.quote[marked.short.start : marked.short.end] == draft.short_answer


@pytest.mark.parametrize("junk", ["a:b", "-x", "NEAR(", "title:x", "^2", "qwrtz"])
def test_what_is_no_question_gets_no_quotes(store: Store, reader: Reader, junk: str) -> None:
    hits = store.retriever().search(junk)
    (draft,) = OfflineResponder(Ranker(store.archive.article, reader), 0.4).drafts(
        understand(junk), hits
    )
    assert draft.statements == ()


def test_a_newer_report_that_calls_it_off_leads_without_a_short_answer(
    new_store: Store, reader: Reader
) -> None:
    told = {
        "2021-03-18": "Het college wil langs het Oostkanaal in Lindewaard zeven windmolens.",
        "2021-11-10": "Er komen vijf windmolens langs het Oostkanaal in Lindewaard.",
        "2022-10-06": "De vijf windmolens in Lindewaard gaan definitief niet door.",
    }
    titled = [make_article(d, "Windmolens in Lindewaard", text, d) for d, text in told.items()]
    new_store.index(titled)
    responder = OfflineResponder(Ranker(new_store.archive.article, reader), 0.0)

    def answer(asked: str) -> Draft:
        question = understand(asked)
        (draft,) = responder.drafts(question, new_store.retriever().search(question.standalone))
        return draft

    now = answer("Hoeveel windmolens zijn er nu gepland in Lindewaard?")
    assert now.statements[0].text == told["2022-10-06"]
    assert now.short_answer is None
    assert answer("Hoeveel windmolens wilde het college in Lindewaard?").short_answer
