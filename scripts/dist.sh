#!/usr/bin/env bash
# Packs the built program for machines without Swift: dist/prikaz-VERSION-linux-ARCH.tar.gz.
# The same binary and the same sources give the same bytes: names sorted, owners nobody's, the time
# that of SOURCE_DATE_EPOCH, else of the last commit, else of the first day of 2000.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

name=prikaz-$(.build/release/prikaz --version)-linux-$(uname -m)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 946684800)}
workshop=$(mktemp -d)
trap 'rm -rf -- "$workshop"' EXIT

scripts/install.sh "$workshop/$name"
mkdir -p dist
# gzip -n: neither name nor time in the head.
LC_ALL=C tar --create --directory "$workshop" --format ustar --sort name --mtime "@$epoch" \
    --owner 0 --group 0 --numeric-owner --mode u=rwX,go=rX "$name" | gzip -9n >"$workshop/packed"
chmod 644 "$workshop/packed"
mv -f -- "$workshop/packed" "dist/$name.tar.gz"
(cd dist && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
printf 'Готово: dist/%s.tar.gz (%s)\n' "$name" "$(du -h "dist/$name.tar.gz" | cut -f1)"
