#!/usr/bin/env bash
# Runs the fast tests under the address sanitizer and under the thread sanitizer. Each has a build of its own, since
# everything is compiled for it. Whatever either of them reports ends the process in which it happens, and fails the test.
# Tests that have a minute for many megabytes are left out, since under a sanitizer they take several, and one that limits
# the size of files, since that limits the thread sanitizer's own memory as well.
#
#   scripts/sanitize.sh                       both
#   scripts/sanitize.sh thread [--filter X]   one of them, with arguments for `swift test`
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The search for leaks takes what lazy globals hold for leaked, since Swift keeps other bits in pointers to it.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS=halt_on_error=1

left_out='HostileInputTests/large|LayoutTests/hostile|MarkdownReaderTests/hostile|OutputTests/noRoom'

run() {
    local sanitizer=$1
    shift
    printf '\n== %s\n' "$sanitizer"
    nice swift test --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" --disable-xctest --skip InteropTests \
        --skip "$left_out" "$@"
}

if (($#)); then
    run "$@"
else
    run address
    run thread
fi
