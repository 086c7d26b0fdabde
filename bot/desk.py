"""The desk: whether the archive says the same as a claim.

Supported means that a passage bears the claim out by the verifier's measure, the one that sentences
of a language model are held to: figures, dates, names, negation and meaning. Everything else is not
found; telling contradiction apart is not attempted here.
"""

from collections.abc import Sequence

from bot.answer import ClaimVerdict, VerdictKind, cite
from bot.question import check as checked
from bot.texts import text
from bot.verifier import Proof, Source, Verifier, sources_of
from index.article import Language
from index.embedder import Embedder
from index.language import detect_language
from index.retriever import Retriever


class Desk:
    """Checks claims against one archive."""

    def __init__(
        self,
        retriever: Retriever,
        embedder: Embedder,
        passages: int = 10,
        language: Language = "nl",
    ) -> None:
        """Hold a claim against so many passages; ``language`` is for claims that show none.

        ``embedder`` is the bundled one: the verifier's thresholds were found with it.
        """
        self._retriever = retriever
        self._embedder = embedder
        self._passages = passages
        self._language: Language = language

    def check(self, claim: str) -> ClaimVerdict:
        """The verdict on one claim.

        Raises:
            QuestionError: the claim is empty or too long.
        """
        cleaned = checked(claim)
        language = detect_language(cleaned, self._language)
        hits = self._retriever.search(cleaned, self._passages)
        sources = sources_of(hits, self._retriever.archive.article)
        proofs = self._prove(cleaned, sources, language)
        citations = tuple(
            cite(n, sources[p.source - 1].article, sources[p.source - 1].passage, p.quote)
            for n, p in enumerate(proofs, start=1)
        )
        verdict: VerdictKind = "supported" if citations else "not_found"
        return ClaimVerdict(cleaned, language, verdict, citations, text(verdict, language))

    def _prove(self, claim: str, sources: Sequence[Source], language: Language) -> list[Proof]:
        """The proofs by the first source that bears the claim out, if one does."""
        verifier = Verifier(sources, self._embedder, language)
        for number in range(1, len(sources) + 1):
            found = verifier.verify(claim, [number])
            if found.supported:
                return list(found.proofs)
        return []
