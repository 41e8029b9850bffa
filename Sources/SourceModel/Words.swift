/// The words of a text, parted by whatever is blank.
extension StringProtocol {
    /// The words, parted by blanks.
    package var words: [SubSequence] {
        var words: [SubSequence] = []
        var start: Index?
        for index in unicodeScalars.indices {
            if unicodeScalars[index].isBlank {
                if let begin = start { words.append(self[begin..<index]) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let begin = start { words.append(self[begin..<endIndex]) }
        return words
    }

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
