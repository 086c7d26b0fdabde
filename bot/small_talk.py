"""Greetings, thanks and the like: when they are all there is, and when a question follows."""

import re

from index.article import Language

# Said before a question, or alone; the longest fits first.
_OPENING: dict[Language, str] = {
    "nl": "hallo|hoi|hey|hee|hé|heej|hai|dag|goedendag|goeiedag|goedemorgen|goeiemorgen|"
    "goedemiddag|goeiemiddag|goedenavond|goedeavond|goeienavond|beste vraagbaak|vraagbaak|"
    "dank je wel|dankjewel|dank u wel|dank u|dankuwel|dank je|dank|bedankt|hartelijk dank|"
    "hartelijk bedankt|heel erg|oké|oke|okee|ok|prima|mooi|top|fijn|super|goed|duidelijk|"
    "begrepen|helder|ja|nee|alsjeblieft|alstublieft|sorry|graag gedaan|allemaal|daar|weer",
    "en": "hello|hi|hey|hiya|good morning|good afternoon|good evening|good day|greetings|"
    "dear vraagbaak|vraagbaak|thank you very much|thank you so much|thank you|thanks a lot|"
    "many thanks|thanks|thx|cheers|okay|ok|great|perfect|cool|good|fine|got it|i see|yes|"
    "yeah|no|nope|please|sorry|understood|clear|there|again|all|everyone",
}
# Ends a conversation, or is about whoever answers; never drops from a question.
_TALK: dict[Language, str] = {
    "nl": "dat was alles|dat is alles|dat was het|dat was 'm|meer niet|verder niets|voor nu|"
    "voor je hulp|voor uw hulp|voor de hulp|voor de informatie|voor het antwoord|hiervoor|"
    "tot ziens|tot later|tot straks|tot morgen|doei|doeg|doei doei|daag|fijne dag|"
    "fijne dag nog|fijne avond|prettige dag|welterusten|wie ben je|wie ben jij|wie bent u|"
    "wat ben je|wat ben jij|wat bent u|wat kun je|wat kun jij|wat kan je|wat kunt u|"
    "wat doe je|wat doe jij|wat kun je voor me doen|hoe heet je|hoe heet jij|hoe gaat het|"
    "hoe gaat het met je|hoe gaat het met u|alles goed|ben je een robot|ben je een mens|"
    "ben jij een robot|help|hulp|test|en jij|met jou|wat is je naam|niets|niks|laat maar|"
    "geen vragen meer|geen vraag|leuk|haha|lekker|heel|erg|veel|dan|maar|zo|ik ben|"
    "je hebt me geholpen|goed gedaan|wat is vraagbaak|wie is vraagbaak",
    "en": "that was all|that's all|that is all|that will be all|that's it|nothing else|"
    "no more questions|for your help|for the help|for the information|for the answer|for now|"
    "goodbye|good bye|bye|bye bye|see you|see you later|later|have a nice day|"
    "have a good day|good night|who are you|what are you|what can you do|what do you do|"
    "how are you|how are you doing|what's your name|what is your name|what is vraagbaak|"
    "who is vraagbaak|are you a robot|are you human|are you a bot|are you an ai|help|test|"
    "never mind|nothing|well done|good job|haha|lol|you helped me|very helpful|so much|"
    "very much|then|so|you|who made you|how do you work",
}
_SPACE = re.compile(r"[^\w'’]+")
_CLOSED = "[,.!:;?…–—-]"


def _pattern(*phrases: str) -> str:
    every = sorted({p for part in phrases for p in part.split("|")}, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in every)


# Both languages at once: who writes "ok, thanks, doei" mixes them.
_ANY = _pattern(*_OPENING.values(), *_TALK.values())
_OPENINGS = _pattern(*_OPENING.values())
# Atomic groups: a phrase once read is not read again in another way, however long the text.
_ONLY = re.compile(rf"(?:(?>(?:{_ANY})(?!\w))[^\w]*+)++", re.IGNORECASE)
# Dropped when a mark or a word that asks stands behind it, for "Hallo Nederland" is a programme.
_ASKS = (
    "wie|wat|waar|wanneer|waarom|hoe|hoeveel|welke?|kunt?|kan|weet|is|heeft|en|ik|who|what|where|when|why|"
    "which|how|can|could|do|does|did|and|i"
)
_BEHIND = rf"\s*{_CLOSED}+(?=\s|$)|(?=\s+(?:{_ASKS})\b)|(?=\s+(?:{_OPENINGS})\b)"
_GREETING = re.compile(rf"(?>(?:{_OPENINGS})(?!\w)(?:{_BEHIND})\s*)++", re.IGNORECASE)


def is_small_talk(text: str) -> bool:
    """Whether a text is a greeting, thanks, goodbye or a question about the answerer, and no more.

    A text without a letter or figure ("👍") is small talk too.
    """
    plain = text.replace("’", "'").strip()
    letters = re.sub(r"^[\W_]+", "", plain)
    return not letters or _ONLY.fullmatch(letters) is not None


def without_greeting(text: str) -> str:
    """The text without the greeting or thanks in front of the question."""
    match = _GREETING.match(text)
    rest = text[match.end() :] if match else text
    if not _SPACE.sub("", rest):
        return text
    return rest[0].upper() + rest[1:] if match and text[:1].isupper() else rest
