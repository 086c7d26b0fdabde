#!/bin/sh
# Installs torch into the environment of the given Python: scripts/install_torch.sh .venv/bin/python
#
# On Linux a plain `pip install torch` brings 3 GB of CUDA packages along, which the small models
# here have no use for. So there it tries, in this order:
#   1. a CPU wheel in a folder that pip knows (PIP_FIND_LINKS or pip.conf); PyPI itself has none,
#      its "+cpu" versions live elsewhere;
#   2. PyTorch's own CPU index; uv knows where that is, and is needed for nothing else;
#   3. the default build, CUDA or not.
# TORCH=cuda goes straight to 3, and so do macOS and Windows, whose default build is the small one.
# Steps 1 and 2 try once, with short timeouts: a closed network costs seconds. What torch depends on
# comes with the rest of the set-up.
set -eu
cd "$(dirname "$0")/.."
python=$1
version=$(sed -n 's/^torch==\([0-9.]*\).*/\1/p' constraints.txt)
say() { echo "torch $version: $*"; }

pip_install() { "$python" -m pip install -q --disable-pip-version-check "$@"; }

pytorch_cpu_index() {
    tools=$(mktemp -d)
    trap 'rm -rf "$tools"' EXIT
    pip_install --retries 0 --timeout 15 --target "$tools" uv 2>/dev/null &&
        UV_HTTP_RETRIES=0 UV_HTTP_CONNECT_TIMEOUT=10 UV_HTTP_TIMEOUT=30 \
            "$tools/bin/uv" pip install -q --no-config --no-cache --no-deps --python "$python" \
            --torch-backend=cpu "torch==$version" 2>/dev/null
}

if "$python" -c "from importlib.metadata import version as v; assert v('torch').split('+')[0] == '$version'" 2>/dev/null; then
    say "is there already"
elif [ "$(uname -s)" != Linux ] || [ "${TORCH:-cpu}" = cuda ]; then
    say "the default build"
    pip_install -c constraints.txt "torch==$version"
elif pip_install --retries 0 --timeout 15 --no-deps "torch==$version+cpu" 2>/dev/null; then
    say "a CPU wheel that pip found"
elif pytorch_cpu_index; then
    say "the CPU build from PyTorch's index"
else
    say "no CPU build within reach, so the default one (about 3 GB; LIGHT=1 does without torch)"
    pip_install -c constraints.txt "torch==$version"
fi
