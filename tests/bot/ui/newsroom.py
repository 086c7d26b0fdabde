"""A small newsroom for the window's tests: some articles, and a chain that answers by script."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.answer import (
    Answer,
    Citation,
    Gloss,
    Nearest,
    Progress,
    Refusal,
    RefusalReason,
    Report,
    Statement,
    Turn,
)
from bot.answer import cite as citation
from bot.ui import WindowSettings
from index.article import Article, Block, Language, Passage, Span
from index.errors import QuestionError
from index.filters import Filters

Event = Progress | Answer

VICTIMS = Article(
    id="w5-006",
    version=2,
    title="Hasseldonk: 17 gewonden, hekken zaten niet vast",
    text=(
        "Wielrenners zoeken steun bij elkaar na de val. Beeld Ruud Verhoef\n\n"
        "Het aantal gewonden bij de valpartij in de Ronde van Hasseldonk is hoger dan eerst "
        "gemeld. Zeventien mensen liepen zondag letsel op, blijkt uit een nieuwe telling van de "
        "politie; vijf renners hadden zich pas maandag bij hun huisarts gemeld.\n\n"
        "De 24-jarige renner uit Zundert is buiten levensgevaar, maar ligt nog wel in het "
        "ziekenhuis. Het meisje dat aan de kant stond, mocht dinsdag naar huis met een gebroken "
        "pols.\n\n"
        "Losse hekken\n\n"
        "Intussen wordt meer duidelijk over de toedracht. De dranghekken op de hoek bij de "
        "Kerkstraat waren niet met elkaar verbonden, zegt een woordvoerster van het Openbaar "
        "Ministerie in Breda. Toen één hek omviel, draaide een tweede dwars de rijbaan op. Het OM "
        "bekijkt of wielerclub De Zwaluw of het verhuurbedrijf dat de hekken plaatste iets te "
        "verwijten valt.\n\n"
        "Voorzitter Toon Jochems van De Zwaluw heeft zijn functie neergelegd totdat het onderzoek "
        "klaar is. ‘Ik heb die ochtend zelf het rondje gelopen en ik heb het niet gezien’, zei hij "
        "tegen de regionale omroep. De wedstrijd van volgend jaar staat op losse schroeven, want "
        "de gemeente eist voortaan een extern veiligheidsplan."
    ),
    published=datetime(2022, 5, 19, 8, tzinfo=UTC),
    modified=datetime(2022, 5, 20, 9, tzinfo=UTC),
    section="Sport",
    source="De Courant",
    url="https://courant.example/hasseldonk",
    status="corrected",
    note=(
        "In een eerdere versie stond dat voorzitter Toon Jochems was ontslagen. Hij heeft zijn "
        "functie zelf neergelegd."
    ),
)
FIRST_REPORT = Article(
    id="w5-005",
    version=1,
    title="Twaalf gewonden bij valpartij in Ronde van Hasseldonk",
    text=(
        "Bij een massale valpartij in de Ronde van Hasseldonk zijn zondagmiddag twaalf mensen "
        "gewond geraakt, onder wie drie toeschouwers."
    ),
    published=datetime(2022, 5, 16, 7, tzinfo=UTC),
    source="De Courant",
)
TALIBAN = Article(
    id="w9/001 “Kabul”",
    version=1,
    title="Taliban hebben helft van de Afghaanse districten in handen",
    text=(
        "Vorige maand hadden de Taliban 81 van de 419 districtscentra onder controle, nu meer dan "
        "200. Ook de helft van de provinciehoofdsteden wordt bedreigd."
    ),
    published=datetime(2021, 7, 22, tzinfo=UTC),
    source="De Courant",
)
WIND = tuple(
    Article(id=f"w1-00{n}", version=1, title=title, text=text, published=day, source="De Courant")
    for n, (title, text, day) in enumerate(
        [
            (
                "Zeven windmolens langs Oostkanaal in Lindewaard",
                "Het college van burgemeester en wethouders van Lindewaard wil langs het "
                "Oostkanaal zeven windmolens laten verrijzen.",
                datetime(2021, 3, 18, tzinfo=UTC),
            ),
            (
                "Raad Lindewaard akkoord met windpark, maar schrapt twee molens",
                "Er komen vijf windmolens langs het Oostkanaal in Lindewaard, twee minder dan het "
                "college in maart voorstelde.",
                datetime(2021, 11, 10, tzinfo=UTC),
            ),
            (
                "Streep door windpark Lindewaard na uitspraak Raad van State",
                "De vijf windmolens aan het Oostkanaal in Lindewaard gaan definitief niet door.",
                datetime(2022, 10, 6, tzinfo=UTC),
            ),
        ],
        1,
    )
)


def one_paragraph(article: Article) -> Article:
    return replace(article, blocks=(Block("paragraph", 0, len(article.text)),))


# From public bug reports: offsets after odd characters, brackets of the text's own, a picture.
GOLD = Article(
    id="b04-izmir",
    version=1,
    title="🏆🏆 İzmirse wint goud",
    text=(
        "🏆🏆 İİİ! İzmir vierde feest op het Konakplein. De İzmirse zwemster İpek İlhanlı won goud "
        "in 58,31 seconden. Haar trainer ẞerif Öz noemde het 👩‍👩‍👧 een wonder."
    ),
    published=datetime(2024, 5, 14, tzinfo=UTC),
    source="De Lindebode",
)
HARBOUR = Article(
    id="b12",
    version=1,
    title="Rapport over de haven",
    text=(
        "De commissie telde 112 incidenten in de haven [1], waarvan 14 ernstige [2, 3]. ‘Het word "
        "[sic] tijd om in te grijpen’, schrijft voorzitter Tine Oever [4]."
    ),
    published=datetime(2024, 5, 14, tzinfo=UTC),
    source="De Lindebode",
)
PICTURE = Article(
    id="b38",
    version=1,
    title='Zomerfeest <img src="https://lek.example/t.gif" onerror="window.broken=1">',
    text=(
        "Het zomerfeest van Veldmeer begint om 15.00 uur. "
        "![kaart](https://lek.example/p.png?q=vraag) "
        '<img src="https://lek.example/i.gif" onerror="window.broken=1"> '
        "<script>window.broken=1</script> {{window.broken=1}} ${window.broken=1} $$x^2$$ "
        "Kaarten kosten 6 euro."
    ),
    published=datetime(2024, 5, 14, tzinfo=UTC),
    source="De Lindebode",
    url="javascript:window.broken=1",
)
WITHDRAWN = replace(
    FIRST_REPORT,
    id="w5-009",
    title="Burgemeester weg na feest",
    text="De burgemeester stapt op.",
    status="retracted",
    modified=datetime(2022, 6, 1, tzinfo=UTC),
    note="Het bericht klopte niet.",
)
GOLD, HARBOUR, PICTURE = map(one_paragraph, (GOLD, HARBOUR, PICTURE))
FIRES = tuple(
    Article(id=f"b44-{n}", version=1, title=title, text=text, published=day, source="De Courant")
    for n, (title, text, day) in enumerate(
        [
            (
                "Bosbranden in Rusland",
                "In Rusland brandde vorige maand 2,3 miljoen hectare bos af.",
                datetime(2021, 8, 12, tzinfo=UTC),
            ),
            (
                "Rook boven de Oostzee",
                "Ook Estland kampte vorige week met branden, meldde de weerdienst dinsdag.",
                datetime(2021, 8, 18, tzinfo=UTC),
            ),
            (
                "Noorwegen telt zijn branden",
                "Noorwegen had vorig jaar meer bosbranden dan ooit.",
                datetime(2022, 1, 4, tzinfo=UTC),
            ),
        ],
        1,
    )
)
ARTICLES = (VICTIMS, FIRST_REPORT, TALIBAN, *WIND, *FIRES, GOLD, HARBOUR, PICTURE, WITHDRAWN)


@dataclass(frozen=True)
class Summary:
    articles: int = 339
    passages: int = 2_816
    first: date | None = date(1999, 8, 17)
    last: date | None = date(2025, 11, 7)
    updated: datetime | None = None
    sources: tuple[str, ...] = ("De Courant",)


class Shelf:
    """An archive of a few articles, each in one version or more."""

    def __init__(self, articles: Iterable[Article] = ARTICLES) -> None:
        self.articles: dict[str, list[Article]] = {}
        for article in articles:
            self.articles.setdefault(article.id, []).append(article)

    def article(self, article_id: str, version: int | None = None) -> Article | None:
        versions = self.articles.get(article_id, [])
        if version is None:
            return versions[-1] if versions else None
        return next((each for each in versions if each.version == version), None)

    def sections(self) -> tuple[str, ...]:
        return ("Binnenland", "Sport")

    def summary(self) -> Summary:
        return Summary(updated=datetime.now().astimezone().replace(hour=6, minute=10))


def cite(number: int, article: Article, quote: str, short: str | None = None) -> Citation:
    """A citation of words that stand in an article, in the whole of which they are shown."""
    start = article.text.index(quote)
    paragraph = article.text.rfind("\n", 0, start) + 1
    at = quote.index(short) if short else 0
    text = article.text[paragraph:]
    shown = Passage(article.id, article.title, "", paragraph, len(article.text), text, ())
    return citation(
        number,
        article,
        shown,
        Span(start, start + len(quote)),
        Span(at, at + len(short)) if short else None,
    )


def gloss(citation: Citation, words: str, since: date, until: date | None = None) -> Citation:
    """The citation with a gloss more, on words of its quote."""
    start = citation.quote.index(words)
    more = Gloss(start, start + len(words), since, until or since)
    return replace(citation, glosses=(*citation.glosses, more))


def near(article: Article) -> Nearest:
    return Nearest(
        article_id=article.id,
        version=article.version,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        quote=article.text,
        start=0,
        end=len(article.text),
    )


def verbatim(*citations: Citation, introduction: str = "") -> tuple[Statement, ...]:
    return tuple(Statement(c.quote, (c.number,), "verbatim", introduction) for c in citations)


def answer(question: str, statements: tuple[Statement, ...], *citations: Citation) -> Answer:
    """An answer that is sure of its first citation's short words."""
    first = citations[0]
    return Answer(
        question=question,
        standalone_question=question,
        language="nl",
        answered=True,
        text=" ".join(f"{s.text} " + "".join(f"[{n}]" for n in s.citations) for s in statements),
        short_answer=first.quote[slice(*first.short)] if first.short else None,
        statements=statements,
        citations=citations,
    )


