"""Words that are no reason, where a question asks why.

"Waarom hij vertrok, is onduidelijk" repeats the question, a condition ("als er een vliegtuig in de
buurt is") is no cause, and "wilde niet reageren" says that nobody told.
"""

import re

from index.article import Span

_ASKS_WHY = re.compile(r"^\W*(?:waarom|why)\b[^;:]*$", re.IGNORECASE)
_SUBJECT = r"de|het|een|er|hij|zij|ze|we|wij|je|men|iemand|the|an?|it|he|she|they|we|you|there"
_CONDITION = re.compile(
    rf"^\W*(?:als|indien|mits|tenzij|if|unless) (?:{_SUBJECT}) [^,]+ [^,\s]+$",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"niet (?:\w+ )?reageren|geen (?:commentaar|reactie)|niet bereikbaar|no comment"
    r"|(?:declined|refused) to comment|not (?:be )?(?:reached|available) for comment",
    re.IGNORECASE,
)


def is_no_reason(question: str, sentence: str, short: Span) -> bool:
    """Whether the short answer to a question for a reason cannot be one.

    ``short`` counts characters of the sentence.
    """
    words = sentence[short.start : short.end]
    if _ASKS_WHY.match(sentence[: short.end]) or _CONDITION.match(words):
        return True
    return bool(_SILENT.search(words)) and not _SILENT.search(question)
