"""Cut an article into passages: the few whole sentences that are embedded, found and read together.

Windows of four sentences with a step of three were measured best on newspaper articles (right
passage in the first five), above single sentences and above chunks of a number of characters.
A window runs over the ends of paragraphs, but not over a heading, a caption or noise, so that a
passage holds only words of the story.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.article import Article, Passage, Span
from index.blocks import find_blocks
from index.errors import SettingsError
from index.sentences import MAX_SENTENCE, split_sentences

__all__ = ["SplitterSettings", "split_article"]


@dataclass(frozen=True, slots=True)
class SplitterSettings:
    """How long passages are; values that no passage can satisfy raise ``SettingsError``."""

    #: Sentences in a passage.
    sentences: int = 4
    #: Sentences that a passage shares with the one before it.
    overlap: int = 1
    #: Words (between white space) in a passage; one single longer sentence is one by itself.
    max_words: int = 120
    #: Characters in a passage.
    max_characters: int = 3_999

    def __post_init__(self) -> None:
        for name in ("sentences", "max_words"):
            if getattr(self, name) < 1:
                raise SettingsError(f"{name} ({getattr(self, name)}) must be at least 1")
        if self.overlap < 0:
            raise SettingsError(f"overlap ({self.overlap}) must be at least 0")
        if self.overlap >= self.sentences:
            raise SettingsError(
                f"overlap ({self.overlap}) must be smaller than sentences ({self.sentences})"
            )
        if self.max_characters < MAX_SENTENCE:
            raise SettingsError(
                f"max_characters ({self.max_characters}) must be at least {MAX_SENTENCE}, "
                "the length of the longest sentence"
            )


_DEFAULT = SplitterSettings()


def split_article(article: Article, settings: SplitterSettings = _DEFAULT) -> list[Passage]:
    """Cut an article into passages, in the order of its text.

    Every sentence of a paragraph is in at least one passage. Uses ``article.blocks`` where the
    reader knew them. An article without a quotable sentence gives ``[]``.
    """
    passages: list[Passage] = []
    for heading, sentences in _sections(article):
        for window in _windows(article.text, sentences, settings):
            start, end = window[0].start, window[-1].end
            passages.append(
                Passage(
                    article_id=article.id,
                    title=article.title,
                    heading=heading,
                    start=start,
                    end=end,
                    text=article.text[start:end],
                    sentences=tuple(window),
                    version=article.version,
                )
            )
    return passages


def _sections(article: Article) -> Iterator[tuple[str, list[Span]]]:
    """Yield runs of sentences with only white space between their paragraphs, and their heading."""
    heading = ""
    sentences: list[Span] = []
    for kind, start, end in article.blocks or find_blocks(article.text):
        if kind == "paragraph":
            sentences += split_sentences(article.text, start, end)
            continue
        if sentences:
            yield heading, sentences
            sentences = []
        if kind == "heading":
            heading = " ".join(article.text[start:end].split())
    if sentences:
        yield heading, sentences


def _windows(
    text: str, sentences: Sequence[Span], settings: SplitterSettings
) -> Iterator[Sequence[Span]]:
    """Yield windows over the sentences, none of which only repeats a part of the one before."""
    words = [len(text[start:end].split()) for start, end in sentences]
    first = 0
    while True:
        last = _window_end(sentences, words, first, settings)
        yield sentences[first:last]
        if last == len(sentences):
            return
        first = _next_start(sentences, words, first, last, settings)


def _window_end(
    sentences: Sequence[Span], words: Sequence[int], first: int, settings: SplitterSettings
) -> int:
    """Give the number after that of the last sentence in the window that begins at ``first``."""
    last = first + 1
    total = words[first]
    while last < min(first + settings.sentences, len(sentences)):
        total += words[last]
        characters = sentences[last].end - sentences[first].start
        if total > settings.max_words or characters > settings.max_characters:
            break
        last += 1
    return last


def _next_start(
    sentences: Sequence[Span],
    words: Sequence[int],
    first: int,
    last: int,
    settings: SplitterSettings,
) -> int:
    """Give the first sentence of the next window: an overlap back, if a new one fits behind it."""
    for start in range(max(last - settings.overlap, first + 1), last):
        if _window_end(sentences, words, start, settings) > last:
            return start
    return last
