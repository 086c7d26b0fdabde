"""Suggested questions on the real chain, with a small invented newspaper."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Answer, Citation, Refusal, Turn
from bot.chain import Chain
from bot.ranking import Ranker
from bot.reader import Reader
from bot.responder import OfflineResponder
from bot.suggesting import Candidate, suggest
from bot.suggesting.candidates import candidates
from bot.suggesting.matter import same_matter, same_story
from bot.suggesting.wellformed import wellformed
from index.article import Article, Language
from index.embedder import BundledEmbedder
from index.errors import ArchiveError
from index.store import Store
from tests.conftest import make_article

_WOLF = (
    "De provincie Drenthe wil een wolf die bij Ruinerzand schapen doodt van een zender voorzien. "
    "Het dier is bekend onder code GW3127m. "
    "'Dit dier heeft geleerd dat een hek niets voorstelt', zegt gedeputeerde Willemien Rozendal. "
    "Schapenhouder Geert Kamphuis noemt het plan 'een halsband voor een inbreker'. "
    "Voor het vangen is een ontheffing nodig.\n\n"
    "De proef kost 85.000 euro en loopt tot en met april. "
    "De schapen zijn op stal gezet, omdat de wolf over het stroomdraad sprong."
)
_KLOOSTER = (
    "Het asielzoekerscentrum in klooster Sint-Agatha in Doornwerd gaat pas op 17 april open. "
    "De brandweer keurde donderdag de westvleugel af, omdat daar maar één trap is. "
    "Burgemeester Frans Loeffen zegt dat hij liever een uitstel uitlegt dan een brand. "
    "In het klooster komen driehonderd mensen te wonen."
)
_BRIDGE = (
    "The Mill Bridge in Larkfield was closed on Monday because cracks had been found in a pillar. "
    "The repair costs 2.4 million euros. "
    "'We would rather close it a day early than a day late', said mayor Ann Pike. "
    "The council wants a second bridge for cyclists. "
    "Some 4,200 cyclists cross the Mill Bridge every day."
)


@pytest.fixture(scope="module")
def store(
    tmp_path_factory: pytest.TempPathFactory, embedder: BundledEmbedder, paper: list[Article]
) -> Iterator[Store]:
    made = Store(tmp_path_factory.mktemp("suggesting"), embedder, create=True)
    own = [
        make_article("wolf", "Drenthe wil zender voor wolf van Ruinerzand", _WOLF, "2023-10-17"),
        make_article("klooster", "Azc in Doornwerd later open", _KLOOSTER, "2024-03-07"),
        make_article("bridge", "Mill Bridge closed", _BRIDGE, "2024-05-02", language="en"),
    ]
    made.index([*paper, *own])
    yield made
    made.close()


@pytest.fixture(scope="module")
def chain(store: Store, reader: Reader) -> Chain:
    return Chain(store.retriever(), OfflineResponder(Ranker(store.archive.article, reader), 0.4))


Suggested = Callable[..., list[str]]


@pytest.fixture(scope="module")
def suggested(chain: Chain, store: Store) -> Suggested:
    """What is suggested below the answer to a question."""

    def found(question: str, history: Sequence[Turn] = (), **options: object) -> list[str]:
        answer = chain.answer(question, history=history)
        after = (*history, Turn(answer.question, answer.text))
        ask = lambda q: chain.answer(q, history=after, language=answer.language)  # noqa: E731
        return list(suggest(answer, history, ask, store.archive.article, **options))  # type: ignore[arg-type]

    return found


def test_what_a_dutch_reader_may_ask_next(suggested: Suggested) -> None:
    found = suggested("Onder welke code is de wolf van Ruinerzand bekend?")
    assert found == [
        "Waarom zijn de schapen op stal gezet?",
        "Wat zei gedeputeerde Willemien Rozendal hierover?",
        "Wat wil de provincie Drenthe?",
    ]


def test_a_question_for_an_amount(suggested: Suggested) -> None:
    found = suggested("Onder welke code is de wolf van Ruinerzand bekend?", most=4)
    assert found[3:] == ["Hoeveel kost de proef?"]


def test_why_comes_first(suggested: Suggested) -> None:
    found = suggested("Wanneer gaat het asielzoekerscentrum in Doornwerd open?")
    assert found[0] == "Waarom keurde de brandweer de westvleugel af?"


def test_what_an_english_reader_may_ask_of_a_dutch_article(suggested: Suggested) -> None:
    found = suggested("When will the centre for asylum seekers in Doornwerd open?")
    assert found == ["What did mayor Frans Loeffen say about this?"]


def test_what_an_english_reader_may_ask_of_an_english_article(suggested: Suggested) -> None:
    found = suggested("How many cyclists cross the Mill Bridge in Larkfield every day?")
    assert "Why was the Mill Bridge in Larkfield closed?" in found
    assert all(wellformed(question) for question in found)


def test_it_is_the_same_every_time(suggested: Suggested) -> None:
    question = "Onder welke code is de wolf van Ruinerzand bekend?"
    assert suggested(question) == suggested(question)


def test_what_was_asked_or_answered_is_not_suggested(suggested: Suggested) -> None:
    history = [Turn("Hoeveel kost de proef met de wolf van Ruinerzand?", "85.000 euro")]
    found = suggested("Onder welke code is die wolf bekend?", history, most=6)
    assert "Hoeveel kost de proef?" not in found


def test_no_more_than_was_asked_for(suggested: Suggested) -> None:
    assert len(suggested("Onder welke code is de wolf van Ruinerzand bekend?", most=1)) == 1
    assert suggested("Onder welke code is de wolf van Ruinerzand bekend?", tries=0) == []


def test_nothing_is_tried_when_time_is_up(suggested: Suggested) -> None:
    ticks = iter([0.0, *[99.0] * 9])
    question = "Onder welke code is de wolf van Ruinerzand bekend?"
    assert suggested(question, clock=lambda: next(ticks)) == []


def test_small_talk_and_an_unfinished_answer_get_none(chain: Chain, store: Store) -> None:
    article = store.archive.article
    thanks = chain.answer("Bedankt!")
    assert list(suggest(thanks, (), chain.answer, article)) == []
    growing = replace(chain.answer("Onder welke code is de wolf bekend?"), complete=False)
    assert list(suggest(growing, (), chain.answer, article)) == []


def test_a_proposal_is_checked_like_any_other(suggested: Suggested) -> None:
    def propose(answer: Answer, articles: Sequence[Article]) -> Iterator[Candidate]:
        yield Candidate("Hoeveel kost de proef met de wolf?", "proposed")
        yield Candidate("Wie won in 1998 het wereldkampioenschap dammen?", "proposed")
        yield Candidate("Is dit <b>opmaak</b> of niet?", "proposed")

    question = "Onder welke code is de wolf van Ruinerzand bekend?"
    assert suggested(question, propose=propose) == ["Hoeveel kost de proef met de wolf?"]


def test_an_archive_that_breaks_gives_none(chain: Chain) -> None:
    def broken(_: str) -> Article | None:
        raise ArchiveError("gone")

    answer = chain.answer("Onder welke code is de wolf van Ruinerzand bekend?")
    assert list(suggest(answer, (), chain.answer, broken)) == []


def test_a_question_that_breaks_is_passed_over(chain: Chain, store: Store) -> None:
    def ask(_: str) -> Answer:
        raise ArchiveError("gone")

    answer = chain.answer("Onder welke code is de wolf van Ruinerzand bekend?")
    assert list(suggest(answer, (), ask, store.archive.article)) == []


def test_a_retracted_article_gives_none(chain: Chain, store: Store) -> None:
    def retracted(id: str) -> Article | None:
        article = store.archive.article(id)
        return article and replace(article, status="retracted")

    answer = chain.answer("Onder welke code is de wolf van Ruinerzand bekend?")
    assert list(suggest(answer, (), chain.answer, retracted)) == []


def test_below_a_refusal_a_question_stands_alone() -> None:
    text = "Het Glasmuseum in Maaspoort ontving vorig jaar 94.000 bezoekers. De bouw begon in 2003."
    refused = _refused("Wie leidt het museum?")
    found = [c.question for c in candidates(refused, [make_article("glas", "Glas", text)])]
    assert found == ["Hoeveel bezoekers ontving het Glasmuseum in Maaspoort?"]


def test_stories_and_matters() -> None:
    one = make_article("1", "Brand", "In Elsbroek zag Jan Haan de Mulderhof.", "2024-01-01")
    later = make_article(
        "2", "Na de brand", "Weer in Elsbroek: Jan Haan en Mulderhof.", "2024-02-01"
    )
    old = replace(later, id="3", published=None)
    other = make_article("4", "Storm", "In Veldmeer waaide het.", "2024-01-02")
    assert same_story(one, one)
    assert same_story(one, later)
    assert same_matter(one, old)
    assert not same_story(one, old)
    assert not same_matter(one, other)


_ODD = st.text(st.sampled_from("aeinrst AEWD.,'\"‘’()[]<>*–:;?!\n\u202e0123456789"), max_size=300)
_PIECES = st.lists(
    st.sampled_from(
        [
            "De brug", "wil", "omdat", "burgemeester", "Greet Vanhoof", "zegt", "in 2019", "kost",
            "85.000 euro", "'", "\"", ".", ". ", ",", "<b>", "werd", "gesloten", "because", "was",
            "The bridge", "Bewoners", "eisen", "Urgenda", "De", "wants", "'t", "-", "€", "in",
            "{verb}", "{who}", "\u202e", "\x00", "zei hij",
            "schade", "?",
        ]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


@settings(max_examples=60)
@given(st.one_of(_ODD, _PIECES), st.sampled_from(["nl", "en"]), st.sampled_from(["nl", "en"]))
def test_no_article_breaks_it(text: str, written: Language, read: Language) -> None:
    article = make_article("odd", text[:40], text, "2024-01-01", language=written)
    told = replace(_refused("Wat is er?"), language=read, answered=True, refusal=None)
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        return replace(told, citations=(_cited(article),), confidence=0.9)

    found = list(suggest(told, (), ask, {"odd": article}.get))
    assert all(map(wellformed, [*asked, *found]))
    list(candidates(told, [article]))


def _refused(question: str) -> Answer:
    refusal = Refusal("not_in_archive", "Nee.")
    return Answer(question, question, "nl", False, "Nee.", refusal=refusal)


def _cited(article: Article) -> Citation:
    return Citation(1, article.id, 1, "", None, None, None, "published", "x", 0, len(article.text))
