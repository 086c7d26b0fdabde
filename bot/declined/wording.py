"""A question as phrases are compared with it: its words in lower case, names marked."""

import re

from index.folding import clean
from index.stopwords import STOP_WORDS

#: Stands before a word that is written as a name.
NAME_MARK = "^"
#: Stands for the end of a sentence: no phrase goes on behind it.
END = "|"

# What somebody said is not what the reader asks: "Wie zei 'ik ben ziek'?"
_QUOTED = re.compile(
    r"""["“”„«»][^"“”„«»]{0,500}["“”„«»]|‘[^‘’]{1,500}’(?!\w)|(?<!\w)'[^']{2,500}'(?!\w)"""
)
_PIECE = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[.!?;:](?=\s|$)|\n")


def wording(text: str) -> str:
    """The words with a space around each: " waar woont ^jan ^jansen | "; quotations are left out.

    A text that is a quotation as a whole is none.
    """
    unquoted = _QUOTED.sub(" ", text)
    pieces = _PIECE.findall(clean(unquoted)) or _PIECE.findall(clean(text))
    telling = _case_tells(pieces)
    said = []
    first = True
    for piece in pieces:
        if not piece[0].isalnum():
            said.append(END)
            first = True
            continue
        said.append((NAME_MARK if _is_name(piece, first, telling) else "") + piece.lower())
        first = False
    return f" {' '.join(said)} "


def words(text: str) -> list[str]:
    """The words of a phrase as :func:`wording` writes them, without marks."""
    return [piece.lower() for piece in _PIECE.findall(clean(text)) if piece[0].isalnum()]


def _case_tells(pieces: list[str]) -> bool:
    """Whether names can be told by their capital: not when all is typed small, or all large."""
    rest = "".join(pieces[1:])
    return rest != rest.lower() and rest != rest.upper()


def _is_name(word: str, first: bool, telling: bool) -> bool:
    if first or not word[0].isalpha():
        return False
    return word[0].isupper() if telling else word.lower() not in STOP_WORDS
