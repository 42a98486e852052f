# The two commands a newcomer needs are `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check format soak bench snapshots clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# The lock file pins every dependency with its hash; the package itself is installed editable.
$(READY): pyproject.toml .ci/lock.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r .ci/lock.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY) ## screen the bundled example, offline, and say where the report is
	$(BIN)/screener demo

test: $(READY) ## run every test
	$(BIN)/python -m pytest -n auto

check: $(READY) ## ruff, mypy strict, import-linter
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## let ruff mend what it can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

soak: $(READY) ## the long tests
	$(BIN)/python -m pytest -m soak

clean: ## remove what the targets made
	rm -rf $(VENV) screener-demo dist
