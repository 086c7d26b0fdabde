"""What the interface answers, as the contract has it; ``to_json`` of bot/answer.py makes it.

These models describe: nothing passes through them on its way out. A test holds them against what
is sent.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.answer import RefusalReason, Support, VerdictKind
from index.article import Language, Status

_QUOTE = "Er vielen geen gewonden."

#: A moment in ISO 8601, with a time zone where the newspaper gave one.
Moment = Annotated[str, Field(examples=["2022-07-21T00:00:00"])]
Start = Annotated[int, Field(ge=0, description="First character, counted as Python does.")]
End = Annotated[int, Field(ge=0, description="The character after the last.")]


class Out(BaseModel):
    """Something that is sent; it has these keys and no others."""

    model_config = ConfigDict(extra="forbid")


class CitationOut(Out):
    """Words of an article: characters ``start`` up to ``end`` of that version of its text."""

    number: int = Field(ge=1, description="The n of [n] in the answer.")
    article_id: str = Field(examples=["storm"])
    version: int = Field(ge=1)
    title: str = Field(examples=["Storm trekt over Hogerlande"])
    source: str | None = Field(examples=["De Lindebode"])
    url: str | None
    published: Moment | None
    status: Status
    quote: str = Field(description="The words, verbatim.", examples=[_QUOTE])
    start: Start
    end: End


class StatementOut(Out):
    """One sentence of an answer and the numbers of the citations that it rests on."""

    text: str = Field(examples=[_QUOTE])
    citations: list[int] = Field(examples=[[1]])
    support: Support = Field(description="Quoted word for word, or written and then checked.")


class RetrievedOut(Out):
    """A passage that the answer was chosen from."""

    article_id: str
    start: Start
    end: End
    score: float


class RefusalOut(Out):
    """Why there is no answer, and the sentence that says so."""

    reason: RefusalReason
    text: str = Field(examples=["Ons archief zegt dat niet."])


class AnswerOut(Out):
    """An answer, every sentence of it tied to words of an article; or a refusal."""

    question: str
    standalone_question: str = Field(description="The question without its conversation.")
    language: Language
    answered: bool
    text: str = Field(description="Everything that is said, with [n] for citation n.")
    short_answer: str | None = Field(examples=["geen gewonden"])
    statements: list[StatementOut]
    citations: list[CitationOut]
    retrieved: list[RetrievedOut] = Field(description="Best first.")
    refusal: RefusalOut | None
    responder: str = Field(
        description="offline, or the language model's name.", examples=["offline"]
    )
    timings_ms: dict[str, float] = Field(examples=[{"understand": 3.1, "retrieve": 28.4}])


class ClaimOut(Out):
    """A claim and what the archive says of it."""

    claim: str
    language: Language
    verdict: VerdictKind
    citations: list[CitationOut]
    explanation: str = Field(examples=["Het archief zegt hetzelfde."])


class HitOut(Out):
    """A passage that was found."""

    article_id: str
    version: int = Field(ge=1)
    title: str
    heading: str = Field(description="The heading that it stands under, or empty.")
    start: Start
    end: End
    text: str
    score: float = Field(description="Higher is better; comparable within one search only.")
    source: str | None
    published: Moment | None


class SearchOut(Out):
    """Passages that were found, best first."""

    query: str
    hits: list[HitOut]


class HighlightOut(Out):
    """The characters that were asked for."""

    start: Start
    end: End
    quote: str


class ArticleOut(Out):
    """One version of an article, with the words that were asked for.

    ``status`` and ``note`` are always those of the newest version. Of a retracted or embargoed
    article ``text`` is null.
    """

    id: str
    title: str
    text: str | None
    published: Moment | None
    modified: Moment | None
    authors: list[str]
    section: str | None
    source: str | None
    url: str | None
    language: Language
    status: Status
    note: str | None
    version: int = Field(ge=1)
    newest_version: int = Field(ge=1)
    highlight: HighlightOut | None


class FailureOut(Out):
    """An article that could not be read."""

    line: int | None = Field(description="Line of the lines, or place in the list; from 1.")
    message: str


class IndexedOut(Out):
    """What became of the articles that were sent."""

    added: int = Field(ge=0)
    changed: int = Field(ge=0)
    unchanged: int = Field(ge=0)
    failed: list[FailureOut]


class HealthOut(Out):
    """The process lives; ``articles`` is null when the archive cannot be read."""

    status: Literal["ok"]
    articles: int | None


class ReadyOut(Out):
    """Questions can be answered."""

    status: Literal["ready"]
