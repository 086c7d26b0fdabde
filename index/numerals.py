"""Numbers in one form: twaalf = twelve = 12, 1.250 = 1,250 = 1 250, 2,4 = 2.4, 16.30 uur = 16:30.

The forms are search terms, not values: 16.30 and 16,3 may meet, 2.400 and 2,4 may not.
"""

import re

_UNITS = {
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15,
    "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
    "tachtig": 80, "negentig": 90,
}  # fmt: skip
# "ten" is missing on purpose: in Dutch text it is a preposition ("ten zuiden van").
_ENGLISH = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_POWERS = {"honderd": 100, "hundred": 100, "duizend": 1000, "thousand": 1000}


def _number_words() -> dict[str, int]:
    """Every number word from 2 to 99, hundreds and thousands ("tweeduizend"), as written."""
    one_to_nine = {"een": 1} | {word: n for word, n in _UNITS.items() if n < 10}
    pairs = {f"{u}en{t}": n + m for u, n in one_to_nine.items() for t, m in _TENS.items()}
    english_units = {"one": 1} | {word: n for word, n in _ENGLISH.items() if n < 10}
    english_tens = {word: n for word, n in _ENGLISH.items() if n >= 20}
    english = {f"{t}-{u}": m + n for t, m in english_tens.items() for u, n in english_units.items()}
    small = _UNITS | _TENS | pairs
    many = {f"{w}{p}": n * _POWERS[p] for w, n in small.items() for p in ("honderd", "duizend")}
    return small | many | _ENGLISH | english | _POWERS


_WORDS = _number_words()
# A number followed by one of these also gives the product: "2,4 miljoen" meets 2.400.000.
_SCALES: dict[str, int] = _POWERS | {
    "miljoen": 10**6, "million": 10**6, "mln": 10**6,
    "miljard": 10**9, "billion": 10**9, "mld": 10**9,
}  # fmt: skip

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([ .,'])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?")
_DECIMAL = re.compile(r"(\d+)[.,:](\d+)")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?|(\d{1,2})[uh](\d\d)")
_ORDINAL = re.compile(r"(\d+)(?:e|de|ste|st|nd|rd|th)")

#: How a number looks in a text; the analyzer tries this before it looks for words.
PATTERN = r"""
    \d{1,2} (?:[:.]\d\d)? [ ]? [aApP] (?:\.[mM]\.? | [mM]) (?!\w)
  | [1-9]\d{0,2} (?P<sep>[ .,']) \d{3} (?: (?P=sep)\d{3} )* (?: [.,]\d{1,2} )? (?![\d]|[.,:]\d)
  | \d+ [.,:] \d{1,2} (?! \d | [.,:]\d )
  | (?<![.,]) (?: 0[.,]\d{3} | \d+[.,]\d{4,} ) (?! \d | [.,]\d )
"""


def number(token: str) -> str | None:
    """The one form of a number or number word (lower case), or None when it is neither."""
    if token in _WORDS:
        return str(_WORDS[token])
    if not token[0].isdecimal():
        return None
    if token.isdecimal():
        return _plain(token)
    if clock := _CLOCK.fullmatch(token):
        return _clock(clock)
    if ordinal := _ORDINAL.fullmatch(token):
        return f"{_plain(ordinal[1])}e"
    if grouped := _GROUPED.fullmatch(token):
        whole, _, cents = token.replace(grouped[1], "").replace(",", ".").partition(".")
        return _decimal(whole, cents)
    if decimal := _DECIMAL.fullmatch(token):
        return _decimal(decimal[1], decimal[2])
    return None


def product(amount: str, scale: str) -> str | None:
    """What "2.4" times "miljoen" is, as a term; None when there is nothing to multiply."""
    if scale not in _SCALES or not amount.replace(".", "", 1).isdecimal() or len(amount) > 9:
        return None
    whole, _, decimals = amount.partition(".")
    return _plain(str(int(whole + decimals) * _SCALES[scale] // 10 ** len(decimals)))


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _decimal(whole: str, decimals: str) -> str:
    decimals = decimals.rstrip("0")
    return f"{_plain(whole)}.{decimals}" if decimals else _plain(whole)


def _clock(match: re.Match[str]) -> str:
    hour, minutes = int(match[1] or match[4]), match[2] or match[5] or ""
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    return _decimal(str(hour), minutes)
