"""A question cut at its spaces: pieces that can change places and stay as they were typed."""

import re
from typing import NamedTuple

_QUOTES = {"“": "”", "„": "”", "‘": "’", "«": "»", '"': '"', "'": "'", "”": "”"}
_EDGES = "“”„‘’«»\"'.?!…"
_LETTER = re.compile(r"[^\W\d_]")
# What parts a question into more than one clause: commas, colons, brackets, dashes, a new sentence.
# "1,2", "10:30", "dr. Jansen" and "St. Louis" are no such thing.
_PARTS = re.compile(r"[;()\[\]{}<>|…=]|[,:](?!\d)|\s[-–—]+\s|[!?].|[^\W\d_]{4,}\.['”’\"]? ")
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
# "'t Anker", "'s nachts", "Smash '71": an apostrophe for letters that are left out.
_CLIPPED = re.compile(r"['’](?:[tsn]\b|\d\d\b|em\b)")

# "Vóór" and "één" are stressed, and the same words.
_PLAIN = str.maketrans("áéíóú’", "aeiou'")


def listed(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


class Chunk(NamedTuple):
    """A piece between spaces; ``lower`` is its word.

    ``fixed`` is what no rule of grammar may read: a name, a figure, what stands in quotes.
    """

    text: str
    lower: str
    fixed: bool


Chunks = tuple[Chunk, ...]


def one_sentence(question: str) -> Chunks:
    """The pieces of a question without its closing mark; none when it is not one plain clause."""
    text = question.rstrip(" ?!")
    if text == question and text.endswith(".") and not _INITIAL.search(text):
        text = text.removesuffix(".")
    if _PARTS.search(text):
        return ()
    return _chunks(text)


def _chunks(text: str) -> Chunks:
    found: list[Chunk] = []
    closing = ""
    for piece in text.split():
        clipped = _CLIPPED.match(piece) is not None
        opens = "" if closing or clipped else _QUOTES.get(piece[0], "")
        closing = closing or opens
        word = piece if clipped else piece.strip(_EDGES)
        name = (found and word[:1].isupper()) or not _LETTER.match(word)
        found.append(Chunk(piece, word.lower().translate(_PLAIN), bool(name or closing)))
        inside = piece[1:] if opens else piece
        if closing and closing in inside:
            closing = ""
    return () if closing else tuple(found)


def joined(chunks: Chunks) -> str:
    """The pieces as running text."""
    return " ".join(chunk.text for chunk in chunks)


def lowered(chunk: Chunk) -> Chunk:
    """The piece that opened the question, with a small letter."""
    return chunk._replace(text=chunk.text[:1].lower() + chunk.text[1:])
