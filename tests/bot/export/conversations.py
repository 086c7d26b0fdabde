"""Conversations of the small newsroom, and hostile ones, for the tests of exported files."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.answer import Answer, Citation, Gloss, Nearest, Refusal, Report, Statement
from bot.export import ExportedTurn
from index.article import Span
from index.filters import Filters
from tests.bot.ui.newsroom import ScriptedChain

TODAY = date(2026, 11, 26)
ASKED = date(2026, 11, 20)


def turn(question: str) -> ExportedTurn:
    """What the newsroom answers to a question, by its first words."""
    script = ScriptedChain().script
    *_, found = next(script[key] for key in script if question.startswith(key))(question)
    assert isinstance(found, Answer)
    return ExportedTurn(question, found, ASKED)


def all_turns() -> list[ExportedTurn]:
    return [
        turn("Hoeveel slachtoffers vielen er?"),
        turn("Welke landen hadden branden?"),
        turn("How much did they hold?"),
        turn("Wanneer begint het?"),
        turn("In welke tijd won ze?"),
        turn("Welke fabrikant levert ze?"),
        turn("How many were hurt?"),
        turn("Hallo"),
    ]


def saying(words: str, url: str | None = None) -> ExportedTurn:
    """A turn in which every text that is not ours is ``words``; its articles are at ``url``."""
    day = datetime(2022, 5, 19, tzinfo=UTC)
    common = {"article_id": words, "version": 1, "title": words, "source": words, "url": url}
    quoted = Citation(
        **common,  # type: ignore[arg-type]
        number=1,
        published=day,
        status="corrected",
        quote=words,
        start=0,
        end=len(words),
        short=Span(0, len(words)),
        modified=day,
        note=words,
        glosses=(Gloss(0, len(words), day.date(), day.date()),),
    )
    near = Nearest(**common, published=None, quote=words, start=0, end=1)  # type: ignore[arg-type]
    answer = Answer(
        question=words,
        standalone_question=words,
        language="nl",
        answered=True,
        text=words,
        short_answer=words,
        statements=(
            Statement(words, (1,), "verbatim", words),
            Statement(words, (1, 2), "verbatim"),
        ),
        citations=(quoted, replace(quoted, number=2, article_id=f"{words}2")),
        reports=(Report(1, words, day), Report(2, words, None)),
        nearest=(near,),
        notices=(words,),
        agreeing=3,
        struck=2,
        confidence=0.8,
        limits=Filters(sources=(words,)),
    )
    return ExportedTurn(words, answer, ASKED)


def refused(words: str) -> ExportedTurn:
    answer = replace(
        saying(words).answer,
        answered=False,
        statements=(),
        citations=(),
        refusal=Refusal("not_in_archive", words, words),
    )
    return ExportedTurn(words, answer, ASKED)


#: What is markup somewhere: HTML, Markdown, reportlab, XML, templates.
HOSTILE = (
    '<img src="https://lek.example/p.png" onerror="x">',
    "</font></para><para>erbij",
    '<a href="javascript:alert(1)">hier</a>',
    '<font size="99" color="red">groot</font><br/><seq id="x"/><index item="x"/>',
    "<unichar code='65'/>&lt;b&gt; &#65; &amp;",
    '<img src="file:///etc/passwd" width="9" height="9"/>',
    "![kaart](https://lek.example/p.png) [klik](https://lek.example)",
    "https://lek.example/x www.lek.example <https://lek.example>",
    "# kop",
    "> aangehaald",
    "- een",
    "+ een",
    "1. een",
    "12) een",
    "\tcode",
    "    code",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "kop\n===\nkop\n---",
    "```\ncode\n```",
    "$x^2$ $$y$$ *a* _b_ **c** ~~d~~ `e` ***",
    "[1]: https://lek.example",
    "]]><!-- x --><?php ?>{{ x }} %s {0}",
    "\\",
    "regel\\\nregel  \nregel",
)
#: What is hard to write down at all.
ODD = (
    "",
    " ",
    "\u200b",
    "\x00\x01\x0c\x1b\ufffe\uffff",
    "half \ud83d teken",
    "rechts \u202eskniL\u202c en \u2066los\u2069",
    "🏆🏆 👩\u200d👩\u200d👧 العربية 日本語 ελληνικά кириллица",
    "e\u0301e\u0301n, \u0133s, \ufb01ets, ẞ",
    "harde\u00a0spatie\u2028regel\u2029alinea\u0085einde",
    "x" * 100_000,
    "woord " * 20_000,
    "é" * 3_000 + "<" * 3_000,
)
