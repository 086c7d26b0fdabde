"""Make a page's layout readable for an extractor that sees elements, not style.

Browsers set words apart by style sheets, line breaks and table cells; an extractor that joins the
text of elements glues them together (VELDMEERDe) or takes a table of columns for data.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree  # type: ignore[import-untyped, unused-ignore]
from lxml.html import HtmlElement  # type: ignore[import-untyped, unused-ignore]

__all__ = ["BLOCK_TAGS", "tidy_layout"]

_UNSEEN = (
    "script style noscript template svg math iframe object button figcaption select textarea nav"
)
_BLOCK_NAMES = (
    "html body main article section header footer aside nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt "
    "dd table thead tbody tfoot tr td th caption blockquote pre figure br hr address details "
    "summary title head"
)
#: The elements that begin on a line of their own.
BLOCK_TAGS = frozenset(_BLOCK_NAMES.split())
_BARE_TAGS = "a b strong i em u s sub sup wbr mark cite q abbr code"
_BARE_INLINE = frozenset(_BARE_TAGS.split())  # a style that shows in no gap
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_LAST_CLASS = re.compile(r"\.([\w-]+)$")
_APART = re.compile(
    r"display\s*:\s*(?:block|flex|grid|table|list-item|inline-block|inline-flex)|float\s*:\s*[lr]"
)
_WIDTH = r"\s*:[^;]*?(?:(?<![\d.])(?:[3-9]|\d{2,})px|\d*\.?\d*[1-9]\d*r?em|\d%)"
_APART_BEFORE = re.compile(r"(?:margin|padding)(?:-left|-inline-start)?" + _WIDTH)
_APART_AFTER = re.compile(r"(?:margin|padding)(?:-right|-inline-end)?" + _WIDTH)
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d(])(?:[kcdm]?m|\d)$")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_CELL = 100  # characters; a cell with more holds running text


class _Gap(NamedTuple):
    """Whether style sets the text before an element and after it apart."""

    before: bool
    after: bool


def tidy_layout(page: HtmlElement) -> None:
    """Change a parsed page in place so that its text nodes read as a browser shows them.

    What is not shown goes; a space stands where style makes one; single ``<br>`` are spaces;
    tables that only lay out the page are no tables any more; marks of footnotes go, m² stays.
    """
    gaps = _style_sheet(page)
    _drop_unseen(page)
    _resolve_superscripts(page)
    _join_lines(page)
    _open_layout_tables(page)
    _set_words_apart(page, gaps)
    _make_paragraphs(page)
    _forget_style(page)


def _style_sheet(page: HtmlElement) -> dict[str, _Gap]:
    """Read from the page's own style sheets which classes set words apart."""
    gaps: dict[str, _Gap] = {}
    for style in page.iter("style"):
        for selectors, declarations in _RULE.findall(style.text or ""):
            gap = _gap(declarations)
            names = (_LAST_CLASS.search(selector.strip()) for selector in selectors.split(","))
            gaps.update((name[1], gap) for name in names if name and any(gap))
    return gaps


def _gap(declarations: str) -> _Gap:
    style = declarations.lower()
    apart = _APART.search(style) is not None
    before, after = _APART_BEFORE.search(style), _APART_AFTER.search(style)
    return _Gap(apart or before is not None, apart or after is not None)


def _drop_unseen(page: HtmlElement) -> None:
    etree.strip_elements(page, *_UNSEEN.split(), etree.Comment, with_tail=False)
    etree.strip_elements(page, etree.ProcessingInstruction, with_tail=False)
    for element in page.xpath("//body//*[@hidden or contains(@style, 'display')]"):
        hidden = "hidden" in element.attrib or _NOT_DISPLAYED.search(element.get("style", ""))
        if hidden and element.getparent() is not None:
            element.drop_tree()


def _resolve_superscripts(page: HtmlElement) -> None:
    for sup in list(page.iter("sup")):
        mark, before = sup.text_content().strip(), _text_before(sup)
        if mark.isdecimal() and _UNIT_BEFORE.search(before):
            sup.drop_tree() if sup.find(".//a") is not None else _replace(sup, mark)
        elif _NOTE.fullmatch(mark) and not before[-1:].isdigit():
            sup.drop_tree()


def _replace(sup: HtmlElement, mark: str) -> None:
    sup.tail = mark.translate(_SUPERSCRIPT) + (sup.tail or "")
    sup.drop_tree()


