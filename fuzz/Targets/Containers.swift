import TestSupport

/// A document of an office program whose parts are the input's: fuzzing a packed file would only break its packing.
struct Container: Sendable {
    /// The names of the parts in the container, in the order of the input's.
    let parts: [String]
    /// What is there besides, and is no input.
    var others: [(name: String, text: String)] = []

    func bytes(of input: Input) -> [UInt8] {
        var zip = StoredZip()
        for other in others { zip.add(other.name, other.text) }
        for (name, part) in Swift.zip(parts, input.parts) where !part.isEmpty {
            zip.add(name, String(decoding: part, as: UTF8.self))
        }
        return zip.bytes
    }

    static let word = Container(parts: [
        "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
    ])

    static let workbook = Container(
        parts: [
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml",
            "xl/workbook.xml",
        ],
        others: [
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet2.xml"/>\
                <Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
                <Relationship Id="t" Type="x/styles" Target="styles.xml"/></Relationships>
                """
            )
        ])

    /// A text or a workbook: `content.xml` itself says which.
    static let openDocument = Container(parts: ["content.xml", "styles.xml"])
}

extension FuzzTarget {
    static let docx = importing("docx", .word)
    static let xlsx = importing("xlsx", .workbook)
    static let odt = importing("odt", .openDocument)
    static let ods = importing("ods", .openDocument)

    private static func importing(_ name: String, _ container: Container) -> FuzzTarget {
        FuzzTarget(name: name, mutation: .markup) { input in
            try Importing.take(container.bytes(of: input), named: "plan.\(name)", input)
        }
    }
}
