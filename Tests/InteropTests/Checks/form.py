"""A form of a report as a library of workbooks sees it: what is locked, offered and frozen; then filled in and saved.

Usage: form.py FORM FILLED [CELL=TEXT]…, the cells on the sheet «Отчёт». Prints what is wrong.
"""

import datetime
import sys

import openpyxl

form, filled, *changes = sys.argv[1:]
book = openpyxl.load_workbook(form)
faults = []


def expect(is_so, what):
    if not is_so:
        faults.append(what)


expect(book.sheetnames == ["Отчёт", "Сведения"], f"sheets: {book.sheetnames}")
sheet = book["Отчёт"]
heads = {cell.value: cell.column_letter for cell in sheet[2]}
answers = ["Статус", "Дата выполнения", "Фактический результат", "Документ: вид", "Документ: дата", "Документ: номер",
           "Показатель: план", "Показатель: факт", "Причина", "Новый срок"]
rows = [row for row in range(3, sheet.max_row + 1) if sheet[f"A{row}"].value]
expect(len(rows) == 17, f"rows: {len(rows)}")
expect(sheet.freeze_panes == "C3", f"frozen: {sheet.freeze_panes}")
expect(all(book[name].protection.sheet for name in book.sheetnames), "not protected")
expect(not sheet.protection.formatColumns and not sheet.protection.formatRows, "rows and columns cannot be made wider")
for title, letter in heads.items():
    width = sheet.column_dimensions[letter].width
    expect(7 <= width <= 40, f"{title}: width {width}")
    for row in rows:
        locked = sheet[f"{letter}{row}"].protection.locked
        expect(locked == (title not in answers), f"{title}, row {row}: locked is {locked}")
        expect(sheet[f"{letter}{row}"].data_type != "f", f"{letter}{row}: a formula")
rules = {rule.type: rule for rule in sheet.data_validations.dataValidation if rule.type == "list"}
statuses = "выполнено,выполняется,не выполнено,срок не наступил,перенесено,снято"
expect(rules and rules["list"].formula1 == f'"{statuses}"', f"offered: {rules and rules['list'].formula1}")
expect(rules and all(f"{heads['Статус']}{row}" in rules["list"].sqref for row in rows), "no list in some row")
dates = [rule for rule in sheet.data_validations.dataValidation if rule.type == "date"]
for title in ("Дата выполнения", "Документ: дата", "Новый срок"):
    expect(all(any(f"{heads[title]}{row}" in rule.sqref for rule in dates) for row in rows), f"{title}: any text goes")
expect(sheet.page_setup.orientation == "landscape" and sheet.print_title_rows == "$2:$2", "print set-up")

for index, row in enumerate(row for row in rows if sheet[f"{heads['Срок в отчётном периоде']}{row}"].value):
    # Days as a person types them, who leaves it to the program to make a date of them, or words.
    day = datetime.date(2025, 9, 5) if index % 2 else "5 сентября 2025 г."
    cells = {"Статус": "выполнено", "Дата выполнения": day, "Фактический результат": f"Сделано, итог {index}",
             "Документ: вид": "приказ", "Документ: дата": datetime.datetime(2025, 9, 8), "Документ: номер": 100 + index,
             "Показатель: план": 0.85, "Показатель: факт": 0.9}
    for title, value in cells.items():
        sheet[f"{heads[title]}{row}"] = value
for change in changes:
    cell, text = change.split("=", 1)
    sheet[cell] = text
book.save(filled)
print("\n".join(faults), end="")
sys.exit(1 if faults else 0)
