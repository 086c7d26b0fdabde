"""Times of day: 16.30 uur, half vijf, 4.30 pm, kwart over zes, noon."""

import re
from fractions import Fraction

from bot.facts.fact import Fact
from bot.facts.numerals import fold, number_word
from bot.facts.text import Reading

_HOUR = (
    r"(?P<hour>\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_PART = (
    r"(?:\s*(?P<part>a\.?m\.?|p\.?m\.?)(?!\w)|\s+(?P<when>'s ochtends|’s ochtends|'s morgens|"
    r"’s morgens|'s middags|’s middags|'s avonds|’s avonds|in the morning|in the afternoon|"
    r"in the evening))"
)
_MINUTES = r"(?P<minutes>\w+)(?:\s+(?:minuten|minuut|minutes|minute))?\s+"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4])(?P<mark>[.:])(?P<minute>[0-5]\d)(?![\d.,:]*\d)"

# In order: whoever comes first takes the words.
_PATTERNS = {
    "stopwatch": r"(?<![\d.,:])(?P<m>\d{1,2})[.:](?P<s>[0-5]\d)[.,](?P<h>\d{1,3})(?!\d)",
    "digits": rf"(?<![\d.,:])(?:om|rond|at|around)?\s*{_CLOCK}(?:\s*uur\b)?{_PART}?",
    "half_nl": rf"\b(?:{_MINUTES}(?P<side>over|voor)\s+)?half\s+{_HOUR}\b{_PART}?",
    "half_en": rf"\bhalf\s+(?:past\s+)?{_HOUR}\b{_PART}?",
    "quarter": rf"\b(?:a\s+)?(?:kwart|quarter)\s+(?P<side>over|voor|past|to)\s+{_HOUR}\b{_PART}?",
    "minutes": rf"\b{_MINUTES}(?P<side>over|voor|past|to)\s+{_HOUR}\b(?!\s*[%€])"
    rf"(?:\s*(?:uur|o['’]clock)\b)?{_PART}?",
    "hour": rf"\b{_HOUR}\s*(?:uur\b|o['’]clock\b)?{_PART}",
    "hour_only": rf"\b{_HOUR}\s*(?:uur|o['’]clock)\b",
    "noon": r"\b(?:noon|midday|middaguur)\b",
    "midnight": r"\b(?:midnight|middernacht)\b",
}
_TIMES = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}


def read_times(reading: Reading) -> None:
    """Add the times of day of a text."""
    for name, pattern in _TIMES.items():
        if name == ("half_en" if reading.language == "nl" else "half_nl"):
            continue
        for match in reading.search(pattern):
            readings = _readings(name, match, reading)
            if readings:
                # "om" and white space before the figures are not part of the time
                start = match.start("hour") if name == "digits" else match.start()
                words = reading.text[start : match.end()]
                unit = "hour" if name == "hour_only" else ""
                implied = frozenset({f"n:{_value(match['hour'])}"} if name == "hour" else ())
                reading.add(Fact("figure", words, start, match.end(), readings, implied, unit))


def _readings(name: str, match: re.Match[str], reading: Reading) -> frozenset[str]:
    if name == "stopwatch":
        return frozenset({f"t:{match['m']}:{match['s']}.{match['h']}"})
    if name in ("noon", "midnight"):
        return frozenset({"t:12:00" if name == "noon" else "t:00:00"})
    hour = _value(match["hour"])
    minute = 0
    if name == "digits":
        return _digits(match, reading)
    if name in ("half_nl", "half_en"):
        minute = 30
        hour -= name == "half_nl"
    if "side" in match.groupdict() and match["side"]:
        if match["side"].lower() == "to" and name == "minutes" and not _sure(match):
            return frozenset()  # "five to ten people"
        shift = _value(match["minutes"]) if name != "quarter" else 15
        if not 0 < shift < 30 or hour > 12:
            return frozenset()
        minute += shift if match["side"].lower() in ("over", "past") else -shift
    times = _both_halves(hour * 60 + minute, match)
    if name == "hour_only" and match["hour"]:  # "vijf uur" may last that long
        times |= {f"n:{hour}"}
    return times


def _sure(match: re.Match[str]) -> bool:
    """Whether "five to ten" is a time and no range."""
    return bool(match["part"] or match["when"] or "minute" in match.group().lower())


def _digits(match: re.Match[str], reading: Reading) -> frozenset[str]:
    """16.30: a time beside "uur", "om" or "pm"; else perhaps a decimal."""
    total = int(match["hour"]) * 60 + int(match["minute"])
    said = match.group().lower()
    before = reading.rest[: match.start()].rstrip()[-1:]
    after = reading.rest[match.end() :].lstrip()[:9].lower()
    if before in ("€", "$", "£") or after.startswith(
        ("%", "euro", "procent", "per cent", "percent")
    ):
        return frozenset()
    marked = match["mark"] == ":" or "uur" in said or match["part"] or match["when"]
    if not marked and after.startswith(
        ("mil", "bil", "meter", "met", "kilo", "thous", "duiz", "km")
    ):
        return frozenset()
    times = _both_halves(total, match)
    if marked and ("uur" in said or int(match["hour"]) > 12) and not match["part"]:
        return times if match["when"] else frozenset({_time(total)})
    if marked or said.lstrip().startswith(("om", "rond", "at", "around")):
        return times
    whole = f"{match['hour']}.{match['minute']}"
    return times | {f"n:{Fraction(whole)}"}


def _both_halves(total: int, match: re.Match[str]) -> frozenset[str]:
    """The time, and the one twelve hours later unless something says which half of the day."""
    groups = match.groupdict()
    said = fold(f"{groups.get('part') or ''}{groups.get('when') or ''}").replace(".", "")
    total %= 1440
    if "pm" in said or "middag" in said or "avond" in said or "noon" in said or "evening" in said:
        return frozenset({_time(total % 720 + 720)})
    if "am" in said or said:
        return frozenset({_time(total % 720)})
    return frozenset({_time(total), _time(total + 720)} if total < 780 else {_time(total)})


def _time(total: int) -> str:
    total %= 1440
    return f"t:{total // 60:02}:{total % 60:02}"


def _value(word: str) -> int:
    """The number that a word or figure stands for; -1 when none."""
    if word.isdecimal():
        return int(word)
    value = number_word(fold(word))
    return -1 if value is None else value
