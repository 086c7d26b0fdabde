"""What a turn looks like as HTML: marks, sources, statuses, refusals, and hostile text."""

import re
from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.answer import Answer, Progress, Report, Statement
from bot.ui.conversation import Asked, Conversation
from bot.ui.sources import age, sources
from bot.ui.turn import turn_html
from index.article import Article, Language
from index.filters import Filters
from tests.bot.ui.newsroom import (
    FIRST_REPORT,
    HARBOUR,
    TALIBAN,
    VICTIMS,
    WIND,
    WITHDRAWN,
    ScriptedChain,
    Summary,
    answer,
    cite,
    gloss,
    near,
    refusal,
    settings,
    verbatim,
)

TODAY = date(2026, 11, 26)


class Page(HTMLParser):
    """What a browser would make of some HTML: its tags with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def links(self) -> list[str]:
        return [attributes["href"] or "" for tag, attributes in self.tags if tag == "a"]

    def marks(self) -> list[dict[str, str | None]]:
        return [found for tag, found in self.tags if tag == "a" and found.get("class") == "mark"]


def shown(
    answer: Answer | None, root_path: str = "", question: str = "Vraag?", **more: object
) -> Page:
    language: Language = answer.language if answer else "nl"
    asked = Asked(1, question, language, outcome="done", answer=answer)
    asked = replace(asked, **more)  # type: ignore[arg-type]
    return Page(turn_html(asked, Summary(), settings(root_path), TODAY))


def asked(question: str) -> Answer:
    events = ScriptedChain().stream(question, history=(), language=None, filters=Filters())
    return [event for event in events if isinstance(event, Answer)][-1]


def test_every_sentence_has_its_mark() -> None:
    page = shown(asked("Hoeveel gewonden?"))
    assert [mark["data-cite"] for mark in page.marks()] == ["1-1", "1-1", "1-2", "1-3"]
    assert "Letterlijk geciteerd uit 2 artikelen" in page.text


def test_a_mark_points_at_the_words_in_the_article() -> None:
    citation = cite(1, TALIBAN, "Ook de helft van de provinciehoofdsteden wordt bedreigd.")
    [mark] = shown(answer("?", verbatim(citation), citation)).marks()
    parts = urlsplit(mark["href"] or "")
    assert unquote(parts.path.removeprefix("/artikel/")) == TALIBAN.id
    assert parts.path.count("/") == 2
    query = parse_qs(parts.query)
    start, end = int(query["start"][0]), int(query["end"][0])
    assert TALIBAN.text[start:end] == citation.quote
    assert (query["v"], query["n"]) == (["1"], ["1"])


def test_the_short_answer_is_headline_and_bold_once() -> None:
    page = shown(asked("Hoeveel gewonden?"))
    assert [found.get("class") for tag, found in page.tags if tag == "p"][:2] == [
        "kicker quoted",
        "headline verbatim",
    ]
    assert len([tag for tag, _ in page.tags if tag == "b"]) == 2  # and the status note's label


def test_a_relative_date_that_answers_stands_beside_its_day() -> None:
    held = cite(1, FIRST_REPORT, FIRST_REPORT.text, "zondagmiddag")
    held = gloss(held, "zondagmiddag", date(2022, 5, 15))
    page = shown(answer("?", verbatim(held), held))
    assert "zondagmiddag\N{NARROW NO-BREAK SPACE}[1] (15 mei 2022)" in page.text
    assert ("span", {"class": "days", "lang": "nl"}) in page.tags
    assert "(15 mei 2022)" not in shown(answer("?", verbatim(held), replace(held, short=None))).text


def test_what_a_citation_holds_of_the_short_answer_is_bold_in_every_sentence() -> None:
    html = turn_html(
        Asked(1, "?", "nl", outcome="done", answer=asked("Welke landen?")),
        Summary(),
        settings(),
        TODAY,
    )
    assert [html.count(f"<b>{name}</b>") for name in ("Rusland", "Estland", "Noorwegen")] == [1] * 3


def test_a_list_takes_each_mark_behind_its_part_and_is_ours() -> None:
    html = turn_html(
        Asked(1, "?", "nl", outcome="done", answer=asked("Welke landen?")),
        Summary(),
        settings(),
        TODAY,
    )
    headline = html[html.index('<p class="headline model') :].partition("</p>")[0]
    read = re.sub(r"<[^>]*>", "", headline).replace("\u202f", " ")
    assert read == "Rusland [1], Estland [2] en Noorwegen [3]"
    assert 'lang="nl"' in headline.partition(">")[0]


def test_a_figure_in_the_readers_notation_is_ours_and_the_quote_is_as_published() -> None:
    html = turn_html(
        Asked(1, "?", "en", outcome="done", answer=asked("How large?")),
        Summary(),
        settings(),
        TODAY,
    )
    assert re.search(r'<p class="headline model" lang="en">2\.3 million <span', html)
    assert "<b>2,3 miljoen hectare</b>" in html


def test_what_qualifies_an_answer_stands_in_order() -> None:
    page = shown(asked("Hoeveel slachtoffers?"), question="Hoeveel slachtoffers?")
    parts = [
        "Hoeveel slachtoffers?",
        "Letterlijk geciteerd uit 1 artikel",
        "Gezocht naar ‘Hasseldonk’",
        "Let op: dit bericht",
        "Zeventien mensen liepen",
        "Dit is eerder anders gemeld",
        "‘twaalf mensen’",
        "laatste bericht",
        "Bronnen",
        "‘zondag’: 15 mei 2022 · ‘maandag’: 16 mei 2022",
        "Nog 3 artikelen melden hetzelfde",
        "‘zondagmiddag’: 15 mei 2022",
        "Kopieer met bronnen",
    ]
    places = [page.text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_plain_answer_has_no_empty_list_of_reports_or_note() -> None:
    page = shown(asked("Hoeveel gewonden?"))
    assert not [tag for tag, _ in page.tags if tag == "ol"]
    assert not [found for _, found in page.tags if found.get("role") == "note"]
    assert "melden hetzelfde" not in page.text


def test_a_refusal_takes_its_notices_under_its_own_line() -> None:
    refused = refusal("?", "nl", "not_in_archive", "Dat staat niet in ons archief.")
    page = shown(replace(refused, notices=("Gezocht in de periode 1999.",)))
    assert page.text.index("Dat staat niet") < page.text.index("Gezocht in de periode 1999.")
    assert page.text.count("Gezocht in de periode 1999.") == 1


def test_citations_are_grouped_by_article_and_keep_their_numbers() -> None:
    one, two, three = (
        cite(1, VICTIMS, "Zeventien mensen"),
        cite(2, FIRST_REPORT, "twaalf mensen"),
        cite(3, VICTIMS, "Het OM"),
    )
    found = sources(Asked(1, "?", "nl", answer=answer("?", (), one, two, three)), "", TODAY)
    assert [[quote.number for quote in source.quotes] for source in found] == [[1, 3], [2]]


def test_the_sentence_before_a_quote_gives_its_context() -> None:
    page = shown(asked("Hoeveel gewonden?"))
    assert "Het aantal gewonden bij de valpartij in de Ronde van Hasseldonk is hoger" in page.text
    assert "Wielrenners zoeken steun" not in page.text


def test_a_model_speaks_in_sans_and_its_struck_sentences_are_counted() -> None:
    page = shown(asked("How much?"))
    classes = [found.get("class") for _, found in page.tags]
    assert "kicker model" in classes
    assert "headline model" in classes
    assert "1 sentence left out: the archive does not bear it out." in page.text
    assert "Quoted in Dutch, as published" in page.text


def test_an_introduction_is_ours_and_only_its_outer_asterisks_are() -> None:
    citation = cite(1, FIRST_REPORT, FIRST_REPORT.text)
    statements = verbatim(citation, introduction="Volgens *De *Ster* <b>* (16 mei 2022):")
    page = shown(answer("?", statements, citation))
    assert "Volgens De *Ster* <b> (16 mei 2022):" in page.text
    assert ("em", {}) in page.tags


def test_a_corrected_article_carries_its_note() -> None:
    page = shown(asked("Hoeveel gewonden?"))
    assert "Gecorrigeerd op 20 mei 2022." in page.text
    assert "Hij heeft zijn functie zelf neergelegd." in page.text


def test_words_of_a_retracted_article_are_never_shown_as_a_source() -> None:
    citation = cite(1, WITHDRAWN, "De burgemeester stapt op.")
    statement = Statement("Dat is ingetrokken.", (1,), "checked")
    page = shown(answer("?", (statement,), citation))
    assert "Ingetrokken op 1 juni 2022." in page.text
    assert "De burgemeester stapt op." not in page.text


def test_a_refusal_says_what_was_searched_and_what_was_found() -> None:
    page = shown(asked("Welke fabrikant?"))
    assert "Dat staat niet in ons archief." in page.text
    assert "In 339 artikelen, van 17 augustus 1999 tot en met 7 november 2025" in page.text
    assert [article.title in page.text for article in WIND] == [True, True, True]
    assert page.marks() == []


def test_a_refusal_without_any_article_near_promises_none() -> None:
    page = shown(refusal("?", "en", "not_in_archive", "Our archive does not say."))
    assert "come closest" not in page.text
    assert "Nearest articles" not in page.text


@pytest.mark.parametrize("reason", ["small_talk", "empty_archive"])
def test_a_greeting_has_no_sources(reason: str) -> None:
    page = shown(refusal("Hallo", "nl", reason, "Stel een vraag."))  # type: ignore[arg-type]
    assert "Stel een vraag." in page.text
    assert page.links() == []
    assert "Waarom geen antwoord" not in page.text


def test_more_articles_beside_an_answer() -> None:
    citation = cite(1, FIRST_REPORT, FIRST_REPORT.text)
    more = replace(answer("?", verbatim(citation), citation), nearest=(near(VICTIMS),))
    page = shown(more)
    assert "Ook gevonden" in page.text
    assert VICTIMS.title in page.text


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (None, "Zoekt in het archief"),
        (Progress("search", 339), "Zoekt in 339 artikelen"),
        (Progress("search", 1), "Zoekt in 1 artikel"),
        (Progress("read", 6), "Leest 6 passages na"),
        (Progress("write", 1_200), "Schrijft uit 1.200 passages"),
    ],
)
def test_progress_is_said_and_shown(progress: Progress | None, said: str) -> None:
    page = shown(None, outcome="busy", progress=progress)
    assert said in page.text
    assert page.tags[0][1]["data-say"] == said
    assert page.tags[0][1]["aria-busy"] == "true"


def test_a_stream_only_appends() -> None:
    """Gradio compares old and new by position; what moves would lose the reader's selection."""
    events = list(
        ScriptedChain().stream("Hoeveel gewonden?", history=(), language="nl", filters=Filters())
    )
    busy = Asked(1, "Hoeveel gewonden?", "nl")
    bodies = []
    for event in events:
        busy = busy.heard(event)
        html = turn_html(busy, Summary(), settings(), TODAY)
        if busy.answer:
            start, end = (
                html.index('<p class="sentences'),
                html.index("</p>", html.index('<p class="sentences')),
            )
            bodies.append(html[start:end].rstrip())
    assert bodies[1].startswith(bodies[0])


