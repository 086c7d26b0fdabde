"""Templates and the texts in them. Everything that is printed is escaped and made harmless here."""

import hashlib
import re
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.texts import text
from index.article import Language

# What turns text around on the page (U+202A to U+202E, U+2066 to U+2069) and what cannot be shown:
# control characters and halves of characters. A quote must not read otherwise than it stands, so
# they become a visible sign instead of vanishing.
_UNSAFE = re.compile("[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def shown(value: object) -> str | Markup:
    """Any value as it may stand on a page. Jinja escapes it after this; markup of ours stays."""
    if isinstance(value, Markup):
        return value
    return _UNSAFE.sub("\ufffd", str(value))


_templates = Environment(
    loader=PackageLoader("bot.ui"),
    autoescape=True,
    finalize=shown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(template: str, language: Language, /, **values: Any) -> Markup:
    """Fill in a template. In it, ``t`` gives the window's texts in the language."""
    html = _templates.get_template(template).render(language=language, t=words(language), **values)
    return Markup(html)


@cache
def words(language: Language) -> Callable[..., str]:
    """Give a function from the short key of a window's text to that text."""

    def word(key: str, /, **values: object) -> str:
        return text(f"window_{key}", language, **values)

    return word


@cache
def static(name: str) -> str:
    """Address of a static file, from the root path on; it changes when the file does."""
    content = (resources.files("bot.ui") / "static" / name).read_bytes()
    return f"/vb/{name}?{hashlib.sha256(content).hexdigest()[:10]}"
