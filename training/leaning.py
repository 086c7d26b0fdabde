"""Questions as follow-ups: what they are about stands in brackets behind them, taken from another question on the same article.

    python leaning.py --examples examples.jsonl --out leaning.jsonl

Up to three forms for each question, as bot/followup writes them; in half of them a name that the brackets have is a pronoun.
"""
import argparse, collections, json, os, random, sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # the project
from bot.followup.bracket import bracketed
from bot.followup.context import Context

ap = argparse.ArgumentParser(); ap.add_argument('--examples', required=True); ap.add_argument('--out', required=True); ap.add_argument('--seed', type=int, default=3); o = ap.parse_args()
R = random.Random(o.seed); X = [json.loads(l) for l in open(o.examples)]; asked = collections.defaultdict(list); n = 0
PRONOUNS = {'nl': ['hij', 'zij', 'dat', 'het', 'daar'], 'en': ['he', 'she', 'it', 'that', 'there']}
for x in X:
    if x['kind'] == 'qa' and x['answer']: asked[x['article']].append((x['q'], x['answer'], x['lang']))
for x in X:
    if x['kind'] not in ('qa', 'unanswerable') or not asked[x['article']]: continue
    forms = []
    for q, a, l in R.sample(asked[x['article']], min(3, len(asked[x['article']]))):
        if q == x['q']: continue
        c = Context(q, a, l); v = x['q']; about = bracketed(v, 'thing', c, x['lang'])
        for name in c.names if R.random() < .5 else ():
            if len(name.text) > 3 and name.text in v:
                longer = bracketed(v.replace(name.text, ''), 'thing', c, x['lang'])
                if name.text in longer: v, about = v.replace(name.text, R.choice(PRONOUNS[x['lang']])), longer; break
        if about: forms.append(f'{v} ({about})')
    if forms: x['leaning'] = forms; n += 1
open(o.out, 'w').writelines(json.dumps(x, ensure_ascii=False) + '\n' for x in X); print(n, 'of', len(X))
