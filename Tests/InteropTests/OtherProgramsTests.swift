import Foundation
import TestSupport
import Testing

@Suite("Other programs")
struct OtherProgramsTests {
    private func render(_ example: String) throws -> (folder: TemporaryFolder, name: String) {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["render", example, "-o", folder.path]).status == 0)
        return (folder, URL(filePath: example).deletingPathExtension().lastPathComponent)
    }

    private func words(_ text: String) -> [String] { text.split { !$0.isLetter && !$0.isNumber }.map(String.init) }

    private func text(ofHTML html: String) -> String {
        html.replacing(#/(?s)^.*<main[^>]*>|</main>.*$/#, with: "").replacing(#/<[^>]*>/#, with: " ")
    }

    @Test("Chromium shows the page with every row of the table, and prints it", arguments: Examples.all)
    func chromium(example: String) throws {
        let (folder, name) = try render(example)
        let page = folder.path + "/\(name).html"
        let profile = "--user-data-dir=\(folder.path)/profile"
        let dump = try Program.tool(
            "chromium", ["--headless", "--no-sandbox", "--disable-gpu", profile, "--dump-dom", "file://\(page)"])
        #expect(dump.status == 0)
        let source = try folder.text("\(name).html")
        // The script adds the form that filters the table, and nothing else.
        let form = dump.output.firstMatch(of: #/(?s)<form class="filter".*?</form>/#)
        #expect((form != nil) == source.contains("class=\"filter-template\""))
        let shown = form.map { dump.output.replacingCharacters(in: $0.range, with: "") } ?? dump.output
        #expect(words(text(ofHTML: shown)) == words(text(ofHTML: source)))
        let print = try Program.tool(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", profile, "--no-pdf-header-footer",
                "--print-to-pdf=\(folder.path)/print.pdf", "file://\(page)",
            ])
        #expect(print.status == 0)
        let printed = Set(words(try Program.tool("pdftotext", [folder.path + "/print.pdf", "-"]).output))
        let rows = source.split(separator: "<tr").count
        #expect(rows > 20)
        // A word at a line's end may be divided on paper; a whole row may not be missing.
        let lost = words(text(ofHTML: source)).filter { !printed.contains($0) }
        #expect(lost.count < 12, "\(lost)")
    }

    @Test("pandoc reads the Markdown as one table with as many rows as the plan", arguments: Examples.all)
    func pandoc(example: String) throws {
        let (folder, name) = try render(example)
        let outcome = try Program.tool(
            "pandoc", ["-f", "gfm", "-t", "html", "--wrap=none", folder.path + "/\(name).md"])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let tables = outcome.output.split(separator: "<table").count - 1
        #expect(tables == 1)
        let rows = outcome.output.split(separator: "<tr").count - 1
        let lines = try folder.text("\(name).md").split(separator: "\n").count { $0.hasPrefix("|") }
        // One line a row; the line below the head is no row.
        #expect(rows == lines - 1)
        // Markdown has one head row: where the page has two, their words stand in another order.
        #expect(
            words(text(ofHTML: outcome.output)).sorted()
                == words(text(ofHTML: try folder.text("\(name).html"))).sorted())
    }

    @Test("LibreOffice opens the page", arguments: [Examples.first])
    func libreOffice(example: String) throws {
        let (folder, name) = try render(example)
        let outcome = try Program.tool(
            "soffice",
            [
                "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir", folder.path, "\(folder.path)/\(name).html",
            ])
        #expect(outcome.status == 0)
        let read = words(try folder.text("\(name).txt"))
        let expected = words(text(ofHTML: try folder.text("\(name).html")))
        #expect(Set(expected).isSubset(of: Set(read)))
    }

    @Test("MuPDF meets the tagged text in the order of the page, word for word", arguments: Examples.all)
    func taggedText(example: String) throws {
        let (folder, name) = try render(example)
        let outcome = try Program.tool("mutool", ["trace", folder.path + "/\(name).pdf"])
        #expect(outcome.status == 0)
        var layers: [Substring] = []
        var text = ""
        for line in outcome.output.split(separator: "\n") {
            if let layer = line.firstMatch(of: #/<layer name="(\w+)"/#)?.1 {
                layers.append(layer)
            } else if line.contains("<end_layer") {
                _ = layers.popLast()
                // Elements are words apart; only what a page break cuts goes on.
                text += " "
            } else if let character = line.firstMatch(of: #/<g unicode="([^"]*)"/#)?.1, !layers.contains("Artifact") {
                #expect(!layers.isEmpty)
                text += character
            }
        }
        let page = words(self.text(ofHTML: try folder.text("\(name).html")))
        // The trace has no spaces at lines' ends, so words are compared without regard to where they end.
        #expect(words(text.replacing("\u{AD}", with: "")).joined() == page.joined())
    }

    @Test("MuPDF reads every word of the PDF that the page has", arguments: Examples.all)
    func mutool(example: String) throws {
        let (folder, name) = try render(example)
        let outcome = try Program.tool("mutool", ["draw", "-F", "text", "-o", "-", folder.path + "/\(name).pdf"])
        #expect(outcome.status == 0)
        let read = Set(words(outcome.output.replacing("\u{AD}\n", with: "").replacing("-\n", with: "-")))
        let expected = words(text(ofHTML: try folder.text("\(name).html")))
        // MuPDF passes over ActualText, so the word that is spaced out by letters comes as letters.
        let lost = expected.filter { !read.contains($0) && $0 != "приказываю" }
        #expect(lost.isEmpty, "\(lost.prefix(10))")
    }
}