def test_what_went_wrong_is_said_and_what_was_verified_stays() -> None:
    broken = shown(asked("Hoeveel gewonden?"), outcome="failed")
    assert "Het antwoord is afgebroken." in broken.text
    assert "liepen zondag letsel op" in broken.text
    nothing = shown(None, outcome="failed")
    assert "Er ging iets mis bij ons. De vraag is niet beantwoord." in nothing.text
    refused = shown(None, outcome="refused", message="De vraag is te lang.")
    assert "De vraag is te lang." in refused.text
    assert "Vraag opnieuw" not in refused.text


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "$$x^2$$ and \\(y\\)",
    "![image](https://lek.example/p.png) [link](https://lek.example)",
    "' autofocus onfocus=alert(1) x='",
    "[1] [sic] tel[0] [2, 3]",
    "&lt;b&gt; &amp; &#60;",
    "👩‍👩‍👧 İ ẞ e\u0301 \u00ad",
    "</article></q></p>",
]
TAGS = {
    *("article", "aside", "section", "details", "div", "p", "h2", "h3", "h4", "ul", "ol", "li"),
    *("a", "b", "button", "em", "i", "q", "span", "summary", "time"),
}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_wherever_it_comes_from(text: str) -> None:
    article = Article(
        id=f"id/{text}",
        title=text,
        text=text,
        source=text,
        url=text,
        status="corrected",
        note=text,
        version=1,
    )
    citation = cite(1, article, text, text)
    statements = verbatim(citation, introduction=f"Volgens *{text}*:")
    page = shown(
        replace(answer(text, statements, citation), nearest=(near(article),)), question=text
    )
    assert page.text.count(text.strip().rpartition(" ")[0]) >= 6
    assert {tag for tag, _ in page.tags} <= TAGS
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    assert all(link.startswith("/artikel/id%2F") for link in page.links())
    assert (
        len(page.marks()) == 2
    )  # of the headline and of the sentence; brackets in a text are text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_reports_glosses_and_notices(text: str) -> None:
    articles = [Article(id=f"id{n}", title="Titel", text=text, version=1) for n in (1, 2)]
    one, two = (
        gloss(cite(number, article, text, text), text, TODAY)
        for number, article in enumerate(articles, 1)
    )
    hostile = replace(
        answer("Vraag?", verbatim(one, two), one, two),
        short_answer=f"{text}, {text} en meer",
        reports=(Report(1, text, None), Report(2, f"niet {text}", datetime(2022, 5, 16))),
        agreeing=3,
        notices=(text, "  ", f"Gezocht naar {text}."),
    )
    page = shown(hostile)
    assert page.text.count(text.rpartition(" ")[0].strip()) >= 10
    assert {tag for tag, _ in page.tags} <= TAGS
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    assert all(link.startswith("/artikel/id") for link in page.links())


