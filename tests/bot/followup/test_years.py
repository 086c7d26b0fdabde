"""Years told from the one that was spoken of."""

import pytest

from bot.followup.context import Context
from bot.followup.years import dated

_ASKED = Context("Hoeveel bezoekers had het museum in 2019?", "48.000", "nl")


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("En een jaar later?", "En in 2020?"),
        ("Hoeveel waren het er twee jaar eerder?", "Hoeveel waren het er in 2017?"),
        ("En het jaar daarvoor?", "En in 2018?"),
        ("And the year after?", "And in 2020?"),
        ("How many came three years later?", "How many came in 2022?"),
        ("The following year?", "In 2020?"),
        ("Hoe was het vorig jaar?", "Hoe was het vorig jaar?"),
        ("Wat gebeurde er later?", "Wat gebeurde er later?"),
        ("Hoe lang duurt een jaar?", "Hoe lang duurt een jaar?"),
    ],
)
def test_counted_from_the_year_asked_for(question: str, form: str) -> None:
    assert dated(question, _ASKED) == form


def test_counted_from_the_year_answered() -> None:
    assert dated("En een jaar later?", Context("Wanneer begon zij?", "In 2019", "nl")) == (
        "En in 2020?"
    )


@pytest.mark.parametrize(
    "context",
    [
        Context("Wie won?", "Jan", "nl"),
        Context("Wie won in 2019 en 2020?", "Jan", "nl"),
        Context("Hoeveel kwamen er?", "2019", "nl"),
        Context("Wie liep 2.019 meter?", "Jan", "nl"),
    ],
)
def test_no_year_to_count_from(context: Context) -> None:
    assert dated("En een jaar later?", context) == "En een jaar later?"
