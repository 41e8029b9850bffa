"""What the checks in a browser share: the pages of folders, Debian's Chromium, the account of faults."""

import contextlib
import pathlib
import sys

from playwright.sync_api import sync_playwright

PHONE, DESKTOP = 360, 1280


class Account:
    """Faults by page, and how many things were looked at: a check of nothing has not been passed."""

    def __init__(self):
        self.looked_at = 0
        self.faults = []

    def expect(self, is_true, *words):
        self.looked_at += 1
        if not is_true:
            self.faults.append(" ".join(str(word) for word in words)[:600])

    def close(self):
        print(*self.faults, sep="\n")
        print(f"{self.looked_at} looked at, {len(self.faults)} faults")
        sys.exit(1 if self.faults or not self.looked_at else 0)


def pages(folders):
    """All pages of the folders; pages of one folder come by name."""
    return [page for folder in folders for page in sorted(pathlib.Path(folder).rglob("*.html"))]


def is_fragment(page):
    return not page.read_text(encoding="utf-8").startswith("<!doctype html>")


def bare_page(content):
    """A page with nothing of its own, such as a fragment is pasted into. It is an item where the fragment has properties
    of one, as the page /sveden/document is."""
    item = " itemscope" if content.lstrip().startswith("<section>") and "itemprop" in content else ""
    return f'<!doctype html>\n<html lang="ru">\n<head><meta charset="utf-8"><title>Страница</title></head>\n<body>\n<main{item}>{content}</main>\n</body>\n</html>\n'


def is_of_plan(page):
    """Whether the page holds a plan's table."""
    return "data-parties" in page.read_text(encoding="utf-8")


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def shown_rows(page):
    return page.evaluate(
        "[...document.querySelectorAll('tr[data-parties]')].filter(row => row.offsetHeight > 0).length"
    )
