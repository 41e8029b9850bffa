"""The form above a plan's table and the search of the index work with a keyboard alone."""

import sys

from browsing import Account, chromium, is_fragment, is_of_plan, pages, shown_rows


def tab_to(page, selector):
    """Presses Tab until the element has the focus, and says whether it got it and shows it."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    return False


def check_plan(page, file):
    total = shown_rows(page)
    count = lambda: page.inner_text(".filter .count").split()[1:]
    account.expect(total > 1, file, "shows no rows")
    account.expect(tab_to(page, ".filter select"), file, "Tab does not reach the filter, or does not show it")
    # A choice that leaves out a row: the first may be the party of every row.
    rows = total
    for _ in range(10):
        page.keyboard.press("ArrowDown")
        rows = shown_rows(page)
        if rows < total:
            break
    account.expect(0 < rows < total, file, "the filter shows", rows, "of", total)
    account.expect(count() == [str(rows), "из", str(total)], file, "says", count(), "but shows", rows)
    account.expect(tab_to(page, ".filter button[type=reset]"), file, "Tab does not reach the button")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    account.expect(shown_rows(page) == total, file, "the button shows", shown_rows(page), "of", total)
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("такого слова здесь нет")
    account.expect(shown_rows(page) == 0 and count()[0] == "0", file, "finds words that are not there")
    page.keyboard.press("Enter")
    account.expect(page.url == file.as_uri(), file, "leaves the page for", page.url)


def check_index(page, file):
    items = "[...document.querySelectorAll('.plans > li')].filter(item => item.offsetHeight > 0).length"
    total = page.evaluate(items)
    word = page.locator(".plans .title a").last.inner_text().split()[-3]
    account.expect(tab_to(page, "input[type=search]"), file, "Tab does not reach the search, or does not show it")
    page.keyboard.type("такого слова здесь нет")
    account.expect(page.evaluate(items) == 0, file, "finds words that are not there")
    account.expect(" 0 " in page.inner_text("[role=status]"), file, "says", page.inner_text("[role=status]"))
    page.keyboard.press("Control+A")
    page.keyboard.type(word)
    account.expect(0 < page.evaluate(items) <= total, file, "does not find", word)
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    if page.query_selector("form[role=search] select"):
        account.expect(tab_to(page, "form[role=search] select"), file, "Tab does not reach the choices")
        page.keyboard.press("ArrowDown")
    shown = page.evaluate(items)
    account.expect(0 < shown <= total, file, "the choice shows", shown, "of", total)
    account.expect(f" {shown} из {total}" in page.inner_text("[role=status]"), file, page.inner_text("[role=status]"))
    account.expect(tab_to(page, "button[type=reset]"), file, "Tab does not reach the button")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    account.expect(page.evaluate(items) == total, file, "the button does not show all plans again")


account = Account()
with chromium() as browser:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    for file in pages(sys.argv[1:]):
        if is_fragment(file):
            continue
        page.goto(file.as_uri())
        page.keyboard.press("Tab")
        skips = page.evaluate("document.activeElement.matches('a.skip') && document.activeElement.hash.slice(1)")
        account.expect(skips and page.query_selector(f"#{skips}"), file, "does not begin with a link to its text")
        page.goto(file.as_uri())
        if is_of_plan(file):
            check_plan(page, file)
        elif page.locator(".plans > li").count() > 1:
            check_index(page, file)
account.close()
