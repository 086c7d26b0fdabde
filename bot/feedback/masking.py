"""Makes a question fit to be kept: what tells who somebody is or where he lives is masked.

Masked are e-mail addresses, telephone numbers, bank accounts (IBAN), numbers of nine and more
figures (the Dutch citizen service number has nine), the Belgian national number, and a Dutch
postcode with the street and house number before it. Names stay: most are names in the news.
Every expression reads a text once, however long it is.
"""

import re

#: What stands in place of something masked.
MASK = "***"
#: The longest question that is kept, in characters.
LONGEST = 500

_EMAIL = re.compile(r"""(?<![^\s@<>(),;:"\[\]])[^\s@<>(),;:"\[\]]++@[\w-]++(?:\.[\w-]++)++""")
# Groups of four behind the country and two figures; whether it is an account its figures tell.
_IBAN = re.compile(
    r"\b[A-Z]{2}\d{2}(?:[ .-]?[A-Z\d]{4}){2,7}(?:[ .-]?\d{1,3})?\b", re.IGNORECASE | re.ASCII
)
_FEWEST_FIGURES = 10
# "85.07.30-033.28", "1234.56.782", and whatever has nine figures in a row.
_NUMBER = re.compile(
    r"(?<!\d)(?:\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}|\d{4}[. ]\d{2}[. ]\d{3}|\d{9,})(?!\d)"
)
# A date is no telephone number, nor is 10.000.000: those begin with a nought or a country.
_PHONE = re.compile(
    r"(?<![\w.,+-])(?!\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\d))"
    r"(?:(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){7,13}|\(?0[1-9](?:[ ()./-]{0,3}\d){7,8})(?!\d)"
)
# Letters behind a year that are no postcode ("2024 EK"), and words behind a number that are none.
_NO_POSTCODE = (
    "EK|WK|OS|GP|EU|VS|VN|UK|US|UN|VK|TV|NS|BV|NV|OM|AD|BC|DE|IN|EN|OP|OF|IS|TE|KM|KG|MW|GW|HP"
)
_WORDS = "in|of|op|is|en|te|de|ik|je|ze|we|an|at|to|by|it|on|or|as|km|kg|mm|cm|ml|mw|st|nd|rd|th|er"
_POSTCODE = (
    rf"(?<![\d.,-])[1-9]\d{{3}}(?: ?(?!(?:SA|SD|SS)\b)[A-Z]{{2}}|(?!(?:{_WORDS})\b)[a-z]{{2}})\b"
)
_STREET = r"(?<![\w.'’-])[^\W\d][\w.'’-]*+ \d{1,5}(?: ?[A-Za-z]\b|[-/]\w{1,4}\b)?,? {1,2}"
_TOWARDS = r"(?:(?<![\w.'’-])[A-Z][\w.'’-]*+ (?:(?:van|de|der|den|het|ten|ter) ){0,3})?"
_ADDRESS = re.compile(
    rf"{_TOWARDS}{_STREET}[1-9]\d{{3}} ?(?!(?:{_WORDS})\b)[A-Za-z]{{2}}\b|"
    rf"(?!(?:19|20)\d\d (?:{_NO_POSTCODE})\b){_POSTCODE}"
)
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\s]+")


def masked(text: str) -> str:
    """The text with personal-looking things in it replaced by :data:`MASK`."""
    text = _EMAIL.sub(MASK, text)
    text = _IBAN.sub(_account, text)
    text = _PHONE.sub(MASK, text)
    text = _ADDRESS.sub(MASK, text)
    return _NUMBER.sub(MASK, text)


def fit_to_keep(question: str) -> str:
    """The question as it is stored: on one line, masked, and cut at :data:`LONGEST`."""
    return masked(_INVISIBLE.sub(" ", question).strip())[:LONGEST].rstrip()


def _account(found: re.Match[str]) -> str:
    figures = sum(character.isdigit() for character in found.group())
    return MASK if figures >= _FEWEST_FIGURES else found.group()
