"""Making a question that leans on the turn before stand alone, by rules."""

from bot.followup.standalone import standalone

__all__ = ["standalone"]
