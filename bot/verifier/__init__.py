"""Holding each sentence against the words it cites."""

from bot.verifier.verifier import Proof, Reason, Source, Verdict, Verifier, verify

__all__ = ["Proof", "Reason", "Source", "Verdict", "Verifier", "verify"]
