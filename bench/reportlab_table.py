"""The table of a plan by ReportLab: reportlab_table.py PLAN.json OUT.pdf"""
import json
import sys

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

FONTS = '/usr/share/fonts/truetype/liberation2/LiberationSerif-'
pdfmetrics.registerFont(TTFont('text', FONTS + 'Regular.ttf'))
pdfmetrics.registerFont(TTFont('bold', FONTS + 'Bold.ttf'))
text = ParagraphStyle('text', fontName='text', fontSize=12, leading=14)
bold = ParagraphStyle('bold', parent=text, fontName='bold')

with open(sys.argv[1]) as file:
    plan = json.load(file)
rows = [[Paragraph(title, bold) for title in plan['head']]]
style = [('GRID', (0, 0), (-1, -1), .5, 'black'), ('VALIGN', (0, 0), (-1, -1), 'TOP')]
for row in plan['rows']:
    if row[4]:
        rows.append([Paragraph(cell, text) for cell in row])
    else:
        style.append(('SPAN', (1, len(rows)), (4, len(rows))))
        rows.append([Paragraph(row[0], text), Paragraph(row[1], bold), '', '', ''])
table = LongTable(rows, colWidths=[267 * mm * width / 100 for width in plan['widths']], repeatRows=1,
                  style=TableStyle(style), splitByRow=1, splitInRow=1)
SimpleDocTemplate(sys.argv[2], pagesize=landscape(A4), leftMargin=20 * mm, rightMargin=10 * mm, topMargin=20 * mm,
                  bottomMargin=20 * mm).build([table])
