"""One way to write each letter, so that what looks the same is found by the same words."""

import re
import unicodedata

#: Longer words are dropped: tantivy refuses more than 65,530 bytes, and no word is that long.
LONGEST = 100
_DROPPED = re.compile(  # combining marks; soft hyphen, zero-width characters and other invisibles
    "[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_REPLACED = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u2010": "-", "_": " ",
        "ß": "ss", "ẞ": "SS", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
        "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
        "€": " euro ", "$": " dollar ", "£": " pond ", "%": " procent ",
    }
)  # fmt: skip
# No word is that long: it is base64 or the like, and its plus and slash would make it many words.
_GIANT = re.compile(rf"[\w+/=-]{{{LONGEST + 1},}}")


def clean(text: str) -> str:
    """The text with one way to write each letter, apostrophe and space; its case stays."""
    if not text.isascii():
        text = _DROPPED.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", text)
    return _GIANT.sub(" ", text.translate(_REPLACED))