def refusal(
    question: str,
    language: Language,
    reason: RefusalReason,
    text: str,
    nearest: tuple[Nearest, ...] = (),
) -> Answer:
    return Answer(
        question=question,
        standalone_question=question,
        language=language,
        answered=False,
        text=text,
        refusal=Refusal(reason, text),
        nearest=nearest,
    )


def victims(question: str) -> Iterator[Event]:
    """An answer in two steps, from two articles."""
    yield Progress("search", 339)
    yield Progress("read", 6)
    seventeen = cite(
        1,
        VICTIMS,
        "Zeventien mensen liepen zondag letsel op, blijkt uit een nieuwe telling van de politie; "
        "vijf renners hadden zich pas maandag bij hun huisarts gemeld.",
        "Zeventien mensen",
    )
    fences = cite(
        2,
        VICTIMS,
        "De dranghekken op de hoek bij de Kerkstraat waren niet met elkaar verbonden, zegt een "
        "woordvoerster van het Openbaar Ministerie in Breda.",
    )
    twelve = cite(3, FIRST_REPORT, FIRST_REPORT.text)
    yield replace(answer(question, verbatim(seventeen), seventeen), complete=False)
    both = (seventeen, fences, twelve)
    yield answer(question, verbatim(*both), *both)


def differing(question: str) -> Iterator[Event]:
    """An answer that was reported otherwise before, with all that has to be said about it."""
    yield Progress("search", 339)
    *_, found = victims(question)
    assert isinstance(found, Answer)
    seventeen, fences, twelve = found.citations
    seventeen = gloss(seventeen, "zondag", date(2022, 5, 15))
    seventeen = gloss(seventeen, "maandag", date(2022, 5, 16))
    twelve = gloss(twelve, "zondagmiddag", date(2022, 5, 15))
    at = twelve.quote.index("twaalf mensen")
    twelve = replace(twelve, short=Span(at, at + len("twaalf mensen")))
    yield replace(
        found,
        statements=verbatim(seventeen, fences),
        citations=(seventeen, fences, twelve),
        reports=(
            Report(3, "twaalf mensen", FIRST_REPORT.published),
            Report(1, "Zeventien mensen", VICTIMS.published),
        ),
        agreeing=4,
        notices=(
            "Gezocht naar ‘Hasseldonk’ in plaats van ‘Haseldonk’.",
            "Let op: dit bericht is van 19 mei 2022, 4 jaar geleden.",
        ),
    )


