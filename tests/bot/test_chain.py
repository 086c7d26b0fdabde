"""The chain: its steps, its stream, what it says when, and the last gate."""

import re
from collections.abc import Iterator, Sequence

import pytest

from bot.answer import Answer, Draft, Progress, Statement, Turn, cite
from bot.chain import Chain
from bot.question import Question
from bot.ranking import Ranker
from bot.responder import OfflineResponder
from index.article import Hit
from index.errors import ModelError, QuestionError
from index.store import Store
from tests.conftest import make_article


def marks(answer: Answer) -> set[int]:
    """The numbers that are marks in the text of an answer."""
    return {int(number) for number in re.findall(r"\[(\d+)\]", answer.text)}


def cited(answer: Answer) -> set[int]:
    """The numbers that its sentences cite."""
    return {number for statement in answer.statements for number in statement.citations}


@pytest.mark.parametrize(
    ("question", "short", "language"),
    [
        ("Wie leidt het Havenmuseum?", "Nadia el Kasri", "nl"),
        ("How much does the repair of the bridge in Veldmeer cost?", "2.4 million euros", "en"),
        ("Wie is havenmeester van Lowe?", "Ann Pike", "nl"),
        ("Hoe lang is de glijbaan van De Plons?", "62 meter", "nl"),
    ],
)
def test_answers_in_the_articles_own_words(
    chain: Chain, store: Store, question: str, short: str, language: str
) -> None:
    answer = chain.answer(question)
    assert answer.answered
    assert answer.language == language
    assert answer.short_answer is not None
    assert short in answer.short_answer
    assert marks(answer) == cited(answer) == {c.number for c in answer.citations}
    for citation in answer.citations:
        article = store.archive.article(citation.article_id, citation.version)
        assert article is not None
        assert article.text[citation.start : citation.end] == citation.quote


def test_the_introduction_names_source_and_date(chain: Chain) -> None:
    assert chain.answer("Wie leidt het Havenmuseum?").text.startswith(
        "**Nadia el Kasri** [1]\n\n"
        "Volgens *De Lindebode* (14 mei 2024): Nadia el Kasri leidt het Havenmuseum in Kaapzicht."
    )
    assert (
        "According to *De Lindebode* (14 May 2024):"
        in chain.answer("Who runs the Havenmuseum in Kaapzicht?").text
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Wie won in 1987 de loterij van Hogerlande?",
            "Dat staat niet in ons archief. Gezocht is: wie in 1987 de loterij van Hogerlande won.",
        ),
        (
            "What is the capital of Mongolia?",
            "Our archive does not say. Looked for: the capital of Mongolia.",
        ),
    ],
)
def test_refuses_with_the_nearest_articles(chain: Chain, question: str, said: str) -> None:
    answer = chain.answer(question)
    assert not answer.answered
    assert answer.text == said
    assert answer.refusal is not None
    assert answer.refusal.reason == "not_in_archive"
    assert (answer.citations, answer.statements, marks(answer)) == ((), (), set())
    assert answer.nearest
    assert answer.retrieved


@pytest.mark.parametrize("said", ["Hallo!", "Dank je wel, dat was alles.", "ok", "Thanks!"])
def test_small_talk_gets_a_sentence_and_no_sources(chain: Chain, said: str) -> None:
    answer = chain.answer(said)
    assert answer.refusal is not None
    assert answer.refusal.reason == "small_talk"
    assert answer.text
    assert not answer.citations
    assert not answer.nearest


@pytest.mark.parametrize("empty", ["", "   ", "x" * 2_001])
def test_what_cannot_be_asked_is_an_error(chain: Chain, empty: str) -> None:
    with pytest.raises(QuestionError):
        chain.answer(empty)


def test_an_empty_archive_says_so(new_store: Store) -> None:
    new_store.index([])
    chain = Chain(new_store.retriever(), Scripted([]))
    answer = chain.answer("Wie leidt het museum?")
    assert answer.text == "Er staat nog geen artikel in het archief."


@pytest.mark.parametrize(
    ("followup", "history", "short"),
    [
        ("En sinds wanneer?", "Nadia el Kasri leidt het Havenmuseum in Kaapzicht. [1]", "2019"),
        ("Wie was haar voorganger?", "Nadia el Kasri leidt het Havenmuseum. [1]", "Bloem"),
        ("And who came before her?", "Nadia el Kasri leidt het Havenmuseum. [1]", "Bloem"),
    ],
)
def test_follow_ups(chain: Chain, followup: str, history: str, short: str) -> None:
    turn = Turn("Wie is directeur van het Havenmuseum in Kaapzicht?", history)
    answer = chain.answer(followup, history=[turn])
    assert short in (answer.short_answer or "")
    assert answer.question == followup
    assert "Havenmuseum" in answer.standalone_question


