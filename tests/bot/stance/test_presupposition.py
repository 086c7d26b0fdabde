"""Sentences that deny what a question takes for granted, and ordinary answers, which do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stance import contradicts
from index.article import Language

Case = tuple[Language, str, Language, str]

DENIED: list[Case] = [
    ("nl", "Waarom trad burgemeester Haddou af?", "nl", "Burgemeester Haddou blijft aan."),
    (
        "nl",
        "Waarom stapte voorzitter El Khatib op?",
        "nl",
        "El Khatib vindt het zuur, maar stapt niet op.",
    ),
    ("nl", "Waarom werd Mertens veroordeeld?", "nl", "Mertens is vrijgesproken van de moord."),
    ("nl", "Wanneer ging het hart van Terzande dicht?", "nl", "Het hart van Terzande blijft open."),
    (
        "nl",
        "Hoe raakte de hond uit Enumatil gewond?",
        "nl",
        "De hond uit Enumatil bleef ongedeerd.",
    ),
    (
        "nl",
        "Waarom komt er een minaret op de Bethelkerk?",
        "nl",
        "Een minaret op de Bethelkerk komt er niet.",
    ),
    (
        "nl",
        "Wanneer fuseren Lindekerke en Vel?",
        "nl",
        "Van een fusie van Lindekerke en Vel is geen sprake.",
    ),
    (
        "nl",
        "Waarom gaat de partij in beroep tegen Emil?",
        "nl",
        "De partij gaat niet in beroep tegen Emil.",
    ),
    (
        "nl",
        "Waarom heeft Tarkonië de haven bestookt?",
        "nl",
        "Tarkonië ontkent dat het de haven heeft bestookt.",
    ),
    ("nl", "Wat is de reden dat Ajax verloor?", "nl", "Ajax won met 1-0."),
    (
        "nl",
        "Wie stak de molen van Hogemeer aan?",
        "nl",
        "De molen van Hogemeer is niet aangestoken.",
    ),
    (
        "nl",
        "Waarom daalden de huren in Stadsoever?",
        "nl",
        "In Stadsoever stegen de huren met 4 procent.",
    ),
    ("en", "Why did Mayor Haddou resign?", "nl", "Burgemeester Haddou blijft aan."),
    ("en", "Why was Mertens convicted?", "nl", "Mertens is vrijgesproken van de moord."),
    ("en", "When did Belgium pay the ransom?", "nl", "België heeft het losgeld nooit betaald."),
    (
        "en",
        "Who was hurt in the fire at Maarsveen?",
        "nl",
        "Bij de brand in Maarsveen raakte niemand gewond.",
    ),
    ("en", "Why did Mayor Haddou resign?", "en", "Mayor Haddou did not resign after the vote."),
    ("en", "When did Shell stop drilling?", "en", "Shell denies that it has stopped drilling."),
    ("nl", "Waarom trad Haddou af?", "en", "Mayor Haddou is staying on."),
    (
        "nl",
        "Waarom is de brug bij Rietwoude gesloten?",
        "en",
        "The bridge at Rietwoude remains open.",
    ),
    ("nl", "Hoe kwam Claes om het leven?", "en", "Claes survived the crash."),
]

ANSWERED: list[Case] = [
    # a denial of something else, or in a clause that depends
    ("nl", "Waarom nam Haddou ontslag?", "nl", "Haddou nam ontslag omdat zij geen vertrouwen had."),
    ("nl", "Waarom stapte Betz op?", "nl", "Betz stapte op, maar verlaat de politiek niet."),
    ("nl", "Waarom sloot De Kaap?", "nl", "De Kaap sloot omdat er niet genoeg bezoekers kwamen."),
    (
        "nl",
        "Waarom vertrok De Roo bij Houtwal?",
        "nl",
        "De Roo kreeg bij Houtwal geen nieuw contract.",
    ),
    ("en", "How did Oosterveen win?", "en", "Oosterveen won although she had not trained."),
    (
        "en",
        "Why is the A7 closed?",
        "nl",
        "De A7 is dicht na een ongeluk waarbij niemand gewond raakte.",
    ),
    # a part only
    ("nl", "Wie won in Costa Verana?", "nl", "Niet Quiroga, maar Achával won in Costa Verana."),
    (
        "nl",
        "Hoe overleefde Duran het?",
        "nl",
        "Duran overleefde het niet door geluk maar door een kelder.",
    ),
    # the question denies as well
    ("nl", "Waarom was er geen race in Hasseldonk?", "nl", "In Hasseldonk is niet gereden."),
    ("nl", "Waarom weigerde Donsco te betalen?", "nl", "Donsco betaalde niet."),
    ("en", "Why did Donsco refuse to pay?", "en", "Donsco did not pay."),
    ("nl", "Waarom verwierp Vel het plan?", "nl", "Vel keurde het plan niet goed."),
    # what was and what will be
    ("nl", "Wanneer gaat de brug bij Vel dicht?", "nl", "De brug bij Vel gaat op 4 mei weer open."),
    ("nl", "Wanneer opent het Havenmuseum?", "nl", "Het Havenmuseum is op maandag gesloten."),
    (
        "en",
        "When did the museum in Vel open?",
        "en",
        "The museum in Vel, closed in 2019, opened in May.",
    ),
    # others
    (
        "nl",
        "Wie stemde voor het plan van Tolsma?",
        "nl",
        "Twintig stemden voor het plan van Tolsma, drie tegen.",
    ),
    ("nl", "Wie won de Giro?", "nl", "Nooit eerder won een Nederlander de Giro zo ruim."),
    ("nl", "Waarom stopte de fabriek?", "nl", "De winkel stopte niet."),
    ("nl", "Waarom trad burgemeester Haddou af?", "nl", "Wethouder Tolsma blijft aan."),
    # somebody or something else, another time, another order
    (
        "nl",
        "Waarom verscheen er een illegaal zebrapad in Vel?",
        "nl",
        "In Vel is een zebrapad verschenen dat niemand had besteld.",
    ),
    ("nl", "Waarom mag De Kikkersprong niet open?", "nl", "De Kikkersprong mag niet open."),
    (
        "nl",
        "Wanneer stopt Aldi met de verkoop van eieren?",
        "nl",
        "Aldi verkoopt voorlopig geen eieren meer.",
    ),
    ("en", "When did Aldi stop selling eggs?", "nl", "Aldi verkoopt voorlopig geen eieren meer."),
    ("nl", "Waarom verloor Ajax van PSV?", "nl", "PSV won van Ajax door een doelpunt van Veerman."),
    ("en", "Why did Ajax lose to PSV?", "en", "PSV won against Ajax thanks to a late goal."),
    ("nl", "Hoe won PSV van Ajax?", "nl", "Ajax verloor in de slotminuut van PSV."),
    ("nl", "Wie won de wedstrijd tussen Ajax en PSV?", "nl", "Ajax verloor met 2-1."),
    ("nl", "Waarom sloot school De Klimroos?", "nl", "School De Klimroos bleef tot 2015 open."),
    (
        "en",
        "When did the factory in Vel close?",
        "en",
        "The factory in Vel remained open until 2015.",
    ),
    ("nl", "Waarom stegen de prijzen in Vel?", "nl", "In Vel daalde het aanbod van huizen."),
    ("nl", "Waarom vertrok trainer Jansen bij Ajax?", "nl", "Jansen bleef twee jaar bij Ajax."),
    (
        "nl",
        "Hoe overleefde Jansen de crash?",
        "nl",
        "Jansen overleefde de crash; zijn vrouw kwam om.",
    ),
    (
        "nl",
        "Waarom werd Jansen vrijgesproken?",
        "nl",
        "Jansen werd in eerste aanleg veroordeeld tot vijf jaar.",
    ),
    ("nl", "Wanneer werd Jansen vrijgelaten?", "nl", "Jansen zat drie jaar vast."),
    (
        "nl",
        "Waarom heeft de gemeente Vel het zwembad geopend?",
        "nl",
        "Het zwembad in Vel was twee jaar gesloten.",
    ),
    (
        "en",
        "Why was the road in Vel reopened?",
        "en",
        "The road in Vel was closed for two weeks after the flood.",
    ),
    ("nl", "Waarom wil Jansen aftreden?", "nl", "Jansen treedt niet direct af."),
    ("nl", "Waarom betaalde Jansen de boete?", "nl", "Jansen wilde de boete eerst niet betalen."),
    ("nl", "Waarom ging Jansen naar de rechter?", "nl", "Jansen kreeg geen vergunning."),
    (
        "nl",
        "Waarom steunt D66 het plan van Tolsma?",
        "nl",
        "De VVD steunt het plan van Tolsma niet.",
    ),
    (
        "en",
        "Why did Betz sign the treaty with Odrava?",
        "en",
        "Odrava's president refused to sign the treaty.",
    ),
    ("nl", "Wie stapte op bij Ajax?", "nl", "Trainer Jansen blijft bij Ajax."),
    (
        "nl",
        "Waarom trad premier Smit af?",
        "nl",
        "Premier Smit trad af nadat de Kamer hem niet meer steunde.",
    ),
    ("nl", "Waarom werd Peters veroordeeld?", "nl", "Zijn broer werd vrijgesproken, Peters niet."),
    ("nl", "Waarom werd Peters veroordeeld?", "nl", "Peters had geen vergunning."),
    ("en", "Why was Peters convicted?", "en", "Peters did not have a licence."),
    (
        "en",
        "Why did Peters lose the election?",
        "en",
        "Peters won the previous election with 60 percent.",
    ),
    (
        "en",
        "Why did Peters lose the election?",
        "en",
        "Peters had won in 2012, but times had changed.",
    ),
    ("nl", "Waarom verloor Peters de verkiezingen?", "nl", "In 2012 won Peters nog."),
    ("nl", "Waarom sluit Tata de fabriek?", "nl", "Tata opent een nieuwe fabriek in India."),
    ("en", "Why is Tata closing the plant?", "en", "Tata is opening a new plant in India."),
    ("nl", "Waarom stijgt de huur in Vel?", "nl", "In Vel daalt de huur niet."),
    ("nl", "Hoe stierf de broer van Peters?", "nl", "Peters overleefde het ongeluk."),
    ("en", "How did Peters's brother die?", "en", "Peters survived the accident."),
    ("nl", "Wie stak het huis van Peters in brand?", "nl", "Peters stak zelf geen vuur aan."),
    ("nl", "Waarom vertrekt Peters bij Ajax?", "nl", "Peters blijft tot de zomer bij Ajax."),
    ("en", "Why is Peters leaving Ajax?", "en", "Peters will stay until the summer."),
    ("nl", "Waarom vertrekt Peters?", "nl", "Peters wilde niet blijven."),
    ("nl", "Wanneer wordt de A2 geopend?", "nl", "De A2 blijft dicht tot 3 mei."),
    ("nl", "Waarom steunt Peters Jansen?", "nl", "Jansen steunt Peters niet."),
    ("nl", "Waarom is Peters boos?", "nl", "Peters is niet blij met de boete."),
    (
        "nl",
        "Wie nam de plaats van Peters in?",
        "nl",
        "Niemand anders dan Jansen nam de plaats van Peters in.",
    ),
    ("nl", "Waarom kreeg Peters een boete?", "nl", "Peters betaalde de boete niet."),
    ("en", "Why is the museum in Vel closed?", "nl", "De kerk in Vel is open."),
    (
        "nl",
        "Waarom sluit het museum in Vel op maandag?",
        "nl",
        "Het zwembad in Vel blijft op maandag open.",
    ),
    # another object
    ("nl", "Waarom sloot Delft het stadion?", "nl", "Delft opende in mei een zwembad."),
    ("nl", "Hoe won Roos de finale?", "nl", "Roos verloor vooraf twee sets, maar gaf niet op."),
    ("nl", "Hoe won Roos de finale?", "nl", "Roos verloor de eerste set."),
    ("en", "How did Roos win the final?", "en", "Roos lost the first set."),
    ("nl", "Waarom stopt Jansen als trainer?", "nl", "Jansen stopt niet met roken."),
    ("nl", "Wie kocht het huis van Jansen?", "nl", "Jansen kocht geen ander huis."),
    ("nl", "Waarom ligt Jansen in het ziekenhuis?", "nl", "Jansen droeg geen helm."),
    ("en", "Who attacked Jansen?", "en", "Jansen did not attack anyone."),
    ("nl", "Waarom kwam Jansen te laat?", "nl", "Jansen kwam niet met de trein."),
    ("nl", "Waarom daalt de winst van Philips?", "nl", "De omzet van Philips stijgt."),
    (
        "nl",
        "Waarom is het strand van Vel dicht?",
        "nl",
        "De parkeerplaats bij het strand van Vel is open.",
    ),
    ("en", "How did Anna meet Bob?", "en", "Anna did not know Bob's brother."),
    ("en", "Why was Kramer convicted?", "nl", "De vrouw van Kramer is vrijgesproken."),
    # for yes or no, and for amounts
    ("nl", "Stapt Haddou op?", "nl", "Haddou stapt niet op."),
    ("nl", "Hoeveel mensen raakten in Vel gewond?", "nl", "In Vel raakte niemand gewond."),
]


def denies(case: Case) -> bool:
    question_language, question, article_language, sentence = case
    return contradicts(question, question_language, sentence, article_language)


@pytest.mark.parametrize("case", DENIED, ids=lambda c: c[1])
def test_what_is_taken_for_granted_is_denied(case: Case) -> None:
    assert denies(case)


@pytest.mark.parametrize("case", ANSWERED, ids=lambda c: c[1])
def test_ordinary_answers_deny_nothing(case: Case) -> None:
    assert not denies(case)


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["nl", "en"]))
def test_any_text_is_read(question: str, sentence: str, language: Language) -> None:
    contradicts(f"Waarom {question}", language, sentence, "nl")
    contradicts(f"Why {question}", "en", sentence, language)
