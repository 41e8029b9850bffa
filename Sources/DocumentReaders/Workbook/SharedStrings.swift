import Diagnostics
import MarkupSource
import SourceModel

/// The texts that a workbook's cells share (sharedStrings.xml).
enum SharedStrings {
    static func read(_ content: [UInt8]) throws(Failure) -> [String] {
        var strings: [String] = []
        var text = ""
        var length = 0
        var isText = false
        /// Inside of the pronunciation that East Asian texts carry beside them.
        var isPhonetic = false
        var reader = try XMLReader(content, name: "sharedStrings.xml")
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                switch element.name {
                case "si": text = ""
                case "rPh": isPhonetic = true
                case "t": isText = !isPhonetic
                default: break
                }
            case .text(let part): if isText { text += part }
            case .end("t"): isText = false
            case .end("rPh"): isPhonetic = false
            case .end("si"):
                length += text.utf8.count
                guard length <= SheetDocument.mostText else {
                    throw Failure(TextLimit.exceeded(SheetDocument.mostText))
                }
                strings.append(SheetText.clean(text.unescapingControls))
            case .end: break
            }
        }
        return strings
    }
}

extension String {
    /// Control characters are written `_x000D_` in a workbook's texts (ECMA-376-1, 22.9.2.19).
    var unescapingControls: String {
        guard utf8.contains(UInt8(ascii: "_")), contains("_x") else { return self }
        return replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}
