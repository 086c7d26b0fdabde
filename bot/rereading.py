"""Reading the best sentence again, in other surroundings and asked in another way.

One reading depends on chance: which sentences stand beside the one that answers, what the title
says. The mean over several ways to read the same tells answerable questions from near misses better
than any one of them (test-time augmentation; docs/log.md). Asked twice in a row, a question is read
more strictly: its second copy is understood with the first.
"""

from dataclasses import replace

from index.article import Passage


def ways_to_read(question: str, passage: Passage, number: int) -> list[tuple[str, Passage]]:
    """Questions and passages to read for the passage's sentence ``number``, counted from 0."""
    neighbours = passage.sentences[max(0, number - 1) : number + 2]
    return [
        (question, replace(passage, sentences=neighbours)),
        (question, replace(passage, title="")),
        (f"{question} {question}", passage),
    ]
