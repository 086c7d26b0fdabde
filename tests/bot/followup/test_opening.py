"""What stands before a question and steers the conversation."""

import pytest

from bot.followup.opening import Turning, opening


@pytest.mark.parametrize(
    ("question", "turning", "subject", "rest"),
    [
        ("Iets anders: wie is dat?", "new", "", "wie is dat?"),
        ("Oké, iets heel anders. Wie is dat?", "new", "", "Wie is dat?"),
        ("Andere vraag: wie is dat?", "new", "", "wie is dat?"),
        ("Something else: who is that?", "new", "", "who is that?"),
        ("On a different note, who is that?", "new", "", "who is that?"),
        ("Nog een vraag: wie is dat?", "more", "", "wie is dat?"),
        ("Nog een vraagje, wie is dat?", "more", "", "wie is dat?"),
        ("Another question: who is that?", "more", "", "who is that?"),
        ("Terug naar het windpark: wie is dat?", "back", "het windpark", "wie is dat?"),
        ("En nog even over De Plons, wie is dat?", "back", "De Plons", "wie is dat?"),
        ("Back to the wind farm: who is that?", "back", "the wind farm", "who is that?"),
        ("About the prize again, who won it?", "back", "the prize", "who won it?"),
    ],
)
def test_what_steers(question: str, turning: Turning, subject: str, rest: str) -> None:
    found = opening(question)
    assert found is not None
    assert (found.turning, found.subject, question[found.question :]) == (turning, subject, rest)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "Iets anders:",
        "Is er iets anders gebeurd?",
        "Wie stelde nog een vraag?",
        "Over welke brug gaat het, en wie bouwde hem?",
        "Over de brug gaat een bus.",
        "About 3,000 people came?",
        "Nog een dode bij Veldmeer?",
        "Terug naar school?",
        "Wat is er nieuw?",
        "Another mayor resigned: who?",
    ],
)
def test_what_does_not(question: str) -> None:
    assert opening(question) is None