def _text_before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is None:
        return str(element.getparent().text or "")
    return str(previous.tail or previous.text_content())


def _join_lines(page: HtmlElement) -> None:
    """Make a space of a line break; two together part paragraphs, and one of them is left."""
    for br in list(page.iter("br")):
        following = br.getnext()
        doubled = following is not None and following.tag == "br" and not (br.tail or "").strip()
        if doubled:
            following.set("class", "double")
        if doubled or br.get("class") != "double":
            br.tail = ("" if doubled else " ") + (br.tail or "")
            br.tag = "span"  # renamed, for to drop each of many takes quadratic time


def _open_layout_tables(page: HtmlElement) -> None:
    for table in list(page.iter("table")):
        if not _is_data(table):
            for part in _parts(table):
                part.tag = "div"
                part.attrib.clear()


def _parts(table: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the table, its rows and its cells, but nothing of a table inside it."""
    waiting = [table]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += [
            child for child in part if child.tag in ("thead", "tbody", "tfoot", "tr", "td", "th")
        ]


def _is_data(table: HtmlElement) -> bool:
    if table.find(".//table") is not None or table.get("role") == "presentation":
        return False
    if table.find(".//th") is not None or table.find("caption") is not None:
        return True
    rows = [row.findall("td") for row in table.iter("tr")]
    short = all(len(cell.text_content()) <= _LONGEST_CELL for row in rows for cell in row)
    return len(rows) > 1 and all(len(row) > 1 for row in rows) and short


def _set_words_apart(page: HtmlElement, gaps: dict[str, _Gap]) -> None:
    """Walk through the text in the order of reading, and put a space where style makes one."""
    before, sure, maybe = "", False, False
    for event, element in etree.iterwalk(page, events=("start", "end")):
        start = event == "start"
        if element.tag in BLOCK_TAGS:
            before = ""
        elif element.tag == "img":
            sure = True
        else:
            gap = _element_gap(element, gaps)
            sure = sure or (gap.before if start else gap.after)
            maybe = maybe or element.tag not in _BARE_INLINE or bool(element.get("class"))
        text = (element.text if start else element.tail) or ""
        if not text:
            continue
        if before and _needs_space(before, text, sure, maybe):
            text = " " + text
            if start:
                element.text = text
            else:
                element.tail = text
        before, sure, maybe = text, False, False


def _make_paragraphs(page: HtmlElement) -> None:
    """Make paragraphs of divs with nothing but words: between paragraphs those get passed over."""
    for div in page.iter("div"):
        if not any(inner.tag in BLOCK_TAGS for inner in div.iterdescendants()):
            div.tag = "p"


def _forget_style(page: HtmlElement) -> None:
    """Take away what has served, and misleads: "overflow: hidden" hides nothing of a story."""
    for element in page.xpath("//body//*[@style]"):
        del element.attrib["style"]
    for lead in page.xpath("//article//p[contains(@class, 'teaser')]"):
        del lead.attrib["class"]  # the first paragraph of the story, not of another one


def _element_gap(element: HtmlElement, gaps: dict[str, _Gap]) -> _Gap:
    found = [gaps[name] for name in element.get("class", "").split() if name in gaps]
    found.append(_gap(element.get("style", "")))
    return _Gap(any(gap.before for gap in found), any(gap.after for gap in found))


def _needs_space(before: str, after: str, sure: bool, maybe: bool) -> bool:
    """Say whether a space belongs between two texts that meet at the edge of an element.

    ``sure``: style sets them apart. ``maybe``: the style is unknown, and then the letters tell:
    nobody writes "WethouderGijs", "VELDMEERDe" or "dicht.Wethouder" as one word.
    """
    if before[-1].isspace() or after[0].isspace() or not after[0].isalnum():
        return False
    if sure:
        drop_cap = len(before.strip()) == 1 and after[0].islower()
        return not drop_cap and before[-1] not in "([‘“'\"-/"
    if not maybe:
        return False
    word = re.split(r"[\W\d_]", before)[-1]
    if after[0].isupper():
        capitals = len(word) > 1 and word.isupper() and after[1:2].islower()
        return capitals or (len(word) > 2 and word[-1].islower()) or before[-1] in ".!?:;"
    return after[0].isdigit() and len(word) > 2
