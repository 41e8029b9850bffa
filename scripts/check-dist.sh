#!/usr/bin/env bash
# Checks what `make dist` has packed: the names and rights in it, that nothing of Swift is needed, that the program
# works from there alone, and that packing again gives the same bytes.
#
#   scripts/check-dist.sh          on this machine
#   scripts/check-dist.sh --bare   also in a bare Debian 12 with nothing but the packages that the tarball names
#                                  (root, debootstrap and Debian's packages are needed)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly name=prikaz-$(.build/release/prikaz --version)-linux-$(uname -m)
readonly tarball=$PWD/dist/$name.tar.gz
readonly example=share/doc/prikaz/examples/02-school-order.yaml
source scripts/checks.sh

[[ -f $tarball ]] || { echo "нет файла $tarball: сначала make dist" >&2; exit 2; }
mkdir "$workshop/place"
tar -xzf "$tarball" -C "$workshop/place"
readonly root=$workshop/place/$name

names_stay_inside() { ! tar -tzf "$tarball" | grep -vE "^$name(/[^/]+)*/?$" && ! tar -tzf "$tarball" | grep -F ..; }
# Folder by folder: what is in a folder comes before a file whose name goes on after the folder's.
names_are_sorted() { tar -tzf "$tarball" | tr / '\1' | LC_ALL=C sort -C; }
only_files_and_folders() { ! tar -tvzf "$tarball" | grep -vE '^(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) 0/0 '; }
one_time() { (($(tar --full-time -tvzf "$tarball" | awk '{ print $4, $5 }' | sort -u | wc -l) == 1)); }
one_program() { [[ $(cd "$root" && find . -type f -perm /111) == ./bin/prikaz ]]; }
list_is_whole() { diff <(cd "$root" && find . -type f -printf '%P\n' | LC_ALL=C sort) "$root/share/prikaz/FILES"; }
files_are_there() {
    local file
    for file in bin/prikaz share/prikaz/templates/gost/{order,appendix,style}.yaml share/prikaz/fonts/manifest.yaml \
        share/prikaz/schemas/plan.schema.json share/bash-completion/completions/prikaz \
        share/zsh/site-functions/_prikaz share/fish/vendor_completions.d/prikaz.fish share/man/man1/prikaz.1 \
        share/doc/prikaz/{README.ru.md,PACKAGES} share/doc/prikaz/licences/{swift,swift-argument-parser,Yams} "$example"; do
        [[ -s $root/$file ]] || { echo "нет файла $file"; return 1; }
    done
}
# Every file that the manifest of the fonts names, with its checksum, and every licence.
fonts_are_whole() {
    local file sum
    sed -nE 's/.*file: ([^,}]+), sha256: ([0-9a-f]+).*/\2  \1/p' "$root/share/prikaz/fonts/manifest.yaml" >"$workshop/sums"
    [[ -s $workshop/sums ]] && (cd "$root/share/prikaz/fonts" && sha256sum --check --quiet "$workshop/sums") || return 1
    for file in $(sed -nE 's/.*file: (LICENCE[^,}]*).*/\1/p' "$root/share/prikaz/fonts/manifest.yaml"); do
        [[ -s $root/share/prikaz/fonts/$file ]] || return 1
    done
}
is_stripped() { ! readelf -S "$root/bin/prikaz" | grep -F .symtab; }
needs_no_swift() { ! readelf -d "$root/bin/prikaz" | grep -iE 'NEEDED.*(swift|foundation|dispatch|blocks)'; }
needs_no_place() { ! readelf -d "$root/bin/prikaz" | grep -E '(RPATH|RUNPATH).*/'; }
names_no_folder_of_ours() { ! grep -aF "$PWD/" "$root/bin/prikaz" >/dev/null; }
is_same_again() {
    local before
    before=$(sha256sum <"$tarball")
    sleep 1
    scripts/dist.sh && [[ $(sha256sum <"$tarball") == "$before" ]]
}
# From another folder, without an environment, templates and fonts are those beside the program.
renders() {
    (cd / && env -i "$root/bin/prikaz" render "$root/$example" -o "$workshop/out") &&
        (cd / && env -i "$root/bin/prikaz" render --verbose "$root/$example" -o "$workshop/out" 2>&1) |
        grep -F "шаблон: $root/share/prikaz/templates/gost" &&
        .build/release/prikaz render "examples/${example##*/}" -o "$workshop/ours" && diff -r "$workshop/out" "$workshop/ours"
}
renders_through_a_link() {
    mkdir -p "$workshop/links" && ln -sf "$root/bin/prikaz" "$workshop/links/prikaz" &&
        (cd /tmp && env -i PATH="$workshop/links" /bin/bash -c "prikaz render '$root/$example' -o '$workshop/linked'") &&
        diff -r "$workshop/linked" "$workshop/ours"
}
# Milliseconds, the quickest of 200: what else the machine does is not the program's doing.
start_time() {
    python3 - "$root/bin/prikaz" <<'PYTHON'
import subprocess, sys, time
times = []
for _ in range(200):
    begun = time.perf_counter()
    subprocess.run([sys.argv[1], "--version"], stdout=subprocess.DEVNULL, check=True)
    times.append((time.perf_counter() - begun) * 1000)
print(f"  {min(times):.1f} мс; половина запусков — не дольше {sorted(times)[100]:.1f} мс")
sys.exit(min(times) > 10)
PYTHON
}
# bash itself completes a command, an option and a file.
completes() {
    bash -n "$root/share/bash-completion/completions/prikaz" && (cd "$root/share/doc/prikaz" && bash --norc -c '
        source "'"$root"'/share/bash-completion/completions/prikaz"
        complete_line() {
            COMP_LINE=$1 COMP_POINT=${#1}
            read -ra COMP_WORDS <<<"$1"
            [[ $1 != *" " ]] || COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
            _prikaz prikaz "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf "%s\n" "${COMPREPLY[@]}"
        }
        complete_line "prikaz ren" | grep -x render && complete_line "prikaz render --par" | grep -x -e --party &&
            complete_line "prikaz render README.r" | grep -x README.ru.md')
}
other_shells_take_it() {
    { ! command -v zsh >/dev/null || zsh -n "$root/share/zsh/site-functions/_prikaz"; } &&
        { ! command -v fish >/dev/null || fish -n "$root/share/fish/vendor_completions.d/prikaz.fish"; }
}
manual_is_read() {
    if command -v man >/dev/null; then
        [[ -z $(MANWIDTH=100 man --warnings --encoding=UTF-8 --local-file "$root/share/man/man1/prikaz.1" 2>&1 >"$workshop/manual") ]] &&
            grep -F -- --party "$workshop/manual"
    else
        grep -F -- '\-\-party' "$root/share/man/man1/prikaz.1"
    fi
}
installs_and_removes() {
    local place=$workshop/installed
    mkdir -p "$place/usr/share/prikaz/templates" && echo own >"$place/usr/share/prikaz/templates/own.yaml"
    scripts/install.sh "$place/usr" && diff -r --exclude own.yaml "$place/usr" "$root" &&
        scripts/install.sh --remove "$place/usr" && [[ $(cd "$place" && find . -type f) == ./usr/share/prikaz/templates/own.yaml ]]
}

check "все имена — внутри папки $name" names_stay_inside
check "имена по порядку" names_are_sorted
check "только файлы и папки, без владельца, чужим не пишутся" only_files_and_folders
check "у всех файлов одно время" one_time
check "исполняемый файл один" one_program
check "все нужные файлы на месте" files_are_there
check "список файлов полон" list_is_whole
check "шрифты целы, лицензии при них" fonts_are_whole
check "программа без отладочных имён" is_stripped
check "программе не нужен Swift" needs_no_swift
check "библиотеки не ищутся в папках этой машины" needs_no_place
check "в программе нет имён папок этой машины" names_no_folder_of_ours
check "пример оформляется, байты те же" renders
check "через ссылку — тоже" renders_through_a_link
check "запускается за 10 мс" start_time
cat "$workshop/log"
check "bash дополняет команды, ключи и файлы" completes
check "zsh и fish читают свои дополнения" other_shells_take_it
check "страница man читается" manual_is_read
check "make install и uninstall: чужое остаётся" installs_and_removes
check "упаковка даёт те же байты" is_same_again

# A bare Debian: what debootstrap makes, the packages that the tarball names, and the tarball.
tried_bare() {
    local bare=$workshop/bare mirror status=0
    mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; exit } }
        $1 == "URIs:" { print $2; exit }' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null)
    debootstrap --variant=minbase bookworm "$bare" ${mirror:+"$mirror"} || return
    # How this machine reaches Debian's packages.
    cp -a /etc/apt/apt.conf.d/. "$bare/etc/apt/apt.conf.d/"
    tar -xzf "$tarball" -C "$bare/usr/local" --strip-components 1
    mapfile -t packages <"$bare/usr/local/share/doc/prikaz/PACKAGES"
    chroot "$bare" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${packages[@]}" || return
    ! chroot "$bare" sh -c 'command -v swift' || return
    # As in every running system and container: Swift reads the command line from there.
    mount -t proc proc "$bare/proc" || return
    chroot "$bare" /usr/bin/env -i /usr/local/bin/prikaz render "/usr/local/$example" -o /готово || status=$?
    umount "$bare/proc"
    ((status == 0)) && diff -r "$bare/готово" "$workshop/ours"
}
if [[ ${1-} == --bare ]]; then check "в голой Debian 12 пример оформляется, байты те же" tried_bare; fi

printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
