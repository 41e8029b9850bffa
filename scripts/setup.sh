#!/usr/bin/env bash
# Makes a Debian 12 machine that has Swift ready to build and test prikaz:
# installs the missing Debian packages, then fills fonts/ as fonts/manifest.yaml says.
# May be run any number of times: with nothing missing it ends at once and prints nothing.
#
#   scripts/setup.sh             what the build, the command and `make test` need
#   scripts/setup.sh --interop   the same, and the heavy programs of `make test-interop`, with a Python of their own
#   scripts/setup.sh --audit     the same, and what `make check-dist` and `make audit` look at the program with
#   scripts/setup.sh --bench     the same, and the peers of `make bench`
#   scripts/setup.sh --count     the same, and valgrind for `make instructions`
#   scripts/setup.sh --pictures  the same, and what `make pictures` draws with
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly swift_major=6 swift_minor=3

# A name after "|" will do as well, but the first one is installed: LibreOffice without
# windows is smaller, and it cannot stand beside the one that a person already works with.
packages=(
    # The Swift toolchain runs, links and fetches packages with these.
    libcurl4 libncurses6 libsqlite3-0 libxml2 binutils libc6-dev libstdc++-12-dev git ca-certificates
    # The libraries that prikaz is built on.
    pkg-config libcairo2-dev libharfbuzz-dev libfreetype-dev libicu-dev libhyphen-dev libqrencode-dev libdeflate-dev
    zlib1g-dev libzip-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libxlsxwriter-dev libyaml-dev
    # The sources of fonts/; perl runs substrings.pl.
    fonts-liberation2 fonts-paratype hyphen-ru icc-profiles-free perl
    # The tests read PDF files with these.
    poppler-utils qpdf python3
)
interop_packages=(
    'libreoffice-writer-nogui|libreoffice-writer' 'libreoffice-calc-nogui|libreoffice-calc'
    chromium default-jre-headless pandoc cmark-gfm mupdf-tools python3-venv python3-yaml parallel
)
picture_packages=(chromium pngquant 'libreoffice-calc-nogui|libreoffice-calc')
# The peers that `make bench` compares come from PyPI; XeLaTeX, LibreOffice and Chromium take part where they are.
bench_packages=(gcc python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
# What `make check-dist` and `make audit` look at the program with.
audit_packages=(debootstrap zsh fish man-db strace)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "Ошибка: $*"
    exit 1
}

require_swift_on_path() {
    command -v swift >/dev/null || fail "не найдена программа swift.
Нужен Swift $swift_major.$swift_minor или новее: https://www.swift.org/install/linux/
Если он уже установлен, добавьте его папку usr/bin в переменную PATH."
}

require_swift_version() {
    local answer
    answer=$(swift --version 2>&1) || fail "программа $(command -v swift) не запускается:
$answer"
    [[ $answer =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
        fail "не удалось узнать версию Swift: $answer"
    local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
    ((major > swift_major || (major == swift_major && minor >= swift_minor))) ||
        fail "установлен Swift $major.$minor, а нужен $swift_major.$swift_minor или новее: https://www.swift.org/install/linux/"
}

# Prints the packages of the list that are not installed, one a line.
missing_packages() {
    local wanted=("$@") installed entry name
    local names=("${wanted[@]//|*/}" "${wanted[@]##*|}")
    # dpkg-query also names removed packages, and exits 1 when it does not know one.
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null |
        sed -n 's/^installed //p' | tr '\n' ' ')" || true
    for entry in "${wanted[@]}"; do
        for name in ${entry//|/ }; do
            [[ $installed == *" $name "* ]] && continue 2
        done
        printf '%s\n' "${entry%%|*}"
    done
}

install_packages() {
    local as_root=() log
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "не хватает пакетов, а прав на установку нет. Выполните от имени root:
apt-get update && apt-get install --no-install-recommends $*"
        as_root=(sudo)
    fi
    local apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)

    say "Устанавливаю пакеты Debian (это может занять несколько минут): $*"
    log=$(mktemp)
    # A failed update (one dead source among many) need not keep these packages from installing.
    "${apt_get[@]}" update >"$log" 2>&1 || say "Предупреждение: список пакетов обновлён не полностью."
    # --no-remove: set-up never takes away a program that somebody uses.
    if ! "${apt_get[@]}" install --no-install-recommends --no-remove "$@" >>"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        fail "пакеты не установились; весь вывод apt-get — в файле $log"
    fi
    rm -f "$log"
}

# Prints one line for each entry of the manifest: file, sha256, source, preprocessing; "-" for none.
manifest_entries() {
    awk '
        function value(key,    rest) {
            if (!match($0, "[{ ]" key ": *")) return "-"
            rest = substr($0, RSTART + RLENGTH)
            sub(/ *[,}].*/, "", rest)
            return rest
        }
        /^[^#]*[{].*file: / { print value("file"), value("sha256"), value("from"), value("preprocess") }
    ' fonts/manifest.yaml
}

sha256() {
    local sum
    sum=$(sha256sum <"$1")
    printf '%s' "${sum%% *}"
}

# Whether a file is there with the given checksum ("-": with any).
is_intact() {
    [[ -f $1 ]] && { [[ $2 == - ]] || [[ $(sha256 "$1") == "$2" ]]; }
}

# Turns Debian's dictionary into what libhyphen reads rightly: the charset's name on the first
# line, then the patterns with the patterns that lie inside them folded in (substrings.pl).
# The source ends with words hyphenated by hand (се-го-дня). To libhyphen they are patterns that
# never match, so each becomes one that outranks all others: .с8е9г8о9д8н8я.
# The text is KOI8-R, one byte a letter; perl reads bytes when no variable tells it otherwise.
preprocess_hyphenation() {
    local source=$1 target=$2
    # shellcheck disable=SC2016 # the dollars are perl's
    env -i /usr/bin/perl -ne '
        next if $. == 1 || /^%/;
        chomp;
        if (/-/) { s/(?<=[^-])(?=[^-])/8/g; s/-/9/g; $_ = ".$_."; }
        print "$_\n";
    ' "$source" >"$target.patterns"
    env -i /usr/bin/perl /usr/share/libhyphen/substrings.pl \
        "$target.patterns" "$target" KOI8-R 2 2 >/dev/null
    rm -f "$target.patterns"
    # The dictionary's licence asks a changed copy to say that it is one.
    sed -i "3a % Made for prikaz from hyph_ru_RU.dic of Debian's package hyphen-ru; changed." "$target"
}

# Puts one file into fonts/: under a temporary name, checked, then renamed.
place() {
    local file=$1 expected=$2 source=$3 preprocess=$4 package actual
    package=$(dpkg-query -S "$source" 2>/dev/null | sed 's/:.*//') || true
    local advice="переустановите пакет: apt-get install --reinstall ${package:-(неизвестен)}"
    [[ -r $source ]] || fail "нет файла $source, из которого делается fonts/$file; $advice"

    case $preprocess in
        -) cp -- "$source" "$workshop/$file" ;;
        hyphenation) preprocess_hyphenation "$source" "$workshop/$file" ;;
        *) fail "fonts/manifest.yaml: у файла $file неизвестная обработка «$preprocess»" ;;
    esac
    if [[ $expected != - ]]; then
        actual=$(sha256 "$workshop/$file")
        [[ $actual == "$expected" ]] || fail "контрольная сумма файла fonts/$file не сходится.
