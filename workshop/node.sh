#!/bin/sh
# Install the validators of package-lock.json. No package's own script runs (puppeteer's would
# download a browser), so what the SARIF validator's script does is done here.
set -eu

PATH="$PWD/.venv/bin:$PATH"
echo "Installing the validators of package-lock.json …" >&2
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
chmod u+x node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool
