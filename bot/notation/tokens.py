"""Phrases and templates as tokens, cut in the same way so that they can be laid side by side."""

import re
import unicodedata

_TOKEN = re.compile(
    r"\{\w+\}"  # a slot in a template
    r"|\d+(?:[.,:]\d+)*"  # figures with what stands between them
    r"|[ap]\.m\."
    r"|mid(?=-)|'s(?!\w)"
    r"|[^\W\d_]+(?:[-'][^\W\d_]+)*"
    r"|\S"
)
_APOSTROPHES = str.maketrans("’‘", "''")


def tokenise(text: str) -> tuple[str, ...]:
    """The words, figures and signs of a text, composed and with straight apostrophes.

    White space only parts tokens. No other character is lost: what is not understood is a token
    that no template holds.
    """
    return tuple(_TOKEN.findall(unicodedata.normalize("NFC", text).translate(_APOSTROPHES)))
