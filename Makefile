# What can be done in this folder. All that a fresh machine needs: python3 (3.11 or later) with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
NO_PACKAGES := { echo "The packages could not be installed: check the network, or which package index pip uses."; exit 1; }
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help chat preview run test lint types imports check pytest mutate compare fuzz fuzz-updates audit stress bench performance two-workers soak reliability docs pins clean

help: ## say what can be done here
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

chat: $(VENV)/.installed ## have a conversation in this terminal (ARGS="share" begins that flow)
	@$(BIN)/safe-to-share chat $(ARGS)

preview: $(VENV)/.installed ## see the content in a browser, reloaded on every save (ARGS="my-content --against live")
	@$(BIN)/safe-to-share preview $(ARGS)

run: $(VENV)/.installed ## run the Telegram bot with the settings of .env
	@$(BIN)/safe-to-share run $(ARGS)

test: lint types imports check pytest ## run everything a change must pass

lint: $(VENV)/.installed-dev ## check the style of the code
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "Some files are not formatted: run $(BIN)/ruff format ."; exit 1; }

types: $(VENV)/.installed-dev ## check the types
	@$(BIN)/mypy

imports: $(VENV)/.installed-dev ## check who imports whom
	@$(BIN)/lint-imports --no-logo

check: $(VENV)/.installed ## check the content and prove its safety rules
	@$(BIN)/safe-to-share check $(ARGS)

pytest: $(VENV)/.installed-dev ## run the tests alone (ARGS="tests/terminal" for some)
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

mutate: $(VENV)/.installed-dev ## spoil the content in every way we could think of, and see what catches it
	@$(BIN)/python -m tests.mutation $(ARGS)

compare: $(VENV)/.installed-dev ## compare safe-to-share diff with a walk over every combination of answers, 400 times
	@DIFFERENCE_EDITS=200 DIFFERENCE_EXAMPLES=200 $(BIN)/python -m pytest --numprocesses auto \
	    --hypothesis-profile anew tests/flows/test_difference_is_exact.py $(ARGS)

fuzz: $(VENV)/.installed-dev ## spoil packs at random and read them: only findings may come of it (ARGS="600 7": seconds, seed)
	@$(BIN)/python -m tests.fuzz $(ARGS)

fuzz-updates: $(VENV)/.installed-dev ## send the bot any updates, presses and bytes there may be, 3,000 lots of each
	@FUZZ_EXAMPLES=3000 $(BIN)/python -m pytest --numprocesses auto tests/fuzz $(ARGS)

audit: build/audit/.installed ## ask the advisory service about every package; status 1: something is known, 2: it could not be asked
	@build/audit/bin/python -m tools.audit

stress: $(VENV)/.installed-dev ## 50 groups of 10 members tap 10,000 times; every session must equal a replay of its answers
	@$(BIN)/python -m tests.stress $(ARGS)

bench: $(VENV)/.installed-dev build/aiogram/.installed ## measure the engine, the proof, the store and the bot beside others
	@for name in $(patsubst bench/%.py,%,$(wildcard bench/bench_*.py)); do \
	    echo "== $$name"; PYTHONPATH=bench:. $(BIN)/python -m bench.$$name $(ARGS) || exit 1; \
	done

performance: $(VENV)/.installed-dev build/aiogram/.installed ## measure the bot beside others and write docs/performance.md
	@mkdir -p build/bench
	@PYTHONPATH=bench:. $(BIN)/python -m bench.bench_bot --save build/bench/polling.json $(ARGS)
	@PYTHONPATH=bench:. $(BIN)/python -m bench.bench_bot --webhook --save build/bench/webhook.json $(ARGS)
	@PYTHONPATH=bench:. $(BIN)/python -m bench.bench_growth --save build/bench/growth.json
	@PYTHONPATH=bench:. $(BIN)/python -m bench.bench_stored --save build/bench/stored.json
	@PYTHONPATH=bench:. $(BIN)/python -m bench.bench_workers --save build/bench/workers.json
	@PYTHONPATH=bench:. $(BIN)/python -m bench.performance build/bench

two-workers: $(VENV)/.installed-dev ## try two workers on PostgreSQL behind a load balancer (ARGS=--kill kills some)
	@$(BIN)/python -m tools.two_workers $(ARGS)

soak: $(VENV)/.installed-dev ## kill workers and make trouble for some minutes: nothing lost, nothing twice (ARGS="--seed 2")
	@$(BIN)/python -m tools.reliability $(ARGS)

reliability: $(VENV)/.installed-dev ## do the same, and write what came of it to docs/reliability.md
	@$(BIN)/python -m tools.reliability --write $(ARGS)

pins: ## take the newest versions that pyproject.toml allows into constraints.txt
	@rm -rf build/pins && $(PYTHON) -m venv build/pins
	@build/pins/bin/pip install --quiet hatchling editables
	@build/pins/bin/pip install --quiet --no-build-isolation --editable '.[dev,audit]'
	@{ head -1 constraints.txt; build/pins/bin/pip freeze --exclude-editable; } > build/constraints.txt
	@mv build/constraints.txt constraints.txt

docs: $(VENV)/.installed-dev ## regenerate the generated pages: flow maps, schemas, transcript, pictures
	@$(BIN)/safe-to-share flows --write
	@$(BIN)/safe-to-share schema --write
	@$(BIN)/python -m tools.papers

clean: ## delete the virtual environment and every cache
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

build/audit/.installed: pyproject.toml
	@$(PYTHON) -m venv build/audit
	@build/audit/bin/pip --disable-pip-version-check --quiet install --constraint constraints.txt hatchling '.[audit]' || $(NO_PACKAGES)
	@touch $@

build/aiogram/.installed: bench/aiogram.txt
	@$(PYTHON) -m venv build/aiogram
	@build/aiogram/bin/pip --disable-pip-version-check --quiet install --requirement bench/aiogram.txt || $(NO_PACKAGES)
	@touch $@

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing what the assistant needs (once; some seconds)."
	@$(PIP) hatchling editables || $(NO_PACKAGES)
	@$(PIP) --no-build-isolation --editable . || $(NO_PACKAGES)
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "Installing what the tests need (once; some seconds)."
	@$(PIP) --no-build-isolation --editable '.[dev]' || $(NO_PACKAGES)
	@touch $@

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || \
	    { echo "There is no $(PYTHON) here: install Python 3.11 or later, or name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "$(PYTHON) is older than 3.11: install a newer Python, or name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	    { echo "$(PYTHON) lacks its venv module: on Debian or Ubuntu, run apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
