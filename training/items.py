"""The corpus, extra questions and articles as articles.jsonl, items.jsonl and pairs.jsonl, with sentence numbers, for 5_examples.py.

    python items.py --corpus CORPUS/train [--extra FILE ...] [--articles FILE ...] --out FOLDER

A line of --articles is an article as a list of sentences, with its questions.
"""
import argparse, collections, json
from text import read_articles, read_jsonl

ap = argparse.ArgumentParser(); ap.add_argument('--corpus', required=True); ap.add_argument('--extra', nargs='*', default=[]); ap.add_argument('--articles', nargs='*', default=[]); ap.add_argument('--out', required=True); o = ap.parse_args()
A = read_articles(o.corpus + '/articles.jsonl'); spans = {d['id']: d['sentence_spans'] for d in read_jsonl(o.corpus + '/articles.jsonl')}; items = []
for q in read_jsonl(o.corpus + '/questions.jsonl'):
    k = q.get('doc_id') or q.get('about_doc_id')
    ev = []
    for a, b in q.get('evidence_span') or []:
        ev += [i for i, (c, d) in enumerate(spans[k]) if c < b and a < d]
    x = dict(kind=q['kind'], lang=q['lang'], article=k, evidence=list(dict.fromkeys(ev)), answer=q.get('answer'), type=q.get('type'), label=q.get('label'))
    x['claim' if q['kind'] == 'claim' else 'question'] = q.get('claim') or q.get('question')
    if q['kind'] == 'answerable':
        hold = [i for i in x['evidence'] if q['answer'].lower() in A[k].sents[i].lower()]
        if not hold: continue
        x['evidence'] = [hold[0]] + [i for i in x['evidence'] if i != hold[0]]
    items.append(x)
S = {k: a.sents for k, a in A.items()} | {d['id']: d['sentences'] for f in o.articles for d in read_jsonl(f)}
for f in o.extra:
    for q in read_jsonl(f):
        if q['article'] not in S: continue
        x = dict(kind=q['kind'], lang=q['lang'], article=q['article'], question=q['question'], evidence=[], answer=None, type='extra')
        if q['kind'] == 'answerable':
            if q['answer'] not in S[q['article']][q['sentence']]: continue
            x.update(answer=q['answer'], evidence=[q['sentence']])
        items.append(x)
written = []
for f in o.articles:
    for d in read_jsonl(f):
        spans = []; p = 0
        for v in d['sentences']: spans.append([p, p + len(v)]); p += len(v) + 1
        written.append(dict(id=d['id'], title=d['title'], text=' '.join(d['sentences']), language=d['lang'], sentence_spans=spans))
        for q in d['questions']:
            x = dict(kind=q['kind'], lang=q['lang'], article=d['id'], question=q['question'], evidence=[], answer=None, type='extra')
            if q['kind'] == 'answerable':
                if q['answer'] not in d['sentences'][q['sentence']]: continue
                x.update(answer=q['answer'], evidence=[q['sentence']])
            items.append(x)
pairs = [dict(article=p['doc_id'], nl=p['nl'], en=p['en']) for p in read_jsonl(o.corpus + '/translations.jsonl')]
for n, L in (('articles', [*read_jsonl(o.corpus + '/articles.jsonl'), *written]), ('items', items), ('pairs', pairs)): open(f'{o.out}/{n}.jsonl', 'w').write(''.join(json.dumps(v, ensure_ascii=False) + '\n' for v in L))
print(collections.Counter((x['kind'], x['lang'], x.get('label') if x['kind'] == 'claim' else x['type'] == 'extra') for x in items), sum(not x['article'] for x in items), sum(not x['evidence'] for x in items if x['kind'] == 'claim'))
