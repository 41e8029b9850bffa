"""Nothing scrolls sideways: 320 pixels, and a screen of 1280 pixels at 200 % and at 400 % (WCAG 2.1, 1.4.10).

Zoom leaves a page fewer pixels of its own, each of them larger.
"""

import sys

from browsing import Account, chromium, is_fragment, is_of_plan, pages

account = Account()
with chromium() as browser:
    for zoom, width, height in ((1, 320, 568), (2, 640, 400), (4, 320, 200)):
        context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=zoom)
        page = context.new_page()
        for file in pages(sys.argv[1:]):
            if is_fragment(file):
                continue
            page.goto(file.as_uri())
            for state in ("as it opens", "filtered"):
                if state == "filtered":
                    if not is_of_plan(file):
                        break
                    page.locator("form.filter select").first.select_option(index=1)
                wide = page.evaluate("document.documentElement.scrollWidth")
                beyond = page.evaluate(
                    """width => [...document.querySelectorAll("body *")]
                    .filter(element => element.getBoundingClientRect().right > width + 1)
                    .slice(0, 3).map(element => element.outerHTML.slice(0, 120))""",
                    width,
                )
                account.expect(wide <= width, file, f"{width} px at {zoom * 100} %, {state}: {wide} px", beyond)
        context.close()
account.close()
