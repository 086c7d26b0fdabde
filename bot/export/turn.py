"""One turn as blocks: the question, and what it got."""

from collections.abc import Iterator

from bot.answer import Answer, Statement
from bot.cited import cited, written_by_model
from bot.export.blocks import Block, Run, said
from bot.export.exported_turn import ExportedTurn
from bot.export.headline import headline
from bot.export.limits import limits_in_words
from bot.export.marks import marks
from bot.export.references import nearest_blocks, reference_blocks
from bot.export.reports import report_blocks
from bot.provenance import provenance
from bot.texts import text
from index.article import ANSWERABLE, Language


def turn_blocks(turn: ExportedTurn) -> Iterator[Block]:
    """The question, when it was asked, and its answer or why there is none.

    As in the window, all of it is in the language of the answer.
    """
    answer, language = turn.answer, turn.answer.language
    yield said("question", turn.question if turn.question.strip() else "…")
    yield said("small", text("window_asked_on", language, d=turn.day), keep=True)
    held = limits_in_words(answer.limits, language)
    if held:
        yield said("small", f"{text('window_limited_to', language)}: {held}", keep=True)
    yield from _answered(answer, language) if answer.statements else _refused(answer)
    if not answer.complete:
        yield said("text", text("export_incomplete", language))
    yield from reference_blocks(answer, language)
    yield from nearest_blocks(answer, language)


def _refused(answer: Answer) -> Iterator[Block]:
    yield said("text", answer.refusal.whole if answer.refusal else answer.text)
    yield from _notices(answer)


def _answered(answer: Answer, language: Language) -> Iterator[Block]:
    stop = "." if written_by_model(answer) else ""
    yield said("small", f"{provenance(answer, language)}{stop}", keep=True)
    yield from headline(answer, language)
    yield from _notices(answer)
    withdrawn = False
    for statement in answer.statements:
        if may_be_shown(answer, statement):
            yield from _sentence(answer, statement)
        else:
            withdrawn = True
    if withdrawn:
        yield said("text", text("withdrawn", language))
    if answer.struck > 0:
        yield said("small", text("window_struck", language, n=answer.struck))
    yield from report_blocks(answer, language)


def _notices(answer: Answer) -> Iterator[Block]:
    yield from (said("text", notice) for notice in answer.notices if notice.strip())


def may_be_shown(answer: Answer, statement: Statement) -> bool:
    """Whether no article that it rests on was retracted or put under embargo since."""
    return all(c.status in ANSWERABLE for c in cited(answer, statement.citations))


def _sentence(answer: Answer, statement: Statement) -> Iterator[Block]:
    """Who reported it, and the words with their marks; an article's own stand by themselves."""
    found = cited(answer, statement.citations)
    introduction = _introduction(statement.introduction)
    if statement.support == "checked":
        space = (Run(" "),) if introduction else ()
        words = Run(statement.text.strip(), language=answer.language)
        yield Block("text", (*introduction, *space, words, *marks(found)))
        return
    if introduction:
        yield Block("text", introduction, keep=True)
    language = found[0].language if found else answer.language
    words = Run(statement.text.strip(), verbatim=True, language=language)
    yield Block("quote", (words, *marks(found)))


def _introduction(introduction: str) -> tuple[Run, ...]:
    """Our own words, in which asterisks stand around the name of the source."""
    before, star, rest = introduction.strip().partition("*")
    name, closing, after = rest.rpartition("*")
    runs = [Run(before), Run(name, emphasis=True), Run(after)]
    if not (star and closing):
        runs = [Run(introduction.strip())]
    return tuple(run for run in runs if run.text)
