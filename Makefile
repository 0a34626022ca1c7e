# Two commands are all you need: `make serve` and `make test`. `make` alone lists the rest.
.DEFAULT_GOAL := help
.PHONY: help serve book site live offline epub pdf quick test browsers lint bench mutants fuzz pins clean

# The first Python from 3.11 on. Name another with `make serve PYTHON=…`.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done)
VENV := .venv/bin

# Python keeps what it compiled. Where it is told not to, each of the hundred processes that tests
# start would compile every module anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

serve: .live book ## Build the book and serve it on this machine; prints the address
	@$(VENV)/python tools/serve.py

book: .book ## Build the book into _build/html; a warning is an error
	@echo "The book is in _build/html."

site: .live book ## The book as a site for any web space, checked: _build/html and _build/same-boat-site.zip
	@$(VENV)/python -m tools.site

live: .python ## What live notebooks and the studio's editor are made of, if it has changed; `make serve` does it too
	@$(PYTHON) tools/environment.py requirements.txt
	@$(VENV)/python -m tools.studio || true
	@$(VENV)/python -m tools.live

offline: .offline ## The whole book as one page that opens without a connection: _build/same-boat.html
	@mv _build/offline/same-boat.html _build && echo "The book on one page is in _build/same-boat.html."

epub: .ereader ## The whole book for an e-reader: _build/same-boat.epub
	@mv _build/ereader/same-boat.epub _build && echo "The book as an EPUB is in _build/same-boat.epub."

pdf: .paper .test ## The whole book for paper, every branch of every case included: _build/same-boat.pdf
	@$(VENV)/python -m tools.browsers.chromium > .venv/browser.log
	@$(VENV)/python -m tools.bind

quick: .test lint ## Everything that needs neither a browser nor the built book: while you work
	@HYPOTHESIS_PROFILE=quick $(VENV)/python -m pytest -n auto --dist loadgroup -m "not browser and not book"

test: .test live lint ## Run every test, in a real browser too
	@$(VENV)/python -m tools.browsers.chromium
	@$(VENV)/python -m pytest -n auto --dist loadgroup --nbval

browsers: .test ## Walk through cases and exercises in Firefox and WebKit; kill browsers at random
	@$(VENV)/python -m tools.browsers.chromium
	@$(VENV)/python -m tools.browsers.firefox
	@$(VENV)/python -m tools.browsers.webkit
	@$(VENV)/python -m pytest -n 2 --dist loadfile tests/browsers

lint: .test ## Check style and types
	@$(VENV)/python -m ruff check .
	@$(VENV)/python -m ruff format --check .
	@$(MAKE) --no-print-directory -j2 .types .types-of-scripts

bench: .test live ## Measure sizes and ratios, in one run
	@$(VENV)/python -m tools.browsers.chromium
	@$(VENV)/python -m tools.bench

mutants: .test ## Flip each condition of the player and the exercises: a test has to fail
	@$(VENV)/python -m tests.scripts.mutants

fuzz: .test ## Search for scripts, records and drawn networks that break something, for six minutes
	@$(VENV)/python -m pip install --quiet --require-hashes -r tests/fuzz/requirements.lock || { \
	echo "same boat: atheris, which searches, can't be had for this Python: name an older one, as in make fuzz PYTHON=python3.12"; exit 1; }
	@$(VENV)/python tests/fuzz/fuzz_parse.py -max_total_time=180
	@$(VENV)/python tests/fuzz/fuzz_records.py -max_total_time=180

pins: .test ## Pin what the requirements files name, after a change to one of them
	@$(VENV)/python -m tools.pins

clean: ## Remove what was built; what was installed stays
	@rm -rf _build .venv/live/runtime .venv/live/code .pytest_cache .mypy_cache .ruff_cache .hypothesis

.PHONY: .python .book .offline .ereader .paper .live .test .types .types-of-scripts
.python:
	@test -n "$(PYTHON)" || { echo "same boat: Python 3.11 or later is needed; there is none on this machine."; exit 1; }

# Without it the book is built all the same, and says in its pages that its notebooks don't run.
.live: .python
	@$(MAKE) --no-print-directory live || true

.book: .python
	@$(PYTHON) tools/environment.py requirements.txt
	@$(VENV)/python -m tools.book

# Builders of ours, in tools/bind/; what the site was read into serves them too.
.offline .ereader .paper: .python
	@$(PYTHON) tools/environment.py requirements.txt
	@$(VENV)/python -m tools.book $(@:.%=%)

.test: .python
	@$(PYTHON) tools/environment.py requirements.txt requirements-test.txt

.types:
	@$(VENV)/python -m mypy

.types-of-scripts:
	@$(VENV)/python -m tests.scripts.types
