"""Evaluation: what counts as right, and question files that cannot be read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import Answer, Retrieved, cite
from bot.chain import Chain
from bot.desk import Desk
from bot.evaluation import Item, Result, measure, read_items, run
from index.errors import ItemError
from index.store import Store

ITEM = Item(
    id="1",
    kind="answerable",
    language="nl",
    question="Wie leidt het Havenmuseum?",
    articles=frozenset({"museum"}),
    answers=("Nadia el Kasri", "El Kasri"),
    evidence=("Nadia el Kasri leidt het Havenmuseum in Kaapzicht.",),
)


def figures(store: Store, item: Item, answer: Answer) -> dict[str, float]:
    (only, *_) = measure([Result(item, answer, 1.0)], store.archive.article).values()
    return only


def test_a_right_answer_counts_as_right(store: Store, chain: Chain) -> None:
    measured = figures(store, ITEM, chain.answer(ITEM.question))
    assert {k for k, v in measured.items() if v != 1.0} == set()


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"short_answer": "Kasri Nadia"}, {"short_right"}),
        ({"short_answer": "Nadia el Kasrine"}, {"short_right"}),
        ({"short_answer": None}, {"short_right"}),
        ({"answered": False}, {"answered"}),
        ({"citations": ()}, {"quote_right", "quotes_right", "answer_quoted"}),
        (
            {"retrieved": (Retrieved("brug", 0, 10, 1.0),)},
            {f"{kind}@{k}" for kind in ("article", "evidence") for k in (1, 5, 10)},
        ),
    ],
)
def test_what_is_wrong_counts_as_wrong(
    store: Store, chain: Chain, change: dict[str, object], wrong: set[str]
) -> None:
    answer = replace(chain.answer(ITEM.question), **change)  # type: ignore[arg-type]
    measured = figures(store, ITEM, answer)
    assert {k for k, v in measured.items() if v == 0.0} == wrong


def test_a_quote_that_does_not_stand_there_is_seen(store: Store, chain: Chain) -> None:
    answer = chain.answer(ITEM.question)
    forged = replace(
        answer.citations[0], quote="Nadia El Kasri leidt het Havenmuseum in Kaapzicht."
    )
    measured = figures(store, ITEM, replace(answer, citations=(forged,)))
    assert measured["verbatim"] == 0.0


def test_evidence_spans_instead_of_sentences(store: Store, chain: Chain) -> None:
    item = replace(ITEM, evidence=(), evidence_span=((0, 50),))  # type: ignore[arg-type]
    answer = chain.answer(ITEM.question)
    assert figures(store, item, answer)["quote_right"] == 1.0
    article = store.archive.article("museum")
    assert article is not None
    passage = chain.retriever.search("museum")[0].passage
    other = cite(1, article, passage, passage.sentences[2])
    assert figures(store, item, replace(answer, citations=(other,)))["quote_right"] == 0.0


def test_runs_every_kind_and_reports_progress(store: Store, chain: Chain) -> None:
    items = [
        ITEM,
        replace(ITEM, id="2", kind="unanswerable", question="Wat is de hoofdstad van Mongolië?"),
        replace(ITEM, id="3", kind="claim", question=ITEM.evidence[0], label="supported"),
        replace(ITEM, id="4", kind="claim", question="Zij begon in 2012.", label="refuted"),
    ]
    seen: list[tuple[str, int, int]] = []
    results = run(
        items,
        chain,
        Desk(chain.retriever, chain.retriever.embedder),
        lambda *step: seen.append(step),
    )
    measured = measure(results, store.archive.article)
    assert seen[-1] == ("eval", 4, 4)
    assert measured["unanswerable nl"] == {"n": 1, "refused": 1.0}
    assert measured["claim nl"]["supported_right"] == 1.0
    assert set(measured["milliseconds"]) == {"p50", "p95"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "items.jsonl:2"),
        ("[1]", "items.jsonl:2"),
        ('{"id": "1", "kind": "riddle", "lang": "nl", "question": "?"}', "riddle"),
        ('{"id": "1", "kind": "answerable", "lang": "nl"}', "question"),
        ('{"id": "1", "kind": "followup", "lang": "nl", "question": "?", "history": 3}', "turns"),
    ],
)
def test_a_line_that_is_no_item_is_named(tmp_path: Path, line: str, said: str) -> None:
    good = {"id": "0", "kind": "answerable", "lang": "nl", "question": "Wie?", "doc_id": None}
    (tmp_path / "items.jsonl").write_text(f"{json.dumps(good)}\n{line}\n", "utf-8")
    with pytest.raises(ItemError, match=said):
        read_items(tmp_path / "items.jsonl")
