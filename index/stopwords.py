"""Words too common to search for, in Dutch and English. Questions lose them, articles keep them."""

_DUTCH = """
de het een en van ik te dat die in is er op aan met voor zijn was ook als bij of door om naar dan
dit tot uit over maar niet nog wel geen wordt worden werd werden heeft hebben had hadden hun haar
hij ze zij we wij je jij jullie u men zich wie wat waar wanneer waarom hoe hoeveel hoelang welk
welke deze dus al ging gaat gaan zou zouden kan kunnen kon konden moet moeten moest mag mogen wil
willen zal zullen na sinds tegen onder per zo der des den ter ten tussen volgens ben bent waren
geweest heb hebt mij mijn me jouw onze ons hem hen iets iemand iedereen daar hier toen want omdat
alle alles waarmee waarvan waarvoor waarin waaraan waardoor waarop daarvan daarmee eens zelf soms
zodat terwijl zonder binnen tijdens vanaf via precies zo'n s t n
"""
_ENGLISH = """
the a an of to and in is was were are be been on at by for with from as that this it its his her
their he she they them i you your my our who whom whose what where when why how which did does do
done has have had having will would can could should may might must than according about into
after before during own there these those or but not no so if then much many because while being
am also
"""

#: Written in capitals ("WHO", "IS", "IT") they are names of something, and are kept.
STOP_WORDS: frozenset[str] = frozenset((_DUTCH + _ENGLISH).split())

#: English words of figures and dates, in Dutch. An English question finds the passage that answers
#: it a little more often (66.1 against 65.8 %); other words are left to the vectors.
CANONICAL: dict[str, str] = {
    "january": "januari", "february": "februari", "march": "maart", "june": "juni", "july": "juli",
    "august": "augustus", "october": "oktober", "monday": "maandag", "tuesday": "dinsdag",
    "wednesday": "woensdag", "thursday": "donderdag", "friday": "vrijdag", "saturday": "zaterdag",
    "sunday": "zondag", "percent": "procent", "million": "miljoen", "mln": "miljoen",
    "billion": "miljard", "mld": "miljard", "euros": "euro", "dollars": "dollar",
}  # fmt: skip
