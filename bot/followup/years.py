"""A year told from the one that was spoken of: "een jaar later" after a question on 2019."""

import re

from bot.followup.context import Context

_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w.,]\d)")
_NUMBERS = {"een": 1, "één": 1, "1": 1, "a": 1, "one": 1, "twee": 2, "2": 2, "two": 2, "drie": 3}
_NUMBERS |= {"3": 3, "three": 3, "vier": 4, "four": 4, "vijf": 5, "five": 5, "tien": 10, "ten": 10}
_AFTER = "later|daarna|erna|daarop|nadien|after|afterwards"
_BEFORE = "eerder|daarvoor|ervoor|voordien|earlier|before"
_COUNTED = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (?:jaar|jaren|years?) (?:(?:{_AFTER})|({_BEFORE}))\b", re.IGNORECASE
)
_NEXT = re.compile(
    r"\b(?:in )?(?:het jaar (?:daarna|erna|daarop|erop)|the (?:year after|following year))\b|"
    r"\b(?:in )?(het jaar (?:daarvoor|ervoor)|the (?:year before|previous year))\b",
    re.IGNORECASE,
)


def dated(question: str, context: Context) -> str:
    """The question with the year that "een jaar later" or "the year before" means, if it is known.

    It counts from the year that the question before names, else from that of its answer.
    """
    years = _YEAR.findall(context.question)
    years = years or (_YEAR.findall(context.answer) if context.wanted == "when" else [])
    if len(set(years)) != 1:
        return question
    counted = _COUNTED.search(question)
    found = counted or _NEXT.search(question)
    if found is None:
        return question
    number = _NUMBERS[counted.group(1).lower()] if counted else 1
    earlier = found.group(2) if counted else found.group(1)
    year = int(years[0]) + (-number if earlier else number)
    start = "In" if found.start() == 0 and found.group()[0].isupper() else "in"
    return f"{question[: found.start()]}{start} {year}{question[found.end() :]}"