@pytest.mark.parametrize(
    "control", ["\u202e", "\u2067", "\u202a", "\x00", "\x1b", "\ud800", "\x9f"]
)
def test_what_would_turn_text_around_is_made_visible(control: str) -> None:
    article = replace(HARBOUR, title=f"exe{control}fdp", text=f"De code is {control}fdp.exe.")
    citation = cite(1, article, article.text, f"{control}fdp.exe")
    page = shown(answer(f"{control}?", verbatim(citation), citation), question=f"wat {control}?")
    page.text.encode("utf-8")
    assert control not in page.text
    assert "exe\ufffdfdp" in page.text


def test_addresses_stay_under_the_root_path() -> None:
    page = shown(asked("Hoeveel gewonden?"), root_path="/nieuws")
    assert page.links()
    assert all(link.startswith("/nieuws/artikel/") for link in page.links())


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 27), ""),
        (date(2026, 11, 26), "vandaag"),
        (date(2026, 11, 25), "1 dag oud"),
        (date(2026, 10, 27), "30 dagen oud"),
        (date(2026, 10, 26), "1 maand oud"),
        (date(2025, 11, 27), "11 maanden oud"),
        (date(2025, 11, 26), "1 jaar oud"),
        (date(1999, 8, 17), "27 jaar oud"),
    ],
)
def test_age(day: date, said: str) -> None:
    assert age(day, "nl", TODAY) == said


def test_a_conversation_remembers_what_a_follow_up_needs() -> None:
    first = Asked(1, "Hoeveel gewonden?", "nl").heard(asked("Hoeveel gewonden?"))
    conversation = Conversation().with_last(first).with_last(Asked(2, "En wie?", "nl"))
    assert [turn.question for turn in conversation.history()] == ["Hoeveel gewonden?"]
    assert conversation.ended().asked[1].outcome == "stopped"
    assert conversation.asked[0].outcome == "done"
