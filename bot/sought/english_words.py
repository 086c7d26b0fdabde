"""English words by what they do in a question, and participles by their form."""

from bot.question_words import DETERMINERS, PREPOSITIONS
from bot.sought.chunks import Chunk, listed

BE = listed("is are was were")
HAVE = listed("has have had")
MODALS = listed("will would can could shall should may might must")
DO = listed("do does did")
AUXILIARIES = BE | HAVE | MODALS
SUBJECT = listed("who what which whose")
#: A clause begins with these that comes last and goes with it.
ADVERBIAL = listed("when where because if while although until whether")
RELATIVE = listed("that who which whose whom")
_PRONOUNS = listed("he she it they this that these those his her its their")
STARTS = DETERMINERS["en"] | _PRONOUNS
BEFORE_NOUN = PREPOSITIONS["en"] | listed(
    "off out up down away back along across above below beneath among amongst except throughout"
)
_ADVERBS = listed(
    "not also still first last ever already so too even now again eventually finally actually "
    "officially really just only ultimately to later earlier once"
)
PREDICATES = listed(
    "absent present full empty closed responsible wrong able likely due ready willing liable "
    "available affected missing left open safe dead alive guilty aware afraid famous known worth "
    "like bigger larger higher older younger eligible entitled involved"
)
AWAY = listed("back away")
#: Questions after a circumstance: what follows "is" there is no noun that it equals.
ADJUNCTS = listed("when where why how")
_NO_ADVERBS = listed(
    "assembly family reply supply ally rally monopoly anomaly belly lily jelly fly"
)
LAST = listed("today yesterday tomorrow now then again ago earlier later like worth called")
_PARTICIPLES = listed(
    "been gone come won lost taken given got made become begun seen known left felt found held "
    "kept led met paid put run sent shot spoken spent stood thrown thought written broken brought "
    "built bought caught chosen cut drawn driven fallen flown fought frozen grown heard hidden "
    "hit hurt laid risen sunk sung sold shaken shown shut stolen struck swum swept taught torn "
    "withdrawn sought fled said told done born buried set read fed bred shed cast split spread "
    "sworn worn woven beaten bitten blown eaten forgotten mistaken overthrown undertaken bound"
)
_PAST = listed(
    "came won lost took gave got made became began saw knew left felt found held kept led met "
    "paid put ran sent shot spoke spent stood threw thought wrote broke brought built bought "
    "caught chose cut drew drove fell flew fought froze grew heard hid hit hurt laid rose sank "
    "sang sold shook shut stole struck swam swept taught tore withdrew sought fled said told went "
    "read fed set cast split spread swore wore beat blew ate forgot overthrew undertook rode rang "
    "dealt meant understood lay sat slept spun died tied lied broadcast"
)
PRESENT = listed(
    "live lives work works own owns use uses study studies attend attends belong belongs hold "
    "holds run runs make makes play plays vote votes lead leads sit sits lie lies come comes go "
    "goes take takes get gets give gives sell sells pay pays need needs want wants teach teaches "
    "manage manages produce produces supply supplies represent represents cost costs stand stands"
)
BASE = listed(
    "be have succeed lead replace become pay play take get run win build perform represent move "
    "open host lose sign finance fund receive supply deliver join leave carry make"
)
#: "The staff", "two needed": a word in -ed behind these stands before its noun.
ATTRIBUTIVE = DETERMINERS["en"] | _PRONOUNS | PREPOSITIONS["en"] | listed("most more very")
_NO_PARTICIPLES = listed(
    "hundred indeed need seed speed feed breed red bed shed exceed proceed weed sacred naked "
    "united embed"
)


def participle(chunk: Chunk) -> bool:
    """Whether a word can be a past participle."""
    word = chunk.lower
    regular = word.endswith("ed") and len(word) > 4 and "-" not in word
    return not chunk.fixed and (word in _PARTICIPLES or (regular and word not in _NO_PARTICIPLES))


def past(chunk: Chunk) -> bool:
    """Whether a word can be the past tense of a full verb."""
    return not chunk.fixed and (
        chunk.lower in _PAST or (chunk.lower.endswith("ed") and participle(chunk))
    )


def only_past(chunk: Chunk) -> bool:
    """Whether a word is the past tense and no participle: "became"."""
    return not chunk.fixed and chunk.lower in _PAST - _PARTICIPLES


def adverb(chunk: Chunk) -> bool:
    """Whether a word is an adverb that stands before a verb."""
    word = chunk.lower
    return word in _ADVERBS or (word.endswith("ly") and word not in _NO_ADVERBS)
