"""What may stand in a file: characters that can be shown, and addresses that may be linked to."""

import re
from urllib.parse import quote, urlsplit

# Space that is no more than space: a file breaks its lines itself.
_SPACE = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")
# What turns text around (U+202A to U+202E, U+2066 to U+2069), control characters, halves of
# characters, and what is no character (XML 1.0, "Char"). As in the window they become a visible
# sign, so that a quote does not read otherwise than it stands.
_UNSAFE = re.compile(
    "[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]"
)
#: Characters of one piece of text: a sentence of an article has a few hundred.
LONGEST = 10_000
# Characters of an address; browsers and word processors do not take longer ones.
_LONGEST_ADDRESS = 2_000


def clean(text: str) -> str:
    """Text as it may stand in a file, on one line, cut with "[…]" when it is endless."""
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]} […]"
    return _UNSAFE.sub("\ufffd", _SPACE.sub(" ", text))


def web_address(url: str | None) -> str:
    """An address that may be linked to, in ASCII: http or https with a host, or nothing.

    What means something around an address in Markdown or XML is percent-encoded (RFC 3986).
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    address = quote(parts.geturl(), safe="!#$%&'()*+,/:;=?@[]~", errors="replace")
    return address if len(address) <= _LONGEST_ADDRESS else ""
