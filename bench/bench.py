#!/usr/bin/env python3
"""Times prikaz beside `floor` and the peers that are at hand, and writes RESULTS.md and results.svg.

bench.py [--quick] [--runs N]      as `make bench` does it; --quick leaves out peers that take minutes

Every figure is a whole process: its median wall-clock time over the runs, in turns with the others so that a slow minute
of the machine meets all of them, its processor time, and its greatest resident size. Peers that are not installed are
left out, and named.
"""
import argparse
import datetime
import math
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BENCH = pathlib.Path(__file__).resolve().parent
ROOT = BENCH.parent
PRIKAZ = ROOT / '.build/release/prikaz'
PYTHON = ROOT / '.venv-bench/bin/python'


class Run:
    def __init__(self, wall, user, kilobytes):
        self.wall, self.user, self.megabytes = wall, user, kilobytes / 1024


def run(command, folder):
    """One run of a command; None where it fails. wait4 gives the process's own use of time and memory."""
    log = folder / 'log'
    with log.open('w') as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # 1 is prikaz's word for findings.
    if process.returncode not in (0, 1):
        print(f'  {command[0]} failed: {log.read_text()[-300:]}', file=sys.stderr)
        return None
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def measure(programs, folder, runs):
    """Runs the programs in turns: {name: [Run]}."""
    results = {name: [] for name in programs}
    for _ in range(runs):
        for name, command in programs.items():
            if results[name] is None:
                continue
            outcome = run(command, folder)
            if outcome is None:
                results[name] = None
            else:
                results[name].append(outcome)
    return {name: outcome for name, outcome in results.items() if outcome}


def peers(count, quick):
    """The programs that typeset the table of `count` activities, each as a command in the folder of the plans."""
    plan = f'plan-{count}'
    known = {'prikaz': [str(PRIKAZ), 'render', f'{plan}.yaml', '--format', 'pdf', '-o', 'out']}
    known['floor'] = [str(BENCH / 'floor'), f'{plan}.tsv', 'floor.pdf']
    if PYTHON.exists():
        known['Typst'] = [str(PYTHON), '-c', (
            'import typst; typst.compile("%s.typ", output="typst.pdf", ignore_system_fonts=True, '
            'font_paths=["/usr/share/fonts/truetype/liberation2"])' % plan)]
        if not (quick and count > 1000):
            known['ReportLab'] = [str(PYTHON), str(BENCH / 'reportlab_table.py'), f'{plan}.json', 'reportlab.pdf']
        if count <= (33 if quick else 1000):
            known['WeasyPrint'] = [str(PYTHON), '-m', 'weasyprint', f'{plan}.html', 'weasyprint.pdf']
    if shutil.which('xelatex'):
        known['XeLaTeX'] = ['xelatex', '-interaction=batchmode', f'{plan}.tex']
    if shutil.which('chromium') and not (quick and count > 1000):
        known['Chromium'] = ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--user-data-dir=chromium',
                             '--print-to-pdf=chromium.pdf', f'{plan}.html']
    if shutil.which('soffice') and count <= (33 if quick else 1000):
        known['LibreOffice'] = ['soffice', '--headless', '-env:UserInstallation=file:///tmp/prikaz-bench-office',
                                '--convert-to', 'pdf:writer_web_pdf_Export', f'{plan}.html']
    return known


def works(folder):
    """What prikaz does besides: the name, the command, and the time that was set as a goal."""
    program = str(PRIKAZ)
    many = sorted(path.name for path in (folder / 'many').glob('*.yaml'))
    return {
        'start (`--version`)': ([program, '--version'], 0.01),
        '33 activities → PDF, HTML, Markdown': ([program, 'render', 'plan-33.yaml', '-o', 'out'], 0.05),
        '10,000 activities: check': ([program, 'check', 'plan-10000.yaml', '--format', 'json'], 1),
        '10,000 activities: import of CSV': ([program, 'import', 'plan-10000.csv', '-o', 'out/imported.yaml'], 1),
        '500 plans of 33 activities → PDF, HTML, Markdown, `--jobs 2`': (
            [program, 'render', *(f'many/{name}' for name in many), '-o', 'out/many', '--jobs', '2'], 6),
    }


