"""axe-core, all its default rules, finds nothing on a page: on a phone and on a desk, light and dark."""

import importlib.util
import pathlib
import sys

from browsing import DESKTOP, PHONE, Account, chromium, is_fragment, pages

package = importlib.util.find_spec("axe_core_python").submodule_search_locations[0]
axe = (pathlib.Path(package) / "axe.min.js").read_text(encoding="utf-8")
account = Account()
with chromium() as browser:
    page = browser.new_page()
    for file in pages(sys.argv[1:]):
        if is_fragment(file):
            continue
        page.goto(file.as_uri())
        page.evaluate(axe)
        for width in (PHONE, DESKTOP):
            page.set_viewport_size({"width": width, "height": 800})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                result = page.evaluate("axe.run()")
                account.expect(len(result["passes"]) > 5, file, "axe has looked at next to nothing")
                for fault in result["violations"]:
                    node = fault["nodes"][0]
                    account.expect(False, file, width, scheme, fault["id"], node["html"], node["failureSummary"])
account.close()
