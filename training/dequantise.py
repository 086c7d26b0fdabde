"""A finished int8 reader back to float weights, to train it on.

    python dequantise.py --model READER/model_int8.onnx --out reader0.pt

The scaling of channels is undone, where it does not cancel out anyway (a context and the layer behind it).
"""
import argparse
import numpy as np, onnx, torch
from onnx import numpy_helper

ap = argparse.ArgumentParser(); ap.add_argument('--model', required=True); ap.add_argument('--out', required=True); o = ap.parse_args()
m = onnx.load(o.model); I = {i.name: numpy_helper.to_array(i) for i in m.graph.initializer}; by = {n.output[0]: n for n in m.graph.node}; use = {}
for n in m.graph.node:
    for i in n.input: use.setdefault(i, []).append(n)
SHIFT = np.float32(0.17); HEADS = 12; W = {}
const = lambda n: next(I[i] for i in n.input if i in I)
nxt = lambda n: use[n.output[0]][0]
gather = [n for n in m.graph.node if n.op_type == 'Gather']
W['embeddings.word_embeddings.weight'] = I['table'].astype(np.float32) * I[gather[1].input[0]]
W['embeddings.position_embeddings.weight'] = I['positions']; W['embeddings.token_type_embeddings.weight'] = I[gather[2].input[0]]
norms = [n for n in m.graph.node if n.op_type == 'LayerNormalization']
linears = [n for n in m.graph.node if n.op_type == 'MatMulInteger']; layers = len(linears) // 6
names = ['embeddings.LayerNorm'] + [f'encoder.layer.{l}.{p}.LayerNorm' for l in range(layers) for p in ('attention.output', 'output')]
for n, name in zip(norms, names, strict=True): W[name + '.weight'], W[name + '.bias'] = I[n.input[1]], I[n.input[2]]
KINDS = ('attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense', 'intermediate.dense', 'output.dense'); r = 1 / np.sqrt(np.float32(384 // HEADS))
for i, n in enumerate(linears):
    kind = KINDS[i % 6]; name = f'encoder.layer.{i // 6}.{kind}'; positive = kind == 'output.dense'
    mul = nxt(nxt(nxt(n))); add = nxt(mul); q = I[n.input[1]].T.astype(np.float32); s = const(mul); b = const(add)
    cast = by[n.input[0]]; x = by[cast.input[0]]; x = by[x.input[0]] if x.op_type == 'Add' else x          # Round
    source = by[by[x.input[0]].input[0]]                                                                   # what was divided: Mul by 1/d, or the context
    inv = np.ones(q.shape[1], np.float32) if kind == 'attention.output.dense' else const(source)
    w = q * s[:, None] * inv
    if positive: b = b + SHIFT * w.sum(1)
    if kind == KINDS[0]: w, b = w / r, b / r
    W[name + '.weight'], W[name + '.bias'] = w, b
W = {'bert.' + k: v for k, v in W.items()}
plain = [n for n in m.graph.node if n.op_type == 'MatMul' and n.input[1] in I]; w = []; b = []
for n in plain[:3]: w.append(I[n.input[1]].T); b.append(const(nxt(n)))
W['token.weight'], W['token.bias'] = np.concatenate(w), np.concatenate(b)
for name, n in zip(('pool', 'out'), plain[3:], strict=True): W[name + '.weight'], W[name + '.bias'] = I[n.input[1]].T, const(nxt(n))
torch.save({k: torch.tensor(np.array(v, np.float32)) for k, v in W.items()}, o.out); print(len(W), {k: tuple(v.shape) for k, v in W.items() if not k.startswith('bert.')})
