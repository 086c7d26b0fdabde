"""What a server counts, for Prometheus: no question, no address, nothing of a reader."""

from collections.abc import Mapping
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from bot.answer import Answer
from bot.ui.window import SummarisesArchive

Face = Literal["chat", "api", "mcp"]
Outcome = Literal["answered", "refused", "failed", "stopped"]

#: Media type of :meth:`Metrics.exposition`.
CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

#: Seconds. Offline an answer takes tenths of one, by a language model up to a minute.
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Metrics:
    """The counters and gauges of one server, in a registry of their own. Safe for threads."""

    def __init__(self, version: str) -> None:
        registry = CollectorRegistry()
        self._registry = registry
        self._questions = Counter(
            "vraagbaak_questions",
            "Questions, by where they were asked and what came of them.",
            ("face", "outcome", "responder", "language"),
            registry=registry,
        )
        self._seconds = Histogram(
            "vraagbaak_step_seconds",
            "How long a step of an answer took.",
            ("step",),
            buckets=_BUCKETS,
            registry=registry,
        )
        self._feedback = Counter(
            "vraagbaak_feedback",
            "What readers thought of answers.",
            ("helpful", "reason"),
            registry=registry,
        )
        self._indexed = Counter(
            "vraagbaak_indexed_articles",
            "Articles that were sent to be indexed.",
            ("outcome",),
            registry=registry,
        )
        self.indexing = Gauge(
            "vraagbaak_indexing", "Whether articles are being indexed.", registry=registry
        )
        self._waiting = Gauge(
            "vraagbaak_waiting", "Questions that wait for their turn.", registry=registry
        )
        self._articles = Gauge(
            "vraagbaak_articles", "Articles that may be quoted.", registry=registry
        )
        self._passages = Gauge("vraagbaak_passages", "Passages of them.", registry=registry)
        Info("vraagbaak_build", "Which Vraagbaak this is.", registry=registry).info(
            {"version": version}
        )
        ProcessCollector(registry=registry)

    def observe(self, answer: Answer | None, face: Face, outcome: Outcome | None = None) -> None:
        """Count a question that was asked.

        ``outcome`` follows from the answer unless it is given; without an answer something failed.
        """
        if answer is None:
            self._questions.labels(face, outcome or "failed", "", "").inc()
            return
        outcome = outcome or ("answered" if answer.answered else "refused")
        self._questions.labels(face, outcome, answer.responder, answer.language).inc()
        for step, milliseconds in answer.timings_ms.items():
            self._seconds.labels(step).observe(milliseconds / 1_000)

    def judged(self, helpful: bool, reason: str | None) -> None:
        """Count what a reader thought of an answer."""
        self._feedback.labels(str(helpful).lower(), reason or "").inc()

    def indexed(self, counts: Mapping[str, int]) -> None:
        """Count articles that were sent, by what became of them."""
        for outcome, count in counts.items():
            self._indexed.labels(outcome).inc(count)

    def exposition(self, summary: SummarisesArchive | None, waiting: int) -> bytes:
        """All of it in Prometheus' text format; ``summary`` None when the archive is unreadable."""
        self._waiting.set(waiting)
        self._articles.set(summary.articles if summary else float("nan"))
        self._passages.set(summary.passages if summary else float("nan"))
        return generate_latest(self._registry)
