"""An article as one JSON text, for storing it whole and for telling whether it changed."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, cast

from index.article import Article, Block, Status


def article_to_json(article: Article) -> str:
    """The whole article but for its version, with keys in order, so that equal is equal."""
    fields = asdict(replace(article, version=0))
    for key in ("published", "modified"):
        fields[key] = fields[key] and fields[key].isoformat()
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, default=str)


def article_from_json(document: str, version: int, status: Status | None = None) -> Article:
    """The article again; ``status`` overrules the one that this version was stored with."""
    fields: dict[str, Any] = json.loads(document)
    for key in ("published", "modified"):
        fields[key] = datetime.fromisoformat(fields[key]) if fields[key] else None
    fields["authors"] = tuple(fields["authors"])
    fields["blocks"] = tuple(Block(*block) for block in fields["blocks"])
    fields["version"] = version
    fields["status"] = status or cast(Status, fields["status"])
    return Article(**fields)


def content_hash(article: Article) -> str:
    """A digest of everything that makes one version differ from another."""
    return hashlib.blake2b(article_to_json(article).encode(), digest_size=16).hexdigest()
