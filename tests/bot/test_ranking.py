"""Candidates: what search and reader say, and what both miss."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

import pytest

from bot.confidence import confidence, signals
from bot.question import understand
from bot.ranking import Ranker
from bot.reader import Reader, Reading, SentenceReading
from index.article import Article, Passage, Span
from index.store import Store
from tests.conftest import make_article


def test_another_models_cosines_are_weighed_anew(store: Store, reader: Reader) -> None:
    question = understand("Wie leidt het Havenmuseum?")
    hits = store.retriever().search(question.standalone)
    usual = Ranker(store.archive.article, reader).rank(question, hits)
    odd = [replace(hit, cosine=-hit.cosine) for hit in hits]
    ranked = Ranker(store.archive.article, reader, store.embedder).rank(question, odd)
    assert [c.text for c in ranked] == [c.text for c in usual]
    assert ranked[0].score == pytest.approx(usual[0].score, abs=0.01)


def test_what_a_passage_lacks_of_the_question(store: Store, reader: Reader) -> None:
    question = understand("Wie leidt in 1987 het Zeemuseum van Winterbroek?")
    hits = store.retriever().search(question.standalone)
    best = Ranker(store.archive.article, reader).rank(question, hits)[0]
    lacking = {fact.words for fact in best.lacking}
    assert "1987" in lacking
    assert "Winterbroek" in lacking


def test_an_article_that_is_gone_is_left_out(store: Store, reader: Reader) -> None:
    question = understand("Wie leidt het Havenmuseum?")
    hits = store.retriever().search(question.standalone)
    assert Ranker(lambda article_id, version: None, reader).rank(question, hits) == []
    assert Ranker(store.archive.article, reader).rank(question, []) == []


def test_an_article_with_several_passages_is_looked_up_once(store: Store, reader: Reader) -> None:
    question = understand("Wie leidt het Havenmuseum?")
    hits = store.retriever().search(question.standalone)
    asked: list[tuple[str, int | None]] = []

    def article(article_id: str, version: int | None = None) -> Article | None:
        asked.append((article_id, version))
        return store.archive.article(article_id, version)

    assert Ranker(article, reader).rank(question, [*hits, *hits])
    assert len(asked) == len(set(asked))


class CountingReader:
    """Finds the first of the passages so relevant, each further one less by 1; counts them."""

    def __init__(self, relevance: float) -> None:
        self.relevance = relevance
        self.given: list[Sequence[tuple[str, Passage]]] = []

    def read_pairs(self, asked: Sequence[tuple[str, Passage]]) -> list[Reading]:
        self.given.append(asked)
        sentence = SentenceReading(0, 1.0, 1.0, Span(0, 2))
        return [Reading(self.relevance - number, (sentence,)) for number in range(len(asked))]


@pytest.mark.parametrize(
    ("question", "relevance", "given"),
    [
        ("Wie leidt het museum?", 3.0, [4]),  # settled
        ("Wie leidt het museum?", 1.0, [4, 1]),
        ("Wie leidt het museum van Winterbroek?", 3.0, [4, 1]),  # another museum
        ("Welke musea en bruggen zijn er?", 3.0, [4, 1]),  # for several things
        ("Hoeveel bezoekers trok het museum eerst, en hoeveel nu?", 3.0, [4, 1]),
    ],
)
def test_reads_on_where_the_first_passages_do_not_settle_it(
    store: Store, question: str, relevance: float, given: list[int]
) -> None:
    asked = understand(question)
    hits = store.retriever().search(asked.standalone)
    assert len(hits) == 5
    reader = CountingReader(relevance)
    ranked = Ranker(store.archive.article, cast(Reader, reader)).rank(asked, hits)
    first = reader.given[:-1]  # the last is the best sentence, once more
    assert [len(asked) for asked in first] == given
    assert len(ranked) == sum(given)


def test_across_languages_the_words_of_the_passage_stand_beside_the_question(store: Store) -> None:
    asked = understand("Who runs the harbour museum?")
    reader = CountingReader(3.0)
    hits = store.retriever().search(asked.standalone, language="en")
    Ranker(store.archive.article, cast(Reader, reader)).rank(asked, hits)
    said = {passage.article_id: question for question, passage in reader.given[0]}
    english = said.pop("haven")
    assert english == asked.standalone
    assert all(question.startswith(f"{english} / ") for question in said.values())
    assert "haven, museum" in said["museum"]
    reader = CountingReader(3.0)
    dutch = understand("Wie leidt het museum?")
    Ranker(store.archive.article, cast(Reader, reader)).rank(dutch, hits)
    said = {passage.article_id: question for question, passage in reader.given[0]}
    assert {article for article, question in said.items() if "/" in question} == {"haven"}


def test_only_the_best_sentence_is_read_again(store: Store) -> None:
    asked = understand("Wie leidt het museum?")
    hits = store.retriever().search(asked.standalone)
    reader = cast(Reader, CountingReader(3.0))
    best, *rest = Ranker(store.archive.article, reader).rank(asked, hits)
    assert best.reread == pytest.approx(2.0)  # the mean of 3, 2 and 1
    assert {candidate.reread for candidate in rest} == {None}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Wie is de burgemeester van Lindewaard?", "Van Wessem"),
        ("Who is the mayor of Lindewaard?", "Van Wessem"),
        ("Wie is de wethouder van Lindewaard?", "Marijke Tolsma"),
    ],
)
def test_the_holder_of_another_office_is_no_answer(
    new_store: Store, reader: Reader, question: str, first: str
) -> None:
    text = (
        "De raad van Lindewaard wil geen windpark meer. "
        "'We zijn vier jaar bezig en de rek is eruit', zegt wethouder Marijke Tolsma. "
        "Er werd boe geroepen, waarna burgemeester Van Wessem de zitting kort schorste."
    )
    new_store.index([make_article("a", "Windpark Lindewaard", text, "2024-01-01")])
    asked = understand(question)
    hits = new_store.retriever().search(asked.standalone, language=asked.language)
    best = Ranker(new_store.archive.article, reader).rank(asked, hits)[0]
    assert first in best.short_answer
    assert best.fits


def test_an_article_that_does_not_speak_of_the_office_has_no_holder(
    store: Store, reader: Reader
) -> None:
    asked = understand("Wie is de paus van Veldmeer?")
    ranked = Ranker(store.archive.article, reader).rank(
        asked, store.retriever().search(asked.standalone)
    )
    assert not any(candidate.fits for candidate in ranked)
    assert confidence(signals(asked, ranked)) < confidence(
        signals(asked, [replace(ranked[0], fits=True)])
    )


INTERVIEW = (
    "Verpleegster Delfina Sluyters draait al 26 jaar nachtdiensten op de hartbewaking. "
    "Waarom altijd de nacht? "
    "‘Eerst voor het geld, want mijn man studeerde nog.’ "
    "Haar collega's noemen haar de uil."
)


class PartialReader:
    """Finds most what asks, and least what tells."""

    def read_pairs(self, asked: Sequence[tuple[str, Passage]]) -> list[Reading]:
        return [Reading(1.0, tuple(self._sentences(passage))) for _, passage in asked]

    def _sentences(self, passage: Passage) -> Iterator[SentenceReading]:
        for number in range(len(passage.sentences)):
            evidence = 5.0 if passage.sentence(number).endswith("?") else -number / 10
            yield SentenceReading(number, evidence, 1.0, Span(0, 2))


def test_a_reporters_question_is_answered_by_what_stands_behind_it(new_store: Store) -> None:
    new_store.index([make_article("a", "De uil van de hartbewaking", INTERVIEW, "2024-01-01")])
    asked = understand("Waarom werkt Delfina Sluyters altijd in de nacht?")
    hits = new_store.retriever().search(asked.standalone)
    ranker = Ranker(new_store.archive.article, cast(Reader, PartialReader()))
    best, second, *_, last = ranker.rank(asked, hits)
    assert best.text == "‘Eerst voor het geld, want mijn man studeerde nog.’"
    assert second.number == 0
    assert last.text == "Waarom altijd de nacht?"
    assert not last.fits


def test_a_passage_need_not_name_again_whom_its_article_is_about(
    new_store: Store, reader: Reader
) -> None:
    text = "Delfina Sluyters werkt 's nachts. " + "Het is stil op de gang. " * 60
    article = make_article(
        "a", "De uil", text + "Zij verdient daarmee 400 euro meer.", "2024-01-01"
    )
    other = make_article("b", "Loon", "De buschauffeur verdient 400 euro meer.", "2024-01-01")
    new_store.index([article, other])
    asked = understand("Hoeveel verdient Sluyters meer?")
    hits = new_store.retriever().search(asked.standalone)
    ranked = Ranker(new_store.archive.article, reader).rank(asked, hits)
    scores = {
        c.article.id: c.score - c.relevance - c.evidence - 0.3 * c.span
        for c in ranked
        if "400" in c.text
    }
    cosines = {hit.passage.article_id: hit.cosine for hit in hits if "400" in hit.passage.text}
    assert scores["a"] - 100 * cosines["a"] == pytest.approx(-0.5)
    assert scores["b"] - 100 * cosines["b"] == pytest.approx(-2.5)


def test_a_question_for_two_times_is_read_again_as_it_is_answered_at_each(store: Store) -> None:
    asked = understand("Hoeveel bezoekers trok het museum eerst, en hoeveel nu?")
    assert asked.compares
    reader = CountingReader(3.0)
    hits = store.retriever().search(asked.standalone)
    Ranker(store.archive.article, cast(Reader, reader)).rank(asked, hits)
    once = "Hoeveel bezoekers trok het museum?"
    assert [question for question, _ in reader.given[-1]] == [once, once, f"{once} {once}"]


def test_what_does_not_fit_comes_last_however_sure_the_reader_is(
    new_store: Store, reader: Reader
) -> None:
    text = (
        "President Recep Tayyip Erdogan wil een gesprek over het vliegveld. "
        "Maandag slaagden afvaardigingen van de Afghaanse regering van president Ashraf Ghani er "
        "niet in een staakt-het-vuren overeen te komen."
    )
    new_store.index([make_article("a", "Opmars in Afghanistan", text, "2021-07-22")])
    asked = understand("Wie is de president van Afghanistan?")
    hits = new_store.retriever().search(asked.standalone)
    best, last = Ranker(new_store.archive.article, reader).rank(asked, hits)
    assert best.short_answer == "Ashraf Ghani"
    assert (best.fits, last.fits) == (True, False)
