"""The last gate: forged citations and withdrawn articles."""

from dataclasses import replace

import pytest

from bot.answer import Citation, Draft, Statement, cite
from bot.gate import hold
from index.article import Article, Span
from index.store import Store


@pytest.fixture
def draft(store: Store) -> Draft:
    passage = store.retriever().search("Wie leidt het Havenmuseum?")[0].passage
    article = store.archive.article("museum")
    assert article is not None
    citation = cite(1, article, passage, passage.sentences[0])
    return Draft((Statement("Nadia el Kasri is director.", (1,), "checked"),), (citation,))


def forged(citation: Citation, **changes: object) -> Citation:
    return replace(citation, **changes)  # type: ignore[arg-type]


def test_the_last_gate_strikes_what_does_not_stand_there(store: Store, draft: Draft) -> None:
    (good,) = draft.citations
    bad = [
        forged(good, number=2, quote="Iets anders."),
        forged(good, number=3, start=good.start + 1),
        forged(good, number=4, version=9),
        forged(good, number=5, article_id="nowhere"),
        forged(good, number=6, quote="", end=good.start),
    ]
    statements = tuple(Statement(f"Zin {n}.", (n,), "checked") for n in range(1, 8))
    held = hold(Draft(statements, (good, *bad)), store.archive.article)
    assert [s.citations for s in held.statements] == [(1,)]
    assert held.citations == (good,)
    assert held.struck == 6


def test_a_retraction_holds_at_once(new_store: Store, paper: list[Article]) -> None:
    new_store.index(paper)
    article = new_store.archive.article("museum", 1)
    assert article is not None
    passage = new_store.retriever().search("Wie leidt het Havenmuseum?")[0].passage
    citation = cite(1, article, passage, Span(0, 10))
    new_store.index([replace(paper[1], status="retracted")])
    draft = Draft((Statement("x", (1,), "verbatim"),), (citation,))
    assert hold(draft, new_store.archive.article).statements == ()
