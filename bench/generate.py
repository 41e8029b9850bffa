#!/usr/bin/env python3
"""Writes a plan of N activities, and the same table in the languages of the programs that bench.py compares.

generate.py N FOLDER [SEED] writes FOLDER/plan-N with the endings .yaml (the plan), .csv (what `import` reads), .tsv
(what `floor` reads), .json (ReportLab and Typst), .typ, .tex and .html. Equal arguments give equal files.

The words are those of examples/, so every letter, hyphen and length is as in a real plan; their order means nothing.
"""
import html
import json
import pathlib
import random
import re
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / 'examples'
HEAD = ['№', 'Мероприятие', 'Ответственный', 'Срок', 'Ожидаемый результат']
FIELDS = ['number', 'activity', 'responsible', 'deadline', 'result']
WIDTHS = [6, 34, 14, 12, 34]
PARTIES = ['Директор школы', 'Заместитель директора', 'Классные руководители', 'Педагог-психолог',
           'Руководители школьных методических объединений', 'Учителя-предметники', 'Отдел образования']
MONTHS = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь']
IN_SECTION = 11


class Words:
    def __init__(self, seed):
        text = ' '.join(path.read_text() for path in sorted(EXAMPLES.glob('*.yaml')))
        self.words = sorted(set(re.findall(r'\b[а-яё]{2,}(?:-[а-яё]+)*\b', text)))
        self.random = random.Random(seed)

    def text(self, shortest, longest):
        target, words, length = self.random.randint(shortest, longest), [], 0
        while length < target:
            words.append(self.random.choice(self.words))
            length += len(words[-1]) + 1
        return ' '.join(words).capitalize()


def plan(count, words):
    """Sections as (number, title, activities), an activity as a list in the order of FIELDS."""
    sections = []
    for index in range(count):
        if index % IN_SECTION == 0:
            sections.append((f'{index // IN_SECTION + 1}', words.text(40, 110), []))
        choose = words.random.choice
        sections[-1][2].append([
            f'{sections[-1][0]}.{index % IN_SECTION + 1}', words.text(60, 220), choose(PARTIES),
            f'{choose(MONTHS)} 2030 г.', words.text(60, 260)])
    return sections


def write_yaml(path, sections):
    with path.open('w') as file:
        file.write('prikaz: 1\norganization: {name: Примерная средняя школа}\nappendices:\n'
                   '  - title: План мероприятий на 2030 год\n    sections:\n')
        for number, title, activities in sections:
            file.write(f'      - number: "{number}"\n        title: {title}\n        activities:\n')
            for cells in activities:
                pairs = ', '.join(f'{field}: {json.dumps(cell, ensure_ascii=False)}'
                                  for field, cell in zip(FIELDS, cells))
                file.write(f'          - {{{pairs}}}\n')


def rows(sections):
    for number, title, activities in sections:
        yield [f'{number}.', title, '', '', '']
        yield from activities


def write_tables(path, sections):
    with path.with_suffix('.tsv').open('w') as tsv, path.with_suffix('.csv').open('w') as csv:
        for row in [HEAD, *rows(sections)]:
            tsv.write('\t'.join(row) + '\n')
            csv.write(';'.join(row) + '\n')
    path.with_suffix('.json').write_text(
        json.dumps({'head': HEAD, 'widths': WIDTHS, 'rows': list(rows(sections))}, ensure_ascii=False))


def write_html(path, sections):
    columns = ''.join(f'<col style="width:{width}%">' for width in WIDTHS)
    with path.open('w') as file:
        file.write(
            '<!doctype html><html lang="ru"><meta charset="utf-8"><title>План</title><style>'
            '@page{size:A4 landscape;margin:20mm 10mm 20mm 20mm}body{font:12pt "Liberation Serif";margin:0}'
            'table{border-collapse:collapse;width:100%;table-layout:fixed;hyphens:auto}'
            'td,th{border:.5pt solid;padding:2pt 4pt;vertical-align:top;text-align:left}</style>'
            f'<table><colgroup>{columns}</colgroup><thead><tr>')
        file.write(''.join(f'<th>{title}</th>' for title in HEAD) + '</tr></thead><tbody>')
        for row in rows(sections):
            cells = ([row[0], f'<b>{html.escape(row[1])}</b>'] if not row[4] else [html.escape(cell) for cell in row])
            file.write('<tr>' + ''.join(
                f'<td{" colspan=4" if len(cells) == 2 and index else ""}>{cell}</td>'
                for index, cell in enumerate(cells)) + '</tr>')
        file.write('</tbody></table></html>')


def write_typst(path):
    path.write_text(f'''#set page(paper: "a4", flipped: true, margin: (left: 20mm, right: 10mm, y: 20mm))
#set text(font: "Liberation Serif", size: 12pt, lang: "ru", hyphenate: true)
#let plan = json("{path.with_suffix('.json').name}")
#table(
  columns: plan.widths.map(width => width * 1fr), stroke: 0.5pt, inset: (x: 4pt, y: 2pt),
  table.header(..plan.head.map(title => strong(title))),
  ..plan.rows.map(row => if row.at(4) == "" {{ (row.at(0), table.cell(colspan: 4, strong(row.at(1)))) }} else {{ row }})
    .flatten()
)
''')


def write_tex(path, sections):
    escaped = lambda text: re.sub(r'([&%_#])', r'\\\1', text)
    with path.open('w') as file:
        file.write(r'''\documentclass[12pt]{article}
\usepackage[a4paper,landscape,left=20mm,right=10mm,top=20mm,bottom=20mm]{geometry}
\usepackage{fontspec,polyglossia,longtable,array}
\setmainfont{Liberation Serif}\setdefaultlanguage{russian}\setlength{\tabcolsep}{4pt}
\begin{document}\begin{longtable}{|p{1.4cm}|p{8.4cm}|p{3.4cm}|p{2.9cm}|p{8.4cm}|}\hline
''' + ' & '.join(HEAD) + '\\\\\\hline\\endhead\n')
        for row in rows(sections):
            cells = [escaped(cell) for cell in row]
            file.write((' & '.join(cells) if row[4] else
                        f'{cells[0]} & \\multicolumn{{4}}{{p{{24cm}}|}}{{\\textbf{{{cells[1]}}}}}') + '\\\\\\hline\n')
        file.write('\\end{longtable}\\end{document}\n')


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    sections = plan(count, Words(int(sys.argv[3]) if len(sys.argv) > 3 else 1))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f'plan-{count}'
    write_yaml(path.with_suffix('.yaml'), sections)
    write_tables(path, sections)
    write_html(path.with_suffix('.html'), sections)
    write_typst(path.with_suffix('.typ'))
    write_tex(path.with_suffix('.tex'), sections)


if __name__ == '__main__':
    main()
