"""Questions for an amount, and short answers without any.

"Hoeveel kost het?" is not answered by "een verzenbundel". Whatever can be counted or measured
counts: figures in digits and words, fractions, dates, "geen", "dagelijks".
"""

import re

from bot.facts import facts_in
from index.article import Language

_ASKS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:hoeveel|hoe (?:oud|lang|hoog|diep|breed|groot|zwaar|ver|duur|dik|snel)|hoelang"
        r"|welk (?:geld)?bedrag|welk (?:aantal|percentage|budget|salaris))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:how (?:many|much|old|long|tall|high|deep|wide|large|big|heavy|far|fast|thick)"
        r"|(?:what|which) (?:amount|sum|number|percentage|budget|salary) of)\b",
        re.IGNORECASE,
    ),
}
_UNITS = (
    "jaar|maand|week|weekend|dag|uur|kwartier|minuut|seconde|nacht|ochtend|middag|avond|eeuw|etmaal|"
    r"dagdeel|seizoen|euro|frank|gulden|dollar|mens|man|persoon|keer|meter|kilo\w*|liter|ton|"
    "centimeter|year|month|day|hour|minute|second|night|century|season|person|metre|mile|foot|inch|"
    "pound"
)
# What tells how many, how long or how often without a number: "enkele", "dagelijks".
_WITHOUT_NUMBER = (
    r"één|nul|half|halve|\w+[eë]ën|kwart\w*|elke?|binnen de \w+|geen|niets|niemand|none|nothing|"
    r"nobody|no|gratis|free|alle|allemaal|all|every|meeste|most|enkele|several|veel|many|few|paar|"
    r"couple|generaties?|levenslang\w*|life|zo \w+ als|as \w+ as|yearly|annually|monthly|weekly|"
    r"daily|\w*(?:jaarlijks|maandelijks|wekelijks|dagelijks)e?|\w+jarige?|tot|till?|until|to|sinds|"
    r"since|nog|still|heel|hele|whole|vol|full|\w*tallen"
)
_AMOUNT = re.compile(  # "een" alone says nothing, "een jaar" does
    rf"\b(?:(?:een|a|an|one) (?:\w+ )?(?:{_UNITS})|{_WITHOUT_NUMBER})\b", re.IGNORECASE
)


def lacks_amount(question: str, asked: Language, short: str, written: Language) -> bool:
    """Whether a question wants an amount and the words of its short answer have none."""
    if not _ASKS[asked].search(question) or _AMOUNT.search(short):
        return False
    return not any(fact.kind != "name" and not fact.weak for fact in facts_in(short, written))
