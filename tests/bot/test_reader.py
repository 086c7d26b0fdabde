"""The bundled reader: the right sentence, the right words, at the right characters."""

import pytest

from bot.reader import Reader
from index.article import Passage, Span
from index.splitter import split_article
from index.store import Store
from tests.conftest import make_article


def passage(text: str, title: str = "") -> Passage:
    only, *_ = split_article(make_article("a", title, text))
    return only


@pytest.mark.parametrize(
    ("question", "sentence", "short"),
    [
        ("Hoeveel kost de reparatie van de Kanaalbrug?", 2, "2,4 miljoen euro"),
        ("When will the Kanaalbrug be closed?", 0, "7 oktober"),
        ("Welke wethouder verwacht overlast?", 1, "Gijs Prins"),
    ],
)
def test_the_sentence_and_the_words_that_answer(
    store: Store, reader: Reader, question: str, sentence: int, short: str
) -> None:
    article = store.archive.article("brug")
    assert article is not None
    (whole, *_) = split_article(article)
    (reading,) = reader.read(question, [whole])
    best = max(reading.sentences, key=lambda s: s.evidence + 0.3 * s.span)
    words = whole.sentence(best.number)[best.short.start : best.short.end]
    assert best.number == sentence
    assert short in words or words in short


def test_a_passage_that_answers_is_more_relevant_than_one_that_does_not(reader: Reader) -> None:
    right = passage("Nadia el Kasri leidt het Havenmuseum in Kaapzicht. Zij begon op 1 april 2019.")
    wrong = passage("Een zomerstorm trok woensdag over Hogerlande. Er vielen geen gewonden.")
    a, b = reader.read("Wie leidt het Havenmuseum?", [right, wrong])
    assert a.relevance > b.relevance + 2


@pytest.mark.parametrize(
    "text",
    [
        "🏆🏆 İİİ! İzmir vierde feest. De zwemster İpek İlhanlı won goud in 58,31 seconden.",
        "De ar\u00adbeids\u00admarkt krimpt. Er ver\u00addwij\u00adnen 1\u00a0250 banen.",
        "Een zin van " + "heel veel " * 200 + "woorden. Daarna nog een zin.",
    ],
)
def test_short_answers_stay_inside_their_sentences(reader: Reader, text: str) -> None:
    whole = passage(text, title="Een titel")
    (reading,) = reader.read("Hoeveel?", [whole])
    assert reading.sentences
    for sentence in reading.sentences:
        length = len(whole.sentence(sentence.number))
        start, end = sentence.short
        assert 0 <= start < end <= length


def test_a_batch_reads_like_one_by_one(reader: Reader, store: Store) -> None:
    passages = list(store.archive.all_passages())
    together = reader.read("Wie leidt het museum?", passages)
    for one, reading in zip(passages, together, strict=True):
        (alone,) = reader.read("Wie leidt het museum?", [one])
        assert alone.relevance == pytest.approx(reading.relevance, abs=1e-3)


def test_no_passages_and_a_very_long_question(reader: Reader) -> None:
    assert reader.read("Wie?", []) == []
    (reading,) = reader.read("wie " * 2_000, [passage("De brug is dicht.")])
    assert reading.sentences[0].short != Span(0, 0)
