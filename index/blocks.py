"""Cut an article into blocks and say what each is, where the file itself did not.

Newspaper text arrives with its photo captions, bylines and subheadings between the paragraphs.
A caption or a "Lees ook" must never be quoted as if the article said it, and a heading belongs
above the sentences that follow, so only blocks of the kind ``paragraph`` give sentences.
When in doubt a block is a paragraph: a fact that is not quotable cannot be found.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.article import Block, BlockKind, Span

__all__ = ["find_blocks"]

# Sizes in characters.
# Nobody's words: base64 and tracking addresses (no word is this long), and pictures and programs
# that a content system left in the text. Nothing of them is quoted, so nothing can fetch them.
_NOISE = re.compile(
    r"\S{200,}|!\[[^\]\n]*\]\([^)\n]*\)"
    r"|</?(?:img|picture|video|audio|iframe|embed|object|svg|script|style|link|meta)\b[^>\n]*>",
    re.IGNORECASE,
)
_WRAP_WIDTH = 120  # no mail or terminal wraps lines wider than this
_WRAP_SLACK = 10
_HEADING_LENGTH = 90
_HEADING_WORDS = 14
_INTRODUCTION_WORDS = 5  # "The seven parliaments have these members:" is a sentence
_HEADINGS_IN_A_ROW = 3  # more short lines than this are a list, not headings
_CAPTION_LENGTH = 600
_REMARK_LENGTH = 300

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?…][\"'’”»)\]]*$")
_FULL_STOP = re.compile(r"[.!…][\"'’”»)\]]*$|\?[\"'’”»]+$")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪◦‣■●➤►]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s+\S")
# A stop at the end, a sentence inside, a list item, or the figures of a table.
_NO_HEADING = re.compile(
    rf"{_FULL_STOP.pattern}|\w{{3}}\.\s[A-Z]|^{_BULLET.pattern}|%|(?:\d\D+){{3}}"
)

_REMARK = re.compile(
    r"(?:lees|bekijk|luister|kijk|zie)\s+(?:ook|verder|meer)\b"
    r"|(?:read|see|watch|listen)\s+(?:more|also|on)\b"
    r"|(?:ook interessant|meer over|meer lezen|gerelateerd|related|bron|source|correctie op)\s*:"
    r"|[\W]*(?:tekst gaat (?:verder|door)|text continues|(?:article|story) continues)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:advertentie|advertisement|deel dit artikel|share this (?:article|story))\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:van|door|from|by)\s+(?:on(?:s|ze)|een onzer|één onzer|de|our|a)\s+"
    r"(?:\w+\s+)?(?:verslaggeef?st?er|verslaggevers?|redacti\w+|redacteur\w*|correspondent\w*"
    r"|medewerk\w+|reporters?|staff|editors?)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:Door|DOOR|Tekst(?: en (?:beeld|foto's))?|By|BY|Words by|Text)\s*:?\s+(?=\S)")

_CREDIT_WORD = (
    r"(?:beeld|foto(?:'s|’s|grafie|graaf)?|illustratie|infographic|photo(?:s|graphy|grapher|graph)?"
    r"(?:\s+credit)?|picture|image(?:\s+(?:source|credit))?|illustration|credit|still)"
)
_MARKED_CREDIT = re.compile(rf"(?<!\w)(?:{_CREDIT_WORD}\s*:|©|\(c\))\s*", re.IGNORECASE)
_BARE_CREDIT = re.compile(
    r"(?:^|(?<=[.!?…’”\"')\]|])\s+|[(\[])"
    r"(?:Beeld|BEELD|Foto(?:'s|’s)?|FOTO|Illustratie|Photo|PHOTO|Photograph|Illustration|Still"
    r"|Image source,)\s+(?:(?:by|door|via|courtesy(?: of)?)\s+)*"
    r"(?!(?:van|of|uit|en|and|de|het|the)\s)"
)
# Photo agencies that sign captions only. ANP, AFP and Reuters sign whole articles too.
_PHOTO_AGENCY = re.compile(
    r"(?:^|(?<=[.!?…’”\"')\]])\s+)(?:via\s+)?"
    r"(?:[\w.&-]+(?:\s[\w.&-]+){0,3}\s?[/|]\s?)?"
    r"(?:Getty Images|Hollandse Hoogte|Shutterstock|iStock|NurPhoto|Unsplash|BELGAIMAGE)"
    r"(?:\s?[/|]\s?.{1,40})?$"
)
_AGENCY = r"(?:ANP|AFP|AP|EPA|DPA|dpa|Reuters|REUTERS|Belga|BELGA|Novum)"
_PERSON = r"[A-Z][\w.'’-]+(?:\s[\w.'’-]+){1,4}"
_SIGNED_AGENCY = re.compile(
    r"(?:^|(?<=[.!?…’”\"')\]])\s+)"
    rf"(?:{_AGENCY}\s?[/|]\s?(?:{_PERSON}|{_AGENCY})|{_PERSON}\s?[/|]\s?{_AGENCY})$|^{_AGENCY}$"
)
_NAME_WORD = re.compile(r"[\W_]*(?:[A-ZÀ-ÖØ-ÞĀ-Ž]|[a-z]{1,2}[A-Z])|[\W\d_]+$")
_CREDIT_PARTS = frozenset(
    re.findall(
        r"\S+",
        """
    van de der den het ter ten te en and & via voor for by door
    of the x eigen foto archief privé privéarchief prive collectie gemeente
    politie provincie redactie courtesy handout screenshot still familie video archive family""",
    )
)
_CREDIT_NAMES = 12

# Characters that do not show must not hide a caption either; each becomes one other character,
# so that places in the shown text are places in the article.
_SHOWN = {0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x2019: "'", 0x02BC: "'"}


def find_blocks(text: str) -> tuple[Block, ...]:
    """Cut a text into blocks, in order, that together hold every non-blank character of it.

    Blocks have no white space at their ends and do not overlap; offsets count characters of
    ``text``. A text of only white space gives ``()``. Any string is accepted.
    """
    pieces: list[Block] = []
    for start, end in _paragraphs(text):
        for span, noise in _without_noise(text, start, end):
            pieces.extend([Block("noise", *span)] if noise else _classify(text, span))
    return tuple(_with_headings(text, pieces))


def _paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs: lines between blank lines, cut or joined as their shape tells."""
    chunks = list(_chunks(text))
    width = _wrap_width(text, chunks)
    for lines in chunks:
        whole = Span(lines[0].start, lines[-1].end)
        signed = len(lines) > 1 and _is_credit(text[slice(*lines[-1])])
        if signed and len(chunks) > 1 and whole.end - whole.start <= _CAPTION_LENGTH:
            yield whole  # a caption with the credit on a line of its own
        else:
            yield from _join_lines(text, lines, width)


