"""Hard facts of a text: its figures, dates and names, in one form for Dutch and English.

This is exact reading, for holding an answer against its source. Folding numbers so that search
finds them is another matter, and lives in ``index/analyzer.py``.

What is read:

* figures: 1.200, 1,200, 1 200, twaalfhonderd, twelve hundred, "1.2 thousand"; 2,4 miljoen,
  2.4 million, £2.4bn; € 75.000,-; 12 procent, 12%; een derde, two thirds, een op de drie, de
  helft; anderhalf, a dozen; derde, 3rd; 15-jarige, vijftienjarige, 15-year-old;
* times: 16.30 uur, half vijf, 4.30 pm, kwart over zes, noon; "vijf uur" is a time or a duration;
* dates: 21 juli 2021, July 21, 2021, 2021-07-21, 21/7/2021, weekdays, months, the nineties; with
  the day of publication also what "21 juli", "woensdag" and "vorige maand" mean;
* names: capitalised words, with a table of places and bodies that the languages write apart.
"""

from bot.facts.evidence import Evidence, missing, named, split_name
from bot.facts.fact import Fact, Kind
from bot.facts.reading import facts_in

__all__ = ["Evidence", "Fact", "Kind", "facts_in", "missing", "named", "split_name"]
