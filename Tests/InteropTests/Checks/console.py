"""No page has anything to say on the console; a fragment is opened in a bare page."""

import sys

from browsing import Account, bare_page, chromium, is_fragment, pages

account = Account()
with chromium() as browser:
    for file in pages(sys.argv[1:]):
        page = browser.new_page()
        said = []
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
        page.on("request", lambda request: request.url.startswith("file:") or said.append(f"asks for {request.url}"))
        if is_fragment(file):
            page.set_content(bare_page(file.read_text(encoding="utf-8")))
        else:
            page.goto(file.as_uri())
            account.expect(page.title().strip(), file, "has no title")
        account.expect(not said, file, said)
        page.close()
account.close()
