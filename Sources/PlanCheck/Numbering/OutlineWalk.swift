import PlanModel

/// Goes through numbers in their order and notes each that does not follow, once for each cause: after a fault it
/// goes on from whichever number the rest agrees with.
struct OutlineWalk {
    private(set) var faults: [NumberFault] = []
    /// The last number that holds, and how it was printed.
    private var last: [Int]?
    private var lastText: String?
    /// Rows without a number since then.
    private var blanks = 0
    private var seen: Set<[Int]> = []
    /// The numbers of rows may repeat below one another (a grouped column).
    private let allowsRepeats: Bool

    init(allowsRepeats: Bool = false) { self.allowsRepeats = allowsRepeats }

    /// Where a list begins.
    struct Start {
        /// The number of the section or clause that the list stands in.
        var parent: [Int]?
        /// It is the very first: what was before it may be in another document.
        var isFirst: Bool
    }

    /// Reads a list of one level of the document: the activities of a section, the clauses of an order.
    mutating func read(_ items: [NumberedItem], from start: Start) {
        var parent = start.parent
        if let given = parent, let own = foreignPrefix(of: items, in: given) {
            if let first = items.first(where: { $0.number != nil }), let number = first.number {
                // Numbers that run on through the sections are odd rather than wrong.
                let runsOn = last.map { follows(number.parts, $0, slack: blanks) } ?? false
                note(
                    .foreignSection, first, number, expected: given + number.parts.dropFirst(), isCertain: !runsOn,
                    goOnFrom: last)
            }
            parent = own
            seen = []
        }
        let numbered = items.indices.filter { items[$0].number != nil }
        var nextNumbered = numbered.dropFirst().makeIterator()
        var isAtStart = true
        var skipped: Int?
        for (index, item) in items.enumerated() {
            guard let number = item.number else {
                if item.isBlank {
                    blanks += 1
                } else {
                    forget()
                    isAtStart = false
                }
                continue
            }
            let following = nextNumbered.next()
            if skipped == index { continue }
            let ahead = following.flatMap { items[$0].number?.parts }
            if isAtStart {
                isAtStart = false
                begin(item, number, ahead: ahead, parent: parent, isFirst: start.isFirst)
            } else if last == nil {
                accept(number, item)
            } else if step(item, number, ahead: ahead, parent: &parent) == .swapped {
                skipped = following
            }
        }
    }

    /// What was before says nothing of what comes.
    mutating func forget() {
        last = nil
        lastText = nil
        blanks = 0
    }

    // MARK: Steps

    private enum Outcome { case done, swapped }

    /// The first number of a list.
    private mutating func begin(
        _ item: NumberedItem, _ number: OutlineNumber, ahead: [Int]?, parent: [Int]?, isFirst: Bool
    ) {
        let parts = number.parts
        if parts.count == 1 {
            // Flat numbers begin anew in each section, or run on.
            let runsOn = last.map { $0.count == 1 && follows(parts, $0, slack: blanks) } ?? false
            let followsParent = parent.map { follows(parts, $0) } ?? false
            if parts == [1] || runsOn || followsParent || parts[0] <= 1 + (last == nil ? blanks : 0) {
                if parts == [1] { seen = [] }
                return accept(number, item)
            }
            if let last, last.count == 1 {
                if parts == last { return note(.duplicate, item, number, expected: [last[0] + 1]) }
                if parts[0] > last[0] { return note(.gap, item, number, expected: [last[0] + 1]) }
            }
            return note(.gap, item, number, expected: [1], isCertain: !isFirst && last?.count == 1, isStart: true)
        }
        if let parent {
            if follows(parts, parent, slack: blanks) && parts[0] == parent[0] { return accept(number, item) }
            if let last, follows(parts, last, slack: blanks), parts[0] == parent[0] { return accept(number, item) }
            let expected = parent + [1]
            if sameDigits(parts, expected) {
                return note(.malformed, item, number, expected: expected, goOnFrom: expected)
            }
            if parts[0] != parent[0] {
                return note(.foreign, item, number, expected: expected, goOnFrom: expected)
            }
            if parts.count == expected.count, parts.dropLast() == expected.dropLast() {
                if parts[parts.count - 1] == 0 { return accept(number, item) }
                return note(.gap, item, number, expected: expected, isStart: true)
            }
            return note(.wrongDepth, item, number, expected: expected, isCertain: false)
        }
        if seen.contains(parts) {
            seen = []
            return note(.duplicate, item, number, expected: nil, isCertain: false)
        }
        if let last, follows(parts, last, slack: blanks) { return accept(number, item) }
        if parts.last.map({ $0 <= 1 + blanks }) ?? true { return accept(number, item) }
        note(.gap, item, number, expected: parts.dropLast() + [1], isCertain: !isFirst, isStart: true)
    }

