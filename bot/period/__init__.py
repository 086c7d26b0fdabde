"""The time that a question names."""

from bot.period.period import Period, find_period

__all__ = ["Period", "find_period"]
