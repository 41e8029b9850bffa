/// Writes YAML with a stable order, comments and literal blocks, so that a person can go on from it.
public struct YAMLWriter {
    public private(set) var text = ""

    public init() {}

    public mutating func comment(_ line: String, indentation: Int = 0) {
        for part in line.split(separator: "\n", omittingEmptySubsequences: false) {
            text += String(repeating: " ", count: indentation) + "# "
            // A line break of any other kind would end the comment.
            for scalar in part.unicodeScalars {
                text.unicodeScalars.append(YAMLWriter.isPrintable(scalar) ? scalar : " ")
            }
            text += "\n"
        }
    }

    /// Writes `value` after a key or a dash that has just been written, and ends the line.
    public mutating func scalar(_ value: String, indentation: Int) {
        if value.contains("\n"), let block = literalBlock(value, indentation: indentation) {
            text += " \(block)"
        } else {
            text += " \(YAMLWriter.isSafePlain(value) ? value : YAMLWriter.quoted(value))\n"
        }
    }

    public mutating func key(_ key: String, indentation: Int) {
        text += String(repeating: " ", count: indentation)
        text += (YAMLWriter.isSafePlain(key) ? key : YAMLWriter.quoted(key)) + ":"
    }

    public mutating func raw(_ string: String) { text += string }

    /// A `|-` block, where the text survives one: no control characters, no blank at a line's edge that would be lost.
    private func literalBlock(_ value: String, indentation: Int) -> String? {
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        let isPlain = lines.allSatisfy { line in
            line.unicodeScalars.allSatisfy { YAMLWriter.isPrintable($0) } && line.first != " " && line.first != "\t"
        }
        guard isPlain, lines.first?.isEmpty == false, lines.last?.isEmpty == false else { return nil }
        let margin = String(repeating: " ", count: indentation + 2)
        return "|-\n" + lines.map { $0.isEmpty ? "\n" : "\(margin)\($0)\n" }.joined()
    }

    /// May stand without quotes and be read as the same words: it begins with a letter and holds nothing that YAML
    /// could take for structure, a number, a date, a flag or nothing.
    static func isSafePlain(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first, first.properties.isAlphabetic || first == "«" else {
            return false
        }
        if value.utf8.count <= longestReserved, reservedWords.contains(value.lowercased()) { return false }
        var before: Unicode.Scalar = " "
        for scalar in value.unicodeScalars {
            if before == ":", scalar == " " { return false }
            if before == " ", scalar == "#" { return false }
            if !isPrintable(scalar) { return false }
            before = scalar
        }
        return before != " " && before != ":"
    }

    private static let reservedWords: Set<String> = [
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan",
    ]
    private static let longestReserved = 5

    /// Printable in a plain YAML text, and of no effect on how it looks in an editor.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        // Letters and signs of Russian texts: a quick look.
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x100, 0x400..<0x483, 0x2010..<0x2028: return true
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    /// Double-quoted, with whatever is not printable escaped (YAML 1.2, 5.7).
    public static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
            case _ where scalar.value <= 0xFFFF:
                result += "\\u" + hexadecimal(scalar.value, width: 4)
            default:
                result += "\\U" + hexadecimal(scalar.value, width: 8)
            }
        }
        return result + "\""
    }

    private static func hexadecimal(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
