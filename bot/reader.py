"""The bundled reader: how well a passage answers a question, which sentence does, which words.

An extractive question-answering model (see ``bot/model/README.md``) reads
``<s> question </s> title. sentence sentence … </s>`` and gives for the passage a relevance, for
every token evidence, and the start and end of the short answer (Devlin et al., BERT, 2019, for the
form of input and spans). All scores are logits: of one question's passages they are comparable.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.article import Passage, Span
from index.onnx import in_batches, load_session, load_tokenizer, padded

FOLDER = Path(__file__).parent / "model"


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What the reader makes of one sentence of a passage.

    ``number`` counts the passage's sentences from 0; ``short`` are the words inside that sentence
    that answer best (characters), ``span`` their score (start + end), ``evidence`` the mean over
    the sentence's tokens.
    """

    number: int
    evidence: float
    span: float
    short: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader makes of a passage. Sentences beyond 256 tokens are missing."""

    relevance: float
    sentences: tuple[SentenceReading, ...]


class Reader:
    """Loads its model at the first reading. Safe to use from several threads."""

    def __init__(self, folder: Path = FOLDER, threads: int | None = None) -> None:
        """Read with the model in a folder; ``threads`` None takes all cores."""
        self._folder = folder
        self._threads = threads
        self._config = json.loads((folder / "config.json").read_text("utf-8"))

    @cached_property
    def _session(self) -> Any:
        return load_session(self._folder / self._config["model"])

    @cached_property
    def _tokenizer(self) -> Any:
        tokenizer = load_tokenizer(self._folder)
        tokenizer.no_truncation()
        return tokenizer

    def warm_up(self) -> None:
        """Load the model now, so that the first reader need not wait."""
        _ = self._session, self._tokenizer

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        """A reading of every passage, in their order."""
        return self.read_pairs([(question, passage) for passage in passages])

    def read_pairs(self, asked: Sequence[tuple[str, Passage]]) -> list[Reading]:
        """A reading of every passage with its own question, in their order."""
        pairs = [self._encode(question, passage) for question, passage in asked]
        lengths = [len(pair.ids) for pair in pairs]

        def run(group: list[int]) -> list[Reading]:
            return self._read([pairs[i] for i in group])

        readings: dict[int, Reading] = {}
        for group, read in in_batches(run, lengths, self._threads):
            readings.update(zip(group, read, strict=True))
        return [readings[i] for i in range(len(pairs))]

    def _read(self, pairs: Sequence["_Pair"]) -> list[Reading]:
        start, end, evidence, relevance = self._run(pairs)
        return [
            Reading(float(relevance[row]), self._decode(pair, start[row], end[row], evidence[row]))
            for row, pair in enumerate(pairs)
        ]

    def _encode(self, question: str, passage: Passage) -> "_Pair":
        limit = int(self._config["max_question_tokens"])
        asked = self._tokenizer.encode(question, add_special_tokens=False).ids[:limit]
        text, spans = _context(passage)
        room = int(self._config["max_tokens"]) - len(asked) - 3
        encoded = self._tokenizer.encode(text, add_special_tokens=False)
        begin, sep = (self._tokenizer.token_to_id(token) for token in ("<s>", "</s>"))
        tokens = encoded.ids[:room]
        return _Pair(
            ids=[begin, *asked, sep, *tokens, sep],
            first=len(asked) + 2,
            places=_places(text, spans, encoded.offsets[:room]),
        )

    def _run(self, pairs: Sequence["_Pair"]) -> list[NDArray[np.float32]]:
        ids, mask = padded([pair.ids for pair in pairs], self._config["pad_id"])
        types = np.zeros_like(ids)
        for row, pair in enumerate(pairs):
            types[row, pair.first : len(pair.ids)] = 1
        outputs: list[NDArray[np.float32]] = self._session.run(
            self._config["outputs"],
            {"input_ids": ids, "attention_mask": mask, "token_type_ids": types},
        )
        return outputs

    def _decode(
        self,
        pair: "_Pair",
        start: NDArray[np.float32],
        end: NDArray[np.float32],
        evidence: NDArray[np.float32],
    ) -> tuple[SentenceReading, ...]:
        found = []
        for number, places in enumerate(pair.by_sentence()):
            if not places:
                continue
            a, b = pair.first + places[0], pair.first + places[-1] + 1
            i, j, score = _best_span(start[a:b], end[a:b], int(self._config["max_answer_tokens"]))
            short = Span(pair.places[places[i]].start, pair.places[places[j]].end)
            found.append(SentenceReading(number, float(evidence[a:b].mean()), score, short))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a token stands: sentence (-1: the title) and characters inside that sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pair:
    """A question and a passage as tokens; ``first`` is the first token of the passage's side."""

    ids: list[int]
    first: int
    places: list[_Place]

    def by_sentence(self) -> list[list[int]]:
        """Positions in ``places`` of every sentence's tokens; they are contiguous."""
        last = max((place.sentence for place in self.places), default=-1)
        groups: list[list[int]] = [[] for _ in range(last + 1)]
        for i, place in enumerate(self.places):
            if place.sentence >= 0:
                groups[place.sentence].append(i)
        return groups


def _context(passage: Passage) -> tuple[str, list[Span]]:
    """The passage's side of the input, and where its sentences stand in it."""
    text = f"{passage.title.rstrip()}. " if passage.title else ""
    spans = []
    for number in range(len(passage.sentences)):
        sentence = passage.sentence(number)
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    return text.rstrip(" "), spans


def _places(text: str, spans: Sequence[Span], offsets: Sequence[tuple[int, int]]) -> list[_Place]:
    places = []
    sentence = 0
    for start, end in offsets:
        while start < end and text[start].isspace():  # pieces count the space before a word
            start += 1
        while sentence < len(spans) and start >= spans[sentence].end:
            sentence += 1
        if sentence == len(spans) or start < spans[sentence].start:
            places.append(_Place(-1, start, end))
        else:
            origin, stop = spans[sentence]
            places.append(_Place(sentence, start - origin, min(end, stop) - origin))
    return places


def _best_span(
    start: NDArray[np.float32], end: NDArray[np.float32], longest: int
) -> tuple[int, int, float]:
    """Positions of the best start and end with start <= end, and their summed logits."""
    scores = start[:, None] + end[None, :]
    steps = np.arange(len(start))
    length = steps[None, :] - steps[:, None]
    scores = np.where((length >= 0) & (length < longest), scores, -np.inf)
    i, j = np.unravel_index(int(scores.argmax()), scores.shape)
    return int(i), int(j), float(scores[i, j])
