# `make` lists the targets. `make all` needs nothing but git, make and Python 3.11 or newer.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

export PYTHON ?= python3
# A machine that keeps no byte code would compile edition-builder anew at every start.
export PYTHONDONTWRITEBYTECODE :=
BIN := .venv/bin
RUNTIME := .venv/.runtime-stamp
DEV := .venv/.dev-stamp
NODE := node_modules/.stamp
EDITION := $(BIN)/edition-builder
SHELL_SCRIPTS := .ci/run bench/by_hand.sh $(wildcard workshop/*.sh)
DATE ?=

# An interrupted set-up or a moved checkout: workshop/venv.sh tells how it shows.
ifneq ($(shell cat .venv/.whole 2>/dev/null),$(CURDIR))
$(RUNTIME): FORCE
endif

.PHONY: help all check pdf epub html press proof doctor verify verapdf same-bytes test lint bench score pictures gallery lock clean FORCE

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

all: $(RUNTIME) ## Build the PDF, the EPUB and the HTML edition into build/
	@$(EDITION) build all

check: $(RUNTIME) ## Say everything that is wrong with the manuscript, and build nothing
	@$(EDITION) check

pdf: $(RUNTIME) ## Build the PDF alone
	@$(EDITION) build pdf

epub: $(RUNTIME) ## Build the EPUB alone
	@$(EDITION) build epub

html: $(RUNTIME) ## Build the HTML edition alone
	@$(EDITION) build html

verify: $(DEV) $(NODE) ## Build, then prove the editions: parity, checksums, validators (REBUILD=1: same bytes)
	@workshop/need.sh chromium atomic
	@$(EDITION) build all
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(EDITION) verify $(if $(REBUILD),--rebuild)

VERAPDF := tests/tools/verapdf/target/verapdf.jar
ifneq ($(wildcard $(VERAPDF)),)
export EDITION_BUILDER_VERAPDF ?= $(CURDIR)/$(VERAPDF)
endif

CROSSREF := .venv/schemas/commonmeta/resources/crossref/crossref5.4.0.xsd
ifneq ($(wildcard $(CROSSREF)),)
export EDITION_BUILDER_CROSSREF_SCHEMA ?= $(CURDIR)/$(CROSSREF)
endif

verapdf: $(VERAPDF) ## Build veraPDF, the reference for PDF/UA and PDF/A (asks Maven Central)

$(VERAPDF): tests/tools/verapdf/pom.xml tests/tools/verapdf/src/main/java/verapdf/Main.java
	@workshop/need.sh maven
	@mvn --batch-mode --quiet --no-transfer-progress --file tests/tools/verapdf/pom.xml package

same-bytes: $(DEV) ## Build twenty varied editions in other surroundings, and compare every byte
	@VARIED=20 $(BIN)/python -m pytest -q tests/editions/test_same_bytes.py $(PYTEST)

press: $(RUNTIME) ## Build the files for a press: pages, cover
	@$(EDITION) build press

proof: $(RUNTIME) ## Build a proof for the author's pen
	@$(EDITION) build proof

doctor: $(RUNTIME) ## Say what this machine has and lacks
	@$(EDITION) doctor

# A file stays with one worker: what its tests share is built once.
test: $(DEV) $(NODE) ## Run every test, with the real validators
	@workshop/need.sh chromium atomic poppler
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -n 2 --dist loadfile $(PYTEST)

torture: $(DEV) ## Kill builds and releases at 100 moments, let every call for a file fail (about an hour)
	@TORTURE=1 $(BIN)/python -m pytest -n 2 tests/editions/test_killed.py \
	  tests/editions/test_bad_disk.py tests/editions/test_interrupted.py \
	  tests/editions/test_hostile.py tests/unit/publication

release: $(RUNTIME) ## Build, prove and pack the essay's version into dist/
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(EDITION) release

audit: $(DEV) ## Ask whether a dependency has a known vulnerability (needs the network)
	@workshop/audit.sh

package: $(DEV) ## Build the wheel and the source package into dist/packages/, and look them over
	@workshop/package.sh

lint: $(DEV) ## Read the code: style, types, layers, dead code, dependencies, shell
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/vulture
	$(BIN)/deptry src
	$(BIN)/shellcheck $(SHELL_SCRIPTS)

bench: $(DEV) ## Measure against the same work by hand (DATE=YYYY-MM-DD is printed in the table)
	@$(BIN)/python -m bench $(if $(DATE),--date $(DATE)) --write docs/benchmarks.md

score: $(DEV) ## Measure how well quotations and citations are told (MISSES=1 names every miss)
	@$(BIN)/python -m tests.score $(if $(MISSES),--misses)

pictures: $(DEV) ## Make the README's pictures anew from the editions
	@workshop/need.sh chromium atomic
	@$(EDITION) build all
	@$(BIN)/python -m workshop.pictures build docs/pictures

gallery: $(DEV) ## Make the pictures of the three designs anew, from the essay and the specimen
	@$(BIN)/python workshop/gallery.py docs/pictures

lock: $(DEV) ## Lock the dependencies of pyproject.toml and package.json anew
	@workshop/lock.sh

clean: ## Remove the editions, their cache and the tools' caches; .venv stays
	rm -rf build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

# ---- What the targets stand on -------------------------------------------------------------------

$(RUNTIME): requirements/runtime.txt pyproject.toml
	@workshop/venv.sh runtime
	@touch $@

$(DEV): $(RUNTIME) requirements/dev.txt requirements/schemas.txt
	@workshop/venv.sh dev
	@touch $@

$(NODE): package.json package-lock.json $(DEV)
	@workshop/node.sh
	@touch $@
