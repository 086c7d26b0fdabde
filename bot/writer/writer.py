"""Answers written by a language model, of which only verified sentences come out.

The model sees numbered passages and streams text; each sentence is cut off, stripped of markup
and held against the passages it marks. What an article says is data: it fills one variable of the
prompt, between tags that it cannot imitate.
"""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.answer import Citation, Draft, Statement, Turn, cite
from bot.markup import Cutter, Sentence, plain
from bot.question import Question
from bot.texts import prompt, text, written_date
from bot.verifier import Proof, Source, Verifier, sources_of
from bot.writer.language_model import ModelSettings, load_model
from bot.writer.streaming import stream_text
from index.article import Article, Hit, Language, Span
from index.embedder import Embedder
from index.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

log = logging.getLogger("vraagbaak.writer")

#: More sentences than these are no answer to one question.
_MOST = 12
_TURNS = 4
_LONGEST_QUESTION = 500
_TAGS: dict[Language, tuple[str, str, str, str, str]] = {
    "nl": ("bron", "nummer", "titel", "krant", "datum"),
    "en": ("source", "number", "title", "newspaper", "date"),
}
# "[1]" in an article would read as one of our marks, and < > as our tags.
_BRACKETED = re.compile(r"\[(\^?\d[\d\s,;^–-]*)\]")
_ANGLES = str.maketrans({"<": "‹", ">": "›"})


class Writer:
    """Answers with a language model; what :class:`bot.chain.Responder` asks for."""

    def __init__(
        self,
        article: Callable[[str, int], Article | None],
        embedder: Embedder,
        settings: ModelSettings,
        model: "BaseChatModel | None" = None,
    ) -> None:
        """``article`` looks up a version; ``model`` is made from the settings when not given.

        Raises:
            ModelError: the model cannot be made.
        """
        self._article = article
        self._embedder = embedder
        self._settings = settings
        self._model = model or load_model(settings)

    @property
    def name(self) -> str:
        """The model's name."""
        return self._settings.name

    def drafts(self, question: Question, hits: Sequence[Hit]) -> Iterator[Draft]:
        """Drafts that grow by a verified sentence; the last counts all that were struck.

        Raises:
            ModelError: the model failed; the drafts given before stand.
        """
        sources = sources_of(hits, self._article)
        if not sources:
            yield Draft()
            return
        language = question.language
        messages = answer_messages(question.standalone, sources, language)
        with closing(stream_text(self._model, messages, self._settings)) as pieces:
            yield from write(sentences(pieces), sources, self._embedder, language)

    def condense(self, question: str, history: Sequence[Turn], language: Language) -> str:
        """The stand-alone form of a follow-up question.

        Raises:
            ModelError: the model failed, or gave no question.
        """
        return condense(question, history, self._model, self._settings, language)


def sentences(pieces: Iterator[str]) -> Iterator[Sentence]:
    """The sentences of a stream, each as soon as the next has begun."""
    cutter = Cutter()
    for piece in pieces:
        yield from cutter.feed(piece)
    yield from cutter.finish()


def write(
    stream: Iterator[Sentence], sources: Sequence[Source], embedder: Embedder, language: Language
) -> Iterator[Draft]:
    """Drafts of the sentences that stand; a model that repeats itself is cut off."""
    verifier = Verifier(sources, embedder, language)
    page = _Page(sources)
    refusal = _plain_words(text("refusal", language))
    said: set[tuple[str, tuple[int, ...]]] = set()
    for sentence in stream:
        words = _plain_words(sentence.text)
        if words == refusal or not words or (words, sentence.marks) in said:
            continue
        said.add((words, sentence.marks))
        verdict = verifier.verify(sentence.text, sentence.marks)
        if verdict.supported:
            page.add(sentence.text, verdict.proofs)
            yield page.draft()
        else:
            page.struck += 1
            log.info("Struck (%s %s): %s", verdict.reason, verdict.detail, sentence.text)
        if len(said) == _MOST:
            break
    yield page.draft()


@dataclass(slots=True)
class _Page:
    """The answer so far; citations are numbered in the order of their first use."""

    sources: Sequence[Source]
    struck: int = 0
    statements: list[Statement] = field(default_factory=list)
    citations: dict[tuple[str, int, Span], Citation] = field(default_factory=dict)

    def add(self, words: str, proofs: Sequence[Proof]) -> None:
        """Add a sentence that stands, with its evidence."""
        cited = [self._cite(proof) for proof in proofs]
        verbatim = any(" ".join(c.quote.split()) == words for c in cited)
        numbers = tuple(dict.fromkeys(c.number for c in cited))
        self.statements.append(Statement(words, numbers, "verbatim" if verbatim else "checked"))

    def draft(self) -> Draft:
        """What there is now."""
        return Draft(tuple(self.statements), tuple(self.citations.values()), None, self.struck)

    def _cite(self, proof: Proof) -> Citation:
        source = self.sources[proof.source - 1]
        key = (source.article.id, source.article.version, proof.quote)
        if key not in self.citations:
            number = len(self.citations) + 1
            self.citations[key] = cite(number, source.article, source.passage, proof.quote)
        return self.citations[key]


def answer_messages(
    question: str, sources: Sequence[Source], language: Language
) -> "list[BaseMessage]":
    """What a model is sent for a question."""
    shown = "\n\n".join(_shown(n, source, language) for n, source in enumerate(sources, 1))
    refusal = text("refusal", language)
    return _messages("answer", language, question=question, sources=shown, refusal=refusal)


def condense(
    question: str,
    history: Sequence[Turn],
    model: "BaseChatModel",
    settings: ModelSettings,
    language: Language,
) -> str:
    """The stand-alone form of a follow-up question, by the model.

    Raises:
        ModelError: the model failed, or gave no question.
    """
    said = "\n\n".join(f"{_harmless(t.question)}\n{_harmless(t.answer)}" for t in history[-_TURNS:])
    messages = _messages("condense", language, history=said, question=question)
    answer = plain("".join(stream_text(model, messages, settings))).strip()
    first = answer.splitlines()[0].strip(" \"'“”‘’«»") if answer else ""
    if not any(c.isalpha() for c in first) or len(first) > _LONGEST_QUESTION:
        raise ModelError(
            f"The language model {settings.name!r} did not put the question into words. The "
            "question is searched for as it was asked."
        )
    return first


def _messages(name: str, language: Language, **values: str) -> "list[BaseMessage]":
    """A prompt file as messages: above its line ``---`` the instructions, below it the question."""
    from langchain_core.prompts import ChatPromptTemplate  # a second

    instructions, _, asked = prompt(name, language).partition("\n---\n")
    template = ChatPromptTemplate.from_messages(
        [("system", instructions.strip()), ("human", asked.strip())]
    )
    return template.format_messages(**values)


def _shown(number: int, source: Source, language: Language) -> str:
    """A source as the model sees it."""
    tag, *names = _TAGS[language]
    article = source.article
    day = written_date(article.day, language) if article.day else ""
    values = (str(number), article.title, article.source or "", day)
    about = " ".join(
        f'{name}="{_attribute(value)}"' for name, value in zip(names, values, strict=True) if value
    )
    return f"<{tag} {about}>\n{_harmless(source.passage.text)}\n</{tag}>"


def _attribute(words: str) -> str:
    return " ".join(_harmless(words).replace('"', "'").split())


def _harmless(words: str) -> str:
    """An article's words without what could be taken for our tags and marks."""
    return _BRACKETED.sub(r"(\1)", words.translate(_ANGLES))


def _plain_words(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
