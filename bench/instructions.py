#!/usr/bin/env python3
"""Counts the instructions of three fixed works of the release build by valgrind, and compares them with what is recorded.

instructions.py             fails when a work takes over 10 % more than instructions.json says
instructions.py --update    writes instructions.json anew
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BENCH = pathlib.Path(__file__).resolve().parent
RELEASE = BENCH.parent / '.build/release/prikaz'
RECORDED = BENCH / 'instructions.json'
GROWTH = 1.10
WORKS = {
    'render 33 activities as PDF, HTML and Markdown': ['render', 'plan-33.yaml', '-o', 'out'],
    'check 300 activities': ['check', 'plan-300.yaml', '--format', 'json'],
    'import 300 activities from CSV': ['import', 'plan-300.csv', '-o', 'out/imported.yaml'],
}


def count(program, arguments, folder):
    # Hashes are seeded anew in every process, unless they are asked not to.
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING='1')
    outcome = subprocess.run(
        ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', str(program), *arguments],
        cwd=folder, env=environment, capture_output=True, text=True)
    found = re.search(r'Collected : (\d+)', outcome.stderr)
    if not found or outcome.returncode not in (0, 1):
        sys.exit(f'instructions.py: {" ".join(arguments)} failed:\n{outcome.stderr[-2000:]}')
    return int(found.group(1))


def main():
    # valgrind cannot read the debug information that Swift writes. Beside the program, where it finds its templates.
    program = RELEASE.with_name('prikaz-counted')
    subprocess.run(['strip', '--strip-debug', '-o', str(program), str(RELEASE)], check=True)
    try:
        with tempfile.TemporaryDirectory(prefix='prikaz-instructions-') as name:
            folder = pathlib.Path(name)
            for size in (33, 300):
                subprocess.run([sys.executable, str(BENCH / 'generate.py'), str(size), name], check=True)
            (folder / 'out').mkdir()
            counts = {work: count(program, arguments, folder) for work, arguments in WORKS.items()}
    finally:
        program.unlink()
    if '--update' in sys.argv[1:]:
        RECORDED.write_text(json.dumps(counts, indent=2, ensure_ascii=False) + '\n')
    recorded = json.loads(RECORDED.read_text())
    grown = []
    for work, now in counts.items():
        before = recorded.get(work)
        print(f'{now / 1e6:9.1f} million, {now / before - 1:+.1%}: {work}' if before else f'not recorded: {work}')
        if not before or now > before * GROWTH:
            grown.append(work)
    if grown:
        sys.exit('instructions.py: these works take over 10 % more instructions than instructions.json says.\n'
                 'Find out why (ARCHITECTURE.md says where time goes); if it is worth it: bench/instructions.py --update')


if __name__ == '__main__':
    main()
