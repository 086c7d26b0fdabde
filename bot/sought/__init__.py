"""What a question looked for, said in its own words when there is no answer."""

from bot.sought.phrase import Form, Sought, sought
from bot.sought.unknown import unknown_names

__all__ = ["Form", "Sought", "sought", "unknown_names"]
