"""Holding each sentence against the words it cites."""

from bot.verifier.verifier import Proof, Reason, Source, Verdict, Verifier, sources_of, verify

__all__ = ["Proof", "Reason", "Source", "Verdict", "Verifier", "sources_of", "verify"]
