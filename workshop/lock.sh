#!/bin/sh
# Lock every dependency by version and hash, for every platform and Python from 3.11 on. Wheels
# only: a source package would fetch its build tools unlocked. No index address enters a file.
set -eu

PATH="$PWD/.venv/bin:$PATH"

compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
        --excludes requirements/excluded.txt \
        --no-config --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' "$@"
}

compile pyproject.toml --group build --output-file requirements/runtime.txt
compile pyproject.toml --group dev --constraint requirements/runtime.txt \
    --output-file requirements/dev.txt
npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error

if grep -nE 'https?://|--(extra-)?index-url|--find-links' requirements/*.txt ||
    grep -nE '"resolved": "http' package-lock.json; then
    echo "An address has entered a lock file: see the lines above." >&2
    exit 1
fi
