"""Whom an article names as the holder of an office somewhere."""

import pytest

from bot.facts import facts_in
from bot.fit.holder import is_held_by_another
from bot.fit.office import office
from index.article import Language

ARTICLE = (
    "Maandag slaagden de Taliban en de Afghaanse regering van president Ashraf Ghani er niet in. "
    "De Amerikaanse president Joe Biden besloot anders. "
    "President Recep Tayyip Erdogan wil een gesprek. "
    "Burgemeester Van Wessem van Lindewaard zweeg."
)


@pytest.mark.parametrize(
    ("question", "language", "short", "another"),
    [
        ("Wie is de president van Afghanistan?", "nl", "Recep Tayyip Erdogan", True),
        ("Wie is de president van Afghanistan?", "nl", "Joe Biden", True),
        ("Wie is de president van Afghanistan?", "nl", "president Ashraf Ghani", False),
        ("Who is the president of Afghanistan?", "en", "Ghani", False),
        ("Who is the president of Afghanistan?", "en", "Joe Biden", True),
        ("Wie is de president van Turkije?", "nl", "Recep Tayyip Erdogan", False),
        ("Wie is de president?", "nl", "Joe Biden", False),
        ("Wie is de burgemeester van Lindewaard?", "nl", "Van Wessem", False),
        ("Wie is de burgemeester van Lindewaard?", "nl", "Ashraf Ghani", True),
    ],
)
def test_another_holds_the_office(
    question: str, language: Language, short: str, another: bool
) -> None:
    asked = office(question, language)
    assert asked
    places = tuple(f for f in facts_in(question, language) if f.kind == "name" and f.start > 0)
    assert is_held_by_another(short, ARTICLE, "nl", asked, places) is another
