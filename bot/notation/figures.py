"""Points and commas in figures: 1.200 and 42,6 in Dutch are 1,200 and 42.6 in English."""

import re

from bot.facts.numerals import SCALES, fold
from bot.facts.units import unit_words
from index.article import Language

_SWAPPED = str.maketrans(".,", ",.")
_GROUPED = {
    "nl": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"),
    "en": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"),
}
# Three figures behind the mark may be thousands written in the way of the other language, and
# more than two behind a long number are two numbers between which a space is missing.
_DECIMAL = {
    "nl": re.compile(r"0,\d+|\d{1,2},\d{4,}|\d{1,4},\d{1,2}"),
    "en": re.compile(r"0\.\d+|\d{1,2}\.\d{4,}|\d{1,4}\.\d{1,2}"),
}
_ADDRESS = re.compile(r"[1-9]\d{0,2}(?:\.(?:0|[1-9]\d{0,2})){3}")
# ",-" behind an amount says that there are no cents.
_RUN = re.compile(r"(?<![\w.,:/])(?P<figures>\d+(?:[.,:/]\d+)*)(?:,[-–](?![\w-]))?")
# "BE-1.200", "0800-1.200" and "ISO 9.001" are codes; "versie 1.200" is no number either.
_CODE_BEFORE = re.compile(
    r"(?:[^\W\d_]-|(?<![\d.,])0\d*-|\b(?:versie|version|artikel|article|art\.?|hoofdstuk|chapter|"
    r"paragraaf|section|norm|iso|build|release|firmware|v\.?|§)\s?)\Z",
    re.IGNORECASE,
)
_CURRENCY_BEFORE = re.compile(r"[€$£]\s?\Z")
_WORD_BEHIND = re.compile(r"[\s\u00a0]?(per\s?cent\b|[^\W\d_]+|[%‰°€$£])", re.IGNORECASE)
_GLUED_BEHIND = re.compile(r"[^\W\d_]+|[_@/.:]\w")


def whole(figures: str, source: Language) -> str | None:
    """A whole number as the other language writes it; None for what is no whole number."""
    if figures.isdecimal():
        return figures if figures == "0" or figures[0] != "0" else None
    if _address(figures) or not _GROUPED[source].fullmatch(figures):
        return None
    return figures.translate(_SWAPPED) if figures.count(",") * figures.count(".") == 0 else None


def fraction(figures: str, source: Language) -> str | None:
    """A number with decimals as the other language writes it; None for what is none."""
    if _DECIMAL[source].fullmatch(figures):
        return figures.translate(_SWAPPED)
    both = "." in figures and "," in figures
    return figures.translate(_SWAPPED) if both and _GROUPED[source].fullmatch(figures) else None


def with_figures(text: str, source: Language) -> str:
    """The text with the marks of its figures exchanged, wherever they can only be numbers."""

    def exchanged(match: re.Match[str]) -> str:
        figures = match["figures"]
        if not re.search("[.,]", figures) or _is_code(text, match):
            return match.group()
        swapped = whole(figures, source) or fraction(figures, source)
        return swapped if swapped and _is_number(text, match, source) else match.group()

    return _RUN.sub(exchanged, text)


def _address(figures: str) -> bool:
    """192.168.100.101: four small groups, and no round number of thousands of millions."""
    groups = figures.split(".")
    return (
        bool(_ADDRESS.fullmatch(figures))
        and all(int(g) < 256 for g in groups)
        and groups[-1] != "000"
    )


def _is_code(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _CODE_BEFORE.search(text[max(0, start - 12) : start]):
        return True
    glued = _GLUED_BEHIND.match(text, end)
    return glued is not None and not _measures(glued.group())


def _is_number(text: str, match: re.Match[str], source: Language) -> bool:
    """Whether it is no time; and in English, no version: 3.11 needs a unit or a currency."""
    behind = _WORD_BEHIND.match(text, match.end())
    word = fold(behind[1]) if behind else ""
    if re.search(r"\D[0-5]\d\Z", match["figures"]) and word in ("uur", "hour", "hours"):
        return False
    if source == "nl" or _GROUPED["en"].fullmatch(match["figures"]):
        return True
    return _measures(word) or bool(_CURRENCY_BEFORE.search(text[: match.start()]))


def _measures(word: str) -> bool:
    folded = "".join(fold(word).split())
    return folded in unit_words() or folded in SCALES or folded in ("percent", "‰", "°")
