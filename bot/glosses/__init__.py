"""The calendar days that relative dates in a quote mean: "woensdag" is 21 juli 2021."""

from bot.glosses.glosses import glosses

__all__ = ["glosses"]
