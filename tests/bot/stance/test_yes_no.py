"""Sentences that say yes or no to a question, and many that must say neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stance import yes_or_no
from index.article import Language

Case = tuple[Language, str, Language, str, str]

NO: list[Case] = [
    ("nl", "Heeft Delft een stadion?", "nl", "Delft heeft geen stadion.", ""),
    ("en", "Did the strike end on Friday?", "en", "The strike did not end on Friday.", ""),
    ("en", "Is the beach at Zandkerke closed?", "en", "The beach at Zandkerke is open.", ""),
    ("en", "Did Belgium pay the ransom?", "nl", "België betaalde het losgeld niet.", ""),
    ("nl", "Kreeg Roos een medaille?", "nl", "Roos kreeg geen medaille.", ""),
    ("nl", "Is de winkel open?", "nl", "De winkel is niet open.", "niet open"),
    (
        "nl",
        "Wordt de wet aangenomen?",
        "nl",
        "De Kamer verwierp de wet met grote meerderheid.",
        "verwierp de wet",
    ),
    (
        "en",
        "Was the law adopted?",
        "nl",
        "De Kamer verwierp de wet met grote meerderheid.",
        "verwierp de wet",
    ),
    (
        "nl",
        "Stegen de prijzen?",
        "nl",
        "De prijzen daalden met 3 procent.",
        "daalden met 3 procent",
    ),
    ("en", "Did prices rise?", "nl", "De prijzen daalden met 3 procent.", "daalden met 3 procent"),
    ("en", "Did the strike go ahead?", "nl", "De staking ging niet door.", "ging niet door"),
    ("nl", "Mag je er zwemmen?", "nl", "Zwemmen is er verboden.", "verboden"),
    ("en", "Is swimming allowed?", "nl", "Zwemmen is er verboden.", "verboden"),
    ("nl", "Gebeurde het ongeluk op 3 mei?", "nl", "Het ongeluk gebeurde op 4 mei.", "op 4 mei"),
    (
        "nl",
        "Is het stadhuis van Gent dicht?",
        "nl",
        "Het stadhuis van Gent is gewoon open.",
        "gewoon open",
    ),
    (
        "nl",
        "Krijgt Vel een nieuw theater?",
        "nl",
        "Vel krijgt geen nieuw theater.",
        "geen nieuw theater",
    ),
    (
        "en",
        "Did the union accept the offer?",
        "en",
        "The union rejected the offer.",
        "rejected the offer",
    ),
    (
        "en",
        "Did Tesla open a factory in Gent?",
        "en",
        "Tesla did not open a factory in Gent.",
        "did not open",
    ),
    (
        "nl",
        "Daalde de werkloosheid in mei?",
        "nl",
        "De werkloosheid steeg in mei licht.",
        "steeg in mei licht",
    ),
    (
        "nl",
        "Heeft Anna de race gewonnen?",
        "nl",
        "Anna verloor de race in de laatste bocht.",
        "verloor de race",
    ),
    ("en", "Was Peters found guilty?", "nl", "Peters werd vrijgesproken.", "vrijgesproken"),
    ("nl", "Was Peters getrouwd?", "nl", "Peters was niet getrouwd.", "niet getrouwd"),
    ("en", "Was Peters married?", "nl", "Peters was niet getrouwd.", "niet getrouwd"),
    ("nl", "Stemde het CDA voor de wet?", "nl", "Het CDA stemde tegen.", "stemde tegen"),
    # a word of the opposite meaning
    ("nl", "Trad de burgemeester af?", "nl", "De burgemeester blijft aan.", "blijft aan"),
    ("nl", "Stemde de raad voor het plan?", "nl", "De raad stemde tegen.", "stemde tegen"),
    ("nl", "Is Goethals veroordeeld?", "nl", "Goethals werd vrijgesproken.", "vrijgesproken"),
    ("en", "Was Goethals convicted?", "nl", "Goethals werd vrijgesproken.", "vrijgesproken"),
    ("en", "Did the council vote for it?", "nl", "De raad stemde tegen.", "stemde tegen"),
    ("en", "Did Ajax win the final?", "en", "Ajax lost the final 2-0.", "lost the final"),
    ("nl", "Is de toegang gratis?", "en", "Visitors pay nine euros.", "pay nine euros"),
    # a denial
    ("nl", "Is de brug open?", "nl", "De brug is nog niet open.", "nog niet open"),
    ("nl", "Zijn er gewonden gevallen?", "nl", "Niemand raakte gewond.", "Niemand raakte gewond"),
    ("en", "Was anyone hurt?", "nl", "Niemand raakte gewond.", "Niemand raakte gewond"),
    ("en", "Did the mayor resign?", "en", "The mayor did not resign.", "did not resign"),
    ("nl", "Mocht directeur Hoogeboom meestemmen?", "nl", "Zij mocht niet meestemmen.", "niet"),
    ("nl", "Heeft Vel geld voor het bad?", "nl", "Vel heeft geen geld.", "geen geld"),
    # another figure or date
    ("nl", "Ging de brug in 2020 open?", "nl", "De brug ging in 2021 open.", "in 2021"),
    ("en", "Did the pool cost 3 million euros?", "nl", "Het bad kostte 4 miljoen euro.", ""),
    # the first time
    ("nl", "Won ooit een Nederlander de Giro?", "nl", "Nooit eerder won een Nederlander.", ""),
    (
        "en",
        "Had Spain ever been world champions before?",
        "nl",
        "Voor Spanje is het de eerste wereldtitel.",
        "de eerste wereldtitel",
    ),
    # asked whether it is true
    ("nl", "Klopt het dat Shehu opstapt?", "nl", "Shehu stapt niet op.", "stapt niet op"),
    ("en", "Is it true that Shehu is resigning?", "nl", "Shehu stapt niet op.", "stapt niet op"),
    ("nl", "Moet iedereen op het net?", "nl", "Nee, maar de gasprijs stijgt.", "Nee"),
]

YES: list[Case] = [
    ("nl", "Is de haven van Vel gesloten?", "nl", "De haven van Vel is gesloten.", ""),
    ("en", "Did Belgium pay the ransom?", "nl", "België betaalde het losgeld.", ""),
    ("nl", "Werkt Jansen bij Shell?", "nl", "Jansen werkt sinds mei bij Shell.", ""),
    ("en", "Does Jansen work at Shell?", "en", "Jansen works at Shell.", ""),
    ("nl", "Is de winkel open?", "nl", "De winkel is niet dicht.", "niet dicht"),
    ("en", "Has the factory closed?", "en", "The factory closed in March.", "closed in March"),
    (
        "en",
        "Did the union reject the offer?",
        "en",
        "The union rejected the offer.",
        "rejected the offer",
    ),
    (
        "nl",
        "Daalde de werkloosheid in mei?",
        "nl",
        "De werkloosheid daalde in mei.",
        "daalde in mei",
    ),
    ("en", "Was Peters married?", "en", "Peters was married to a teacher.", "married to a teacher"),
    ("nl", "Is de brug weer open?", "nl", "De brug is sinds maandag weer open.", "weer open"),
    ("en", "Is the bridge open again?", "nl", "De brug is sinds maandag weer open.", "weer open"),
    ("nl", "Blijft de burgemeester aan?", "nl", "De burgemeester stapt niet op.", "niet op"),
    ("nl", "Is Goethals vrijgesproken?", "nl", "Goethals werd vrijgesproken.", "vrijgesproken"),
    ("en", "Did the council vote for the plan?", "nl", "De raad stemde voor het plan.", ""),
    ("en", "Did the council approve the budget?", "en", "The council approved the budget.", ""),
    ("nl", "Weigerde Betz te tekenen?", "nl", "Betz weigerde te tekenen.", "weigerde te tekenen"),
    ("en", "Does Tarkonia deny it?", "nl", "Tarkonië ontkent iedere schuld.", "ontkent"),
    ("nl", "Heeft de raad het plan besproken?", "nl", "De raad besprak het plan.", ""),
    ("nl", "Gaat de school dicht?", "nl", "De school gaat in mei dicht.", "gaat in mei dicht"),
    ("nl", "Zijn de deuren dicht?", "nl", "Ja, zei de portier.", "Ja"),
]

NEITHER: list[Case] = [
    # the sentence does not say outright what it says, or not all of it
    ("nl", "Stapt de burgemeester op?", "nl", "De burgemeester overweegt op te stappen.", ""),
    ("nl", "Gaat de school dicht?", "nl", "De school zou in mei dichtgaan.", ""),
    ("nl", "Gaat de school dicht?", "nl", "De school gaat mogelijk dicht.", ""),
    (
        "nl",
        "Is de brand aangestoken?",
        "nl",
        "De politie onderzoekt of de brand is aangestoken.",
        "",
    ),
    ("nl", "Is de schade verzekerd?", "nl", "De schade is deels verzekerd.", ""),
    ("nl", "Zijn alle winkels dicht?", "nl", "De winkels aan de haven zijn dicht.", "dicht"),
    ("nl", "Is de brug dicht voor auto's?", "nl", "De brug is alleen dicht voor vrachtwagens.", ""),
    (
        "en",
        "Did Ajax win?",
        "en",
        "Ajax won the first half but lost the match.",
        "won the first half",
    ),
    (
        "en",
        "Is he insured for damage?",
        "nl",
        "Hij is verzekerd tegen regen, maar niet tegen schade.",
        "verzekerd tegen regen",
    ),
    # it denies something else, or a part, or twice
    ("nl", "Is de brug open?", "nl", "De brug is niet verzekerd.", "niet verzekerd"),
    ("nl", "Moet het bad dicht?", "nl", "Het college sluit niet uit dat het bad moet sluiten.", ""),
    ("nl", "Is de minister boos?", "nl", "De minister is niet alleen boos maar ook moe.", ""),
    ("en", "Does she also vote for the board?", "nl", "Ze heeft geen verkiezing meer gemist.", ""),
    ("en", "Did the election bring a record?", "nl", "Nooit eerder scoorden zij zo hoog.", ""),
    ("nl", "Geeft hij toe dat hij mailde?", "nl", "Hij ontkent dat niet.", "ontkent dat niet"),
    # half a denial in the question
    ("en", "Are most adults illiterate?", "nl", "Driekwart kan niet lezen.", "kan niet lezen"),
    ("en", "Is it an outdated address?", "nl", "Vaak klopt het adres niet meer.", "niet meer"),
    ("nl", "Is de brug niet open?", "nl", "De brug is dicht.", "dicht"),
    ("nl", "Is de brug open of dicht?", "nl", "De brug is dicht.", "dicht"),
    ("en", "Is the bridge open or closed?", "en", "The bridge is closed.", "closed"),
    # somebody else, an inexact figure
    ("nl", "Werd Jansen veroordeeld?", "nl", "Pietersen werd veroordeeld.", "veroordeeld"),
    ("nl", "Werd Jansen veroordeeld?", "nl", "Pietersen werd vrijgesproken.", "vrijgesproken"),
    ("nl", "Kostte het bad meer dan 3 miljoen euro?", "nl", "Het bad kostte 4 miljoen euro.", ""),
    # "is it true that" may hang on any word
    (
        "nl",
        "Klopt het dat de brandweer de vleugel afkeurde wegens asbest?",
        "nl",
        "De brandweer keurde de vleugel af, omdat daar maar één trap is.",
        "",
    ),
    # a wish or a view, somebody or something else, another order, nothing known
    ("nl", "Is het plan duur?", "nl", "Het plan is niet populair.", "niet populair"),
    (
        "nl",
        "Was de minister aanwezig?",
        "nl",
        "De minister wilde niet reageren.",
        "wilde niet reageren",
    ),
    (
        "en",
        "Was the minister present?",
        "en",
        "The minister would not comment.",
        "would not comment",
    ),
    ("en", "Is the plan expensive?", "en", "The plan is not popular.", "not popular"),
    (
        "nl",
        "Is de verdachte aangehouden?",
        "nl",
        "De politie wil er niets over zeggen.",
        "wil er niets over zeggen",
    ),
    (
        "nl",
        "Is de verdachte aangehouden?",
        "nl",
        "Het is nog niet bekend of de verdachte is aangehouden.",
        "nog niet bekend",
    ),
    (
        "en",
        "Has the suspect been arrested?",
        "en",
        "It is not known whether the suspect has been arrested.",
        "not known",
    ),
    (
        "nl",
        "Was de brand aangestoken?",
        "nl",
        "De oorzaak van de brand is niet bekend.",
        "niet bekend",
    ),
    (
        "en",
        "Was the fire started on purpose?",
        "nl",
        "De oorzaak van de brand is nog niet bekend.",
        "nog niet bekend",
    ),
    (
        "nl",
        "Heeft Jansen het geld gestolen?",
        "nl",
        "Jansen heeft volgens justitie het geld niet alleen gestolen.",
        "niet alleen gestolen",
    ),
    (
        "nl",
        "Komt er een nieuwe school?",
        "nl",
        "De raad heeft nog geen besluit genomen over een nieuwe school.",
        "nog geen besluit",
    ),
    (
        "en",
        "Will there be a new school?",
        "en",
        "The council has not yet decided on a new school.",
        "not yet decided",
    ),
    ("nl", "Is Vel rijk?", "nl", "Vel is niet arm.", "niet arm"),
    (
        "en",
        "Will the factory close?",
        "en",
        "The union fears that the factory will close.",
        "the factory will close",
    ),
    (
        "nl",
        "Gaat de fabriek dicht?",
        "nl",
        "De vakbond vreest dat de fabriek dichtgaat.",
        "dat de fabriek dichtgaat",
    ),
    (
        "nl",
        "Gaat de fabriek dicht?",
        "nl",
        "De wethouder wil voorkomen dat de fabriek dichtgaat.",
        "dat de fabriek dichtgaat",
    ),
    (
        "en",
        "Did the mayor resign?",
        "en",
        "The opposition demands that the mayor resign.",
        "that the mayor resign",
    ),
    (
        "nl",
        "Is de burgemeester afgetreden?",
        "nl",
        "De oppositie eist dat de burgemeester aftreedt.",
        "dat de burgemeester aftreedt",
    ),
    (
        "nl",
        "Is Jansen vrijgesproken?",
        "nl",
        "De advocaat vroeg de rechter Jansen vrij te spreken.",
        "Jansen vrij te spreken",
    ),
    (
        "en",
        "Was Jansen acquitted?",
        "en",
        "The lawyer asked the judge to acquit Jansen.",
        "acquit Jansen",
    ),
    ("nl", "Won Ajax van PSV?", "nl", "PSV won van Ajax.", "PSV won van Ajax"),
    ("en", "Did Ajax beat PSV?", "en", "PSV beat Ajax 2-1.", "PSV beat Ajax"),
    (
        "nl",
        "Stegen de prijzen in Vel?",
        "nl",
        "De lonen daalden met 3 procent.",
        "daalden met 3 procent",
    ),
    ("nl", "Mag je er zwemmen?", "nl", "Je mag er niet vissen.", "niet vissen"),
    ("en", "Can you swim there?", "en", "Fishing is not allowed there.", "not allowed"),
    ("nl", "Is de brug gevaarlijk?", "nl", "De brug is niet afgesloten.", "niet afgesloten"),
    (
        "nl",
        "Is het museum op zondag open?",
        "nl",
        "Het museum is op maandag gesloten.",
        "op maandag gesloten",
    ),
    (
        "nl",
        "Werden alle leden ontslagen?",
        "nl",
        "Drie leden werden ontslagen.",
        "Drie leden werden ontslagen",
    ),
    ("nl", "Was er veel schade?", "nl", "Er was schade aan het dak.", "schade aan het dak"),
    ("nl", "Gebeurde het ongeluk op 3 mei?", "nl", "Het ongeluk gebeurde in mei.", "in mei"),
    (
        "nl",
        "Gebeurde het ongeluk op 3 mei?",
        "nl",
        "Op 4 mei meldde de politie het ongeluk.",
        "Op 4 mei",
    ),
    ("en", "Was Peters married?", "en", "Peters lived with his mother.", "with his mother"),
    ("nl", "Is Peters rijk?", "nl", "Peters heeft geen kinderen.", "geen kinderen"),
    (
        "nl",
        "Komt de trein terug?",
        "nl",
        "De NS kon niet zeggen of de trein terugkomt.",
        "niet zeggen",
    ),
    (
        "nl",
        "Was de burgemeester bij de brand?",
        "nl",
        "De burgemeester was niet bereikbaar voor commentaar.",
        "niet bereikbaar",
    ),
    (
        "en",
        "Was the mayor at the fire?",
        "en",
        "The mayor could not be reached.",
        "could not be reached",
    ),
    ("nl", "Is het water veilig?", "nl", "Inwoners moeten het water niet drinken.", "niet drinken"),
    ("nl", "Sluit de winkel?", "nl", "De winkel sluit misschien.", "sluit misschien"),
    ("nl", "Sluit de winkel?", "nl", "Als de huur stijgt, sluit de winkel.", "sluit de winkel"),
    (
        "en",
        "Will the shop close?",
        "en",
        "If the rent rises, the shop will close.",
        "the shop will close",
    ),
    (
        "en",
        "Will the shop close?",
        "en",
        "The shop will close unless the rent falls.",
        "will close",
    ),
    ("nl", "Is de weg open?", "nl", "De weg was tot maandag open.", "tot maandag open"),
    ("en", "Is the road open?", "en", "The road was open until Monday.", "open until Monday"),
    ("nl", "Steeg de winst van Philips?", "nl", "De omzet van Philips daalde.", "daalde"),
    ("en", "Did Philips's profit rise?", "en", "Philips's revenue fell.", "fell"),
    (
        "nl",
        "Heeft Rusland Oekraïne aangevallen?",
        "nl",
        "Oekraïne viel Rusland aan.",
        "viel Rusland aan",
    ),
    ("en", "Did Anna sue Bob?", "en", "Bob sued Anna.", "sued Anna"),
    ("nl", "Stemde het CDA voor de wet?", "nl", "De VVD stemde voor de wet.", "stemde voor de wet"),
    (
        "nl",
        "Stemde het CDA voor de wet?",
        "nl",
        "De VVD stemde tegen de wet.",
        "stemde tegen de wet",
    ),
    (
        "en",
        "Did Labour vote for the bill?",
        "en",
        "The Tories voted against the bill.",
        "voted against",
    ),
    ("nl", "Is iedereen gered?", "nl", "Twee bemanningsleden zijn gered.", "zijn gered"),
    ("nl", "Zijn er kinderen omgekomen?", "nl", "Een vrouw is omgekomen.", "is omgekomen"),
    ("en", "Were children killed?", "en", "A woman was killed.", "was killed"),
    ("nl", "Heeft de politie geschoten?", "nl", "De verdachte schoot niet.", "schoot niet"),
    ("en", "Did the police shoot?", "en", "The suspect did not shoot.", "did not shoot"),
    (
        "nl",
        "Gaat de bouw door?",
        "nl",
        "De wethouder zegt dat de bouw niet goedkoper wordt.",
        "niet goedkoper",
    ),
    ("en", "Is the vaccine safe?", "en", "The vaccine is not free.", "not free"),
    ("nl", "Gaat de belasting omhoog?", "nl", "De belasting gaat niet omlaag.", "niet omlaag"),
    ("nl", "Was de dader dronken?", "nl", "De bestuurder was niet dronken.", "niet dronken"),
    # another subject or object
    (
        "nl",
        "Heeft Delft een stadion?",
        "nl",
        "Het stadion van Rotterdam ligt niet ver van Delft.",
        "",
    ),
    ("nl", "Kreeg Roos een medaille?", "nl", "Roos zei geen woord na de finale.", ""),
    ("en", "Did the strike end?", "en", "Workers did not return on Monday.", ""),
    ("en", "Is the beach closed?", "en", "The car park at the beach is closed.", ""),
    ("nl", "Is het strand dicht?", "nl", "De parkeerplaats bij het strand is dicht.", ""),
    ("nl", "Ontving de minister de brief?", "nl", "De minister heeft de brief niet gelezen.", ""),
    ("nl", "Is de hond dood?", "nl", "De eigenaar van de hond is dood.", ""),
    ("en", "Is the dog dead?", "en", "The dog's owner is dead.", ""),
    ("nl", "Is de fabriek veilig?", "nl", "De fabriek is niet ver van de school.", ""),
    ("en", "Can tourists vote?", "en", "Tourists can vote only online.", ""),
    ("nl", "Mag Jansen weer spelen?", "nl", "Jansen mag pas in mei weer spelen.", ""),
    ("nl", "Zit Jansen vast?", "nl", "De broer van Jansen zit vast.", ""),
    ("en", "Is Jansen in prison?", "en", "Jansen's brother is in prison.", ""),
    ("nl", "Is de tunnel klaar?", "nl", "De tunnel had in mei klaar moeten zijn.", ""),
    ("en", "Is the tunnel finished?", "en", "The tunnel should be finished in May.", ""),
    ("nl", "Klopt het dat Jansen stopt?", "nl", "Jansen stopt niet met roken.", ""),
    ("nl", "Stopt Jansen als trainer?", "nl", "Jansen stopt niet met roken.", ""),
    ("en", "Was Kramer acquitted?", "nl", "De vrouw van Kramer is vrijgesproken.", ""),
    ("en", "Was Kramer acquitted?", "nl", "De vrouw van Kramer is veroordeeld.", ""),
    # no question for yes or no
    ("nl", "Waarom is de brug dicht?", "nl", "De brug is niet dicht.", "niet dicht"),
    ("en", "When did the mayor resign?", "nl", "De burgemeester blijft aan.", "blijft aan"),
]


def said(case: Case) -> str | None:
    question_language, question, article_language, sentence, short = case
    return yes_or_no(question, question_language, sentence, short, article_language)


@pytest.mark.parametrize("case", NO, ids=lambda c: c[1])
def test_no(case: Case) -> None:
    assert said(case) == "no"


@pytest.mark.parametrize("case", YES, ids=lambda c: c[1])
def test_yes(case: Case) -> None:
    assert said(case) == "yes"


@pytest.mark.parametrize("case", NEITHER, ids=lambda c: c[1])
def test_neither(case: Case) -> None:
    assert said(case) is None


def test_the_short_answer_says_which_clause_counts() -> None:
    sentence = "De regen bleef uit, de wedstrijd gaat gewoon door."
    question = "Gaat de wedstrijd door?"
    assert yes_or_no(question, "nl", sentence, "gaat gewoon door", "nl") == "yes"
    assert yes_or_no(question, "nl", sentence, "De regen bleef uit", "nl") != "yes"


@pytest.mark.parametrize(
    "text", ["", "?", "🌉", "\x00\x07", "niet " * 400, "Is " * 600, "a.b." * 500]
)
def test_odd_texts_say_nothing(text: str) -> None:
    assert yes_or_no(text, "nl", text, text, "nl") is None
    assert yes_or_no("Is de brug open?", "nl", text, "", "en") in (None, "no")


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["nl", "en"]))
def test_any_text_is_read(question: str, sentence: str, language: Language) -> None:
    yes_or_no(question, language, sentence, sentence[2:9], "nl")
    yes_or_no(f"Is {question}", language, sentence, "", "en")
