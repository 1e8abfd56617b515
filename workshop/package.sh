#!/usr/bin/env bash
# The wheel and the source package, built with what the lock holds, and looked over as PyPI would.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf dist/packages
.venv/bin/python -m build --no-isolation --outdir dist/packages .
.venv/bin/twine check --strict dist/packages/*
ls -l dist/packages
