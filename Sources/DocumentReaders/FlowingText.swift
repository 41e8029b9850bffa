import Diagnostics
import SourceModel

/// A line of words that a reader collects piece by piece, with the lines of the source they stand on.
///
/// Blanks are as ``PlanImport`` has them: one stays as it is, for a no-break space is meant, several are one space. Soft
/// hyphens and other marks that nobody sees vanish.
struct FlowingText {
    private var scalars = String.UnicodeScalarView()
    private var gap: Unicode.Scalar?
    private var lines: [Int] = []
    private var isPlainSomewhere = false

    var isEmpty: Bool { scalars.isEmpty }
    /// All of its words are set in bold.
    var isBold: Bool { !isEmpty && !isPlainSomewhere }

    /// - Parameter line: the line on which `text` begins.
    mutating func append(_ text: some StringProtocol, line: Int, isBold: Bool = false) {
        var line = line
        for scalar in text.unicodeScalars {
            if Self.isUnseen(scalar) { continue }
            guard scalar.isBlank else {
                append(scalar, line: line, isBold: isBold)
                continue
            }
            if scalar == "\n" { line += 1 }
            guard !scalars.isEmpty else { continue }
            gap = gap == nil && scalar.value > 0x20 && scalar.value != 0x7F ? scalar : " "
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, line: Int, isBold: Bool) {
        if let space = gap {
            scalars.append(space)
            gap = nil
        }
        scalars.append(scalar)
        if lines.last != line { lines.append(line) }
        if !isBold { isPlainSomewhere = true }
    }

    /// The words so far; what follows begins anew.
    mutating func take() -> Passage {
        let passage = Passage(
            text: String(scalars), place: lines.first.map { .text(line: $0, column: 1) } ?? .unknown, lines: lines)
        self = FlowingText()
        return passage
    }

    /// Soft hyphen, marks of no width, the direction of writing.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
