"""Questions that get no answer in our own words: for whom to vote, what to swallow, whom to sue."""

from bot.declined.topics import Topic, declined, load_topics

__all__ = ["Topic", "declined", "load_topics"]