def listed(question: str) -> Iterator[Event]:
    """An answer in three parts, each from an article of its own."""
    yield Progress("search", 339)
    russia, estonia, norway = (
        cite(number, article, article.text, name)
        for number, (article, name) in enumerate(
            zip(FIRES, ("Rusland", "Estland", "Noorwegen"), strict=True), 1
        )
    )
    russia = gloss(russia, "vorige maand", date(2021, 7, 1), date(2021, 7, 31))
    estonia = gloss(estonia, "vorige week", date(2021, 8, 9), date(2021, 8, 15))
    estonia = gloss(estonia, "dinsdag", date(2021, 8, 17))
    norway = gloss(norway, "vorig jaar", date(2021, 1, 1), date(2021, 12, 31))
    both = (russia, estonia, norway)
    yield replace(
        answer(question, verbatim(*both), *both),
        short_answer="Rusland, Estland en Noorwegen",
        notices=("Gezocht in de periode juli 2021 tot en met januari 2022.",),
    )


def converted(question: str) -> Iterator[Event]:
    """An answer in English whose figure is in the question's notation."""
    yield Progress("search", 339)
    russia = cite(1, FIRES[0], FIRES[0].text, "2,3 miljoen hectare")
    russia = gloss(russia, "vorige maand", date(2021, 7, 1), date(2021, 7, 31))
    statements = verbatim(russia, introduction="According to *De Courant* (12 August 2021):")
    yield replace(
        answer(question, statements, russia),
        language="en",
        short_answer="2.3 million hectares",
        agreeing=2,
    )


