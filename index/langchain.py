"""The archive as a LangChain retriever, for other people's chains."""

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.article import Hit
from index.filters import NO_FILTERS, Filters
from index.retriever import Retriever


class ArchiveRetriever(BaseRetriever):
    """Wraps a :class:`Retriever`: ``ArchiveRetriever(retriever=r, k=5).invoke("Wie …?")``.

    Each document is a passage; its metadata say where it stands (article, version, offsets).
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    retriever: Retriever
    k: int = 10
    filters: Filters = NO_FILTERS

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [_document(hit) for hit in self.retriever.search(query, self.k, self.filters)]


def _document(hit: Hit) -> Document:
    passage = hit.passage
    metadata: dict[str, Any] = {
        "article_id": passage.article_id,
        "version": passage.version,
        "title": passage.title,
        "heading": passage.heading,
        "start": passage.start,
        "end": passage.end,
        "score": hit.score,
    }
    return Document(page_content=passage.text, metadata=metadata)
