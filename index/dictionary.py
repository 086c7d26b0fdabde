"""What dictionaries know of a word: simplemma's, of Dutch and English word forms."""

from functools import lru_cache

from index.article import Language


@lru_cache(2**17)
def is_known(word: str, language: Language) -> bool:
    """Whether a language has this form of a word. The first call takes 0.3 to 0.5 s."""
    import simplemma  # its dictionaries: nothing that runs without them waits for them

    return bool(simplemma.is_known(word, lang=language))


@lru_cache(2**17)
def lemma(word: str, language: Language) -> str:
    """The form of a word that a dictionary lists: "steal" of "stolen"; itself when unknown."""
    import simplemma

    return str(simplemma.lemmatize(word, lang=language))
