"""What programs send. A key that does not exist is refused, so that no mistake stays unseen.

The ValueErrors here name the kind of mistake; the texts for it are those of bot/api/errors.py.
"""

import re
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bot.answer import Turn
from bot.feedback.feedback import Cited, Feedback, Reason
from bot.question import MAXIMUM
from index.article import Language, Status
from index.filters import Filters

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOST = 2**31 - 1  # SQLite could take more, and no article has so many characters


def _iso_day(given: object) -> object:
    """A day is written out; pydantic would take a number for seconds since 1970, too."""
    if given is None or (isinstance(given, str) and _ISO_DAY.fullmatch(given)):
        return given
    raise ValueError("date_parsing")


def _whole(given: object) -> object:
    """To JSON 3.0 is the same whole number as 3."""
    return int(given) if isinstance(given, float) and given.is_integer() else given


Day = Annotated[date, BeforeValidator(_iso_day), Field(strict=False)]
Question = Annotated[str, Field(min_length=1, max_length=MAXIMUM)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Names = Annotated[list[Name], Field(max_length=50, description="Upper or lower case; empty: all.")]
Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[Whole, Field(ge=1, le=_MOST)]
Place = Annotated[Whole, Field(ge=0, le=_MOST)]


class In(BaseModel):
    """Something that is sent to us."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TurnIn(In):
    """An earlier question and the text that was answered."""

    question: Question
    answer: str = Field(max_length=5_000)


class Period(In):
    """Days of publication, both included."""

    since: Day | None = Field(None, description="First day of publication: 2021-07-01.")
    until: Day | None = Field(None, description="Last day of publication: 2021-07-31.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.since > self.until:
            raise ValueError("days_order")
        return self


class AskRequest(Period):
    """A question. The whole request may be 64 kB."""

    question: Question = Field(
        description="In Dutch or English.", examples=["Vielen er gewonden bij de storm?"]
    )
    language: Language | None = Field(
        None, description="That of the answer; by default the question's."
    )
    history: list[TurnIn] = Field(
        default_factory=list,
        max_length=20,
        description="The conversation so far, oldest first; nothing of it is kept here.",
    )
    sources: Names = Field(default_factory=list)
    sections: Names = Field(default_factory=list)
    as_of: Day | None = Field(
        None, description="The day it is asked on; nothing that came later is used."
    )
    stream: bool = Field(False, description="Server-sent events, as Accept: text/event-stream.")

    def turns(self) -> tuple[Turn, ...]:
        """The conversation so far."""
        return tuple(Turn(turn.question, turn.answer) for turn in self.history)

    def filters(self) -> Filters:
        """What the search is limited to."""
        return Filters(self.since, self.until, tuple(self.sources), tuple(self.sections))


class SearchRequest(Period):
    """What to look for, and where."""

    q: Question = Field(description="What to look for.", examples=["storm in Hogerlande"])
    k: Whole = Field(10, ge=1, le=100, description="How many passages.")
    source: Names = Field(default_factory=list)
    section: Names = Field(default_factory=list)

    def filters(self) -> Filters:
        """What the search is limited to."""
        return Filters(self.since, self.until, tuple(self.source), tuple(self.section))


class SearchQuery(SearchRequest):
    """The same in an address, where everything is text."""

    model_config = ConfigDict(strict=False)


class CheckRequest(In):
    """One claim, or several."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["claim"]}, {"required": ["claims"]}]}
    )

    claim: Question = ""
    claims: list[Question] = Field(
        default_factory=list,
        min_length=1,
        max_length=50,
        examples=[["Bij de storm in Hogerlande vielen geen gewonden."]],
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if ("claim" in self.model_fields_set) == ("claims" in self.model_fields_set):
            raise ValueError("one_of_both")
        return self

    def all(self) -> list[str]:
        """The claims."""
        return self.claims or [self.claim]


class ArticleQuery(In):
    """Which version of an article, and which words of it."""

    model_config = ConfigDict(strict=False)

    version: Number | None = Field(None, description="By default the newest.")
    start: Place | None = Field(None, description="First character to highlight.")
    end: Place | None = Field(None, description="The character after the last.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        given = (self.start is not None, self.end is not None)
        if given[0] != given[1] or (self.start or 0) > (self.end or 0):
            raise ValueError("span_order")
        return self


class ArticleIn(BaseModel):
    """An article as it is sent; further keys are kept with it. The readers read it, not this."""

    model_config = ConfigDict(extra="allow")

    id: str | int | None = Field(None, description="By default made from source, url, title, date.")
    title: str | None = Field(None, examples=["Storm trekt over Hogerlande"])
    text: str = Field(pattern=r"\w", examples=["Een zomerstorm trok woensdag over Hogerlande."])
    published: str | None = Field(None, examples=["2022-07-21"])
    date: str | None = Field(None, description="The same as published.")
    modified: str | None = None
    authors: list[str] | str | None = None
    section: str | None = None
    source: str | None = None
    url: str | None = None
    language: Language | None = None
    status: Status | None = None
    note: str | None = None


class CitedIn(In):
    """Words that an answer quoted."""

    article_id: str = Field(max_length=1_000)
    version: Number
    start: Place
    end: Place


class GivenIn(In):
    """What the answer was, as far as it is to be kept."""

    answered: bool = True
    short_answer: str | None = Field(default=None, max_length=500)
    responder: str = Field(default="", max_length=100)
    citations: list[CitedIn] = Field(default_factory=list, max_length=50)


class FeedbackRequest(In):
    """What a reader thought of an answer. It is kept without a name or an address."""

    question: Question = Field(examples=["Vielen er gewonden bij de storm?"])
    language: Language
    helpful: bool
    reason: Reason | None = Field(None, description="Why not; goes with helpful false only.")
    answer: GivenIn = GivenIn()

    def feedback(self) -> Feedback:
        """What is kept of it."""
        given = self.answer
        return Feedback(
            question=self.question,
            language=self.language,
            helpful=self.helpful,
            reason=None if self.helpful else self.reason,
            answered=given.answered,
            short_answer=given.short_answer,
            responder=given.responder,
            citations=tuple(
                Cited(c.article_id, c.version, c.start, c.end) for c in given.citations
            ),
        )


def example(model: type[BaseModel]) -> dict[str, Any]:
    """An example of a request, made of those of its fields that have one."""
    fields = model.model_fields.items()
    return {name: field.examples[0] for name, field in fields if field.examples}
