"""What may be asked further: questions made from the articles of an answer, the best first."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from bot.answer import Answer
from bot.followup.leaning import leaning
from bot.question_words import PREPOSITIONS
from bot.suggesting.candidate import Candidate, Kind
from bot.suggesting.clause import capital, plain_sentence
from bot.suggesting.dutch import questions as dutch_questions
from bot.suggesting.english import questions as english_questions
from bot.suggesting.matter import same_story
from bot.suggesting.people import people, speaking
from bot.suggesting.subjects import about_person, subjects
from bot.suggesting.views import views
from bot.tokens import names, tokens
from index.article import Article, Language, Span
from index.blocks import find_blocks
from index.sentences import split_sentences

#: Sentences of an article that are looked at, and characters of one at most.
_SENTENCES = 60
_LONGEST = 400
#: "The motion" is that of the answer when both stand so near in the article, in characters.
_NEAR = 1_500
_TURNED = {"nl": dutch_questions, "en": english_questions}


def candidates(answer: Answer, articles: Sequence[Article]) -> Iterator[Candidate]:
    """Questions in the reader's language, those of different kinds in turn.

    Under an answer they may lean on it ("Wat zei wethouder Prins hierover?"); under a refusal they
    have to stand alone, and to name something.
    """
    made = [
        candidate
        for article in articles
        for candidate in _of_article(answer, article, leans=_leans(answer, articles[0], article))
    ]
    kinds: dict[Kind, list[Candidate]] = {
        kind: _of_kind(made, kind)
        for kind in ("why", "said", "view", "what", "how_many", "when", "who")
    }
    mixed = (*chain.from_iterable(zip_longest(*kinds.values())), *_of_kind(made, "named"))
    seen: set[str] = set()
    for candidate in mixed:
        if candidate is None or candidate.question in seen:
            continue
        seen.add(candidate.question)
        yield candidate


def _of_kind(made: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    return [candidate for candidate in made if candidate.kind == kind]


def _leans(answer: Answer, first: Article, article: Article) -> bool:
    """Whether questions from an article may lean on the answer: it is of the same story."""
    return answer.answered and same_story(first, article)


def _of_article(answer: Answer, article: Article, *, leans: bool) -> Iterator[Candidate]:
    spans = sentence_spans(article)
    shown = [(c.start, c.end) for c in answer.citations if c.article_id == article.id]
    fresh = [s for s in spans if not any(s.start < end and start < s.end for start, end in shown)]
    sentences = [" ".join(article.text[s.start : s.end].split()) for s in fresh]
    place = shown[0][0] if shown else 0
    nearest_first = sorted(range(len(fresh)), key=lambda n: abs(fresh[n].start - place))
    if article.language == answer.language:
        for n in nearest_first:
            plain = plain_sentence(sentences[n])
            for kind, turned in _TURNED[answer.language](plain) if plain else ():
                question = _with_names(turned, article)
                near = leans and abs(fresh[n].start - place) <= _NEAR
                if near or _stands_alone(question, answer.language):
                    yield Candidate(question, kind, article.id, (fresh[n],))
    if leans:
        yield from _people(answer, article, fresh, sentences)
        yield from _views(answer, article, fresh, sentences)
        yield from _subjects(answer.language, article, fresh, sentences)


def sentence_spans(article: Article) -> list[Span]:
    """The sentences of an article that may be quoted, from the beginning."""
    found: list[Span] = []
    for kind, start, end in article.blocks or find_blocks(article.text):
        if kind == "paragraph":
            found += split_sentences(article.text, start, end)
        if len(found) >= _SENTENCES:
            break
    return [span for span in found[:_SENTENCES] if span.end - span.start <= _LONGEST]


def _people(
    answer: Answer, article: Article, spans: Sequence[Span], sentences: Sequence[str]
) -> Iterator[Candidate]:
    """What somebody said, and who somebody is whom the reader has met without an office."""
    seen, language = _seen(answer), answer.language
    for person in people(article.text, article.language):
        known = re.search(rf"\b{re.escape(person.surname)}\b", seen) is not None
        said = [spans[n] for n in speaking(person, sentences, article.language)]
        called = person.called(article.language, language)
        if said and (called or person.plain):
            question = about_person("said", called or person.name, language)
            kind: Kind = "said" if called or known else "named"
            yield Candidate(question, kind, article.id, tuple(said))
        introduced = [spans[n] for n, s in enumerate(sentences) if person.name in s]
        met = known and person.office and person.office not in seen.lower()
        if met and introduced and person.plain:
            question = about_person("who", person.name, language)
            yield Candidate(question, "who", article.id, tuple(introduced))


def _seen(answer: Answer) -> str:
    """What the reader has before them."""
    return " ".join([answer.question, *(c.quote for c in answer.citations)])


def _views(
    answer: Answer, article: Article, spans: Sequence[Span], sentences: Sequence[str]
) -> Iterator[Candidate]:
    seen = _seen(answer)
    for span, sentence in zip(spans, sentences, strict=True):
        for question in views(sentence, article.language, answer.language, seen):
            yield Candidate(_with_names(question, article), "view", article.id, (span,))


def _subjects(
    language: Language, article: Article, spans: Sequence[Span], sentences: Sequence[str]
) -> Iterator[Candidate]:
    for subject in subjects():
        pattern = subject.sentence[article.language]
        telling = [n for n, sentence in enumerate(sentences) if pattern.search(sentence)]
        if telling:
            source = tuple(spans[n] for n in telling)
            yield Candidate(subject.question[language], "what", article.id, source)


def _with_names(question: str, article: Article) -> str:
    """The question with "De Plons" where the article writes it so inside its sentences."""

    def written(match: re.Match[str]) -> str:
        name = capital(match.group())
        return name if re.search(rf"[\w,] {re.escape(name)}\b", article.text) else match.group()

    return re.sub(r"\b(?:de|het|the) [A-ZÀ-Þ][\w-]*", written, question)


def _stands_alone(question: str, language: Language) -> bool:
    """Whether a question names something, and leans on nothing."""
    words = tokens(question)
    named = (name.first for name in names(question, words) if name.first)
    subject = any(words[first - 1].lower not in PREPOSITIONS[language] for first in named)
    return subject and leaning(question, "", language) is None
