"""Passages are whole sentences of the story, and nothing of it is lost."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article, Block, Passage
from index.blocks import find_blocks
from index.errors import SettingsError
from index.sentences import split_sentences
from index.splitter import SplitterSettings, split_article


def article(text: str, *blocks: Block) -> Article:
    return Article(id="a1", title="De brug", text=text, blocks=blocks, version=3)


def sentence(number: int) -> str:
    return f"Dit is zin {number}."


def numbers(passages: list[Passage]) -> list[list[int]]:
    """Give the numbers in the sentences of each passage."""
    return [
        [int(p.sentence(n).split()[-1].rstrip(".")) for n in range(len(p.sentences))]
        for p in passages
    ]


@pytest.mark.parametrize(
    ("count", "windows"),
    [
        (1, [[0]]),
        (4, [[0, 1, 2, 3]]),
        (5, [[0, 1, 2, 3], [3, 4]]),
        (7, [[0, 1, 2, 3], [3, 4, 5, 6]]),
        (8, [[0, 1, 2, 3], [3, 4, 5, 6], [6, 7]]),
    ],
)
def test_windows_of_four_with_a_step_of_three(count: int, windows: list[list[int]]) -> None:
    text = " ".join(sentence(number) for number in range(count))
    assert numbers(split_article(article(text))) == windows


def test_a_passage_knows_where_it_comes_from() -> None:
    (passage,) = split_article(article("Hij kwam. Zij ging."))
    assert passage == Passage(
        article_id="a1",
        title="De brug",
        heading="",
        start=0,
        end=19,
        text="Hij kwam. Zij ging.",
        sentences=passage.sentences,
        version=3,
    )
    assert [passage.sentence(0), passage.sentence(1)] == ["Hij kwam.", "Zij ging."]


def test_windows_run_over_paragraphs_but_not_over_headings_captions_and_noise() -> None:
    text = "\n\n".join(
        [
            sentence(0),
            sentence(1),
            "De kosten",
            sentence(2),
            "Foto: ANP",
            sentence(3),
            "---",
            sentence(4),
            sentence(5),
        ]
    )
    passages = split_article(article(text))
    assert numbers(passages) == [[0, 1], [2], [3], [4, 5]]
    assert [passage.heading for passage in passages] == ["", *["De kosten"] * 3]
    assert passages[0].text == f"{sentence(0)}\n\n{sentence(1)}"


def test_the_blocks_of_the_reader_go_before_those_of_the_text() -> None:
    text = "De kosten\n\nDit is zin 1."
    blocks = (Block("caption", 0, 9), Block("paragraph", 11, 24))
    (passage,) = split_article(article(text, *blocks))
    assert (passage.heading, passage.text) == ("", "Dit is zin 1.")


@pytest.mark.parametrize("text", ["", " \n ", "Foto: ANP", "---", "Door Jan Jansen"])
def test_an_article_without_a_sentence_gives_nothing(text: str) -> None:
    assert split_article(article(text)) == []


def test_a_passage_has_at_most_120_words_unless_one_sentence_has_more() -> None:
    short, long = "Dit " + "is " * 48 + "zo.", "Dat " + "is " * 128 + "zo."
    passages = split_article(article(" ".join([short, short, short, long, short])))
    assert [len(passage.text.split()) for passage in passages] == [100, 100, 130, 50]


def test_the_end_of_8500_characters_without_a_stop_is_in_a_passage() -> None:
    text = "woord en " * 940 + "de sleutel ligt in Hasseldonk"
    passages = split_article(article(text))
    assert all(len(passage.text) < 4_000 for passage in passages)
    assert passages[-1].text.endswith("de sleutel ligt in Hasseldonk")


def test_a_giant_token_is_in_no_passage() -> None:
    token = "QUJD" * 17_500
    passages = split_article(article(f"{token} De sleutel ligt in Hasseldonk."))
    assert [passage.text for passage in passages] == ["De sleutel ligt in Hasseldonk."]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"overlap": 4}, "overlap (4) must be smaller than sentences (4)"),
        ({"overlap": -1}, "overlap (-1) must be at least 0"),
        ({"sentences": 0, "overlap": 0}, "sentences (0) must be at least 1"),
        ({"max_words": 0}, "max_words (0) must be at least 1"),
        ({"max_characters": 10}, "max_characters (10) must be at least 1000"),
    ],
    ids=str,
)
def test_impossible_settings_are_refused(values: dict[str, int], message: str) -> None:
    with pytest.raises(SettingsError) as error:
        SplitterSettings(**values)
    assert str(error.value).startswith(message)


TEXTS = st.lists(
    st.sampled_from(["De brug is dicht. ", "mr. ", "‘Ga!’ ", "Kop", "\n", "\n\n", "\r", "\r\n"])
    | st.sampled_from(["cre\u0300che ", "İ", "👩\u200d👩\u200d👧", "\u00ad", "\u00a0", "x" * 5_000])
    | st.sampled_from(["woord " * 900, "Foto: ANP", "Lees ook: dit", "woord. " * 9, "- ", "   "])
    | st.text(max_size=10)
).map("".join)
SETTINGS = st.builds(
    lambda sentences, overlap, words: SplitterSettings(sentences, overlap % sentences, words),
    st.integers(1, 6),
    st.integers(0, 5),
    st.integers(1, 200),
)


@given(TEXTS, SETTINGS)
def test_passages_hold_every_sentence_in_order_within_limits(
    text: str, settings: SplitterSettings
) -> None:
    passages = split_article(article(text), settings)
    for passage in passages:
        assert passage.text == text[passage.start : passage.end]
        assert (passage.start, passage.end) == (
            passage.sentences[0].start,
            passage.sentences[-1].end,
        )
        assert len(passage.sentences) <= settings.sentences
        assert len(passage.text) <= settings.max_characters
        assert len(passage.sentences) == 1 or len(passage.text.split()) <= settings.max_words
    ends = [(passage.start, passage.end) for passage in passages]
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(ends))
    found = {span for passage in passages for span in passage.sentences}
    wanted = {
        span
        for kind, start, end in find_blocks(text)
        if kind == "paragraph"
        for span in split_sentences(text, start, end)
    }
    assert found == wanted


@given(TEXTS)
def test_between_the_sentences_of_a_passage_is_only_white_space(text: str) -> None:
    for passage in split_article(article(text)):
        spans = passage.sentences
        gaps = [text[a.end : b.start] for a, b in pairwise(spans)]
        assert not "".join(gaps).strip()


def test_a_thousand_articles_take_seconds_of_the_processor() -> None:
    paragraph = "Volgens drs. M. Rutte is de brug dicht. ‘Dat blijft zo’, zegt hij. " * 6
    text = "\n\n".join([paragraph.strip()] * 7)
    began = time.process_time()
    for _ in range(1_000):
        split_article(article(text))
    assert time.process_time() - began < 3
