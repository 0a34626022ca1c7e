# Two commands are all you need: `make serve` and `make test`. `make` alone lists the rest.
.DEFAULT_GOAL := help
.PHONY: help serve book test lint bench fuzz clean

# The first Python from 3.11 on. Name another with `make serve PYTHON=…`.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done)
VENV := .venv/bin
BUILD := $(VENV)/jupyter-book build . --toc book/_toc.yml -n -W --keep-going

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

serve: book ## Build the book and serve it on this machine; prints the address
	@$(VENV)/python tools/serve.py

book: .python ## Build the book into _build/html; a warning is an error
	@$(PYTHON) tools/environment.py requirements.txt
	@$(BUILD) > .venv/build.log 2>&1 || { cat .venv/build.log; exit 1; }
	@echo "The book is in _build/html."

test: .test lint ## Run every test, in a real browser too
	@$(VENV)/python tests/browser/chromium.py
	@$(VENV)/python -m pytest

lint: .test ## Check style and types
	@$(VENV)/python -m ruff check .
	@$(VENV)/python -m ruff format --check .
	@$(VENV)/python -m mypy

bench: .test ## Measure sizes and ratios, in one run
	@$(VENV)/python tests/browser/chromium.py
	@$(VENV)/python -m tools.bench

fuzz: .test ## Search for scripts that break the parser, for five minutes
	@$(VENV)/python -m pip install --quiet -c constraints.txt atheris
	@$(VENV)/python tests/fuzz/fuzz_parse.py -max_total_time=300

clean: ## Remove what was built; what was installed stays
	@rm -rf _build .pytest_cache .mypy_cache .ruff_cache .hypothesis

.PHONY: .python .test
.python:
	@test -n "$(PYTHON)" || { echo "same boat: Python 3.11 or later is needed; there is none on this machine."; exit 1; }

.test: .python
	@$(PYTHON) tools/environment.py requirements.txt requirements-test.txt
