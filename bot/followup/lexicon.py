"""Word lists of the rules for follow-up questions, all in lower case.

Those that other rules for questions need as well stand in ``bot/question_words.py``.
"""

from bot.question_words import INSTITUTIONS, PREPOSITIONS, ROLES, Words, plain
from index.article import Language


def _words(text: str) -> Words:
    return frozenset(text.split())


ARTICLES: Words = _words("de het the")
ANY_PREPOSITION: Words = PREPOSITIONS["nl"] | PREPOSITIONS["en"]
ANY_PLAIN: Words = plain("nl") | plain("en")
PRONOUNS: Words = _words("ik je jij hij ze zij we wij er dat i you he she they it there")
#: Possessives of one person.
ONES: Words = _words("zijn haar his her diens")
# "Sinds wanneer is Nadia …" for "Wie is directeur?"
COPULAS: Words = _words("is was zijn waren are were heet heette wordt werd")

# ---- people --------------------------------------------------------------------------------------

SHE: Words = _words("zij ze haar she her hers")
HE: Words = _words("hij hem zijn he him his")
# After "Wie is haar dochter?", "zij" is the daughter.
WOMEN: Words = _words(
    "vrouw dochter zus moeder oma echtgenote weduwe meisje koningin prinses mevrouw directrice "
    "voorzitster actrice schrijfster zangeres kunstenares schaatsster speelster eigenares juf "
    "regisseuse winnares debutante wife daughter sister mother woman girl queen princess mrs ms "
    "actress chairwoman spokeswoman widow"
)
MEN: Words = _words(
    "man zoon broer vader opa echtgenoot weduwnaar jongen koning prins meneer husband son brother "
    "father boy king prince chairman spokesman"
)
#: "Hoe heet de wethouder?", "What is the name of the mayor?"
CALLED: Words = _words("heet heette naam name called")
#: Words for a person with a role or office.
ANY_ROLE: Words = ROLES["nl"] | ROLES["en"] | WOMEN | MEN
#: A question for one of these has a person for its answer: "Welke kandidaat", "Which councillor".
PERSONS: Words = ANY_ROLE | _words(
    "kandidaat persoon deelnemer inwoner bewoner bewoonster lid bioloog expert scientist "
    "candidate person participant resident member biologist"
)
#: And for one of these it has none: "Aan welke club".
BODIES: Words = INSTITUTIONS | _words(
    "bond vakbond bank krant omroep team ploeg land partij fractie provincie ministerie coöperatie "
    "universiteit instantie dienst union newspaper group country party university agency airline"
)
#: A name behind one of these is that of who is quoted.
SAYS: Words = _words("zegt zei aldus vindt vond vertelt says said")
#: A name behind one of these is that of a place.
WHERE: Words = _words("in te bij uit naar at near from to")

# ---- kinds of questions --------------------------------------------------------------------------

# Asked about what was answered: "Wie zei dat?", "Is that certain?"
STATED: dict[Language, Words] = {
    "nl": _words(
        "zei zegt zeiden zeggen beweert beweerde zeker klopt klopte weet weten staat volgens waar "
        "zo bron"
    ),
    "en": _words("said says say sure certain true correct right know source according"),
}
#: The answer, in such a question.
IT: Words = _words("dat dit het that this it")
SAYS_WHO = (
    ["volgens", "wie"],
    ["according", "to", "whom"],
    ["according", "to", "who"],
    ["says", "who"],
    ["are", "you", "sure"],
)
TELL_MORE = (
    ["meer"],
    ["nog", "meer"],
    ["vertel", "meer"],
    ["vertel", "verder"],
    ["ga", "door"],
    ["more"],
    ["tell", "me", "more"],
    ["go", "on"],
    ["continue"],
)
#: "En derde?" after "tweede".
ORDINALS: tuple[Words, ...] = (
    _words("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende laatste"),
    _words("first second third fourth fifth sixth seventh eighth ninth tenth last"),
)
# Verbs that end with an n when it is one who does it.
SINGULAR_IN_N: Words = _words("ben kan kon won begon")
