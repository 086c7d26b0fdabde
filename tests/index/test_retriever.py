"""Fused search, filters, variety, and the LangChain form of it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from langchain_core.retrievers import BaseRetriever

from index.article import Article, Hit, Passage, Span
from index.filters import Filters
from index.langchain import ArchiveRetriever
from index.retriever import Retriever, vary
from index.store import Store
from index.words import Words
from tests.conftest import make_article


@pytest.fixture(scope="module")
def retriever(store: Store) -> Retriever:
    return store.retriever()


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Hoeveel fietsers hebben last van de dichte brug?", "brug"),
        ("When will the bridge in Veldmeer be closed?", "brug"),
        ("Who runs the harbour museum in Kaapzicht?", "museum"),
        ("Wie leidt het havenmuseum?", "museum"),
        ("Waarom is de vaargeul van Lowe te ondiep?", "haven"),
        ("glijbaan zwembad", "zwembad"),
        ("75000 euro schade", "storm"),
    ],
)
def test_the_right_article_first_in_both_languages(
    retriever: Retriever, question: str, article: str
) -> None:
    hits = retriever.search(question)
    assert hits[0].passage.article_id == article
    assert hits == sorted(hits, key=lambda h: -h.score)


def test_passages_stand_in_their_articles(retriever: Retriever, paper: list[Article]) -> None:
    texts = {article.id: article.text for article in paper}
    for hit in retriever.search("museum brug zwembad storm"):
        passage = hit.passage
        assert texts[passage.article_id][passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    ("filters", "allowed"),
    [
        (Filters(since=date(2023, 10, 1)), {"museum", "haven", "zwembad"}),
        (Filters(until=date(2022, 12, 31)), {"storm"}),
        (Filters(sources=("de lindebode",), until=date(2023, 9, 1)), {"storm", "brug"}),
        (Filters(sources=("Een andere krant",)), set()),
    ],
)
@pytest.mark.parametrize("narrow", [2_000, 0], ids=["named", "over-fetched"])
def test_filters(
    retriever: Retriever,
    filters: Filters,
    allowed: set[str],
    narrow: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("index.retriever._NARROW", narrow)
    found = {h.passage.article_id for h in retriever.search("Wat gebeurde er?", 20, filters)}
    assert found == allowed


@pytest.mark.parametrize(
    "question", ['"', "a AND (b", "x:y -z", "C&A", "title:*", "()", "\\", "AND", "^1", "de het een"]
)
def test_a_question_is_never_syntax(retriever: Retriever, question: str) -> None:
    assert retriever.search(question)


def hit(article: str, score: float) -> Hit:
    passage = Passage(article, "", "", 0, 1, "x", (Span(0, 1),), id=int(score * 100))
    return Hit(passage, score, 0, 0, 0)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("aaab", "aaba"),
        ("aaaabb", "aabaab"),
        ("aaa", "aaa"),
        ("abab", "abab"),
        ("", ""),
        ("baaa", "baaa"),
    ],
)
def test_at_most_two_of_one_article_in_a_row(given: str, wanted: str) -> None:
    hits = [hit(article, 1 - i / 100) for i, article in enumerate(given)]
    assert "".join(h.passage.article_id for h in vary(hits)) == wanted


def test_as_a_langchain_retriever(retriever: Retriever) -> None:
    langchain: BaseRetriever = ArchiveRetriever(retriever=retriever, k=2)
    documents = langchain.invoke("Wie leidt het Havenmuseum?")
    assert len(documents) == 2
    assert documents[0].metadata["article_id"] == "museum"
    assert "Nadia el Kasri" in documents[0].page_content


def test_knows_the_words_of_the_archive(retriever: Retriever) -> None:
    assert retriever.knows("Veldmeer")
    assert retriever.knows("haven")
    assert retriever.knows("Kanaal")  # the Kanaalbrug
    assert not retriever.knows("Lutjebroek")
    assert not retriever.knows("")


def test_words_are_looked_for_in_the_other_language_of_the_archive(new_store: Store) -> None:
    fasting = "De vastentijd begint op woensdag en eindigt met Pasen."
    heads = "Ook in het voorjaar wordt er veel geleend bij de bank."
    new_store.index(
        [
            make_article("a", "Vasten", fasting, "2024-01-01"),
            make_article("b", "Lenen", heads, "2024-01-02"),
        ]
    )
    retriever = new_store.retriever()
    assert retriever.archive.languages() == {"nl"}
    first = retriever.search("When does Lent start?", language="en")[0]
    assert first.passage.article_id == "a"
    assert first.words > 0
    assert retriever.search("When does Lent start?", language="nl")[0].words == 0


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Wanneer gaat het museum open?", "Het museum gaat op maandag open."),
        ("How much did the stained-glass windows cost?", "De glas-in-loodramen waren duur."),
        ("Xqzzy?", "De kerk is af."),
    ],
)
def test_the_closest_sentence_in_either_language(
    new_store: Store, question: str, sentence: str
) -> None:
    text = "De kerk is af. Het museum gaat op maandag open. De glas-in-loodramen waren duur."
    new_store.index([make_article("a", "Kerk", text, "2024-01-01")])
    retriever = new_store.retriever()
    passage = retriever.search(question)[0].passage
    start, end = retriever.closest_sentence(question, passage)
    assert text[start:end] == sentence


def test_the_words_as_they_are_written_are_kept_for_typing_errors(new_store: Store) -> None:
    prison = make_article("a", "Gevangenis", "De gevangenis van Zwolsterveen is vol.", "2024-01-01")
    new_store.index([prison])
    forms = json.loads((new_store.archive.folder / "words" / "forms.json").read_text("utf-8"))
    assert forms["Zwolsterveen"] == 1
    new_store.index([make_article("b", "Brug", "De brug in Veldmeer ging open.", "2024-01-02")])
    mended = [c.suggestion for c in new_store.retriever().corrections("Wie leeft in Zwolsterveem?")]
    assert mended == ["Zwolsterveen"]
    new_store.index([replace(prison, status="retracted")])
    assert new_store.retriever().corrections("Wie leeft in Zwolsterveem?") == ()


def test_damaged_words_are_counted_anew(new_store: Store) -> None:
    new_store.index([make_article("b", "Brug", "De brug in Zwolsterveen ging open.", "2024-01-02")])
    (new_store.archive.folder / "words" / "forms.json").write_text("[1, ")
    assert new_store.retriever().corrections("Wie leeft in Zwolsterveem?")


def test_an_interrupted_run_leaves_no_word_out(
    new_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "De brug in Veldmeer ging open. " * 50  # or all words were made anew
    new_store.index([make_article("b", "Brug", long, "2024-01-02")])
    prison = make_article("a", "Gevangenis", "De gevangenis van Zwolsterveen is vol.", "2024-01-01")
    with monkeypatch.context() as broken:
        broken.setattr(Words, "write", _breaking_after(Words.write))
        with pytest.raises(KeyboardInterrupt):
            new_store.index([prison])
    new_store.index([prison])
    found = new_store.retriever().corrections("Wie leeft in Zwolsterveem?")
    assert [c.suggestion for c in found] == ["Zwolsterveen"]


def _breaking_after(write: Callable[..., None]) -> Callable[..., None]:
    """What writes, and is then interrupted."""

    def writing(*arguments: object, **options: object) -> None:
        write(*arguments, **options)
        raise KeyboardInterrupt

    return writing