Источник:  $source
Ожидалась: $expected
Получена:  $actual
Файл в пакете другой версии или повреждён; $advice"
    fi
    chmod 644 "$workshop/$file"
    mv -f -- "$workshop/$file" "fonts/$file"
}

fill_fonts() {
    local entries file expected source preprocess
    entries=$(manifest_entries)
    while read -r file expected source preprocess; do
        is_intact "fonts/$file" "$expected" && continue
        [[ ! -e fonts/$file ]] || say "Файл fonts/$file повреждён или устарел: заменяю."
        # The workshop lies in fonts/ so that the rename stays within one file system.
        if [[ -z $workshop ]]; then
            workshop=$(mktemp -d fonts/.setup.XXXXXX)
            say "Заполняю папку fonts: шрифты, словарь переносов, цветовой профиль."
        fi
        place "$file" "$expected" "$source" "$preprocess"
    done <<<"$entries"
}

# Fills a folder with the packages of a list from PyPI; the list is kept inside, and a changed list, or another Python,
# makes the folder anew.
fill_python() {
    local list=$1 folder=$2 log
    cmp -s "$list" "$folder/requirements.txt" && "$folder/bin/python" -c '' 2>/dev/null && return
    say "Устанавливаю пакеты Python для проверок (папка $folder)."
    log=$(mktemp)
    rm -rf -- "$folder"
    if ! { python3 -m venv "$folder" &&
        "$folder/bin/pip" --disable-pip-version-check install --requirement "$list"; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        fail "пакеты Python не установились; весь вывод — в файле $log"
    fi
    rm -f "$log"
    # Last, so that a set-up that was cut short begins again.
    cp -- "$list" "$folder/requirements.txt"
}

# The list of packages from PyPI, and the folder for them.
python_wanted=()
case "$#:${1-}" in
    0:) ;;
    1:--interop)
        packages+=("${interop_packages[@]}")
        python_wanted=(Tests/InteropTests/requirements.txt .venv-interop)
        ;;
    1:--bench)
        packages+=("${bench_packages[@]}")
        python_wanted=(bench/requirements.txt .venv-bench)
        ;;
    1:--count) packages+=(valgrind) ;;
    1:--audit) packages+=("${audit_packages[@]}") ;;
    1:--pictures) packages+=("${picture_packages[@]}") ;;
    *)
        say "Как вызывать: scripts/setup.sh [--interop | --audit | --pictures | --bench | --count]"
        exit 2
        ;;
esac

workshop=
trap '[[ -z $workshop ]] || rm -rf -- "$workshop"' EXIT

require_swift_on_path
command -v apt-get >/dev/null || fail "не найдена программа apt-get: подготовка рассчитана на Debian 12."
mapfile -t missing < <(missing_packages "${packages[@]}")
if ((${#missing[@]} > 0)); then
    install_packages "${missing[@]}"
fi
# Only now: on a bare machine Swift itself may lack a library that the packages bring.
require_swift_version
fill_fonts
((${#python_wanted[@]} == 0)) || fill_python "${python_wanted[@]}"
