# Woonrust. `make` alone tells what there is.
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup run test test-core test-browser browser check format rulings bench seed docs lock clean

help: ## this list
	@echo "make TARGET, with TARGET one of:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  %-14s %s\n", $$1, $$2}'

setup: ## all that is needed, into .venv and the build folders; quick when nothing changed
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or later is needed and was not found. Debian: apt-get install python3"; exit 1; fi
	@$(PYTHON) tools/setup.py

run: setup ## start the demo on http://127.0.0.1:8000 (WOONRUST_PORT changes the port); Ctrl-C stops it
	@WOONRUST_DEMO=$${WOONRUST_DEMO:-1} $(BIN)/woonrust run

test: setup browser ## the checks and then all tests
	@sh tools/test.sh

test-core: setup ## only the tests that need no database (seconds)
	@$(BIN)/python -m pytest -q tests/core tests/knowledge

test-browser: setup browser ## only the tests in a real Chromium
	@$(BIN)/python -m pytest -q tests/browser

browser: setup
	@$(BIN)/python tools/browser.py

check: setup ## format, lint, types, imports, templates, migrations, knowledge, licences of style sheets
	@$(BIN)/python tools/check.py

format: setup ## put Python and templates in their form
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix-only --quiet .

rulings: setup ## the score table: advice on the rulings of judges
	@$(BIN)/woonrust rulings

bench: setup ## the benchmark figures, one JSON line each
	@$(BIN)/woonrust bench

seed: setup ## fill the database with the demo (CASES=N for N made-up cases)
	@WOONRUST_DEMO=1 $(BIN)/woonrust seed $(if $(CASES),--cases $(CASES))

docs: setup ## the generated parts of docs/
	@$(BIN)/woonrust docs

lock: ## resolve the Python packages anew into requirements/*.txt (needs uv)
	@$(PYTHON) tools/lock.py

clean: ## remove what setup made; the data in .woonrust stays
	rm -rf .venv frontend/node_modules src/woonrust/web/static/vendor
	find src -name '*.mo' -delete
