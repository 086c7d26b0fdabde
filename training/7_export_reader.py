"""Step 7: a trained reader -> READER/model_int8.onnx, tokenizer.json, config.json.

    python 7_export_reader.py --reader reader.pt --corpus CORPUS/train --examples examples.jsonl

The embedding table was frozen in training, so it is taken from build/pruned.pt: embedder and reader share one vocabulary.
"""
import argparse, json, os, random, shutil
import numpy as np, torch
from common import BUILD, HERE
from int8 import Graph, calibrate
from reader import MAX_QUESTION, MAX_TOKENS, build, encode, load_tokenizer
from text import read_articles

ap = argparse.ArgumentParser(); ap.add_argument('--reader', required=True); ap.add_argument('--corpus', required=True); ap.add_argument('--examples', required=True)
ap.add_argument('--out', default=HERE + '/../bot/model'); o = ap.parse_args(); os.makedirs(o.out, exist_ok=True)
sd = torch.load(o.reader); table = torch.load(BUILD + '/pruned.pt')['embeddings.word_embeddings.weight']; sd['bert.embeddings.word_embeddings.weight'] = table
path = BUILD + '/reader.pt'; torch.save(sd, path); m = build(weights=path, dropout=0.0).eval(); tok = load_tokenizer(BUILD + '/tokenizer.json')
A = read_articles(o.corpus + '/articles.jsonl'); X = [json.loads(l) for l in open(o.examples)]; random.Random(1).shuffle(X)


def sample(x):
    k, a, b = x['negatives'][0] if x['kind'] == 'unanswerable' or not x['evidence'] else (x['article'], max(0, x['evidence'][0] - 1), x['evidence'][0] + 3)
    e = encode(tok, x['q'], A[k].title, A[k].sents[a:b]); return dict(input_ids=torch.tensor([e['ids']]), attention_mask=torch.ones(1, len(e['ids']), dtype=torch.long), token_type_ids=torch.tensor([e['types']]))


top = {k.removeprefix('bert.'): v for k, v in calibrate(m, map(sample, X[:300])).items()}
W = {k.removeprefix('bert.'): v.float().numpy() for k, v in m.state_dict().items()}; g = Graph(W, top, MAX_TOKENS)
x, mask = g.encode('token_type_ids'); total, count = g.mean(x, mask); cls = g.op('Squeeze', g.op('Slice', x, g.i64(0), g.i64(1), g.i64(1)), g.i64(1))
NAMES = ['start_logits', 'end_logits', 'evidence_logits']
for i, name in enumerate(NAMES): g.op('Squeeze', g.op('Add', g.op('MatMul', x, g.const(W['token.weight'][i:i + 1].T)), g.const(W['token.bias'][i:i + 1])), g.i64(2), out=name)
y = g.op('Tanh', g.op('Add', g.op('MatMul', g.op('Concat', cls, g.op('Div', total, count), axis=1), g.const(W['pool.weight'].T)), g.const(W['pool.bias'])))
g.op('Squeeze', g.op('Add', g.op('MatMul', y, g.const(W['out.weight'].T)), g.const(W['out.bias'])), g.i64(1), out='relevance')
g.save(o.out + '/model_int8.onnx', 'nl-en-reader', ['input_ids', 'attention_mask', 'token_type_ids'], {**{k: ['batch', 'tokens'] for k in NAMES}, 'relevance': ['batch']})
shutil.copy(BUILD + '/tokenizer.json', o.out + '/tokenizer.json')
json.dump(dict(model='model_int8.onnx', tokenizer='tokenizer.json', languages=['nl', 'en'], max_tokens=MAX_TOKENS, max_question_tokens=MAX_QUESTION, pad_id=1, inputs=['input_ids', 'attention_mask', 'token_type_ids'], outputs=NAMES + ['relevance'],
               input='<s> question </s> title. passage </s>', max_answer_tokens=30, layers=g.layers, hidden=g.dim, vocabulary=len(table), base='intfloat/multilingual-e5-small'), open(o.out + '/config.json', 'w'), indent=1)
print(os.path.getsize(o.out + '/model_int8.onnx'), 'bytes')
