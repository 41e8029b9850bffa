import Diagnostics
import PlanModel

/// A value as it is written in the file, where that is plainly its words: bare or in quotes on one line, or as a
/// literal block.
struct WrittenScalar {
    private let value: String
    /// The words of the value, line by line, where they stand in the text.
    private let ranges: [Range<String.Index>]
    private let style: Style

    private enum Style {
        case plain, singleQuoted, doubleQuoted, literal
    }

    /// Nil where the form is another, or leaves a doubt.
    init?(of value: SourceText, in text: String, lines: SourceLines) {
        guard case .text(let line, let column) = value.place, column > 0, let range = lines.range(ofLine: line) else {
            return nil
        }
        let scalars = text.unicodeScalars
        guard let start = scalars.index(range.lowerBound, offsetBy: column - 1, limitedBy: range.upperBound),
            start < range.upperBound
        else { return nil }
        // A literal block may keep the end of its last line.
        self.value = value.text.hasSuffix("\n") ? String(value.text.dropLast()) : value.text
        switch scalars[start] {
        case "|":
            style = .literal
            guard
                let found = Self.block(self.value, header: text[start..<range.upperBound], after: line, in: text, lines)
            else { return nil }
            ranges = found
        case "\"", "'":
            style = scalars[start] == "'" ? .singleQuoted : .doubleQuoted
            let rest = scalars[scalars.index(after: start)..<range.upperBound]
            guard !value.text.contains("\n"), let end = Self.end(of: value.text, in: rest), end < range.upperBound,
                scalars[end] == scalars[start]
            else { return nil }
            ranges = [rest.startIndex..<end]
        default:
            style = .plain
            let rest = scalars[start..<range.upperBound]
            guard !value.text.contains("\n"), let end = Self.end(of: value.text, in: rest) else { return nil }
            ranges = [start..<end]
        }
    }

    /// The changes that make it read `new`; nil where `new` could not be written so.
    func edits(to new: String) -> [(range: Range<String.Index>, new: String)]? {
        guard !value.isEmpty else { return nil }
        let new = new.hasSuffix("\n") ? String(new.dropLast()) : new
        let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
        let oldLines = value.split(separator: "\n", omittingEmptySubsequences: false)
        guard newLines.count == ranges.count, oldLines.count == ranges.count,
            !newLines.contains("") || style == .literal
        else { return nil }
        let forbidden: [Character] =
            switch style {
            case .plain: ["\"", "'", "#", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "@", "`", "\\"]
            case .singleQuoted: ["'"]
            case .doubleQuoted: ["\"", "\\"]
            case .literal: []
            }
        // A bare value with a mark of YAML in it means what its neighbours make of it.
        if style == .plain, new.contains(": ") || new.hasSuffix(":") { return nil }
        guard !new.contains(where: forbidden.contains) else { return nil }
        return zip(zip(oldLines, newLines), ranges).compactMap { lines, range in
            lines.0 == lines.1 ? nil : (range, String(lines.1))
        }
    }

    /// Where `words` end that `text` begins with.
    private static func end(of words: String, in text: Substring.UnicodeScalarView) -> String.Index? {
        var index = text.startIndex
        for scalar in words.unicodeScalars {
            guard index < text.endIndex, text[index] == scalar else { return nil }
            index = text.index(after: index)
        }
        return index
    }

    /// The lines of a literal block, all with one indentation, in the order of the value's.
    private static func block(
        _ value: String, header: Substring, after line: Int, in text: String, _ lines: SourceLines
    ) -> [Range<String.Index>]? {
        // Indentation indicators are not understood here; a comment may follow.
        let mark = header.prefix { !$0.isWhitespace }
        guard ["|", "|-", "|+"].contains(mark) else { return nil }
        let words = value.split(separator: "\n", omittingEmptySubsequences: false)
        var found: [Range<String.Index>] = []
        var margin: Int?
        for (offset, word) in words.enumerated() {
            guard let range = lines.range(ofLine: line + 1 + offset) else { return nil }
            let scalars = text.unicodeScalars[range]
            if word.isEmpty {
                guard scalars.isEmpty else { return nil }
                found.append(range)
                continue
            }
            let indentation = margin ?? scalars.prefix { $0 == " " }.count
            margin = indentation
            guard scalars.prefix(indentation).allSatisfy({ $0 == " " }), scalars.count >= indentation else {
                return nil
            }
            let rest = scalars.dropFirst(indentation)
            guard let end = end(of: String(word), in: Substring(rest).unicodeScalars), end == range.upperBound else {
                return nil
            }
            found.append(rest.startIndex..<end)
        }
        return found
    }
}
