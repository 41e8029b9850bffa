/// A bracket or quotation mark that has no other half in its text.
struct PairFault {
    let sign: Unicode.Scalar
    let index: String.Index
    /// «О школе «Мир»: one closing mark for two opening ones, which the old typographic custom allows.
    var isMergedClosing = false

    /// The sign that would be the other half; nil for a closing one.
    var closing: Unicode.Scalar? {
        switch sign {
        case "(": ")"
        case "[": "]"
        case "«": "»"
        case "\"", "“", "”", "„": sign
        default: nil
        }
    }

    /// The faults of a text in order, at most one of a kind.
    static func all(in text: String) -> [PairFault] {
        var round = RoundBrackets()
        var square: [String.Index] = []
        var angles = AngleQuotes()
        var straight = 0
        var lastStraight: (Unicode.Scalar, String.Index)?
        var faults: [PairFault] = []
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var mark = ListMark()
        var hasWords = false
        while index != scalars.endIndex {
            let scalar = scalars[index]
            switch scalar {
            case "(": round.open(index)
            case ")":
                if !round.close(mayBeListMark: mark.isWhole) {
                    faults.append(PairFault(sign: scalar, index: index))
                }
            case "[": square.append(index)
            case "]": if square.popLast() == nil { faults.append(PairFault(sign: scalar, index: index)) }
            case "«": angles.open(index)
            case "»": if !angles.close() { faults.append(PairFault(sign: scalar, index: index)) }
            case "\"", "“", "”", "„":
                straight += 1
                lastStraight = (scalar, index)
            default: break
            }
            if scalar.isCyrillic || scalar.isLatin || scalar.isDigit { hasWords = true }
            mark.read(scalar)
            index = scalars.index(after: index)
        }
        // «-"-» and «-»-» say "the same as above".
        guard hasWords else { return [] }
        if let open = round.unclosed { faults.append(PairFault(sign: "(", index: open)) }
        if let open = square.last { faults.append(PairFault(sign: "[", index: open)) }
        if let open = angles.unclosed {
            faults.append(PairFault(sign: "«", index: open, isMergedClosing: angles.mayBeMerged))
        }
        if !straight.isMultiple(of: 2), let (sign, index) = lastStraight {
            faults.append(PairFault(sign: sign, index: index))
        }
        return faults.filter { !$0.isMergedClosing } + faults.filter(\.isMergedClosing)
    }

    /// What stands since the last blank: «1», «а», «2.1» before a bracket may be the mark of a list.
    private struct ListMark {
        private var length = 0
        private var hasLetters = false
        private var hasDots = false
        /// «(1)» may be a whole pair, or the first item of a list in brackets.
        private var isAfterBlank = true

        mutating func read(_ scalar: Unicode.Scalar) {
            if scalar.isCyrillic || scalar.isLatin || scalar.isDigit || scalar == "." && length > 0 {
                length += 1
                if scalar == "." { hasDots = true } else if !scalar.isDigit { hasLetters = true }
            } else {
                self = ListMark()
                isAfterBlank = scalar.isBlank || scalar.isLineEnd || scalar == ";" || scalar == ":" || scalar == "("
            }
        }

        var isWhole: Bool { isAfterBlank && (1...(hasLetters ? 1 : hasDots ? 5 : 2)).contains(length) }
    }

    /// Round brackets, some of which may be closing marks of list numbers: balanced if any reading of these is.
    private struct RoundBrackets {
        private var opened: [String.Index] = []
        /// The fewest that may be open.
        private var least = 0

        mutating func open(_ index: String.Index) {
            opened.append(index)
            least += 1
        }

        mutating func close(mayBeListMark: Bool) -> Bool {
            if mayBeListMark {
                least = max(0, least - 1)
                return true
            }
            guard opened.popLast() != nil else { return false }
            least = max(0, least - 1)
            return true
        }

        var unclosed: String.Index? { least > 0 ? opened.last : nil }
    }

    private struct AngleQuotes {
        private var opened: [String.Index] = []
        private var deepest = 0
        private var closings = 0

        mutating func open(_ index: String.Index) {
            opened.append(index)
            deepest = max(deepest, opened.count)
        }

        mutating func close() -> Bool {
            closings += 1
            return opened.popLast() != nil
        }

        var unclosed: String.Index? { opened.last }
        var mayBeMerged: Bool { closings > 0 && deepest > 1 && opened.count < deepest }
    }
}
