"""Measures retrieval, answers, refusals, follow-ups, claims and speed on a question file."""

import json
import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.answer import Answer, ClaimVerdict
from bot.chain import Chain
from bot.desk import Desk
from bot.history import turns
from index.article import Article, Language, Span
from index.errors import ItemError
from index.indexer import OnProgress

_KINDS = ("answerable", "unanswerable", "followup", "claim")
_VERDICTS = {"supported": "supported", "refuted": "contradicted", "not_found": "not_found"}
_AT = (1, 5, 10)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a question file (DESIGN, "Question file"), with its gold answer."""

    id: str
    kind: str
    language: Language
    question: str
    history: tuple[Any, ...] = ()
    articles: frozenset[str] = frozenset()
    answers: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    evidence_span: tuple[Span, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """An item and what came of it; ``ms`` is the time the whole took."""

    item: Item
    answer: Answer | ClaimVerdict
    ms: float


def read_items(file: Path) -> list[Item]:
    """The items of a question file.

    Raises:
        ItemError: the file or one of its lines cannot be read; the message names the line.
    """
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ItemError(f"The question file {file} cannot be read: {error}.") from error
    return [
        _item(line, f"{file}:{number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def _item(line: str, place: str) -> Item:
    try:
        raw = json.loads(line)
        if raw["kind"] not in _KINDS:
            raise ItemError(f"{place}: the kind {raw['kind']!r} is not one of {', '.join(_KINDS)}.")
        return Item(
            id=str(raw["id"]),
            kind=raw["kind"],
            language=raw["lang"],
            question=raw["claim"] if raw["kind"] == "claim" else raw["question"],
            history=turns(raw.get("history") or []),
            articles=frozenset(filter(None, [raw.get("doc_id"), *(raw.get("alt_doc_ids") or [])])),
            answers=tuple(filter(None, [raw.get("answer"), *(raw.get("answers") or [])])),
            evidence=tuple(raw.get("evidence") or ()),
            evidence_span=tuple(Span(*span) for span in raw.get("evidence_span") or ()),
            label=raw.get("label"),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise ItemError(f"{place}: not an item: {error}.") from error
    except KeyError as error:
        raise ItemError(f"{place}: the key {error} is missing.") from error


def run(items: Sequence[Item], chain: Chain, desk: Desk, on_progress: OnProgress) -> list[Result]:
    """Ask every question and check every claim, one after the other."""
    results = []
    for done, item in enumerate(items, start=1):
        began = time.perf_counter()
        given: Answer | ClaimVerdict
        if item.kind == "claim":
            given = desk.check(item.question)
        else:
            given = chain.answer(item.question, history=item.history)
        results.append(Result(item, given, 1000 * (time.perf_counter() - began)))
        on_progress("eval", done, len(items))
    return results


def write_predictions(results: Iterable[Result], file: Path) -> None:
    """A line per item: its id and the Answer or Claim as JSON."""
    with file.open("w", encoding="utf-8") as out:
        for result in results:
            line = {"id": result.item.id, **result.answer.to_json()}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def measure(
    results: Sequence[Result], article: Callable[[str], Article | None]
) -> dict[str, dict[str, float]]:
    """Figures by language and kind; shares lie between 0 and 1. ``article`` looks up an id."""
    figures: dict[str, dict[str, float]] = {}
    for language in ("nl", "en"):
        for kind, figure in _MEASURES.items():
            chosen = [r for r in results if r.item.kind == kind and r.item.language == language]
            if chosen:
                figures[f"{kind} {language}"] = {"n": len(chosen), **figure(chosen, article)}
    asked = sorted(r.ms for r in results if r.item.kind != "claim")
    if asked:
        figures["milliseconds"] = {"p50": _quantile(asked, 0.5), "p95": _quantile(asked, 0.95)}
    return figures


Lookup = Callable[[str], Article | None]


def _answers(results: Sequence[Result], article: Lookup) -> dict[str, float]:
    figures = {}
    for k in _AT:
        figures[f"article@{k}"] = _share(results, partial(_article_found, k))
        figures[f"evidence@{k}"] = _share(results, partial(_evidence_found, k, article))
    return figures | {
        "answered": _share(results, lambda r: _answer(r).answered),
        "quote_right": _share(results, lambda r: _quotes_right(r)[:1] == [True]),
        "quotes_right": _share(results, lambda r: any(_quotes_right(r))),
        "short_right": _share(results, _short_right),
        "answer_quoted": _share(results, _answer_quoted),
        "verbatim": _verbatim(results, article),
    }


def _refusals(results: Sequence[Result], article: Lookup) -> dict[str, float]:
    return {"refused": _share(results, lambda r: not _answer(r).answered)}


def _claims(results: Sequence[Result], article: Lookup) -> dict[str, float]:
    def said(result: Result) -> str:
        assert isinstance(result.answer, ClaimVerdict)
        return result.answer.verdict

    figures = {"right": _share(results, lambda r: said(r) == _VERDICTS.get(r.item.label or ""))}
    for label, verdict in _VERDICTS.items():
        of_label = [r for r in results if r.item.label == label]
        if of_label:
            figures[f"{label}_right"] = sum(said(r) == verdict for r in of_label) / len(of_label)
    return figures


_MEASURES: Mapping[str, Callable[[Sequence[Result], Lookup], dict[str, float]]] = {
    "answerable": _answers,
    "followup": _answers,
    "unanswerable": _refusals,
    "claim": _claims,
}


def _answer(result: Result) -> Answer:
    assert isinstance(result.answer, Answer)
    return result.answer


def _article_found(k: int, result: Result) -> bool:
    found = _answer(result).retrieved[:k]
    return any(r.article_id in result.item.articles for r in found)


def _evidence_found(k: int, article: Lookup, result: Result) -> bool:
    """Whether a passage among the first k holds an evidence sentence."""
    for found in _answer(result).retrieved[:k]:
        if found.article_id not in result.item.articles:
            continue
        whole = article(found.article_id)
        text = whole.text[found.start : found.end] if whole else ""
        if any(stands_in(sentence, text) for sentence in result.item.evidence) or any(
            found.start <= start and end <= found.end for start, end in result.item.evidence_span
        ):
            return True
    return False


def _quotes_right(result: Result) -> list[bool]:
    """For every citation whether its quote is, holds or is part of an evidence sentence."""
    return [
        any(
            stands_in(sentence, c.quote) or stands_in(c.quote, sentence)
            for sentence in result.item.evidence
        )
        or any(
            c.article_id in result.item.articles and c.start < end and start < c.end
            for start, end in result.item.evidence_span
        )
        for c in _answer(result).citations
    ]


def _short_right(result: Result) -> bool:
    return _accepts(result.item.answers, _answer(result).short_answer or "")


def _answer_quoted(result: Result) -> bool:
    quotes = [c.quote for c in _answer(result).citations]
    return any(_accepts(result.item.answers, quote) for quote in quotes)


def _verbatim(results: Sequence[Result], article: Lookup) -> float:
    """The share of quotes that stand at their offsets; 1.0 is wanted."""
    citations = [c for r in results for c in _answer(r).citations]
    wholes = [article(c.article_id) for c in citations]
    standing = [
        whole is not None and whole.text[c.start : c.end] == c.quote
        for c, whole in zip(citations, wholes, strict=True)
    ]
    return sum(standing) / len(standing) if standing else 1.0


def _accepts(answers: Iterable[str], text: str) -> bool:
    """Whether an accepted answer stands in a text, on word boundaries, in any case."""
    folded = _folded(text)
    return any(re.search(rf"(?<!\w){re.escape(_folded(a))}(?!\w)", folded) for a in answers)


def stands_in(inner: str, outer: str) -> bool:
    """Whether a text that is not empty stands in another, whatever case and spaces they have."""
    return bool(inner.strip()) and _folded(inner) in _folded(outer)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _share(results: Sequence[Result], holds: Callable[[Result], bool]) -> float:
    return sum(map(holds, results)) / len(results)


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
