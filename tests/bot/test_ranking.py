"""Candidates: what search and reader say, and what both miss."""

from dataclasses import replace

import pytest

from bot.question import understand
from bot.ranking import Ranker
from bot.reader import Reader
from index.store import Store


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
