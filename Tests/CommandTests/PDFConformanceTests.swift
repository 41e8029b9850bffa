import Foundation
import TestSupport
import Testing

/// PDF/A-2a and PDF/UA-1 as far as it can be seen in the finished bytes: one check for each thing that cairo does not write.
@Suite("Every PDF")
struct PDFConformanceTests {
    private static let files = Examples.all + Examples.reports + Seeds.all

    /// A rendered PDF, its objects by qpdf's JSON.
    private struct Finished {
        let folder: TemporaryFolder
        let path: String
        let objects: [String: [String: Any]]
        /// Objects that are arrays of references.
        let arrays: [String: [String]]
        let trailer: [String: Any]

        init(_ input: String) throws {
            folder = try TemporaryFolder()
            let command = Examples.reports.contains(input) ? ["report", "render", Examples.first] : ["render"]
            _ = try Program.run(command + [input, "--format", "pdf,html", "-o", folder.path])
            path = folder.path + "/" + (try #require(try folder.names().first { $0.hasSuffix(".pdf") }))
            let json = try Program.tool("qpdf", ["--json=2", "--json-key=qpdf", path]).output
            let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
            let parts = try #require(root["qpdf"] as? [[String: Any]])
            let entries = try #require(parts.last)
            var objects: [String: [String: Any]] = [:]
            var arrays: [String: [String]] = [:]
            for (key, value) in entries {
                guard let value = value as? [String: Any] else { continue }
                let stream = (value["stream"] as? [String: Any])?["dict"] as? [String: Any]
                arrays[key.replacing("obj:", with: "")] = value["value"] as? [String]
                objects[key.replacing("obj:", with: "")] = stream ?? value["value"] as? [String: Any] ?? [:]
            }
            self.objects = objects
            self.arrays = arrays
            trailer = try #require(objects["trailer"])
        }

        func object(_ value: Any?) throws -> [String: Any] {
            if let direct = value as? [String: Any] { return direct }
            let reference = value as? String ?? ""
            return try #require(objects[reference])
        }

        var firstPage: String? {
            let pages = try? object(object(trailer["/Root"])["/Pages"])
            return (pages?["/Kids"] as? [String])?.first
        }

        func all(_ key: String, _ value: String) -> [[String: Any]] {
            objects.values.filter { $0[key] as? String == value }
        }

        /// A stream's decoded data.
        func data(_ reference: String) throws -> String {
            let number = reference.split(separator: " ")[0]
            return try Program.tool("qpdf", ["--show-object=\(number)", "--filtered-stream-data", path]).output
        }
    }

