"""Short quoted words in the notation of the reader's language.

"2,3 miljoen hectare" is "2.3 million hectares" to an English reader, "half negen" is "half past
eight". This is no translation: words are rendered only when every one of them is figures, time or
a thing that is counted, and when they can be read in one way only. Of other words nothing changes
but the points and commas in figures.
"""

from bot.notation.localised import localised

__all__ = ["localised"]
