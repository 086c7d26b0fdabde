"""Answers by a language model, of which only verified sentences come out."""

from bot.writer.language_model import ModelSettings
from bot.writer.writer import Writer

__all__ = ["ModelSettings", "Writer"]