    @Test("says what it is, in its catalog, its metadata and its trailer", arguments: files)
    func documentLevel(input: String) throws {
        let pdf = try Finished(input)
        let catalog = try pdf.object(pdf.trailer["/Root"])
        #expect(catalog["/Lang"] as? String == "u:ru-RU")
        #expect((try pdf.object(catalog["/MarkInfo"]))["/Marked"] as? Bool == true)
        #expect((try pdf.object(catalog["/ViewerPreferences"]))["/DisplayDocTitle"] as? Bool == true)
        let intents = try #require(catalog["/OutputIntents"] as? [Any])
        let intent = try pdf.object(intents.first)
        #expect(intent["/S"] as? String == "/GTS_PDFA1")
        #expect((try pdf.object(intent["/DestOutputProfile"]))["/N"] as? Int == 3)
        #expect((pdf.trailer["/ID"] as? [Any])?.count == 2)
        let info = try pdf.object(pdf.trailer["/Info"])
        let created = try #require(info["/CreationDate"] as? String)
        #expect(created.hasPrefix("u:D:") && created == info["/ModDate"] as? String)
        let xmp = try pdf.data(try #require(catalog["/Metadata"] as? String))
        for part in [
            "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "pdfaExtension:schemas", "<dc:language>",
        ] {
            #expect(xmp.contains(part), "\(part)")
        }
        let title = try #require(info["/Title"] as? String).dropFirst(2)
        #expect(
            xmp.contains(
                String(title).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")))
        let digits = created.filter(\.isNumber)
        #expect(
            xmp.replacing("-", with: "").replacing(":", with: "").contains(
                digits.prefix(8) + "T" + digits.dropFirst(8) + "Z"))
        #expect(try XMLDocumentCheck.isWellFormed(xmp))
    }

    @Test("embeds its fonts with a map to Unicode, and orders its pages by their structure", arguments: files)
    func fontsAndPages(input: String) throws {
        let pdf = try Finished(input)
        for font in pdf.all("/Type", "/Font")
        where font["/DescendantFonts"] != nil || font["/Subtype"] as? String == "/TrueType" {
            #expect(font["/ToUnicode"] != nil || font["/Encoding"] as? String == "/WinAnsiEncoding", "\(font)")
        }
        let composites = pdf.all("/Subtype", "/CIDFontType2")
        #expect(!composites.isEmpty)
        #expect(composites.allSatisfy { $0["/CIDToGIDMap"] as? String == "/Identity" })
        for descriptor in pdf.all("/Type", "/FontDescriptor") { #expect(descriptor["/FontFile2"] != nil) }
        let pages = pdf.all("/Type", "/Page")
        #expect(!pages.isEmpty)
        #expect(pages.allSatisfy { $0["/Tabs"] as? String == "/S" && $0["/StructParents"] != nil })
        for annotation in pdf.all("/Type", "/Annot") {
            #expect(annotation["/F"] as? Int == 4 && annotation["/Contents"] != nil)
        }
    }

    @Test("gives every head cell its scope and every span its number", arguments: files)
    func tables(input: String) throws {
        let pdf = try Finished(input)
        let heads = pdf.all("/S", "/TH")
        #expect(!heads.isEmpty)
        for head in heads {
            let attributes = try pdf.object(head["/A"])
            #expect(attributes["/O"] as? String == "/Table")
            #expect(["/Row", "/Column"].contains(attributes["/Scope"] as? String))
        }
        let allowed: Set = [
            "/Document", "/Part", "/Link", "/H1", "/H2", "/P", "/Span", "/L", "/LI", "/Lbl", "/LBody", "/Table",
            "/THead",
            "/TBody", "/TR", "/TH", "/TD", "/Figure",
        ]
        for element in pdf.all("/Type", "/StructElem") { #expect(allowed.contains(element["/S"] as? String ?? "")) }
        for figure in pdf.all("/S", "/Figure") { #expect((figure["/Alt"] as? String ?? "").count > 20) }
        // Every row has as many columns as the table: nothing is left over where a page break cut a row.
        for table in pdf.all("/S", "/Table") { try expectRegular(table, in: pdf) }
    }

    private func expectRegular(_ table: [String: Any], in pdf: Finished) throws {
        var widths: Set<Int> = []
        for group in try kids(of: table, in: pdf) {
            var reach: [Int: Int] = [:]
            for row in try kids(of: group, in: pdf) {
                var column = 0
                var next = reach.compactMapValues { $0 > 1 ? $0 - 1 : nil }
                for cell in try kids(of: row, in: pdf) {
                    while reach[column] != nil { column += 1 }
                    let attributes = cell["/A"].flatMap { try? pdf.object($0) }
                    let span = attributes?["/ColSpan"] as? Int ?? 1
                    let rows = attributes?["/RowSpan"] as? Int ?? 1
                    if rows > 1 { for covered in column..<column + span { next[covered] = rows - 1 } }
                    column += span
                }
                while reach[column] != nil { column += 1 }
                widths.insert(column)
                reach = next
            }
            #expect(reach.isEmpty)
        }
        #expect(widths.count == 1, "\(widths)")
    }

    @Test("finds from every piece of tagged content the element that holds it", arguments: files)
    func parentTree(input: String) throws {
        let pdf = try Finished(input)
        let catalog = try pdf.object(pdf.trailer["/Root"])
        let tree = try pdf.object(try pdf.object(catalog["/StructTreeRoot"])["/ParentTree"])
        let numbers = try #require(tree["/Nums"] as? [Any])
        var parents: [Int: [String]] = [:]
        for index in stride(from: 0, to: numbers.count, by: 2) {
            guard let key = numbers[index] as? Int, let reference = numbers[index + 1] as? String else { continue }
            parents[key] = pdf.arrays[reference]
        }
        for page in pdf.all("/Type", "/Page") {
            let key = page["/StructParents"] as? Int ?? -1
            let elements = try #require(parents[key])
            for (identifier, reference) in elements.enumerated() {
                let kids = pdf.objects[reference].map { $0["/K"] as? [Any] ?? $0["/K"].map { [$0] } ?? [] } ?? []
                let identifiers = kids.compactMap { $0 as? Int ?? ($0 as? [String: Any])?["/MCID"] as? Int }
                #expect(identifiers.contains(identifier), "\(reference)")
            }
        }
    }

    /// What may stand within what (ISO 32000-1, 14.8.4).
    private static let allowedParents: [String: Set<String>] = [
        "/Document": ["/StructTreeRoot"], "/Part": ["/Document"], "/L": ["/Part", "/LBody", "/TD", "/TH"],
        "/LI": ["/L"], "/Lbl": ["/LI"], "/LBody": ["/LI"], "/Table": ["/Part"], "/THead": ["/Table"],
        "/TBody": ["/Table"], "/TR": ["/THead", "/TBody", "/Table"], "/TH": ["/TR"], "/TD": ["/TR"],
        "/P": ["/Part", "/LBody", "/TD", "/TH"],
    ]

    @Test("nests its elements as the standard says, and hangs each in the tree", arguments: files)
    func nesting(input: String) throws { try expectNested(try Finished(input)) }

    private func expectNested(_ pdf: Finished) throws {
        let root = try #require(try pdf.object(pdf.trailer["/Root"])["/StructTreeRoot"])
        var seen: Set<String> = []
        func visit(_ element: [String: Any], _ type: String) throws {
            let kids = element["/K"] as? [Any] ?? element["/K"].map { [$0] } ?? []
            for reference in kids.compactMap({ $0 as? String }) {
                #expect(seen.insert(reference).inserted, "twice: \(reference)")
                let kid = try pdf.object(reference)
                let kidType = kid["/S"] as? String ?? ""
                if let allowed = Self.allowedParents[kidType] {
                    #expect(allowed.contains(type), "\(kidType) in \(type)")
                }
                try visit(kid, kidType)
            }
        }
        try visit(try pdf.object(root), "/StructTreeRoot")
        for (reference, object) in pdf.objects where object["/Type"] as? String == "/StructElem" {
            #expect(seen.contains(reference), "not in the tree: \(reference) \(object["/S"] ?? "")")
            if object["/S"] as? String == "/L" { #expect(try pdf.object(object["/A"])["/ListNumbering"] != nil) }
        }
    }

    @Test("keeps lists and paragraphs whole where page breaks cut their cell")
    func cutCells() throws {
        let margin = String(repeating: " ", count: 14)
        let items = (1...110).map { "\(margin)- пункт \($0) списка, который занимает строку в ячейке" }
        let paragraphs = (1...90).map { "\(margin)Абзац \($0), который тоже занимает место.\n" }
        let plan = """
            prikaz: 1
            appendices:
              - title: План
                sections:
                  - activities:
                      - number: "1"
                        activity: |-
            \(items.joined(separator: "\n"))
                        responsible: |-
            \(paragraphs.joined(separator: "\n"))
                        deadline: Май 2026 г.
                        result: Справка

            """
        let files = try TemporaryFolder()
        let pdf = try Finished(try files.file("plan.yaml", plan))
        try expectNested(pdf)
        #expect(pdf.all("/S", "/LI").count == 110 && pdf.all("/S", "/L").count == 1)
        #expect(pdf.all("/S", "/TR").count == 2 && pdf.all("/S", "/TD").count == 4)
        let text = try Program.tool("pdfinfo", ["-struct-text", pdf.path]).output
        for number in 1...110 { #expect(text.contains("пункт \(number) ")) }
    }

    @Test(
        "comes out whole from plans that are hardly any",
        arguments: [
            "appendices: [{}, {title: План}]", "appendices: [{title: План, columns: [{field: activity, title: Дело}]}]",
            "appendices: [{title: \"a\\uFFFFb\", sections: [{title: \"\\uFDD0\", activities: [{activity: Дело}]}]}]",
            "order: {title: \"\(String(repeating: "Об утверждении ", count: 1300))\"}",
            "order: {title: \"строка\\nвторая\\tтретья\"}",
            "order: {signatory: {position: \"\(String(repeating: "Директор школы ", count: 900))\", name: О.О. Образцова}}",
            "order: {clauses: [\"\(String(repeating: "н", count: 800))\"]}",
        ])
    func hardlyAny(body: String) throws {
        let folder = try TemporaryFolder()
        let pdf = try Finished(try folder.file("plan.yaml", "prikaz: 1\n\(body)\n"))
        try expectNested(pdf)
        try artifacts(of: pdf)
        let info = try pdf.object(pdf.trailer["/Info"])
        let xmp = try pdf.data(try #require(try pdf.object(pdf.trailer["/Root"])["/Metadata"] as? String))
        let title = try #require(info["/Title"] as? String).dropFirst(2)
        #expect(xmp.contains(title) && title.count <= 2_000)
        #expect(try Program.tool("qpdf", ["--check", pdf.path]).status == 0)
    }

    private func kids(of element: [String: Any], in pdf: Finished) throws -> [[String: Any]] {
        let kids = element["/K"] as? [Any] ?? element["/K"].map { [$0] } ?? []
        return try kids.compactMap { $0 as? String }.map { try pdf.object($0) }
    }

    private static let everything = """
        prikaz: 1
        organization: {name: Школа № 0, place: Вымыслов}
        order:
          kind: ПРИКАЗ
          title: Об утверждении плана
          clauses: [Утвердить план (приложение).]
          signatory: {position: Директор школы, name: О.О. Образцова}
          signature: {certificate: 00A1B2, owner: Образцова Ольга, valid_from: 2025-01-10, valid_to: 2026-04-10}
          acquainted: [{position: Учитель, name: П.П. Примеров}]
          visas: [{position: Юрист, name: Н.Н. Небылицына}]
          executor: {name: Выдумкин, phone: 00-00-00}
          copy: true
          qr: https://example.org/1
        appendices:
          - title: План
            sections:
              - activities:
                  - {number: "1", activity: Собрание, responsible: Директор, deadline: Май 2026 г., result: Акт}
        """

    @Test("has every optional requisite that the plan gives, and words for the picture")
    func optionalRequisites() throws {
        let folder = try TemporaryFolder()
        let pdf = try Finished(try folder.file("plan.yaml", Self.everything))
        let text = try Program.tool("pdftotext", ["-layout", pdf.path, "-"]).output
        for words in [
            "ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ", "00A1B2", "с 10.01.2025 по 10.04.2026", "С приказом ознакомлены",
            "Лист согласования", "Н.Н. Небылицына", "Выдумкин", "КОПИЯ ВЕРНА",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let figures = pdf.all("/S", "/Figure")
        #expect(figures.count == 1)
        let figure = try #require(figures.first)
        #expect(figure["/Alt"] as? String == "u:QR-код: https://example.org/1")
        // Requisite 31 stands in the lower right corner of the first sheet, whatever the length of the order.
        let box = try #require(try pdf.object(figure["/A"])["/BBox"] as? [Double])
        #expect(box.count == 4 && box[2] > 560 && box[3] < 90, "\(box)")
        #expect(figure["/Pg"] as? String == pdf.firstPage)
        // Number and date are blank: two ruled lines, and no word in their place.
        #expect(text.contains("№"))
        try artifacts(of: pdf)
    }

    @Test("leads from the clause that mentions the appendix to its page")
    func links() throws {
        let pdf = try Finished(Examples.first)
        let links = pdf.all("/Subtype", "/Link")
        #expect(links.count == 1)
        #expect(links.allSatisfy { $0["/Dest"] as? String == "u:part1" && $0["/StructParent"] != nil })
        let destinations = try Program.tool("pdfinfo", ["-dests", pdf.path]).output
        #expect(destinations.contains(#/2 \[ XYZ.*"part1"/#), "\(destinations)")
    }

    @Test("draws nothing that is neither tagged nor an artifact", arguments: files)
    func artifacts(input: String) throws { try artifacts(of: try Finished(input)) }

    private func artifacts(of pdf: Finished) throws {
        for page in pdf.all("/Type", "/Page") {
            let content = try pdf.data(try #require(page["/Contents"] as? String))
            var depth = 0
            for line in content.split(separator: "\n") {
                let word = line.split(separator: " ").last.map(String.init) ?? ""
                if ["BDC", "BMC"].contains(word) { depth += 1 }
                if word == "EMC" { depth -= 1 }
                if depth == 0 {
                    #expect(!["BT", "Tj", "S", "f", "Do"].contains(word) && !word.hasSuffix("TJ"), "\(line)")
                }
            }
            #expect(depth == 0)
        }
    }

    @Test("reads aloud as the document reads, word for word", arguments: files)
    func structureText(input: String) throws {
        let pdf = try Finished(input)
        let all = try Program.tool("pdfinfo", ["-struct-text", pdf.path]).output
        let lines = all.replacing(/\ Figure:\n( +\/.*\n)*( +".*\n)/, with: "\n").split(separator: "\n")
        let text = lines.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("\"") }.joined(separator: " ")
        let name = URL(filePath: pdf.path).deletingPathExtension().lastPathComponent
        // A chart is one figure with a description, on the page as well.
        let html = try pdf.folder.text("\(name).html").replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
        let page = PrintedWords.of(html: html).filter { $0 != "ПРОЕКТ" }
        #expect(PrintedWords.of(text.replacing("\u{AD}", with: "")) == page)
    }
}

/// Whether a text is XML at all.
enum XMLDocumentCheck {
    static func isWellFormed(_ text: String) throws -> Bool {
        let folder = try TemporaryFolder()
        let file = try folder.file("packet.xml", text)
        return try Program.tool("python3", ["-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])", file])
            .status == 0
    }
}
