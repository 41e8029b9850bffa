"""Compares two folders of published files, the second made of harmless texts: what a hostile text made different in
structure is printed, a line each. Usage: compare.py HOSTILE HARMLESS TEXTS.json [RENDERER…], the texts by name of plan.
With renderers of Markdown only what they make of Markdown is compared."""

import html.parser
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter
from pathlib import Path

SAFE_LINK = re.compile(r"(https://[a-z.]+/|\.\./)*[A-Za-z0-9._%-]*(/[A-Za-z0-9._%-]+)*(#[a-z0-9-]+)?")


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes' names, its links, and its text."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tags, self.links, self.text, self.addresses = [], [], [], 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == "bdi":
            return
        # Of an e-mail address GitHub's Markdown makes a link, whatever its source does.
        if tag == "a" and re.match("(mailto|xmpp):[^:/?]+@", dict(attributes).get("href") or ""):
            self.addresses += 1
            return
        self.tags.append(" ".join([tag] + [name for name, _ in attributes]))
        self.links += [value or "" for name, value in attributes if name in ("href", "src", "action")]

    def handle_endtag(self, tag):
        if tag == "a" and self.addresses:
            self.addresses -= 1
        elif tag != "bdi":
            self.tags.append("/" + tag)

    def handle_comment(self, data):
        self.tags.append("comment")

    def handle_decl(self, data):
        self.tags.append("declaration " + data)

    def unknown_decl(self, data):
        self.tags.append("declaration")

    def handle_pi(self, data):
        self.tags.append("instruction")

    def handle_data(self, data):
        self.text.append(data)


def printable(text):
    """The text as every writer shows it: no control characters, none that Unicode says is no character."""
    def shown(character):
        value = ord(character)
        if value in range(0x09, 0x0E) or value in (0x85, 0x2028, 0x2029):
            return " "
        if value < 0x20:
            return chr(0x2400 + value)
        if value == 0x7F:
            return "\u2421"
        if 0x80 <= value < 0xA0 or 0xFDD0 <= value <= 0xFDEF or value & 0xFFFE == 0xFFFE:
            return "\ufffd"
        return character
    return "".join(map(shown, text))


def squeezed(text):
    return "".join(printable(text).split())


def structure(path):
    """What a program would see in the file beside its words, and the words."""
    if path.suffix == ".pdf":
        return [], ""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as parts:
            roots = [ElementTree.fromstring(parts.read(name)) for name in parts.namelist() if name.endswith(".xml")]
        return [element.tag for root in roots for element in root.iter()], ""
    source = path.read_bytes().decode("utf-8")
    if path.suffix == ".html":
        page = Page(source)
        unsafe = [link for link in page.links if not SAFE_LINK.fullmatch(link)]
        # A label of a chart takes as many lines as its letters need, and a letter may be of many characters.
        tags = [tag for tag in page.tags if tag not in ("text x y text-anchor", "/text")]
        return tags + ["unsafe link " + link for link in unsafe], "".join(page.text)
    if path.suffix == ".xml":
        root = ElementTree.fromstring(source)
        return [element.tag for element in root.iter()], "".join(root.itertext())
    if path.suffix == ".json":
        return [], json.dumps(json.loads(source), ensure_ascii=False)
    if path.suffix == ".ics":
        assert source.endswith("\r\n") and not re.search(r"(?<!\r)\n|\r(?!\n)", source), "line ends"
        assert all(len(line.encode()) <= 75 for line in source.split("\r\n")), "long line"
        lines = source.replace("\r\n ", "").split("\r\n")
        text = "".join(re.sub(r"\\(.)", lambda match: " " if match[1] in "nN" else match[1], line) for line in lines)
        return [re.split("[:;]", line)[0] for line in lines], text
    if path.suffix in (".md", ".txt"):
        bad = [c for c in source if unicodedata.category(c) in ("Cc", "Zl", "Zp") and c != "\n"]
        return ["control character"] * len(bad), source
    return [], ""


RENDERERS = {
    "cmark-gfm": "cmark-gfm -e table -e strikethrough -e autolink -e tagfilter --unsafe",
    "pandoc": "pandoc -f gfm -t html --wrap=none",
}
# All that the Markdown of a plan may become.
ELEMENTS = set("h1 h2 h3 h4 p br hr strong em table thead tbody tr th td colgroup col".split())


def rendered(path, renderer):
    """The elements that a renderer of Markdown makes of a file, and the words."""
    command = RENDERERS[renderer].split()
    done = subprocess.run(command + [str(path)], capture_output=True, check=True)
    page = Page(done.stdout.decode("utf-8"))
    # Addresses of headings and widths of columns are pandoc's own.
    tags = [tag.split()[0] for tag in page.tags]
    foreign = [tag for tag in page.tags if tag.split()[0].strip("/") not in ELEMENTS]
    return tags + foreign, "".join(page.text)


def compare_markdown(hostile, harmless, texts, renderer):
    for plan, (text, twin) in texts.items():
        path, twin_path = (next(folder.rglob(plan + ".md")) for folder in (hostile, harmless))
        tags, words = rendered(path, renderer)
        twin_tags, twin_words = rendered(twin_path, renderer)
        if tags != twin_tags:
            odd = [pair for pair in zip(tags + [""], twin_tags + [""]) if pair[0] != pair[1]][:1]
            foreign = [tag for tag in tags if tag.split()[0].strip("/") not in ELEMENTS][:2]
            print(f"{renderer}: {text!r:.80}: {len(tags)} for {len(twin_tags)}: {odd} {foreign}")
        found, wanted = squeezed(words).count(squeezed(text)), squeezed(twin_words).count(squeezed(twin))
        if len(squeezed(text)) > 2 and found < wanted:
            print(f"{renderer}: {text!r:.80}: said {found} times of {wanted}")


def main(hostile, harmless, texts, *renderers):
    texts = json.loads(Path(texts).read_text(encoding="utf-8"))
    hostile, harmless = Path(hostile), Path(harmless)
    for renderer in renderers:
        compare_markdown(hostile, harmless, texts, renderer)
    if renderers:
        return
    names = {str(path.relative_to(hostile)) for path in hostile.rglob("*") if path.is_file()}
    expected = {str(path.relative_to(harmless)) for path in harmless.rglob("*") if path.is_file()}
    for name in sorted(names ^ expected):
        print(f"{name}: only on one side")
    for name in sorted(names & expected):
        plan = re.split("[/.]", name)[0]
        text, twin = texts.get(plan, ["", ""])
        try:
            tags, words = structure(hostile / name)
            twin_tags, twin_words = structure(harmless / name)
        except (AssertionError, ValueError, ElementTree.ParseError) as error:
            print(f"{name}: {text!r:.80}: {error}")
            continue
        # The index sorts plans by their words, and harmless names of two organisations may be one.
        if "/" not in name and set(tags) != set(twin_tags) or "/" in name and tags != twin_tags:
            odd = list((Counter(tags) - Counter(twin_tags)).items()) + list((Counter(twin_tags) - Counter(tags)).items())
            print(f"{name}: {text!r:.80}: {len(tags)} for {len(twin_tags)}: {odd}")
        # Shorter words may stand elsewhere as well.
        if len(squeezed(text)) > 2 and name.endswith((".html", ".xml")):
            found = squeezed(words).count(squeezed(text))
            wanted = squeezed(twin_words).count(squeezed(twin))
            if found < wanted:
                print(f"{name}: {text!r:.80}: said {found} times of {wanted}")


main(*sys.argv[1:])
