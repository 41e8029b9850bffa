import Diagnostics
import MarkupSource

/// How the cells of a workbook show their numbers, by the number of their style (styles.xml).
struct CellFormats {
    private var formats: [NumberFormat] = []

    init() {}

    init(_ content: [UInt8]) throws(Failure) {
        var codes: [Int: String] = [:]
        var parsed: [Int: NumberFormat] = [:]
        var isCellFormats = false
        var reader = try XMLReader(content, name: "styles.xml")
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                switch element.name {
                case "numFmt":
                    if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
                        codes[id] = code
                    }
                case "cellXfs": isCellFormats = true
                case "xf" where isCellFormats:
                    let id = element["numFmtId"].flatMap { Int($0) } ?? 0
                    let format = parsed[id] ?? NumberFormat(codes[id] ?? NumberFormat.builtIn(id) ?? "General")
                    parsed[id] = format
                    formats.append(format)
                default: break
                }
            case .end("cellXfs"): isCellFormats = false
            case .end, .text: break
            }
        }
    }

    subscript(style: Int?) -> NumberFormat {
        let index = style ?? 0
        return formats.indices.contains(index) ? formats[index] : .general
    }
}
