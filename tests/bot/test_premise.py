"""Questions that take for granted what an article denies."""

from dataclasses import replace

import pytest

from bot.facts import facts_in
from bot.premise import denial
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from index.article import Language
from index.store import Store
from tests.bot.candidates import asked, candidate
from tests.conftest import make_article

STAYS = candidate("Burgemeester Anna Terpstra van Haverland treedt niet af.", id="a", score=4)
COSTS = candidate("De oppositie is boos omdat de kosten stegen.", "omdat de kosten stegen", id="a")
WHY = asked("Waarom trad de burgemeester van Haverland af?")


@pytest.mark.parametrize("answered", [True, False])
def test_what_denies_the_premise_is_the_answer(answered: bool) -> None:
    assert denial(WHY, [COSTS, STAYS], answered) is STAYS
    assert denial(asked("Why did the mayor of Haverland resign?", "en"), [COSTS, STAYS], answered)
    assert denial(WHY, [COSTS], answered) is None
    assert denial(WHY, [], answered=False) is None


def test_yes_or_no_takes_nothing_for_granted() -> None:
    assert denial(asked("Treedt de burgemeester van Haverland af?"), [COSTS, STAYS], True) is None


@pytest.mark.parametrize(
    ("day", "denied"), [("2021-07-21", False), ("2023-01-01", False), ("2020-01-01", True)]
)
def test_a_sentence_as_new_that_says_it_is_so_stands_against_it(day: str, denied: bool) -> None:
    went = candidate("Zij trad toch af, omdat de kosten stegen.", "omdat", id="b", day=day, score=3)
    found = denial(WHY, [COSTS, STAYS, went], answered=True)
    assert found is (STAYS if denied else None)


def test_another_article_must_be_as_new_and_name_what_the_question_names() -> None:
    answer = candidate("Zij was boos om de kosten.", "om de kosten", id="b", day="2020-05-01")
    assert denial(WHY, [answer, STAYS], answered=True) is STAYS
    newer = candidate("Zij was boos om de kosten.", "om de kosten", id="b", day="2022-05-01")
    assert denial(WHY, [newer, STAYS], answered=True) is None
    assert denial(WHY, [newer, STAYS], answered=False) is STAYS
    nameless = asked("Waarom trad de burgemeester af?")
    assert denial(nameless, [answer, STAYS], answered=True) is None
    elsewhere = replace(STAYS, lacking=tuple(facts_in("in Haverland", "nl")))
    assert denial(WHY, [answer, elsewhere], answered=True) is None


TEXT = (
    "Burgemeester Anna Terpstra van Haverland treedt niet af. Dat zei zij dinsdag na een debat van "
    "vijf uur over de verbouwing van het stadhuis. De oppositie had om haar vertrek gevraagd omdat "
    "de kosten opliepen tot 12 miljoen euro."
)


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("Waarom trad de burgemeester van Haverland af?", "nl", "zegt iets anders dan de vraag"),
        ("Why did the mayor of Haverland resign?", "en", "says something else than the question"),
    ],
)
def test_the_denial_is_quoted_alone_and_marked(
    new_store: Store, reader: Reader, question: str, language: Language, said: str
) -> None:
    new_store.index([make_article("a", "Terpstra blijft", TEXT, "2024-05-14")])
    hits = new_store.retriever().search(question, language=language)
    ranker = Ranker(new_store.archive.article, reader)
    (draft,) = OfflineResponder(ranker, 0.5).drafts(asked(question, language), hits)
    (citation,) = draft.citations
    assert citation.quote == "Burgemeester Anna Terpstra van Haverland treedt niet af."
    assert (draft.short_answer, citation.short, draft.confidence) == (None, None, None)
    assert said in draft.notices[0]
