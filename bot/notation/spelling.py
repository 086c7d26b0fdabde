"""Whole numbers in words. Reading them is the work of ``bot.facts.numerals``."""

from bot.facts.numerals import fold, read_words
from index.article import Language


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_SMALL: dict[Language, tuple[str, ...]] = {
    "nl": _list(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
        "vijftien zestien zeventien achttien negentien"
    ),
    "en": _list(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ),
}
_TENS: dict[Language, tuple[str, ...]] = {
    "nl": _list("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    "en": _list("twenty thirty forty fifty sixty seventy eighty ninety"),
}
_HUNDRED: dict[Language, str] = {"nl": "honderd", "en": "hundred"}
_THOUSAND: dict[Language, str] = {"nl": "duizend", "en": "thousand"}
_MOST = 999_999


def spelled(number: int, language: Language, *, in_hundreds: bool = False) -> str:
    """A number from 0 to 999,999 in words.

    ``in_hundreds`` says 1700 to 9900 as "zeventienhonderd" instead of "duizend zevenhonderd".
    """
    if not 0 <= number <= _MOST:
        raise ValueError(f"cannot spell {number}: not between 0 and {_MOST}")
    if number == 1 and language == "nl":
        return "één"  # alone, "een" is the article
    if number < 1000 or (in_hundreds and 1000 < number < 10_000 and number // 100 % 10):
        return _below_1000(number, language)
    thousands, rest = divmod(number, 1000)
    if language == "nl":
        many = "" if thousands == 1 else _below_1000(thousands, "nl")
        return f"{many}duizend {_below_1000(rest, 'nl')}" if rest else f"{many}duizend"
    words = f"{_below_1000(thousands, 'en')} thousand"
    link = " and " if rest < 100 else " "
    return f"{words}{link}{_below_1000(rest, 'en')}" if rest else words


def _below_1000(number: int, language: Language) -> str:
    """Also up to 9999, said in hundreds."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_100(rest, language)
    if language == "nl":
        many = "" if hundreds == 1 else _below_100(hundreds, "nl")
        return f"{many}honderd{_below_100(rest, 'nl') if rest else ''}"
    words = f"{_below_100(hundreds, 'en')} hundred"
    return f"{words} and {_below_100(rest, 'en')}" if rest else words


def _below_100(number: int, language: Language) -> str:
    if number < 20:
        return _SMALL[language][number]
    tens, unit = divmod(number, 10)
    word = _TENS[language][tens - 2]
    if not unit:
        return word
    if language == "en":
        return f"{word}-{_SMALL['en'][unit]}"
    first = _SMALL["nl"][unit]
    return f"{first}{'ën' if first.endswith('e') else 'en'}{word}"


def read_spelled(words: tuple[str, ...], language: Language) -> tuple[int, bool] | None:
    """The number that all the words spell in that language, and whether it is said in hundreds."""
    folded = [fold(word) for word in words]
    if language == "en" and folded[0] == "a" and folded[1:2] in (["hundred"], ["thousand"]):
        folded[0] = "one"
    read = read_words(folded)
    if not read or read.words != len(words) or read.value > _MOST or read.value.denominator != 1:
        return None
    number = int(read.value)
    for in_hundreds in (False, True):
        if _plain(spelled(number, language, in_hundreds=in_hundreds)) == _plain(" ".join(folded)):
            return number, in_hundreds
    return None


def _plain(words: str) -> str:
    """Without what may be left out or written in two ways: "one hundred (and) five"."""
    return "".join(word for word in fold(words).split() if word != "and")
