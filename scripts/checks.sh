# For scripts that check: each sources this file, and says in the end how many of its checks passed and failed.
# shellcheck shell=bash
workshop=$(mktemp -d)
trap 'rm -rf -- "$workshop"' EXIT
passed=0 failed=0

# check TEXT COMMAND…: the command says by its status whether the text is true.
check() {
    local text=$1
    shift
    if "$@" >"$workshop/log" 2>&1; then
        passed=$((passed + 1))
        printf '✔ %s\n' "$text"
    else
        failed=$((failed + 1))
        printf '✘ %s\n' "$text"
        tail -n 20 "$workshop/log"
    fi
}
