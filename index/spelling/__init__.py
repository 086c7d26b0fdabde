"""Typing errors in questions, corrected by the words of the archive."""

from index.spelling.lexicon import count_forms
from index.spelling.speller import Correction, Speller, mended

__all__ = ["Correction", "Speller", "count_forms", "mended"]
