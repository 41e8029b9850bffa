import Diagnostics
import FoundationEssentials

/// The findings of `check` as JSON: an array whose shape other programs rely on.
enum FindingsJSON {
    private struct Finding: Encodable {
        let code: String
        let name: String
        let severity: String
        let file: String?
        let line: Int?
        let column: Int?
        let place: Place
        let activity: String?
        let message: String
        let hint: String?
    }

    private struct Place: Encodable {
        var paragraph: Int?
        var sheet: String?
        var cell: String?
        let field: String?
        let quote: String?
    }

    static func text(_ findings: [Diagnostic], in language: Language) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(findings.map { finding($0, in: language) })
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private static func finding(_ diagnostic: Diagnostic, in language: Language) -> Finding {
        var place = Place(field: diagnostic.field, quote: diagnostic.quote)
        switch diagnostic.place {
        case .paragraph(let number): place.paragraph = number
        case .cell(let sheet, let reference): (place.sheet, place.cell) = (sheet, reference)
        case .text, .unknown: break
        }
        return Finding(
            code: diagnostic.code, name: diagnostic.name, severity: diagnostic.severity.rawValue,
            file: diagnostic.file, line: diagnostic.place.line, column: diagnostic.place.column, place: place,
            activity: diagnostic.activity, message: diagnostic.message.text(in: language),
            hint: diagnostic.hint?.text(in: language))
    }
}