def quoted(article: Article, quote: str, short: str) -> Callable[[str], Iterator[Event]]:
    """An answer of one sentence."""

    def events(question: str) -> Iterator[Event]:
        yield Progress("search", 339)
        citation = cite(1, article, quote, short)
        yield answer(question, verbatim(citation), citation)

    return events


def introduced(question: str) -> Iterator[Event]:
    """An answer in English that quotes Dutch."""
    yield Progress("search", 339)
    citation = cite(
        1,
        VICTIMS,
        "Zeventien mensen liepen zondag letsel op, blijkt uit een nieuwe telling van de politie; "
        "vijf renners hadden zich pas maandag bij hun huisarts gemeld.",
        "Zeventien mensen",
    )
    statements = verbatim(citation, introduction="According to *De Courant* (19 May 2022):")
    yield replace(answer(question, statements, citation), language="en")


def written(question: str) -> Iterator[Event]:
    """An answer by a language model, of which one sentence was struck."""
    yield Progress("write", 6)
    first, second = (
        cite(number, TALIBAN, quote)
        for number, quote in (
            (1, TALIBAN.text.split(". ")[0] + "."),
            (2, TALIBAN.text.split(". ")[1]),
        )
    )
    statements = (
        Statement(
            "In July 2021 the Taliban held more than 200 of Afghanistan’s 419 district centres, "
            "up from 81 a month earlier.",
            (1,),
            "checked",
        ),
        Statement("Half of the provincial capitals were under threat as well.", (2,), "checked"),
    )
    yield replace(
        answer(question, statements, first, second),
        language="en",
        short_answer="More than 200 of 419 district centres",
        responder="scripted-model",
        struck=1,
    )


