"""An answer as it is copied, and as a screen reader hears it."""

from dataclasses import replace
from datetime import date

from bot.answer import Answer, Refusal
from bot.ui.conversation import Asked
from bot.ui.copying import copies
from bot.ui.plain import notices, say
from bot.ui.sources import sources
from index.filters import Filters
from tests.bot.ui.newsroom import (
    FIRST_REPORT,
    HARBOUR,
    PICTURE,
    WITHDRAWN,
    ScriptedChain,
    answer,
    cite,
    gloss,
    refusal,
    verbatim,
)

TODAY = date(2026, 11, 26)


def turn(question: str) -> Asked:
    """A question that the scripted chain has answered."""
    events = ScriptedChain().stream(question, history=(), language=None, filters=Filters())
    *_, found = events
    assert isinstance(found, Answer)
    return done(found, question)


def done(found: Answer, question: str = "Vraag?") -> Asked:
    return Asked(1, question, found.language, outcome="done", answer=found)


def copied(asked: Asked) -> str:
    return copies(asked, sources(asked, "", TODAY)).plain


def said(asked: Asked) -> str:
    return say(asked, sources(asked, "", TODAY))


def test_a_copy_names_every_source() -> None:
    lines = copied(turn("Hoeveel gewonden?")).splitlines()
    assert lines[0] == "Hoeveel gewonden?"
    assert lines[2] == "Zeventien mensen [1]"
    assert lines[4].endswith("onder wie drie toeschouwers. [3]")
    assert lines[6].startswith("[1] ‘Zeventien mensen liepen")
    assert lines[6].endswith(
        "De Courant, 19 mei 2022, Gecorrigeerd op 20 mei 2022, https://courant.example/hasseldonk"
    )


def test_a_copy_has_all_that_qualifies_the_answer() -> None:
    head, short, sentences, reports, references = copied(turn("Hoeveel slachtoffers?")).split(
        "\n\n"
    )
    assert head == "Hoeveel slachtoffers?"
    assert short.splitlines() == [
        "Zeventien mensen [1]",
        "Gezocht naar ‘Hasseldonk’ in plaats van ‘Haseldonk’.",
        "Let op: dit bericht is van 19 mei 2022, 4 jaar geleden.",
    ]
    assert sentences.endswith("in Breda. [2]")
    assert reports.splitlines() == [
        "Dit is eerder anders gemeld:",
        "16 mei 2022: ‘twaalf mensen’ [3]",
        "19 mei 2022: ‘Zeventien mensen’ [1] (laatste bericht)",
    ]
    lines = [line.strip() for line in references.splitlines()]
    assert lines[1] == "‘zondag’: 15 mei 2022 · ‘maandag’: 16 mei 2022"
    assert lines[3] == "Nog 3 artikelen melden hetzelfde"
    assert lines[-1] == "‘zondagmiddag’: 15 mei 2022"


def test_a_copied_list_has_each_mark_behind_its_part() -> None:
    assert "\n\nRusland [1], Estland [2] en Noorwegen [3]\n" in copied(turn("Welke landen?"))


def test_a_copy_has_no_asterisks_of_ours() -> None:
    text = copied(turn("How large?"))
    assert "2.3 million hectares [1]\n\nAccording to De Courant (12 August 2021): In Rus" in text
    assert "*" not in text


def test_a_copy_begins_the_short_answer_with_a_capital() -> None:
    citation = cite(1, FIRST_REPORT, FIRST_REPORT.text, "twaalf mensen")
    assert "\n\nTwaalf mensen [1]\n\n" in copied(done(answer("?", verbatim(citation), citation)))


def test_a_relative_date_that_answers_is_copied_and_heard_with_its_day() -> None:
    held = cite(1, FIRST_REPORT, FIRST_REPORT.text, "zondagmiddag")
    held = gloss(held, "zondagmiddag", date(2022, 5, 15))
    found = done(answer("?", verbatim(held), held))
    assert "\n\nZondagmiddag [1] (15 mei 2022)\n\n" in copied(found)
    assert said(found).startswith("zondagmiddag, 15 mei 2022. ")


def test_brackets_of_a_text_are_no_marks_in_what_is_copied() -> None:
    citation = cite(1, HARBOUR, HARBOUR.text, "112 incidenten in de haven [1]")
    _, short, sentence, _ = copied(done(answer("?", verbatim(citation), citation))).split("\n\n")
    assert short == "112 incidenten in de haven ［1］ [1]"
    assert sentence.count("[") == 2  # [sic] and the mark
    assert "［2, 3］" in sentence


def test_a_copied_sentence_fetches_no_picture() -> None:
    citation = cite(1, PICTURE, PICTURE.text, "15.00 uur")
    sentence = copied(done(answer("?", verbatim(citation), citation))).split("\n\n")[2]
    assert "lek.example" not in sentence


def test_words_of_a_retracted_article_are_not_copied_as_a_source() -> None:
    citation = cite(1, WITHDRAWN, WITHDRAWN.text)
    lines = copied(done(answer("?", verbatim(citation), citation))).splitlines()
    assert lines[-1].startswith("[1] Burgemeester weg na feest")


def test_there_is_nothing_to_copy_of_a_refusal_or_of_nothing() -> None:
    assert copied(done(refusal("?", "nl", "not_in_archive", "Dat staat er niet."))) == ""
    assert copied(Asked(1, "?", "nl")) == ""


def test_a_screen_reader_hears_what_there_is_to_read() -> None:
    assert said(turn("Hoeveel gewonden?")) == "Zeventien mensen. Bronnen: 2"
    assert said(turn("Hoeveel slachtoffers?")) == (
        "Zeventien mensen. Gezocht naar ‘Hasseldonk’ in plaats van ‘Haseldonk’. "
        "Let op: dit bericht is van 19 mei 2022, 4 jaar geleden. "
        "Dit is eerder anders gemeld. Bronnen: 2"
    )
    assert said(turn("Welke landen?")).startswith("Rusland, Estland en Noorwegen. Gezocht in de")
    assert said(turn("How large?")) == "2.3 million hectares. Sources: 1"


def test_without_a_short_answer_it_hears_that_there_is_one() -> None:
    citation = cite(1, FIRST_REPORT, FIRST_REPORT.text)
    found = answer("?", verbatim(citation), citation)
    assert said(done(found)) == "Antwoord gevonden. Bronnen: 1"


def test_a_refusal_is_heard_with_its_notices() -> None:
    refused = refusal("?", "nl", "not_in_archive", "Dat staat er niet.")
    noted = replace(refused, notices=("Gezocht in 1999.",))
    assert said(done(noted)) == "Dat staat er niet. Gezocht in 1999."


def test_a_refusal_is_heard_with_what_was_looked_for() -> None:
    more = "Gezocht is naar een persoon."
    refused = refusal("?", "nl", "not_in_archive", "Dat staat er niet.")
    told = replace(refused, refusal=Refusal("not_in_archive", "Dat staat er niet.", more))
    assert said(done(told)) == f"Dat staat er niet. {more}"


def test_notices_are_a_line_each_without_empty_ones() -> None:
    found = refusal("?", "nl", "not_in_archive", "")
    assert notices(replace(found, notices=("een\n twee", " ", ""))) == ["een twee"]