def prepare(folder):
    for count in (33, 1000, 10000):
        subprocess.run([sys.executable, str(BENCH / 'generate.py'), str(count), str(folder)], check=True)
    (folder / 'out').mkdir()
    (folder / 'many').mkdir()
    text = (folder / 'plan-33.yaml').read_text()
    for number in range(500):
        (folder / f'many/plan-{number:03}.yaml').write_text(text.replace('2030 год\n', f'2030 год, часть {number}\n'))
    flags = subprocess.run(['pkg-config', '--cflags', '--libs', 'cairo-pdf', 'cairo-ft', 'harfbuzz', 'freetype2'],
                           check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(['cc', '-O2', '-o', str(BENCH / 'floor'), str(BENCH / 'floor.c'), *flags], check=True)


def machine():
    model = next((line.split(':')[1].strip() for line in open('/proc/cpuinfo') if line.startswith('model name')), '')
    gigabytes = os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2 ** 30
    return f'{model}, {os.cpu_count()} threads, {gigabytes:.0f} GB, {platform.system()} {platform.release()}'


def median(runs, field):
    return statistics.median(getattr(one, field) for one in runs)


def seconds(value):
    return f'{value:.3f}' if value < 0.1 else f'{value:.2f}' if value < 10 else f'{value:.0f}'


def table_of_peers(count, results):
    floor = results.get('floor')
    lines = [f'### {count:,} activities → PDF', '', '| program | s | × floor | processor s | MB |', '|---|---|---|---|---|']
    for name, runs in sorted(results.items(), key=lambda item: median(item[1], 'wall')):
        ratio = f"{median(runs, 'wall') / median(floor, 'wall'):.1f}" if floor else ''
        shown = f'**{name}**' if name == 'prikaz' else name
        lines.append(f"| {shown} | {seconds(median(runs, 'wall'))} | {ratio} | {seconds(median(runs, 'user'))} "
                     f"| {median(runs, 'megabytes'):.0f} |")
    return lines + ['']


def chart(results):
    """Bars on a logarithmic scale: the wall-clock time of 1,000 activities."""
    bars = sorted(((median(runs, 'wall'), name) for name, runs in results.items()))
    low = 10 ** math.floor(math.log10(bars[0][0]))
    width = lambda value: 12 + 460 * math.log10(value / low) / math.log10(bars[-1][0] / low)
    height = 26 * len(bars) + 40
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="700" height="{height}" font-family="sans-serif" '
             'font-size="13" role="img" aria-label="Seconds for 1,000 activities">',
             '<rect width="100%" height="100%" fill="white"/>',
             '<text x="10" y="20" font-weight="bold">1,000 activities → PDF, seconds (logarithmic)</text>']
    for row, (value, name) in enumerate(bars):
        y = 34 + 26 * row
        color = '#1a5fb4' if name == 'prikaz' else '#9a9996'
        parts.append(f'<text x="100" y="{y + 15}" text-anchor="end">{name}</text>'
                     f'<rect x="108" y="{y}" width="{width(value):.0f}" height="20" fill="{color}"/>'
                     f'<text x="{114 + width(value):.0f}" y="{y + 15}">{seconds(value)}</text>')
    return '\n'.join(parts + ['</svg>', ''])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--quick', action='store_true', help='leave out what takes minutes')
    parser.add_argument('--runs', type=int, default=5)
    options = parser.parse_args()
    lines = ['# Speed and size', '',
             f'{datetime.date.today().isoformat()}; {machine()}; load {os.getloadavg()[0]:.1f} at the beginning.',
             f'Medians of {options.runs} runs in turns (3 runs of 10,000 activities), whole processes. `floor` sets the same',
             'table by bare HarfBuzz and cairo: no hyphens, no tags, no PDF/A. Made by `make bench`.', '']
    missing = [name for name, command in [('XeLaTeX', 'xelatex'), ('LibreOffice', 'soffice'), ('Chromium', 'chromium')]
               if not shutil.which(command)] + ([] if PYTHON.exists() else ['Typst, ReportLab, WeasyPrint'])
    with tempfile.TemporaryDirectory(prefix='prikaz-bench-') as name:
        folder = pathlib.Path(name)
        prepare(folder)
        for count in (33, 1000, 10000):
            print(f'{count} activities …', file=sys.stderr)
            results = measure(peers(count, options.quick), folder, options.runs if count < 10000 else min(3, options.runs))
            lines += table_of_peers(count, results)
            if count == 1000:
                (BENCH / 'results.svg').write_text(chart(results))
                lines += ['![Seconds for 1,000 activities](results.svg)', '']
        print('other works …', file=sys.stderr)
        lines += ['### Other works of prikaz', '', '| work | s | goal | processor s | MB |', '|---|---|---|---|---|']
        for work, (command, goal) in works(folder).items():
            runs = measure({work: command}, folder, options.runs)[work]
            lines.append(f"| {work} | {seconds(median(runs, 'wall'))} | {goal} | {seconds(median(runs, 'user'))} "
                         f"| {median(runs, 'megabytes'):.0f} |")
    if missing:
        lines += ['', f'Not at hand: {", ".join(missing)}.']
    (BENCH / 'RESULTS.md').write_text('\n'.join(lines) + '\n')
    print('\n'.join(lines))


if __name__ == '__main__':
    main()
