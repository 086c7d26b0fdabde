"""The main clause of a plain statement of news, cut where it surely ends.

Only sentences that leave no doubt are read: no quotations, brackets or asides, one finite verb,
a subject that can be told, nothing that refers to another sentence. All others give None.
"""

import re
from typing import NamedTuple

_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{2,40}\s[-–—]\s")
#: What no plain statement has.
_UNCLEAR = re.compile(r"[\"“”„«»‘:;()\[\]…–—/]|(?<!\w)'|'(?!\w)|\s-\s|\.\.|[^\W\d_]{4,}\.\s")


class Statement(NamedTuple):
    """A main clause: what stands before its finite verb, the verb, and what follows it."""

    front: tuple[str, ...]
    verb: str
    rest: tuple[str, ...]


def plain_sentence(sentence: str) -> str | None:
    """The sentence on one line without dateline and full stop; None when it is not plain."""
    text = " ".join(_DATELINE.sub("", sentence).split()).replace("’", "'")
    if not text.endswith(".") or not text[:1].isalnum() or text[:1].islower():
        return None
    text = text.removesuffix(".")
    return None if _UNCLEAR.search(text) else text


def capital(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]
