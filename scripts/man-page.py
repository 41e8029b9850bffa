#!/usr/bin/env python3
"""Makes the manual page of prikaz out of what the program itself says of its commands and options.

Reads the JSON of `prikaz --experimental-dump-help`; writes roff (man(7)), in Russian as the help is.
"""

import json
import sys

# The help of what the library adds is English.
RUSSIAN = {"Show the version.": "Показать версию.", "Show help information.": "Показать справку."}

FILES = [
    ("prikaz.yaml", "настройки проверки; берётся из папки плана, иначе из текущей."),
    ("share/prikaz/templates", "шаблоны; свой называют ключом --template."),
    ("share/prikaz/fonts", "шрифты, словарь переносов, цветовой профиль."),
    ("share/prikaz/schemas", "JSON Schema файла плана, для редакторов."),
    ("share/doc/prikaz", "руководство (README.ru.md), примеры, лицензии."),
]


def roff(text):
    """Text as roff shows it letter by letter: no word of it is a request."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def names(argument):
    if argument["kind"] == "positional":
        return f"\\fI{roff(argument['valueName'])}\\fR" + ("..." if argument["isRepeating"] else "")
    shown = ", ".join(
        "\\fB" + roff(("-" if name["kind"] == "short" else "--") + name["name"]) + "\\fR" for name in argument["names"]
    )
    return shown + (f" \\fI{roff(argument['valueName'])}\\fR" if argument["kind"] == "option" else "")


def paragraphs(text):
    """Blank lines part paragraphs; indented lines (examples) stay as they are."""
    out, is_verbatim = [], False
    for line in text.split("\n"):
        if line.startswith("  ") != is_verbatim:
            is_verbatim = not is_verbatim
            out.append(".nf" if is_verbatim else ".fi")
        out.append(roff(line) if line.strip() else ".PP")
    return out + ([".fi"] if is_verbatim else [])


def arguments(command):
    out = []
    for argument in command.get("arguments", []):
        if not argument["shouldDisplay"] or any(n["name"] in ("version", "help") for n in argument.get("names", [])):
            continue
        text = argument.get("abstract", "")
        if "defaultValue" in argument:
            text += f" Без ключа: {argument['defaultValue']}."
        out += [".TP", names(argument), roff(RUSSIAN.get(text, text))]
    return out


def commands(command, path):
    out = []
    for sub in command.get("subcommands", []):
        if not sub["shouldDisplay"] or sub["commandName"] == "help":
            continue
        name = path + [sub["commandName"]]
        out += [f'.SS "{roff(" ".join(name))}"', roff(sub.get("abstract", ""))]
        if "discussion" in sub:
            out += [".PP"] + paragraphs(sub["discussion"])
        out += arguments(sub) + commands(sub, name)
    return out


def main():
    tool = json.load(sys.stdin)["command"]
    version = sys.argv[1]
    out = [
        "'\\\" -*- coding: UTF-8 -*-",
        f'.TH PRIKAZ 1 "" "prikaz {version}" "Команды пользователя"',
        '.SH "ИМЯ"',
        "prikaz \\- " + roff(tool["abstract"]),
        '.SH "СИНТАКСИС"',
        "\\fBprikaz\\fR \\fIкоманда\\fR [\\fIключи\\fR] \\fIфайл\\fR...",
        ".br",
        "\\fBprikaz\\fR \\fIкоманда\\fR \\fB\\-\\-help\\fR",
        ".br",
        "\\fBprikaz \\-\\-version\\fR",
        '.SH "ОПИСАНИЕ"',
    ]
    out += paragraphs(tool["discussion"])
    out += ['.SH "КОМАНДЫ"'] + commands(tool, ["prikaz"])
    out += [
        '.SH "КОД ЗАВЕРШЕНИЯ"',
        ".TP", "0", "Всё сделано, ошибок нет.",
        ".TP", "1", "Есть ошибки, или написан проект, или вышли не все планы.",
        ".TP", "2", "Ничего не сделано: файл не читается, не пишется, или команда задана неверно.",
        '.SH "ПЕРЕМЕННЫЕ"',
        ".TP", "SOURCE_DATE_EPOCH", "Время, которым помечаются документы (секунды с 1970 года); иначе — дата приказа.",
        '.SH "ФАЙЛЫ"',
    ]
    for name, text in FILES:
        out += [".TP", "\\fI" + roff(name) + "\\fR", roff(text)]
    sys.stdout.write("\n".join(out) + "\n")


main()
