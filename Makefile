# The two commands a newcomer needs are `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.ready-for-work
PIP = $(BIN)/python -m pip --disable-pip-version-check install --quiet --root-user-action ignore

.DEFAULT_GOAL := help
.PHONY: help demo test check format soak snapshots clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# What the screener itself needs, pinned with hashes; the package is installed editable.
$(READY): pyproject.toml .ci/lock-core.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r .ci/lock-core.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q screener  # else, where PYTHONDONTWRITEBYTECODE is set, each start does
	@touch $@

# What work on it needs besides: tests, checks, optional parts.
$(DEV): $(READY) .ci/lock.txt
	$(PIP) --require-hashes -r .ci/lock.txt
	@touch $@

demo: $(READY) ## screen the bundled example, offline, and say where the report is
	$(BIN)/screener demo

# Tests of one file stay together, and share what it makes ready, until a worker has none left.
test: $(DEV) ## run every test
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(DEV) ## ruff, mypy strict, import-linter
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m screener.reports

format: $(DEV) ## let ruff mend what it can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

soak: $(DEV) ## the long tests
	$(BIN)/python -m pytest -m soak

# For maintainers who have the publishers' files: make snapshots FOLDER=../shared/data
FOLDER ?= ../shared/data
snapshots: $(READY) ## write the bundled snapshots from the publishers' files in FOLDER
	$(BIN)/python -m screener.sources $(FOLDER)

clean: ## remove what the targets made
	rm -rf $(VENV) screener-demo dist
