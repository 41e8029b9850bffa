import Diagnostics
import DocumentReaders
import Foundation
import PlanFile
import PlanModel
import SourceModel
import TestSupport
import Testing

@Suite("A plan out of a document that another program has written")
struct OfficeImportTests {
    /// The example as a document of another program.
    private func convert(_ example: String, to kind: String) throws -> (folder: TemporaryFolder, file: String) {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["render", example, "--format", "html", "-o", folder.path]).status == 0)
        let name = URL(filePath: example).deletingPathExtension().lastPathComponent
        let page = "\(folder.path)/\(name).html"
        let outcome =
            switch kind {
            case "pandoc": try Program.tool("pandoc", [page, "-o", "\(folder.path)/\(name).docx"])
            case "md":
                try Program.tool("pandoc", [page, "-t", "gfm", "--wrap=none", "-o", "\(folder.path)/\(name).md"])
            case "html":
                try Program.tool(
                    "soffice",
                    [
                        "--headless", "-env:UserInstallation=file://\(folder.path)/profile",
                        "--infilter=HTML (StarWriter)", "--convert-to", "html:HTML (StarWriter)", "--outdir",
                        "\(folder.path)/out", page,
                    ])
            default:
                try Program.tool(
                    "soffice",
                    [
                        "--headless", "-env:UserInstallation=file://\(folder.path)/profile",
                        "--infilter=HTML (StarWriter)", "--convert-to",
                        kind == "docx" ? "docx:MS Word 2007 XML" : "odt:writer8", "--outdir", folder.path, page,
                    ])
            }
        #expect(outcome.status == 0)
        let path = kind == "html" ? "\(folder.path)/out" : folder.path
        return (folder, "\(path)/\(name).\(kind == "pandoc" ? "docx" : kind)")
    }

    @Test(
        "is the plan that was rendered, word for word", arguments: Examples.all,
        ["docx", "odt", "pandoc", "html", "md"])
    func plan(example: String, kind: String) throws {
        let (folder, file) = try convert(example, to: kind)
        if ["docx", "odt", "pandoc"].contains(kind) { try expectWords(file, kind) }
        #expect(try Program.run(["import", file, "-o", "\(folder.path)/read.yaml"]).status == 0)
        let read = try PlanFile.read(try folder.text("read.yaml")).plan
        let source = try PlanFile.read(
            try String(contentsOf: Program.root.appending(path: example), encoding: .utf8)
        ).plan
        #expect(read.order?.signatory?.name == source.order?.signatory?.name)
        #expect(PlanTableWords(read) == PlanTableWords(source))
    }

    /// The reader has every word of the document's XML, and no other.
    private func expectWords(_ file: String, _ kind: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        let document = try #require(try DocumentReaders.read(bytes, fileName: file))
        var texts = document.dropped.map(\.text)
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph): texts.append(paragraph.text)
            case .grid(let grid): texts += grid.rows.flatMap { $0.cells.map(\.text) }
            }
        }
        let part = kind == "odt" ? "content.xml" : "word/document.xml"
        let xml = try Program.tool("unzip", ["-p", file, part]).output
        let expected = words(text(of: xml, kind))
        #expect(expected.count > 100)
        #expect(words(texts.joined(separator: " ")) == expected)
    }

    /// The words without marks of lists, which stand in no text.
    private func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
            .filter { $0.contains { $0.isLetter || $0.isNumber } }.sorted()
    }

    /// The text of the XML without regard to what its elements mean.
    private func text(of xml: String, _ kind: String) -> String {
        let body = kind == "odt" ? xml.firstMatch(of: #/(?s)<office:text.*</office:text>/#)?.0 ?? "" : Substring(xml)
        return
            String(body)
            .replacing(#/<(w:p|w:br|w:tab|text:p|text:h|text:s|text:tab|text:line-break|text:list)\b[^>]*>/#, with: " ")
            .replacing(#/<[^>]*>/#, with: "")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&amp;", with: "&").replacing("\u{AD}", with: "")
    }
}
