extension Activity {
    /// The name by which a link leads to the activity's row on a page: its number, where that is one («1.2», not
    /// «1.2 (а)»). A number that is given twice leads to the first of its rows.
    public var anchor: String? {
        guard let number = number?.text, number.utf8.count <= 20 else { return nil }
        var name = number.lowercased()[...]
        while let last = name.last, last == "." || last == ")" || last.isWhitespace { name.removeLast() }
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && !name.isEmpty ? String(name) : nil
    }
}