def _chunks(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines without a blank line between them; lines are stripped."""
    lines: list[Span] = []
    for match in _LINE.finditer(text):
        line = _strip(text, match.start(), match.end())
        if lines and (line is None or len(_BREAK.findall(text, lines[-1].end, line.start)) > 1):
            yield lines
            lines = []
        if line is not None:
            lines.append(line)
    if lines:
        yield lines


def _wrap_width(text: str, chunks: list[list[Span]]) -> int | None:
    """Give the width at which the text's lines were wrapped, or None if they were not.

    A wrapped line has no room left for the first word of the next, and seldom ends in a stop.
    """
    width = max((end - start for lines in chunks for start, end in lines), default=0)
    if width > _WRAP_WIDTH:
        return None
    wraps = stops = 0
    for line, following in (pair for lines in chunks for pair in pairwise(lines)):
        if _STOP.search(text, *line):
            stops += 1
        elif _is_full(text, line, following, width):
            wraps += 1
    return width if wraps > stops else None


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    word = text[slice(*following)].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) + _WRAP_SLACK > width


def _join_lines(text: str, lines: list[Span], width: int | None) -> Iterator[Span]:
    """Join the lines that were one line before something broke them."""
    start = lines[0].start
    for line, following in pairwise(lines):
        if not _goes_on(text, line, following, width):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _goes_on(text: str, line: Span, following: Span, width: int | None) -> bool:
    """Say whether a line goes on in the following one."""
    this, after = text[slice(*line)], text[slice(*following)]
    if _BULLET.match(after) or _is_apart(this) or _is_apart(after):
        return False
    if not _STOP.search(this) and (after[0].islower() or this[-1] == ","):
        return True
    return width is not None and _is_full(text, line, following, width)


def _is_apart(line: str) -> bool:
    return _is_remark(line) or _is_credit(line)


def _without_noise(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Yield the parts of a paragraph, and whether each is noise."""
    at = start
    for match in _NOISE.finditer(text, start, end):
        if before := _strip(text, at, match.start()):
            yield before, False
        at = match.end()
        yield Span(match.start(), at), True
    if rest := _strip(text, at, end):
        yield rest, False


def _strip(text: str, start: int, end: int) -> Span | None:
    """Give the span without white space at its ends, or None if nothing is left."""
    inside = text[start:end]
    kept = inside.strip()
    if not kept:
        return None
    start += len(inside) - len(inside.lstrip())
    return Span(start, start + len(kept))


def _classify(text: str, span: Span) -> list[Block]:
    """Give the block, or two when a photo credit hangs at the end of a long paragraph."""
    shown = text[slice(*span)].translate(_SHOWN)
    if _is_remark(shown):
        return [Block("noise", *span)]
    credit = _credit_start(shown)
    if credit is None:
        return [Block("paragraph", *span)]
    if len(shown) <= _CAPTION_LENGTH:
        return [Block("caption", *span)]
    before = _strip(text, span.start, span.start + credit)
    after = _strip(text, span.start + credit, span.end)
    kinds: tuple[tuple[BlockKind, Span | None], ...] = (("paragraph", before), ("caption", after))
    return [Block(kind, *part) for kind, part in kinds if part is not None]


def _is_remark(shown: str) -> bool:
    """Say whether it is no part of the story: a rule, a byline, a "Lees ook"."""
    if not any(character.isalnum() for character in shown):
        return True
    if len(shown) > _REMARK_LENGTH:
        return False
    if _REMARK.match(shown):
        return ":" in shown or not _FULL_STOP.search(shown)
    if _FULL_STOP.search(shown):
        return False
    if _LABEL.fullmatch(shown) or (_BYLINE.match(shown) and len(shown) <= _HEADING_LENGTH):
        return True
    by = _BY.match(shown)
    return by is not None and _are_names(shown[by.end() :])


def _is_credit(shown: str) -> bool:
    """Say whether it is a photo credit and nothing else."""
    return _credit_start(shown.translate(_SHOWN)) == 0


def _credit_start(shown: str) -> int | None:
    """Give the place where the credit of a photo caption begins, or None without one."""
    tail = max(len(shown) - 200, 0)
    for pattern in (_MARKED_CREDIT, _BARE_CREDIT):
        for match in pattern.finditer(shown, tail):
            names = shown[match.end() :].rstrip(").] " if pattern is _MARKED_CREDIT else ")] ")
            if _are_names(names):
                return match.start()
    for pattern in (_PHOTO_AGENCY, _SIGNED_AGENCY):
        if found := pattern.search(shown, tail):
            return found.start()
    inside = _MARKED_CREDIT.search(shown) if len(shown) <= _REMARK_LENGTH else None
    if inside and (inside.start() == 0 or shown[inside.start() - 1] in "(["):
        return inside.start()
    return None


def _are_names(words: str) -> bool:
    """Say whether the words are names, as in a credit or a byline."""
    parts = [part for part in re.split(r"[\s/,|]+", words) if part]
    if not 0 < len(parts) <= _CREDIT_NAMES or words[-1:] == ".":
        return False
    plain = [part.strip("()[]") for part in parts]
    return all(part.lower() in _CREDIT_PARTS or _NAME_WORD.match(part) for part in plain) and (
        _NAME_WORD.match(plain[-1]) is not None or len(plain) <= 3
    )


def _with_headings(text: str, pieces: list[Block]) -> list[Block]:
    """Turn short lines above a paragraph into headings, from the last block to the first."""
    blocks: list[Block] = []
    story_below = False
    in_a_row = 0
    below = len(text)
    for kind, start, end in reversed(pieces):
        if kind == "paragraph":
            own_line = _BREAK.search(text, end, below) is not None
            in_a_row = in_a_row + 1 if own_line and _may_be_heading(text[start:end]) else 0
            if story_below and 0 < in_a_row <= _HEADINGS_IN_A_ROW:
                kind = "heading"
            story_below = True
        blocks.append(Block(kind, start, end))
        below = start
    return blocks[::-1]


def _may_be_heading(line: str) -> bool:
    """Say whether it looks like a heading: short, a capital, and no full stop at its end."""
    words = len(line.split())
    if len(line) > _HEADING_LENGTH or words > _HEADING_WORDS or _BREAK.search(line):
        return False
    first = next((c for c in line if c.isalnum()), " ")
    lower = first.islower() and not re.match(r"\W*(?:['’‘][ts]\b|[a-z][A-Z])", line)
    introduces = line[-1] == ":" and words > _INTRODUCTION_WORDS
    return not (lower or introduces or line[-1] in ",;" or _NO_HEADING.search(line))
