# `make` lists what can be done. Everything lives in .venv; nothing outside this folder is changed.
PYTHON ?= python3
ITEMS  ?= benchmarks/questions_validation.jsonl
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt

.PHONY: help run install test lint eval bench pictures lock clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## */make \1\t/p' Makefile | expand -t 16
	@echo "LIGHT=1 with run or install leaves torch out (0.9 GB instead of 2.1); PYTHON=... names another Python."

run: install  ## set up and start: http://127.0.0.1:7860
	@$(BIN)/python app.py

install: $(VENV)/$(if $(LIGHT),light,full)  ## set up only

test: lint  ## set up with the test tools, check style and types, run the tests
	@$(BIN)/pytest $(ARGS)

lint: $(VENV)/dev  ## ruff and mypy
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

eval: $(VENV)/dev  ## measure answers on a question file (ITEMS=file.jsonl)
	@$(BIN)/vraagbaak eval $(ITEMS)

bench: $(VENV)/dev  ## speed and scale
	@$(BIN)/python -m benchmarks.speed

pictures: $(VENV)/dev  ## take the README's pictures anew, of the window on the sample archive
	@$(BIN)/pytest -n0 tests/bot/ui/test_pictures.py --pictures docs

lock: $(VENV)/dev  ## write constraints.txt anew: newest versions within pyproject.toml, torch as it is
	@$(PIP) uv
	@grep '^torch==' constraints.txt | $(BIN)/uv pip compile -q pyproject.toml - --all-extras --universal \
		--upgrade --no-annotate --custom-compile-command "make lock" -o constraints.txt

clean:  ## remove .venv and caches, not the archive
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# An empty file in .venv marks each set-up as done, until the lists of packages change.
$(VENV)/full: WHAT = -e .
$(VENV)/dev:  WHAT = -e '.[dev]'
$(VENV)/full $(VENV)/dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV): about a minute and 2.1 GB ..."
	@scripts/install_torch.sh $(BIN)/python
	@$(PIP) $(WHAT)
	@touch $(VENV)/light $(VENV)/full $@

$(VENV)/light: pyproject.toml requirements-light.txt constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV), without torch: under a minute and 0.9 GB ..."
	@$(PIP) -r requirements-light.txt
	@$(PIP) --no-deps -e .
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Vraagbaak needs Python 3.11 or newer; '$(PYTHON) --version' says: $$($(PYTHON) --version 2>&1)"; \
		echo "Name another one, for example: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
