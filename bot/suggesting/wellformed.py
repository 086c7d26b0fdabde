"""Whether a text may be shown as a question: article text and model output are not trusted."""

import re
import unicodedata

#: Characters of a suggested question at most, and words at least and at most.
LONGEST = 120
_FEWEST, _MOST = 3, 18

_MARKUP = re.compile(r"[<>{}\[\]|\\`*_#~^=@]|https?:|www\.|&\w+;")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"))
_INSIDE = re.compile(r"(?<=\w)['’](?=\w)|(?<!\w)['’](?=[tsn]\b|\d\d\b)")
_GENITIVE = re.compile(r"(?<=[sxz])['’](?!\w)")
_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSING = re.compile(r"(?<=\S)['’](?!\w)")
_TWICE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def wellformed(question: str) -> bool:
    """Whether it is one line of plain words with a capital, balanced quotes and one "?"."""
    if not (question[:1].isupper() and question.endswith("?") and question.count("?") == 1):
        return False
    if len(question) > LONGEST or not _FEWEST <= len(question.split()) <= _MOST:
        return False
    if question != " ".join(question.split()) or not all(map(_plain, question)):
        return False
    if _MARKUP.search(question) or _TWICE.search(question) or re.search(r"[.!;:,]\s*\?", question):
        return False
    return _balanced(question)


def _plain(character: str) -> bool:
    """Whether a character is no control, direction mark, lone surrogate, private use or emoji."""
    return character == " " or unicodedata.category(character)[0] in "LMNP" or character in "€$£+°"


def _balanced(text: str) -> bool:
    """Whether quotes and brackets come in pairs; "'t", "O'Neill" and "Prins'" have none."""
    bare = _INSIDE.sub("", text)
    genitives = len(_GENITIVE.findall(bare))
    opening, closing = len(_OPENING.findall(bare)), len(_CLOSING.findall(bare))
    if bare.count('"') % 2 or not opening <= closing <= opening + genitives:
        return False
    return all(bare.count(left) == bare.count(right) for left, right in _PAIRS)
