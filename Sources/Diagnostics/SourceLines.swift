/// The lines of a text, found once, so that any number of findings can show theirs.
public struct SourceLines: Sendable {
    private let text: String
    private let ranges: [Range<String.Index>]

    /// - Parameter unicodeBreaks: lines also end at NEL, LS and PS, as YAML counts them (YAML 1.1, 5.4).
    public init(_ text: String, unicodeBreaks: Bool = false) {
        self.text = text
        var ranges: [Range<String.Index>] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            let isBreak =
                switch scalar {
                case "\n", "\r": true
                case "\u{85}", "\u{2028}", "\u{2029}": unicodeBreaks
                default: false
                }
            index = next
            guard isBreak else { continue }
            ranges.append(start..<scalars.index(before: next))
            if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" { index = scalars.index(after: next) }
            start = index
        }
        if start < scalars.endIndex { ranges.append(start..<scalars.endIndex) }
        self.ranges = ranges
    }

    public var count: Int { ranges.count }

    /// The characters of a line, counted from 1; nil beyond the text.
    public func line(_ number: Int) -> [Unicode.Scalar]? {
        ranges.indices.contains(number - 1) ? Array(text.unicodeScalars[ranges[number - 1]]) : nil
    }

    /// Where a line begins in the text, and where it ends before its break.
    public func range(ofLine number: Int) -> Range<String.Index>? {
        ranges.indices.contains(number - 1) ? ranges[number - 1] : nil
    }
}
