"""Relative dates in quotes: which days they mean, and above all which get none."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.glosses import glosses
from index.article import Language

WEDNESDAY = date(2021, 7, 21)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def read(quote: str, language: Language = "nl", published: date = WEDNESDAY) -> dict[str, str]:
    """Each glossed expression with its days, as "07-21" or "07-12/07-18", years where not 2021."""
    found = {}
    for gloss in glosses(quote, language, published):
        days = [gloss.since, gloss.until] if gloss.since < gloss.until else [gloss.since]
        said = [day.isoformat().removeprefix(f"{published.year}-") for day in days]
        found[quote[gloss.start : gloss.end]] = "/".join(said)
    return found


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("De winkel gaat vandaag open.", {"vandaag": "07-21"}),
        ("Gisteren viel het besluit.", {"Gisteren": "07-20"}),
        ("Eergisteren was het nog droog.", {"Eergisteren": "07-19"}),
        ("De vlaggetjesparade van morgen gaat niet door.", {"morgen": "07-22"}),
        ("Ze worden morgenochtend opgehaald.", {"morgenochtend": "07-22"}),
        ("Overmorgen is het zover.", {"Overmorgen": "07-23"}),
        ("Gisteravond waren 26 doden geborgen.", {"Gisteravond": "07-20"}),
        ("Vannacht is een wisent ontsnapt.", {"Vannacht": "07-20/07-21"}),
        ("Vannacht gaat het vriezen.", {"Vannacht": "07-21/07-22"}),
        ("Drie dagen geleden brak de dijk.", {"Drie dagen geleden": "07-18"}),
        ("Twee weken geleden kwam het nieuws.", {"Twee weken geleden": "07-04/07-10"}),
        ("Vier maanden geleden ging hij weg.", {"Vier maanden geleden": "03-01/03-31"}),
        ("Over twee weken begint de competitie.", {"Over twee weken": "08-01/08-07"}),
        ("Vorige week stond de teller op negen.", {"Vorige week": "07-12/07-18"}),
        ("Later deze week wacht de ploeg.", {"deze week": "07-19/07-25"}),
        ("Volgende maand is de ondertekening.", {"Volgende maand": "08-01/08-31"}),
        ("Het festival gaat dit jaar niet door.", {"dit jaar": "01-01/12-31"}),
        ("Afgelopen weekend was het druk.", {"Afgelopen weekend": "07-17/07-18"}),
        ("Dit weekend vallen vluchten uit.", {"Dit weekend": "07-24/07-25"}),
    ],
)
def test_counted_from_the_article(quote: str, expected: dict[str, str]) -> None:
    assert read(quote) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Dat heeft wethouder Tolsma (Wonen) maandagavond gemeld.", {"maandagavond": "07-19"}),
        ("De raad stemde donderdag voor het plan.", {"donderdag": "07-15"}),
        ("Woensdag begon het weer te regenen.", {"Woensdag": "07-21"}),
        ("'We zijn het eens', zei hij dinsdag.", {"dinsdag": "07-20"}),
        ("Een man die zondag instortte, is overleden.", {"zondag": "07-18"}),
        ("Dat blijkt uit donderdag gepubliceerde cijfers.", {"donderdag": "07-15"}),
        ("Hij zit sinds vrijdag vast.", {"vrijdag": "07-16"}),
        ("Na de brand van zaterdag waren vijf mensen dakloos.", {"zaterdag": "07-17"}),
        ("Directeur Vos maakte dat dinsdag bekend.", {"dinsdag": "07-20"}),
        ("De GGD meldt dinsdag drie gevallen.", {"dinsdag": "07-20"}),
        ("De zaak wordt donderdag voortgezet.", {"donderdag": "07-22"}),
        ("Vanaf maandag mag er niet worden gesproeid.", {"maandag": "07-26"}),
        ("De snelweg blijft tot vrijdagochtend dicht.", {"vrijdagochtend": "07-23"}),
        ("Het debat is woensdag in Den Haag.", {"woensdag": "07-21"}),
        ("De bond belooft dat zij vrijdag van start gaan.", {"vrijdag": "07-23"}),
        ("Zij stemden dinsdagnacht in.", {"dinsdagnacht": "07-20/07-21"}),
        (
            "In de nacht van vrijdag op zaterdag brak brand uit.",
            {"vrijdag op zaterdag": "07-16/07-17"},
        ),
        ("Afgelopen vrijdag ging het mis.", {"Afgelopen vrijdag": "07-16"}),
        ("Komende zaterdag speelt de club.", {"Komende zaterdag": "07-24"}),
        ("Aanstaande woensdag is de uitvaart.", {"Aanstaande woensdag": "07-28"}),
        ("Vorige week dinsdag werd hij ontslagen.", {"Vorige week dinsdag": "07-13"}),
        ("Het debat is volgende week vrijdag.", {"volgende week vrijdag": "07-30"}),
        ("Vorige vrijdag staakten zij.", {"Vorige vrijdag": "07-16"}),
    ],
)
def test_weekdays(quote: str, expected: dict[str, str]) -> None:
    assert read(quote) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Op 12 mei werd hij ontslagen.", {"12 mei": "05-12"}),
        ("Op 12 september volgt het vonnis.", {"12 september": "09-12"}),
        ("Uiterlijk 1 maart moet dat duidelijk zijn.", {"1 maart": "2022-03-01"}),
        ("De leden stemmen op donderdag 29 juli.", {"donderdag 29 juli": "07-29"}),
        ("In mei nam de raad het plan aan.", {"mei": "05-01/05-31"}),
        ("In november bleek het lek.", {"november": "2020-11-01/2020-11-30"}),
        ("De aanbesteding begint in oktober.", {"oktober": "10-01/10-31"}),
        ("Begin juli liep mest van het erf.", {"Begin juli": "07-01/07-10"}),
        ("De weg is sinds half juni dicht.", {"half juni": "06-10/06-20"}),
        ("Lijsttrekker Bos wil eind augustus klaar zijn.", {"eind augustus": "08-21/08-31"}),
        ("In mei vorig jaar brak het uit.", {"mei vorig jaar": "2020-05-01/2020-05-31"}),
        ("Het begon op 9 december vorig jaar.", {"9 december vorig jaar": "2020-12-09"}),
        ("Afgelopen juni was nat.", {"Afgelopen juni": "06-01/06-30"}),
        ("Dit voorjaar kondigde ze het aan.", {"Dit voorjaar": "03-01/05-31"}),
        ("Vorige zomer stonden ze er.", {"Vorige zomer": "2020-06-01/2020-08-31"}),
        ("Afgelopen winter bleef het warm.", {"Afgelopen winter": "2020-12-01/02-28"}),
        ("In het najaar neemt de raad een besluit.", {"najaar": "09-01/11-30"}),
    ],
)
def test_dates_months_and_seasons(quote: str, expected: dict[str, str]) -> None:
    assert read(quote) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The council voted on Tuesday evening.", {"Tuesday evening": "07-20"}),
        ("He will speak on Friday.", {"Friday": "07-23"}),
        ("The trial is due to begin on Monday.", {"Monday": "07-26"}),
        ("The strike, which began on Thursday, is over.", {"Thursday": "07-15"}),
        ("Since Sunday the road has been closed.", {"Sunday": "07-18"}),
        ("The fire broke out yesterday.", {"yesterday": "07-20"}),
        ("Both will be collected tomorrow morning.", {"tomorrow morning": "07-22"}),
        ("Last night the bridge collapsed.", {"Last night": "07-20/07-21"}),
        ("The ministers met last week.", {"last week": "07-12/07-18"}),
        ("Next month the court decides.", {"Next month": "08-01/08-31"}),
        ("Two weeks ago the bridge closed.", {"Two weeks ago": "07-04/07-10"}),
        ("A year ago it opened.", {"A year ago": "2020-01-01/2020-12-31"}),
        ("The harbour opened in May.", {"May": "05-01/05-31"}),
        ("In early July the ministers met.", {"early July": "07-01/07-10"}),
        ("The court will rule on September 12.", {"September 12": "09-12"}),
        ("The mine collapsed on 5 June.", {"5 June": "06-05"}),
        ("This spring the river flooded.", {"This spring": "03-01/05-31"}),
        ("Last Friday the tower was shut down.", {"Last Friday": "07-16"}),
        ("She won in September last year.", {"September last year": "2020-09-01/2020-09-30"}),
    ],
)
def test_english(quote: str, expected: dict[str, str]) -> None:
    assert read(quote, "en") == expected


@pytest.mark.parametrize(
    "quote",
    [
        "Hij werd geboren op 12 mei 1980.",
        "Sinds mei 2019 staat het leeg.",
        "In de zomer van 2015 brandde het af.",
        "Het gebeurde op maandag 8 januari 1962.",
        "De vergadering van 21-07-2021 werd geschorst.",
        "Witte Donderdag was koud.",
        "Op Goede Vrijdag speelde het koor.",
        "Zwarte Zaterdag leidde tot files.",
        "Hij werkte op een blauwe maandag in de haven.",
        "De Zaterdag-matinee trok een volle zaal.",
        "De zondagskrant bracht het nieuws.",
        "Zondag met Lubach won een prijs.",
        "Schrijver Maxim Februari sloot zich aan.",
        "Willem Mei kreeg de prijs.",
        "Elke woensdag kwam de markt bijeen.",
        "Iedere vrijdag was er soep.",
        "Op maandagen was het druk.",
        "Zij sluit voortaan op maandag én dinsdag.",
        "Op zondag mag er niet worden verbouwd.",
        "Op een drukke zaterdag gaat de brug tachtig keer open.",
        "Die vrijdag in de mail.",
        "Zaterdag daarop won hij.",
        "Het eerste elftal zou zaterdag spelen.",
        "De winkel is maandag gesloten.",
        "Hij zei dat hij vrijdag terugkomt.",
        "De organisatie heeft de loop van zondag geschrapt.",
        "Het duel is verplaatst naar zaterdag.",
        "De lastigste kwestie is doorgeschoven naar een conferentie in september.",
        "De ploeg klungelde tot zaterdag.",
        "Wie in de winter komt, moet betalen.",
        "In de winter staat het water hoog.",
        "In mei dat jaar verdween hij.",
        "In 1944 landden zij, in juni vielen de eersten.",
        "Na de aanslagen van 11 september veranderde alles.",
        "Bijna twee jaar geleden begon het.",
        "Nog geen week geleden zei hij dat.",
        "Zij krijgen het geld over vier jaar gespreid.",
        "Zij kregen 4 procent meer over twee jaar.",
        "Tien jaar geleden was alles anders.",
        "De dag van morgen is vandaag de dag duur.",
        "'s Morgens was het koud, op een morgen vroor het.",
        "De volgende week was hij weg.",
        "De laatste week van de campagne begon.",
        "Komende week valt het besluit.",
        "Volgende vrijdag volgt het.",
        "De uitslag was 3-1, later 12-5.",
        "Op 31 februari gebeurde er niets.",
    ],
)
def test_no_gloss(quote: str) -> None:
    assert read(quote) == {}


@pytest.mark.parametrize(
    "quote",
    [
        "It may rain, May said.",
        "They may march on Sundays.",
        "The March on Washington was long.",
        "The Sunday Times wrote it.",
        "Black Friday sales rose.",
        "Good Friday was quiet.",
        "Every Friday they marched.",
        "It happened on a busy Saturday.",
        "He fell on the Thursday before Easter.",
        "She would appear on Friday.",
        "Almost three years ago he left, on 12 May 1980.",
        "Today's youth will decide.",
        "The last week of the campaign began.",
        "The organisers have scrapped Sunday's race.",
        "The school is closed because of the summer holidays.",
        "The ropes will be hanging in a year and a half.",
    ],
)
def test_no_gloss_in_english(quote: str) -> None:
    assert read(quote, "en") == {}


def test_several_in_order_and_in_more_sentences() -> None:
    quote = "Maandag viel het besluit.\nDat wordt donderdag bekendgemaakt, een jaar na 12 mei 2020."
    found = glosses(quote, "nl", WEDNESDAY)
    assert [quote[g.start : g.end] for g in found] == ["Maandag", "donderdag"]
    assert [g.since for g in found] == [date(2021, 7, 19), date(2021, 7, 22)]


@pytest.mark.parametrize("quote", ["", "😀", "\x00maandag\x00", "maandag " * 250, "(" * 2000])
@pytest.mark.parametrize("published", [date.min, date(2024, 2, 29), date.max])
def test_odd_input(quote: str, published: date) -> None:
    assert glosses(quote, "nl", published) == glosses(quote, "nl", published)


WORDS = (
    "maandag woensdagavond in op mei 12 31 de een van vorige week jaar geleden over twee weken tot "
    "vannacht werd heeft gemeld zal , . ' ( komende zomer On Friday last next ago May the"
)


@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join) | st.text(max_size=80),
    st.sampled_from(["nl", "en"]),
    st.dates(),
)
@example("over twee weken zal", "nl", date.max)
@example("vorig jaar in mei werd", "nl", date.min)
def test_glosses_stand_in_order_within_the_quote(
    quote: str, language: Language, published: date
) -> None:
    end = 0
    for gloss in glosses(quote, language, published):
        assert end <= gloss.start < gloss.end <= len(quote)
        assert gloss.since <= gloss.until
        end = gloss.end


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(list(enumerate(WEEKDAYS))))
def test_a_weekday_lies_within_a_week(published: date, weekday: tuple[int, str]) -> None:
    number, name = weekday
    (was,) = glosses(f"De raad stemde {name}.", "nl", published)
    (will,) = glosses(f"De raad gaat {name} stemmen.", "nl", published)
    assert was.since.weekday() == will.since.weekday() == number
    assert timedelta(0) <= published - was.since < timedelta(7)
    assert timedelta(0) <= will.since - published < timedelta(7)
