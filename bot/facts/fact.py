"""What a hard fact is: a figure, a date or a name that either stands in a source or does not.

A fact has *readings*, the exact things that its words may mean, each in one form for both
languages. Two facts agree when they share a reading, so an ambiguous notation harms nobody:

=========  ==========================================  ====================================
prefix     stands for                                  examples
=========  ==========================================  ====================================
``n:``     a number, as a fraction in lowest terms     n:1200, n:5/4, n:2021 (also a year)
``s:``     a share of something                        s:1/3 (one third, een op de drie), s:3/25
``o:``     a place in an order                         o:3 (derde, 3rd)
``x:``     a vague amount                              x:100 (honderden, hundreds)
``t:``     a time of day                               t:16:30
``d:``     a day or month, ISO 8601 with gaps          d:2021-07-21, d:--07-21, d:2021-07, d:--07
``w:``     a day of the week, Monday is 1              w:3
``y:``     a decade                                    y:90 (jaren negentig, 1990s)
``r:``     a time seen from today                      r:d-1 (gisteren), r:m-1 (last month)
``name:``  a name that the two languages write apart   name:the-hague; else the word itself
=========  ==========================================  ====================================
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["figure", "date", "name"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure, date or name in a text.

    ``implies`` is what else the words say: "21 July 2021" also says July 2021 and 2021. ``unit``
    is what is counted, where that is known ("EUR", "year"). A ``weak`` fact can bear out another
    but need not itself be borne out: "een" is mostly an article, and sometimes the figure 1.
    """

    kind: Kind
    words: str
    start: int
    end: int
    readings: frozenset[str]
    implies: frozenset[str] = frozenset()
    unit: str = ""
    weak: bool = False

    def bears_out(self, other: "Fact") -> bool:
        """Whether these words say what ``other`` says."""
        same_unit = not self.unit or not other.unit or self.unit == other.unit
        return same_unit and not other.readings.isdisjoint(self.readings | self.implies)
