"""Where a browser may be sent after logging in: to a page of ours, never to another site."""

import re
from urllib.parse import unquote

# One slash, and then no second one and no backslash, which browsers take for one: what follows
# two is a host. They also leave out tabs and line breaks, wherever those stand.
_OURS = re.compile(r"/(?:[^/\\\x00-\x20\x7f][^\\\x00-\x20\x7f]*)?")
_LONGEST = 2_000  # characters


def safe_next(wanted: str | None, prefix: str) -> str:
    """The address if it is a path under the root path, and otherwise the start page."""
    home = f"{prefix}/"
    if not wanted or len(wanted) > _LONGEST or not _OURS.fullmatch(wanted):
        return home
    path = unquote(wanted.partition("?")[0].partition("#")[0])
    outside = not path.startswith(home) or "/../" in f"{path}/"
    return home if outside or path in (f"{prefix}/inloggen", f"{prefix}/uitloggen") else wanted
