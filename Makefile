# The two commands to know: `make demo` and `make test`. Each sets up what is missing first, and a
# second run spends a tenth of a second on it. `make` alone lists the targets: the text after ##
# is what the person at the terminal reads.

PRIKAZ := .build/release/prikaz
EXAMPLES := $(sort $(wildcard examples/*.yaml))
REPORTS := output/reports
SCHOOL_REPORT := $(REPORTS)/02-school-order-report-2025-2026
SWIFT_SOURCES := Package.swift Sources Tests fuzz

.DEFAULT_GOAL := help
.PHONY: help setup build demo pictures install uninstall dist check-dist audit test test-interop fuzz sanitize bench \
    instructions format format-check clean

# Prints every target of this file that carries a text.
help: ## показать этот список
	@echo 'Как пользоваться: make ЦЕЛЬ'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Debian packages, and fonts/ filled and checked as fonts/manifest.yaml says.
setup: ## установить недостающие пакеты, шрифты и словарь переносов
	@scripts/setup.sh

# The release binary; a static standard library halves the time it takes to start. No path of the folder that it is built in
# gets into it; what install.sh makes of it is the same everywhere.
build: setup ## собрать программу: .build/release/prikaz
	swift build -c release --static-swift-stdlib --product prikaz -Xcc -ffile-prefix-map=$(CURDIR)=.

# What was installed is listed in share/prikaz/FILES; uninstall goes by that list. DESTDIR is for those who make packages.
PREFIX ?= /usr/local
install: build ## установить программу; куда — PREFIX=папка, без него /usr/local
	scripts/install.sh "$(DESTDIR)$(PREFIX)"

uninstall: ## удалить установленное
	scripts/install.sh --remove "$(DESTDIR)$(PREFIX)"

# For machines without Swift. The binary holds Swift's libraries; the C libraries come from Debian.
dist: build ## собрать архив для компьютеров без Swift: dist/prikaz-….tar.gz
	scripts/dist.sh

# BARE=--bare tries it in a bare Debian as well; that needs root.
check-dist: dist ## проверить этот архив (BARE=--bare — ещё и в голой Debian 12)
	@scripts/setup.sh --audit
	scripts/check-dist.sh $(BARE)

# What SECURITY.md promises: the program is traced at work on hostile files; then the tests of output and of limits.
audit: build ## проверить обещания SECURITY.md (установит strace)
	@scripts/setup.sh --audit
	scripts/audit.sh
	swift test --disable-xctest --filter 'LimitsTests|OutputTests|InterruptionTests|HostilePlanTests|XMLReaderTests'

# Renders all examples: plans, a school's form and reports of both halves of the year, a district's roll-up. ls names
# the files to open, and fails when one of them was not written.
demo: build ## собрать программу и оформить все примеры в папку output
	@$(PRIKAZ) render $(EXAMPLES) -o output
	@$(PRIKAZ) report form examples/02-school-order.yaml --period 2025/2026-H1 -o $(REPORTS)/form-2025-2026-H1.xlsx
	@$(PRIKAZ) report render examples/02-school-order.yaml examples/reports/02-school-2025-H1.yaml -o $(REPORTS)
	@$(PRIKAZ) report render examples/02-school-order.yaml examples/reports/02-school-2026-H2.yaml -o $(REPORTS)
	@$(PRIKAZ) report summary examples/reports/schools/*.yaml --plan examples/04-district-order.yaml \
	    --expected examples/reports/schools.txt -o $(REPORTS)
	@echo
	@echo 'Готово. Каждый пример оформлен трижды: .pdf — для печати, .html — для сайта, .md — текстом.'
	@echo 'Откройте приказы и планы:'
	@ls -1 $(EXAMPLES:examples/%.yaml=output/%.pdf)
	@echo 'Отчёты: форма для Excel, отчёты школы за два полугодия, свод района:'
	@ls -1 $(REPORTS)/form-2025-2026-H1.xlsx $(SCHOOL_REPORT)-H1.pdf $(SCHOOL_REPORT)-H2.pdf $(REPORTS)/summary-2026-H1.pdf

# Pages of the examples as the two READMEs show them: 84 dots an inch can just be read, and 16 greys
# keep a picture below 80 KB. The copied text lacks a result, so it comes out as a draft, status 1.
PICTURE := pdftoppm -png -gray -r 84 -singlefile
# The form prints on one page, so small that only an enlarged part of it can be read.
FORM_PICTURE := pdftoppm -png -r 200 -f 1 -singlefile -y 85 -H 560
pictures: demo ## сделать заново картинки для README (установит Chromium, LibreOffice, pngquant)
	@scripts/setup.sh --pictures
	$(PRIKAZ) render examples/06-copied-from-word.txt --format pdf -o output || test $$? -eq 1
	mkdir -p docs/pictures
	$(PICTURE) -f 1 output/02-school-order.pdf docs/pictures/order
	$(PICTURE) -f 2 output/02-school-order.pdf docs/pictures/appendix
	$(PICTURE) -f 2 output/06-copied-from-word.pdf docs/pictures/draft
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=390,844 \
	    --screenshot=docs/pictures/phone.png file://$(CURDIR)/output/03-roadmap.html 2>/dev/null
	$(PICTURE) -f 1 $(SCHOOL_REPORT)-H1.pdf docs/pictures/report
	$(PICTURE) -f 2 $(SCHOOL_REPORT)-H1.pdf docs/pictures/charts
	soffice --headless --convert-to pdf --outdir $(REPORTS) $(REPORTS)/form-2025-2026-H1.xlsx >/dev/null
	$(FORM_PICTURE) -x 100 -W 949 $(REPORTS)/form-2025-2026-H1.pdf docs/pictures/form-known
	$(FORM_PICTURE) -x 1046 -W 1188 $(REPORTS)/form-2025-2026-H1.pdf docs/pictures/form-answers
	pngquant --force --strip --ext .png 16 docs/pictures/*.png

# All tests but those that need heavy programs. Every test is a Swift Testing one, so the empty
# XCTest run, and its report of 0 tests, is left out.
test: setup ## проверить программу (быстрые тесты)
	swift test --disable-xctest --skip InteropTests

# The tests that need LibreOffice, Chromium, Java and pandoc, and checks of pages from PyPI (.venv-interop).
test-interop: ## проверить файлы в LibreOffice, Chromium и других программах (установит их)
	@scripts/setup.sh --interop
	swift test --disable-xctest --filter InteropTests

# Wall-clock times beside floor and the peers: for a quiet machine.
bench: build ## сравнить скорость с другими программами (bench/RESULTS.md)
	@scripts/setup.sh --bench
	python3 bench/bench.py

# Counts do not depend on the machine's load, so this can be part of every check of a change.
instructions: build ## сосчитать команды процессора на трёх работах и сравнить с записанным
	@scripts/setup.sh --count
	python3 bench/instructions.py

# Runs the program's readers and writers on what libFuzzer thinks of (fuzz/README.md): all targets for SECONDS each, or
# one TARGET.
SECONDS := 60
fuzz: setup ## искать сбои на случайных данных: TARGET=plan SECONDS=60
	@scripts/fuzz.sh '$(TARGET)' $(SECONDS)

# The fast tests once more, under the address and the thread sanitizer.
sanitize: setup ## прогнать быстрые тесты под контролем памяти и потоков
	@scripts/sanitize.sh

# Rewrites the sources in the style that .swift-format describes.
format: ## привести исходный текст к единому стилю
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

# Changes nothing; fails on the first difference from the style.
format-check: ## проверить стиль исходного текста
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

# Removes what the targets above made, but for what set-up installed and fonts/.
clean: ## удалить собранное и содержимое папки output
	rm -rf .build dist
	find output -mindepth 1 ! -name .gitkeep -delete
