"""Paper has all rows of a plan, whatever the form shows; and so has a page without scripts, which has no form."""

import subprocess
import sys
import tempfile

from browsing import Account, chromium, is_fragment, is_of_plan, pages

ROWS = "[...document.querySelectorAll('tr[data-parties] > :first-child')].map(cell => cell.textContent.trim())"


def printed_words(page):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as paper:
        page.pdf(path=paper.name)
        return subprocess.run(
            ["pdftotext", "-layout", paper.name, "-"], capture_output=True, text=True, check=True
        ).stdout.split()


account = Account()
with chromium() as browser:
    page = browser.new_page()
    bare = browser.new_context(java_script_enabled=False).new_page()
    for file in pages(sys.argv[1:]):
        if is_fragment(file):
            continue
        bare.goto(file.as_uri())
        account.expect(bare.locator("form").count() == 0, file, "has a form without scripts")
        if not is_of_plan(file):
            continue
        page.goto(file.as_uri())
        numbers = page.evaluate(ROWS)
        account.expect(bare.locator("tr[data-parties]:visible").count() == len(numbers), file, "hides rows")
        page.fill("form.filter input", "такого слова здесь нет")
        words = printed_words(page)
        lost = [number for number in numbers if any(word not in words for word in number.split())]
        account.expect(numbers and not lost, file, "paper lacks the rows", lost)
        shown = page.inner_text("form.filter button")
        account.expect(shown and shown not in " ".join(words), file, "paper has what is for the screen")
account.close()
