// Quick looks at the bytes of a text. Every text of a plan is asked many times whether it may hold something, and hardly
// one does; to compare characters by their canonical forms, as `contains` does, takes a hundred times as long.

extension String {
    package var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }

    /// The word stands in the text, letter by letter as it is written here.
    package func holds(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard let first = word.first else { return true }
            let bytes = utf8
            var index = bytes.startIndex
            while let hit = bytes[index...].firstIndex(of: first) {
                if bytes[hit...].starts(with: word) { return true }
                index = bytes.index(after: hit)
            }
            return false
        }
    }
}
