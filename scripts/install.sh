#!/usr/bin/env bash
# Lays out the built program as it is installed: one binary, and below share/ what it reads, its
# completions, its manual page and its documentation. The same tree is what `make dist` packs.
#
#   scripts/install.sh FOLDER            installs into FOLDER (a prefix, such as /usr/local)
#   scripts/install.sh --remove FOLDER   removes what an installation has put there, and no more
#
# share/prikaz/FILES lists every installed file, itself included: that is what --remove goes by.
set -euo pipefail
umask 022
# FOLDER may be relative to where the caller is.
readonly called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly program=.build/release/prikaz list=share/prikaz/FILES

fail() {
    printf 'Ошибка: %s\n' "$*" >&2
    exit 1
}

absolute() {
    if [[ $1 == /* ]]; then printf '%s' "$1"; else printf '%s' "$called_from/$1"; fi
}

# Puts a file into the tree: put FROM TO [MODE].
put() {
    install -D -m "${3:-644}" -- "$1" "$tree/$2"
}

# Puts all files below a folder but the hidden ones.
put_folder() {
    local from=$1 to=$2 file
    while IFS= read -r file; do
        put "$from/$file" "$to/$file"
    done < <(find "$from" -type f ! -name '.*' -printf '%P\n')
}

# Keeps what a command prints: make FILE COMMAND…
make_file() {
    local file=$1
    shift
    mkdir -p "$tree/$(dirname "$file")"
    "$@" >"$tree/$file"
    chmod 644 "$tree/$file"
}

manual_page() {
    "$program" --experimental-dump-help | python3 scripts/man-page.py "$("$program" --version)"
}

# The Debian packages of the C libraries that the binary names, one a line.
packages() {
    local needed path
    needed=" $(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | tr '\n' ' ')"
    ldd "$program" | awk -v needed="$needed" \
        '{ n = split($1, parts, "/") } index(needed, " " parts[n] " ") { print ($2 == "=>" ? $3 : $1) }' |
        while IFS= read -r path; do
            # Debian's packages still say /lib where the file lies in /usr/lib, and the other way round.
            dpkg-query -S "$path" "/usr${path#/usr}" "${path#/usr}" 2>/dev/null | sed 's/[:,].*//' || true
        done | LC_ALL=C sort -u
}

# Makes the whole tree in the folder $tree.
make_tree() {
    [[ -x $program ]] || fail "программа не собрана: сначала make build"
    put "$program" bin/prikaz 755
    # What the compiler notes for its own next run, and the build's number, are all that tells where it was built: without
    # them the same source gives the same bytes in every folder.
    strip --strip-all --remove-section=.swift_modhash --remove-section=.note.gnu.build-id "$tree/bin/prikaz"

    local file
    for file in templates fonts schemas; do put_folder "$file" "share/prikaz/$file"; done
    make_file share/bash-completion/completions/prikaz "$program" --generate-completion-script bash
    make_file share/zsh/site-functions/_prikaz "$program" --generate-completion-script zsh
    make_file share/fish/vendor_completions.d/prikaz.fish "$program" --generate-completion-script fish
    make_file share/man/man1/prikaz.1 manual_page

    local doc=share/doc/prikaz
    for file in README.ru.md README.md CHANGELOG.md; do put "$file" "$doc/$file"; done
    put_folder examples "$doc/examples"
    put_folder docs "$doc/docs"
    make_file "$doc/PACKAGES" packages
    # The code that the binary holds besides the project's own; the fonts' terms lie beside the fonts.
    put .build/checkouts/swift-argument-parser/LICENSE.txt "$doc/licences/swift-argument-parser"
    put .build/checkouts/Yams/LICENSE "$doc/licences/Yams"
    put "$(dirname "$(readlink -f "$(command -v swift)")")/../share/swift/LICENSE.txt" "$doc/licences/swift"

    put /dev/null "$list"
    (cd "$tree" && find . -type f -printf '%P\n' | LC_ALL=C sort >"$list")
}

# File by file: the folders of a system's prefix keep their owners and rights.
install_tree() {
    local file mode
    tree=$(mktemp -d)
    trap 'rm -rf -- "$tree"' EXIT
    make_tree
    while IFS= read -r file; do
        mode=$(stat -c %a "$tree/$file")
        install -D -m "$mode" -- "$tree/$file" "$target/$file"
    done <"$tree/$list"
}

remove_tree() {
    [[ -f $target/$list ]] || fail "в $target программа не установлена: нет файла $list"
    local file folder
    while IFS= read -r file; do
        [[ $file == *..* || $file == /* ]] || rm -f -- "$target/$file"
    done < <(cat "$target/$list")
    # Folders that are only the program's; an own template in one of them stays, and its folder with it.
    for folder in share/prikaz share/doc/prikaz; do
        [[ ! -d $target/$folder ]] || find "$target/$folder" -depth -type d -empty -delete
    done
}

case "$#:${1-}" in
    1:--*) fail "Как вызывать: scripts/install.sh [--remove] ПАПКА" ;;
    1:*)
        target=$(absolute "$1")
        install_tree
        ;;
    2:--remove)
        target=$(absolute "$2")
        remove_tree
        ;;
    *) fail "Как вызывать: scripts/install.sh [--remove] ПАПКА" ;;
esac
