"""Who "she" or "his" is."""

import pytest

from bot.followup.context import Context
from bot.followup.people import Person, told_gender, who
from index.article import Language


def means(pronoun: str, *turns: tuple[str, str], language: Language = "nl") -> str | None:
    """Who a pronoun means after these questions and answers."""
    contexts = [Context(question, answer, language) for question, answer in turns]
    return who(pronoun, [context.people for context in reversed(contexts)])


@pytest.mark.parametrize(
    ("question", "answer", "person"),
    [
        ("Wie is burgemeester van Veldmeer?", "Gijs Tak", "Gijs Tak"),
        ("Hoe heet de wethouder van Veldmeer?", "Gijs Tak", "Gijs Tak"),
        ("Welke kandidaat trok zich terug?", "Wout Dierckx", "Wout Dierckx"),
        ("Wie gaf de doorslag?", "De doorslag gaf Nel Brouwers van Dorpsbelang", "Nel Brouwers"),
        ("Waar werd Marten Baken geboren?", "In Hogerlande", "Marten Baken"),
        ("Wat wil wethouder Karaca?", "Een brug", "wethouder Karaca"),
        ("Wat deed de penningmeester van Euterpe?", "Stelen", "de penningmeester van Euterpe"),
        (
            "Wat zei hij over De Plons?",
            "Dit bad is lek, zegt wethouder Gerard Hiddink",
            "Gerard Hiddink",
        ),
    ],
)
def test_the_person_of_the_turn_before(question: str, answer: str, person: str) -> None:
    assert means("hij", (question, answer)) == person


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Aan welke club verkocht Merwestad zijn spits?", "Racing Scheldemond"),
        ("Hoe oud is de kano uit het Grollerveen?", "1.400 jaar"),
        ("Wat kost een kaartje?", "2,50 euro"),
        ("Hoeveel regen viel er in Sint-Idesduin?", "71 millimeter"),
        ("", ""),
    ],
)
def test_nobody(question: str, answer: str) -> None:
    assert means("hij", (question, answer)) is None


def test_the_daughter_of_somebody_rather_than_somebody() -> None:
    turn = ("Hoeveel straf kreeg de dochter van Maria Verbruggen?", "Achttien maanden")
    assert means("ze", turn) == "de dochter van Maria Verbruggen"


def test_who_was_called_she_is_not_he() -> None:
    turns = [[Person("Nadia", "f")], [Person("Rutger")]]
    assert who("hij", turns) == "Rutger"
    assert who("zij", turns) == "Nadia"
    assert who("hij", [[Person("Nadia", "f")]]) is None


def test_the_last_one_spoken_of_goes_first() -> None:
    assert who("zij", [[Person("Hilde")], [Person("Nadia", "f")]]) == "Hilde"
    unlikely = [Person("Lindewaard", likely=False)]
    assert who("hij", [unlikely, [Person("Henk Baarsma")]]) == "Henk Baarsma"
    assert who("hij", [unlikely]) == "Lindewaard"


@pytest.mark.parametrize(
    ("quote", "gender"),
    [
        ("Ik moet huilen op bevel, zegt ze", "f"),
        ("Ik ga, zei hij, en hij ging", "m"),
        ("Ik ga, zei hij. Blijf, zei zij", ""),
        ("Zij begon in 2019", ""),
        ("", ""),
    ],
)
def test_the_gender_of_who_is_quoted(quote: str, gender: str) -> None:
    assert told_gender(quote) == gender


def test_a_quote_tells_that_the_one_asked_for_is_a_woman() -> None:
    quote = "Geef mij maar een kachel, zei ze"
    first = Context("Wie werkte bij de Nessersluis?", "Cor Buitendijk", "nl", quote=quote)
    last = Context("Wie woont in Oss?", "Piet Dral", "nl")
    turns = [last.people, first.people]
    assert who("hij", turns) == "Piet Dral"
    assert who("hij", [first.people]) is None
