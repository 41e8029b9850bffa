#!/usr/bin/env bash
# Runs the fast tests under the address sanitizer and under the thread sanitizer. Each has a build of its own, since
# everything is compiled for it. Whatever either of them reports ends the process in which it happens, and fails the test.
# Tests that have a minute for many megabytes are left out: under a sanitizer they take several.
#
#   scripts/sanitize.sh                       both
#   scripts/sanitize.sh thread [--filter X]   one of them, with arguments for `swift test`
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The search for leaks takes what lazy globals hold for leaked, since Swift keeps other bits in pointers to it.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS=halt_on_error=1

timed='HostileInputTests/large|LayoutTests/hostile|MarkdownReaderTests/hostile'

run() {
    local sanitizer=$1
    shift
    printf '\n== %s\n' "$sanitizer"
    nice swift test --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" --disable-xctest --skip InteropTests \
        --skip "$timed" "$@"
}

if (($#)); then
    run "$@"
else
    run address
    run thread
fi
