"""The file with the topics: ours, the newspaper's own, and one that is wrong."""

from pathlib import Path

import pytest

from bot.declined import declined, load_topics
from index.errors import SettingsError

OWN = """
[words]
court = ["rechter", "hof van justitie"]
[[topic]]
id = "court"
[topic.nl]
phrases = ["wat vindt de <court>"]
unless = ["volgens de krant"]
text = "Vraag het de rechter."
[topic.en]
phrases = ["what does the judge think"]
"""


def own(folder: Path, content: str) -> Path:
    (folder / "declined.toml").write_text(content, "utf-8")
    return folder


def test_ours_have_a_text_in_both_languages() -> None:
    topics = load_topics()
    assert [topic.id for topic in topics] == ["voting", "medical", "legal", "private"]
    assert topics[0].told("nl") == "Hierover geeft Vraagbaak geen antwoord."
    assert topics[0].told("en").startswith("Vraagbaak does not answer")


def test_the_newspapers_own_file_replaces_ours(tmp_path: Path) -> None:
    topics = load_topics(own(tmp_path, OWN))
    assert declined("Op wie moet ik stemmen?", topics) is None
    found = declined("Wat vindt de rechter?", topics)
    assert found
    assert found.told("nl") == "Vraag het de rechter."
    assert found.told("en").startswith("Vraagbaak does not answer")
    assert declined("Wat vindt het Hof van Justitie?", topics) is None
    assert declined("Wat vindt de hof van justitie?", topics)
    assert declined("What does the judge think?", topics)


def test_unless(tmp_path: Path) -> None:
    topics = load_topics(own(tmp_path, OWN))
    assert declined("Wat vindt de rechter volgens de krant?", topics) is None


def test_a_folder_without_the_file_keeps_ours(tmp_path: Path) -> None:
    assert len(load_topics(tmp_path)) == 4


def test_an_empty_file_declines_nothing(tmp_path: Path) -> None:
    assert load_topics(own(tmp_path, "")) == ()
    assert declined("Op wie moet ik stemmen?", ()) is None


def test_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "declined.toml").write_text(OWN, "utf-8-sig")
    assert len(load_topics(tmp_path)) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[[topic]\n", "no TOML"),
        ("[[topics]]\nid = 'a'", "topics"),
        ("[[topic]]\n[topic.nl]\nphrases = ['a']", "id"),
        ("[[topic]]\nid = 'a'\n[topic.nl]\nphrases = []", "phrases"),
        ("[[topic]]\nid = 'a'\n[topic.de]\nphrases = ['a']", "topic"),
        ("[[topic]]\nid = 'a'\n[topic.nl]\nphrases = ['... a']", "'... a' is wrong"),
        ("[[topic]]\nid = 'a'\n[topic.nl]\nphrases = ['<b>']", "no list 'b'"),
        ("[words]\nb = ['?']", "the list b"),
        ("[[topic]]\nid = 'a'\n[topic.nl]\nphrases = 'op wie'", "phrases"),
        ("[[topic]]\nid = 'A b'\n[topic.nl]\nphrases = ['op wie']", "id"),
    ],
)
def test_a_wrong_file_is_one_clear_sentence(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(SettingsError, match=r"declined\.toml") as error:
        load_topics(own(tmp_path, content))
    assert told in str(error.value)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "declined.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_topics(tmp_path)
