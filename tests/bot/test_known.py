"""A question held against the small newspaper: what is corrected, and which names it lacks."""

import pytest

from bot.chain import Chain
from bot.known import known
from bot.question import understand
from index.article import Language
from index.store import Store


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Wie is de burgemeester van Lutjebroek?", ("Lutjebroek",)),
        ("Wat kostte de brug in Veldmeer?", ()),
        ("Wat zei Nadia Terpsma over het museum?", ("Terpsma",)),
        ("Wie leidt het Havenmuzeum?", ()),  # corrected first
        ("What did Zwelakhe Terpsma say of the bridge?", ("Zwelakhe Terpsma",)),
    ],
)
def test_names_that_stand_nowhere(store: Store, question: str, names: tuple[str, ...]) -> None:
    found = known(understand(question), store.retriever())
    assert found.unknown == names


def test_typing_errors_are_corrected(store: Store) -> None:
    found = known(understand("Wie leidt het Havenmuzeum?"), store.retriever())
    assert "Havenmuseum" in found.standalone
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("Wie leidt het museum in Lutjebroek?", "nl", "Nergens in het archief gevonden: Lutje"),
        ("Who leads the museum in Lutjebroek?", "en", "Found nowhere in the archive: Lutje"),
    ],
)
def test_a_name_that_stands_nowhere_is_refused_and_named(
    chain: Chain, question: str, language: Language, said: str
) -> None:
    answer = chain.answer(question)
    assert (answer.answered, answer.language) == (False, language)
    assert said in answer.text


def test_an_unknown_name_is_text(chain: Chain) -> None:
    answer = chain.answer("Wie leidt het museum van [1]Lutjebroek*?")
    assert "[1]" not in answer.text
