"""Ages where a number of people or things is asked for.

"Hoeveel mensen overleden er?" is not answered by "een vrouw van 78".
"""

import re

from index.article import Language, Span

_COUNTS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"\bhoeveel\b(?! (?:\w+ )?(?:jaar|jaren|jaartjes|levensjaren)\b)", re.I),
    "en": re.compile(r"\bhow many\b(?! (?:\w+ )?years?\b)", re.IGNORECASE),
}
_PERSON = (
    r"man|vrouw|jongen|meisje|jongetje|kind|peuter|kleuter|tiener|baby|zoon|dochter|broer|zus|"
    r"man|woman|boy|girl|child|toddler|teenager|son|daughter|brother|sister"
)
_AGE = re.compile(
    rf"\b(?:{_PERSON}) (?:van|of|aged) \d{{1,3}}\b(?! \w*(?:meter|kilo|jaar|maand|week))"
    r"|\b[\w]+-?jarige?\b|\b\d{1,3}[- ]years?[- ]old\b|\baged \d{1,3}\b",
    re.IGNORECASE,
)


def is_an_age(question: str, language: Language, sentence: str, short: Span) -> bool:
    """Whether a question counts, and the figure in its short answer is how old somebody is.

    ``short`` counts characters of the sentence.
    """
    if not _COUNTS[language].search(question):
        return False
    return any(
        found.start() < short.end and short.start < found.end() and not _more(found, short)
        for found in _AGE.finditer(sentence)
    )


def _more(age: re.Match[str], short: Span) -> bool:
    """Whether a short answer says more than the age: "drie, onder wie een 10-jarige"."""
    return short.end - short.start > age.end() - age.start() + len("een ")
