"""What tells who a reader is does not get into a file."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feedback.masking import LONGEST, MASK, fit_to_keep, masked

LETTERS = "abcdefghijklmnopqrstuvwxyz"
FIGURES = "0123456789"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mail mij op jan.de-vries+krant@voorbeeld.co.uk", f"Mail mij op {MASK}"),
        ("Ik ben <piet@voorbeeld.nl>, wie weet meer?", f"Ik ben <{MASK}>, wie weet meer?"),
        ("Bel 06-12345678", f"Bel {MASK}"),
        ("Bel 06 1234 5678 of 06 12 34 56 78", f"Bel {MASK} of {MASK}"),
        ("bel (020) 123 45 67!", f"bel {MASK}!"),
        ("bel 0031 6 12345678", f"bel {MASK}"),
        ("bel +31 (0)6-12345678", f"bel {MASK}"),
        ("bel +32 475 12 34 56", f"bel {MASK}"),
        ("bel 0475/12.34.56", f"bel {MASK}"),
        ("call +44 20 7946 0958 now", f"call {MASK} now"),
        ("Mijn rekening is NL91 ABNA 0417 1643 00", f"Mijn rekening is {MASK}"),
        ("mijn rekening is nl91abna0417164300.", f"mijn rekening is {MASK}."),
        ("BE68 5390 0754 7034 en DE89370400440532013000", f"{MASK} en {MASK}"),
        ("Mijn bsn is 123456782", f"Mijn bsn is {MASK}"),
        ("Mijn bsn is 1234.56.782", f"Mijn bsn is {MASK}"),
        ("rijksregister 85.07.30-033.28", f"rijksregister {MASK}"),
        ("Ik woon op Dorpsstraat 12, 1234 AB Utrecht", f"Ik woon op {MASK} Utrecht"),
        ("Ik woon op dorpsstraat 12a 1234 ab", f"Ik woon op {MASK}"),
        ("Laan van Meerdervoort 12-3, 2517AB Den Haag", f"{MASK} Den Haag"),
        ("Wat gebeurt er in 1234AB?", f"Wat gebeurt er in {MASK}?"),
        ("Wat gebeurt er in 9711 LM?", f"Wat gebeurt er in {MASK}?"),
    ],
)
def test_personal_things_are_masked(text: str, kept: str) -> None:
    assert masked(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel gewonden vielen er op 21-07-2021?",
        "Wat gebeurde er op 01-02-2021 en 02/03/2022?",
        "Wat gebeurde er op 2021-07-21 om 10:30?",
        "Kostte de brug 2.400.000,50 euro of 10.000.000?",
        "Kostte het 123.456.789 euro?",
        "Wie won het WK in 2018 en het EK in 2020?",
        "Wie won het 2024 EK?",
        "Won Nederland het 2010 WK of niet?",
        "Wat deed de EU in 2021 in Brussel?",
        "Hoeveel mensen deden in 2020 op een fiets mee?",
        "Hoe ver is 1500 km, en 1500km, en 2000kg?",
        "Wie waren de 3000en?",
        "Hoeveel doden vielen er bij MH17 in 2014?",
        "Wat staat er in artikel 140 van de grondwet?",
        "Bel 112 of 0900 8844 of 113",
        "Wie schreef @krant op X?",
        "Werd het 3-1, 4-2 of 10-0?",
        "Werd Ajax kampioen in 2018-2019, 2020-2021 en 2021-2022?",
        "Op de Kerkstraat 12 brandde het",
        "What happened on 9/11, and in 1984?",
        "How many people live at 52.370216, 4.895168?",
        "Wat is er met NL 2025 en BE 2030?",
    ],
)
def test_the_news_is_not(text: str) -> None:
    assert masked(text) == text


@given(st.text(), st.text(LETTERS + FIGURES + "._+-", min_size=3), st.text(LETTERS, min_size=1))
def test_no_address_is_left(around: str, name: str, host: str) -> None:
    address = f"{name}@{host}.nl"
    assert address not in masked(f"{around} {address} {around}")


@given(st.text(), st.text(FIGURES, min_size=8, max_size=8), st.sampled_from(["", " ", "-"]))
def test_no_mobile_number_is_left(around: str, number: str, between: str) -> None:
    written = f"06{between}{number}"
    assert written not in masked(f"{around} {written} {around}")


@given(
    st.text(FIGURES, min_size=2, max_size=2),
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4),
    st.text(FIGURES, min_size=10, max_size=10),
)
def test_no_account_is_left(check: str, bank: str, number: str) -> None:
    compact = f"NL{check}{bank}{number}"
    grouped = " ".join(re.findall(".{1,4}", compact))
    assert masked(f"van {compact} naar {grouped} toe") == f"van {MASK} naar {MASK} toe"


@given(st.integers(10**8, 10**9 - 1))
def test_no_number_of_nine_figures_is_left(number: int) -> None:
    assert str(number) not in masked(f"mijn nummer {number}.")


@given(st.integers(1000, 9999), st.sampled_from(["AB", "XZ", "CD"]), st.integers(1, 99999))
def test_no_postcode_with_a_street_is_left(figures: int, letters: str, house: int) -> None:
    kept = masked(f"Ik woon op Lindelaan {house}, {figures} {letters} in de stad")
    assert kept == f"Ik woon op {MASK} in de stad"


@given(st.text())
def test_what_is_masked_stays_so(text: str) -> None:
    once = masked(text)
    assert masked(once) == once


@given(st.text(st.characters(exclude_categories=["Nd"], exclude_characters="@")))
def test_a_text_without_figures_or_at_stays(text: str) -> None:
    assert masked(text) == text


@given(st.text(st.characters(codec=None)))
def test_what_is_kept_is_one_short_line(text: str) -> None:
    kept = fit_to_keep(text)
    assert len(kept) <= LONGEST
    assert kept.isprintable() or not re.search(r"[\x00-\x1f\x7f\ud800-\udfff]", kept)
    kept.encode("utf-8")


def test_it_is_masked_before_it_is_cut() -> None:
    kept = fit_to_keep("a" * (LONGEST - 8) + " jan@voorbeeld.nl is mijn adres")
    assert "jan" not in kept


@pytest.mark.parametrize(
    "part",
    ["a", "a.", "a@", "0", "06 ", "+3 ", "1234 ", "NL91 ", "Aa 1 ", "Aa van ", "-", "*", "A"],
)
def test_it_takes_no_long_time(part: str) -> None:
    began = time.perf_counter()
    masked(part * 20_000)
    assert time.perf_counter() - began < 2
