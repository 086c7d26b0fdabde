"""The sentence that was chosen for a question, and which of its clauses give the answer."""

from dataclasses import dataclass

from bot.stance.clause import Clause, read_clauses
from bot.stance.meaning import Word
from index.article import Language


@dataclass(frozen=True, slots=True)
class Reply:
    """``answering`` are the clauses that the short answer, from ``start`` to ``end``, lies in.

    Without a short answer, or when its words are not in the sentence, all clauses are.
    """

    sentence: str
    language: Language
    clauses: tuple[Clause, ...]
    answering: tuple[Clause, ...]
    start: int
    end: int

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the sentence."""
        return tuple(word for clause in self.clauses for word in clause.words)

    def holds(self, word: Word) -> bool:
        """Whether a word, or the particle that belongs to it, is of the short answer."""
        return self.start <= word.start < self.end or self.start < word.tail <= self.end


def read_reply(sentence: str, short: str, language: Language) -> Reply:
    """Read a sentence and find its short answer in it."""
    clauses = read_clauses(sentence, language)
    start = sentence.find(short) if short.strip() else -1
    if start < 0:
        return Reply(sentence, language, clauses, clauses, 0, len(sentence))
    end = start + len(short)
    answering = tuple(c for c in clauses if c.start < end and start < c.end)
    return Reply(sentence, language, clauses, answering or clauses, start, end)