def test_streams_progress_first_and_the_complete_answer_last(chain: Chain) -> None:
    events = list(chain.stream("Wie leidt het Havenmuseum?"))
    assert events[0] == Progress("search", 5)
    assert isinstance(events[1], Progress)
    assert events[1].stage == "read"
    assert isinstance(events[-1], Answer)
    assert events[-1].complete
    assert set(events[-1].timings_ms) == {"understand", "retrieve", "respond"}


def test_steps_are_seen_by_langchain_callbacks(chain: Chain) -> None:
    from langchain_core.callbacks import BaseCallbackHandler

    seen: list[str] = []

    class Names(BaseCallbackHandler):
        def on_chain_start(self, *args: object, **options: object) -> None:
            seen.append(str(options.get("name")))

    chain.answer("Wie leidt het Havenmuseum?", config={"callbacks": [Names()]})
    assert {"understand", "retrieve", "respond", "verify"} <= set(seen)


class Scripted:
    """A responder that gives drafts, and then perhaps fails."""

    name = "scripted"

    def __init__(self, drafts: Sequence[Draft], error: ModelError | None = None) -> None:
        self._drafts = drafts
        self._error = error

    def drafts(self, question: Question, hits: Sequence[Hit]) -> Iterator[Draft]:
        yield from self._drafts
        if self._error:
            raise self._error


@pytest.fixture
def draft(store: Store) -> Draft:
    passage = store.retriever().search("Wie leidt het Havenmuseum?")[0].passage
    article = store.archive.article("museum")
    assert article is not None
    citation = cite(1, article, passage, passage.sentences[0])
    return Draft((Statement("Nadia el Kasri is director.", (1,), "checked"),), (citation,))


def test_a_model_answers_and_grows(store: Store, chain: Chain, draft: Draft) -> None:
    model = Scripted([draft])
    events = list(Chain(store.retriever(), Scripted([]), model).stream("Who runs the museum?"))
    growing, last = [e for e in events if isinstance(e, Answer)]
    assert not growing.complete
    assert last.complete
    assert last.responder == "scripted"
    assert last.text == "Nadia el Kasri is director. [1]"


@pytest.mark.parametrize(
    "model",
    [
        Scripted([], ModelError("The model does not answer.")),
        Scripted([Draft(struck=2)]),
        Scripted([]),
    ],
)
def test_without_anything_left_of_the_model_the_offline_answer_is_given(
    store: Store, reader: object, model: Scripted
) -> None:
    offline = OfflineResponder(Ranker(store.archive.article, reader), 0.0)  # type: ignore[arg-type]
    answer = Chain(store.retriever(), offline, model).answer("Wie leidt het Havenmuseum?")
    assert answer.responder == "offline"
    assert answer.short_answer == "Nadia el Kasri"


def test_what_a_failing_model_has_said_and_was_verified_stays(store: Store, draft: Draft) -> None:
    model = Scripted([draft], ModelError("The connection broke."))
    answer = Chain(store.retriever(), Scripted([]), model).answer("Who runs the museum?")
    assert answer.responder == "scripted"
    assert answer.complete


def test_brackets_of_the_article_are_not_marks(new_store: Store, reader: object) -> None:
    text = (
        "De commissie telde 112 incidenten in de haven [1], waarvan 14 ernstige [2, 3]. ‘Het word "
        "[sic] tijd om in te grijpen’, schrijft voorzitter Tine Oever [4]. De code is tel[0]."
    )
    new_store.index([make_article("b12", "Rapport over de haven", text, "2024-05-14")])
    offline = OfflineResponder(Ranker(new_store.archive.article, reader), 0.0)  # type: ignore[arg-type]
    answer = Chain(new_store.retriever(), offline).answer("Hoeveel incidenten telde de commissie?")
    assert marks(answer) == cited(answer)
    assert any("[1], waarvan 14 ernstige [2, 3]" in c.quote for c in answer.citations)
    assert answer.short_answer is not None
    assert "112" in answer.short_answer
