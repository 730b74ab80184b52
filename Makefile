# `make` alone lists the commands. Nothing but Python 3.11+ and make is needed beforehand.

PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$name >/dev/null 2>&1 && \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$name && break; done)
VENV := .venv/bin/python
NO_PYTHON := Python 3.11 or newer is needed and none was found: install it (on Debian and Ubuntu apt install python3) and run the same command again

.PHONY: help run manage test test-long check format python development
.DEFAULT_GOAL := help

help:  ## lists the commands
	@sed -n 's/^\([a-z-]*\):.*## */  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: python  ## the site with its demonstration story at http://127.0.0.1:8000/ (PORT=8123 make run)
	@exec $(PYTHON) -m tracker.start

manage: python  ## a management command on that site: make manage COMMAND="reset_password editor"
	@exec $(PYTHON) -m tracker.start $(or $(COMMAND),help)

test: development  ## everything that can be tested on this machine
	@exec $(VENV) -m tests.run $(TEST_ARGUMENTS)

test-long: development  ## the same with many more examples
	@exec $(VENV) -m tests.run --long $(TEST_ARGUMENTS)

check: development  ## style, types, templates, migrations, layers and sizes
	@$(VENV) -m ruff check .
	@$(VENV) -m ruff format --check .
	@$(VENV) -m mypy
	@find templates claims -name '*.html' | xargs -r .venv/bin/djade --target-version 5.2 --check
	@DJANGO_SETTINGS_MODULE=tests.settings $(VENV) manage.py makemigrations --check --dry-run
	@$(VENV) -m pytest tests/test_house.py

format: development  ## puts code and templates into the house style
	@$(VENV) -m ruff check --fix .
	@$(VENV) -m ruff format .
	@find templates claims -name '*.html' | xargs -r .venv/bin/djade --target-version 5.2

python:
	@$(if $(PYTHON),:,$(error $(NO_PYTHON)))

development: python
	@$(PYTHON) -m tracker.virtualenv requirements-dev.lock
