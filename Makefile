# Python of at least 3.11, git and make are all that is assumed. `make help` lists the targets.
PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
LOCK := UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/python -m uv --quiet pip compile pyproject.toml --universal
SHELL := /bin/sh

.DEFAULT_GOAL := help
.PHONY: help run test check format chromium lock bench pictures accuracy codebook clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

run: .venv/.runtime ## open the dashboard on this machine, at http://127.0.0.1:8501 or another PORT=
	@echo "nkdata: the dashboard is at http://127.0.0.1:$(PORT) (stop it with Ctrl-C)"
	@exec $(BIN)/python -m streamlit run dashboard.py --server.address 127.0.0.1 --server.port $(PORT)

test: check chromium ## set up all that the tests need, then format check, lint, types and every test
	$(BIN)/python -m pytest

check: .venv/.dev ## format check, lint and types alone
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

format: .venv/.dev ## mend the format, and what the linter can mend
	$(BIN)/python -m ruff format .
	$(BIN)/python -m ruff check --fix .

chromium: .venv/.dev
	@$(BIN)/python -m tools.chromium

lock: .venv/.made ## compile requirements.txt and requirements-dev.txt anew from pyproject.toml, keeping pins that still fit
	@$(PIP) uv
	$(LOCK) -o requirements.txt
	$(LOCK) --extra dev -c requirements.txt -o requirements-dev.txt

bench: chromium ## measure in one run and print the ratios
	@STREAMLIT_LOGGER_LEVEL=error $(BIN)/python -m tools.bench

pictures: chromium ## photograph every screen into pictures/, at four widths, light and dark
	@STREAMLIT_LOGGER_LEVEL=error $(BIN)/python -m tools.pictures

accuracy: .venv/.dev ## score the reader and write docs/accuracy.md
	@$(BIN)/python -m tools.accuracy

codebook: .venv/.dev ## write docs/codebook.md from the tables' schemas
	@$(BIN)/python -m nkdata.cli codebook docs/codebook.md

clean: ## remove what make and the tools have made
	rm -rf .venv build dist pictures .mypy_cache .ruff_cache .pytest_cache .hypothesis

# A stamp in .venv says what has been installed; it is older than the files it rests on where that must be done again.
.venv/.made:
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "nkdata: no '$(PYTHON)' here. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3.12"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "nkdata: $$("$(PYTHON)" --version) is too old; 3.11 is needed. Name a newer one: make PYTHON=python3.12"; exit 1; }
	@echo "nkdata: making .venv with $$("$(PYTHON)" --version)"
	@"$(PYTHON)" -m venv .venv || { \
	  echo "nkdata: this Python has no working 'venv'. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/.runtime: .venv/.made requirements.txt pyproject.toml
	@echo "nkdata: installing requirements.txt into .venv (a minute or two the first time)"
	@$(PIP) --requirement requirements.txt
	@$(PIP) --no-deps --editable .
	@touch $@

.venv/.dev: .venv/.made requirements-dev.txt pyproject.toml
	@echo "nkdata: installing requirements-dev.txt into .venv (a minute or two the first time)"
	@$(PIP) --requirement requirements-dev.txt
	@$(PIP) --no-deps --editable .
	@touch .venv/.runtime $@