def unknown(question: str) -> Iterator[Event]:
    yield Progress("search", 339)
    near_by = tuple(near(article) for article in WIND)
    yield refusal(question, "nl", "not_in_archive", "Dat staat niet in ons archief.", near_by)


def unknown_in_english(question: str) -> Iterator[Event]:
    yield Progress("search", 339)
    yield refusal(question, "en", "not_in_archive", "Our archive does not say.", (near(WIND[0]),))


def greeting(question: str) -> Iterator[Event]:
    text = "Stel een vraag, dan zoek ik het antwoord op in het archief."
    yield refusal(question, "nl", "small_talk", text)


def breaking(question: str) -> Iterator[Event]:
    """An answer that is cut off after its first sentence."""
    yield from list(victims(question))[:3]
    raise RuntimeError("geheim: the model at 10.0.0.3 is gone")


def refusing(question: str) -> Iterator[Event]:
    yield from ()
    raise QuestionError("There is no question: type at least one word.")


class ScriptedChain:
    """Answers by the first words of a question that it knows; ``go`` lets a waiting one go on."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.heard: list[tuple[str, tuple[Turn, ...], Language | None]] = []
        self.limits: list[tuple[Filters, bool]] = []
        self.script: dict[str, Callable[[str], Iterator[Event]]] = {
            "Hoeveel gewonden": victims,
            "Hoeveel slachtoffers": differing,
            "Welke landen": listed,
            "How large": converted,
            "How many": introduced,
            "How much": written,
            "Welke fabrikant": unknown,
            "Which manufacturer": unknown_in_english,
            "Hallo": greeting,
            "In welke tijd": quoted(
                GOLD,
                "De İzmirse zwemster İpek İlhanlı won goud in 58,31 seconden.",
                "58,31 seconden",
            ),
            "Hoeveel incidenten": quoted(HARBOUR, HARBOUR.text, "112 incidenten"),
            "Wanneer begint": quoted(PICTURE, PICTURE.text, "15.00 uur"),
            "Breek": breaking,
            "…": refusing,
            "Wacht": self.waiting,
        }

    def stream(
        self,
        question: str,
        *,
        history: Sequence[Turn],
        language: Language | None,
        filters: Filters,
        any_time: bool = False,
        as_of: date | None = None,
    ) -> Iterator[Event]:
        self.heard.append((question, tuple(history), language))
        self.limits.append((filters, any_time))
        known = next((key for key in self.script if question.startswith(key)), None)
        for event in self.script[known](question) if known else unknown(question):
            yield replace(event, limits=filters) if isinstance(event, Answer) else event

    def waiting(self, question: str) -> Iterator[Event]:
        """An answer whose second sentence comes only when the test says so."""
        events = list(victims(question))
        yield from events[:3]
        self.go.wait(20)
        yield events[3]


EXAMPLES: dict[Language, tuple[str, ...]] = {
    "nl": (
        "Hoeveel gewonden vielen er bij de Ronde van Hasseldonk?",
        "Waarom gingen de windmolens in Lindewaard niet door?",
        "Hoeveel districtscentra hadden de Taliban in juli 2021 in handen?",
    ),
    "en": (
        "How many people were hurt in the Ronde van Hasseldonk?",
        "How much of Afghanistan did the Taliban hold in July 2021?",
    ),
}


def settings(root_path: str = "", sample: bool = False) -> WindowSettings:
    return WindowSettings(
        newspaper="De Courant",
        examples=EXAMPLES,
        root_path=root_path,
        sample=sample,
        thumbs=True,
    )
