"""What a search may be limited to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits on the articles that may be found; the empty ones do not limit.

    ``since`` and ``until`` are days of publication, both included; an article without a date
    passes neither, unless ``undated`` ones may. ``sources`` and ``sections`` are compared without
    regard to case.
    """

    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    undated: bool = False

    def __bool__(self) -> bool:
        """Whether anything is limited at all."""
        return bool(self.since or self.until or self.sources or self.sections)

    def narrowed(self, other: "Filters") -> "Filters":
        """What passes both. Sources and sections that have nothing in common let nothing pass."""
        return Filters(
            since=_last(self.since, other.since),
            until=_first(self.until, other.until),
            sources=_common(self.sources, other.sources),
            sections=_common(self.sections, other.sections),
            undated=(self.undated or not self._dated) and (other.undated or not other._dated),
        )

    @property
    def _dated(self) -> bool:
        return bool(self.since or self.until)


def _last(one: date | None, two: date | None) -> date | None:
    return max(one, two) if one and two else one or two


def _first(one: date | None, two: date | None) -> date | None:
    return min(one, two) if one and two else one or two


def _common(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    if not one or not two:
        return one or two
    wanted = {name.casefold() for name in two}
    # A name that no source has: an empty tuple would let everything pass.
    return tuple(name for name in one if name.casefold() in wanted) or ("\0",)


NO_FILTERS = Filters()
