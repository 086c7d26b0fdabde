"""The abbreviations and sentence openers of Dutch and English news, for the sentence splitter.

Abbreviations are in lower case and without their last full stop. Collected by hand, and mended on
the articles that the splitter was measured on. Words that are also ordinary words ("min", "gen",
"no") stand only in the sets that look at what follows.
"""

__all__ = [
    "BEFORE_FIGURE",
    "ENDING",
    "HOURS",
    "NEVER_ENDING",
    "OPENERS",
    "PARTICLES",
    "TITLES",
    "UNSURE",
]


def _bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Stand before a name: whatever follows, the sentence goes on ("mr. De Vries").
TITLES = _bag(
    "mr mrs ms messrs dr drs prof ir ds dhr mw mevr mej jhr jkvr prof.dr prof.mr dr.ir mr.dr "
    "drs.ing ing wethr h.m z.m z.k.h h.k.h mgr chr joh th zr.ms hr.ms"
)

#: Are followed by what they announce: the sentence goes on ("o.a. De Telegraaf").
NEVER_ENDING = _bag(
    "bijv bv.b b.v.b o.a a.o d.w.z dwz m.b.t i.v.m t.a.v t.b.v t.o.v t.g.v o.l.v i.p.v i.h.k.v "
    "m.u.v t/m t.n.v i.h.b i.t.t m.i n.a.v o.b.v o.g.v p.a v.l.n.r t.w t.w.v z.g zgn m.n m.a.w "
    "c.q i.e e.g viz cf vgl ca approx vs resp incl excl afd blz pag evt vnl plm mt o.v.v n.b o.m"
)

#: Go on before a figure ("nr. 4", "Jan. 5"); before a capital they are ordinary words ("No.").
BEFORE_FIGURE = _bag(
    "nr nrs no nos art artt pp par jan feb febr mrt apr jun jul aug sep sept okt oct nov dec bl "
    "hfst ch sect fig tel vol max min gem omstr"
)

#: May end a sentence, and do when a capital follows ("etc. Jansen zweeg").
ENDING = _bag("etc enz enzv e.d e.a jl j.l c.s o.i.d r.i.p")

#: A time of day: ends a sentence when a capital follows that is no time zone.
HOURS = _bag("a.m p.m")

#: End a sentence only when the next word can open one ("Philips N.V. De winst", "gen. De Gaulle").
UNSURE = _bag(
    "inc ltd corp co bros jr sr st ave blvd rd mln mld milj mil bln km kg cm mm sec u bv nv n.chr "
    "v.chr ph.d gen lt kol luit sgt maj col capt cmdr adm gov sen rep pres rev hon supt insp det "
    "burg sec.gen oud-min vice-pres a.u.b aub s.v.p svp dept assn intl natl univ ft oz esq et.al "
    "al a.s ed eds ged gebr"
)

#: Parts of surnames, with a capital after an initial in Flanders ("J. De Vries"): they open a
#: sentence only where no name follows.
PARTICLES = _bag(
    "de van der den het ter ten te von vom zu di da del della la le les el al dos du op"
)

#: Words that open sentences and are no names: after an initial or "U.S." they start a new one.
OPENERS = PARTICLES | _bag(
    "een dit dat deze die er ze zij hij haar hun zijn ik jij je jullie u wij we men niemand "
    "iedereen iemand niets alles alle beide veel velen sommige sommigen enkele andere anderen "
    "elke ieder geen in met voor naar uit aan bij tot om sinds tegen tussen volgens zonder "
    "tijdens vanaf wegens na door over onder boven achter naast ondanks dankzij vanwege binnen "
    "buiten rond maar en of dus als toen nu daarna daarom daarmee daarvoor daarbij daardoor "
    "daarnaast daarop daarin hier hiermee hierdoor hierna daar ook nog wel niet toch echter "
    "bovendien inmiddels intussen eerder later vervolgens tenslotte uiteindelijk eerst vandaag "
    "gisteren morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag afgelopen vorig "
    "vorige volgend volgende komend komende wie wat waar wanneer waarom hoe hoeveel welk welke is "
    "was waren heeft had kan mag moet wordt werd zo zoals zodra terwijl hoewel omdat doordat "
    "nadat voordat totdat indien tenzij misschien mogelijk wellicht sindsdien desondanks "
    "overigens zelf slechts alleen pas nadien destijds ooit the a an this that these those she it "
    "they you his her its their our my i there here on at by for from to after before since "
    "during until under between against among about when while if although though because but and "
    "or so yet nor however meanwhile moreover still then now earlier last next today yesterday "
    "tomorrow monday tuesday wednesday thursday friday saturday sunday what who whose where why "
    "how which not no nobody everyone someone some many most several both each every another "
    "other others one two three according despite instead also even only just perhaps maybe did "
    "does do are were has have can could should would will may nothing something he as"
)
