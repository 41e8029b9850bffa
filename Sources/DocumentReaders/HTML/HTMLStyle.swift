import MarkupSource
import SourceModel

/// What an element's attributes say of the look of its text.
struct HTMLStyle {
    /// Nil where it is as around it.
    private(set) var isBold: Bool?
    private(set) var isHidden = false
    /// The element's width in whatever unit.
    private(set) var width: Double?
    private(set) var listStyle: String?
    /// The mark that Word writes before an item of a list.
    private(set) var isListMark = false

    init(_ element: MarkupElement) {
        width = element["width"].flatMap(Self.number)
        if element["hidden"] != nil { isHidden = true }
        guard let style = element["style"] else { return }
        for declaration in style.prefix(4000).split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].trimmed.lowercased()
            switch parts[0].trimmed.lowercased() {
            case "font-weight": isBold = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
            case "display": if value.hasPrefix("none") { isHidden = true }
            case "mso-hide": if value == "all" { isHidden = true }
            case "width": width = Self.number(value) ?? width
            case "list-style", "list-style-type": listStyle = value
            case "mso-list": isListMark = value == "ignore"
            default: break
            }
        }
    }

    private static func number(_ text: String) -> Double? {
        Double(text.prefix { $0.isNumber || $0 == "." }).flatMap { $0 > 0 && $0 < 1e6 ? $0 : nil }
    }
}
