#!/bin/sh
# What the machine must have, each as one row: install it where that may be done without asking
# (as root, or with a sudo that wants no password), else say the one line that does, and exit 3.
#
#   workshop/need.sh venv pango        what `make all` needs
#   workshop/need.sh chromium atomic   what `make verify` needs on top: axe looks in a browser
#   workshop/need.sh poppler           what `make test` needs on top of that
#   workshop/need.sh maven             what `make verapdf` needs
#
# PYTHON names the interpreter that is asked (python3 unless said).
# shellcheck disable=SC2329  # the has_… functions are called by name, in missing()
set -eu

python=${PYTHON:-python3}

has_python() { "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
has_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }
has_pango() { "$python" workshop/shared_libraries.py 2>/dev/null; }
# Playwright brings a Node that opens this library.
has_atomic() { "$python" -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || [ "$(uname)" = Darwin ]; }
has_poppler() { command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null; }
has_maven() { command -v mvn >/dev/null && command -v javac >/dev/null; }
has_chromium() {
    command -v chromium >/dev/null || command -v google-chrome >/dev/null ||
        [ -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ]
}

# The packages that bring a thing, by package manager.
packages() {
    case "$1/$2" in
        apt/python) echo python3 python3-venv ;;
        apt/venv) "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])' ;;
        apt/pango) echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfontconfig1 ;;
        apt/atomic) echo libatomic1 ;;
        apt/poppler) echo poppler-utils ;;
        apt/maven) echo maven default-jdk-headless ;;
        apt/chromium) echo chromium ;;
        dnf/python | dnf/venv) echo python3.11 ;;
        dnf/pango) echo pango fontconfig ;;
        dnf/atomic) echo libatomic ;;
        dnf/poppler) echo poppler-utils ;;
        dnf/maven) echo maven java-devel ;;
        dnf/chromium) echo chromium ;;
        brew/python | brew/venv) echo python@3.13 ;;
        brew/pango) echo pango ;;
        brew/poppler) echo poppler ;;
        brew/maven) echo maven openjdk ;;
        brew/chromium) echo --cask google-chrome ;;
    esac
}

manager() {
    if command -v apt-get >/dev/null; then echo apt
    elif command -v dnf >/dev/null; then echo dnf
    else echo brew
    fi
}

# The line that a person would type.
line() {
    case "$1" in
        apt) echo "sudo apt-get update && sudo apt-get install -y --no-install-recommends $2" ;;
        dnf) echo "sudo dnf install -y $2" ;;
        brew) echo "brew install $2" ;;
    esac
}

# How to become root without being asked anything; fails where that cannot be done.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then echo env
    elif sudo -n true 2>/dev/null; then echo sudo -n env
    else return 1
    fi
}

install() {
    root=$(as_root) || return 1
    echo "Installing them with $1 …" >&3
    # shellcheck disable=SC2086  # both are lists of words
    case "$1" in
        apt)
            $root DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
                $root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
                    --no-install-recommends -o DPkg::Lock::Timeout=300 $2
            ;;
        dnf) $root dnf install -y -q $2 ;;
        *) return 1 ;;
    esac
}

missing() { for thing in "$@"; do "has_$thing" || echo "$thing"; done; }

wanted=$(missing "$@")
[ -n "$wanted" ] || exit 0

manager=$(manager)
names=$(for thing in $wanted; do packages "$manager" "$thing"; done | tr '\n' ' ')
names=${names% }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
exec 3>&2
echo "Missing on this machine: $names" >&2
if install "$manager" "$names" </dev/null >"$log" 2>&1; then
    # shellcheck disable=SC2086  # a list of words
    wanted=$(missing $wanted)
    [ -n "$wanted" ] || exit 0
fi
tail -n 15 "$log" >&2
echo "Type this line, then make again:" >&2
echo "    $(line "$manager" "$names")" >&2
has_python || echo "Or name a Python of 3.11 or newer: make PYTHON=python3.13 all" >&2
exit 3
