"""A question file out of feedback: what goes in, what a person judges, what is left out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.evaluation import read_items
from bot.feedback import REASONS, Cited, Feedback, about
from bot.feedback.items import Prepared, prepare, write_items
from index.archive import Archive
from index.article import Article
from index.errors import ItemError
from tests.bot.feedback.readers import (
    BRIDGE,
    HELPFUL,
    QUOTE,
    answered,
    refused,
    stored,
    without_short,
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "archive", create=True)
    made.put(BRIDGE, ())
    return made


def prepared(archive: Archive, *feedback: Feedback) -> Prepared:
    return prepare(stored(*feedback), archive.article)


def test_an_answer_that_helped_is_an_item(archive: Archive) -> None:
    (item,) = prepared(archive, HELPFUL).items
    start = BRIDGE.text.index(QUOTE)
    assert item.pop("id").startswith("feedback-")
    assert item == {
        "kind": "answerable",
        "lang": "nl",
        "question": "Wat kost de reparatie?",
        "doc_id": "brug",
        "answer": "2,4 miljoen euro",
        "evidence": [QUOTE],
        "evidence_span": [[start, start + len(QUOTE)]],
    }


def test_eval_accepts_both_files(archive: Archive, tmp_path: Path) -> None:
    others = [about(refused(f"Vraag {r}?"), False, r) for r in REASONS]
    wrong = [about(answered(f"Wat kost {r}?"), False, r) for r in REASONS]
    found = prepared(archive, HELPFUL, *others, *wrong, about(refused(), True))
    write_items(found.items, tmp_path / "items.jsonl")
    write_items(found.judge, tmp_path / "judge.jsonl")
    (item,) = read_items(tmp_path / "items.jsonl")
    assert item.articles == {"brug"}
    assert [BRIDGE.text[a:b] for a, b in item.evidence_span] == [QUOTE]
    assert len(read_items(tmp_path / "judge.jsonl")) == 9


def test_of_a_question_the_last_counts(archive: Archive) -> None:
    again = about(answered("wat  KOST de reparatie"), False, "unclear")
    found = prepared(archive, HELPFUL, again)
    assert (len(found.items), len(found.judge)) == (0, 1)
    found = prepared(archive, again, HELPFUL)
    assert (len(found.items), len(found.judge)) == (1, 0)


def test_the_same_question_in_another_language_is_another(archive: Archive) -> None:
    assert len(prepared(archive, HELPFUL, replace(HELPFUL, language="en")).items) == 2


def test_ids_stay_the_same(archive: Archive) -> None:
    (alone,) = prepared(archive, HELPFUL).items
    both = prepared(archive, about(answered("Iets anders?"), True), HELPFUL).items
    assert alone["id"] in {item["id"] for item in both}
    assert len({item["id"] for item in both}) == 2


def only_judged(found: Prepared) -> dict[str, Any]:
    assert found.items == ()
    (item,) = found.judge
    return item


@pytest.mark.parametrize("reason", [*REASONS, None])
def test_a_wrong_answer_is_judged_and_not_proposed(archive: Archive, reason: Any) -> None:
    item = only_judged(prepared(archive, about(answered(), False, reason)))
    assert item["kind"] == "answerable"
    assert (item["doc_id"], item["answer"], item["evidence"]) == (None, None, [])
    assert item["given"]["doc_id"] == "brug"
    assert item["note"]


def test_notes_differ(archive: Archive) -> None:
    notes = {
        only_judged(prepared(archive, feedback))["note"]
        for feedback in (
            *(about(answered(), False, reason) for reason in (*REASONS, None)),
            about(refused(), False),
            about(refused(), True),
            about(without_short(answered()), True),
            replace(HELPFUL, question="Wat kost *** de reparatie?"),
            replace(HELPFUL, citations=()),
        )
    }
    assert len(notes) == 10


def test_a_question_without_an_answer_is_judged(archive: Archive) -> None:
    item = only_judged(prepared(archive, about(refused(), False, "not_answered")))
    assert item["kind"] == "unanswerable"
    assert "given" not in item
    assert "answerable" in item["note"]


def test_an_answer_without_a_short_one_is_judged_with_its_source(archive: Archive) -> None:
    item = only_judged(prepared(archive, about(without_short(answered()), True)))
    assert (item["doc_id"], item["evidence"], item["answer"]) == ("brug", [QUOTE], None)


def test_a_masked_question_is_judged(archive: Archive) -> None:
    item = only_judged(prepared(archive, replace(HELPFUL, question="Wat weet *** hiervan?")))
    assert "***" in item["note"]


def test_a_note_is_in_the_language_of_the_question(archive: Archive) -> None:
    item = only_judged(prepared(archive, replace(about(refused(), True), language="en")))
    assert item["note"].startswith("The reader")


def test_words_that_moved_are_found_again(archive: Archive) -> None:
    archive.put(replace(BRIDGE, text=f"Aangevuld. {BRIDGE.text}"), ())
    (item,) = prepared(archive, HELPFUL).items
    now = archive.article("brug")
    assert now
    assert now.text[slice(*item["evidence_span"][0])] == QUOTE


@pytest.mark.parametrize(
    "changed",
    [
        replace(BRIDGE, text=BRIDGE.text.replace("2,4", "2,6")),
        replace(BRIDGE, status="retracted"),
        replace(BRIDGE, status="embargoed"),
    ],
    ids=["other words", "retracted", "embargoed"],
)
def test_an_answer_that_no_longer_stands_is_left_out(archive: Archive, changed: Article) -> None:
    archive.put(changed, ())
    assert prepared(archive, HELPFUL) == Prepared((), (), 1)
    assert prepared(archive, about(answered(), False, "unclear")) == Prepared((), (), 1)


@pytest.mark.parametrize(
    "cited", [Cited("weg", 1, 0, 10), Cited("brug", 9, 0, 10), Cited("brug", 1, 500, 510)]
)
def test_a_citation_of_nothing_is_left_out(archive: Archive, cited: Cited) -> None:
    assert prepared(archive, replace(HELPFUL, citations=(cited,))) == Prepared((), (), 1)


def test_spans_are_of_the_first_article_only(archive: Archive) -> None:
    other = Article("weg", "Weg open", "De weg kost 2,4 miljoen euro.")
    archive.put(other, ())
    cited = (*HELPFUL.citations, Cited("weg", 1, 0, len(other.text)))
    (item,) = prepared(archive, replace(HELPFUL, citations=cited)).items
    assert item["alt_doc_ids"] == ["weg"]
    assert item["evidence"] == [QUOTE, other.text]
    assert len(item["evidence_span"]) == 1


def test_a_file_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ItemError, match="nergens"):
        write_items((), tmp_path / "nergens" / "x.jsonl")


def test_an_item_stays_on_its_line(archive: Archive, tmp_path: Path) -> None:
    odd = replace(HELPFUL, question='Wat "kost"\u2028\u2029\x85 {dit}?')
    write_items(prepared(archive, odd).items, tmp_path / "x.jsonl")
    assert [item.question for item in read_items(tmp_path / "x.jsonl")] == [odd.question]
