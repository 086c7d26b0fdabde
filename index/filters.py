"""What a search may be limited to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits on the articles that may be found; the empty ones do not limit.

    ``since`` and ``until`` are days of publication, both included; an article without a date
    passes neither. ``sources`` and ``sections`` are compared without regard to case.
    """

    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is limited at all."""
        return bool(self.since or self.until or self.sources or self.sections)


NO_FILTERS = Filters()
