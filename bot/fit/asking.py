"""Sentences that ask instead of telling: "Waarom altijd de nacht?" in an interview.

No sentence of an article is nearer to a reader's question than the reporter's own one.
"""

import re

_QUESTION = re.compile(r"\?['\"’”»)\]]*\s*$")
_ASKED_FOR = re.compile(
    r"\b(?:\w*vra(?:ag|gen)\w*|vroeg(?:en)?|ask\w*|questions?)\b", re.IGNORECASE
)


def asks(question: str, sentence: str) -> bool:
    """Whether a sentence is itself a question, and ``question`` does not look for one."""
    return bool(_QUESTION.search(sentence)) and not _ASKED_FOR.search(question)
