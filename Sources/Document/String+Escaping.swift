extension String {
    /// Appends `text`, each character that `escape` answers for replaced by the answer.
    ///
    /// `escape` is asked with a character and the one after it. Characters that are no text are made printable first,
    /// so that every renderer shows the same (``Unicode/Scalar/printable``).
    public mutating func append(
        _ text: String, escaping escape: (_ character: Unicode.Scalar, _ next: Unicode.Scalar?) -> String?
    ) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            let scalar = scalars[index]
            if scalar.mayNeedEscaping {
                let printable = scalar.printable
                let escaped = escape(printable, next < scalars.endIndex ? scalars[next].printable : nil)
                if escaped != nil || printable != scalar {
                    append(contentsOf: text[start..<index])
                    append(contentsOf: escaped ?? String(printable))
                    start = next
                }
            }
            index = next
        }
        append(contentsOf: text[start...])
    }
}

extension Unicode.Scalar {
    /// The character itself, or what stands for it where it is no text: a space for a tab or a line's end, a control
    /// picture (U+2400…) for another control character, U+FFFD for what Unicode says is never a character.
    ///
    /// HTML forbids such characters even as references (WHATWG HTML, 13.1.4), Markdown reads line ends as structure.
    public var printable: Unicode.Scalar {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0xFDD0...0xFDEF: "\u{FFFD}"
        default: value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : self
        }
    }

    /// Letters and figures of the scripts below U+2000 go by unseen, for they are nearly all of a text; ALM (U+061C)
    /// is the one bidi control among them.
    fileprivate var mayNeedEscaping: Bool { value < 0xA0 || value >= 0x2000 || value == 0x061C }
}
