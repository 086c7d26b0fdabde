"""Finds words in what is kept of readers, for who asks what is kept of him."""

from index.folding import clean


def holds(words: str, *texts: str | None) -> bool:
    """Whether one of the texts holds the words, whatever their case and accents; none always do."""
    wanted = _folded(words)
    return not wanted or any(wanted in _folded(text) for text in texts if text)


def _folded(text: str) -> str:
    return " ".join(clean(text).casefold().split())
