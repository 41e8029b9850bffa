/// Letters are told by their numbers: the plans of a district are millions of characters, and the tables of Unicode are
/// slow to ask.
extension Unicode.Scalar {
    var isCyrillic: Bool { (0x400...0x52F).contains(value) }

    var isLatin: Bool { (0x61...0x7A).contains(value | 0x20) && value < 0x80 || (0xC0...0x24F).contains(value) }

    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// Blanks within a line, the no-break ones too.
    var isBlank: Bool { value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x202F || value == 0x2009 }

    var isLineEnd: Bool { value == 0x0A || value == 0x0D }

    /// The small Russian letter; others as they are.
    var lowercaseRussian: Unicode.Scalar {
        switch value {
        case 0x410...0x42F: Unicode.Scalar(value + 0x20) ?? self
        case 0x401: "ё"
        default: self
        }
    }

    var isUppercaseRussian: Bool { (0x410...0x42F).contains(value) || value == 0x401 }
}

extension String {
    /// Every run of scalars that `belongs`: the words, when these are letters.
    func runs(of belongs: (Unicode.Scalar) -> Bool) -> [Range<Index>] {
        var runs: [Range<Index>] = []
        let scalars = unicodeScalars
        var start: Index?
        var index = scalars.startIndex
        while index != scalars.endIndex {
            if belongs(scalars[index]) {
                if start == nil { start = index }
            } else if let begun = start {
                runs.append(begun..<index)
                start = nil
            }
            index = scalars.index(after: index)
        }
        if let start { runs.append(start..<scalars.endIndex) }
        return runs
    }

    /// What stands round a place, cut at blanks: enough to find it by.
    func surroundings(of index: Index, before: Int = 24, after: Int = 24) -> String {
        var from = self.index(index, offsetBy: -before, limitedBy: startIndex) ?? startIndex
        var to = self.index(index, offsetBy: after, limitedBy: endIndex) ?? endIndex
        while from > startIndex, from < index, !self[from].isWhitespace { from = self.index(after: from) }
        while to < endIndex, to > self.index(after: index), !self[self.index(before: to)].isWhitespace {
            to = self.index(before: to)
        }
        return self[from..<to].trimmingBlanks
    }
}

extension StringProtocol {
    var trimmingBlanks: String {
        let tail = drop { $0.isWhitespace }
        guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(tail[...last])
    }
}
