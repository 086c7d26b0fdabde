"""The articles that were written to train the reader, as something to search: for fitting fusion.

python -m benchmarks.written FOLDER [--dutch]

Writes ``FOLDER/articles.jsonl``, for ``vraagbaak index``, and ``FOLDER/questions.jsonl``, for
``benchmarks.weights``: up to 1,500 answerable questions in each language, drawn by chance. The
embedder has seen none of them; the reader has, so that they say nothing about answers.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_TRAINING = Path(__file__).resolve().parent.parent / "training"
_ARTICLES = (
    "articles.jsonl",
    "articles_next.jsonl",
    "articles_round4.jsonl",
    "articles_round5.jsonl",
)
_PLAIN = "questions_plain.jsonl"
_EACH = 1_500


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dutch", action="store_true", help="Dutch articles only")
    options = parser.parse_args()
    articles = {
        article["id"]: article
        for name in _ARTICLES
        for article in _read(_TRAINING / name)
        if article["lang"] == "nl" or not options.dutch
    }
    options.folder.mkdir(parents=True, exist_ok=True)
    _write(options.folder / "articles.jsonl", map(_as_article, articles.values()))
    _write(options.folder / "questions.jsonl", drawn(list(questions(articles))))


def questions(articles: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The answerable questions on these articles, as lines of an evaluation file."""
    within = ((article, q) for article in articles.values() for q in article["questions"])
    plain = ((articles.get(q["article"]), q) for q in _read(_TRAINING / _PLAIN))
    for article, question in (*within, *plain):
        if article and question["kind"] == "answerable":
            yield {
                "kind": "answerable",
                "lang": question["lang"],
                "question": question["question"],
                "answer": question["answer"],
                "doc_id": article["id"],
                "evidence": [article["sentences"][question["sentence"]]],
            }


def drawn(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Up to 1,500 of each language, the same ones every time, numbered."""
    random.Random(5).shuffle(found)
    chosen = [
        question
        for language in ("nl", "en")
        for question in [q for q in found if q["lang"] == language][:_EACH]
    ]
    return ({"id": f"w{number}", **question} for number, question in enumerate(chosen))


def _as_article(article: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": article["id"],
        "title": article["title"],
        "text": " ".join(article["sentences"]),
        "language": article["lang"],
    }


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _write(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
