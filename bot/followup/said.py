"""What an earlier turn of the conversation said, in plain words."""

import re

from bot.answer import Turn
from bot.small_talk import is_small_talk
from bot.texts import text

_MARK = re.compile(r"\s*\[\d+(?:\s*[,;]\s*\d+)*\]")
_SHORT = re.compile(r"\*\*([^*\n]{1,200})\*\*")  # a short answer stands before the quotes, in bold
_INTRODUCTION = re.compile(
    r"^(?:volgens|according to|uit een artikel|from an article)\b[^:\n]{0,160}:\s*", re.IGNORECASE
)
_QUOTES = re.compile("[\"“”„«»*]|(?<!\\w)['‘]|['’](?!\\w)")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[A-ZÀ-Þ])")
_UNKNOWN = re.compile(
    r"^(?:(?:dat |het )?(?:weet ik|staat) niet|ik weet het niet|i do(?:n't|n’t| not) know|"
    r"(?:sorry|helaas|unfortunately)\b)",
    re.IGNORECASE,
)


def plain_answer(answer: str) -> str:
    """The words of an answer without marks, introduction and quotation marks; empty if refused.

    Of an answer that begins with a short one in bold only that, else the first sentence.
    """
    short = _SHORT.match(answer.lstrip())
    return _first_sentence(short.group(1)) if short else quoted(answer)


def quoted(answer: str) -> str:
    """The first sentence of the archive that an answer quotes; empty if refused."""
    answer = answer.lstrip()
    short = _SHORT.match(answer)
    behind = _MARK.sub("", answer[short.end() :]).strip() if short else ""
    return _first_sentence(behind or answer)


def has_subject(turn: Turn) -> bool:
    """Whether a turn is about anything: small talk and empty questions are not."""
    return not is_small_talk(" ".join(turn.question.split()))


def _first_sentence(answer: str) -> str:
    plain = _INTRODUCTION.sub("", _MARK.sub("", answer.strip()).lstrip("*_ "))
    plain = " ".join(_QUOTES.sub("", plain).split())
    keys = ("refusal", "empty_archive", "small_talk")
    refusals = [text(key, language).rstrip(".") for key in keys for language in ("nl", "en")]
    if _UNKNOWN.match(plain) or any(plain.startswith(refusal) for refusal in refusals):
        return ""
    return _SENTENCE.split(plain, maxsplit=1)[0].rstrip(" .;,:")
