"""Whether a word stands in a dictionary: simplemma's, of Dutch and English word forms."""

from functools import lru_cache

from index.article import Language


@lru_cache(2**17)
def is_known(word: str, language: Language) -> bool:
    """Whether a language has this form of a word. The first call takes 0.3 to 0.5 s."""
    import simplemma  # its dictionaries: nothing that runs without them waits for them

    return bool(simplemma.is_known(word, lang=language))