    /// A number after another.
    private mutating func step(
        _ item: NumberedItem, _ number: OutlineNumber, ahead: [Int]?, parent: inout [Int]?
    ) -> Outcome {
        guard let last, let tail = last.last else { return .done }
        let parts = number.parts
        let expected: [Int] = last.dropLast() + [tail + 1]
        let isSibling = parts.count == last.count && parts.dropLast() == last.dropLast()
        let isForeign = parent.map { parts.count > 1 && parts[0] != $0[0] } ?? false
        // The list goes on as if this number were the expected one.
        let restFitsExpected = ahead.map { follows($0, expected) } ?? false
        if follows(parts, last, slack: blanks), !isForeign {
            // 1.2, 2, 1.3: the step up is no step when the next row takes it back.
            // 2, 3.1, 4: neither is the step down.
            let skipsLevel = parts.count > last.count && !parts.starts(with: last) && restFitsExpected
            if !isSibling, let ahead, skipsLevel || !follows(ahead, parts) && (restFitsExpected || ahead == expected) {
                note(
                    parts.count == last.count ? .foreign : .wrongDepth, item, number, expected: expected,
                    goOnFrom: ahead == expected ? last : expected)
                return .done
            }
            if number.isIrregular { note(.malformed, item, number, expected: parts, isCertain: false) }
            accept(number, item)
            return .done
        }
        if parts == last, allowsRepeats { return .done }
        let lostZero = isSibling && (tail + 1).isMultiple(of: 10) && (parts.last ?? 0) * 10 == tail + 1
        if parts != expected, sameDigits(parts, expected) || lostZero && (restFitsExpected || ahead == nil) {
            note(.malformed, item, number, expected: expected, goOnFrom: expected)
            return .done
        }
        if isForeign {
            // Several of the other section: its heading is missing rather than each number wrong.
            let moved = ahead.map { $0.count > 1 && $0[0] == parts[0] } ?? false
            if moved { parent = [parts[0]] }
            note(
                .foreign, item, number, expected: expected, isCertain: !moved, goOnFrom: moved ? parts : expected)
            return .done
        }
        if parts.last == 1, isSibling, tail > 1, ahead.map({ $0 == parts.dropLast() + [2] }) ?? true {
            let isFlat = parts.count == 1
            seen = []
            note(isFlat ? .restart : .duplicate, item, number, expected: expected, isCertain: !isFlat, goOnFrom: parts)
            return .done
        }
        if seen.contains(parts) {
            note(.duplicate, item, number, expected: expected, goOnFrom: goOn(parts, last, expected, ahead))
            return .done
        }
        guard isSibling, let value = parts.last else {
            if parts.count == last.count, parts.count > 1 {
                note(.foreign, item, number, expected: expected, goOnFrom: goOn(parts, last, expected, ahead))
            } else {
                note(.wrongDepth, item, number, expected: expected, goOnFrom: goOn(parts, last, expected, ahead))
            }
            return .done
        }
        if value > tail + 1 {
            if ahead == expected {
                // 1, 3, 2: two rows have changed places.
                note(.outOfOrder, item, number, expected: expected)
                if let ahead { seen.insert(ahead) }
                return .swapped
            }
            if restFitsExpected {
                note(.outOfOrder, item, number, expected: expected, goOnFrom: expected)
            } else {
                note(.gap, item, number, expected: expected)
            }
        } else {
            note(.outOfOrder, item, number, expected: expected, goOnFrom: goOn(parts, last, expected, ahead))
        }
        return .done
    }

    /// The number that the next one follows.
    private func goOn(_ parts: [Int], _ last: [Int], _ expected: [Int], _ ahead: [Int]?) -> [Int] {
        guard let ahead else { return parts }
        return [expected, parts, last].first { follows(ahead, $0) } ?? parts
    }

    private mutating func accept(_ number: OutlineNumber, _ item: NumberedItem) {
        last = number.parts
        lastText = item.passage.text.text
        blanks = 0
        seen.insert(number.parts)
    }

    private mutating func note(
        _ kind: NumberFault.Kind, _ item: NumberedItem, _ number: OutlineNumber, expected: [Int]?,
        isCertain: Bool = true, isStart: Bool = false, goOnFrom next: [Int]? = nil
    ) {
        faults.append(
            NumberFault(
                kind: kind, passage: item.passage, previous: lastText, expected: expected.map(number.like),
                isCertain: isCertain, isStart: isStart))
        accept(number, item)
        if let next {
            last = next
            seen.insert(next)
        }
    }

    /// «2.1.0» and 2.10: the digits are right, the dots are not.
    private func sameDigits(_ left: [Int], _ right: [Int]) -> Bool {
        left.map(String.init).joined() == right.map(String.init).joined()
    }

    /// The section whose number all dotted numbers of a list have, if it is not the list's own.
    private func foreignPrefix(of items: [NumberedItem], in parent: [Int]) -> [Int]? {
        let dotted = items.compactMap(\.number?.parts).filter { $0.count > 1 }
        guard dotted.count > 1, let prefix = dotted.first?.first, prefix != parent[0],
            dotted.allSatisfy({ $0[0] == prefix })
        else { return nil }
        return [prefix]
    }
}
