extension String {
    /// The words, parted by blanks.
    package var words: [Substring] { wordsOf(self) }
}

extension Substring {
    /// The words, parted by blanks.
    package var words: [Substring] { wordsOf(self) }
}

private func wordsOf<Text: StringProtocol>(_ text: Text) -> [Text.SubSequence] {
    var words: [Text.SubSequence] = []
    var start: Text.Index?
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
        if scalars[index].isBlank {
            if let begin = start { words.append(text[begin..<index]) }
            start = nil
        } else if start == nil {
            start = index
        }
        index = scalars.index(after: index)
    }
    if let begin = start { words.append(text[begin..<text.endIndex]) }
    return words
}

extension StringProtocol {
    /// The last word, found from the end: cells can be long.
    package var lastWord: SubSequence {
        let scalars = unicodeScalars
        var start = endIndex
        while start > startIndex {
            let before = scalars.index(before: start)
            if scalars[before].isBlank { break }
            start = before
        }
        return self[start..<endIndex]
    }

    /// The first word.
    package var firstWord: SubSequence {
        self[startIndex..<(unicodeScalars.firstIndex { $0.isBlank } ?? endIndex)]
    }

    /// The text without blanks at its ends.
    package var trimmed: SubSequence {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return self[endIndex..<endIndex] }
        return self[start..<scalars.index(after: last)]
    }
}
