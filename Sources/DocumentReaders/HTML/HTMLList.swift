import MarkupSource
import SourceModel

/// A list, and what a browser shows before its items.
struct HTMLList {
    private enum Style { case none, bullet, decimal, letters, roman }

    private var style: Style
    private var next: Int
    private let isUpper: Bool
    /// Counts its items.
    let isOrdered: Bool

    init(_ element: MarkupElement) {
        isOrdered = element.name == "ol"
        next = element["start"].flatMap { Int($0) } ?? 1
        let shown = HTMLStyle(element).listStyle ?? ""
        let type = element["type"] ?? ""
        isUpper = type == "A" || type == "I" || shown.contains("upper")
        if shown.hasPrefix("none") {
            style = .none
        } else if !isOrdered {
            style = .bullet
        } else if shown.contains("roman") || type == "i" || type == "I" {
            style = .roman
        } else if shown.contains("alpha") || shown.contains("latin") || type == "a" || type == "A" {
            style = .letters
        } else {
            style = .decimal
        }
    }

    /// The label of the next item.
    mutating func label(of item: MarkupElement) -> String? {
        if let value = item["value"].flatMap({ Int($0) }) { next = value }
        defer { next = next &+ 1 }
        if HTMLStyle(item).listStyle?.hasPrefix("none") == true { return nil }
        switch style {
        case .none: return nil
        case .bullet: return "–"
        case .decimal: return "\(next)."
        case .letters:
            guard (1...26).contains(next) else { return "\(next)." }
            let letter = String(Unicode.Scalar(UInt8((isUpper ? 0x40 : 0x60) + next)))
            return "\(letter)."
        case .roman: return "\(isUpper ? Self.roman(next) : Self.roman(next).lowercased())."
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return String(number) }
        var rest = number
        var roman = ""
        for (value, digits) in [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ] {
            while rest >= value {
                roman += digits
                rest -= value
            }
        }
        return roman
    }
}
