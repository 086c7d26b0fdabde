"""The short answer above the sentences: whose words it is, and which marks it takes."""

from collections.abc import Iterator

from bot.answer import Answer, Citation
from bot.cited import cited, short_days, short_words, written_by_model
from bot.export.blocks import Block, Run
from bot.export.marks import marks
from index.article import ANSWERABLE, Language


def headline(answer: Answer, language: Language) -> Iterator[Block]:
    """The short answer, in the words of an article when a citation says that it stands there.

    It is left out when an article that it rests on may no longer be quoted.
    """
    words = (answer.short_answer or "").strip()
    if not words:
        return
    holders = _holders(answer, words)
    if any(citation.status not in ANSWERABLE for citation in holders):
        return
    own = next((c for c in holders if short_words(c) == words), None)
    verbatim = own is not None and not written_by_model(answer)
    run = Run(
        words[:1].upper() + words[1:],
        verbatim=verbatim,
        strong=True,
        language=own.language if own and verbatim else language,
    )
    days = short_days(holders, language)
    meant = (Run(f" ({days})"),) if days else ()
    yield Block("headline", (run, *marks(holders), *meant), keep=True)


def _holders(answer: Answer, words: str) -> list[Citation]:
    """The citations that hold the short answer, without those that only report something else."""
    differing = {report.number for report in answer.reports}
    holders = [
        citation
        for citation in answer.citations
        if (item := short_words(citation))
        if citation.number not in differing or item.casefold() in words.casefold()
    ]
    return holders or cited(answer, answer.statements[0].citations)[:1]
