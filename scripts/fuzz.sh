#!/usr/bin/env bash
# Builds the fuzzer and runs its targets, each for SECONDS: all of them, or the one that is named. See fuzz/README.md.
# What is found comes to .fuzz/<target>/: the grown corpus, and the inputs that crash, hang or eat memory.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${2:-60}
if [[ ${1:-} ]]; then targets=("$1"); else mapfile -t targets < <(ls fuzz/corpus); fi
fuzzer=.build-fuzzer/release/prikaz-fuzz

# The command line is the program's internal part: only testing can see it.
PRIKAZ_FUZZ=1 swift build -c release --scratch-path .build-fuzzer --sanitize=fuzzer --product prikaz-fuzz \
    -Xswiftc -enable-testing

failed=()
for target in "${targets[@]}"; do
    mkdir -p ".fuzz/$target/corpus"
    echo "== $target, $seconds s"
    # Swift's own backtrace can take longer than a run may.
    # Standard output and errors of the command line are closed; libFuzzer keeps a copy for itself.
    PRIKAZ_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no nice "$fuzzer" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=500 -max_len=65536 \
        -print_final_stats=1 -close_fd_mask=1 -artifact_prefix="$PWD/.fuzz/$target/" \
        "$PWD/.fuzz/$target/corpus" "$PWD/fuzz/corpus/$target" >".fuzz/$target/log" 2>&1 || failed+=("$target")
    grep -aE '^(SUMMARY|stat::(number_of_executed_units|average_exec_per_sec|slowest_unit_time_sec|peak_rss_mb))' \
        ".fuzz/$target/log" || tail -n 5 ".fuzz/$target/log"
done
if ((${#failed[@]})); then
    echo "Found something: ${failed[*]} (.fuzz/<target>/log)"
    exit 1
fi
